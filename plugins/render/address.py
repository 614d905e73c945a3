"""The address book: where everything stands, told from the top of the site; `Page` knows the way there."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from calculators.text.address import Page, calculator, envelope
from plugins.model.published import Published

if TYPE_CHECKING:
    from plugins.model.case.case import Case
    from plugins.model.follow_up import Ladder
    from plugins.model.framework import Framework, Phase
    from plugins.model.path import ReadingPath

__all__ = [
    "CASES",
    "COMPARED",
    "GLOSSARY",
    "GUIDE",
    "SHEETS",
    "Page",
    "calculator",
    "candidate_sheet",
    "case",
    "cheat_sheet",
    "envelope",
    "follow_up",
    "framework",
    "interviewer_sheet",
    "path",
    "phase",
    "practice",
    "practice_with",
    "reference",
    "row",
    "term",
    "whole_list",
    "worked",
]

CASES = "cases/"
SHEETS = f"{CASES}interviewer/"
GUIDE = "framework/"
COMPARED = "frameworks/"
GLOSSARY = "reference/glossary/"
FOLLOW_UPS = "follow-ups"


def framework(found: Framework) -> str:
    """The page of a framework."""
    return f"{COMPARED}{found.id}/" if isinstance(found, Published) else GUIDE


def cheat_sheet(found: Framework) -> str:
    """Its cheat sheet."""
    return f"{framework(found)}cheat-sheet/"


def whole_list(found: Framework) -> str:
    """All its lines on one sheet."""
    return f"{framework(found)}whole-list/"


def phase(of: Framework, found: Phase, anchor: str = "") -> str:
    """A phase, or what stands in it: the guide's phases have pages of their own."""
    if isinstance(of, Published):
        return f"{framework(of)}#{anchor or found.id}"
    return f"{framework(of)}{found.id}/" + (f"#{anchor}" if anchor else "")


def worked(name: str) -> str:
    """A worked envelope."""
    return f"envelopes/{name}/"


def case(name: str) -> str:
    """A worked interview."""
    return f"{CASES}{name}/"


def practice(found: Case, role: str = "") -> str:
    """A session with it, at its level; alone, unless in another role."""
    set_up = f"practice/#case={found.id}&level={found.level.value}"
    return f"{set_up}&role={role}" if role else set_up


def practice_with(prompt: str) -> str:
    """A session with a prompt of one's own."""
    return f"practice/#prompt={quote(prompt)}"


def interviewer_sheet(name: str) -> str:
    """What its interviewer holds."""
    return f"{SHEETS}{name}/"


def candidate_sheet(name: str) -> str:
    """What its candidate gets."""
    return f"{CASES}candidate/{name}/"


def path(found: ReadingPath) -> str:
    """A path's page."""
    return f"paths/{found.id}/"


def reference(name: str) -> str:
    """A reference page."""
    return f"reference/{name}/"


def row(page: str, name: str) -> str:
    """A row of a reference page."""
    return f"{reference(page)}#{name}"


def follow_up(found: Ladder) -> str:
    """What is asked next on a subject."""
    return row(FOLLOW_UPS, found.id)


def term(name: str) -> str:
    """What a word means."""
    return f"{GLOSSARY}#{name}"
