"""The one font the site ships, copied from the npm package that the lock file pins."""

from __future__ import annotations

import filecmp
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = "node_modules/@fontsource-variable/source-serif-4"
FOLDER = "docs/assets/fonts"
COPIES = {
    "files/source-serif-4-latin-wght-normal.woff2": "source-serif-4.woff2",
    "LICENSE": "OFL.txt",
}


def copy_fonts(root: Path) -> None:
    """The font and its licence stand in the site's folder; a copy that is already the same is left alone."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for source, name in COPIES.items():
        _copy_changed(root / PACKAGE / source, folder / name)


def _copy_changed(source: Path, target: Path) -> None:
    if not (target.exists() and filecmp.cmp(source, target, shallow=False)):
        shutil.copyfile(source, target)
