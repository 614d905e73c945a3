"""A wheel's modules compiled ahead of time, so that no browser compiles them again."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from plugins.runtime.wheel import read_wheel

if TYPE_CHECKING:
    from plugins.runtime.wheel import Wheel

# With a date given, bytecode names its source by hash instead of by time; a fixed seed fixes the order of sets.
SAME_EVERYWHERE = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}


def compile_wheel(wheel: Wheel) -> Wheel:
    """The wheel with bytecode in place of source, by `pyodide py-compile`.

    Its archive carries the time of day and the record of the source, so only the modules are taken from it.
    """
    with TemporaryDirectory() as folder:
        source = Path(folder) / wheel.name
        source.write_bytes(wheel.content)
        _py_compile(source)
        compiled = next(Path(folder).glob("*.whl"))
        return read_wheel(compiled.name, compiled.read_bytes())


def _py_compile(source: Path) -> None:
    command = [sys.executable, "-m", "pyodide_cli", "py-compile", "--silent", "--no-keep", str(source)]
    done = subprocess.run(command, env=os.environ | SAME_EVERYWHERE, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"pyodide py-compile refused {source.name}:\n{done.stdout}{done.stderr}")
