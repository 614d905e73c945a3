"""The scorecard's arithmetic, two cards side by side, what is read from files and links, and its Markdown."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.shell.node import run

DIMENSIONS = [{"id": name, "title": name.capitalize()} for name in ("scope", "design", "depth")]


def entry(score: int, note: str = "Seen.", **more: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    return {"note": note, "times": [], "score": score, "raise": "", "weight": 1, "reason": "", **more}


def card(**more: Any) -> dict[str, Any]:  # noqa: ANN401 -- JSON
    return {
        "begun": "2026-11-27T10:00:00.000Z",
        "setup": {"case": "feed", "level": "senior", "also": []},
        "by": "",
        "about": "",
        "entries": {},
        "first": {},
        "hour": None,
        "drove": "",
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
    rows = run("scorecard/card.js", "return it.merged(...given)", [[own, other], DIMENSIONS])

    assert [(row["dimension"]["id"], row["apart"]) for row in rows] == [
        ("design", 3),
        ("depth", None),
        ("scope", 0),
    ]


def test_of_several_cards_the_widest_spread_comes_first_and_who_left_out_is_counted() -> None:
    scores = [{"scope": 3, "design": 2, "depth": 4}, {"scope": 3, "design": 4, "depth": 1}, {"scope": 3, "depth": 2}]
    all_ = [card(entries={name: entry(score) for name, score in each.items()}) for each in scores]
    rows = run("scorecard/card.js", "return it.merged(...given)", [all_, DIMENSIONS])
    said = run("scorecard/merged.js", "return given.map((row) => it.difference(row))", rows)

    assert [row["dimension"]["id"] for row in rows] == ["depth", "design", "scope"]
    assert said == ["3 apart", "scored by 2 of 3, 2 apart", "agreed"]


def test_what_was_kept_of_one_colleague_is_led_on_to_several_and_a_hostile_one_is_left_out() -> None:
    script = "return ['0', '1', '2'].map((id) => it.others.open(id).data ?? null)"
    bo = card(by="Bo")
    texts = [{"version": 1, "data": bo}, {"version": 2, "data": [bo, "no card"]}, {"version": 2, "data": {"0": bo}}]
    kept = {f"sts:record:scorecard-other:{at}": json.dumps(each) for at, each in enumerate(texts)}

    assert run("scorecard/cards.js", script, kept=kept) == [[bo], [bo], None]


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
            "scope": {
                "note": 7,
                "times": [3, "x", -9, 1e99, 2.5],
                "score": 9,
                "raise": [],
                "weight": 100,
                "reason": {},
            },
            "<script>": entry(3),
            "__proto__": entry(3),
            "design": "text",
        },
        first={"scope": -1, "depth": 2.5},
        drove="nobody",
        hour={"session": 3, "candidate": -4, "interviewer": "many", "hints": [1, "3:20"]},
    )
    found = run("scorecard/reading.js", "return it.readCard(given)", hostile)

    assert found["setup"] == {"case": "", "level": "senior", "also": ["cost"]}
    assert len(found["by"]) == 80
    assert found["entries"] == {"scope": entry(0, "", times=[3, -1, -1, 86_400_000, -1])}
    assert found["drove"] == ""
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
            "scope": entry(
                3, "Asked who reads.\n# Not a heading", times=[245_000, -1], weight=2, reason="The job | is that."
            ),
            "design": entry(2, **{"raise": "A key for the index."}),
        },
        first={"scope": 2, "design": 2},
        hour={"session": "x", "candidate": 3, "interviewer": 1, "hints": ["12:04"]},
    )
    found = run("scorecard/words.js", "return it.markdownOf(...given)", [written, SCALE])

    assert "- Scored by: Ada \\| B\n" in found
    assert "Who moved the session on: the candidate 3 times, the interviewer once. Hints opened at 12:04." in found
    assert "| Scope | 3 of 4: As asked | 2, because The job \\| is that. |" in found
    assert "| Depth | – | 1 |" in found
    assert "**Sum:** 8 of 12 (2 of 3 scored); from 2 to 3." in found
    assert "> 4:05 Asked who reads.\n> # Not a heading" in found
    assert "it was 2 Part." in found
    assert "One level more: A key for the index." in found
    assert found.count("Changed after") == 1


def test_the_candidates_debrief_has_no_score() -> None:
    written = card(entries={"scope": entry(3), "design": entry(2, **{"raise": "A key for the index."})})
    script = "return given.map((each) => it.debriefOf(each, given[0].scale))"
    found = run("scorecard/words.js", script, [{**written, "scale": SCALE}, card()])

    assert found == ["# A feed: what would have made it stronger\n\n## Design\n\nA key for the index.\n", ""]


def test_each_line_of_a_note_keeps_the_moment_in_which_it_was_begun() -> None:
    script = """let entry = { note: "", times: [] };
    const steps = [["A", 1], ["As", 2], ["As\\n", 3], ["As\\nB", 4], ["New\\nAs\\nB", 5], ["New\\nB", 6],
      ["New\\n4:04 taken over\\nB", 7], ["", 8], ["C", 9]];
    return steps.map(([note, now]) => (entry = { note, times: it.stamped(entry, note, now) }).times);"""

    assert run("scorecard/stamps.js", script) == [
        [1],
        [1],
        [1, -1],
        [1, 4],
        [5, 1, 4],
        [5, 4],
        [5, -1, 4],
        [-1],
        [9],
    ]


def test_the_moment_is_the_sessions_while_it_runs_or_since_the_card_was_begun() -> None:
    parts = [{"spent": 60_000}, {"spent": 5_000}]
    sessions = [{"state": state, "parts": parts, "at": 1, "since": 1000} for state in ("running", "paused", "done")]
    script = """const begun = Date.parse(given.card.begun);
    return [...given.sessions.map((each) => it.momentOf(given.card, each, 4000)),
      it.momentOf(given.card, undefined, begun + 9000), it.momentOf(given.card, undefined, begun + 9 * 3600e3),
      it.momentOf(given.deleted, undefined, begun + 9000)];"""

    deleted = card(hour={"session": "x", "candidate": 0, "interviewer": 0, "hints": []})
    found = run("scorecard/stamps.js", script, {"card": card(), "deleted": deleted, "sessions": sessions})
    assert found == [68_000, 65_000, -1, 9000, -1, -1]

    greeted = [
        each | {"parts": [{"id": "hello", "spent": 60_000}, parts[1]], "moves": moves}
        for each, moves in zip(sessions, ([{"at": 60_000}], []), strict=False)
    ]
    found = run("scorecard/stamps.js", script, {"card": card(), "deleted": deleted, "sessions": greeted})
    assert found[:2] == [8000, -1]


def test_several_cards_are_taken_along_as_one() -> None:
    ada = card(by="Ada", about="7 | x", entries={"scope": entry(3), "design": entry(1, "Drew | it.", times=[61_000])})
    bo = card(entries={"scope": entry(3, weight=2, reason="Core."), "design": entry(4, **{"raise": "A key."})})
    cy = card(by="Cy", entries={"scope": entry(3)})
    markdown = run("scorecard/all.js", "return it.allAsMarkdown(...given)", [[ada, bo, cy], SCALE])
    data = json.loads(run("scorecard/all.js", "return it.allAsJson(...given)", [[ada, bo, cy], SCALE]))

    assert "- Candidate: 7 \\| x\n- Level: senior\n- Ada: 4 of 8 (2 of 3 scored); from 1 to 3." in markdown
    assert "# 3 scorecards: " in markdown
    assert "| Dimension | Ada | Interviewer 2 | Cy | Apart |\n| --- | --- | --- | --- | --- |\n" in markdown
    assert "| Design | 1 Not | 4 Beyond | – | 3 |\n| Depth | – | – | – | – |\n" in markdown
    assert "| Scope | 3 As asked | 3 As asked, weight 2, because Core. | 3 As asked | 0 |" in markdown
    assert "## Design: scored by 2 of 3, 3 apart\n\n**Ada**\n\n> 1:01 Drew | it." in markdown
    assert "One level more: A key." in markdown
    assert [row["dimension"]["id"] for row in data["dimensions"]] == ["design", "depth", "scope"]
    found = [(each["by"], each["total"]["sum"]) for each in data["cards"]]
    assert found == [("Ada", 4), ("", 10), ("Cy", 3)]


def test_an_example_is_of_the_level_and_of_the_dimension() -> None:
    case = {
        "questions": [{"ask": "In order of time?", "answer": "Yes.", "changes": "what a feed is."}],
        "figures": [{"ask": "How many?", "text": "400/s", "decides": "that one machine does."}],
        "follow_ups": [
            {"level": "mid", "asks": "Which?", "good": "This."},
            {"level": "senior", "asks": "And then?", "good": "That."},
        ],
        "twists": [{"change": "It is live.", "shifts": "Two seconds."}],
        "weaker": [{"phase": "scope", "answer": "“It is big.”", "wrong": "How big?"}],
        "mid": ["Keeps them apart."],
        "staff": ["Prices it unasked."],
    }
    script = """globalThis.document = { createElement: () => ({ text: "", append(...all) {
      this.text = all.map((one) => one.text ?? one).join("") } }) };
    const said = (kind, level) => it.example(given, kind, "scope", level).map(({ text }) => text);
    return [said("questions", "mid"), said("questions", "senior"), said("estimates", "staff"),
      said("prices", "staff"), said("listen", "staff"), said("follow-ups", "staff"), said(undefined, "mid"),
      ["mid", "senior", "staff"].map((level) => said("twists", level))];"""
    asked, asked_above, worked, priced, heard, followed, none, told = run("scorecard/example.js", script, case)

    assert asked[0] == "In this case, good at mid level: asks “In order of time?” (the answer is: Yes.)"
    assert asked_above[0].endswith("(the answer is: Yes.) and says what it changes: what a feed is.")
    assert worked[0].endswith("How many? About 400/s. It decides that one machine does.")
    assert priced == none == []
    assert heard == ["In this case, good at staff level: Prices it unasked.", "Weaker: “It is big.” How big?"]
    assert followed[0].endswith("asked “And then?”: That.")
    # Who leads is another thing at each level, and a weaker answer of substance is no example of it.
    assert all("“It is live”" in one and one.endswith(": Two seconds.") for (one,) in told)
    assert len({one.partition("level: ")[2] for (one,) in told}) == len(told)


def test_files_of_several_interviewers_have_several_names() -> None:
    script = "return given.map((one) => it.fileOf('scorecard', one, one.by))"
    cards = [card(by="Ben", about="C 7"), card(by="Ćira/../x", about="C 7"), card()]

    assert run("scorecard/card.js", script, cards) == [
        "scorecard-c-7-ben-202611271000",
        "scorecard-c-7-ćira-x-202611271000",
        "scorecard-202611271000",
    ]
