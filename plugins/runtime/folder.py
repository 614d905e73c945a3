"""Folders named after what is in them, so that a browser may keep them for ever."""

from __future__ import annotations

import hashlib
import shutil
import zlib
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp
from typing import TYPE_CHECKING

from plugins.runtime.packing import SUFFIX

if TYPE_CHECKING:
    from collections.abc import Collection

    from plugins.runtime.archive import Files

# Compressed in themselves: no host compresses them again.
ARCHIVES = {".whl", ".zip", SUFFIX}
UNFINISHED = ".unfinished-"


@dataclass(frozen=True, slots=True)
class Folder:
    kind: str
    files: Files

    @property
    def name(self) -> str:
        return f"{self.kind}-{hash_of(self.files)[:12]}/"

    def write(self, out: Path) -> None:
        """The folder appears under `out` complete or not at all; one that is there already is the same."""
        if (out / self.name).is_dir():
            return
        unfinished = Path(mkdtemp(prefix=UNFINISHED, dir=out))
        unfinished.chmod(0o755)
        for name, body in self.files.items():
            (unfinished / name).write_bytes(body)
        unfinished.rename(out / self.name)

    def transfer_bytes(self) -> int:
        """How much a host that compresses, as GitHub Pages does, sends for all of it."""
        return sum(_transfer_bytes(name, body) for name, body in self.files.items())


def hash_of(files: Files) -> str:
    """One hash of names and contents.

    >>> hash_of({"a": b"bc"}) == hash_of({"ab": b"c"})
    False
    """
    lines = (f"{hashlib.sha256(body).hexdigest()} {name}\n" for name, body in sorted(files.items()))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _transfer_bytes(name: str, body: bytes) -> int:
    return len(body) if Path(name).suffix in ARCHIVES else len(zlib.compress(body, 6))


def remove_others(out: Path, kept: Collection[str]) -> None:
    """Removes the folders of earlier builds, and what an interrupted one left."""
    for path in out.iterdir():
        if path.is_dir() and f"{path.name}/" not in kept:
            shutil.rmtree(path)
