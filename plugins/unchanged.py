"""What a copy of a finished site still has in common with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.digest import digest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def same_pages(site: Path, before: Path | None) -> set[Path]:
    """The pages that are to the byte those of the site `before`; none, if there was none."""
    if before is None:
        return set()
    return {page for page in site.rglob("*.html") if _is_same(page, before / page.relative_to(site))}


def has_same(site: Path, before: Path, places: Sequence[str]) -> bool:
    """Whether all that is below these places is the same in both."""
    return digest(site, places) == digest(before, places)


def _is_same(page: Path, other: Path) -> bool:
    return other.is_file() and page.read_bytes() == other.read_bytes()
