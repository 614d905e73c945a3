"""What a session came to: own estimates against the case's, and the document."""

from __future__ import annotations

from typing import Any

from tests.shell.node import run

SAME, UNREADABLE, OTHER = "as good as the same", "cannot be read", "different kinds"
DAY = 86_400

COMPARED = [
    ("5.5k/s", "5,480 redirects/s", SAME),
    ("5500", "5,480 redirects/s", OTHER),
    ("475 million per day", "5,480 redirects/s", SAME),  # 475e6 / 86,400 = 5,498
    ("44k/s", "5,480 redirects/s", "8.0 times as much: bits where bytes"),
    ("3 TB", "3.46 TB", SAME),
    ("3,000 GB", "3.46 TB", SAME),
    ("27.7 Tbit", "3.46 TB", SAME),
    ("3.5 PB", "3.46 TB", "1,012 times as much: one prefix too many"),
    ("27.7 TB", "3.46 TB", "bits where bytes"),
    ("1.2k/s", "3.6k/s", "3.0 times too little: copies or the peak"),
    ("2 billion links", "80 million links", "25 times as much"),
    ("2B links", "2 billion", SAME),
    ("600 B", "600 B", SAME),
    ("30 years", "3 years", "10 times as much"),
    ("$12k/month", "$12,000/month", SAME),
    ("0", "7", UNREADABLE),
    ("lots", "7", UNREADABLE),
    ("1e400", "7", UNREADABLE),
    ("", "7", ""),
]


def test_own_estimates_are_compared() -> None:
    said = run(
        "practice/amount.js",
        "return given.map(([own, text]) => it.compared(own, text));",
        [[own, text] for own, text, _ in COMPARED],
    )

    wrong = [
        (own, text, found)
        for (own, text, expected), found in zip(COMPARED, said, strict=True)
        if (expected not in found if expected else found)
    ]
    assert wrong == []


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
            "figures": [{"line": "peak reads", "text": "400 reads/s"}],
        },
        {"id": "other", "url": "cases/other/", "title": "Other", "teaches": ["queues"], "figures": []},
        {"id": "like", "url": "cases/like/", "title": "Like", "teaches": ["caching"], "figures": []},
    ],
}
SESSION: dict[str, Any] = {
    "begun": "2026-11-27T10:00:00.000Z",
    "title": "A feed",
    "prompt": "Design a feed.",
    "setup": {"case": "feed", "framework": "framework", "slot": 45},
    "parts": [
        {"id": "scope", "title": "Scope", "first": 8, "planned": 8, "spent": 450_000},
        {"id": "deep-dive", "title": "Deep dive", "first": 17, "planned": 17, "spent": 60_000},
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
| peak reads | 4k/s | 400 reads/s | 10 times as much |

## Design

–

## Deep dives

- 7:50 fan out on write

## Limits

–

## Open questions

- 7:40 who moderates?

## Not on the board

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


def test_what_comes_next_goes_by_what_was_missed() -> None:
    given = {"session": SESSION, "facts": FACTS}
    script = "return it.nextSteps(given.session, given.facts, ['feed']).map(({ address }) => address);"

    assert run("practice/debrief.js", script, given) == [
        "f/#order",
        "calculators/",
        "cases/feed/",
        "practice/#case=like",
    ]


def test_what_is_left_is_rounded_up() -> None:
    times = {0: "0:00", 1: "0:01", 60_000: "1:00", -61_000: "1:01", 3_600_000: "60:00"}

    assert run("practice/words.js", "return given.map(it.clock);", [*times]) == [*times.values()]
