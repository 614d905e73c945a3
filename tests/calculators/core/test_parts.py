"""Values typed as sums and mixtures, and a service time typed as a rate, as published exercises have them."""

from __future__ import annotations

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


@pytest.mark.parametrize(
    ("size", "said"),
    [
        ("70% of 1 kB and 20% of 2 MB", "has shares that come to 90%"),
        ("1 kB + 2..3 kB", "has a range in one of its parts"),
        ("1 kB +", "is not a sum"),
        (" + ".join(["1 B"] * 13), "is not a sum of up to 12 parts"),
        ("1 kB + 2 s", "is in s"),
    ],
)
def test_what_is_no_sum_is_refused_in_words(size: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        run(find("storage"), {"size": size})


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
    with pytest.raises(InputError, match="a rate at which nothing is done"):
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
