"""`/api/paths.json`: the paths with their steps, from which a page that was opened as a step tells the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.export.document import write_document
from plugins.settings import SETTINGS, site_url

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.model.data import Library


def write_paths(root: Path, site: Path, library: Library) -> None:
    """The document and its schema."""
    write_document(site, site_url((root / SETTINGS).read_text("utf-8")), "paths", library.paths)
