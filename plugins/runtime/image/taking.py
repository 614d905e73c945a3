"""The state of an interpreter that has imported the calculators, as Node ran it."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from plugins.runtime.image.address import moved
from plugins.runtime.image.immortal import immortal
from plugins.runtime.image.module import State, widen
from plugins.runtime.node import run_node

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.runtime.archive import Files

HERE = Path(__file__).parent
MODULE, GLUE = "pyodide.asm.wasm", "pyodide.asm.js"
# Run by the interpreter itself.
INSIDE = ("absent.py", "fields.py", "inside.py", "strip.py", "usage.py")


@dataclass(frozen=True, slots=True)
class Taken:
    """One interpreter that answers, twice: as it was, and without what no answer needs."""

    whole: State
    stripped: State
    exercise: int  # the address of the function that is the exercise; only the whole has it


def take(pyodide: Files, wheel: bytes, exercise: str, questions: Sequence[str], odd_ones: Sequence[str]) -> Taken:
    """What Pyodide's files become once the calculators in the wheel have answered every question and met odd ones."""
    assert GLUE in pyodide, f"Pyodide’s glue is not the script {GLUE} any more, with which the image is taken"
    given = {
        **pyodide,
        MODULE: widen(pyodide[MODULE]),
        "calculators.whl": wheel,
        "questions.json": json.dumps([questions, odd_ones]).encode(),
        "exercise.py": exercise.encode(),
        **{name: (HERE / name).read_bytes() for name in INSIDE},
    }
    with ThreadPoolExecutor() as both:
        (whole, stripped), (_, further) = both.map(_run, (given, given | {GLUE: moved(pyodide[GLUE])}))
    settled, further = _settle(stripped), _settle(further)
    return Taken(_state(whole, further.memory), _state(settled, further.memory), whole.told["exercise"])


@dataclass(frozen=True, slots=True)
class _Seen:
    """What take.mjs has written."""

    memory: bytes
    told: dict[str, Any]


def _run(given: Files) -> tuple[_Seen, _Seen]:
    """The whole, and what is left of it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in given.items():
            (folder / file).write_bytes(content)
        run_node(HERE / "take.mjs", folder)
        whole, stripped = (_read(folder / state) for state in ("whole", "stripped"))
        return whole, stripped


def _read(path: Path) -> _Seen:
    return _Seen(path.with_suffix(".bin").read_bytes(), json.loads(path.with_suffix(".json").read_text("utf-8")))


def _settle(seen: _Seen) -> _Seen:
    """With all that stays for good."""
    return _Seen(immortal(seen.memory, seen.told["answer"], seen.told["heap"]), seen.told)


def _state(seen: _Seen, further: bytes) -> State:
    told = {name: value for name, value in seen.told.items() if name != "exercise"}
    return State(seen.memory, further, **told)
