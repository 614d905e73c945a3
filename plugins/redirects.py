"""Redirects as the shell reads them: `assets/redirects.json`, made from `data/redirects.yml` and the cases.

A host never sees what follows the # in an address, so only the page itself can lead on from an anchor that moved.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.envelope.html import line_id
from plugins.model.data import Library
from plugins.model.problem import DataError
from plugins.render import address
from plugins.step import StepError

if TYPE_CHECKING:
    from pathlib import Path

DATA = "docs/data"
MADE = "docs/assets/redirects.json"


def write_redirects(root: Path) -> None:
    """The map from old address to new."""
    try:
        found = redirects(Library(root / DATA))
    except DataError as error:
        raise StepError(str(error)) from None
    (root / MADE).write_text(json.dumps(found, indent=0) + "\n", encoding="utf-8")


def redirects(library: Library) -> dict[str, str]:
    """Those of the file, and from each former name of a line of a case."""
    written = {str(each.was): str(each.now) for each in library.redirects.redirects}
    return written | {
        f"{address.case(case.id)}#{line_id(one.was)}": f"{address.case(case.id)}#{line_id(one.now)}"
        for case in library.cases
        for one in case.renamed
    }
