"""A step runs when what it reads has changed, and not otherwise."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from plugins.step import Step, StepError
from tests.tree import plant

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return plant(
        tmp_path,
        """
        in/
            a.txt
                one
            deeper/
                b.txt
        """,
    )


def copy(root: Path) -> None:
    (root / "out.txt").write_text((root / "in/a.txt").read_text())


STEP = Step("copy", ("in", "absent"), ("out.txt",), copy)


def test_runs_once(root: Path) -> None:
    assert STEP.run(root) is not None
    assert STEP.run(root) is None


def test_a_touched_file_is_not_a_changed_one(root: Path) -> None:
    STEP.run(root)
    os.utime(root / "in/a.txt", (0, 0))

    assert STEP.run(root) is None


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "in/a.txt").write_text("two"),
        lambda root: (root / "in/deeper/b.txt").unlink(),
        lambda root: (root / "in/deeper/b.txt").rename(root / "in/b.txt"),
        lambda root: (root / "absent").write_text("here now"),
        lambda root: (root / "out.txt").unlink(),
        STEP.forget,
    ],
    ids=["edited", "removed", "moved", "added", "result lost", "forgotten"],
)
def test_runs_again(root: Path, change: object) -> None:
    STEP.run(root)
    assert callable(change)
    change(root)

    assert STEP.run(root) is not None
    assert (root / "out.txt").read_text() == (root / "in/a.txt").read_text()


def test_runs_again_for_another_choice(root: Path) -> None:
    STEP.run(root)

    assert replace(STEP, choice="another").run(root) is not None


def test_what_python_caches_is_no_input(root: Path) -> None:
    STEP.run(root)
    plant(root / "in", "__pycache__/\n    a.pyc")

    assert STEP.run(root) is None


def test_a_failed_step_is_not_done(root: Path) -> None:
    def fail(_: Path) -> None:
        raise StepError("no")

    with pytest.raises(StepError):
        replace(STEP, act=fail, outputs=()).run(root)

    assert STEP.run(root) is not None
    (root / "in/a.txt").write_text("two")
    with pytest.raises(StepError):
        replace(STEP, act=fail).run(root)
    (root / "in/a.txt").write_text("one\n")
    assert STEP.run(root) is not None


def test_an_edit_during_the_work_is_built_the_next_time(root: Path) -> None:
    def edit(root: Path) -> None:
        copy(root)
        (root / "in/a.txt").write_text("edited meanwhile")

    replace(STEP, act=edit).run(root)

    assert STEP.run(root) is not None
