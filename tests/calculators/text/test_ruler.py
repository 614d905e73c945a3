"""Where a ruler puts the figure, its limits and what is safe; and that no name covers another."""

from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from calculators.catalogue import find, names
from calculators.core.growth import scale_steps
from calculators.core.result import Result
from calculators.core.run import run
from calculators.text import chart
from calculators.text.flag import hang
from calculators.text.result import render_result
from calculators.text.ruler import Dot, render_ruler

MOST_BYTES = 3_000


def drawn(result: Result, *dots: Dot) -> ET.Element:
    ruler = render_ruler(result, dots)
    assert ruler is not None
    return ET.fromstring(ruler)  # noqa: S314 -- our own markup, which must be well formed


def share(element: ET.Element | None, name: str) -> float:
    assert element is not None
    return float(element.attrib[name].removesuffix("%"))


def of(tree: ET.Element, kind: str) -> list[ET.Element]:
    return tree.findall(f"*[@class='sts-{kind}']")


@pytest.mark.parametrize(
    ("users", "is_safe"), [("1", True), ("100M", True), ("118M", True), ("119M", False), ("100 billion", False)]
)
def test_the_dot_is_on_the_safe_side_as_long_as_the_verdict_is_the_first(users: str, is_safe: bool) -> None:
    result = run(find("traffic"), {"users": users})
    tree = drawn(result)
    safe = share(tree.find("rect"), "width")
    dot = share(tree.find("circle"), "cx")

    assert (dot < safe) == is_safe == (result.decision.band is result.calculator.decision.bands[0])
    assert 0 < dot < 100


def test_equal_proportions_are_equally_long() -> None:
    """From 0.42 writes to 4.2 it is as far as from one primary's 5,000 to ten primaries' 50,000."""
    first, second = (share(tick, "x1") for tick in of(drawn(run(find("traffic"), {"users": "10k"})), "tick"))
    result = run(find("traffic"), {"users": "10k"})
    dots = [Dot(step.value, str(step.times), "") for step in scale_steps(result)]
    places = [share(dot, "cx") for dot in drawn(result, *dots).findall("circle")]
    steps = [after - before for before, after in pairwise(places)]

    assert steps == pytest.approx([second - first] * 2, abs=0.11)


def test_bits_and_nines_are_counted_in_even_steps() -> None:
    """They are logarithms already: from 53 bits to 64 is 11/80 of a ruler from 0 to 80."""
    first, second = (share(tick, "x1") for tick in of(drawn(run(find("snowflake"), {})), "tick"))

    assert second - first == pytest.approx(96 * 11 / 80, abs=0.11)


def test_a_range_is_a_band_around_the_dot() -> None:
    tree = drawn(run(find("traffic"), {"users": "1M..5M"}))
    (band,) = of(tree, "between")
    start, dot = share(band, "x"), share(tree.find("circle"), "cx")

    assert start < dot < start + share(band, "width")
    assert "90% sure: 42.1 to 210 writes/s" in (tree.findtext("title") or "")
    assert of(drawn(run(find("traffic"), {})), "between") == []


def test_who_does_not_see_it_is_told_the_same() -> None:
    tree = drawn(run(find("traffic"), {}))
    assert tree.findtext("title") == (
        "Writes at the peak: 42.1 writes/s. Limits: 5,000/s (one primary), 50,000/s (ten primaries). "
        "Safe up to 5,000 writes/s."
    )
    assert (drawn(run(find("growth"), {})).findtext("title") or "").endswith("Safe above 1 year.")
    assert (drawn(run(find("clock"), {})).findtext("title") or "").endswith("Safe from 5 minutes to 12 minutes.")


def test_growth_has_a_dot_for_each_size() -> None:
    tree = ET.fromstring(f"<div>{render_result(run(find('traffic'), {}))}</div>".replace("<wbr>", ""))  # noqa: S314 -- ours
    ruler = tree.find(".//*[@data-picture='scale']/svg")
    assert ruler is not None

    assert [label.text for label in of(ruler, "said")] == ["now", "×10", "×100"]
    assert "now 42.1/s, ×10 421/s, ×100 4,210/s" in (ruler.findtext("title") or "")


def test_what_each_size_decides_is_a_row_of_its_own() -> None:
    """Three sentences side by side are three narrow columns on a phone."""
    tree = ET.fromstring(f"<div>{render_result(run(find('traffic'), {}))}</div>".replace("<wbr>", ""))  # noqa: S314 -- ours
    table = tree.find(".//*[@data-picture='scale']/table[@aria-label]")
    assert table is not None

    rows = [[cell.text for cell in row] for row in table.findall("tbody/tr")]
    takes = "One database primary takes the writes."
    assert rows == [["now", takes], ["×10", takes], ["×100", f"{takes} That is near its limit."]]


def test_figures_of_three_sizes_stand_without_their_nouns() -> None:
    """Three columns have no room for them on a phone; the label says what is counted."""
    steps = scale_steps(run(find("traffic"), {}))

    assert [step.texts[0] for step in steps] == ["463/s", "4,630/s", "46,300/s"]


def test_dots_that_meet_share_a_label() -> None:
    result = run(find("traffic"), {})
    tree = drawn(result, Dot(10, "now", ""), Dot(10, "×10", ""), Dot(40_000, "×100", ""))

    assert [label.text for label in of(tree, "said")] == ["now, ×10", "×100"]


def test_labels_stand_apart_as_the_longer_of_two_needs() -> None:
    """Closer than half of each and a blank, the second is written behind the first."""
    dots = [Dot(5_000, "now", ""), Dot(10_000, "a hundred", "")]

    assert [label.text for label in of(drawn(run(find("traffic"), {}), *dots), "said")] == ["now, a hundred"]


def test_where_two_limits_are_one_the_ruler_has_one() -> None:
    """With room for twice its share the first limit of a ring is the second."""
    assert len(of(drawn(run(find("hashring"), {"room": "100%"})), "tick")) == 1


def test_a_figure_of_nothing_stands_at_the_end_and_moves_no_limit() -> None:
    calculator = find("traffic")
    nothing = drawn(run(calculator, {"ratio": "0", "users": "1", "actions": "0.001/day"}))
    assert share(nothing.find("circle"), "cx") == pytest.approx(2)

    spare = replace(run(calculator, {}), figures=tuple(replace(f, middle=0.0) for f in run(calculator, {}).figures))
    assert share(drawn(spare).find("circle"), "cx") == pytest.approx(2)
    assert 40 < share(of(drawn(spare), "tick")[0], "x1") < 90


@pytest.mark.parametrize("name", names())
def test_every_calculator_has_a_ruler_that_is_small_and_named(name: str) -> None:
    calculator = find(name)
    result = run(calculator, {})
    ruler = render_ruler(result)

    assert ruler is not None
    assert len(ruler.encode()) < MOST_BYTES
    other = calculator.otherwise
    decisions = [calculator.decision, *([other.decision] if other else [])]
    assert all(band.name for decision in decisions for band in decision.bands[:-1])


def test_what_there_is_has_a_ruler_of_its_own() -> None:
    tree = drawn(run(find("shards"), {"given": "count"}))

    assert [label.text for label in of(tree, "name")] == ["as full as planned", "full"]


@pytest.mark.parametrize("places", list(combinations((1.0, 3.0, 8.0, 8.1, 10.0, 15.0, 20.0), 3)))
def test_no_flag_covers_another_or_the_line_to_it(places: tuple[float, ...]) -> None:
    lengths = [7.0, 4.0, 9.0]
    flags = hang(places, lengths, 21.0)
    spans = [
        (place - long, place) if flag.is_left else (place, place + long)
        for place, long, flag in zip(places, lengths, flags, strict=True)
    ]
    for one, other in ((one, other) for one in range(3) for other in range(3) if one != other):
        apart = spans[one][1] < spans[other][0] or spans[other][1] < spans[one][0]
        assert apart or flags[one].row != flags[other].row
        crossed = spans[one][0] < places[other] < spans[one][1]
        assert not crossed or flags[other].row < flags[one].row


@pytest.mark.parametrize("name", names())
def test_no_text_of_a_ruler_runs_out(name: str) -> None:
    for text in drawn(run(find(name), {})).findall("text"):
        letters, x = len(text.text or "") * chart.LETTER, float(text.get("x", "").rstrip("%")) / 100 * chart.WIDTH
        start = x + float(text.get("dx", "0em").removesuffix("em"))
        start -= {None: 0.0, "middle": letters / 2, "end": letters}[text.get("text-anchor")]

        assert start >= -0.06, text.text
        assert start + letters <= chart.WIDTH + 0.06, text.text
