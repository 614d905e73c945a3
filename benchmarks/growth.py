"""The site with many more worked estimates than it has: copies of one, each with numbers of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MODEL = "messaging"
OURS = ("calculators", "estimate", "plugins", "theme")


def plant_grown(root: Path, grown: Path, count: int) -> None:
    """The site of `root` with `count` estimates more, a page each, all in one folder of the navigation."""
    # The runtime would be copied for each measurement, and is the same with every number of pages.
    shutil.copytree(root / "docs", grown / "docs", ignore=shutil.ignore_patterns("runtime"))
    shutil.copy(root / "mkdocs.yml", grown)
    for name in OURS:
        (grown / name).symlink_to(root / name)
    data = (root / f"docs/data/sheets/{MODEL}.yml").read_text()
    page = (root / f"docs/sheets/{MODEL}.md").read_text()
    for number in range(1, count + 1):
        name = f"grown-{number:04}"
        (grown / f"docs/data/sheets/{name}.yml").write_text(of_its_own(data, name, number))
        (grown / f"docs/sheets/{name}.md").write_text(page.replace(f'"{MODEL}"', f'"{name}"'))


def of_its_own(data: str, name: str, number: int) -> str:
    r"""The estimate under another name and for other numbers.

    >>> of_its_own("id: messaging\ntitle: Messages\nvalue: 1M\n", "grown-7", 7)
    'id: grown-7\ntitle: Messages 7\nvalue: 7M\n'
    """
    changed = data.replace(f"id: {MODEL}\n", f"id: {name}\n", 1).replace("value: 1M", f"value: {number}M", 1)
    lines = (f"{line} {number}" if line.startswith("title: ") else line for line in changed.split("\n"))
    return "\n".join(lines)
