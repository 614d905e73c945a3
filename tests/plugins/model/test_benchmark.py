"""The history is read run by run, and a line that is none is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.model.benchmark import Measure, Run, Start, read_history

if TYPE_CHECKING:
    from pathlib import Path

RUN = Run(
    "2026-11-21",
    "5430b8a",
    "two cores",
    (Measure("a build", 3.2, "s", 5, 3.4, 3), Measure("a visit", 140, "kB", 150), Measure("an estimate", 0.4, "ms")),
    (Start("a way", "cold", 100, 0.1, 0.2, 50, 0, 1000.5, 20, 3),),
)


def test_runs_are_read_in_order(tmp_path: Path) -> None:
    file = tmp_path / "history.jsonl"
    other = Run("2026-11-22", "76d3ec2", "two cores", (), ())
    file.write_text(f"{RUN.line()}\n{other.line()}\n")

    assert read_history(file) == (RUN, other)


def test_without_a_file_there_is_no_history(tmp_path: Path) -> None:
    assert read_history(tmp_path / "history.jsonl") == ()


@pytest.mark.parametrize(
    "line", ["", "{", "{}", "7", '{"date": "2026-11-21"}', RUN.line().replace('"what"', '"x"', 1)]
)
def test_a_line_that_is_no_run_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "history.jsonl"
    file.write_text(f"{RUN.line()}\n{line}\n")

    with pytest.raises(ValueError, match=r"history\.jsonl:2: not a run of the benchmarks"):
        read_history(file)


def test_measures_are_found_by_what_they_measure() -> None:
    assert RUN.measure("a visit") == RUN.measures[1]
    assert RUN.measure("something else") is None


def test_a_measure_holds_up_to_its_bound() -> None:
    assert [each.holds for each in RUN.measures] == [True, True, None]
    assert Measure("a build", 5, "s", 5).holds is True
    assert Measure("a build", 5.1, "s", 5).holds is False
