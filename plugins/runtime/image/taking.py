"""The state of an interpreter that has imported the calculators, as Node ran it."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from plugins.runtime.image.module import State, widen
from plugins.runtime.image.node import HERE, run_node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.runtime.archive import Files

MODULE = "pyodide.asm.wasm"
# Run by the interpreter itself.
INSIDE = ("inside.py", "shed.py")


def take(pyodide: Files, wheel: bytes, questions: Sequence[str]) -> State:
    """What Pyodide's files become once every question has been answered by the calculators in the wheel."""
    given = {
        **pyodide,
        MODULE: widen(pyodide[MODULE]),
        "calculators.whl": wheel,
        "questions.json": json.dumps(questions).encode(),
        **{name: (HERE / name).read_bytes() for name in INSIDE},
    }
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in given.items():
            (folder / file).write_bytes(content)
        run_node("take.mjs", folder)
        seen = json.loads((folder / "state.json").read_text("utf-8"))
        return State((folder / "memory.bin").read_bytes(), **seen)
