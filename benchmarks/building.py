"""Seconds to build: our own steps, the site against the same site without macros, and many pages more."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from benchmarks.bare import plant_bare
from benchmarks.editing import measure_editing
from benchmarks.growth import plant_cases, plant_grown
from benchmarks.pictures import measure_pictures
from benchmarks.process import Spent, spend
from benchmarks.row import Row

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[1]
RUNS = 3
PAIRS = 6
SIZES = (0, 100, 200)
ANEW_ALLOWED_S = 12  # with all cases
MANY = "PAGES"  # in the environment: how many pages more the last of the sizes shall be


def measure_building() -> list[Row]:
    """Our own steps first; the site must stand already, so that every build here is a warm one."""
    return [*_steps(), *measure_editing(), *measure_pictures(), *_overhead(), *_growth(), *_cases()]


def _steps() -> list[Row]:
    _make()
    return [
        Row.of("make build, nothing changed", [_make() for _ in range(RUNS)], "s"),
        Row.of("make build, every page anew", [_make_anew() for _ in range(RUNS)], "s", bound=ANEW_ALLOWED_S),
    ]


def _make_anew() -> float:
    """A build after the mark that says the site is up to date has been taken away."""
    (ROOT / ".cache/steps/site").unlink(missing_ok=True)
    return _make()


def _make() -> float:
    return spend([sys.executable, "-m", "plugins.build"], ROOT).clock


def _overhead() -> list[Row]:
    """In turn, and by processor time: the clock would count what the neighbours do."""
    with TemporaryDirectory() as folder:
        bare = Path(folder)
        plant_bare(ROOT, bare)
        pairs = [(_build(ROOT, bare / "ours"), _build(bare, bare / "bare")) for _ in range(PAIRS)]
    ours, others = zip(*pairs, strict=True)
    seconds, seconds_without = ([spent.processor for spent in each] for each in (ours, others))
    # Of the least, because neighbours on the same core only ever add.
    ratio = min(seconds) / min(seconds_without)
    return [
        Row.of("mkdocs build of the site, processor", seconds, "s"),
        Row.of("the same pages without macros, processor", seconds_without, "s"),
        Row("mkdocs build, with macros to without", ratio, "x", bound=1.3, count=PAIRS),
        Row("memory of mkdocs build", max(spent.megabytes for spent in ours), "MB", bound=1000),
    ]


def _growth() -> list[Row]:
    sizes = (*SIZES, int(os.environ[MANY])) if MANY in os.environ else SIZES
    spent = [_grown(size) for size in sizes]
    first, last = slopes(sizes, [min(each.processor for each in pair) for pair in spent])
    return [
        Row(f"a page more, from {sizes[0]} to {sizes[1]} more, processor", first * 1000, "ms"),
        Row(f"a page more, from {sizes[-2]} to {sizes[-1]} more, processor", last * 1000, "ms"),
        Row("a page more, at the end to at the start", last / first, "x", bound=1.25),
        Row(
            f"memory of mkdocs build, {sizes[-1]} pages more",
            max(each.megabytes for each in spent[-1]),
            "MB",
            bound=1000,
        ),
    ]


def _cases() -> list[Row]:
    """A case is the largest thing to add, and has to stay as cheap as the first."""
    spent = [_grown(size, plant_cases) for size in SIZES]
    first, last = slopes(SIZES, [min(each.processor for each in pair) for pair in spent])
    return [
        Row(f"a case more, from {SIZES[-2]} to {SIZES[-1]} more, processor", last * 1000, "ms"),
        Row("a case more, at the end to at the start", last / first, "x", bound=1.25),
    ]


def slopes(sizes: tuple[int, ...], seconds: list[float]) -> tuple[float, float]:
    """Seconds a page, in the first stretch and in the last.

    >>> slopes((0, 100, 300), [4, 14, 44])
    (0.1, 0.15)
    """
    stretches = [(seconds[at + 1] - seconds[at]) / (size - sizes[at]) for at, size in enumerate(sizes[1:])]
    return stretches[0], stretches[-1]


def _grown(count: int, plant: Callable[[Path, Path, int], None] = plant_grown) -> list[Spent]:
    """The site with so many pages more, built twice: a neighbour can only make a build longer, never shorter."""
    with TemporaryDirectory() as folder:
        grown = Path(folder)
        plant(ROOT, grown, count)
        return [_build(grown, grown / "site") for _ in range(2)]


def _build(root: Path, site: Path) -> Spent:
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site)]
    # Wherever bytecode may not be kept, every build compiles our modules anew, and nobody else's.
    environment = {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "", "NO_MKDOCS_2_WARNING": "1"}
    return spend(command, root, environment)
