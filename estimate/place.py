"""Where a block of Markdown stands: its page and its line there, as far as a builder tells."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown import Markdown


@dataclass(frozen=True, slots=True)
class Place:
    """`line` is the one on which the block begins, from 1; `url` is the page's address from the top of its site."""

    file: str
    line: int
    url: str = ""
    folder: str | None = None


def place_of(md: Markdown, block: Sequence[str]) -> Place:
    """The place of a block; of Markdown that is no page, its line in the text."""
    mkdocs, zensical = _mkdocs_file(md), _zensical_context(md)
    if mkdocs is not None:
        line = _line(mkdocs.content_string.splitlines(), block) or _line(md.lines, block)
        return Place(mkdocs.src_uri, line or 1, "" if mkdocs.url in {".", "./"} else mkdocs.url)
    if zensical is not None:
        page = zensical.page
        file = Path(zensical.config["docs_dir"]) / page.path
        written = file.read_text(encoding="utf-8").splitlines() if file.is_file() else md.lines
        folder = f"{page.path.rpartition('/')[0]}/"
        return Place(page.path, _line(written, block) or _line(md.lines, block) or 1, page.url.lstrip("/"), folder)
    return Place("text", _line(md.lines, block) or 1)


def _mkdocs_file(md: Markdown) -> Any:  # noqa: ANN401 -- the builder's, and of no type that is known here
    """MkDocs and ProperDocs mend the links of a page, and so know which it is."""
    return getattr(md.treeprocessors["relpath"], "file", None) if "relpath" in md.treeprocessors else None


def _zensical_context(md: Markdown) -> Any:  # noqa: ANN401 -- the same
    return md.preprocessors["rendering_context"] if "rendering_context" in md.preprocessors else None  # noqa: SIM401 -- no mapping


def _line(written: Sequence[str], block: Sequence[str]) -> int | None:
    """Where a block begins among lines, from 1; tabs and indents may have changed on the way."""
    wanted = [line.strip() for line in block]
    have = [line.expandtabs(4).strip() for line in written]
    places = (place for place in range(len(have)) if have[place : place + len(wanted)] == wanted)
    return next((place + 1 for place in places), None)
