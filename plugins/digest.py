"""One short text that changes when any of some files changes."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path


def digest(root: Path, places: Iterable[str]) -> str:
    """Files are told apart by what they hold, so that a checkout which only touches them changes nothing."""
    whole = sha256()
    for file in sorted(set(files(root, places))):
        whole.update(f"{file.relative_to(root).as_posix()}\0".encode())
        whole.update(sha256(file.read_bytes()).digest())
    return whole.hexdigest()


def files(root: Path, places: Iterable[str]) -> Iterator[Path]:
    """Every file at or below the places, which need not exist; what Python itself writes is left out."""
    for place in places:
        path = root / place
        if path.is_file():
            yield path
        else:
            yield from (file for file in path.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
