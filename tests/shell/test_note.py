"""The shell finds a line's note where the engine does."""

from __future__ import annotations

from calculators.envelope.document import Source
from tests.shell.node import run

LINES = [
    "v = 5 -- a note",
    "v = 5  --",
    "-- all of it",
    "v = 5 — on paper",
    "v = a — b",
    "v = 5 // as in code",
    "v = 10 // 5",
    "v = 5   # as in a script",
    "# a heading",
    "v = 5 #5",
    "v = 5 - 3",
    "v = 5--3",
]


def test_a_line_without_its_note_is_the_same_in_the_browser() -> None:
    wanted = [line[: Source(1, line, line).note_at].rstrip() for line in LINES]

    assert run("envelope/note.js", "return given.map(it.withoutNote);", LINES) == wanted
    assert [*map(len, wanted)] == [5, 5, 0, 5, 9, 5, 11, 5, 11, 8, 9, 8]
