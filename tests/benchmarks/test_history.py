"""A run that is kept is one more line, which reads as what was measured and tells nothing of whose machine it was."""

from __future__ import annotations

import getpass
import platform
import re
from typing import TYPE_CHECKING

import pytest

from benchmarks import __main__ as command
from benchmarks.history import keep, machine, run_of
from benchmarks.row import Row
from plugins.model.benchmark import Run, Start, read_history

if TYPE_CHECKING:
    from pathlib import Path

START = Start("a way", "cold", 100, 0.1, 0.2, 50, 0, 1000.5, 20, 3)


def test_what_is_kept_is_read_back(tmp_path: Path) -> None:
    file = tmp_path / "history.jsonl"
    first = run_of([Row.of("builds", [3, 1, 2], "s", bound=5)], [START])
    second = run_of([Row("bytes", 12.5, "kB")], [])

    keep(first, file)
    keep(second, file)

    read = read_history(file)
    assert [run.line() for run in read] == [first.line(), second.line()]
    assert read[0].measures[0].value == 2
    assert read[0].starts == (START,)


def test_a_run_says_when_it_was_and_of_which_commit() -> None:
    run = run_of([], [])

    assert re.fullmatch(r"20\d\d-\d\d-\d\d", run.date)
    assert re.fullmatch(r"[0-9a-f]{7,}(-dirty)?|unknown", run.commit)


def test_the_machine_is_described_and_not_named() -> None:
    said = machine()

    assert f"Python {platform.python_version()}" in said
    assert "cores of " in said
    for name in (platform.node(), getpass.getuser()):
        assert not re.search(rf"\b{re.escape(name)}\b", said)


def test_an_ordinary_run_leaves_the_tree_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "benchmarks").mkdir()
    monkeypatch.setattr(command, "measure", lambda _parts: ([Row("bytes", 12.5, "kB")], [START]))

    command.main([])
    assert [path.name for path in (tmp_path / "benchmarks").iterdir()] == ["latest.json"]

    command.main(["--keep"])
    assert Run.read((tmp_path / "benchmarks/history.jsonl").read_text()).starts == (START,)


def test_a_part_of_a_run_is_not_kept(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(command, "measure", lambda _parts: pytest.fail("nothing is measured"))

    with pytest.raises(SystemExit):
        command.main(["building", "--keep"])

    assert "only a whole run is kept" in capsys.readouterr().err
