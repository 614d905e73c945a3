"""The one file of the runtime with a fixed name: it says what the others are called."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FILE = "manifest.json"


@dataclass(frozen=True, slots=True)
class PyodidePart:
    version: str
    folder: str
    glue: str


@dataclass(frozen=True, slots=True)
class CalculatorsPart:
    folder: str
    wheel: str


@dataclass(frozen=True, slots=True)
class ImagePart:
    """The image, what it must reply to before it is trusted, and how much both transfer."""

    folder: str
    file: str
    check: str
    bytes: int


@dataclass(frozen=True, slots=True)
class Bytes:
    """What a visit without an image transfers, compressed as hosts do."""

    pyodide: int
    calculators: int


@dataclass(frozen=True, slots=True)
class Manifest:
    python: str
    pyodide: PyodidePart
    calculators: CalculatorsPart
    bytes: Bytes
    image: ImagePart | None = None
    version: int = 1

    @property
    def folders(self) -> tuple[str, ...]:
        image = (self.image.folder,) if self.image else ()
        return self.pyodide.folder, self.calculators.folder, *image

    def write(self, out: Path) -> None:
        """Replaces the manifest in one step: a reader sees the old one or the new one."""
        unfinished = out / f".{FILE}"
        unfinished.write_text(json.dumps(asdict(self), indent=2) + "\n", "utf-8")
        unfinished.replace(out / FILE)


def read_manifest(out: Path) -> Manifest | None:
    """The manifest of the last build, if there is one that can be read."""
    try:
        found = json.loads((out / FILE).read_text("utf-8"))
        return Manifest(
            python=found["python"],
            pyodide=PyodidePart(**found["pyodide"]),
            calculators=CalculatorsPart(**found["calculators"]),
            bytes=Bytes(**found["bytes"]),
            image=ImagePart(**found["image"]) if found["image"] else None,
            version=found["version"],
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None
