"""A wheel's modules compiled ahead of time, so that no browser compiles them again."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from plugins.runtime.node import NodeError, run_node
from plugins.runtime.wheel import Wheel

if TYPE_CHECKING:
    from plugins.runtime.pyodide import Pyodide

SCRIPT = Path(__file__).parent / "compile.mjs"


def compile_wheel(wheel: Wheel, pyodide: Pyodide) -> Wheel:
    """The wheel with bytecode in place of source, as Pyodide's own Python makes it."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, body in wheel.modules.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(body)
        try:
            run_node(SCRIPT, pyodide.package, folder)
        except NodeError as problem:
            raise RuntimeError(f"The calculators do not compile:\n{problem}") from None
        files = (path for path in folder.rglob("*") if path.is_file())
        compiled = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    return Wheel(wheel.package, f"cp{pyodide.python.replace('.', '')}-none-any", compiled)
