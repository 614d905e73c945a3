"""What may stand at a place of an envelope."""

from __future__ import annotations

import pytest

from calculators.catalogue import find
from calculators.envelope.offers import offers
from calculators.envelope.run import run_envelope

TEXT = """people = 50M users
photo = 2 MB
photo count = 3
load: traffic
  users = people
  actions = 0.2/day
kept = people × photo in TB
"""


def offered(last: str, *, before: str = TEXT, column: int | None = None) -> list[str]:
    """What may stand at the end of a line that is typed below the others."""
    text = before + last
    lines = text.split("\n")
    found = offers(run_envelope(text), len(lines), len(lines[-1]) if column is None else column)
    return [one.text for one in found.offers]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("a rate = people × ph", ["photo", "photo count"]),
        ("a rate = 3 × photo c", ["photo count"]),
        ("a rate = PEO", ["people"]),
        ("a rate = sq", ["sqrt("]),
        ("a rate = load.pe", ["peak"]),
        ("a rate = 5 Mb", ["Mbit"]),
        ("a rate = kept in G", ["GB", "GiB"]),
        ("a rate = 20/da", ["day"]),
        ("more: shar", ["shards"]),
        ("a rate < peo", ["people"]),
    ],
)
def test_a_word_that_is_begun_is_completed_by_what_may_stand_there(typed: str, first: list[str]) -> None:
    assert offered(typed)[: len(first)] == first


def test_reference_numbers_are_found_by_any_word_of_their_names() -> None:
    assert "[storage price]" in offered("a rate = [price")
    assert offered("a rate = [no such thing") == []


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        (
            "bill = kept × [",
            {"storage price", "disk price", "r2 storage price", "zone price", "cdn price"}
            | {"egress price", "bulk egress price"},
        ),
        # A rate of sizes costs something each month where a size has its price.
        ("bill = people × photo × 0.2/day × [", {"egress price", "bulk egress price", "zone price", "cdn price"}),
        # Only what may be added, and in the unit that is asked for.
        ("bill = $500/month + [", {"server hour", "operation price", "engineer month", "team month"}),
        ("people × 0.2/day < [", {"primary writes", "sharded writes", "cache operations", "core handshakes"}),
    ],
)
def test_of_reference_numbers_those_come_first_that_make_something_of_the_line(typed: str, first: set[str]) -> None:
    assert set(offered(typed)[: len(first)]) == {f"[{name}]" for name in first}


def test_a_calculator_offers_its_fields_that_have_no_value_yet() -> None:
    found = offered("  pe", before=TEXT.removesuffix("kept = people × photo in TB\n"))

    assert found == ["peak = "]


def test_a_field_that_is_a_choice_offers_its_options() -> None:
    assert offered("  medium = s", before="reading: speedup\n")[0] == "ssd"


def test_a_scenario_offers_the_lines_it_may_change() -> None:
    assert offered("  ph", before=f"{TEXT}scenario Large\n") == ["photo = ", "photo count = "]


@pytest.mark.parametrize(
    "typed",
    [
        "# people",
        "-- peo",
        "a rate = 3 -- peo",
        "a rate = 3 // peo",
        "// peo",
        "a rate = 3 # peo",
        "— peo",
        "peo",
        "",
        "a rate = 3 ",
    ],
)
def test_where_nothing_is_to_be_completed_nothing_is_offered(typed: str) -> None:
    assert offered(typed) == []


def test_a_question_mark_is_answered_by_what_fits_in_its_dimension() -> None:
    sizes = offered("spare = photo + ?")
    assert "photo" in sizes
    assert "2 MB" in sizes
    assert "people" not in sizes
    assert not any(one.endswith("ms") for one in sizes)

    rates = offered("load.peak < ?")
    assert "load.peak" in rates
    assert "[primary writes]" in rates
    assert "photo" not in rates


def test_a_question_mark_in_a_field_begins_with_usual_values() -> None:
    head = TEXT.removesuffix("kept = people × photo in TB\n").replace("  actions = 0.2/day\n", "")

    found = offered("  actions = ?", before=head)

    assert found[0] in [pick.text for pick in find("traffic").field("actions").picks]
    assert "photo" not in found


def test_only_lines_above_are_offered_at_a_question_mark() -> None:
    text = "later = ? + 1 MB\nphoto = 2 MB\n"

    found = offers(run_envelope(text), 1, len("later = ?"))

    assert "photo" not in [one.text for one in found.offers]


@pytest.mark.parametrize("place", [(0, 0), (-1, 3), (99, 0), (1, 999), (1, -5)])
def test_a_place_that_is_none_is_answered_all_the_same(place: tuple[int, int]) -> None:
    assert offers(run_envelope(TEXT), *place).offers == ()
