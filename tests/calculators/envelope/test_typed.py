"""Lines as people type them: like a column of a sheet, with colons, with the length of a day written out.

Each value is worked out by hand, in base units.
"""

from __future__ import annotations

import pytest

from calculators.envelope.run import run_envelope
from tests.calculators.envelope.asked import DAY, said, value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Two bytes of people are nobody.
        ("DAU = 2B\nv = DAU × 10 / 86400", 2e10 / DAY),
        ("requests/day = 3B/day\nv = requests/day", 3e9 / DAY),
        ("active users = 20% of 2B\nv = active users", 4e8),
        ("rows = 10B\nid = 8B\nv = rows × id", 8e10),
        ("keys = 10M × 8B\nv = keys", 8e7),
        ("record = 8B\nv = record", 8),
    ],
)
def test_a_line_that_counts_is_never_a_size(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v = 500M / (30 days × 24 hours × 3600 seconds)", 5e8 / (30 * DAY)),
        ("v = 30 days * 24 hours * 60 minutes * 60 seconds", 30 * DAY),
        ("v = 1B / 30 days / 24 hours / 3600 seconds", 1e9 / (30 * DAY)),
        ("v = 1B / 30 days / 24 / 3600", 1e9 / (30 * DAY)),
        ("v = 300M / 24 hours / 3600", 3e8 / DAY),
        ("v = 365 days × 86,400 s", 365 * DAY),
        ("v = 1000/s × 86,400 s × 30 days", 1000 * 30 * DAY),
        ("v = 2/day × 24 hours × 30 days", 60),
        # Neither the hours of the day nor down to its seconds.
        ("v = 100M / 1 day / 20", 5e6 / DAY),
        ("v = 100M / 1 day / 24", 1e8 / DAY / 24),
    ],
)
def test_a_day_written_out_is_a_day(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tweets/day = 100M\nread:write ratio = 10:1\nv = tweets/day × read:write ratio", 1e9),
        ("msgs/user/day = 40\nv = 2 × msgs/user/day", 80),
        ("tweets/day = 5\ntweets = 7\nv = tweets / 1 day × 1 day + tweets/day", 12),
        ("requests/s = 5\nv = 100 requests/s", 100),
        ("DAU: 150M\nv: DAU × 10%", 15e6),
        ("Daily active users: 3 × 5M -- of 20M\nv = daily active users", 15e6),
        ("Assumptions:\n  DAU = 5M\nv = DAU", 5e6),
        ("v = 10 mln + 2 bln", 2.01e9),
        ("v = 300 TB / 7 TB, rounded up", 43),
        ("v = ROUNDUP(7/2, 0) + round_up(7/2)", 8),
        # By hand: 2 TB × 365 × 5, and 5M × 100 × 365.
        ("stored per day = 2 TB\nv = stored per day × 365 days × 5", 3.65e15),
        ("stored per day = 2 TB\nv = 3 × stored per day × 5 years", 1.095e16),
        ("stored per day = 2 TB/day\nv = stored per day × 365 days", 7.3e14),
        ("msgs/day = 5M\nv = msgs/day × 100 bytes × 365 days", 1.825e11),
        ("monthly cost = $500\nv = monthly cost × 12 months", 6_000),
        ("requests per second = 1000\nv = requests per second × 250 ms", 250),
        # What a view takes, and not how many views there are at once.
        ("views per day = 5M\nv = views per day × 5 minutes", 1.5e9),
        ("a day's = 3\nv = a day's × 2 days", 6 * DAY),
        ("daily active users = 5M\nv = daily active users × 2 days", 5e6 * 2 * DAY),
        ("5-year storage = 10 TB\nv = 5-year storage × 3", 3e13),
        ("5y data = 10 TB\n95th percentile = 3\nv = 5y data × 95th percentile", 3e13),
        ("upload:view ratio: 1:200\nv = 46K × upload:view ratio", 230),
        ("entry = 35\nv = 1M × entry bytes", 35e6),
        ("v = 1/((3 + 2) hours)", 1 / 18_000),
        ("v = 500M / (30 × 86400) seconds", 5e8 / (30 * DAY)),
    ],
)
def test_as_in_a_sheet_and_as_in_notes(text: str, expected: float) -> None:
    assert value(text) == pytest.approx(expected)


def test_words_with_a_colon_are_a_heading() -> None:
    assert run_envelope("Traffic estimates:\nv = 5").program.document.title == "Traffic estimates"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("v = 500M × 5 years × 2 months", "Write × 5 × 2 for how often, or one of the times alone for how long."),
        ("v = 1/(1/50 + 1/20) hours", "Write (1 ÷ (…)) hours, or 1 ÷ ((…) hours)."),
        ("entry = 35 B\nv = 1M × entry bytes", "“entry” is a size (B) already: leave “bytes” out."),
        ("points = 5\nyear = points × 365", "“year” says how long a year is taken to be: call the line otherwise"),
        ("load: trafic", "There is no calculator “trafic”."),
    ],
)
def test_what_could_be_two_things_is_refused(text: str, sentence: str) -> None:
    assert sentence in said(text)
