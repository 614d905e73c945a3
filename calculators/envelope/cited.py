"""Reference numbers by their names, as an envelope cites them in square brackets."""

from __future__ import annotations

import difflib
import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from calculators import reference
from calculators.core.problem import shorten
from calculators.core.reference import Reference
from calculators.envelope.place import Misread

if TYPE_CHECKING:
    from calculators.envelope.tree import Cited


@cache
def references() -> dict[str, Reference]:
    """Every reference number by its name: its id with spaces.

    >>> references()["database data"].text
    '10 TB'
    """
    modules = sorted(module.name for module in pkgutil.iter_modules(reference.__path__))
    found = (
        one for name in modules for one in vars(importlib.import_module(f"{reference.__name__}.{name}")).values()
    )
    return {name_of(one): one for one in found if isinstance(one, Reference)}


def name_of(one: Reference) -> str:
    return one.id.replace("-", " ")


def cited(node: Cited) -> Reference:
    """The number of that name or label, or `Misread` with the nearest."""
    wanted = " ".join(node.text.casefold().replace("-", " ").split())
    known = references()
    if wanted in known:
        return known[wanted]
    labels = {one.label.casefold(): one for one in known.values()}
    if wanted in labels:
        return labels[wanted]
    close = difflib.get_close_matches(wanted, [*known, *labels], n=1, cutoff=0.5)
    within = [name for name, one in known.items() if wanted and wanted in f"{name} {one.label.casefold()}"]
    nearest = (
        name_of(known[within[0]] if within else known.get(close[0]) or labels[close[0]]) if within or close else ""
    )
    hint = f"Did you mean [{nearest}]?" if nearest else "The names are on the page of reference numbers."
    raise Misread(node.span, f"There is no reference number “{shorten(node.text)}”. {hint}")
