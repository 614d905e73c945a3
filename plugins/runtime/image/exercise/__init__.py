"""The exercise: what an answer may ask of Python though it seldom does. The image keeps what runs here.

What may be relied on:

- **The language and what is built in** (`language/`), whatever is imported: numbers and texts of every kind and
  size, bytes as far as texts become bytes, all that holds something, every way to call, generators, matching,
  classes, mistakes with their causes and tracebacks, recursion that is too deep, garbage, memory that grows.
- **Modules of the library that the calculators import** (`library/`, a file for each): what an answer may call of
  them, and what can be wrong with it. What is not imported costs nothing. A test insists that each module which they
  import has a file here or stands in `LEFT_OUT` with the reason.

What may not be relied on, and stops loudly, so that plain Pyodide takes over with the same question:

- what needs a host: files, the network, the console, threads, time zones, and imports of what is not there by then;
- compiling: `eval`, `exec`, and expressions for `re` that were not compiled while the calculators were imported or
  for a question of the build;
- recursion through C, as in a `key` or behind `lru_cache`, some five hundred deep, and letting go of what is nested
  some thousand deep: there the stack of the browser itself ends, and plain Pyodide's with it, so bound the depth.
  Functions of Python that call each other end in a RecursionError, as everywhere.

What is wrong without a sound: `__doc__` is None, and tracebacks have no lines.

To add to it, write what an answer may do into the part where it belongs, or into a new file of `library/` that is
named after its module and has a function `use_<module>`; then `make build` and see what the image gained. What a file
does outside its functions, such as compiling expressions, is not watched and need not be possible in an image.

These files are not imported from here. All of them are one text, which the interpreter whose image is taken imports
(`inside`). There the library's part runs once, so that the library's functions in Python stay; then all of it runs in
an image that nothing was stripped of, in which each function in C is watched (verify.mjs). What is computed is of no
interest, only that whatever is wrong is refused: much is wrong on purpose, and no checker reads it.
"""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

HERE = Path(__file__).parent
LANGUAGE = ("samples", "numbers", "texts", "holders", "calls", "classes", "mistakes", "memory")
TOPICS = (
    *("integers", "floats", "texts", "raw_bytes", "sequences", "tables", "calls", "classes"),
    *("mistakes", "recursion", "garbage", "memory"),
)
# What the calculators import besides, and why it has no file in `library/`.
LEFT_OUT = {
    "argparse": "only the command line reads arguments",
    "base64": "only the command line packs links; a page does so itself",
    "collections": "only its abstract classes, for annotations",
    "io": "only the command line prints",
    "importlib": "calculators are found and imported once, when the image is made",
    "os": "only the command line has an outside",
    "pathlib": "the same",
    "pkgutil": "calculators are found once, when the image is made",
    "sys": "the interpreter itself",
    "textwrap": "only the command line fills lines",
    "time": "only the command line waits",
    "typing": "only annotations, which nothing evaluates",
}


def exercise(imported: Collection[str] = ()) -> str:
    """All of it as one text that defines `exercise` and, of it, `LIBRARY`, given what the calculators import."""
    modules = [name for name in library() if name in imported]
    parts = [*(f"language/{part}" for part in LANGUAGE), *(f"library/{module}" for module in modules)]
    texts = [(HERE / f"{part}.py").read_text("utf-8") for part in parts]
    uses = "".join(f"use_{module}, " for module in modules)
    topics = "".join(f"{topic}, " for topic in TOPICS)
    end = f"LIBRARY = ({uses})\n\ndef exercise():\n    for topic in ({topics}*LIBRARY):\n        topic()\n"
    return "\n\n".join([*texts, end])


def library() -> list[str]:
    """The modules with an exercise."""
    return sorted(path.stem for path in (HERE / "library").glob("*.py") if path.stem != "__init__")


def find_imports(package: Path) -> set[str]:
    """What the modules of a package import when they run, by the first part of its name; not what is its own."""
    sources = (path.read_text("utf-8") for path in package.rglob("*.py"))
    return {name for source in sources for name in _imports(ast.parse(source))} - {package.name, "__future__"}


def _imports(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            yield from (alias.name.partition(".")[0] for alias in names)
        case ast.ImportFrom(module=str(module), level=0):
            yield module.partition(".")[0]
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            pass
        case _:
            for child in ast.iter_child_nodes(node):
                yield from _imports(child)
