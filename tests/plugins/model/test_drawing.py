"""Drawings and timelines as written: every mistake with its entry and field."""

from __future__ import annotations

from textwrap import dedent

import pytest

from plugins.model.drawing import Drawing
from plugins.model.problem import DataError
from plugins.model.reader import read

HEAD = "id: one\ntitle: One\nsays: It is.\n"
DESIGN = dedent("""\
    designs:
      - components:
          - {id: app, label: App, kind: client, role: Asks.}
          - {id: store, label: Store, kind: store, role: Answers.}
        relations: [{id: ask, from: app, to: store, what: asks}]
        flows: [{id: asking, title: Asking, steps: [{over: ask, reply: it}]}]
        boards: [{id: all, title: All, adds: [app, store]}]
    """)
TIMELINE = dedent("""\
    timelines:
      - title: In time
        lanes:
          - {id: ann, label: Ann}
          - {id: copy, label: Copy, holds: [{since: 0, value: "1"}, {since: 3, value: "2"}]}
        passing: [{from: ann, leaves: 1, to: copy, arrives: 3, says: writes 2}]
    """)


def problems(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        read(Drawing, HEAD + text, "d.yml")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize("text", [DESIGN, TIMELINE, "stairs: [{title: First, says: Nothing.}]\n"])
def test_each_kind_is_read(text: str) -> None:
    assert read(Drawing, HEAD + text, "d.yml").title == "One"


@pytest.mark.parametrize(
    ("text", "line", "found"), [("", 1, "nothing to draw"), (DESIGN + TIMELINE, 5, "designs and timelines")]
)
def test_it_is_of_one_kind(text: str, line: int, found: str) -> None:
    accepted = "either designs, timelines or stairs"
    assert problems(text) == [f"d.yml:{line}: top level: designs: found {found}; accepted: {accepted}"]


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("what: asks}", "what: asks, rate: peak}", 'd.yml:8: designs[1].relations[ask]: rate: found "peak"'),
        ("reply: it}", "endpoint: get}", 'd.yml:9: designs[1].flows[asking].steps[1]: endpoint: found "get"'),
    ],
)
def test_there_is_nothing_beside_it_that_it_could_name(old: str, new: str, where: str) -> None:
    assert problems(DESIGN.replace(old, new)) == [
        f"{where}; accepted: nothing: a drawing has no envelope and no endpoints"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("from: ann", "from: an", 'passing[1]: from: found "an", an unknown lane; accepted: ann or copy'),
        ("arrives: 3", "arrives: 0", "found 0, before it leaves; accepted: a later moment, or the same"),
        ("arrives: 3", "arrives: 11", "found 11; accepted: a moment from 0 to 10"),
        ("since: 0", "since: 4", "found values since [4, 3]; accepted: a value since 0, then later ones"),
        ("since: 0", "since: 1", "found values since [1, 3]; accepted: a value since 0, then later ones"),
        ("says: writes 2", "says: writes two over what was one", "accepted: a word or two, 16 characters at most"),
    ],
)
def test_mistakes_of_a_timeline(old: str, new: str, said: str) -> None:
    assert said in " ".join(problems(TIMELINE.replace(old, new)))
