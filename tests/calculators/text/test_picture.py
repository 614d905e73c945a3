"""Pictures carry their text and their numbers."""

from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from calculators.catalogue import find
from calculators.core.calculator import Curve
from calculators.core.field.number import Number
from calculators.core.run import run
from calculators.text.picture import render_curve, render_spread

TRAFFIC = find("traffic")


def test_a_curve_has_a_title_a_marked_place_and_a_table() -> None:
    users = TRAFFIC.field("users")
    assert isinstance(users, Number)
    drawn = render_curve(run(replace(TRAFFIC, curve=Curve(users, TRAFFIC.main, "More people, more requests.")), {}))
    assert drawn is not None
    tree = ET.fromstring(drawn)  # noqa: S314 -- our own markup, which must be well formed

    assert tree.findtext(".//title") == "More people, more requests."
    assert len(tree.findall(".//circle")) == 1
    rows = [[cell.text for cell in row] for row in tree.findall(".//tbody/tr")]
    assert rows[0] == ["100,000 users", "46.3 requests/s"]
    assert rows[-1] == ["10 million users", "4,630 requests/s"]


def test_no_curve_no_picture() -> None:
    assert render_curve(run(TRAFFIC, {})) is None


def test_what_was_given_follows_nothing_and_is_not_drawn() -> None:
    servers = find("servers")

    assert render_curve(run(servers, {"given": "needed"})) is not None
    assert render_curve(run(servers, {"given": "count"})) is None


def test_the_tallest_bar_of_a_spread_is_where_most_draws_are() -> None:
    tree = ET.fromstring(render_spread([1.0] * 10 + [5.0] * 80 + [9.0] * 10, "spread"))  # noqa: S314 -- ours
    heights = [float(bar.get("height", "")) for bar in tree.findall("rect")]

    assert max(heights) == heights[12]


@pytest.mark.parametrize(("largest", "bar"), [(50.0, 12), (51.0, 19)])
def test_the_axis_bends_where_the_largest_is_more_than_fifty_times_the_smallest(largest: float, bar: int) -> None:
    """The middle of the two lies in the middle of a straight axis, and at 83% of a logarithmic one."""
    tree = ET.fromstring(render_spread([1.0, (1 + largest) / 2, largest], "spread"))  # noqa: S314 -- ours
    heights = [float(each.get("height", "")) for each in tree.findall("rect")]

    assert [place for place, height in enumerate(heights) if height] == [0, bar, 23]


def test_every_draw_but_the_farthest_is_in_a_bar() -> None:
    """Their heights are in proportion to how many draws lie in each of 24 equal stretches."""
    drawn = [float(value) for value in range(500, 700)]
    tree = ET.fromstring(render_spread(drawn, "spread"))  # noqa: S314 -- ours
    counts = [sum(bar <= (value - 502) / 195 * 24 < bar + 1 for value in drawn[2:197]) for bar in range(24)]
    counts[-1] += 1  # the largest of all that are shown

    heights = [bar.get("height") for bar in tree.findall("rect")]
    assert heights == [f"{40 * count / max(counts):.1f}" for count in counts]
