"""A drawing of an envelope: its lines as boxes from left to right, each joined to what it is worked out from.

Beside the drawing, and for whoever cannot see it, the same as a list.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calculators.envelope.compiler import CompiledCall, CompiledCheck, CompiledLine
from calculators.envelope.instance import InstanceFigure
from calculators.envelope.line import NamedLine
from calculators.envelope.outcome import CallOutcome, CheckOutcome, LineOutcome
from calculators.text.html import Markup, element, join

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculators.core.term import Term
    from calculators.envelope.compiler import Compiled
    from calculators.envelope.run import Run

_WIDTH, _HEIGHT = 150, 36
_ACROSS, _DOWN = 62, 12
_SWEEPS = 4
# In letters: what is longer is cut short in the drawing, and whole in the list.
_LONGEST = 22
# More than these nobody could follow.
_MOST = 150


@dataclass(slots=True)
class _Box:
    """A line of the envelope, its value, the lines it needs, and where it is drawn."""

    number: int
    name: str
    text: str
    needs: tuple[int, ...]
    kind: str
    column: int = 0
    row: float = 0.0
    feeds: list[int] = field(default_factory=list)

    @property
    def x(self) -> int:
        return self.column * (_WIDTH + _ACROSS)

    @property
    def y(self) -> float:
        return self.row * (_HEIGHT + _DOWN)


def render_chain(run: Run) -> Markup:
    boxes = _boxes(run)
    if len(boxes) > _MOST:
        return join([element("p", f"More than {_MOST} lines are not drawn.", class_="sts-note"), _list(boxes)])
    _set_columns(boxes)
    _set_rows(boxes)
    width = max(box.x for box in boxes.values()) + _WIDTH
    height = max(box.y for box in boxes.values()) + _HEIGHT
    drawing = element(
        "svg",
        element("title", "What depends on what: the list below says the same"),
        *(_line(boxes[need], box) for box in boxes.values() for need in box.needs),
        *(_drawn(box) for box in boxes.values()),
        class_="sts-chain",
        viewBox=f"-2 -2 {width + 4} {height + 4:.0f}",
        width=width + 4,
        height=f"{height + 4:.0f}",
        role="img",
    )
    frame = element("div", drawing, class_="sts-wide", tabindex="0", role="group", aria_label="Drawing of the chain")
    return join([frame, _list(boxes)])


def _boxes(run: Run) -> dict[int, _Box]:
    """Every part that came to something, by its line, in the order of the text."""
    numbers = {made.statement.source.number: made for made in run.program.in_order}
    by_term = {id(made.term): number for number, made in numbers.items() if isinstance(made, CompiledLine)}
    by_term |= {id(made.instance): number for number, made in numbers.items() if isinstance(made, CompiledCall)}
    boxes: dict[int, _Box] = {}
    for number, made in numbers.items():
        if number in run.outcomes:
            needs = dict.fromkeys(by_term[key] for key in _needed(made) if by_term.get(key, number) != number)
            boxes[number] = _Box(number, *_words(run, number), tuple(needs), _kind(made))
    for box in boxes.values():
        box.needs = tuple(need for need in box.needs if need in boxes)
        for need in box.needs:
            boxes[need].feeds.append(box.number)
    return boxes


def _needed(made: Compiled) -> Iterator[int]:
    """The lines and calculators that are used directly."""
    match made:
        case CompiledLine():
            waiting: list[Term] = [made.term.formula]
        case CompiledCheck():
            waiting = [made.left, made.right]
        case CompiledCall():
            waiting = [term for id_, term in made.instance.fields.items() if id_ in made.instance.taken]
    while waiting:
        term = waiting.pop(0)
        match term:
            case NamedLine():
                yield id(term)
                # A side of a check may be an expression without a name.
                if isinstance(made, CompiledCheck) and term in {made.left, made.right}:
                    waiting.append(term.formula)
            case InstanceFigure():
                yield id(term.instance)
            case _:
                waiting += term.parts


def _kind(made: Compiled) -> str:
    match made:
        case CompiledCheck():
            return "check"
        case CompiledCall():
            return "call"
        case _:
            return "line"


def _words(run: Run, number: int) -> tuple[str, str]:
    outcome = run.outcomes[number]
    match outcome:
        case LineOutcome():
            return outcome.value.name, outcome.value.text
        case CallOutcome():
            return outcome.call.instance.name, outcome.figures[0].text
        case CheckOutcome():
            return outcome.check.statement.text.strip(), "holds" if outcome.holds else "fails"


def _set_columns(boxes: dict[int, _Box]) -> None:
    """Each stands to the right of all it needs; what needs nothing stands directly before what it feeds first."""
    columns: dict[int, int] = {}

    def column(number: int) -> int:
        if number not in columns:
            columns[number] = 1 + max((column(need) for need in boxes[number].needs), default=-1)
        return columns[number]

    for number, box in boxes.items():
        box.column = column(number)
    for box in boxes.values():
        if not box.needs and box.feeds:
            box.column = min(boxes[one].column for one in box.feeds) - 1


def _set_rows(boxes: dict[int, _Box]) -> None:
    """In the order of the text, then a few times by the middle of their neighbours, so that few lines cross."""
    columns: dict[int, list[_Box]] = {}
    for box in boxes.values():
        columns.setdefault(box.column, []).append(box)
    for there in columns.values():
        _spread(there)
    for sweep in range(_SWEEPS):
        for place in sorted(columns, reverse=bool(sweep % 2)):
            there = columns[place]
            middles = {box.number: _middle(boxes, box.feeds if sweep % 2 else box.needs, box.row) for box in there}
            there.sort(key=lambda box: (middles[box.number], box.number))
            _spread(there)
    tallest = max(len(there) for there in columns.values())
    for there in columns.values():
        for box in there:
            box.row += (tallest - len(there)) / 2


def _spread(there: list[_Box]) -> None:
    for row, box in enumerate(there):
        box.row = float(row)


def _middle(boxes: dict[int, _Box], numbers: Iterable[int], otherwise: float) -> float:
    rows = [boxes[number].row for number in numbers]
    return sum(rows) / len(rows) if rows else otherwise


def _line(needed: _Box, box: _Box) -> Markup:
    x1, y1 = needed.x + _WIDTH, needed.y + _HEIGHT / 2
    x2, y2 = box.x, box.y + _HEIGHT / 2
    bend = max(20.0, (x2 - x1) / 2)
    path = f"M{x1} {y1:.1f} C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2} {y2:.1f}"
    return element("path", d=path, class_="sts-chain-line", fill="none")


def _drawn(box: _Box) -> Markup:
    return element(
        "g",
        element("rect", width=_WIDTH, height=_HEIGHT, rx="4"),
        element("text", _short(box.name), x="8", y="15", class_="sts-chain-name"),
        element("text", _short(box.text), x="8", y="29", class_="sts-chain-text"),
        element("title", f"{box.name}: {box.text}"),
        transform=f"translate({box.x} {box.y:.1f})",
        data_kind=box.kind,
    )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _list(boxes: dict[int, _Box]) -> Markup:
    items = (
        element(
            "li",
            element("button", box.name, type="button", data_go=box.number),
            f" {box.text}",
            f", from {', '.join(boxes[need].name for need in box.needs)}" if box.needs else None,
        )
        for box in boxes.values()
    )
    return element(
        "details", element("summary", "As a list"), element("ul", *items, class_="sts-close-list"), data_figure="list"
    )
