"""What benchmarks found, on the page: every figure, every bound, and plots that say in words what they show."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from benchmarks.ways import WAYS
from plugins.model.benchmark import Measure, Run, Start, read_history
from plugins.model.data import HISTORY
from plugins.render import speed

ROOT = Path(__file__).parents[3]

RUN = Run(
    "2026-11-21",
    "5430b8a",
    "two <cores>",
    (Measure("a build", 4, "s", 5, 4.4, 3), Measure("to plain", 0.2, "x", 0.15), Measure("an estimate", 0.4, "ms")),
    (
        Start("plain", "cold", 1864, 1, 1.02, 1900, 1528, 5500, 25, 5),
        Start("image", "cold", 229, 0.123, 0.126, 80, 0, 3227, 20, 5),
        Start("plain", "slow", 6131, 1, 1.02, 6140, 1528, 5500, 25, 3),
    ),
)


def later(value: float, bound: float = 5) -> Run:
    return replace(RUN, date="2026-11-22", measures=(replace(RUN.measures[0], value=value, bound=bound),))


def circles(svg: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', svg)]


def test_the_run_is_told_and_escaped() -> None:
    assert "2026-11-21 at <code>5430b8a</code>: two &lt;cores&gt;." in speed.run([RUN])


def test_every_moment_has_its_heading_and_its_ways() -> None:
    page = speed.starts([RUN])

    assert re.findall(r"^### .*$", page, re.MULTILINE) == [
        "### A first visit {#start-cold}",
        "### A slow line {#start-slow}",
    ]
    first, second = re.findall(r"<tbody>.*?</tbody>", page)
    assert re.findall(r'<th scope="row">(.*?)</th>', first) == ["plain", "image"]
    assert re.findall(r'<th scope="row">(.*?)</th>', second) == ["plain"]
    image = first[first.index("image") :]
    assert re.findall(r"<td[^>]*>(.*?)</td>", image) == ["229", "0.123", "0.126", "80", "0", "3,227", "20"]


def test_every_way_has_a_bar_as_long_as_it_takes_and_the_table_is_folded() -> None:
    first, second = re.findall(r'<ul class="sts-bars".*?</ul>', speed.starts([RUN]))

    said = re.findall(r"<span>(.*?)</span> <b>(.*?)</b>", first)
    assert said == [("plain", "1,864 ms, 1×"), ("image", "229 ms, 0.123×")]
    assert re.findall(r'<rect width="(.*?)%"', first) == ["98.1", "12.1"]
    assert re.findall(r'<circle cx="(.*?)%"', first) == ["100.0", "4.2"]
    assert re.findall(r'<rect width="(.*?)%"', second) == ["99.9"]
    assert speed.starts([RUN]).count("<details><summary><span>All of it in numbers</span></summary>") == 2


def test_our_own_ways_are_lit() -> None:
    """Those that are started by something of ours, as the benchmarks call them."""
    measured = replace(RUN, starts=tuple(replace(RUN.starts[0], way=way.title) for way in WAYS))

    assert re.findall(r'<li( class="sts-lit")?><span>(.*?)</span>', speed.starts([measured])) == [
        (' class="sts-lit"' if way.boot else "", way.title) for way in WAYS
    ]


def test_no_label_is_long_and_no_two_are_alike() -> None:
    """Of all that was ever measured; the table beneath has every name whole."""
    runs = read_history(ROOT / HISTORY)
    names = {each.what.strip() for run in runs for each in run.measures if each.bound is not None}
    labels = [speed.label(name) for name in names]

    assert len(names) > 30
    assert max(map(len, labels)) <= 58
    assert len(set(labels)) == len(names)


def test_what_has_a_bound_is_drawn_as_a_share_of_it() -> None:
    """4 of 5 is 0.8, and 0.2 of 0.15 is 4/3, the longest; the line is where all of it is used."""
    (drawn,) = re.findall(r'<ul class="sts-bars".*?</ul>', speed.measures([RUN]))

    assert re.findall(r"<b>(.*?)</b>", drawn) == ["4 s of 5", "0.2× of 0.15 – more than allowed"]
    assert re.findall(r'<rect width="(.*?)%"', drawn) == ["60.0", "100.0"]
    assert re.findall(r'<line x1="(.*?)%"', drawn) == ["75.0", "75.0"]
    assert drawn.count("sts-over") == 1


def test_where_nothing_is_allowed_nothing_has_no_bar_and_something_is_too_much() -> None:
    none, some = (replace(RUN, measures=(Measure("tasks", value, "ms", 0),)) for value in (0, 12))

    assert 'width="0.0%"' in speed.measures([none])
    assert "more than allowed" not in speed.measures([none])
    assert '<rect width="100.0%"' in speed.measures([some])


def test_what_takes_less_than_half_of_what_is_allowed_is_folded_away() -> None:
    near, far = (Measure(what, value, "ms", 100) for what, value in (("near", 50), ("far", 49)))
    shown, folded = speed.measures([replace(RUN, measures=(near, far))]).split("<details>", 1)

    assert ("near" in shown, "far" in shown) == (True, False)
    assert folded.startswith("<summary><span>Less than half of what is allowed: 1<")
    assert ">far<" in folded.partition("</details>")[0]


def test_what_is_over_its_bound_is_said_in_words() -> None:
    rows = re.findall(r"<tr>.*?</tr>", speed.measures([RUN]))

    assert [row for row in rows if "more than allowed" in row] == [rows[2]]
    assert "0.2×" in rows[2]
    assert "0.15" in rows[2]


def test_only_what_has_a_bound_is_drawn() -> None:
    drawn = speed.history([RUN])

    assert re.findall(r"<li><p><b>(.*?)</b>", drawn) == ["a build", "to plain"]


def test_one_run_is_one_dot_in_the_middle_and_no_line() -> None:
    svg = speed.plot("a build", [(RUN, RUN.measures[0])])

    assert [x for x, _ in circles(svg)] == [160]
    assert "<polyline" not in svg
    assert "<title>a build: 4 s on 2026-11-21; at most 5 is allowed.</title>" in svg


def test_runs_go_from_left_to_right_and_higher_is_more() -> None:
    runs = [RUN, later(2), later(6)]
    svg = speed.plot("a build", [(run, run.measures[0]) for run in runs])

    (x1, y1), (x2, y2), (x3, y3) = circles(svg)
    assert x1 < x2 < x3
    assert y3 < y1 < y2
    assert "<title>a build: 6 s on 2026-11-22, between 2 and 6 in 3 runs; at most 5 is allowed.</title>" in svg


def test_a_dot_is_above_the_broken_line_when_it_is_more_than_allowed() -> None:
    runs = [RUN, later(6)]
    svg = speed.plot("a build", [(run, run.measures[0]) for run in runs])

    found = re.search(r'<line x1="0" y1="([\d.]+)"', svg)
    assert found
    (_, below), (_, above) = circles(svg)
    assert above < float(found[1]) < below


def test_all_is_within_the_picture() -> None:
    for run in (RUN, later(0, bound=0), later(1e6), later(1e-6)):
        svg = speed.plot("a build", [(RUN, RUN.measures[0]), (run, run.measures[0])])
        assert all(0 <= x <= 320 and 0 <= y <= 64 for x, y in circles(svg))


def test_numbers_stand_beside_each_plot_the_latest_first() -> None:
    drawn = speed.history([RUN, later(2)])

    assert "<span>2 runs in numbers</span>" in drawn
    assert re.findall(r"<td>(.*?)</td>", drawn) == [
        *("2026-11-22", "5430b8a", "2 s", "5"),
        *("2026-11-21", "5430b8a", "4 s", "5"),
    ]


def test_without_a_run_the_page_says_what_one_would_show_and_how_to_make_it() -> None:
    said = speed.run([])

    assert "No run has been saved with this version yet" in said
    assert "<code>make bench KEEP=1</code> makes one: it measures how long each way takes to start" in said


def test_without_a_run_no_part_of_the_page_is_empty() -> None:
    for part in (speed.starts([]), speed.measures([]), speed.history([])):
        assert re.search(r'<p class="sts-note">[^<]*saved run[^<]*\.</p>', part)
        assert "<table" not in part


def test_with_a_run_nothing_says_that_there_is_none() -> None:
    page = speed.run([RUN]) + speed.starts([RUN]) + speed.measures([RUN]) + speed.history([RUN])

    assert "saved run" not in page
    assert "No run" not in page
    assert page.count("<tbody>") == 2 + 1 + 2
