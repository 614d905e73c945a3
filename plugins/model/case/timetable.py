"""A case against the plan: its dives have the minutes of the phase that they are told in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.model.case.case import PHASES
from plugins.model.plan import HELLO, WORKING, spans
from plugins.model.problem import DataError, Place, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.case.case import Case
    from plugins.model.guide import Guide

DIVES = PHASES.index("deep-dive")
HOUR = 60


def held(case: Case, guide: Guide) -> Case:
    """The case, if its dives fit; otherwise what is wrong stops the build."""
    if problems := list(_problems(case, guide)):
        raise DataError(problems)
    return case


def _problems(case: Case, guide: Guide) -> Iterator[Problem]:
    """The usual interview has room for the usual dives, and an hour for all."""
    place = Place(f"docs/data/cases/{case.id}.yml", 1)
    for working, name, dives in (
        (WORKING, "the usual interview", [dive for dive in case.dives if not dive.in_an_hour]),
        (HOUR - HELLO, "an hour", case.dives),
    ):
        room = spans(guide, working, case.kind.value)[DIVES].planned
        if (taken := sum(dive.minutes for dive in dives)) > room:
            found = f"{taken} together"
            yield Problem(
                place, "dives", "minutes", found, f"{room} or fewer, because the deep dive of {name} has no more"
            )
