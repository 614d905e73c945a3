"""Paths: a page of steps with boxes to tick, and on the first page the way on."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render.block import block, heading, lead, paragraphs
from plugins.render.checklist import tools
from plugins.render.control import button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.model.path import PathStep, ReadingPath
    from plugins.render.address import Page


def path(found: ReadingPath, here: Page) -> str:
    """A path's page."""
    about = element("p", element("b", f"{found.time.capitalize()}. "), found.skip, class_="sts-note")
    dates = block(_study_plan(found), live=True) if found.dated else None
    return paragraphs([heading(1, found.title, found.id), lead(found.lead), about, dates, block(_steps(found, here))])


def continue_path(paths: Iterable[ReadingPath], here: Page) -> Markup:
    """The next step of each path that was begun; nothing to see until the shell finds one."""
    known = [
        {
            "id": ticks(each),
            "title": each.title,
            "steps": [[step.id, step.title, here.link(step.to)] for step in each.steps],
        }
        for each in paths
    ]
    return element("sts-continue", data_paths=json.dumps(known, ensure_ascii=False), hidden=True)


def ticks(found: ReadingPath) -> str:
    """Under which name its ticks are kept."""
    return f"path-{found.id}"


def _study_plan(found: ReadingPath) -> Markup:
    """The day to aim at, and what to do today; the shell shows it."""
    return element(
        "sts-study-plan",
        element(
            "p",
            element("label", "The day of your interview ", element("input", type="date", autocomplete="off")),
            " ",
            button("Without a date", "drop", hidden=True),
        ),
        element("p", data_today=True, role="status"),
        data_framework=ticks(found),
        data_steps=json.dumps([[step.id, step.minutes] for step in found.steps]),
        data_search_exclude=True,
        hidden=True,
    )


def _steps(found: ReadingPath, here: Page) -> Markup:
    together = {day for day, count in Counter(step.day for step in found.steps).items() if day and count > 1}
    items = (_step(step, here, is_alone=step.day not in together) for step in found.steps)
    return element(
        "sts-checklist",
        tools(found.title, len(found.steps)),
        element("ol", *items, class_="sts-check", role="list", data_list=found.id),
        data_framework=ticks(found),
        data_phase=found.id,
        data_title=found.title,
    )


def _step(step: PathStep, here: Page, *, is_alone: bool) -> Markup:
    """A day that is one step takes what the path says of a day; steps that share one say what each of them takes."""
    box = f"tick_{step.id}"
    when = f"Day {step.day}" if step.day else f"{step.minutes} min"
    own = "" if is_alone else f"{step.minutes} minutes. "
    return element(
        "li",
        element("input", type="checkbox", id=box, autocomplete="off"),
        element(
            "label",
            element("span", when, class_="sts-kind", data_kind="do"),
            " ",
            element("a", step.title, href=here.link(step.to), data_text=True),
            for_=box,
        ),
        element("p", element("b", data_when=True), own, step.says, class_="sts-why"),
        class_="sts-item",
        id=step.id,
        data_item=step.id,
    )
