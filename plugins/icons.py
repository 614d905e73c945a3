"""The pictures that the theme's styles carry within them, as files: the policy admits pictures of this site alone.

A browser fetches those that it shows. Their folder is named after what is in it, so that they are kept for good.
"""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING
from urllib.parse import unquote

from plugins.digest import digest
from plugins.fingerprint import HASH, THEME_STYLES
from plugins.step import StepError

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "assets/icons"

_CARRIED = re.compile(r"""(?P<name>[\w-]+):url\((?P<quote>["']?)data:(?P<kind>[^,]*),(?P<data>.*?)(?P=quote)\)""")
_KIND = "image/svg+xml"


def take_icons_out(site: Path) -> None:
    """Puts an address in the place of each picture; styles that carry none are left alone, and so are their icons."""
    styles = {
        file: text
        for file in sorted((site / THEME_STYLES).glob("*.css"))
        if "url(" in (text := file.read_text("utf-8"))
    }
    icons = {name: icon for text in styles.values() for name, icon in _icons(text)}
    if not icons:
        return
    folder = _write(site, icons)
    for file, text in styles.items():
        file.write_text(_CARRIED.sub(lambda found: f"{found['name']}:url(../{folder}/{_name(found)})", text), "utf-8")


def icons_of(site: Path) -> list[Path]:
    """Those that have been taken out."""
    return sorted((site / "assets").glob("icons-*/*"))


def _icons(text: str) -> list[tuple[str, str]]:
    return [(_name(found), _picture(found)) for found in _CARRIED.finditer(text)]


def _name(found: re.Match[str]) -> str:
    """Called after the property that holds it: each has one."""
    return f"{found['name'].removeprefix('--md-')}.svg"


def _picture(found: re.Match[str]) -> str:
    if not found["kind"].startswith(_KIND) or "base64" in found["kind"]:
        raise StepError(f"{found['name']} carries {found['kind']}; only pictures in plain {_KIND} can be taken out.")
    return unquote(found["data"])


def _write(site: Path, icons: dict[str, str]) -> str:
    """The name of the folder that they are in now, and no others are."""
    for old in (site / "assets").glob("icons-*/"):
        shutil.rmtree(old)
    new = site / FOLDER
    new.mkdir()
    for name, icon in icons.items():
        (new / name).write_text(icon, "utf-8")
    folder = f"{new.name}-{digest(new, ['.'])[:HASH]}"
    new.rename(new.with_name(folder))
    return folder
