"""The image made, and proved before anybody gets it."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from plugins.runtime.image.case import Case, ask_host, write_cases
from plugins.runtime.image.module import freeze
from plugins.runtime.image.node import run_node
from plugins.runtime.image.taking import MODULE, take

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.runtime.archive import Files

IMAGE, CHECK = "calculators.wasm", "check.json"
LOADER = Path("docs/assets/shell/image.js")
# A browser asks this many of the questions before it trusts an image; each delays it by some milliseconds.
CHECKED = 2


def build_image(root: Path, pyodide: Files, wheel: bytes, package: Path, questions: Sequence[str]) -> Files:
    """The image, and beside it what it must reply in the browser. Here it has replied to every question already."""
    cases = ask_host(package, questions)
    image = freeze(pyodide[MODULE], take(pyodide, wheel, questions))
    _verify(root, image, cases)
    return {IMAGE: image, CHECK: write_cases(cases[:CHECKED])}


def _verify(root: Path, image: bytes, cases: Sequence[Case]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / IMAGE).write_bytes(image)
        (folder / CHECK).write_bytes(write_cases(cases))
        run_node("verify.mjs", root.resolve() / LOADER, folder / IMAGE, folder / CHECK)
