"""The image made, and proved before anybody gets it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from plugins.runtime.image.case import Case, ask_host, odd_ones, write_cases
from plugins.runtime.image.exchange import exchange
from plugins.runtime.image.exercise import exercise, find_imports
from plugins.runtime.image.module import count_functions, freeze, watched, without
from plugins.runtime.image.taking import MODULE, take
from plugins.runtime.node import run_node
from plugins.runtime.packing import SOONEST, SUFFIX, pack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.runtime.archive import Files
    from plugins.runtime.image.module import State

IMAGE, CHECK = f"calculators{SUFFIX}", "check.json"
LOADER = Path("docs/assets/shell/image.js")
VERIFY = Path(__file__).parent / "verify.mjs"
# A browser asks the first so many before it trusts an image.
CHECKED = 2


def build_image(root: Path, pyodide: Files, wheel: bytes, package: Path, questions: Sequence[str]) -> Files:
    """The image, and beside it what it must reply in the browser. Here it has replied to every question already."""
    loader, module = root.resolve() / LOADER, pyodide[MODULE]
    cases = ask_host(package, questions)
    odd = odd_ones(questions)
    taken = take(pyodide, wheel, exercise(find_imports(package)), questions, odd)
    stripped = freeze(module, taken.stripped)
    ran = _Watched(loader, module, taken.stripped).answering(cases, odd)
    exercised = _Watched(loader, module, taken.whole).exercised(taken.exercise)
    kept = bytes(map(max, ran, exercised))
    image = pack(exchange(without(stripped, module, taken.stripped, kept)))
    with TemporaryDirectory() as name:
        run_node(VERIFY, loader, *_written(Path(name), image, cases))
    return {IMAGE: image, CHECK: write_cases(cases[:CHECKED])}


@dataclass(frozen=True, slots=True)
class _Watched:
    """An image of a state, and the functions that run in it: a byte for each."""

    loader: Path
    module: bytes
    state: State

    def answering(self, cases: Sequence[Case], odd: Sequence[str]) -> bytes:
        """While it replies to every question as it should, and to odd ones."""
        return self._ran(cases, odd)

    def exercised(self, address: int) -> bytes:
        return self._ran([], [], address)

    def _ran(self, cases: Sequence[Case], odd: Sequence[str], *exercise: int) -> bytes:
        image = watched(freeze(self.module, self.state), self.module, self.state.stack)
        with TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "odd.json").write_text(json.dumps(odd), "utf-8")
            marks = (folder / "ran", self.state.stack[0], count_functions(image))
            packed = pack(image, SOONEST)
            run_node(VERIFY, self.loader, *_written(folder, packed, cases), folder / "odd.json", *marks, *exercise)
            return (folder / "ran").read_bytes()


def _written(folder: Path, image: bytes, cases: Sequence[Case]) -> tuple[Path, Path]:
    (folder / IMAGE).write_bytes(image)
    (folder / CHECK).write_bytes(write_cases(cases))
    return folder / IMAGE, folder / CHECK
