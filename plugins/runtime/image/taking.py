"""The state of an interpreter that has imported the calculators, as Node ran it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from plugins.runtime.image.address import moved
from plugins.runtime.image.module import State, widen
from plugins.runtime.node import run_node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.runtime.archive import Files

HERE = Path(__file__).parent
MODULE, GLUE = "pyodide.asm.wasm", "pyodide.asm.js"
# Run by the interpreter itself.
INSIDE = ("absent.py", "inside.py", "strip.py", "usage.py")


def take(pyodide: Files, wheel: bytes, questions: Sequence[str], odd_ones: Sequence[str]) -> State:
    """What Pyodide's files become once the calculators in the wheel have answered every question and met odd ones."""
    assert GLUE in pyodide, f"Pyodide’s glue is not the script {GLUE} any more, with which the image is taken"
    given = {
        **pyodide,
        MODULE: widen(pyodide[MODULE]),
        "calculators.whl": wheel,
        "questions.json": json.dumps([questions, odd_ones]).encode(),
        **{name: (HERE / name).read_bytes() for name in INSIDE},
    }
    with ThreadPoolExecutor() as both:
        runs = both.map(_run, (given, given | {GLUE: moved(pyodide[GLUE])}))
    (memory, seen), (further, _) = runs
    return State(memory, further, **seen)


def _run(given: Files) -> tuple[bytes, dict[str, Any]]:
    """What take.mjs has seen: the memory, and all else."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in given.items():
            (folder / file).write_bytes(content)
        run_node(HERE / "take.mjs", folder)
        return (folder / "memory.bin").read_bytes(), json.loads((folder / "state.json").read_text("utf-8"))
