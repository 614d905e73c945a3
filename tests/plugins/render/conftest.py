"""A framework for the render tests: an aside, stages, ranges of minutes, and text that looks like markup."""

from textwrap import dedent

import pytest

from plugins.model.published import Published
from plugins.model.reader import read

TEXT = dedent("""\
    id: c
    title: Steps & *stars*
    lead: A <lead>.
    credit: {text: "By <them>", url: "https://example.org/?a=1&b=2"}
    phases:
      - id: general
        title: General
        lead: Advice.
        aside: true
        items:
          - {id: hostile, kind: watch-for, points: [C0.1],
             text: '<img src=x onerror="alert(1)">', why: A & B, example: <b>}
      - id: scope
        title: Scope
        lead: Agree.
        minutes: [5, 10]
        stages:
          - id: features
            title: "Features [core] {#x}"
            lead: What it does.
            items:
              - {id: list, kind: produce, text: A list., points: [C1.1]}
              - {id: who, kind: ask, text: Who?, points: [C1.2]}
          - id: qualities
            title: Qualities
            items:
              - {id: latency, kind: ask, text: How fast?, points: [C1.3]}
      - id: empty
        title: Empty
        lead: The source leaves it unwritten.
        minutes: 20
    """)


@pytest.fixture
def framework() -> Published:
    return read(Published, TEXT, "c.yml")


@pytest.fixture
def untimed() -> Published:
    return read(Published, TEXT.replace("minutes: [5, 10]", "").replace("minutes: 20", ""), "c.yml")
