"""The steps from a checkout to a finished site: `python -m plugins.build [STEP ...]`, or all when none is named."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from plugins import site
from plugins.build_lock import build_lock
from plugins.runtime.absence import VARIABLE, ImageError, rule_of, told_absence
from plugins.settings import SETTINGS
from plugins.step import Step, StepError

if TYPE_CHECKING:
    from collections.abc import Sequence

# The image is proved with the loader that it will have.
IMAGE_LOADER = "docs/assets/shell/image.js"
RUNTIME, CACHE = "docs/assets/runtime", ".cache"
TOOLS = ("package-lock.json", "requirements.lock", ".python-version")


def make_fonts(root: Path) -> None:
    """Typefaces, made lighter from their npm package."""
    from plugins.fonts import write_fonts

    write_fonts(root)


def make_runtime(root: Path) -> None:
    """Pyodide, the compiled calculators and the image of both, under names that change with their content."""
    from plugins.runtime.assembly import assemble
    from plugins.runtime.image.questions import catalogue_questions

    out, cache = root / RUNTIME, root / CACHE
    try:
        assemble(root, out, cache, questions=catalogue_questions, rule=rule_of(os.environ))
    except ImageError as problem:
        raise StepError(str(problem)) from problem


def make_redirects(root: Path) -> None:
    """The map of addresses that moved."""
    from plugins.redirects import write_redirects

    write_redirects(root)


def make_packs(root: Path) -> None:
    """The pages of the cases' sheets, which nobody writes."""
    from plugins.packs import write_packs

    write_packs(root)


def make_site(root: Path) -> None:
    """The pages."""
    site.build(root)


# What the page about speed is drawn from; the rest of its folder has no say in the site.
HISTORY = "benchmarks/history.jsonl"
SITE_STEP = Step(
    "site",
    ("docs", "theme", "calculators", "estimate", "plugins", HISTORY, SETTINGS, *TOOLS),
    (site.SITE,),
    make_site,
)
STEPS = (
    Step("fonts", ("plugins/fonts.py", *TOOLS), ("docs/assets/fonts",), make_fonts),
    Step(
        "runtime",
        ("calculators", "plugins/runtime", IMAGE_LOADER, *TOOLS),
        (f"{RUNTIME}/manifest.json",),
        make_runtime,
        choice=f"{os.environ.get(VARIABLE)} {os.environ.get('CI')}",
    ),
    Step(
        "redirects",
        ("docs/data/redirects.yml", "docs/data/cases", "plugins/redirects.py"),
        ("docs/assets/redirects.json",),
        make_redirects,
    ),
    Step(
        "packs",
        ("docs/data/cases", "plugins/packs.py", "plugins/model"),
        ("docs/cases/interviewer", "docs/cases/candidate"),
        make_packs,
    ),
    SITE_STEP,
)


def chosen(names: Sequence[str]) -> list[Step]:
    """The steps of these names, in the order of the build."""
    return [step for step in STEPS if not names or step.name in names]


def run(root: Path, steps: Sequence[Step]) -> bool:
    """Each step in turn, a line for each; the first that fails ends it."""
    with build_lock(root):
        for step in steps:
            try:
                seconds = step.run(root)
            except StepError as problem:
                print(f"{step.name:<8} failed", problem, sep="\n", file=sys.stderr)
                return False
            print(f"{step.name:<8} {'unchanged' if seconds is None else f'{seconds:.1f} s'}", flush=True)
        if absence := told_absence(root / CACHE):
            print(absence, end="", file=sys.stderr)
    return True


def main() -> int:
    """The command line."""
    parser = ArgumentParser(prog="python -m plugins.build", description="Builds what has changed.")
    parser.add_argument("step", nargs="*", choices=[[], *(step.name for step in STEPS)], help="only these steps")
    return 0 if run(Path.cwd(), chosen(parser.parse_args().step)) else 1


if __name__ == "__main__":
    sys.exit(main())
