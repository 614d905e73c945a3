"""The scorecard: a cell has two or three behaviours at each level, and every dimension the whole scale."""

from pathlib import Path

import pytest

from plugins.model.case.asked import Level
from plugins.model.case.case import PHASES
from plugins.model.data import Library
from plugins.model.problem import DataError
from plugins.model.reader import read
from plugins.model.scorecard import Scorecard

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")

DIMENSION = """
  - id: d{n}
    title: D
    asks: A.
    phases: [scope]
    example: listen
    cells:
      - {{score: low, every: [Did it.], mid: [M.], senior: [S.], staff: [T.]}}
      - {{score: high, every: [Did it.], mid: [M.], senior: [S.], staff: [T.]}}
"""
TEXT = "scores:\n  - {id: low, value: 1, title: L}\n  - {id: high, value: 2, title: H}\ndimensions:" + "".join(
    DIMENSION.format(n=n) for n in range(5)
)


def test_a_whole_card_is_read() -> None:
    assert [one.id for one in read(Scorecard, TEXT, "scorecard.yml").dimensions] == ["d0", "d1", "d2", "d3", "d4"]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("every: [Did it.], mid: [M.]", "every: [One., Two., Three.], mid: [M.]", "mid: found 4 behaviours"),
        ("score: high", "score: low", r"dimensions\[d0\]: cells: found the scores \['low', 'low'\]"),
        ("value: 2", "value: 3", r"scores: found the values \[1, 3\]"),
        ("id: d4\n", "id: d4\n    also: true\n", "dimensions: found 4 dimensions without also"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(old: str, new: str, told: str) -> None:
    with pytest.raises(DataError, match=told):
        read(Scorecard, TEXT.replace(old, new, 1), "scorecard.yml")


def test_no_behaviour_stands_twice_and_each_is_a_sentence() -> None:
    said = [
        each
        for dimension in LIBRARY.scorecard.dimensions
        for cell in dimension.cells
        for each in (*cell.every, *(own for level in Level for own in cell.at(level)))
    ]

    assert sorted(said) == sorted(set(said))
    assert [each for each in said if not each.endswith(".")] == []


def test_phases_are_those_of_a_framework() -> None:
    """Notes of a session come by phase, a weaker answer by the first of them, where the cases have one for it."""
    frameworks = (LIBRARY.guide, *LIBRARY.published)
    known = {phase.id for framework in frameworks for phase in framework.phases} | {"hello", "questions"}

    for dimension in LIBRARY.scorecard.dimensions:
        assert set(dimension.phases) <= known, dimension.id
    without = {dimension.id for dimension in LIBRARY.scorecard.dimensions if dimension.phases[0] not in PHASES}
    assert without == {"estimation", "cost", "security"}
