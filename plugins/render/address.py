"""Addresses: where things stand on the site, and how a page leads to them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from plugins.model.guide import Guide

if TYPE_CHECKING:
    from plugins.model.framework import Framework, Phase
    from plugins.model.guide import GuidePhase

GUIDE = "framework/"
COMPARED = "frameworks/"


def link(here: str, there: str) -> str:
    """How the page `here` leads to `there`; both are told from the top of the site.

    >>> link("framework/scope/", "frameworks/a/#users"), link("framework/", "framework/scope/")
    ('../../frameworks/a/#users', 'scope/')
    >>> link("framework/scope/", "framework/scope/#users")
    '#users'
    """
    page, _, anchor = there.partition("#")
    fragment = f"#{anchor}" if anchor else ""
    if page == here and fragment:
        return fragment
    return f"{posixpath.relpath(f'/{page}', f'/{here}')}/{fragment}"


def home(framework: Framework | Guide) -> str:
    """A framework's own page."""
    return GUIDE if isinstance(framework, Guide) else f"{COMPARED}{framework.id}/"


def cheat_sheet(framework: Framework | Guide) -> str:
    """Its cheat sheet."""
    return f"{home(framework)}cheat-sheet/"


def part(framework: Framework | Guide, phase: Phase | GuidePhase) -> str:
    """A phase, below its framework's page: the guide's have pages of their own."""
    return f"{phase.id}/" if isinstance(framework, Guide) else f"#{phase.id}"


def place(framework: Framework | Guide, phase: Phase | GuidePhase, anchor: str = "") -> str:
    """A phase, or what stands in it, from the top of the site."""
    if isinstance(framework, Guide):
        return f"{home(framework)}{phase.id}/" + (f"#{anchor}" if anchor else "")
    return f"{home(framework)}#{anchor or phase.id}"
