"""The image made, and proved before anybody gets it."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from plugins.runtime.image.case import Case, ask_host, odd_ones, write_cases
from plugins.runtime.image.exchange import exchange
from plugins.runtime.image.exercise import exercise
from plugins.runtime.image.module import count_functions, freeze, watched, without
from plugins.runtime.image.taking import MODULE, take
from plugins.runtime.node import run_node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.runtime.archive import Files
    from plugins.runtime.image.module import State

IMAGE, CHECK = "calculators.wasm", "check.json"
LOADER = Path("docs/assets/shell/image.js")
VERIFY = Path(__file__).parent / "verify.mjs"
# A browser asks the first so many before it trusts an image.
CHECKED = 2


def build_image(root: Path, pyodide: Files, wheel: bytes, package: Path, questions: Sequence[str]) -> Files:
    """The image, and beside it what it must reply in the browser. Here it has replied to every question already."""
    loader = root.resolve() / LOADER
    cases = ask_host(package, questions)
    state = take(pyodide, wheel, questions, odd_ones(questions))
    whole = freeze(pyodide[MODULE], state)
    ran = _functions_that_ran(loader, watched(whole, pyodide[MODULE], state.stack), state, cases)
    image = exchange(without(whole, pyodide[MODULE], state, ran))
    checked = write_cases(cases[:CHECKED])
    with TemporaryDirectory() as name:
        run_node(VERIFY, loader, *_written(Path(name), image, write_cases(cases)))
    return {IMAGE: image, CHECK: checked}


def _functions_that_ran(loader: Path, image: bytes, state: State, cases: Sequence[Case]) -> bytes:
    """A byte for each function, while the watched image replied to every question as it should, and was exercised."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        files = _written(folder, image, write_cases(cases))
        marks = (state.stack[0], count_functions(image), folder / "ran")
        odd = folder / "odd.json"
        odd.write_text(json.dumps(odd_ones([case.question for case in cases])), "utf-8")
        rare = folder / "exercise.py"
        rare.write_text(exercise(), "utf-8")
        run_node(VERIFY, loader, *files, rare, odd, *marks)
        return (folder / "ran").read_bytes()


def _written(folder: Path, image: bytes, cases: bytes) -> tuple[Path, Path]:
    (folder / IMAGE).write_bytes(image)
    (folder / CHECK).write_bytes(cases)
    return folder / IMAGE, folder / CHECK
