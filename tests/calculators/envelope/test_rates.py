"""A time is divided by once; a range of prices; and what is no size, though bytes are in it."""

from __future__ import annotations

import pytest

from calculators.envelope.run import run_envelope


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        # By hand: 20 × 12 × 0.02, and 20 × 12 × 5 of what comes each month.
        ("20 GB × 12 months × $0.02/GB/month", "$4.80"),
        ("20 GB/month × 12 months × 5", "1.2 TB"),
        ("20 GB × 12 months ÷ 1 month", "240 GB"),
        ("$100/month × 12 months", "$1,200"),
        ("12k rps ÷ 500 rps per server", "24 servers"),
        ("30 fps × 100 KB", "3 MB/s"),
        # By hand: 10^10 ÷ 86,400 ÷ 2,000 = 57.9; ten bytes a day are nothing.
        ("round up(10B/day ÷ 2000/s)", "58"),
        ("100 MB/s ÷ 500/s", "200 kB"),
        ("500 B/s ÷ 10/s", "50 B"),
        ("~5M users × ≈2 MB", "10 TB"),
        ("12 × 500 TB/month", "6 PB/month"),
        ("500 TB/month × 12 nodes", "6 PB/month"),
        ("5/day × 12", "60/day"),
        # What is asked for in TB is so many of them a day, as it says.
        ("20M users × 5/day × 20% × 1 MB in TB", "20 TB/day"),
        ("3 × $5/day in $", "$15/day"),
        ("90M/day ÷ 3 per day", "30 million"),
        ("(90M ÷ 3) per day", "30 million/day"),
        ("$0.02..0.08/GB", "$0.04/GB"),
        ("$0.02..$0.08/GB", "$0.04/GB"),
        ("$2..8", "$4"),
    ],
)
def test_a_value_is_shown_as_what_it_is(expression: str, expected: str) -> None:
    found = run_envelope(f"v = {expression}")

    assert not found.problems
    assert found.values["v"].text == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "r = 100M/day\np = r per second",
            "Line 2, column 7: The left side is a rate already, so dividing by 1 second counts the time twice.",
        ),
        ("r = 5 TB/day\np = r/s", "Line 2, column 6: The left side is a rate already"),
        (
            "r = 90M\np = r / 3 per day",
            "Line 2, column 7: Is what comes of it per day, or is the 3? Write (… ÷ 3) per day, or ÷ 3/day.",
        ),
        (
            "s = 20 GB × 2 years × 5",
            (
                "Line 1, column 5: This is a size times a time, which nobody counts. What comes each year is "
                "20 GB/year; what is kept so long is paid for, × $0.02/GB/month."
            ),
        ),
        (
            "s = 20 GB\nt = s × 1.5 days",
            "Line 2, column 5: This is a size times a time, which nobody counts. What comes each day is 20 GB/day;",
        ),
        (
            "pay = $100 × 12 months",
            (
                "Line 1, column 7: This is money times a time, which nobody counts. What is paid each month is "
                "$100/month."
            ),
        ),
        (
            "v = 3M/day × 2 KB × 30",
            "Line 1, column 19: 30 days of it, or 30 times as much each day? Write × 30 days, or 30 × in front.",
        ),
        ("m = 500 TB/month\nv = m × 12 × 5", "Line 2, column 7: 12 months of it, or 12 times as much each month?"),
        ("v = $0.10/hour × 24", "Line 1, column 16: 24 hours of it"),
        ("v = 5 mill × 3", "Line 1, column 7: “mill” is no number here: write 5k, 5M or 5bn, or all digits."),
        ("v = 2 dozen eggs", "Line 1, column 7: “dozen” is no number here"),
        (
            "v = 200/s × 256 B in GB",
            "Line 1, column 22: This is a data rate (B/s), and can only be shown in a unit that fits",
        ),
        (
            "v = 24M/day / 24",
            "Line 1, column 13: So many each hour, or one of 24 parts each day? Write “in 1/hour” in its place",
        ),
        ("m = 3 TB/month\nv = m ÷ 30", "Line 2, column 7: So many each day, or one of 30 parts each month?"),
    ],
)
def test_a_rate_of_a_rate_and_one_that_could_be_two_are_refused(text: str, sentence: str) -> None:
    (problem,) = run_envelope(text).problems

    assert problem.sentence.startswith(sentence)
