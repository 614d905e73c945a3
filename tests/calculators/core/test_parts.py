"""Values typed as sums and mixtures, and a service time typed as a rate, as published exercises have them."""

from __future__ import annotations

import math

import pytest

from calculators.catalogue import find
from calculators.core.problem import InputError
from calculators.core.run import run

HOUR = 3600


def value(calculator: str, figure: str, **inputs: str) -> float:
    return run(find(calculator), inputs).figure(figure).middle


def test_a_record_is_the_sum_of_its_fields() -> None:
    """Grokking the System Design Interview, Designing Twitter: 100M tweets a day of 280 bytes and 30 more."""
    daily = value("storage", "daily", items="100M/day", size="280 B + 30 B", overhead="0%")

    assert daily == pytest.approx(31e9 / 86_400)


def test_only_some_carry_something_large() -> None:
    """The same: every fifth tweet has a photo of 200 kB, every tenth a video of 2 MB; 24 TB a day."""
    daily = value("storage", "daily", items="100M/day", size="20% of 200 kB + 10% of 2 MB", overhead="0%")

    assert daily == pytest.approx(24e12 / 86_400)


def test_a_mixture_is_an_average() -> None:
    assert value("storage", "stored-size", size="70% of 1 kB and 30% of 2 MB", overhead="0%") == pytest.approx(
        600_700
    )


def test_a_unit_behind_the_last_part_holds_for_all() -> None:
    assert value("storage", "stored-size", size="8 + 8 + 100 B", overhead="0%") == pytest.approx(116)


@pytest.mark.parametrize("typed", ["+30%", "+ 30 %", "130%", "1.3", "1.3x"])
def test_so_much_more_than_it_is_are_so_many_times(typed: str) -> None:
    assert value("traffic", "peak", peak=typed) == pytest.approx(1.3 * value("traffic", "average"))


def test_a_factor_for_so_much_more_is_asked_about() -> None:
    """As a share 1.3 is 1.3%, and as a factor 30% more; what cannot be more than all is no factor."""
    with pytest.raises(InputError, match=r"“1\.3” could be 1\.3%, or 1\.3 times, which is 30% more"):
        run(find("storage"), {"overhead": "1.3"})
    with pytest.raises(InputError, match=r"could be 1\.5%, or 1\.5 times, which is 50% more"):
        run(find("growth"), {"rate": "1.5"})
    assert value("tail", "slow-requests", slow="1.5", calls="1") == pytest.approx(0.015)
    assert value("storage", "daily", items="30 fps", size="1 MB", rule="plain") == pytest.approx(30e6)


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ("70% of 1 kB and 20% of 2 MB", "has shares that add up to 90%"),
        ("1 kB + 2..3 kB", "has a range in one of its parts"),
        ("1 kB +", "is not a sum"),
        (" + ".join(["1 B"] * 13), "is not a sum of up to 12 parts"),
        ("1 kB + 2 s", "is in s"),
        ("8 bytes id per user + 4 bytes", "not a unit that belongs here"),
        ("90% reads", "not a unit that belongs here"),
        ("30% carry an image", "does not say how much they carry: write 30% carry 2 MB"),
    ],
)
def test_what_is_no_sum_is_refused_in_words(size: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        run(find("storage"), {"size": size})


@pytest.mark.parametrize(
    ("name", "figure", "inputs", "expected"),
    [
        ("traffic", "daily", {"users": "300M × 50%", "actions": "10 x 20/day"}, 3e10 / 86_400),
        ("traffic", "daily", {"users": "500M", "actions": "300M/day / 500M"}, 3e8 / 86_400),
        ("traffic", "daily", {"users": "500M", "actions": "300M ÷ 500M per day"}, 3e8 / 86_400),
        ("traffic", "average", {"users": "100k", "actions": "1/day", "day": "10^5"}, 1),
        ("traffic", "average", {"users": "100k", "actions": "1/day", "day": "100k"}, 1),
        ("storage", "daily", {"items": "1B × 40/day", "size": "1 B", "rule": "plain"}, 4e10 / 86_400),
        ("storage", "daily", {"items": "10M × 10/day × 20%", "size": "1 B", "rule": "plain"}, 2e7 / 86_400),
        ("memory", "total", {"count": "1", "size": "200M × 8 B", "rule": "plain"}, 1.6e9),
        ("memory", "total", {"count": "10", "size": "30% carry 2 MB", "rule": "plain"}, 6e6),
        ("memory", "total", {"count": "10", "size": "100 B + 30% carry a 2 MB photo", "rule": "plain"}, 6_001_000),
        (
            "memory",
            "total",
            {"count": "10", "size": "140 B, 20% carry 200 kB and 10% have 2 MB", "rule": "plain"},
            2_401_400,
        ),
        ("memory", "total", {"count": "1M", "size": "64 bytes key + 100 bytes value", "rule": "plain"}, 164e6),
        ("memory", "total", {"count": "1", "size": "id (8 bytes) + text: 140 B", "rule": "plain"}, 148),
        ("availability", "chain", {"chain": "99.95% x 99.99%"}, 0.9995 * 0.9999),
        ("availability", "chain", {"chain": "99.9% × 99.9%×99.9%"}, 0.999**3),
        ("availability", "chain", {"chain": "99.99% x 30"}, 0.9999**30),
        ("growth", "then", {"now": "1M", "rate": "doubling every year", "ahead": "3 years"}, 8e6),
        ("growth", "then", {"now": "1M", "rate": "doubles every 6 months", "ahead": "1 year"}, 4e6),
        ("growth", "then", {"now": "1M", "rate": "Doubles yearly", "ahead": "2 years"}, 4e6),
        (
            "storage",
            "mean-growth",
            {"growth": "doubling a year", "ahead": "1 year", "retention": "1 year"},
            1 / math.log(2),
        ),
        ("traffic", "peak-writes", {"ratio": "90% reads", "peak": "1"}, 2e7 / 86_400 / 10),
        ("traffic", "peak-writes", {"ratio": "80% reads, 20% writes", "peak": "1"}, 2e7 / 86_400 / 5),
        ("traffic", "peak-writes", {"ratio": "99.5 % reads", "peak": "1"}, 2e7 / 86_400 / 200),
        ("cost", "for-storage", {"storage": "100 TB", "storage-price": "0.023/GB"}, 2_300 / 2_628_000),
        ("traffic", "average", {"users": "86400", "actions": "5 × 10^0 a day", "peak": "none"}, 5),
        ("storage", "total", {"items": "1/day", "size": "500 bytes per tweet", "rule": "plain"}, 500 * 3 * 365),
        ("latency", "typical", {"steps": "1, 5, 10 ms", "slow": "3 × 10 ms", "round-trip": "50 ms"}, 0.066),
        ("latency", "inside", {"steps": "5, 10, 20..20 ms", "slow": "5, 10, 1,500 ms"}, 0.035),
        ("latency", "worst", {"steps": "5, 5, 5 ms", "slow": "5, 10, 1,500 ms", "round-trip": "50 ms"}, 1.565),
        ("servers", "servers", {"given": "count", "count": "7% × 100"}, 7),
        ("availability", "chain", {"chain": "30 × 99.99%"}, 0.997004345942),
        ("availability", "chain", {"chain": "none"}, 1),
        ("shards", "factor", {"growth": "none"}, 1),
        ("shards", "factor", {"growth": "50% a year", "ahead": "2 years"}, 2.25),
        ("shards", "factor", {"growth": "1%/month", "ahead": "1 year"}, 1.01**12),
        ("growth", "yearly", {"rate": "40% a year"}, 0.4),
        ("growth", "monthly", {"rate": "5% per month"}, 0.05),
        ("tail", "each", {"calls": "1", "promise": "p999"}, 0.999),
        ("tail", "each", {"calls": "1", "promise": "95th percentile"}, 0.95),
        ("snowflake", "lifetime", {"time": "41 bits"}, 2**41 / 1000),
    ],
)
def test_other_ways_to_say_it(name: str, figure: str, inputs: dict[str, str], expected: float) -> None:
    assert value(name, figure, **inputs) == pytest.approx(expected, rel=1e-9)


def test_a_rate_of_growth_goes_with_its_period() -> None:
    with pytest.raises(InputError, match=r"“40% a year” goes with known=year \(a rate each year\)"):
        run(find("growth"), {"known": "month", "rate": "40% a year"})


def test_a_rate_of_growth_that_does_not_count_asks_for_nothing() -> None:
    """A form and a link carry every field, those of other options included."""
    assert value("growth", "then", known="points", rate="40% a year") == value("growth", "then", known="points")


@pytest.mark.parametrize(
    ("name", "growth", "said"),
    [
        ("cost", "-200% a year", "is below this field’s minimum, -99%"),
        ("shards", "-200% a month", "is below this field’s minimum, -99%"),
        ("shards", "1e300% a month", "is above this field’s maximum, 1000%"),
    ],
)
def test_a_rate_of_growth_beyond_all_bounds_is_refused(name: str, growth: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        run(find(name), {"growth": growth})


def test_what_grows_is_a_plain_number() -> None:
    with pytest.raises(InputError, match="“200 GB” is a size, and these are plain numbers: write 200"):
        run(find("growth"), {"now": "200 GB"})


def test_a_share_has_no_parts() -> None:
    with pytest.raises(InputError, match="is not a unit that belongs here"):
        run(find("availability"), {"availability": "99.9% + 1%"})


@pytest.mark.parametrize(
    ("servers", "figures"),
    [
        ("1", {"waiting": 2 / 3, "wait": 2 / 3 * HOUR, "response": HOUR, "in-system": 2}),
        ("2", {"waiting": 1 / 6, "wait": HOUR / 24, "response": 3 / 8 * HOUR, "in-system": 3 / 4}),
    ],
)
def test_a_service_time_may_be_a_rate(servers: str, figures: dict[str, float]) -> None:
    """Hillier and Lieberman, Introduction to Operations Research, County Hospital: 2 an hour come, 3 are served."""
    inputs = {"arrivals": "2/hour", "service": "3 per hour", "servers": servers, "spell": "30 days"}

    assert {name: value("queue", name, **inputs) for name in figures} == pytest.approx(figures, rel=1e-3)


def test_a_rate_at_which_nothing_is_done_is_refused() -> None:
    with pytest.raises(InputError, match="a rate at which nothing gets done"):
        run(find("queue"), {"service": "0/s"})


@pytest.mark.parametrize(
    ("month", "seconds"), [("year/12", 365 / 12 * 86_400), ("30", 30 * 86_400), ("2500000", 2_500_000)]
)
def test_a_month_is_as_long_as_one_chooses(month: str, seconds: float) -> None:
    assert value("traffic", "average", users="1M", actions="90/month", month=month) == pytest.approx(90e6 / seconds)
    assert value(
        "bandwidth", "out-average", rate="90M/month", out="1 kB", overhead="0%", month=month
    ) == pytest.approx(90e9 / seconds)
    assert value("storage", "daily", items="90M/month", size="1 kB", overhead="0%", month=month) == pytest.approx(
        90e9 / seconds
    )


@pytest.mark.parametrize("ratio", ["80% reads, 30% writes", "80% reads and 1% writes"])
def test_reads_and_writes_that_are_not_all_there_is_are_refused(ratio: str) -> None:
    with pytest.raises(InputError, match="of one whole, which are not 100% together"):
        value("traffic", "peak-writes", ratio=ratio)


def test_reads_and_writes_add_up_to_the_last_digit() -> None:
    assert value("traffic", "peak-writes", ratio="99.9% reads, 0.1% writes", peak="1") == pytest.approx(
        2e7 / 86_400 / 1_000
    )
