"""The pictures that the theme's styles carry within them, as files: the policy admits pictures of this site alone.

A browser fetches those that it shows. Their folder is named after what is in it, so that they are kept for good.
"""

from __future__ import annotations

import re
import shutil
from os.path import relpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.digest import digest
from plugins.fingerprint import HASH, THEME_STYLES
from plugins.step import StepError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = "assets/icons"

_CARRIED = re.compile(r"""(?P<name>[\w-]+):url\((?P<quote>["']?)data:(?P<kind>[^,]*),(?P<data>.*?)(?P=quote)\)""")
_KIND = "image/svg+xml"


def take_icons_out(site: Path) -> None:
    """Puts an address in the place of each picture; where no style carries one, they have been taken out before."""
    themes = site / THEME_STYLES
    styles = {
        file: text for file in sorted(themes.rglob("*.css")) if _CARRIED.search(text := file.read_text("utf-8"))
    }
    if not styles:
        return
    # Folders as the styles are in: of a theme with two looks, each has its own picture under the same name.
    icons = {
        file.parent.relative_to(themes) / _name(found): _picture(found)
        for file, text in styles.items()
        for found in _CARRIED.finditer(text)
    }
    folder = _write(site, icons)
    for file, text in styles.items():
        way = relpath(folder / file.parent.relative_to(themes), file.parent)
        file.write_text(_with_addresses(text, way), "utf-8")


def icons_of(site: Path) -> list[Path]:
    """Those that have been taken out."""
    return sorted((site / "assets").glob("icons-*/**/*.svg"))


def _with_addresses(style: str, way: str) -> str:
    return _CARRIED.sub(lambda found: f"{found['name']}:url({way}/{_name(found)})", style)


def _name(found: re.Match[str]) -> str:
    """Called after the property that holds it: each has one."""
    return f"{found['name'].removeprefix('--md-')}.svg"


def _picture(found: re.Match[str]) -> str:
    if not found["kind"].startswith(_KIND) or "base64" in found["kind"]:
        raise StepError(f"{found['name']} carries {found['kind']}; only pictures in plain {_KIND} can be taken out.")
    return unquote(found["data"])


def _write(site: Path, icons: Mapping[Path, str]) -> Path:
    """The folder that they are in now, and no others are."""
    for old in (site / "assets").glob("icons-*/"):
        shutil.rmtree(old)
    new = site / FOLDER
    for name, icon in icons.items():
        (new / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).write_text(icon, "utf-8")
    return new.rename(f"{new}-{digest(new, ['.'])[:HASH]}")
