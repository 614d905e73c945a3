"""Names that change with what they name, put into a site that has just been built.

A tab may stay open over a deployment, and hosts let browsers keep a file for some minutes; no page may meet the code
of another build. So the shell, whose parts are fetched when they are needed, goes to a folder named after what is in
it, and its worker carries the manifest of the runtime that it was built with. A style gets a hash behind its name: a
page with the next build's style is better than one without any.

Done again to a site some of whose pages are new, it gives what it gives for a new one.
"""

from __future__ import annotations

import json
import re
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING

from plugins.digest import digest
from plugins.modules import imports
from plugins.step import StepError
from plugins.unchanged import has_same, same_pages

if TYPE_CHECKING:
    from pathlib import Path

SHELL = "assets/shell"
STYLES = "assets/styles"
THEME_STYLES = "assets/stylesheets"
RUNTIME = "assets/runtime"
MANIFEST = "manifest.json"
TOLD = "worker.js"
HASH = 12

_HASHED = rf"[0-9a-f]{{{HASH}}}"
# In an attribute of our own markup: prose that speaks of these folders is left alone.
_ATTRIBUTE = r"""((?:src|href|content)="(?:[^":]*/)?)"""
_SHELL = re.compile(rf"{_ATTRIBUTE}{SHELL}(?:-{_HASHED})?/")
_STYLE = re.compile(rf"{_ATTRIBUTE}((?:{STYLES}|{THEME_STYLES})/[\w./-]+\.css)(?:\?{_HASHED})?\"")
# As it is written and as a bundler may write it.
_MANIFEST = re.compile(r"""JSON\.parse\((["'`])\{.*?\}\1\)""")
_PRELOAD = re.compile(rf'<link rel="modulepreload" href="[^"]*{SHELL}-{_HASHED}/[^"]*">\n?')
_MODULE = re.compile(rf'<script src="([^":]*{SHELL}-{_HASHED}/)([\w-]+\.js)" type="module"></script>')


def fingerprint(site: Path, before: Path | None = None) -> None:
    """Rename, and tell all pages; a site without a shell of ours has nothing to name.

    Pages that are those of a finished site `before` it name what they should, as long as nothing has another name.
    """
    if not (site / SHELL).is_dir():
        return
    tell_manifest(site / SHELL / TOLD, site / RUNTIME / MANIFEST)
    shell = _name_shell(site)
    is_named_as_before = before and (before / shell).is_dir() and has_same(site, before, (STYLES, THEME_STYLES))
    known = same_pages(site, before) if is_named_as_before else set()
    for page in site.rglob("*.html"):
        if page not in known:
            _name_in_page(page, site, shell)


def shell_of(site: Path) -> Path:
    """The folder of the shell, whether it has its new name or not."""
    return next((site / "assets").glob("shell-*"), site / SHELL)


def tell_manifest(worker: Path, manifest: Path) -> None:
    """Put into the worker, in the place of what is there, as one line of JSON."""
    told = json.dumps(json.loads(manifest.read_text("utf-8")), separators=(",", ":"))
    if "'" in told or "\\" in told:
        raise StepError(f"{manifest.name} should hold nothing that has to be escaped within quotes.")
    text, found = _MANIFEST.subn(lambda _: f"JSON.parse('{told}')", worker.read_text("utf-8"))
    if found != 1:
        raise StepError(f"{SHELL}/{worker.name} should have one place for the manifest.")
    worker.write_text(text, "utf-8")


def _name_shell(site: Path) -> str:
    """The address of its folder, below the site's."""
    for old in (site / "assets").glob("shell-*/"):
        shutil.rmtree(old)
    folder = f"{SHELL}-{digest(site / SHELL, ['.'])[:HASH]}"
    # Under its old name nobody should find it: that would be a second shell on the same page.
    (site / SHELL).rename(site / folder)
    return f"{folder}/"


def _name_in_page(page: Path, site: Path, shell: str) -> None:
    def with_hash(found: re.Match[str]) -> str:
        return f'{found[1]}{found[2]}?{sha256((site / found[2]).read_bytes()).hexdigest()[:HASH]}"'

    def with_imports(found: re.Match[str]) -> str:
        names = sorted(module.name for module in imports(site / shell / found[2]))
        return "".join(f'<link rel="modulepreload" href="{found[1]}{name}">\n' for name in names) + found[0]

    text = page.read_text("utf-8")
    named = _STYLE.sub(with_hash, _SHELL.sub(rf"\g<1>{shell}", text))
    # Else a browser would find a module's imports one after the other.
    complete = _MODULE.sub(with_imports, _PRELOAD.sub("", named))
    if complete != text:
        page.write_text(complete, "utf-8")
