"""Pyodide as its npm package brought it: which version, which Python, and the files a browser needs."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyodide_lock import InfoSpec

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.runtime.archive import Files

# The loader, the interpreter, its library; the package's own lock file names packages that are not shipped.
SHIPPED = ("pyodide.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
# What is between loader and interpreter: a module since Pyodide 314, and a script before.
GLUES = ("pyodide.asm.mjs", "pyodide.asm.js")


@dataclass(frozen=True, slots=True)
class Pyodide:
    package: Path
    version: str
    information: InfoSpec

    @property
    def python(self) -> str:
        """The minor version of its Python, which is what bytecode depends on."""
        return ".".join(self.information.python.split(".")[:2])

    @property
    def glue(self) -> str:
        found = [name for name in GLUES if (self.package / name).is_file()]
        if not found:
            raise RuntimeError(f"Pyodide {self.version} has neither of {', '.join(GLUES)}.")
        return found[0]

    def read_files(self) -> Files:
        return {name: (self.package / name).read_bytes() for name in (*SHIPPED, self.glue)}


def find_pyodide(root: Path) -> Pyodide:
    """The installed Pyodide, which must be the pinned one."""
    package = root / "node_modules/pyodide"
    pinned = _read(root / "package.json")["dependencies"]["pyodide"]
    version = _read(package / "package.json")["version"]
    if version != pinned:
        raise RuntimeError(
            f"Pyodide in node_modules is {version}, but the one pinned in package.json is {pinned}: run `make setup`."
        )
    return Pyodide(package, version, InfoSpec.from_dict(_read(package / "pyodide-lock.json")["info"]))


def _read(path: Path) -> Any:  # noqa: ANN401 - JSON is anything until it is looked at
    return json.loads(path.read_text("utf-8"))
