"""What each line of a bill of materials costs is its count times the price of one, worked out beside the envelope."""

from __future__ import annotations

import math
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from plugins.model.data import Library

if TYPE_CHECKING:
    from collections.abc import Mapping

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
PRICES: Mapping[str, Mapping[str, Mapping[str, str]]] = yaml.safe_load(
    Path(__file__).with_name("bills.yml").read_text(encoding="utf-8")
)

MONTH = 2_628_000
GB = 10**9
UNITS = {
    "a month": MONTH,
    "an hour and month": 3600 * MONTH,
    "a GB and month": GB * MONTH,
    "a GB": GB,
    "a million": 10**6,
}
# Dollars for a GB up to so many TB of a month; the last price is for all beyond.
CLOUD = ((10, "0.09"), (50, "0.085"), (150, "0.07"), (math.inf, "0.05"))
DELIVERY = ((10, "0.085"), (50, "0.08"), (150, "0.06"), (500, "0.04"))
STEPS = {"by the steps of a cloud": CLOUD, "by the steps of a delivery network": DELIVERY}


@pytest.mark.parametrize("name", LIBRARY.cases.ids)
def test_each_line_costs_its_count_times_the_price_of_one(name: str) -> None:
    values = {line: value.middle for line, value in LIBRARY.case_envelopes[name].run.values.items()}
    costs = {item.cost for size in LIBRARY.cases[name].sizes for item in size.bill if item.cost}

    assert costs == set(PRICES[name])
    off = {
        cost: (values[cost] * MONTH, charged(parts, values) * MONTH)
        for cost, parts in PRICES[name].items()
        if not math.isclose(values[cost], charged(parts, values), rel_tol=1e-9)
    }
    assert off == {}


@pytest.mark.parametrize("name", LIBRARY.cases.ids)
def test_the_count_that_a_line_shows_is_one_that_it_pays_for(name: str) -> None:
    shown = {item.cost: item.count for size in LIBRARY.cases[name].sizes for item in size.bill if item.cost}

    unpaid = {
        cost: count for cost, count in shown.items() if count not in " × ".join(PRICES[name][cost]).split(" × ")
    }
    assert unpaid == {}


def test_steps_are_paid_one_after_the_other() -> None:
    """10 TB at $0.09, 40 at $0.085, 100 at $0.07 and the rest at $0.05."""
    one_tb_a_month = 10**12 / MONTH

    assert by_steps(CLOUD, 10 * one_tb_a_month) * MONTH == pytest.approx(900)
    assert by_steps(CLOUD, 200 * one_tb_a_month) * MONTH == pytest.approx(900 + 3400 + 7000 + 2500)


def charged(parts: Mapping[str, str], values: Mapping[str, float]) -> float:
    """Dollars a second, which is what an envelope counts in."""
    return sum(_one(price, math.prod(values[line] for line in lines.split(" × "))) for lines, price in parts.items())


def _one(price: str, count: float) -> float:
    if price in STEPS:
        return by_steps(STEPS[price], count)
    dollars, _, unit = price.partition(" ")
    return count * float(Fraction(dollars)) / UNITS[unit]


def by_steps(steps: tuple[tuple[float, str], ...], bytes_a_second: float) -> float:
    volume = bytes_a_second * MONTH / 10**12
    ends = (0, *(end for end, _ in steps))
    paid = (
        (max(0, min(volume, to) - since), price)
        for (since, to), (_, price) in zip(pairwise(ends), steps, strict=True)
    )
    return sum(tb * 1000 * float(price) for tb, price in paid) / MONTH
