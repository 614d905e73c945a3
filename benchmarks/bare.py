"""The same site without macros: what they say is written out in its pages, and its settings lack the plugin."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

from mkdocs.commands.build import build
from mkdocs.config import load_config

if TYPE_CHECKING:
    from pathlib import Path

    from mkdocs.structure.pages import Page

SETTINGS = "mkdocs.yml"
PLUGIN = re.compile(r"^  - macros:\n(?:    .*\n)+", re.MULTILINE)
# The packages by which Markdown has envelopes, and what is set aside, macros or not.
EXTENSION = "calculators", "estimate", "plugins"
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def plant_bare(root: Path, bare: Path) -> None:
    """The site of `root` in the folder `bare`, ready to be built by the same builder with the same theme."""
    shutil.copytree(root / "docs", bare / "docs", ignore=shutil.ignore_patterns("data"))
    shutil.copytree(root / "theme", bare / "theme")
    for name in EXTENSION:
        (bare / name).symlink_to(root / name)
    (bare / SETTINGS).write_text(without_macros((root / SETTINGS).read_text()))
    for name, markdown in expanded(root, bare / "site").items():
        page = bare / "docs" / name
        head = FRONT_MATTER.match(page.read_text())
        page.write_text((head[0] if head else "") + markdown)


def without_macros(settings: str) -> str:
    r"""The settings less the plugin.

    >>> without_macros("plugins:\n  - search\n  - macros:\n      module_name: plugins/macros\n\nextra: {}\n")
    'plugins:\n  - search\n\nextra: {}\n'
    """
    left, count = PLUGIN.subn("", settings)
    if count != 1:
        raise ValueError(f"{SETTINGS} names the macros plugin {count} times; once was expected.")
    return left


def expanded(root: Path, site: Path) -> dict[str, str]:
    """Every page's Markdown once the macros have spoken, by the name of its file; the site is built for it."""
    pages: dict[str, str] = {}

    def keep(markdown: str, page: Page, **_: object) -> str:
        pages[page.file.src_uri] = markdown
        return markdown

    config = load_config(str(root / SETTINGS), site_dir=str(site))
    config.plugins.events["page_markdown"].append(keep)
    build(config)
    return pages
