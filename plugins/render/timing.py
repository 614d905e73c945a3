"""How a published framework shares out a session: as a proportional bar, and as a table that the shell keeps live."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element, join
from plugins.model.timing import LONGEST, SESSIONS, SHORTEST, USUAL, Span, is_timed, plan
from plugins.render import address
from plugins.render.duration import share

if TYPE_CHECKING:
    from plugins.model.framework import Framework, Phase
    from plugins.render.address import Page

_NO_MINUTES = "This framework gives no minutes."
_HEADS = ("Phase", "Minutes", "From minute", "To minute")
_RANGE = "Allowed"

type Row = tuple[Phase, Span]


def timeline(framework: Framework, here: Page, minutes: int = USUAL) -> Markup:
    """The session as a bar, each phase as wide as its share and leading to its place."""
    if not is_timed(framework):
        return _untimed(framework)
    parts = (_part(row, here.link(address.phase(framework, row[0]))) for row in _rows(framework, minutes))
    return element("ol", *parts, class_="sts-timeline", role="list", aria_label=f"{minutes} minutes, phase by phase")


def timing_table(framework: Framework, here: Page, minutes: int = USUAL) -> Markup:
    """The session as a bar and a table, with a control for its length where there is JavaScript."""
    if not is_timed(framework):
        return _untimed(framework)
    return element(
        "sts-timing",
        session_control(minutes),
        timeline(framework, here, minutes),
        _table(framework, minutes),
        _note(framework),
        element("p", class_="sts-status sts-hidden", data_said=True, role="status"),
        data_framework=framework.id,
        data_first=SHORTEST,
        data_plans=_plans(framework),
    )


def _rows(framework: Framework, minutes: int) -> list[Row]:
    return [*zip(framework.numbered, plan(framework, minutes), strict=True)]


def _untimed(framework: Framework) -> Markup:
    return _note(framework) or element("p", _NO_MINUTES, class_="sts-note")


def _note(framework: Framework) -> Markup | None:
    return element("p", framework.minutes_note, class_="sts-note") if framework.minutes_note else None


def _part(row: Row, href: str) -> Markup:
    phase, span = row
    return element(
        "li",
        element("a", phase.title, href=href),
        " ",
        element("span", element("span", str(span.planned), data_cell="planned"), " min"),
        data_phase=phase.id,
        data_share=share(span.planned),
    )


def session_control(minutes: int) -> Markup:
    """The field for a session's length; hidden until there is something to follow it."""
    field = element(
        "input",
        type="number",
        inputmode="numeric",
        min=SHORTEST,
        max=LONGEST,
        step=1,
        value=minutes,
        autocomplete="off",
        data_minutes=True,
    )
    refusal = f"Type whole minutes from {SHORTEST} to {LONGEST}."
    return element(
        "div",
        element("label", "Length of the session, in minutes ", field),
        element("p", refusal, class_="sts-problem", data_problem=True, role="alert", hidden=True),
        class_="sts-tools",
        data_tools=True,
        data_search_exclude=True,
        hidden=True,
    )


def _table(framework: Framework, minutes: int) -> Markup:
    rows = _rows(framework, minutes)
    ranged = _is_ranged(framework)
    heads = [*_HEADS, *([_RANGE] if ranged else [])]
    return element(
        "table",
        element("caption", "A session of ", element("span", str(minutes), data_total=True), " minutes"),
        element("thead", element("tr", *(_head(text, numeric=at > 0) for at, text in enumerate(heads)))),
        element("tbody", *(_row(row, ranged=ranged) for row in rows)),
        class_="sts-plan",
    )


def _is_ranged(framework: Framework) -> bool:
    return any(phase.minutes and phase.minutes.is_range for phase in framework.numbered)


def _head(text: str, *, numeric: bool) -> Markup:
    return element("th", text, scope="col", class_="sts-number" if numeric else None)


def _row(row: Row, *, ranged: bool) -> Markup:
    phase, span = row
    return element(
        "tr",
        element("th", phase.title, scope="row"),
        join(
            element("td", str(text), class_="sts-number", data_cell=name)
            for name, text in _cells(span, ranged=ranged).items()
        ),
        data_phase=phase.id,
    )


def _plans(framework: Framework) -> str:
    """Every plan there is, so that the shell picks and never computes: for each session a row for each phase."""
    ranged = _is_ranged(framework)
    plans = [[[*_cells(span, ranged=ranged).values()] for span in plan(framework, session)] for session in SESSIONS]
    return json.dumps(plans, separators=(",", ":"), ensure_ascii=False)


def _cells(span: Span, *, ranged: bool) -> dict[str, int | str]:
    cells: dict[str, int | str] = {"planned": span.planned, "start": span.start, "end": span.end}
    return cells | {"allowed": str(span.allowed)} if ranged else cells
