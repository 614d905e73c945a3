"""A range inside a list is drawn like any other: what depends on it has a spread."""

import random
import statistics
import time
from typing import cast

import pytest

from calculators.catalogue import find, names
from calculators.core.field.number_list import NumberList
from calculators.core.problem import InputError
from calculators.core.quantity import Quantity
from calculators.core.result import Result
from calculators.core.run import run
from calculators.core.unit import Calendar
from calculators.text.sentence import spread_sentence

LATENCY = find("latency")
Z95 = statistics.NormalDist().inv_cdf(0.95)
LISTS = [
    pytest.param(name, field, id=f"{name}-{field.id}") for name in names() for field in find(name).of_kind(NumberList)
]
LONGEST_S = 1.0


def inside(steps: str) -> Quantity:
    """The sum of a list of steps."""
    return run(LATENCY, {"steps": steps}).figure("inside").quantity


def test_a_sum_has_the_ends_of_its_only_range() -> None:
    """1 to 100 ms and 5 ms are 6 to 105 ms, with 15 ms in the middle; by hand."""
    found = inside("1 ms..100 ms; 5 ms")

    assert (found.low, found.value, found.high) == pytest.approx((0.006, 0.015, 0.105), rel=0.01)


def test_every_range_of_a_list_has_draws_of_its_own() -> None:
    """Against sums of two lognormal steps that are drawn here, in another way."""
    chance = random.Random(5)  # noqa: S311 -- the same draws every time
    steps = [[0.02 * 2 ** (chance.gauss(0, 1) / Z95) for _ in range(200_000)] for _ in range(2)]
    sums = statistics.quantiles(map(sum, zip(*steps, strict=True)), n=20)

    found = inside("10..40 ms; 10..40 ms")

    assert found.low == pytest.approx(sums[0], rel=0.02)
    assert found.value == pytest.approx(sums[9], rel=0.02)
    assert found.high == pytest.approx(sums[18], rel=0.02)


def test_which_step_it_is_makes_no_difference_to_a_sum() -> None:
    first, second = inside("1..9 ms; 5 ms"), inside("5 ms; 1..9 ms")

    assert (first.low, first.value, first.high) == pytest.approx((second.low, second.value, second.high), rel=0.01)


def shares(result: Result) -> dict[str, float]:
    return {share.field.id: share.share for share in result.spread}


def test_a_list_is_a_source_of_the_spread() -> None:
    result = run(find("availability"), {"chain": "99..99.9%; 99.99%"})

    assert spread_sentence(result) == "all of the spread is chain"


def test_the_entries_of_a_list_have_their_share_of_the_spread_together() -> None:
    """Of three ranges as wide, two are in the list."""
    texts = {"known": "share", "availability": "99.99%", "needed": "1", "copies": "1"}
    chain = "99.98..99.99%"
    result = run(find("availability"), texts | {"availability": chain, "chain": f"{chain}; {chain}"})

    assert shares(result) == pytest.approx({"availability": 1 / 3, "chain": 2 / 3}, abs=0.05)


def test_what_is_counted_whole_is_drawn_whole_in_a_list_too() -> None:
    field = NumberList("parts", "Parts", default="1", least="1", most="100", whole=True, why="Because.")
    draw = field.read("2..9; 4", Calendar()).draw

    assert draw is not None
    first, second = zip(*cast("list[tuple[float, float]]", draw("key")), strict=True)
    assert set(first) > {2.0, 9.0}
    assert all(entry.is_integer() for entry in first)
    assert set(second) == {4.0}


@pytest.mark.parametrize(("name", "field"), LISTS)
def test_a_range_in_any_list_gives_some_figure_a_spread(name: str, field: NumberList) -> None:
    calculator = find(name)
    first, *others = field.default.replace(", ", ";").split(";")
    result = run(calculator, {field.id: "; ".join([f"{first}..{field.most_text}", *others])})

    assert any(found.quantity.low < found.quantity.high for found in result.figures)


def test_a_list_without_a_range_has_none() -> None:
    result = run(LATENCY, {"steps": "1 ms..1 ms; 5 ms"})

    assert result.inputs.uncertain == {}
    assert all(found.quantity.is_certain for found in result.figures)


@pytest.mark.parametrize("steps", ["1..2 h; 5 ms", "0.1 ns..1 ms"])
def test_a_range_in_a_list_stays_within_the_bounds(steps: str) -> None:
    with pytest.raises(InputError, match=r"is (above|below) this field’s (maximum|minimum)"):
        run(LATENCY, {"steps": steps})


def test_as_many_ranges_as_a_list_takes_are_drawn_in_a_moment() -> None:
    texts = {"steps": "; ".join(["1..5 ms"] * 50), "slow": "; ".join(["5..50 ms"] * 50)}
    begun = time.process_time()
    run(LATENCY, texts)

    assert time.process_time() - begun < LONGEST_S
