"""What a case says it shows is there to lead to it, and what it teaches belongs to a subject."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from calculators.catalogue import names
from plugins.model.data import Library
from plugins.model.problem import DataError
from plugins.model.reader import read
from plugins.model.subject import Subjects

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
CASES = [*LIBRARY.cases]
STAGES = [str(stage.id) for phase in LIBRARY.guide.phases for stage in phase.stages]
LADDERS = [str(one.id) for one in LIBRARY.follow_ups]
ROWS = Counter(str(row.id) for page in LIBRARY.reference for row in page.rows)


def test_everything_that_a_case_says_it_shows_is_there() -> None:
    assert [one for case in CASES for one in case.shows.stages if one not in STAGES] == []
    assert [one for case in CASES for one in case.shows.calculators if one not in names()] == []
    assert [one for case in CASES for one in case.shows.rows if ROWS[one] == 0] == []
    assert [one for case in CASES for one in case.shows.follow_ups if one not in LADDERS] == []


def test_every_stage_and_every_follow_up_is_shown_by_a_case() -> None:
    assert [one for one in STAGES if not any(one in case.shows.stages for case in CASES)] == []
    assert [one for one in LADDERS if not any(one in case.shows.follow_ups for case in CASES)] == []


def test_every_word_that_a_case_teaches_belongs_to_a_subject_and_every_subject_has_a_case() -> None:
    words = {word for subject in LIBRARY.subjects.subjects for word in subject.of}
    taught = {word for case in CASES for word in case.teaches}

    assert sorted(taught - words) == []
    assert [one.id for one in LIBRARY.subjects.subjects if taught.isdisjoint(one.of)] == []


def test_a_word_of_two_subjects_stops_the_build() -> None:
    text = "subjects:\n  - {id: a, title: A, of: [word]}\n  - {id: b, title: B, of: [word]}\n"
    with pytest.raises(DataError, match='"word" twice'):
        read(Subjects, text, "subjects.yml")
