"""Names that change with what they name, put into a site that has just been built.

A tab may stay open over a deployment, and hosts let browsers keep a file for some minutes; no page may meet the code
of another build. So the shell, whose parts are fetched when they are needed, goes to a folder named after what is in
it, and the manifest that it asks for to another. A style gets a hash behind its name: a page
with the next build's style is better than one without any.

Sealing a sealed site again, some of whose pages are new, gives what sealing a new one would.
"""

from __future__ import annotations

import re
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING

from plugins.digest import digest
from plugins.shelf import FILE, write_shelf
from plugins.step import StepError

if TYPE_CHECKING:
    from pathlib import Path

SHELL = "assets/shell"
STYLES = "assets/styles"
RUNTIME = "assets/runtime"
MANIFEST = "manifest.json"
ASKS_FOR_MANIFEST = ("worker.js", f"../runtime/{MANIFEST}")
WORKER = "service-worker.js"
HASH = 12
UNTOLD = ("sitemap.xml", "sitemap.xml.gz")  # they carry the day of the build

_HASHED = rf"[0-9a-f]{{{HASH}}}"
# In an attribute of our own markup: prose that speaks of these folders is left alone.
_ATTRIBUTE = r"""((?:src|href|content)="(?:[^":]*/)?)"""
_SHELL = re.compile(rf"{_ATTRIBUTE}{SHELL}(?:-{_HASHED})?/")
_STYLE = re.compile(rf"{_ATTRIBUTE}({STYLES}/[\w-]+\.css)(?:\?{_HASHED})?\"")
# Whole lines only, so that nothing within a line has to be understood.
_REMARK = re.compile(r"^[ \t]*(?://.*|/\*(?:[^*]|\*(?!/))*\*/[ \t]*)\n", re.MULTILINE)
_BUILD = re.compile(r'^const BUILD = ".*";$', re.MULTILINE)


def seal(site: Path) -> None:
    """Rename, and tell all pages; a site without a shell of ours has nothing to seal."""
    if not (site / SHELL).is_dir():
        return
    for file in (*(site / SHELL).glob("*.js"), site / WORKER):
        file.write_text(without_remarks(file.read_text("utf-8")), "utf-8")
    shell = _seal_shell(site, _seal_manifest(site))
    for page in site.rglob("*.html"):
        _seal_page(page, site, shell)
    build = _build(site)
    write_shelf(site, shell, build)
    _name_build(site, build)


def shell_of(site: Path) -> Path:
    """The folder of the shell, sealed or not."""
    return next((site / "assets").glob("shell-*"), site / SHELL)


def manifest_of(site: Path) -> Path:
    """The manifest that the shell asks for, sealed or not."""
    return next((site / RUNTIME).glob(f"manifest-*/{MANIFEST}"), site / RUNTIME / MANIFEST)


def without_remarks(code: str) -> str:
    r"""The code without its comments, which are a third of what travels; whoever wants them reads the source.

    >>> without_remarks("/* a\n b */\nlet a = 1; // c\n  // d\nlet b;\n")
    'let a = 1; // c\nlet b;\n'
    """
    return _REMARK.sub("", code)


def _build(site: Path) -> str:
    """The name of the whole: the same for the same site, built at whatever time."""
    _name_build(site, "")
    (site / FILE).unlink(missing_ok=True)
    return digest(site, [path.name for path in site.iterdir() if path.name not in UNTOLD])[:HASH]


def _name_build(site: Path, build: str) -> None:
    """The service worker's text is how a browser notices that there is a new build."""
    worker = site / WORKER
    text, found = _BUILD.subn(f'const BUILD = "{build}";', worker.read_text("utf-8"))
    if found != 1:
        raise StepError(f"{WORKER} should have one line for the name of the build.")
    worker.write_text(text, "utf-8")


def _seal_manifest(site: Path) -> str:
    """Its folder, below that of the runtime."""
    for old in (site / RUNTIME).glob("manifest-*/"):
        shutil.rmtree(old)
    manifest = (site / RUNTIME / MANIFEST).read_bytes()
    folder = f"manifest-{sha256(manifest).hexdigest()[:HASH]}"
    (site / RUNTIME / folder).mkdir()
    (site / RUNTIME / folder / MANIFEST).write_bytes(manifest)
    return folder


def _seal_shell(site: Path, manifest: str) -> str:
    """The address of its folder, below the site's."""
    for old in (site / "assets").glob("shell-*/"):
        shutil.rmtree(old)
    name, asked = ASKS_FOR_MANIFEST
    asking = site / SHELL / name
    text = asking.read_text("utf-8")
    if text.count(asked) != 1:
        raise StepError(f"{SHELL}/{name} should name {asked} once, for its place to be filled in.")
    asking.write_text(text.replace(asked, f"../runtime/{manifest}/{MANIFEST}"), "utf-8")
    folder = f"{SHELL}-{digest(site / SHELL, ['.'])[:HASH]}"
    # Under its old name nobody should find it: that would be a second shell on the same page.
    (site / SHELL).rename(site / folder)
    return f"{folder}/"


def _seal_page(page: Path, site: Path, shell: str) -> None:
    def with_hash(found: re.Match[str]) -> str:
        return f'{found[1]}{found[2]}?{sha256((site / found[2]).read_bytes()).hexdigest()[:HASH]}"'

    text = page.read_text("utf-8")
    sealed = _STYLE.sub(with_hash, _SHELL.sub(rf"\g<1>{shell}", text))
    if sealed != text:
        page.write_text(sealed, "utf-8")
