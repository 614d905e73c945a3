"""Addresses: where things stand on the site, and how a page leads to them."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from plugins.model.published import Published

if TYPE_CHECKING:
    from plugins.model.framework import Framework, Phase

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


def home(framework: Framework) -> str:
    """A framework's own page."""
    return f"{COMPARED}{framework.id}/" if isinstance(framework, Published) else GUIDE


def cheat_sheet(framework: Framework) -> str:
    """Its cheat sheet."""
    return f"{home(framework)}cheat-sheet/"


def part(framework: Framework, phase: Phase) -> str:
    """A phase, below its framework's page: the guide's have pages of their own."""
    return f"#{phase.id}" if isinstance(framework, Published) else f"{phase.id}/"


def place(framework: Framework, phase: Phase, anchor: str = "") -> str:
    """A phase, or what stands in it, from the top of the site: the guide's phases have pages of their own."""
    if isinstance(framework, Published):
        return f"{home(framework)}#{anchor or phase.id}"
    return f"{home(framework)}{phase.id}/" + (f"#{anchor}" if anchor else "")
