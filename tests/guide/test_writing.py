"""The page about how to write an envelope: each example is one, and what is refused is refused in those words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from calculators.envelope.run import run_envelope

PAGES = Path(__file__).parents[2] / "docs/envelope"
WRITING = (PAGES / "writing.md").read_text("utf-8")
EXAMPLES = [
    example
    for page in sorted(PAGES.glob("*.md"))
    for example in re.findall(r"^```envelope\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
]
REFUSED = re.findall(r"^\| `([^|]+)` \| (.+?) \|$", WRITING, re.MULTILINE)


def test_there_are_examples() -> None:
    assert len(EXAMPLES) > 12
    assert len(REFUSED) == 28


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_is_understood_and_its_checks_hold(example: str) -> None:
    run = run_envelope(example)

    assert [problem.shown for problem in run.problems] == []
    assert all(check.holds for check in run.checks)
    assert run.values


@pytest.mark.parametrize(("text", "said"), REFUSED)
def test_what_is_refused_is_refused_in_those_words(text: str, said: str) -> None:
    (problem,) = run_envelope(text).problems

    assert problem.said.startswith(said)


# By hand, from what the page says of each form.
@pytest.mark.parametrize(
    ("name", "worth"),
    [
        ("plain", 6e6),
        ("size", 500e3 + 2 * 2**20),
        ("speed", 12.5e6),
        ("rate", 20 / 86_400),
        ("wait", 1.18),
        ("sum first", 20),
        ("product first", 14),
        ("power", 1024),
        ("active", 10e6),
        ("lost", 0.001),
        ("up", 0.999),
        ("reads", 100),
        ("average size", 0.7 * 1e3 + 0.3 * 2e6),
        ("servers", 11),
        ("posts/s", 3_000),
        ("searches/s", 1e5),
        ("row", 148),
        ("stored", 250e9),
        ("disk (TB)", 500e12),
        ("written", 2e12 / 86_400),
        ("a year's", 1.095e15),
        ("links", 3e10),
        ("uploaded", 1.5e12),
        ("backups", 240e9),
        ("whole", 21),
        ("larger", 2e9),
        ("levels", 3),
    ],
)
def test_an_example_comes_to_what_it_comes_to_by_hand(name: str, worth: float) -> None:
    (found,) = [run.values[name].middle for run in map(run_envelope, EXAMPLES) if name in run.values][:1]

    assert found == pytest.approx(worth)
