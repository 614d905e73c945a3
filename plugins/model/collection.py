"""Collections: the records of one kind, each in a file of its own, by id."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.model.file import load, suffix
from plugins.model.problem import UnknownNameError
from plugins.model.spelling import is_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Collection[T]:
    """Records in the order of their ids, each of which is the name of a file in the folder."""

    kind: type[T]
    folder: Path
    noun: str

    def __getitem__(self, id_: str) -> T:
        # One look at the disk: a list of all would be made for each of very many.
        if not (is_name(id_) and self._file(id_).is_file()):
            raise UnknownNameError(self.noun, id_, self.ids)
        return self._load(id_)

    def __iter__(self) -> Iterator[T]:
        return map(self._load, self.ids)

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(sorted(path.stem for path in self.folder.glob(f"*{suffix(self.kind)}")))

    def _load(self, id_: str) -> T:
        return load(self.kind, self._file(id_), id_=id_)

    def _file(self, id_: str) -> Path:
        return self.folder / f"{id_}{suffix(self.kind)}"
