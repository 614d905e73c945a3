"""Redirects as the shell reads them: `assets/redirects.json`, made from `data/redirects.yml`.

A host never sees what follows the # in an address, so only the page itself can lead on from an anchor that moved.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from plugins.model.data import Library
from plugins.model.problem import DataError
from plugins.step import StepError

if TYPE_CHECKING:
    from pathlib import Path

DATA = "docs/data"
MADE = "docs/assets/redirects.json"


def write_redirects(root: Path) -> None:
    """The map from old address to new."""
    try:
        found = Library(root / DATA).redirects.redirects
    except DataError as error:
        raise StepError(str(error)) from None
    (root / MADE).write_text(json.dumps({each.was: each.now for each in found}, indent=0) + "\n", encoding="utf-8")
