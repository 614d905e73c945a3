"""A folder of files, drawn as an indented text: what a test puts in is seen at a glance."""

from __future__ import annotations

from textwrap import dedent, indent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STEP = "    "


def plant(root: Path, drawing: str) -> Path:
    """Write the drawing below the root: a name with a slash is a folder, what stands below a file its text."""
    for name, inside in _entries(dedent(drawing).strip("\n")):
        path = root / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
            plant(path, inside)
        else:
            path.write_text(f"{inside}\n" if inside else "")
    return root


def _entries(drawing: str) -> Iterator[tuple[str, str]]:
    """Each name at the left edge, with what is indented below it moved there."""
    name, inside = "", list[str]()
    for line in [*drawing.split("\n"), None]:
        if line is not None and (line.startswith(STEP) or not line):
            inside.append(line.removeprefix(STEP))
            continue
        if name:
            yield name, "\n".join(inside).rstrip("\n")
        name, inside = line or "", []


def picture(root: Path) -> str:
    """The drawing of a folder."""
    return "\n".join(line for path in sorted(root.iterdir()) for line in _drawn(path))


def _drawn(path: Path) -> Iterator[str]:
    yield f"{path.name}/" if path.is_dir() else path.name
    inside = picture(path) if path.is_dir() else path.read_text().rstrip("\n")
    if inside:
        yield indent(inside, STEP)
