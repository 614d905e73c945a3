"""What a session came to: own estimates against the case's, and the document."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators.core.unit import Calendar
from plugins.render.case.tries import units
from tests.shell.node import run

FIGURE = {
    "line": "peak reads",
    "ask": "How many reads a second at the peak?",
    "text": "400 reads/s",
    "known": json.dumps(
        {
            "value": 400,
            "text": "400 reads/s",
            "unit": "reads/s",
            "scale": 1,
            "size": 0,
            "time": -1,
            "slips": [[0.5, "the peak was left out"]],
            "causes": [],
        }
    ),
}


def test_own_estimates_are_held_against_the_cases() -> None:
    script = """const { figure, units } = given;
    const both = (own) => [it.compared(own, figure, units), it.apart(own, figure, units)];
    return ["410/s", "200/s", "", "lots"].map(both);"""

    right, slip, nothing, lots = run("practice/compare.js", script, {"figure": FIGURE, "units": units(Calendar())})
    assert right == ["Right: 400 reads/s.", pytest.approx(1.025)]
    assert "when the peak was left out" in slip[0]
    assert slip[1] == 2
    assert nothing == ["", None]
    assert lots[0].startswith("Type a number or a range")


@pytest.mark.parametrize(
    ("own", "begins"),
    [
        ("60 million/day", "In the case’s unit: 694 reads/s. Yours is 1.7 times 400 reads/s."),
        ("24,000 a minute", "In the case’s unit: 400 reads/s. Right"),
        ("694", "Yours is"),
        ("0.694k/s", "Yours is"),
        ("30..50 million/day", "In the case’s unit: 347 to 579 reads/s. Your range holds it"),
    ],
)
def test_an_own_estimate_is_said_in_the_unit_of_the_cases(own: str, begins: str) -> None:
    given = {"own": own, "figure": FIGURE, "units": units(Calendar())}

    assert run("practice/compare.js", "return it.compared(given.own, given.figure, given.units);", given).startswith(
        begins
    )


@pytest.mark.parametrize(
    ("scratch", "ends"),
    [
        ("people = 1.1M", "1/450 of 400 reads/s. For “people” you used 1.1M, the case 500M users."),
        ("Users = 1.1M users  -- a guess", "For “people” you used 1.1M users, the case 500M users."),
        ("people = 500 million\nbusiest = 9", "For “busiest” you used 9, the case 3."),
        ("people = 500 million", "1/450 of 400 reads/s."),
        ("people = 300M..600M\nfollowers = 2", "1/450 of 400 reads/s."),
        ("", "1/450 of 400 reads/s."),
    ],
)
def test_an_input_that_is_another_is_named_with_both_numbers(scratch: str, ends: str) -> None:
    causes = [["“people” (500M users)", 1], ["“busiest” (3)", 1], ["“posts” (30 messages/day)", 1]]
    known = json.loads(FIGURE["known"]) | {"causes": causes, "slips": []}
    given = {"figure": FIGURE | {"known": json.dumps(known)}, "units": units(Calendar()), "scratch": scratch}
    script = "return it.compared(`${400 / 450}`, given.figure, given.units, given.scratch);"

    assert run("practice/compare.js", script, given).endswith(ends)


@pytest.mark.parametrize(
    ("own", "begins"),
    [
        ("30", "Yours is 3 times 10 TB."),
        ("8..12", "Your range holds it: 10 TB."),
        ("1e1", "Right: 10 TB."),
        ("30 TB", "Yours is 3 times"),
        ("30,000 GB", "In the case’s unit: 30 TB. Yours is 3 times"),
        ("30M", "In the case’s unit: 0.00003 TB. Yours is"),
    ],
)
def test_a_bare_number_is_in_the_unit_of_the_cases_and_not_said_again(own: str, begins: str) -> None:
    known = {
        "value": 1e13,
        "text": "10 TB",
        "unit": "TB",
        "scale": 1e12,
        "size": 1,
        "time": 0,
        "slips": [],
        "causes": [],
    }
    given = {"own": own, "figure": FIGURE | {"known": json.dumps(known)}, "units": units(Calendar())}

    said = run("practice/compare.js", "return it.compared(given.own, given.figure, given.units);", given)
    assert said.startswith(begins), said


FACTS: dict[str, Any] = {
    "frameworks": [
        {
            "id": "framework",
            "title": "The merged framework",
            "phases": [
                {
                    "id": "scope",
                    "title": "Scope",
                    "aside": False,
                    "items": [
                        {"id": "list", "url": "f/#list", "text": "A list.", "essential": True, "why": "Edges."},
                        {"id": "order", "url": "f/#order", "text": "An order.", "essential": True},
                        {"id": "ask", "url": "f/#ask", "text": "Ask.", "essential": False, "stage": "qualities"},
                    ],
                },
                {"id": "deep-dive", "title": "Deep dive", "aside": False, "items": []},
            ],
        }
    ],
    "cases": [
        {
            "id": "feed",
            "url": "cases/feed/",
            "title": "A feed",
            "teaches": ["caching"],
            "figures": [FIGURE],
        },
        {"id": "other", "url": "cases/other/", "title": "Other", "teaches": ["queues"], "figures": []},
        {"id": "like", "url": "cases/like/", "title": "Like", "teaches": ["caching"], "figures": []},
    ],
    "units": units(Calendar()),
}
SESSION: dict[str, Any] = {
    "begun": "2026-11-27T10:00:00.000Z",
    "title": "A feed",
    "prompt": "Design a feed.",
    "setup": {"case": "feed", "framework": "framework", "slot": 45},
    "parts": [
        {"id": "scope", "title": "Scope", "first": 8, "planned": 8, "again": 0, "spent": 450_000},
        {"id": "deep-dive", "title": "Deep dive", "first": 17, "planned": 17, "again": 0, "spent": 60_000},
    ],
    "ticks": ["list", "ask"],
    "notes": [
        {"at": 65_000, "part": "scope", "about": "", "text": "no video\nfor now"},
        {"at": 70_000, "part": "scope", "about": "quality", "text": "within a second"},
        {"at": 460_000, "part": "deep-dive", "about": "question", "text": "who moderates?"},
        {"at": 470_000, "part": "deep-dive", "about": "", "text": "fan out on write"},
    ],
    "hints": [{"at": 300_000, "number": 0}],
    "moves": [],
    "scratch": "peak reads = 4k/s\n```\nnot the end",
    "results": {},
    "answers": ["The first."],
    "figures": {"peak reads": "4k/s"},
}

DOCUMENT = """\
# A feed

> Design a feed.

A session of 45 minutes, DAY.

## Scope

- 1:05 no video
  for now
- [x] A list.

## Qualities

- 1:10 within a second
- [x] Ask.

## Envelope

````text
peak reads = 4k/s
```
not the end
````

| Figure | Own | The case’s | |
| --- | --- | --- | --- |
| peak reads | 4k/s | 400 reads/s | Yours is 10 times 400 reads/s. |

## Design

–

## Deep dives

- 7:50 fan out on write

## Limits

–

## Open questions

- 7:40 who moderates?

## Not on the board

**Scope: 1 of 2**

- [ ] An order.

## The hour

- Scope: 7.5 of 8 minutes
- Deep dive: 1.0 of 17 minutes
- Hint 1 at 5:00

**Which answer changed your design most, and did you ask for it early enough?**

The first.
"""


def test_the_document_has_each_note_and_tick_under_its_heading() -> None:
    given = {"session": SESSION, "facts": FACTS}
    found = run("practice/document.js", "return it.markdownOf(given.session, given.facts);", given)
    day = run("practice/words.js", "return it.day(given);", SESSION["begun"])

    assert found == DOCUMENT.replace("DAY", day)


def test_of_many_that_were_missed_the_first_are_named_and_the_others_counted() -> None:
    items = [{"id": f"i{n}", "url": "f/", "text": f"Item {n}.", "essential": True} for n in range(5)]
    scope = FACTS["frameworks"][0]["phases"][0] | {"items": items}
    framework = FACTS["frameworks"][0] | {"phases": [scope]}
    given = {"session": SESSION | {"ticks": ["i1"]}, "facts": FACTS | {"frameworks": [framework]}}
    found = run("practice/document.js", "return it.markdownOf(given.session, given.facts);", given)

    named = "- [ ] Item 0.\n- [ ] Item 2.\n- [ ] Item 3.\n- and 1 more"
    assert f"## Not on the board\n\n**Scope: 4 of 5**\n\n{named}\n\n## The hour" in found


def test_minutes_are_counted_from_the_prompt() -> None:
    """Whatever the hello took: here seven minutes, and five were planned."""
    hello = {"id": "hello", "title": "Hello", "first": 5, "planned": 5, "again": 0, "spent": 420_000}
    notes = [
        {"at": 60_000, "part": "hello", "about": "", "text": "a backend team"},
        {"at": 425_000, "part": "scope", "about": "", "text": "no video"},
    ]
    session = SESSION | {
        "setup": SESSION["setup"] | {"hello": 5},
        "parts": [hello, *SESSION["parts"]],
        "moves": [{"at": 420_000, "to": "scope", "by": "candidate"}],
        "notes": notes,
        "hints": [{"at": 720_000, "number": 0}],
    }
    found = run(
        "practice/document.js",
        "return it.markdownOf(given.session, given.facts);",
        {"session": session, "facts": FACTS},
    )

    assert "Minutes are counted from the prompt." in found
    assert "- hello a backend team\n- 0:05 no video" in found
    assert "- Hint 1 at 5:00" in found
    before = run("practice/words.js", "return it.momentInWords(given, 60000);", session | {"moves": []})
    assert before == "hello"


@pytest.mark.parametrize("part", ["constructor", "__proto__", "nowhere"])
def test_a_note_of_a_part_that_there_is_not_stands_under_the_design(part: str) -> None:
    """As in a session that somebody made up and handed over."""
    note = {"at": 0, "part": part, "about": "", "text": "stray"}
    given = {"session": SESSION | {"notes": [note]}, "facts": FACTS}

    found = run("practice/document.js", "return it.markdownOf(given.session, given.facts);", given)
    assert "## Design\n\n- 0:00 stray" in found


def test_what_comes_next_goes_by_what_was_missed() -> None:
    given = {"session": SESSION, "facts": FACTS}
    script = "return it.nextSteps(given.session, given.facts, ['feed']).map(({ address }) => address);"

    assert run("practice/debrief.js", script, given) == [
        "f/#order",
        "practice/drills/#kind=case",
        "calculators/",
        "cases/feed/",
        "practice/#case=like",
    ]


@pytest.mark.parametrize(
    ("own", "stage", "kind"),
    [
        ("4k/s", "qualities", "case"),
        ("3,200/s", "qualities", "units"),
        ("410/s", "qualities", None),
        ("", "estimates", "range"),
        ("410/s", "estimates", "range"),
    ],
)
def test_numbers_that_went_wrong_or_were_left_out_lead_to_drills_of_their_kind(
    own: str, stage: str, kind: str | None
) -> None:
    known = json.loads(FIGURE["known"])
    known["slips"] = [[8, "bits were mistaken for bytes"], [10, "“Peak” (10) was counted twice"]]
    [framework] = FACTS["frameworks"]
    scope, *others = framework["phases"]
    items = [item | {"stage": stage} if item["id"] == "order" else item for item in scope["items"]]
    facts = FACTS | {
        "frameworks": [framework | {"phases": [scope | {"items": items}, *others]}],
        "cases": [FACTS["cases"][0] | {"figures": [FIGURE | {"known": json.dumps(known)}]}],
    }
    given = {"session": SESSION | {"figures": {"peak reads": own}}, "facts": facts}
    script = "return it.nextSteps(given.session, given.facts, []).map(({ address }) => address);"

    drills = [step for step in run("practice/debrief.js", script, given) if "drills" in step]
    assert drills == ([f"practice/drills/#kind={kind}"] if kind else [])


def test_the_phase_with_most_that_has_no_tick_comes_first() -> None:
    items = [{"id": f"deep-{n}", "url": f"f/#deep-{n}", "text": f"Deep {n}.", "essential": True} for n in range(3)]
    [framework] = FACTS["frameworks"]
    scope, dive = framework["phases"]
    facts = FACTS | {"frameworks": [framework | {"phases": [scope, dive | {"items": items}]}]}
    script = "return it.nextSteps(given.session, given.facts, ['feed']).map(({ said }) => said);"

    said = run("practice/debrief.js", script, {"session": SESSION, "facts": facts})
    assert said[:2] == [
        "Deep dive, 3 of 3 not ticked, such as: Deep 0.",
        "Scope, 1 of 2 not ticked, such as: An order.",
    ]


def test_what_is_left_is_rounded_up() -> None:
    times = {0: "0:00", 1: "0:01", 60_000: "1:00", -61_000: "1:01", 3_600_000: "60:00"}

    assert run("practice/words.js", "return given.map(it.clock);", [*times]) == [*times.values()]


@pytest.mark.parametrize(("written", "results"), [("a = 1", {"a": "1"}), ("a = 2", {})])
def test_what_was_worked_out_belongs_to_what_was_written(written: str, results: dict[str, str]) -> None:
    given = {"session": SESSION | {"scratch": written, "results": {}}}
    script = "return it.workOut(given.session, 'a = 1', { a: '1' }).results;"

    assert run("practice/entries.js", script, given) == results


def test_what_lines_come_to_stands_behind_them_in_a_column_that_no_long_line_moves() -> None:
    long = "b = " + "1 + " * 30 + "1"
    given = {
        "scratch": f"# Load\n{long}\nbusiest = a × 2  -- at noon\n  users = 5\na < 9\na < 9  // once\na < 9 # so",
        "results": {"b": "31", "busiest": "8", "a < 9": "holds", "users": "no"},
    }

    assert run("practice/scratch-text.js", "return it.workedOut(given);", given).split("\n") == [
        "# Load",
        f"{long}  → 31",
        "busiest = a × 2  -- at noon  → 8",
        "  users = 5",
        f"{'a < 9':27}  → holds",
        f"{'a < 9  // once':27}  → holds",
        f"{'a < 9 # so':27}  → holds",
    ]
