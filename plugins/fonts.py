"""The one font the site ships: that of the npm package that the lock file pins, without what no page uses."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = "node_modules/@fontsource-variable/source-serif-4"
SOURCE = "files/source-serif-4-latin-wght-normal.woff2"
FOLDER = "docs/assets/fonts"
FONT, LICENCE = "scope-serif.woff2", "OFL.txt"
# Its licence keeps the name "Source" for the font as its makers publish it.
NAME = "Scope Serif"
NAMED = (1, 3, 4, 6, 16, 25)  # the records of a font that hold its name
WEIGHTS = (400, 700)
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"]


def write_fonts(root: Path) -> None:
    """The font and its licence stand in the site's folder; a file that is already the same is left alone."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    _write_changed(folder / LICENCE, (root / PACKAGE / "LICENSE").read_bytes())
    _write_changed(folder / FONT, _lighter(root / PACKAGE / SOURCE))


def _write_changed(target: Path, content: bytes) -> None:
    if not (target.exists() and target.read_bytes() == content):
        target.write_bytes(content)


def _lighter(source: Path) -> bytes:
    """Every character is kept; weights and features that the styles never ask for are not."""
    font = TTFont(source, recalcTimestamp=False)
    options = Options(layout_features=FEATURES, name_IDs=["*"], notdef_outline=True)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=font.getBestCmap())
    subsetter.subset(font)
    instantiateVariableFont(font, {"wght": WEIGHTS}, inplace=True)
    for record in NAMED:
        if font["name"].getDebugName(record):
            font["name"].setName(NAME.replace(" ", "") if record in {6, 25} else NAME, record, 3, 1, 0x409)
    written = BytesIO()
    font.flavor = "woff2"
    font.save(written)
    return written.getvalue()
