"""The site built by another builder, held against the one that is there."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from canary.copy import plant_copy
from canary.differences import Difference, compare_sites, read_known, sort_out
from canary.environment import make_environment, version_of
from plugins.shelf import FILE as SHELF
from plugins.site import SITE

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(".cache/canary")
KNOWN = Path(__file__).parent / "differences.yml"
# What each needs besides itself, as it is locked.
PACKAGES = {
    "properdocs": ("mkdocs-material", "mkdocs-awesome-nav", "mkdocs-macros-plugin", "pymdown-extensions", "PyYAML"),
    "zensical": ("PyYAML",),
}


def try_builder(root: Path, name: str) -> bool:
    """Whether its site is ours, but for what is known; tells what is not."""
    folder = root / FOLDER / name
    python = make_environment(root, folder / "environment", PACKAGES[name], name)
    copy = plant_copy(root, folder / "checkout")
    called = f"{name} {version_of(python, name)}"
    done = subprocess.run(
        [str(python), "-m", "plugins.build", "site"],
        cwd=copy,
        env=os.environ | {"BUILDER": name},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        print(f"{called}: the site was not built.", done.stdout, sep="\n")
        return False
    found = [*compare_sites(root / SITE, copy / SITE), *_compare_shelves(root / SITE, copy / SITE)]
    new, outdated = sort_out(found, read_known(KNOWN, name))
    pages = len(list((copy / SITE).rglob("*.html")))
    print(f"{called}: {pages} pages; {len(found) - len(new)} differences that are known, {len(new)} that are not.")
    for difference in new:
        print(f"  {difference}")
    for each in outdated:
        print(f"  Known, but no more: {each}")
    return not new and not outdated


def _compare_shelves(ours: Path, theirs: Path) -> Iterator[Difference]:
    """What browsers may keep for use without a connection is there, under whatever names."""
    for group in ("core", "parts", "icons", "search"):
        counts = [len(json.loads((site / SHELF).read_text("utf-8"))[group]["files"]) for site in (ours, theirs)]
        if bool(counts[0]) != bool(counts[1]):
            yield Difference(SHELF, group, *(f"{count} files" for count in counts))
