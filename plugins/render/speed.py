"""What benchmarks found: the latest run in bars and folded tables, and each figure that has a bound over all runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.render.bars import Bar, bars
from plugins.render.block import block, heading, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from plugins.model.benchmark import Measure, Run, Start

    type Point = tuple[Run, Measure]

_COMMAND = "make bench KEEP=1"
_NONE = {
    "starts": "The bars come from a saved run: a group for each kind of visit, with a bar for each way.",
    "measures": "These come from a saved run, too: how long a key takes until its result is painted, what a first "
    "visit weighs, how long an estimate and a build take, and the limit of each.",
    "history": "The plots come from saved runs, and there are none yet.",
}
_MOMENTS = {
    "cold": ("A first visit", "A new profile: nothing is kept from an earlier visit."),
    "warm": ("A reload", "The same page, loaded again a moment later."),
    "restart": ("After a restart", "The browser was left and opened again, with what it had kept."),
    "slow": ("A slow line", "A new profile on a line of 10 Mbit/s, on which every answer takes 40 ms to begin."),
}
_STARTS = ("Way", "Live, ms", "× main", "× worker", "Result seen, ms", "Long tasks, ms", "kB", "Requests")
_MEASURES = ("Measure", "Median", "95% below", "Allowed", "Runs")
_HISTORY = ("Date", "Commit", "Median", "Allowed")
_OVER = " – more than allowed"
_OURS = "this site"  # how our own ways are called begins with it
_FOLDED = "All of it in numbers"
# Beside a bar or a plot; the table has the whole name, by which runs are compared.
_SHORTER = (
    (": this site, image, to plain Pyodide, main thread", ", against plain Pyodide"),
    (": this site, image, to PyScript with MicroPython", ", against MicroPython"),
    (": this site, image, to plain JavaScript, no Python", ", against plain JavaScript"),
    (": this site, image", ""),
    ("nineteen of twenty keystrokes", "19 of 20 keystrokes"),
    ("key to results in an envelope of 50 lines and 10 calculators", "key to results in an envelope of 50 lines"),
)
_WIDTH, _HEIGHT = 320.0, 64.0
_NEAR = 0.5  # of what is allowed, from which a figure is shown without being asked for
_ROOM = 1.15  # between the largest value and the upper edge


def run(runs: Sequence[Run]) -> Markup:
    """When the latest run was, of which commit, and on what."""
    if not runs:
        return _note(
            "No run has been saved with this version yet, so there are no figures on this page. ",
            element("code", _COMMAND),
            " makes one: it measures how long each way takes to start and to answer, what it sends, "
            "and how long the site takes to build.",
        )
    last = runs[-1]
    return _note(f"Measured on {last.date} at ", element("code", last.commit), f": {last.machine}.")


def starts(runs: Sequence[Run]) -> str:
    """Bars for each moment at which a reader may come, as Markdown, so that the moments reach the contents."""
    if not runs:
        return block(_note(_NONE["starts"]))
    found = runs[-1].starts
    moments = dict.fromkeys(start.moment for start in found)
    return paragraphs(part for moment in moments for part in _moment(moment, found))


def measures(runs: Sequence[Run]) -> Markup:
    """What has a bound, as a share of it, and everything else that was measured in the latest run."""
    if not runs:
        return _note(_NONE["measures"])
    found = runs[-1].measures
    table = _table("Everything else that was measured", _MEASURES, (_measure(each) for each in found))
    return join([_bounded([each for each in found if each.bound is not None]), _folded(_FOLDED, table)])


def history(runs: Sequence[Run]) -> Markup:
    """A small plot, with its numbers, for each figure of the latest run that has a bound."""
    if not runs:
        return _note(_NONE["history"])
    bounded = [each.what for each in runs[-1].measures if each.bound is not None]
    plots = (_plotted(what, [(run, each) for run in runs if (each := run.measure(what))]) for what in bounded)
    return element("ul", *plots, class_="sts-plots", role="list") if bounded else join([])


def figure(value: float | None) -> str:
    """Three significant digits, and all of those before the point.

    >>> figure(0.0815), figure(3.2), figure(1234.5), figure(None)
    ('0.0815', '3.2', '1,234', '')
    """
    return "" if value is None else f"{value:,.3g}" if abs(value) < 100 else f"{value:,.0f}"


def label(what: str) -> str:
    """What was measured, short enough for a line of a narrow screen or two.

    >>> label("live on a first visit: this site, image, to PyScript with MicroPython")
    'live on a first visit, against MicroPython'
    """
    for long, short in _SHORTER:
        what = what.replace(long, short)
    return what


def _note(*parts: Markup | str) -> Markup:
    return element("p", *parts, class_="sts-note")


def _moment(moment: str, found: Iterable[Start]) -> Iterator[str]:
    title, said = _MOMENTS[moment]
    yield heading(3, title, f"start-{moment}")
    yield element("p", said)
    shown = [start for start in found if start.moment == moment]
    table = _table(f"{title}: time to start", _STARTS, (_start(start) for start in shown))
    most = max(time for start in shown for time in (start.live, start.visible))
    drawn = bars((_started(start, most) for start in shown), f"{title}: until it is live")
    yield block(join([drawn, _folded(_FOLDED, table)]))


def _started(start: Start, most: float) -> Bar:
    """How long until it is live, with a dot where the first result was seen."""
    says = f"{figure(start.live)} ms, {figure(start.to_main)}×"
    return Bar(start.way, says, start.live / most, dot=start.visible / most, lit=start.way.startswith(_OURS))


def _bounded(found: Sequence[Measure]) -> Markup | None:
    """How much of what is allowed each takes, the line being all of it; what takes little is folded away."""
    if not found:
        return None
    most = max(_ROOM, *(_share(each) for each in found))
    near = [each for each in found if _share(each) >= _NEAR]
    far = [each for each in found if _share(each) < _NEAR]
    return join(
        [
            bars((_bar(each, most) for each in near), "Shares of what is allowed") if near else None,
            _folded(
                f"Less than half of what is allowed: {len(far)}",
                bars((_bar(each, most) for each in far), "Shares of what is allowed, less than half"),
            )
            if far
            else None,
        ]
    )


def _bar(measure: Measure, most: float) -> Bar:
    """Its share, where `most` is the whole width."""
    over = measure.holds is False
    says = f"{_said(measure)} of {figure(measure.bound)}{_OVER if over else ''}"
    return Bar(label(measure.what.strip()), says, _share(measure) / most, limit=1 / most, lit=True, over=over)


def _share(measure: Measure) -> float:
    """Where nothing at all is allowed, anything is twice too much."""
    if measure.bound:
        return measure.value / measure.bound
    return 2.0 if measure.value else 0.0


def _folded(said: str, content: Markup) -> Markup:
    return element("details", element("summary", element("span", said)), content)


def _start(start: Start) -> Markup:
    numbers = (start.live, start.to_main, start.to_worker, start.visible, start.long, start.kilobytes, start.requests)
    return _row(start.way, (figure(number) for number in numbers))


def _measure(measure: Measure) -> Markup:
    cells = [_said(measure), figure(measure.worst_of_twenty), figure(measure.bound), str(measure.count)]
    return _row(measure.what, cells, is_over=measure.holds is False)


def _said(measure: Measure) -> str:
    """The median and its unit.

    >>> from plugins.model.benchmark import Measure
    >>> _said(Measure("", 0.081, "x")), _said(Measure("", 12, "ms"))
    ('0.081×', '12 ms')
    """
    return f"{figure(measure.value)}{'×' if measure.unit == 'x' else f' {measure.unit}'}"


def _row(name: str, cells: Iterable[str], *, is_over: bool = False) -> Markup:
    over = element("b", _OVER) if is_over else None
    return element(
        "tr",
        element("th", name, over, scope="row"),
        *(element("td", cell, class_="sts-number") for cell in cells),
    )


def _table(title: str, heads: Sequence[str], rows: Iterable[Markup]) -> Markup:
    """In the theme's own frame, so that a wide one scrolls by itself on a small screen."""
    first, *others = heads
    head = element(
        "tr",
        element("th", first, scope="col"),
        *(element("th", text, scope="col", class_="sts-number") for text in others),
    )
    table = element(
        "table",
        element("caption", title, class_="sts-hidden"),
        element("thead", head),
        element("tbody", *rows),
        class_="sts-bench",
    )
    frame = element("div", table, class_="md-typeset__table")
    return element("div", frame, class_="md-typeset__scrollwrap", tabindex="0", role="region", aria_label=title)


def _plotted(what: str, points: Sequence[Point]) -> Markup:
    last = points[-1][1]
    allowed = f", allowed {figure(last.bound)}" if last.bound is not None else ""
    rows = (
        element("tr", *(element("td", cell) for cell in (run.date, run.commit, _said(each), figure(each.bound))))
        for run, each in reversed(points)
    )
    heads = element("thead", element("tr", *(element("th", head, scope="col") for head in _HISTORY)))
    return element(
        "li",
        element("p", element("b", label(what)), f" {_said(last)}{allowed}"),
        plot(what, points),
        element(
            "details",
            element("summary", element("span", f"{len(points)} {'run' if len(points) == 1 else 'runs'} in numbers")),
            element("table", heads, element("tbody", *rows)),
            class_="sts-runs",
        ),
    )


def plot(what: str, points: Sequence[Point]) -> Markup:
    """A dot for each run from left to right, a line through them, and a broken line that they should stay below."""
    values = [each.value for _, each in points]
    bound = points[-1][1].bound
    top = max([*values, bound or 0]) * _ROOM or 1.0
    step = _WIDTH / (len(points) + 1)
    places = [(step * at, _height(value, top)) for at, value in enumerate(values, start=1)]
    line = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    return element(
        "svg",
        element("title", _title(what, points)),
        None if bound is None else _bound(_height(bound, top)),
        element("polyline", points=line, fill="none") if len(places) > 1 else None,
        *(element("circle", cx=f"{x:.1f}", cy=f"{y:.1f}", r="3.5") for x, y in places),
        viewBox=f"0 0 {_WIDTH:.0f} {_HEIGHT:.0f}",
        role="img",
    )


def _title(what: str, points: Sequence[Point]) -> str:
    """The plot in words."""
    values = [each.value for _, each in points]
    bound = points[-1][1].bound
    run, last = points[-1]
    spread = f", between {figure(min(values))} and {figure(max(values))} in {len(values)} runs" if values[1:] else ""
    allowed = f"; at most {figure(bound)} is allowed" if bound is not None else ""
    return f"{what}: {_said(last)} on {run.date}{spread}{allowed}."


def _bound(height: float) -> Markup:
    y = f"{height:.1f}"
    return element("line", x1="0", y1=y, x2=f"{_WIDTH:.0f}", y2=y, stroke_dasharray="3 5")


def _height(value: float, top: float) -> float:
    return _HEIGHT * (1 - value / top)
