"""The site with many more worked envelopes or cases than it has: copies of one, each with numbers of its own."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

MODEL = "messaging"
OURS = ("calculators", "estimate", "plugins", "theme")


def plant_grown(root: Path, grown: Path, count: int) -> None:
    """The site of `root` with `count` envelopes more, a page each, all in one folder of the navigation."""
    _plant(root, grown)
    text = (root / f"docs/data/envelopes/{MODEL}.txt").read_text()
    page = (root / f"docs/envelopes/{MODEL}.md").read_text()
    for number in range(1, count + 1):
        name = f"grown-{number:04}"
        (grown / f"docs/data/envelopes/{name}.txt").write_text(of_its_own(text, number))
        (grown / f"docs/envelopes/{name}.md").write_text(page.replace(f'"{MODEL}"', f'"{name}"'))


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


def of_its_own(text: str, number: int) -> str:
    r"""The envelope under another title and for other numbers.

    >>> of_its_own("# Messages\nusers = 1M users\n", 7)
    '# Messages 7\nusers = 7k users\n'
    """
    title, _, lines = text.partition("\n")
    return f"{title} {number}\n{lines.replace('users = 1M', f'users = {number}k', 1)}"
