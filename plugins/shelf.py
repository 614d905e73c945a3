"""What a browser may keep for use without a connection: `assets/files.json`, made from the built site.

The service worker (docs/service-worker.js) and the shell (shelf.js, cache.js) go by it.
"""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import asdict, dataclass
from html import unescape
from typing import TYPE_CHECKING

from plugins.build_name import build_name, tell_build
from plugins.fingerprint import shell_of
from plugins.icons import icons_of
from plugins.modules import imports
from plugins.runtime.manifest import read_manifest

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from plugins.runtime.manifest import Manifest

FILE = "assets/files.json"
OFFLINE_PAGE = "503.html"
# What the shell asks for by these names: what a session is made of, and what leads along a path.
ASKED_FOR = ("api/practice.json", "api/drills.json", "api/paths.json", "assets/styles/way.css")

# Each builder has a name of its own for the index.
_SEARCH = (
    "search/search_index.json",
    "search.json",
    "assets/answers.json",
    "assets/javascripts/workers/search.*.min.js",
)
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_NAMED = re.compile(r"""(?:src|href)="[^"]*?(assets/[^"#]+)\"""")


@dataclass(frozen=True, slots=True)
class Group:
    """Files that are of use together, and what a host that compresses sends for them."""

    files: list[str]
    bytes: int


@dataclass(frozen=True, slots=True)
class PageEntry:
    path: str
    title: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """`core` is what every page needs, `parts` the rest of the shell; `boots` are named as in boots.js."""

    build: str
    shell: str
    core: Group
    parts: Group
    icons: Group
    search: Group
    boots: dict[str, Group]
    pages: list[PageEntry]


def write_shelf(site: Path) -> None:
    """The list and the name of the build, for the service worker; a site without a shell of ours has neither."""
    folder = shell_of(site)
    if not folder.is_dir():
        return
    (site / FILE).unlink(missing_ok=True)
    build = build_name(site)
    shelf = _shelf(site, f"{_path(site, folder)}/", build)
    (site / FILE).write_text(json.dumps(asdict(shelf), separators=(",", ":"), ensure_ascii=False), "utf-8")
    tell_build(site, build)


def _shelf(site: Path, shell: str, build: str) -> Shelf:
    core = _core(site, shell)
    parts = {f"{shell}{path.name}" for path in (site / shell).glob("*.js")} - core
    parts |= {name for name in ASKED_FOR if (site / name).is_file()}
    search = [_path(site, path) for pattern in _SEARCH for path in site.glob(pattern)]
    return Shelf(
        build=build,
        shell=shell,
        core=_group(site, core),
        parts=_group(site, parts),
        icons=_group(site, [_path(site, icon) for icon in icons_of(site)]),
        search=_group(site, search),
        boots=_boots(site),
        pages=[_page(site, page) for page in sorted(site.rglob("index.html"))],
    )


def _core(site: Path, shell: str) -> set[str]:
    """What the offline page names, and what those modules import before they do anything."""
    page = site / OFFLINE_PAGE
    named = set(_NAMED.findall(page.read_text("utf-8"))) if page.is_file() else set()
    found = {name for name in named if (site / name.partition("?")[0]).is_file()}
    modules = [site / name for name in found if name.startswith(shell)]
    found |= {_path(site, imported) for module in modules for imported in imports(module)}
    return found | ({OFFLINE_PAGE} if page.is_file() else set())


def _boots(site: Path) -> dict[str, Group]:
    runtime = site / "assets/runtime"
    manifest = read_manifest(runtime)
    if not manifest:
        return {}
    return {
        name: Group(sorted(_path(site, file) for folder in folders for file in (runtime / folder).iterdir()), size)
        for name, folders, size in _weighed(manifest)
    }


def _weighed(manifest: Manifest) -> Iterable[tuple[str, tuple[str, ...], int]]:
    """Each boot with its folders and what was found to travel when they were made: weighing Pyodide takes seconds."""
    if manifest.image:
        yield "image", (manifest.image.folder,), manifest.image.bytes
    plain = manifest.pyodide.folder, manifest.calculators.folder
    yield "plain", plain, manifest.bytes.pyodide + manifest.bytes.calculators


def _page(site: Path, page: Path) -> PageEntry:
    text = page.read_text("utf-8")
    title = _TITLE.search(text)
    name = unescape(title[1]).strip() if title else ""
    path = _path(site, page).removesuffix("index.html")
    return PageEntry(path, name.rpartition(" · ")[0] or name, _sent(page))


def _group(site: Path, names: Iterable[str]) -> Group:
    files = sorted(names)
    return Group(files, sum(_sent(site / name.partition("?")[0]) for name in files))


def _sent(file: Path) -> int:
    return len(zlib.compress(file.read_bytes(), 6))


def _path(site: Path, file: Path) -> str:
    return file.relative_to(site).as_posix()
