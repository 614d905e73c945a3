"""The order of the steps, and what the command says of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from plugins import build
from plugins.step import Step, StepError

if TYPE_CHECKING:
    import pytest


def fail(_: Path) -> None:
    raise StepError("The page is wrong.")


def test_the_site_comes_last() -> None:
    """It copies what the other steps make."""
    assert [step.name for step in build.STEPS] == ["fonts", "runtime", "redirects", "packs", "site"]


def test_named_steps_keep_the_order_of_the_build() -> None:
    assert [step.name for step in build.chosen(["site", "fonts"])] == ["fonts", "site"]
    assert build.chosen([]) == list(build.STEPS)


def test_every_input_of_a_step_exists() -> None:
    root = Path(__file__).parents[2]

    assert [path for step in build.STEPS for path in step.inputs if not (root / path).exists()] == []


def test_a_failure_ends_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = [Step("one", (), (), lambda _: None), Step("two", (), (), fail), Step("three", (), (), lambda _: None)]

    assert not build.run(tmp_path, steps)

    said = capsys.readouterr()
    assert said.out == "one      0.0 s\n"
    assert said.err == "two      failed\nThe page is wrong.\n"


def test_says_what_is_unchanged(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    steps = [Step("one", (), (), lambda _: None)]

    assert build.run(tmp_path, steps)
    assert build.run(tmp_path, steps)

    assert capsys.readouterr().out == "one      0.0 s\none      unchanged\n"
