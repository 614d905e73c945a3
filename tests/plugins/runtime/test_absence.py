"""The image is an optimisation: where it cannot be had, a build does without and says so, or refuses to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins import build
from plugins.runtime import assembly
from plugins.runtime.absence import FILE, ImageError, Rule, rule_of, told_absence
from plugins.runtime.assembly import assemble
from plugins.runtime.bytecode import compile_wheel
from plugins.step import Step, StepError

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.runtime.archive import Files
    from plugins.runtime.pyodide import Pyodide
    from plugins.runtime.wheel import Wheel

ROOT = Path(__file__).parents[3]
WHY = "the interpreter’s data is not one run"


class Image:
    """What stands in for the making of an image: it fails until it is mended."""

    def __init__(self) -> None:
        self.tried, self.fails = 0, True

    def make(self, *_: object) -> Files:
        self.tried += 1
        assert not self.fails, WHY
        return {"calculators.packed": b"\0asm", "check.json": b"[]"}


@pytest.fixture(scope="module")
def compiled() -> Callable[[Wheel, Pyodide], Wheel]:
    """As the build compiles, but the same calculators only once: that takes longer than all the rest."""
    done: dict[tuple[tuple[str, bytes], ...], Wheel] = {}

    def compiled(wheel: Wheel, pyodide: Pyodide) -> Wheel:
        source = (*wheel.modules.items(),)
        if source not in done:
            done[source] = compile_wheel(wheel, pyodide)
        return done[source]

    return compiled


@pytest.fixture(autouse=True)
def _compiled(compiled: Callable[[Wheel, Pyodide], Wheel], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "compile_wheel", compiled)


@pytest.fixture
def image(monkeypatch: pytest.MonkeyPatch) -> Image:
    image = Image()
    monkeypatch.setattr(assembly, "build_image", image.make)
    return image


class Place:
    """Calculators of one line, and the runtime assembled from them."""

    def __init__(self, folder: Path) -> None:
        self.package, self.out, self.cache = (folder / name for name in ("calculators", "out", "cache"))
        self.package.mkdir()
        (self.package / "__init__.py").write_text("ANSWER = 42\n")

    def assemble(self, rule: Rule) -> bool:
        """Whether there is an image in it."""
        made = assemble(ROOT, self.out, self.cache, self.package, lambda _: ["question"], rule)
        assert made.folders == tuple(f"{path.name}/" for path in sorted(self.out.glob("*-*"), key=_order))
        return made.image is not None


def _order(path: Path) -> int:
    return ["pyodide", "calculators", "image"].index(path.name.partition("-")[0])


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_one_that_fails_is_done_without_and_the_reason_told(place: Place, image: Image) -> None:
    assert not place.assemble(Rule.OPTIONAL)

    said = told_absence(place.cache)
    assert said.startswith("WITHOUT THE IMAGE: ")
    assert WHY in said
    assert said.endswith("IMAGE=required makes this an error, as it is by itself where CI=true.\n")
    assert image.tried == 1


def test_whoever_requires_it_gets_an_error_and_no_runtime(place: Place, image: Image) -> None:
    with pytest.raises(ImageError, match=WHY):
        place.assemble(Rule.REQUIRED)

    assert image.tried == 1
    assert not place.out.exists()


def test_one_that_failed_is_not_tried_again_but_by_whoever_requires_it(place: Place, image: Image) -> None:
    place.assemble(Rule.OPTIONAL)
    place.assemble(Rule.OPTIONAL)
    assert image.tried == 1

    image.fails = False

    assert place.assemble(Rule.REQUIRED)
    assert told_absence(place.cache) == ""


def test_a_changed_calculator_is_reason_to_try_again(place: Place, image: Image) -> None:
    place.assemble(Rule.OPTIONAL)
    (place.package / "__init__.py").write_text("ANSWER = 43\n")
    image.fails = False

    assert place.assemble(Rule.OPTIONAL)
    assert told_absence(place.cache) == ""


def test_one_that_is_not_asked_for_is_not_tried(place: Place, image: Image) -> None:
    image.fails = False
    assert place.assemble(Rule.OPTIONAL)

    assert not place.assemble(Rule.NONE)

    assert image.tried == 1
    assert "It was not asked for: IMAGE=none." in told_absence(place.cache)
    assert place.assemble(Rule.OPTIONAL)


@pytest.mark.parametrize(
    ("environment", "rule"),
    [
        ({}, Rule.OPTIONAL),
        ({"CI": "true"}, Rule.REQUIRED),
        ({"CI": "false"}, Rule.OPTIONAL),
        ({"CI": "true", "IMAGE": ""}, Rule.REQUIRED),
        ({"CI": "true", "IMAGE": "optional"}, Rule.OPTIONAL),
        ({"CI": "true", "IMAGE": "none"}, Rule.NONE),
        ({"IMAGE": "required"}, Rule.REQUIRED),
    ],
)
def test_who_publishes_gets_an_image_or_an_error_unless_told_otherwise(
    environment: dict[str, str], rule: Rule
) -> None:
    assert rule_of(environment) is rule


def test_a_word_that_is_no_rule_ends_the_build_with_the_words_that_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IMAGE", "maybe")

    with pytest.raises(StepError, match=r"IMAGE is “maybe”; required, optional, none are the words for it\."):
        build.make_runtime(tmp_path)


def test_every_build_says_that_there_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / ".cache").mkdir()
    (tmp_path / ".cache" / FILE).write_text("WITHOUT THE IMAGE\n")
    steps = [Step("one", (), (), lambda _: None)]

    for said in ("0.0 s", "unchanged"):
        assert build.run(tmp_path, steps)
        heard = capsys.readouterr()
        assert heard.out == f"one      {said}\n"
        assert heard.err == "WITHOUT THE IMAGE\n"
