"""Chains of calculators: figures feed fields, ranges stay correlated, mistakes are named with their place."""

from typing import Any

import pytest

from calculators.core.problem import InputError
from calculators.sheet import SheetError, read_sheet, run_sheet

CHAIN: dict[str, Any] = {
    "title": "Two steps of traffic",
    "given": {"users": {"label": "Daily users", "unit": "users", "value": "1k..4k"}},
    "chain": {
        "first": {"calculator": "traffic", "inputs": {"users": "=users", "actions": "10/day"}},
        "second": {"calculator": "traffic", "inputs": {"users": "=users", "actions": "=first.average", "peak": "2"}},
    },
}


def changed(place: str, value: object) -> dict[str, Any]:
    """The chain with one text of its second link replaced."""
    first, second = CHAIN["chain"]["first"], CHAIN["chain"]["second"]
    return CHAIN | {"chain": {"first": first, "second": second | {"inputs": second["inputs"] | {place: value}}}}


def single(**inputs: str) -> dict[str, Any]:
    return {"chain": {"one": {"calculator": "traffic", "inputs": inputs}}}


def test_a_figure_feeds_a_field() -> None:
    results = run_sheet(read_sheet(CHAIN), {"users": "1k"})

    # 1,000 users x 10 a day are 0.1157 a second; fed on as what each user does in a second, twice at the peak.
    assert results["first"].figure("average").quantity.value == pytest.approx(1e4 / 86_400)
    assert results["second"].figure("peak").quantity.value == pytest.approx(2 * 1e3 * 1e4 / 86_400)


def test_a_shared_range_keeps_its_correlation() -> None:
    """The product of a number with itself spreads twice as wide on a logarithmic axis as the number does."""
    results = run_sheet(read_sheet(CHAIN))
    first, second = (results[name].figure("average").quantity for name in ("first", "second"))

    assert first.high / first.low == pytest.approx(4, rel=0.01)
    assert second.high / second.low == pytest.approx(16, rel=0.01)


def test_a_given_can_be_changed() -> None:
    results = run_sheet(read_sheet(CHAIN), {"users": "2k"})

    assert results["first"].figure("daily").text == "20,000 requests/day"


def test_a_given_changed_to_nonsense_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="Daily users: “abc” does not start with a number"):
        run_sheet(read_sheet(CHAIN), {"users": "abc"})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (changed("users", "=people"), "chain.second.inputs.users: there is no given “people”; there are users"),
        (changed("users", "=third.average"), "chain.second.inputs.users: there is no “third” in the chain"),
        (changed("users", "=first.mean"), "chain.second.inputs.users: first has no figure “mean”; it has peak"),
        (changed("payload", "=first.average"), "chain.second.inputs.payload: takes B and is fed 1/s"),
        (changed("colour", "=users"), "chain.second.inputs.colour: traffic has no such field"),
        (changed("day", "=users"), "chain.second.inputs.day: traffic has no such field that takes a number"),
        (changed("users", "=second.average"), "chain: second needs second, which is a circle"),
        (single(users="abc"), "chain.one: People using it each day: “abc”"),
        (single(colour="red"), "chain.one: Traffic has no field “colour”"),
        ({"chain": {}}, "at least one calculator"),
        ({"chain": []}, "chain: is a mapping"),
        ({"chain": {"one": {"calculator": "trafic"}}}, "chain.one: There is no calculator “trafic”"),
        ({"chain": {"one": {"calc": "traffic"}}}, "chain.one: “calc” is not known here"),
        (CHAIN | {"extra": 1}, "the sheet: “extra” is not known here"),
        (CHAIN | {"given": {"users": {"unit": "users"}}}, "given.users: needs a value"),
        (CHAIN | {"given": {"users": {"unit": "users", "value": "x"}}}, "given.users: “x” does not start with"),
        (CHAIN | {"given": {"users": {"unit": "users", "value": "1e15"}}}, "is not between 1 and 100 billion"),
    ],
)
def test_a_mistake_is_named_with_its_place(data: dict[str, Any], said: str) -> None:
    with pytest.raises(SheetError) as caught:
        run_sheet(read_sheet(data))

    assert said in str(caught.value)


def test_links_may_stand_in_any_order() -> None:
    chain = CHAIN["chain"]
    results = run_sheet(read_sheet(CHAIN | {"chain": {"second": chain["second"], "first": chain["first"]}}))

    assert list(results) == ["second", "first"]
