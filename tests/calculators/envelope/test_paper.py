"""Lines as on paper and in Markdown: bullets, bold, arrows, remarks, steps on one line, notes without a sign.

Each value is worked out by hand, in base units.
"""

from __future__ import annotations

import time

import pytest

from calculators.envelope.outcome import LineOutcome
from calculators.envelope.run import run_envelope
from calculators.text.envelope.sentence import claim_sentence
from tests.calculators.envelope.asked import YEAR, said, value


def told(text: str) -> str:
    run = run_envelope(text)
    assert not run.problems, run.problems
    outcome = [*run.outcomes.values()][-1]
    assert isinstance(outcome, LineOutcome)
    return claim_sentence(outcome)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- DAU: 5M\n- v: DAU × 2", 1e7),
        ("* **DAU**: ~5M\n1. **v:** DAU * 2", 1e7),
        ("`DAU` = 5M\nv → DAU × 2 -> **10M**", 1e7),
        ("DAU ~ 10M\nv ~= 2 × about 3M", 6e6),
        ("v = 3M × 2     # of them all", 6e6),
        ("v = 3M × 2 // of them all", 6e6),
        ("v = 2**3 + 4 ** 2", 24),
        ("v = 10⁵ + 2 × 10⁶", 2.1e6),
        ("v = -5 + 8", 3),
        ("> v = 5\n---\n***", 5),
        ("62^2 = 3844\nv = 62^2", 3844),
        # A pair of words before the name, as above a list of sums.
        ("CDN cost: v = 5 × $3", 15),
        ("Write QPS: 1B / 100,000 = 10,000\nv = write QPS", 1e4),
    ],
)
def test_what_is_for_the_eye_is_left_out(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v = 150M (daily users) × 2 (each)", 3e8),
        ("v = 200,000,000 (200M)", 2e8),
        ("v = 2 kB (text + metadata) × 3", 6e3),
        ("v = 400 GB × 365 (days a year) × 10 (years)", 4e11 * 3650),
        ("v = user id (8 bytes) + photo path (256 bytes)", 264),
        ("v = id 8 bytes, text 140 bytes", 148),
        ("Tweets (per day) = 5M\nv = tweets × 2", 1e7),
        ("Query per second (QPS) = 5k\nv = 2 × QPS", 1e4),
        ("storage (5 years) = 3 TB\nstorage = 1 TB\nv = storage", 1e12),
        ("tweet id 64 bytes\ntext is 140 bytes\nv = tweet id + text", 204),
        ("10 years: 5 TB × 10\nv = 10 years", 10 * YEAR),
    ],
)
def test_a_remark_is_no_part_of_the_sum(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    "text",
    [
        "v = 40 TB/day of messages",
        "v = 300 (bytes)",
        "v = 5 (%)",
        "v = 5 (years)",
        "v = 5 (foo × bar)",
        "v = 10M × 100 // 5",
        "a = 5\nb = 3\nv = a — b",
    ],
)
def test_what_may_be_part_of_the_sum_is_no_remark(text: str) -> None:
    assert said(text)


def test_who_uses_a_line_of_words_is_told_so() -> None:
    assert "“retention” is words here" in said("retention: as long as needed\nv = 5 TB × retention")


def test_a_bullet_is_no_line_of_a_calculator() -> None:
    assert value("load: traffic\n  users = 5M\n- v = 5") == 5


@pytest.mark.parametrize(
    "text",
    [
        "v = 5 (2 + 3)",
        "p = 3\nv = 5 (p)",
        "v = 5 (GB)",
        "storage = 3 TB\nv = storage (5 years)",
        "v = 300 GB (5 TB)",
    ],
)
def test_parentheses_that_could_be_a_factor_are_no_remark(text: str) -> None:
    assert "a sign is missing" in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "each user posts 2 photos a day",
        "Storage estimates",
        "500M links a month, 100:1 reads",
        "Note: photos are never deleted",
        "10% of people post 1 video a day",
    ],
)
def test_a_line_of_words_is_a_note(text: str) -> None:
    run = run_envelope(f"{text}\nv = 5")

    assert not run.problems
    assert [*run.values] == ["v"]


@pytest.mark.parametrize("text", ["uploads = 5\nuplods per day", "peopel x 5", "kept × 5", "kept - 5", "v = kept"])
def test_a_line_in_which_something_is_worked_out_is_none(text: str) -> None:
    assert "No line is called" in said(text)


@pytest.mark.parametrize(
    "line",
    [
        "v = 1B / 100,000 = 10^9 / 10^5 = 10k writes/s",
        "v = 1B × 250 bytes = 250 GB/day",
        "v = 10M / 30 s = ~334K",
        "1B messages/day × 500 B = 500 GB/day of text",
        "v = 10M/day × 2 MB => 20 TB",
        "v = 200M × 7 × 20 = 28B/day",
        "5B searches per day => 60K qps",
    ],
)
def test_steps_on_one_line_are_held_against_the_result(line: str) -> None:
    assert told(line) == "as you wrote"


def test_a_step_that_is_wrong_is_told() -> None:
    assert told("v = 1B / 100,000 = 10^9 / 10^6 = 10k").startswith("you wrote 10^9 / 10^6, 10 times too little")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v (TB) = 500\nw = v × 2", "1 PB"),
        ("v (TB) = 100M × 2MB = 200\nw = v", "200 TB"),
        ("v ($/month) = 40 × 12\nw = v × 2 months", "$960"),
        ("v = 8 + 256 + 512 = 776 bytes\nw = v × 2", "1.55 kB"),
        ("w (users) = 5", "5"),
        ("node(s) = 5\nw = node × 2", "10"),
    ],
)
def test_a_name_or_a_claim_gives_plain_numbers_their_unit(text: str, expected: str) -> None:
    run = run_envelope(text)

    assert not run.problems
    assert [*run.values.values()][-1].text == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("v = 1000,000 × 3", "write 1,000,000 or 1000.000"),
        ("a&b+c = 5", "hyphens and apostrophes, a slash between words, parentheses at its end."),
        ("v = 2 Kb", "“Kb” could be bits or bytes: write KB or Kbit."),
        ("v = 2 mb/s", "“mb” could be bits or bytes: write MB or Mbit."),
    ],
)
def test_a_refusal_says_what_to_write(text: str, sentence: str) -> None:
    assert sentence in said(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("v = 500 kb × 2", 1e6), ("v = 2 mb + 1 gb", 1.002e9), ("v = 8 mbps", 1e6), ("v = 10,00,000", 1e6)],
)
def test_small_letters_are_bytes_and_speeds_bits(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    "line",
    [
        f"v = 5 = 5 {'a' * 900}!",
        f"v = 5 = 5 {'a ' * 400}!",
        f"- **{'a' * 900}",
        f"{'a:' * 400} 5 = 3",
        f"v = 5 {'(' * 400}",
        f"{'a ' * 400}5 kB!",
        f"v = {'id (8 bytes) + ' * 60}",
        f"v = 5{' × 2 days' * 90}",
        f"{'5 in 5 ' * 120}= 3",
    ],
)
def test_a_long_line_is_read_at_once(line: str) -> None:
    started = time.process_time()
    run_envelope(line)

    assert time.process_time() - started < 1
