"""Pyodide as its npm package brought it: which version, which Python, and the files a browser needs."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pyodide_lock import InfoSpec

if TYPE_CHECKING:
    from pathlib import Path

    from plugins.runtime.archive import Files

# The loader, the glue, the interpreter, its library; the package's own lock file names packages that are not shipped.
SHIPPED = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")


@dataclass(frozen=True, slots=True)
class Pyodide:
    package: Path
    version: str
    information: InfoSpec

    @property
    def python(self) -> str:
        """The minor version of its Python, which is what bytecode depends on."""
        return ".".join(self.information.python.split(".")[:2])

    def read_files(self) -> Files:
        return {name: (self.package / name).read_bytes() for name in SHIPPED}


def find_pyodide(root: Path) -> Pyodide:
    """The installed Pyodide, which must be the pinned one and run the Python that compiles for it."""
    package = root / "node_modules/pyodide"
    pinned = _read(root / "package.json")["dependencies"]["pyodide"]
    version = _read(package / "package.json")["version"]
    information = InfoSpec.from_dict(_read(package / "pyodide-lock.json")["info"])
    found = Pyodide(package, version, information)
    _require("Pyodide in node_modules", version, "pinned in package.json", pinned)
    host = f"{sys.version_info.major}.{sys.version_info.minor}"
    _require("The Python of Pyodide", found.python, "compiling for it", host)
    return found


def _read(path: Path) -> Any:  # noqa: ANN401 - JSON is anything until it is looked at
    return json.loads(path.read_text("utf-8"))


def _require(what: str, found: str, role: str, expected: str) -> None:
    if found != expected:
        raise RuntimeError(f"{what} is {found}, but the one {role} is {expected}: run `make setup`.")
