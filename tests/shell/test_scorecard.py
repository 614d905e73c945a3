"""The scorecard's arithmetic, two cards side by side, what is read from files and links, and its Markdown."""

from __future__ import annotations

from typing import Any

import pytest

from tests.shell.node import run

DIMENSIONS = [{"id": name, "title": name.capitalize()} for name in ("scope", "design", "depth")]


def entry(score: int, note: str = "Seen.", **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    return {"note": note, "score": score, "raise": "", "weight": 1, "reason": "", **more}


def card(**more: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    return {
        "begun": "2026-11-27T10:00:00.000Z",
        "setup": {"case": "feed", "level": "senior", "also": []},
        "by": "",
        "about": "",
        "entries": {},
        "first": {},
        "hour": None,
        **more,
    }


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({}, "Nothing is scored yet."),
        ({"scope": entry(3), "design": entry(2), "depth": entry(4)}, "9 of 12; from 2 to 4."),
        ({"scope": entry(3), "design": entry(3), "depth": entry(3)}, "9 of 12; each 3."),
        # Without a note a score is none; neither is one of a dimension that is not asked for.
        ({"scope": entry(3), "design": entry(4, "  "), "cost": entry(1)}, "3 of 4 (1 of 3 scored); each 3."),
        # 2 × 3 + 4 + 1 of 2 × 4 + 4 + 4; a weight without a reason is 1: 3 + 4 + 1 of 12.
        (
            {"scope": entry(3, weight=2, reason="It is the job."), "design": entry(4), "depth": entry(1)},
            "11 of 16; from 1 to 4.",
        ),
        ({"scope": entry(3, weight=2), "design": entry(4), "depth": entry(1)}, "8 of 12; from 1 to 4."),
        # 0.5 × 3 + 4 + 1 of 2 + 4 + 4.
        (
            {"scope": entry(3, weight=0.5, reason="Given."), "design": entry(4), "depth": entry(1)},
            "6.5 of 10; from 1 to 4.",
        ),
    ],
)
def test_scores_are_added_up_with_their_spread(entries: dict[str, Any], said: str) -> None:
    total = run("scorecard/card.js", "return it.total(...given)", [card(entries=entries), DIMENSIONS])
    found = run("scorecard/words.js", "return it.sumInWords(given, 3)", total)

    assert found == said


def test_two_cards_show_what_they_differ_in_first() -> None:
    own = card(entries={"scope": entry(3), "design": entry(1), "depth": entry(4)})
    other = card(entries={"scope": entry(3), "design": entry(4), "depth": entry(3, "")})
    rows = run("scorecard/card.js", "return it.merged(...given)", [own, other, DIMENSIONS])

    assert [(row["dimension"]["id"], row["apart"]) for row in rows] == [
        ("design", 3),
        ("depth", None),
        ("scope", 0),
    ]


HOSTILE: list[object] = [
    None,
    7,
    "card",
    [],
    {},
    {"setup": {}, "entries": {}},
    {"setup": {}, "entries": {}, "begun": "soon"},
    {"setup": [], "entries": {}, "begun": "2026-11-27"},
    {"setup": {}, "entries": [], "begun": "2026-11-27"},
]


def test_what_is_no_card_is_not_read() -> None:
    script = "return given.map((each) => it.readCard(each) ?? null)"

    assert run("scorecard/reading.js", script, HOSTILE) == [None] * len(HOSTILE)


def test_of_a_hostile_card_only_what_fits_is_read() -> None:
    hostile = card(
        setup={"case": "../x", "level": "god", "also": ["cost", "cost", "<b>", 7]},
        by="x" * 500,
        entries={
            "scope": {"note": 7, "score": 9, "raise": [], "weight": 100, "reason": {}},
            "<script>": entry(3),
            "__proto__": entry(3),
            "design": "text",
        },
        first={"scope": -1, "depth": 2.5},
        hour={"session": 3, "candidate": -4, "interviewer": "many", "hints": [1, "3:20"]},
    )
    found = run("scorecard/reading.js", "return it.readCard(given)", hostile)

    assert found["setup"] == {"case": "", "level": "senior", "also": ["cost"]}
    assert len(found["by"]) == 80
    assert found["entries"] == {"scope": entry(0, "")}
    assert found["first"] == {"scope": 0, "depth": 0}
    assert found["hour"] == {"session": "", "candidate": 0, "interviewer": 0, "hints": ["3:20"]}


def test_a_link_says_the_set_up_and_a_hostile_one_nothing() -> None:
    script = "return given.map((each) => { const { setup } = it.readFragment(each); return it.fragmentOf(setup); })"
    links = ["case=feed&level=staff&also=cost,security", "case=%3Cb%3E&level=x&also=,A,../", "case"]

    assert run("scorecard/reading.js", script, links) == [
        "case=feed&level=staff&also=cost%2Csecurity",
        "case=&level=senior",
        "case=&level=senior",
    ]


SCALE = {"title": "A feed", "dimensions": DIMENSIONS, "scores": ["Not", "Part", "As asked", "Beyond"]}


def test_the_markdown_has_scores_reasons_evidence_and_what_was_changed() -> None:
    written = card(
        by="Ada | B",
        entries={
            "scope": entry(3, "Asked who reads.\n# Not a heading", weight=2, reason="The job | is that."),
            "design": entry(2, **{"raise": "A key for the index."}),
        },
        first={"scope": 2, "design": 2},
        hour={"session": "x", "candidate": 3, "interviewer": 1, "hints": ["12:04"]},
    )
    found = run("scorecard/words.js", "return it.markdownOf(...given)", [written, SCALE])

    assert "- Scored by: Ada \\| B\n" in found
    assert "The candidate moved the session on 3 of 4 times. Hints opened at 12:04." in found
    assert "| Scope | 3 As asked of 4 | 2, because The job \\| is that. |" in found
    assert "| Depth | – of 4 | 1 |" in found
    assert "**Sum:** 8 of 12 (2 of 3 scored); from 2 to 3." in found
    assert "> Asked who reads.\n> # Not a heading" in found
    assert "it was 2 Part." in found
    assert "One level more: A key for the index." in found
    assert found.count("Changed after") == 1


def test_the_candidates_debrief_has_no_score() -> None:
    written = card(entries={"scope": entry(3), "design": entry(2, **{"raise": "A key for the index."})})
    script = "return given.map((each) => it.debriefOf(each, given[0].scale))"
    found = run("scorecard/words.js", script, [{**written, "scale": SCALE}, card()])

    assert found == ["# A feed: what would have made it stronger\n\n## Design\n\nA key for the index.\n", ""]
