"""The runtime put together: everything the browser fetches, from the calculators and Pyodide."""

from __future__ import annotations

import sys
import zlib
from dataclasses import dataclass
from pathlib import Path
from traceback import format_exception_only
from typing import TYPE_CHECKING

from plugins.runtime import lock
from plugins.runtime.absence import NOT_ASKED_FOR, ImageError, Rule, forget_absence, note_absence
from plugins.runtime.bytecode import compile_wheel
from plugins.runtime.folder import Folder, hash_of, remove_others
from plugins.runtime.image.build import CHECK, IMAGE, LOADER, build_image
from plugins.runtime.manifest import Bytes, CalculatorsPart, ImagePart, Manifest, PyodidePart, read_manifest
from plugins.runtime.pyodide import find_pyodide
from plugins.runtime.wheel import read_package

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.runtime.pyodide import Pyodide
    from plugins.runtime.wheel import Wheel

STAMP = "runtime-inputs"


type Questions = Callable[[Path], list[str]]
"""Given the root, what the calculators are asked while their image is made."""


def assemble(
    root: Path,
    out: Path,
    cache: Path,
    package: Path | None = None,
    questions: Questions | None = None,
    rule: Rule = Rule.REQUIRED,
) -> Manifest:
    """The runtime of `package` (the calculators, unless another is given) stands in `out`, and nothing older.

    There is an image among it if there are questions to make one with, as the rule says. What went in is remembered
    in `cache`: where it has not changed since, nothing is done.
    """
    package = package or root / "calculators"
    source = read_package(package)
    pyodide = find_pyodide(root)
    inputs = _inputs(root, source, pyodide, questions if rule is not Rule.NONE else None)
    stamp = cache / STAMP
    last = read_manifest(out)
    if last and _is_complete(last, out) and stamp.exists() and stamp.read_text("utf-8") == inputs:
        # One that could not be made is tried again by whoever cannot do without.
        is_wanting = questions and rule is Rule.REQUIRED and not last.image
        if not is_wanting:
            return last
    compiled = compile_wheel(source, pyodide)
    image = _Image(root, cache, pyodide, compiled, package).folder(questions, rule) if questions else None
    manifest = _write(out, pyodide, compiled, image, last)
    cache.mkdir(parents=True, exist_ok=True)
    stamp.write_text(inputs, "utf-8")
    return manifest


@dataclass(frozen=True, slots=True)
class _Image:
    """What it is made of, and where its absence is noted."""

    root: Path
    cache: Path
    pyodide: Pyodide
    wheel: Wheel
    package: Path

    def folder(self, questions: Questions, rule: Rule) -> Folder | None:
        """The image; or none, where the rule allows for that, and then it is noted why."""
        if rule is Rule.NONE:
            note_absence(self.cache, NOT_ASKED_FOR)
            return None
        try:
            made = self._made(questions)
        except Exception as problem:
            why = "".join(format_exception_only(problem)).strip()
            if rule is Rule.REQUIRED:
                raise ImageError(why) from problem
            note_absence(self.cache, why)
            return None
        forget_absence(self.cache)
        return made

    def _made(self, questions: Questions) -> Folder:
        files = self.pyodide.read_files()
        return Folder("image", build_image(self.root, files, self.wheel.content, self.package, questions(self.root)))


def _inputs(root: Path, source: Wheel, pyodide: Pyodide, questions: Questions | None) -> str:
    """A hash of all that decides what comes out."""
    here = Path(__file__).parent
    paths = [path for path in here.rglob("*") if path.suffix in {".py", ".mjs"}]
    own = {path.relative_to(here).as_posix(): path.read_bytes() for path in paths}
    loader = (root / LOADER).read_bytes()
    tools = f"{pyodide.version} {sys.version} {zlib.ZLIB_RUNTIME_VERSION} {bool(questions)}".encode()
    return hash_of({**source.modules, **own, "tools": tools, "loader": loader})


def _is_complete(manifest: Manifest, out: Path) -> bool:
    return all((out / folder).is_dir() for folder in manifest.folders)


def _write(out: Path, pyodide: Pyodide, wheel: Wheel, image: Folder | None, last: Manifest | None) -> Manifest:
    python = Folder("pyodide", pyodide.read_files())
    calculators = Folder("calculators", {wheel.name: wheel.content, lock.FILE: lock.write_lock(wheel, pyodide)})
    manifest = Manifest(
        python=pyodide.python,
        pyodide=PyodidePart(pyodide.version, python.name, pyodide.glue),
        calculators=CalculatorsPart(calculators.name, wheel.name),
        bytes=Bytes(_transfer_bytes(python, last), calculators.transfer_bytes()),
        image=ImagePart(image.name, IMAGE, CHECK, image.transfer_bytes()) if image else None,
    )
    out.mkdir(parents=True, exist_ok=True)
    # The new folders first and the old ones last: at every moment the manifest names folders that are there.
    for folder in (python, calculators, *((image,) if image else ())):
        folder.write(out)
    manifest.write(out)
    remove_others(out, manifest.folders)
    return manifest


def _transfer_bytes(python: Folder, last: Manifest | None) -> int:
    """Compressing Pyodide to weigh it takes longer than all the rest, so a known weight is kept."""
    if last and last.pyodide.folder == python.name:
        return last.bytes.pyodide
    return python.transfer_bytes()
