"""Pictures carry their text and their numbers."""

import math
import re
from dataclasses import replace
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest

from calculators.catalogue import find, names
from calculators.core.calculator import Curve
from calculators.core.field.number import Number
from calculators.core.run import run
from calculators.text import chart
from calculators.text.axis import Axis
from calculators.text.picture import render_curve, render_spread
from calculators.text.result import render_result
from calculators.text.scale import Scale
from plugins.render.diagram.measure import SLACK, width

TRAFFIC = find("traffic")
# Bold letters beside others, and how high a capital stands.
BOLDER, CAPITAL = 1.12, 0.72
# Raised signs are narrow, and no typeface's table has them.
RAISED = str.maketrans(dict.fromkeys("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "-"))


def spread(draws: list[float]) -> ET.Element:
    evaluation = run(TRAFFIC, {}).middle
    return ET.fromstring(render_spread(draws, "spread", TRAFFIC.main.unit, evaluation))  # noqa: S314 -- ours


def curve_of(name: str, **given: str) -> ET.Element:
    drawn = render_curve(run(find(name), given))
    assert drawn is not None
    svg = ET.fromstring(drawn).find("svg")  # noqa: S314 -- ours
    assert svg is not None
    return svg


def texts(svg: ET.Element, kind: str) -> list[str | None]:
    return [text.text for text in svg.findall(f"text[@class='sts-{kind}']")]


def path_of(svg: ET.Element) -> list[tuple[float, float]]:
    drawn = svg.find(".//path")
    assert drawn is not None
    numbers = [float(part.lstrip("ML")) for part in drawn.attrib["d"].split()]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_a_curve_has_a_title_a_marked_place_and_a_table() -> None:
    users = TRAFFIC.field("users")
    assert isinstance(users, Number)
    drawn = render_curve(
        run(
            replace(TRAFFIC, curve=Curve(users, TRAFFIC.main, "Requests by people", "More people, more requests.")),
            {},
        )
    )
    assert drawn is not None
    tree = ET.fromstring(drawn)  # noqa: S314 -- our own markup, which must be well formed

    assert tree.findtext("summary/span") == "Requests by people"
    assert tree.findtext(".//title") == "More people, more requests. With people at 1 million users: 463 requests/s."
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


def test_draws_that_differ_in_their_last_digit_are_no_range() -> None:
    """However many items there are, the filter has the bits that it was given: items × bits ÷ items."""
    result = run(find("bloom"), {"items": "50M..200M", "bits": "1 Mbit"})

    assert result.main.draws == result.main.quantity.value
    assert result.spread == ()
    assert "sts-spread" not in render_result(result, ())


def test_the_tallest_bar_of_a_spread_is_where_most_draws_are() -> None:
    tree = spread([1.0] * 10 + [5.0] * 80 + [9.0] * 10)
    heights = [float(bar.get("height", "")) for bar in tree.findall(".//rect")]

    assert max(heights) == heights[12]


@pytest.mark.parametrize(("largest", "bar"), [(50.0, 12), (51.0, 19)])
def test_the_axis_bends_where_the_largest_is_more_than_fifty_times_the_smallest(largest: float, bar: int) -> None:
    """The middle of the two lies in the middle of a straight axis, and at 83% of a logarithmic one."""
    tree = spread([1.0, (1 + largest) / 2, largest])
    heights = [float(each.get("height", "")) for each in tree.findall(".//rect")]

    assert [place for place, height in enumerate(heights) if height] == [0, bar, 23]


def test_every_draw_but_the_farthest_is_in_a_bar() -> None:
    """Their heights are in proportion to how many draws lie in each of 24 equal stretches."""
    drawn = [float(value) for value in range(500, 700)]
    tree = spread(drawn)
    counts = [sum(bar <= (value - 502) / 195 * 24 < bar + 1 for value in drawn[2:197]) for bar in range(24)]
    counts[-1] += 1  # the largest of all that are shown

    heights = [bar.get("height") for bar in tree.findall(".//rect")]
    assert heights == [f"{40 * count / max(counts):.1f}" for count in counts]


def test_axes_have_two_to_four_round_numbers() -> None:
    svg = curve_of("queue")

    assert texts(svg, "name") == ["60/s", "80/s", "500 ms", "1 s"]
    assert texts(curve_of("storage"), "name")[:4] == ["2 years", "4 years", "6 years", "8 years"]


@pytest.mark.parametrize("name", [name for name in names() if find(name).curve])
def test_every_curve_is_small_and_has_numbers_on_both_axes(name: str) -> None:
    drawn = render_curve(run(find(name), {}))
    assert drawn is not None
    svg = drawn[drawn.index("<svg") : drawn.index("<table")]
    labels = texts(curve_of(name), "name")

    assert len(svg.encode()) < 3_000
    assert 3 <= len(labels) <= 8
    assert all(label and label.strip() for label in labels)


def test_today_and_the_limit_are_named() -> None:
    queue, growth = curve_of("queue"), curve_of("growth")

    assert texts(queue, "said") == ["you: 120 ms"]
    assert texts(queue, "edged") == ["half is waiting"]
    assert "The limit: half is waiting, 93 requests/s." in (queue.findtext("title") or "")
    assert texts(growth, "edged") == ["limit"]
    assert "1 million users" in (growth.findtext("title") or "")


def test_a_curve_is_drawn_closely_where_it_bends() -> None:
    """The response time turns upwards near saturation: on a tenth of the width stands a quarter of the points."""
    points = path_of(curve_of("queue"))
    steep = [x for x, _ in points if x > 90]

    assert len(steep) > len(points) / 4


@pytest.mark.parametrize("towards", [math.inf, -math.inf])
@pytest.mark.parametrize("name", names())
def test_what_the_arithmetic_leaves_moves_no_line(name: str, towards: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser's logarithms may differ from the host's in their last bit."""
    result = run(find(name), {})
    here, log = render_curve(result), math.log
    monkeypatch.setattr(math, "log", lambda value: log(value) and math.nextafter(log(value), towards))

    assert render_curve(result) == here


def test_a_range_has_an_axis_below() -> None:
    assert texts(spread([float(value) for value in range(500, 1500)]), "name") == ["750/s", "1,000/s", "1,250/s"]


def test_no_text_of_a_chart_lies_upon_another_or_outside() -> None:
    """Who comes second takes the next spot, and who finds none is left out; a long text keeps to the chart."""
    letters = chart.Letters()
    spots = [chart.at_end("a limit", is_left=True), chart.at_end("a limit", is_left=False)]
    first, second, third = (letters.put(spots, [5.0], None) for _ in range(3))

    assert first is not None
    assert 'x="0"' in first
    assert second is not None
    assert 'x="100%"' in second
    assert third is None
    long = "m" * 34
    for place in (0.0, 0.4, 0.6, 1.0):
        for spot in chart.beside(place, long, is_left=True):
            assert spot.start >= 0
            assert spot.start + chart.LETTER * len(long) <= chart.WIDTH


def test_what_can_be_seen_of_today_is_never_left_out() -> None:
    for name in names():
        if find(name).curve:
            assert len(texts(curve_of(name), "said")) == 1, name


def test_the_limits_among_the_draws_stand_in_their_picture() -> None:
    """Of 2,000 draws between 900 and 1,100 half exceed 1,000, all of them 500 and none 5,000."""
    draws = [900 + n / 10 for n in range(2000)]
    evaluation = run(TRAFFIC, {}).middle
    drawing = render_spread(
        draws, "spread", TRAFFIC.main.unit, evaluation, [(500.0, "below"), (1000.0, "half"), (5000.0, "far")]
    )
    svg = ET.fromstring(drawing)  # noqa: S314 -- ours

    assert texts(svg, "edged") == ["half"]
    assert svg.findtext("title") == "spread. Among them: half, 1,000 requests/s."
    (edge,) = svg.findall("line[@class='sts-edge']")
    assert float(edge.attrib["x1"].removesuffix("%")) == pytest.approx(50, abs=0.5)


def test_a_range_about_the_limit_shows_it() -> None:
    tree = ET.fromstring(f"<div>{render_result(run(find('latency'), {'round-trip': '30..70 ms'}))}</div>")  # noqa: S314
    spread = tree.find(".//svg[@class='sts-spread']")
    assert spread is not None

    assert texts(spread, "edged") == ["seven tenths of the budget"]
    said = spread.findtext("title") or ""
    assert "90% sure: 114 to 153 ms. Among them: seven tenths of the budget, 140 ms." in said


def test_texts_below_an_axis_stand_apart_and_within_it() -> None:
    """Of two too close for their texts the first is written; near an end a text begins or ends at its tick."""
    ticks = ((0.05, "nought"), (0.5, "a half"), (0.51, "a bit more"), (0.98, "nearly one"))
    drawn = [ET.fromstring(str(part)) for part in chart.across(Axis(Scale(0, 1, even=True), ticks), 0, 1)]  # noqa: S314 -- ours
    names = {text.text: (text.attrib["x"], text.get("text-anchor")) for text in drawn if text.tag == "text"}

    assert names == {"nought": ("5.0%", None), "a half": ("50.0%", "middle"), "nearly one": ("98.0%", "end")}


def reach_of(text: ET.Element) -> tuple[float, float, float, float]:
    """From where to where a text reaches on a phone, and down from and to, in letters: as wide as Arial is."""
    said = (text.text or "").translate(RAISED)
    along = text.attrib["x"]
    x = float(along.removesuffix("%")) / 100 * chart.WIDTH if along.endswith("%") else float(along.removesuffix("em"))
    x += float(text.get("dx", "0").removesuffix("em"))
    long = width(said, 1000) / 1000 / SLACK * (BOLDER if text.get("class") == "sts-said" else 1)
    x -= long * {"end": 1.0, "middle": 0.5}.get(text.get("text-anchor", ""), 0.0)
    y = float(text.attrib["y"].removesuffix("em"))
    return x, x + long, y - CAPITAL, y + 0.1


def in_letters(svg: ET.Element) -> list[tuple[float, float]]:
    """The curve's points, where they lie on a phone."""
    box = svg.find("svg")
    assert box is not None
    top, high = (float(box.attrib[name].removesuffix("em")) for name in ("y", "height"))
    return [(x / 100 * chart.WIDTH, top + y / 100 * high) for x, y in path_of(svg)]


def asked(name: str) -> list[dict[str, str]]:
    """As the page opens, and with each of the values that its fields offer, one at a time."""
    picked = [
        {field.id: pick.text} for field in find(name).fields if isinstance(field, Number) for pick in field.picks
    ]
    return [{}, *picked]


@pytest.mark.parametrize("name", [name for name in names() if find(name).curve])
def test_no_text_of_a_curve_lies_on_another_or_outside(name: str) -> None:
    found = []
    for given in asked(name):
        drawn = render_curve(run(find(name), given))
        svg = ET.fromstring(drawn).find("svg") if drawn else None  # noqa: S314 -- ours
        reaches = [(text.text, reach_of(text)) for text in svg.findall("text")] if svg is not None else []
        found += [f"{given}: {a} on {b}" for (a, one), (b, two) in combinations(reaches, 2) if meet(one, two)]
        found += [
            f"{given}: {a} outside" for a, (left, right, *_) in reaches if left < -0.1 or right > chart.WIDTH + 0.1
        ]

    assert found == []


def meet(one: tuple[float, float, float, float], two: tuple[float, float, float, float]) -> bool:
    return one[0] < two[1] and two[0] < one[1] and one[2] < two[3] and two[2] < one[3]


@pytest.mark.parametrize("name", [name for name in names() if find(name).curve])
def test_a_curve_strikes_out_no_text_but_a_number_that_keeps_to_its_side(name: str) -> None:
    """Such a number lies upon the curve, and its paper leaves it room."""
    svg = curve_of(name)
    pieces = [(min(x, x2), max(x, x2), min(y, y2), max(y, y2)) for (x, y), (x2, y2) in pairwise(in_letters(svg))]

    above = svg.findall("*")[-2 - len(upright_names(svg)) : -2]
    struck = {
        text.text for text in {*svg.findall("text")} - {*above} for piece in pieces if meet(reach_of(text), piece)
    }
    assert struck == set()


@pytest.mark.parametrize("name", [name for name in names() if find(name).curve])
def test_the_numbers_of_an_upright_axis_stand_on_one_side(name: str) -> None:
    """On both they would read as two axes. Nor does today's dot hide one."""
    for given in asked(name):
        drawn = render_curve(run(find(name), given))
        svg = ET.fromstring(drawn).find("svg") if drawn else None  # noqa: S314 -- ours
        if svg is None:
            continue
        numbers = upright_names(svg)
        dot = svg.find("circle")
        assert dot is not None
        x, y = (float(dot.attrib[at].rstrip("%em")) for at in ("cx", "cy"))
        x *= chart.WIDTH / 100
        hidden = [one.text for one in numbers if meet(reach_of(one), (x - 0.3, x + 0.3, y - 0.3, y + 0.3))]

        assert len({one.attrib["x"] for one in numbers}) <= 1, given
        assert hidden == [], given


def upright_names(svg: ET.Element) -> list[ET.Element]:
    """Those that stand at an end, above the lower axis with its names."""
    named = svg.findall("text[@class='sts-name']")
    return [text for text in named if float(text.attrib["y"].removesuffix("em")) < 9.5]


@pytest.mark.parametrize("name", [name for name in names() if find(name).curve])
def test_each_limit_of_a_curve_is_named_and_today_has_its_number(name: str) -> None:
    svg = curve_of(name)

    assert len(texts(svg, "edged")) == len(svg.findall("line[@class='sts-edge']"))
    (today,) = texts(svg, "said")
    assert re.match(r"you: .*\d", today or "")
