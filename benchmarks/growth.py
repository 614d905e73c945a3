"""The site with many more worked estimates or cases than it has: copies of one, each with numbers of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MODEL = "messaging"
OURS = ("calculators", "estimate", "plugins", "theme")


def plant_grown(root: Path, grown: Path, count: int) -> None:
    """The site of `root` with `count` estimates more, a page each, all in one folder of the navigation."""
    _plant(root, grown)
    data = (root / f"docs/data/sheets/{MODEL}.yml").read_text()
    page = (root / f"docs/sheets/{MODEL}.md").read_text()
    for number in range(1, count + 1):
        name = f"grown-{number:04}"
        (grown / f"docs/data/sheets/{name}.yml").write_text(of_its_own(data, name, number))
        (grown / f"docs/sheets/{name}.md").write_text(page.replace(f'"{MODEL}"', f'"{name}"'))


def plant_cases(root: Path, grown: Path, count: int) -> None:
    """The site of `root` with `count` cases more: three files each, and nothing else."""
    _plant(root, grown)
    kinds = ("data/cases", "yml"), ("data/cases", "txt"), ("cases", "md")
    texts = {kind: (root / f"docs/{kind[0]}/{MODEL}.{kind[1]}").read_text() for kind in kinds}
    for number in range(1, count + 1):
        name = f"grown-{number:04}"
        for (folder, suffix), text in texts.items():
            own = text.replace(f"id: {MODEL}\n", f"id: {name}\n", 1).replace(f'"{MODEL}"', f'"{name}"')
            (grown / f"docs/{folder}/{name}.{suffix}").write_text(
                own.replace("people = 500M", f"people = {500 + number}M")
            )


def _plant(root: Path, grown: Path) -> None:
    # The runtime would be copied for each measurement, and is the same with every number of pages.
    shutil.copytree(root / "docs", grown / "docs", ignore=shutil.ignore_patterns("runtime"))
    shutil.copy(root / "mkdocs.yml", grown)
    for name in OURS:
        (grown / name).symlink_to(root / name)


def of_its_own(data: str, name: str, number: int) -> str:
    r"""The estimate under another name and for other numbers.

    >>> of_its_own("id: messaging\ntitle: Messages\nvalue: 1M\n", "grown-7", 7)
    'id: grown-7\ntitle: Messages 7\nvalue: 7M\n'
    """
    changed = data.replace(f"id: {MODEL}\n", f"id: {name}\n", 1).replace("value: 1M", f"value: {number}M", 1)
    lines = (f"{line} {number}" if line.startswith("title: ") else line for line in changed.split("\n"))
    return "\n".join(lines)
