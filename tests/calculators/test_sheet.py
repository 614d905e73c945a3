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


def single(**inputs: object) -> dict[str, Any]:
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
        ({"chain": {"one": "traffic"}}, "chain.one: is a mapping"),
        ({"chain": {"one": {"calculator": "traffic", "inputs": []}}}, "chain.one.inputs: is a mapping"),
        (single(users={"why": "so"}), "chain.one.inputs.users: needs a value"),
        (single(users={"value": "1", "colour": "red"}), "chain.one.inputs.users: “colour” is not known here"),
        ({"chain": {"one": {"calculator": "trafic"}}}, "chain.one: There is no calculator “trafic”"),
        ({"chain": {"one": {"calc": "traffic"}}}, "chain.one: “calc” is not known here"),
        (changed("actions", "=first.peak"), "takes what comes in on average, and first.peak is at the peak"),
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


def test_any_input_of_the_chain_can_be_changed() -> None:
    """1,000 users x 30 a day; then a text of its own in place of the figure that fed the second."""
    results = run_sheet(read_sheet(CHAIN), {"users": "1k", "first.actions": "30/day", "second.actions": "5/day"})

    assert results["first"].figure("daily").text == "30,000 requests/day"
    assert results["second"].figure("daily").text == "5,000 requests/day"


def test_a_usual_value_can_be_changed_too() -> None:
    sheet = read_sheet(single(users="864k", actions="10/day"))
    results = run_sheet(sheet, {"one.peak": "7"})

    # 864,000 x 10 in 86,400 s are 100 a second.
    assert results["one"].figure("peak").text == "700 requests/s"


@pytest.mark.parametrize(
    ("changes", "name", "said"),
    [
        ({"first.actions": "often"}, "first.actions", "“often” does not start with a number"),
        ({"users": ""}, "users", "Daily users: needs a value"),
        ({"users": "-5"}, "users", "-5 is not between 1 and 100 billion"),
        ({"users": "-5..10"}, "users", "-5..10 is not between 1 and 100 billion"),
        ({"users": "1 billion"}, "second.actions", "is not between"),
        (
            {"colour": "red"},
            "",
            "This sheet has no number “colour”. Its numbers are users, first.actions, second.peak.",
        ),
        ({"first.colour": "red"}, "", "This sheet has no number “first.colour”"),
        ({"users": "abc", "colour": "red"}, "users", "“abc” does not start with a number"),
    ],
)
def test_a_change_that_does_not_fit_is_told_where_it_was_typed(changes: dict[str, str], name: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        run_sheet(read_sheet(CHAIN), changes)

    assert said in caught.value.problems[name]


def test_only_what_the_sheet_says_itself_counts_as_its_inputs() -> None:
    assert read_sheet(CHAIN).inputs == {"users": "1k..4k", "first.actions": "10/day", "second.peak": "2"}


def test_an_input_may_carry_its_reason() -> None:
    sheet = read_sheet(
        {"chain": {"one": {"calculator": "traffic", "inputs": {"peak": {"value": "3", "why": "Sale."}}}}}
    )

    assert sheet.links["one"].whys == {"peak": "Sale."}
    assert run_sheet(sheet)["one"].inputs.texts["peak"] == "3"


def test_what_is_fed_stays_within_the_bounds_of_its_field() -> None:
    """The ends of a range are its 5% and 95%; the few draws beyond them would leave what the formulas hold for."""
    given = {"online": {"label": "Connected", "unit": "%", "value": "60%..99%"}}
    chain = {"one": {"calculator": "connections", "inputs": {"online": "=online"}}}
    result = run_sheet(read_sheet({"given": given, "chain": chain}))["one"]
    drawn = result.inputs.uncertain["online"]("")

    assert isinstance(drawn, list)
    assert max(drawn) == 1


def test_what_is_fed_is_written_as_one_would_type_it() -> None:
    texts = [
        run_sheet(read_sheet(CHAIN), {"users": text})["first"].inputs.texts["users"] for text in ("2k", "1k..4k")
    ]
    kept = {"items": "1M/day", "size": "1 kB", "retention": "1 day", "overhead": "0%", "growth": "0%"}
    chain = {
        "kept": {"calculator": "storage", "inputs": kept},
        "cut": {"calculator": "shards", "inputs": {"data": "=kept.data"}},
    }

    assert texts == ["2k", "1k..4k"]
    assert run_sheet(read_sheet({"chain": chain}))["cut"].inputs.texts["data"] == "1 GB"
