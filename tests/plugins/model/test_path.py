"""Paths: days in their order, and unknown names told."""

import pytest

from plugins.model.path import Paths
from plugins.model.problem import DataError, UnknownNameError
from plugins.model.reader import read

TEXT = """\
paths:
  - id: weeks
    short: Weeks
    title: Weeks
    time: 2 days
    lead: L.
    skip: S.
    steps:
      - {id: one, day: 1, title: One, says: A., minutes: 30, to: cases/}
      - {id: two, day: 2, title: Two, says: B., minutes: 30, to: framework/}
"""


def test_reads_paths() -> None:
    paths = read(Paths, TEXT, "paths.yml")

    assert [step.to for step in paths.path("weeks").steps] == ["cases/", "framework/"]
    with pytest.raises(UnknownNameError, match='unknown path "week"'):
        paths.path("week")


def test_a_day_may_have_several_steps() -> None:
    paths = read(Paths, TEXT.replace("day: 2", "day: 1"), "paths.yml")

    assert [step.day for step in paths.path("weeks").steps] == [1, 1]


def test_a_day_that_is_missing_is_told_with_its_path() -> None:
    with pytest.raises(
        DataError, match=r"paths\[weeks\]: steps: found the days \[1, 3\]; accepted: a step or more for each day"
    ):
        read(Paths, TEXT.replace("day: 2", "day: 3"), "paths.yml")
