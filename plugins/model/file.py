"""Data files as records, each read once until it changes.

Macros may be set up once a build or once a page, so what is kept is kept here.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self, cast

from plugins.model.problem import DataError, Place, Problem
from plugins.model.reader import read_merged

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import stat_result

    from plugins.model.complaint import Complaint

SUFFIX = ".yml"


class Written(ABC):
    """A record whose file is no YAML, but a text that the record reads itself."""

    __slots__ = ()
    SUFFIX: ClassVar[str]

    @classmethod
    @abstractmethod
    def written(cls, text: str, file: str, id_: str) -> Self:
        """The record of that id; `DataError` with every problem otherwise."""


class Beside(ABC):
    """A record that names things of another one, which has its id and lies in the same folder."""

    __slots__ = ()

    @classmethod
    @abstractmethod
    def beside(cls) -> type:
        """The other's kind."""

    @abstractmethod
    def foreign(self, other: Any) -> Iterable[Complaint]:  # noqa: ANN401 -- of the kind that `beside` says
        """What it says of the other, and the other lacks."""


def suffix(kind: type) -> str:
    """How the names of its files end."""
    return kind.SUFFIX if issubclass(kind, Written) else SUFFIX


def load[T](kind: type[T], *files: Path, id_: str | None = None) -> T:
    """The files as one `kind`, each said over those before it; its id, where one is told."""
    versions = tuple(_version(path.stat()) for path in files)
    other = _beside(kind, files[-1], id_)
    return cast("T", _load(cast("type", kind), files, versions, id_, other))


def _beside(kind: type, file: Path, id_: str | None) -> object:
    if not issubclass(kind, Beside):
        return None
    path = file.with_suffix(suffix(kind.beside()))
    if not path.is_file():
        raise DataError([Problem(Place(_said(file), 1), "", "", "no file beside it", f"a file {_said(path)}")])
    found: object = load(kind.beside(), path, id_=id_)
    return found


@cache
def _load(kind: type, files: tuple[Path, ...], versions: object, id_: str | None, other: object) -> object:  # noqa: ARG001 - a key
    texts = {_said(path): _text(path) for path in files}
    if issubclass(kind, Written):
        file, text = texts.popitem()  # a text has no fields to merge: the last one is all of it
        return kind.written(text, file, id_ or "")
    also = (lambda record: record.foreign(other)) if other is not None else None
    value: object = read_merged(kind, texts, id_, also)
    return value


def _version(stat: stat_result) -> tuple[int, int]:
    return stat.st_mtime_ns, stat.st_size


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        place = Place(_said(path), path.read_bytes()[: error.start].count(b"\n") + 1)
        raise DataError([Problem(place, "", "", "bytes that are not UTF-8", "UTF-8 text")]) from None


def _said(path: Path) -> str:
    """The path as its writer would type it."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
