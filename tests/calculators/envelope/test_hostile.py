"""Whatever is pasted or sent by link: a sentence with a place, soon, and nothing lost."""

from __future__ import annotations

import random
import time

import pytest

from calculators.envelope.document import LONGEST_LINE, MOST_CHARACTERS, MOST_LINES
from calculators.envelope.run import run_envelope
from calculators.text.envelope.link import pack, unpack

# By the processor's clock, which neighbours do not move.
SOON = 2.0

HOSTILE = {
    "one long line": "v = " + "9" * 10_000,
    "ten thousand lines": "\n".join(f"line{n} = {n}" for n in range(10_000)),
    "deep parentheses": f"v = {'(' * 5_000}1{')' * 5_000}",
    "deep minus signs": f"v = {'-' * 900}1",
    "deep powers": f"v = {'2^' * 400}2",
    "a tower": "v = 9^9^9^9",
    "a huge number": "v = 1e999",
    "a tiny number": "v = 1e-999 × 1",
    "not a number": "v = nan",
    "infinity": "v = inf × 2",
    "bidi": "v = 1 \N{RIGHT-TO-LEFT OVERRIDE}2",
    "nulls": "v = \0\0\0",
    "half a letter": "v = \ud800",
    "markup": "v = <script>alert(1)</script>",
    "every sign": "=<>+-×÷/^()[]:,.;%$#-- = = =",
    "only fields": "  a = 1\n  b = 2",
    "unknown everything": "aaa: bbb\n  ccc = ddd\neee = [fff] × ggg.hhh\n",
    "a scenario of nothing": "scenario x\n  y = z",
    "nothing": "",
    "blanks": " \n\t\n",
    "a very long name": f"{'n' * 200} = 5",
    "itself": "people = people",
}


WORDS = [
    *"people = 50M..80M users × 0.2 /day ( ) < 5k/s in TB % of and ± .. ^ grow max( ; , $ 1e9 load.peak −".split(),
    *(
        "load: traffic",
        "\n",
        "\n  users = ",
        "[storage price]",
        "-- note",
        "scenario x",
        "round up(",
        "\u00a0",
        "“",
        "µs",
    ),
]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_gets_sentences_with_a_place_soon(text: str) -> None:
    begun = time.process_time()
    run = run_envelope(text)

    assert time.process_time() - begun < SOON
    for problem in run.problems:
        assert problem.said.strip().endswith((".", "?", "…")), problem.said
        assert 1 <= problem.line <= MOST_LINES + 1
        assert problem.column >= 1
        assert problem.shown


@pytest.mark.parametrize("seed", range(200))
def test_noise_is_refused_or_read_and_never_breaks(seed: int) -> None:
    noise = random.Random(seed)  # noqa: S311 -- the same noise on every machine
    text = " ".join(noise.choice(WORDS) for _ in range(noise.randint(1, 60)))
    run = run_envelope(text)

    assert all(problem.said for problem in run.problems)
    for value in run.values.values():
        assert value.text
        assert value.steps


def test_the_limits_are_said() -> None:
    assert "characters" in run_envelope("x" * (MOST_CHARACTERS + 1)).problems[0].said
    assert "lines" in run_envelope("\n" * (MOST_LINES + 1)).problems[0].said
    assert "characters" in run_envelope("v = 1" + " " * LONGEST_LINE).problems[0].said


@pytest.mark.parametrize("text", ["", "people = 50M users", "é × 漢 −– \n\n\t", "v = 1\n" * 1_900])
def test_a_link_brings_back_what_it_took(text: str) -> None:
    assert unpack(pack(text)) == text


@pytest.mark.parametrize("packed", ["?", "AAAA", pack("people = 50M users")[:-4], "é", "a" * 5_000])
def test_a_link_that_was_cut_or_made_up_is_refused(packed: str) -> None:
    with pytest.raises(ValueError, match="This link"):
        unpack(packed)


def test_a_link_that_unpacks_to_very_much_is_refused() -> None:
    with pytest.raises(ValueError, match="more than an envelope may"):
        unpack(pack("0" * 10_000_000))
