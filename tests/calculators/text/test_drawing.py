"""Drawings: each shows what its calculator worked out, says the same in words, is small and the same everywhere."""

import itertools
import math
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from calculators.catalogue import find, names
from calculators.core.calculator import Calculator
from calculators.core.field.choice import Choice
from calculators.core.field.measured import Measured
from calculators.core.problem import InputError
from calculators.core.run import run
from calculators.text import chart
from calculators.text.columns import columns
from calculators.text.drawn import render_drawing
from calculators.text.result import render_result

MOST_BYTES = 3_000
DRAWN = [name for name in names() if find(name).drawing]
# More than anybody needs, of everything.
LONG = ", ".join(["7 ms"] * 50)
MANY = [
    ("availability", {"copies": "1000", "shared": "10%", "chain": ", ".join(["99.9999999%"] * 50)}),
    ("hashring", {"nodes": "10,000", "points": "100,000", "changed": "10,000"}),
    ("hashring", {"nodes": "1", "points": "1", "change": "remove", "changed": "1"}),
    ("latency", {"steps": LONG, "slow": LONG}),
    ("quorum", {"n": "100", "w": "100", "r": "100"}),
]


def drawn(name: str, **given: str) -> ET.Element:
    part = render_drawing(run(find(name), given))
    assert part is not None
    svg = ET.fromstring(part).find("svg")  # noqa: S314 -- our own markup, which must be well formed
    assert svg is not None
    return svg


def said(svg: ET.Element) -> str:
    return svg.findtext("title") or ""


def of(svg: ET.Element, *kinds: str) -> list[ET.Element]:
    return [element for element in svg.iter() if element.get("class") in {f"sts-{kind}" for kind in kinds}]


def share(element: ET.Element, name: str) -> float:
    return float(element.get(name, "0").removesuffix("%"))


@pytest.mark.parametrize(("name", "given"), [*((name, {}) for name in DRAWN), *MANY])
def test_a_drawing_is_small_and_no_text_of_it_runs_out(name: str, given: dict[str, str]) -> None:
    part = render_drawing(run(find(name), given))
    assert part is not None
    assert len(part[part.index("<svg") :].encode()) <= MOST_BYTES

    for text in drawn(name, **given).findall("text"):
        letters, x = len(text.text or "") * chart.LETTER, text.get("x", "")
        place = float(x[:-1]) / 100 * chart.WIDTH if x.endswith("%") else float(x.removesuffix("em"))
        place += float(text.get("dx", "0em").removesuffix("em"))
        start = place - {None: 0.0, "middle": letters / 2, "end": letters}[text.get("text-anchor")]
        assert start >= -0.05, text.text
        assert start + letters <= chart.WIDTH + 0.05, text.text


@pytest.mark.parametrize("name", DRAWN)
def test_what_can_be_typed_can_be_drawn(name: str) -> None:
    """Least, most and nothing of everything, with each choice: a picture in full, or a sentence."""
    calculator = find(name)
    assert any(attempt for attempt in _attempts(calculator))
    for given in _attempts(calculator):
        try:
            result = run(calculator, given)
        except InputError:
            continue
        part = render_drawing(result)
        assert part is not None
        assert "nan" not in part
        assert "inf" not in part.replace("info", "")
        assert all(0 <= float(wide) <= 100.2 for wide in re.findall(r'width="([-\d.]+)%"', part)), given


def _attempts(calculator: Calculator) -> list[dict[str, str]]:
    choices: list[dict[str, str]] = [{}] + [
        {choice.id: option.key} for choice in calculator.of_kind(Choice) for option in choice.options
    ]
    fields = [field for field in calculator.fields if isinstance(field, Measured)]
    ends: list[dict[str, str]] = [{}] + [
        {field.id: text} for field in fields for text in (field.least_text, field.most_text)
    ]
    return [{**choice, **end} for choice, end in itertools.product(choices, ends)]


@pytest.mark.parametrize("towards", [math.inf, -math.inf])
@pytest.mark.parametrize("name", DRAWN)
def test_what_the_arithmetic_leaves_moves_no_line(name: str, towards: float, monkeypatch: pytest.MonkeyPatch) -> None:
    """The browser's functions may differ from the host's in their last bit."""
    here = render_drawing(run(find(name), {}))
    for function in ("log", "exp", "log1p", "expm1", "fsum", "prod"):
        known = getattr(math, function)
        monkeypatch.setattr(math, function, lambda value, known=known: math.nextafter(known(value), towards))

    assert render_drawing(run(find(name), {})) == here


def test_a_bill_is_one_bar_with_the_share_and_the_money_of_each_part() -> None:
    """24 servers × $0.20 × 730 h = $3,504 of $6,044: 58%."""
    svg = drawn("cost")
    bar = [part for part in of(svg, "share") if part.get("x")]

    assert sum(share(part, "width") for part in bar) == pytest.approx(100, abs=0.3)
    assert [share(part, "width") for part in bar] == pytest.approx([58.0, 7.6, 14.9, 3.0, 16.5], abs=0.06)
    for before, after in itertools.pairwise(bar):
        assert share(before, "x") + share(before, "width") == pytest.approx(share(after, "x"), abs=0.15)
    assert [text.text for text in of(svg, "amount")][:2] == ["$3,500/month · 58%", "$460/month · 8%"]
    assert said(svg).startswith("The bill: $6,040/month. Servers $3,500/month · 58%; Storage $460/month · 8%; ")


def test_a_drawing_from_ranges_says_what_it_is_drawn_from() -> None:
    note = "Drawn from the middle of each range."

    assert note in str(render_drawing(run(find("cost"), {"servers": "10..40"})))
    assert note not in str(render_drawing(run(find("cost"), {})))


def test_a_bill_of_nothing_says_so() -> None:
    nothing = {"servers": "0", "storage": "0 B", "egress": "0 B/month", "requests": "0/month", "other": "$0/month"}
    part = render_drawing(run(find("cost"), nothing))

    assert part is not None
    assert "There is nothing to draw." in part
    assert "<svg" not in part


def test_the_parts_of_a_session_fill_it() -> None:
    svg = drawn("clock", session="60 min", opening="4 min")
    minutes = [int(re.match(r"\d+", text.text or "")[0]) for text in of(svg, "amount")]  # type: ignore[index]

    assert sum(minutes) == 60
    assert minutes[0] == 4
    assert said(svg).startswith("The session: 1 hour. Opening 4 minutes · 7%; ")


def test_the_phases_of_a_session_have_their_colours_and_what_is_around_them_has_none() -> None:
    svg = drawn("clock")
    fills = [rect.get("fill") for rect in svg.findall("rect")]
    around = "var(--sts-edge)"

    assert fills[:6] == [around, *(f"var(--sts-phase-{n})" for n in (1, 2, 3, 4)), around]
    assert [rect.get("fill") for rect in of(svg, "phased")] == [*fills[:6], *fills[:6]]


def test_nothing_has_no_unit_below_an_axis() -> None:
    """Zero seconds would not go with twenty minutes."""
    assert [text.text for text in of(drawn("clock"), "name")] == ["0", "20 minutes", "40 minutes"]


def test_a_waterfall_falls_from_each_bar_to_the_next() -> None:
    """40 + 1 + 5 + 10 + 5 ms = 61 ms, on an axis of 1.1 × 200 ms."""
    svg = drawn("latency")
    steps = of(svg, "step")
    (limit,) = of(svg, "edge")

    for before, after in itertools.pairwise(steps):
        assert share(before, "x") + share(before, "width") == pytest.approx(share(after, "x"), abs=0.15)
    typical, slow = of(svg, "sum")
    assert share(typical, "width") == pytest.approx(100 * 61 / 220, abs=0.06)
    assert share(typical, "width") + share(of(svg, "more")[0], "width") == pytest.approx(
        share(slow, "width"), abs=0.15
    )
    assert share(limit, "x1") == pytest.approx(100 * 200 / 220, abs=0.06)
    assert "network: 40 ms; step 1: 1 ms;" in said(svg)
    assert said(svg).endswith("The limit: budget, 200 ms.")


def test_a_limit_that_is_far_off_is_named_and_makes_no_bar_invisible() -> None:
    svg = drawn("latency", budget="1 h")

    assert of(svg, "edge") == []
    assert [text.text for text in of(svg, "edged")] == ["budget, 1 hour →"]
    assert share(of(svg, "sum")[1], "width") > 80


def test_of_many_steps_the_last_stand_together() -> None:
    assert "5 more: 35 ms" in said(drawn("latency", steps=", ".join(["7 ms"] * 10)))


def test_copies_stand_side_by_side_and_the_weakest_part_is_marked() -> None:
    """Of 0.0001% + 0.01% + 0.05% the last is 83%."""
    svg = drawn("availability")

    assert len(of(svg, "box")) == 3
    assert len(of(svg, "worst")) == 1
    assert [text.text for text in of(svg, "edged")] == ["83%"]
    assert "1 of 2 needed" in said(svg)
    assert "part 2 (99.95%), 83% of all outages" in said(svg)


def test_failures_that_copies_share_stand_in_the_row() -> None:
    svg = drawn("availability", shared="50%", chain="100%")

    assert "all copies at once (99.95%)" in said(svg)
    assert [text.text for text in of(svg, "edged")] == ["100%"]


def test_of_many_copies_the_last_stand_together() -> None:
    assert [text.text for text in of(drawn("availability", copies="10"), "amount")][:3] == [
        "99.9%",
        "99.9%",
        "8 more",
    ]


@pytest.mark.parametrize(
    ("given", "filled"), [(("3", "2", "2"), 1), (("5", "1", "1"), 0), (("6", "6", "1"), 1), (("3", "9", "9"), 3)]
)
def test_what_is_in_both_sets_is_filled(given: tuple[str, str, str], filled: int) -> None:
    n, w, r = given
    svg = drawn("quorum", n=n, w=w, r=r)
    both = sum(share(part, "width") for part in of(svg, "share"))

    assert both == pytest.approx(100 * filled / int(n), abs=0.11)
    assert (f"in both, whichever they are: {filled}" if filled else "in both: perhaps none") in said(svg)


def test_a_ring_is_gone_around_once_and_says_what_it_shows() -> None:
    svg = drawn("hashring")
    rings = [
        [float(long) for long in ring.get("stroke-dasharray", "").split()] for ring in of(svg, "fullest", "moved")
    ]

    assert len(rings) == 4
    for lengths in rings:
        assert min(lengths) >= 0
        assert sum(lengths[:-1]) <= 1000
    fullest, moved = sum(rings[0][2::2]), sum(rings[1][2::2])
    assert f"the fullest node holds {fullest / 100:.1f}× its share and {moved / 10:.0f}% moves" in said(svg)


def test_more_points_make_a_ring_more_even() -> None:
    for nodes in ("3", "5", "8", "12"):
        times = [float(one) for one in re.findall(r"holds ([\d.]+)×", said(drawn("hashring", nodes=nodes)))]
        assert times[1] < times[0], nodes


def test_pictures_stand_below_the_shorter_column() -> None:
    """Fourteen fields leave room beside them, five do not; figures fill what is left, beside a picture or without."""
    assert columns(find("cost"))[0] >= {"drawing", "curve"}
    assert columns(find("quorum"))[0] == frozenset()
    assert columns(find("growth"))[0] == {"figures"}
    assert columns(find("index"))[0] == {"figures"}


def test_as_many_figures_show_as_there_is_room_for() -> None:
    assert columns(find("queue"))[1] == 5
    assert 5 < columns(find("cost"))[1] < len(find("cost").figures) - 1
    assert columns(find("replication"))[1] == len(find("replication").figures) - 1


def test_no_line_is_spent_on_one_more_figure() -> None:
    for name in names():
        assert columns(find(name))[1] != len(find(name).figures) - 2, name


def test_what_stands_below_the_answer_stands_nowhere_else() -> None:
    for name in ("cost", "hashring", "queue", "index", "quorum"):
        tree = ET.fromstring(f"<div>{render_result(run(find(name), {}))}</div>".replace("<wbr>", ""))  # noqa: S314 -- ours
        for picture, there in (("drawing", find(name).drawing), ("curve", find(name).curve)):
            assert len(tree.findall(f".//*[@data-picture='{picture}']")) == bool(there)
        assert len(tree.findall(".//*[@data-figure]")) == len(find(name).figures)
        assert (tree.find("./div[@class='sts-answer']//*[@data-picture='drawing']") is not None) == (
            "drawing" in columns(find(name))[0]
        )


def test_a_calculator_without_a_drawing_has_none() -> None:
    assert render_drawing(run(replace(find("cost"), drawing=None), {})) is None


def test_a_small_part_of_the_items_answers_a_large_part_of_the_reads() -> None:
    """By 80/20 a fifth of the items has four fifths of the reads; the servers hold none of them."""
    svg = drawn("cache")
    bars = [share(part, "width") for part in of(svg, "share") if (part.get("x") or "").endswith("%")]

    assert bars == pytest.approx([0, 20, 80, 0, 80, 20], abs=0.11)
    assert said(svg) == (
        "The shared cache 20% of the items, 80% of the reads; the store alone 80% of the items, 20% of the reads."
    )
    local = said(drawn("cache", local="1M"))
    assert local.startswith("Each server’s memory 10% of the items")
    assert "the shared cache 10% of the items" in local


@pytest.mark.parametrize(("given", "unset"), [({}, True), ({"given": "bits", "bits": "1 kB"}, False)])
def test_what_was_not_put_in_is_caught_by_a_bit_that_is_not_set(given: dict[str, str], *, unset: bool) -> None:
    svg = drawn("bloom", **given)
    is_set = set(re.findall(r"M(\d+) 0h", of(svg, "set")[0].get("d", "")))
    inside, outside = (
        {bit.split(".")[0] for bit in re.findall(r"L([\d.]+) 1", part.get("d", ""))} for part in of(svg, "hashes")
    )
    (caught,) = (part.get("d", "") for part in of(svg, "edge"))

    assert inside <= is_set
    assert outside
    assert bool(caught) == unset
    assert not unset or caught.split("L")[1].split(".")[0] not in is_set


def test_half_the_bits_of_a_filter_of_the_best_size_are_set() -> None:
    """7 hashes for 9.59 bits an item: 1 − e^(−7 ÷ 9.59) = 52% of 32 bits are 17."""
    svg = drawn("bloom")

    assert of(svg, "set")[0].get("d", "").count("M") == 17
    assert "52% of the bits are set" in said(svg)
    assert said(svg).endswith("Not put in, yet all its bits set: 1%.")
