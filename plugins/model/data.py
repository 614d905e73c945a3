"""The library: the data files of a site, each read once until it changes.

Macros may be set up once a build or once a page, so what is kept is kept here.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from plugins.model.benchmark import Run, read_history
from plugins.model.disagreement import Disagreements
from plugins.model.glossary import Glossary
from plugins.model.guide import Guide
from plugins.model.problem import DataError, Problem, UnknownNameError
from plugins.model.provenance import Provenance
from plugins.model.published import Published
from plugins.model.reader import read
from plugins.model.reference import ReferencePage
from plugins.model.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from plugins.model.framework import Framework

MERGED = "framework"
HISTORY = "benchmarks/history.jsonl"


@dataclass(frozen=True, slots=True)
class Library:
    """The data below one folder."""

    data: Path

    def framework(self, name: str) -> Published:
        """The framework of that id."""
        if name not in self.framework_names:
            raise UnknownNameError("framework", name, self.framework_names)
        return load(Published, self.data / "frameworks" / f"{name}.yml")

    def sheet(self, name: str) -> Sheet:
        """The worked estimate of that id."""
        # One look at the disk: a list of all would be made for each of very many.
        if not (self.data / "sheets" / f"{name}.yml").is_file():
            raise UnknownNameError("sheet", name, self.sheet_names)
        return self._sheet(name)

    @property
    def sheet_names(self) -> tuple[str, ...]:
        return tuple(sorted(path.stem for path in (self.data / "sheets").glob("*.yml")))

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        return tuple(map(self._sheet, self.sheet_names))

    def _sheet(self, name: str) -> Sheet:
        """One that is there."""
        return load(Sheet, self.data / "sheets" / f"{name}.yml")

    @property
    def framework_names(self) -> tuple[str, ...]:
        return tuple(sorted(path.stem for path in (self.data / "frameworks").glob("*.yml")))

    @property
    def frameworks(self) -> tuple[Published, ...]:
        return tuple(map(self.framework, self.framework_names))

    @property
    def guide(self) -> Guide:
        """The merged framework."""
        return load(Guide, self.data / f"{MERGED}.yml")

    @property
    def provenance(self) -> Provenance:
        return Provenance.of(self.frameworks)

    @property
    def disagreements(self) -> Disagreements:
        """Where the published frameworks contradict each other."""
        return load(Disagreements, self.data / "disagreements.yml")

    @property
    def references(self) -> Mapping[str, str]:
        """The reference pages there are, with their titles."""
        pages = sorted((self.data.parent / "reference").glob("*.md"))
        return {page.stem: page.stem.replace("-", " ").capitalize() for page in pages if page.stem != "index"}

    def either(self, name: str) -> Framework:
        """The framework of that id, or the guide by its own."""
        return self.guide if name == MERGED else self.framework(name)

    def reference(self, name: str) -> ReferencePage:
        """The reference page of that id."""
        if name not in self.reference_names:
            raise UnknownNameError("reference page", name, self.reference_names)
        return load(ReferencePage, self.data / "reference" / f"{name}.yml")

    @property
    def reference_names(self) -> tuple[str, ...]:
        return tuple(sorted(path.stem for path in (self.data / "reference").glob("*.yml")))

    @property
    def benchmarks(self) -> tuple[Run, ...]:
        """The runs of the benchmarks that were kept, the oldest first."""
        return read_history(self.data.parents[1] / HISTORY)

    @property
    def glossary(self) -> Glossary:
        """What words mean on this site."""
        return load(Glossary, self.data / "glossary.yml")


def load[T](kind: type[T], path: Path) -> T:
    """The file as a `kind`; its id, where it has one, is the file's name."""
    stat = path.stat()
    return cast("T", _load(cast("type", kind), path, (stat.st_mtime_ns, stat.st_size)))


@cache
def _load(kind: type, path: Path, version: tuple[int, int]) -> object:  # noqa: ARG001 - part of the cache's key
    file = _said(path)
    value: object = read(kind, _text(path, file), file)
    own = getattr(value, "id", path.stem)
    if own != path.stem:
        raise DataError([Problem(file, 1, "", "id", f'"{own}"', f'"{path.stem}", the name of the file')])
    return value


def _text(path: Path, file: str) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise DataError([Problem(file, line, "", "", "bytes that are not UTF-8", "UTF-8 text")]) from None


def _said(path: Path) -> str:
    """The path as its writer would type it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
