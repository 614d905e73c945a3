"""Runs inside Pyodide: puts bytecode in the place of each module below a folder, with no trace of when and where."""

from __future__ import annotations

from pathlib import Path
from py_compile import PycInvalidationMode, PyCompileError
from py_compile import compile as compile_file

FOLDER = Path("/source")


def compile_all(folder: Path) -> str:
    """What is wrong with the modules, if anything is."""
    try:
        for source in sorted(folder.rglob("*.py")):
            _compile(source, source.relative_to(folder).as_posix())
    except PyCompileError as problem:
        return str(problem)
    return ""


def _compile(source: Path, name: str) -> None:
    """Bytecode that names its source by a hash says nothing of the time."""
    compiled, mode = str(source.with_suffix(".pyc")), PycInvalidationMode.CHECKED_HASH
    compile_file(str(source), compiled, dfile=name, doraise=True, invalidation_mode=mode)
    source.unlink()


if __name__ == "__main__":
    PROBLEM = compile_all(FOLDER)
