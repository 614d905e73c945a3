"""A host on which the next build takes the place of the last one."""

from __future__ import annotations

import json
import re
import shutil
from typing import TYPE_CHECKING

from plugins.fingerprint import fingerprint
from plugins.shelf import write_shelf

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.server import Server


def name_again(site: Path) -> None:
    (shell,) = (site / "assets").glob("shell-*")
    shell.rename(site / "assets/shell")
    _name(site)


def _name(site: Path) -> None:
    """As the build does when all else is in its place."""
    fingerprint(site)
    write_shelf(site)


class Deployments:
    """A host whose site is replaced, old files and all, as GitHub Pages does."""

    def __init__(self, site: Path, folder: Path, serve: Callable[[Path], Server]) -> None:
        self._folder = folder
        self.server = serve(self._copy(site, "a"))
        # What a browser need not ask for again for ten minutes would hide a deployment for as long.
        self.server.max_age = 0

    def deploy(self, name: str = "b", *, runtime: bool = True) -> None:
        """The next build: other words on the pages, another shell and, unless told otherwise, another runtime."""
        new = self._copy(self.server.folder, name)
        self._edit(new, "**/index.html", "</h1>", f" (build {name})</h1>")
        (old,) = (new / "assets").glob("shell-*")
        old.rename(new / "assets/shell")
        self._edit(new, "assets/shell/shell.js", r"\A", f"document.documentElement.dataset.shell = '{name}';\n")
        if runtime:
            self._rename_runtime(new, name)
        _name(new)
        self.server.folder = new

    def _copy(self, site: Path, name: str) -> Path:
        new = self._folder / name
        shutil.copytree(site, new)
        return new

    def _rename_runtime(self, site: Path, name: str) -> None:
        manifest = site / "assets/runtime/manifest.json"
        told = json.loads(manifest.read_text())
        for part in ["image"] if told["image"] else ["pyodide", "calculators"]:
            folder = f"{part}-{name * 12}"
            (site / "assets/runtime" / told[part]["folder"]).rename(site / "assets/runtime" / folder)
            told[part]["folder"] = f"{folder}/"
        manifest.write_text(json.dumps(told))

    def _edit(self, site: Path, pattern: str, old: str, new: str) -> None:
        for file in site.glob(pattern):
            file.write_text(re.sub(old, new, file.read_text(), count=1))
