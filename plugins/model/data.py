"""The library: all that the data files of a site say, by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from plugins.model.benchmark import Run, read_history
from plugins.model.case.case import Case
from plugins.model.collection import Collection
from plugins.model.disagreement import Disagreements
from plugins.model.drawing import Drawing
from plugins.model.envelope import Envelope
from plugins.model.file import Written, load
from plugins.model.follow_up import Ladder
from plugins.model.glossary import Glossary
from plugins.model.guide import Guide
from plugins.model.path import Paths
from plugins.model.provenance import Provenance
from plugins.model.published import Published
from plugins.model.redirect import Redirects
from plugins.model.reference import ReferencePage
from plugins.model.scorecard import Scorecard
from plugins.model.storage import Storage
from plugins.model.subject import Subjects
from plugins.model.synonym import Synonyms
from plugins.model.system import Systems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from plugins.model.framework import Framework

MERGED = "framework"
HISTORY = "benchmarks/history.jsonl"


@dataclass(frozen=True, slots=True)
class FolderOf[T]:
    """A kind of record of which each has a file in a folder."""

    kind: type[T]
    folder: str
    noun: str

    @overload
    def __get__(self, library: None, _: type) -> FolderOf[T]: ...
    @overload
    def __get__(self, library: Library, _: type) -> Collection[T]: ...
    def __get__(self, library: Library | None, _: type) -> FolderOf[T] | Collection[T]:
        return self if library is None else Collection(self.kind, library.data / self.folder, self.noun)

    @property
    def schema(self) -> str:
        """What its schema is called, by which editors check its files."""
        return self.noun.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class FileOf[T]:
    """A kind of record of which there is one."""

    kind: type[T]
    file: str
    schema: str

    @overload
    def __get__(self, library: None, _: type) -> FileOf[T]: ...
    @overload
    def __get__(self, library: Library, _: type) -> T: ...
    def __get__(self, library: Library | None, _: type) -> FileOf[T] | T:
        return self if library is None else load(self.kind, library.data / self.file)


@dataclass(frozen=True, slots=True)
class Library:
    """The data below one folder: a line for each kind."""

    data: Path

    published = FolderOf(Published, "frameworks", "framework")
    reference = FolderOf(ReferencePage, "reference", "reference page")
    cases = FolderOf(Case, "cases", "case")
    case_envelopes = FolderOf(Envelope, "cases", "envelope of a case")
    envelopes = FolderOf(Envelope, "envelopes", "worked envelope")
    drawings = FolderOf(Drawing, "drawings", "drawing")
    follow_ups = FolderOf(Ladder, "follow-ups", "follow-up")
    systems = FileOf(Systems, "systems.yml", "systems")
    guide = FileOf(Guide, f"{MERGED}.yml", "guide")
    disagreements = FileOf(Disagreements, "disagreements.yml", "disagreements")
    glossary = FileOf(Glossary, "glossary.yml", "glossary")
    paths = FileOf(Paths, "paths.yml", "paths")
    redirects = FileOf(Redirects, "redirects.yml", "redirects")
    scorecard = FileOf(Scorecard, "scorecard.yml", "scorecard")
    storage = FileOf(Storage, "storage.yml", "storage")
    subjects = FileOf(Subjects, "subjects.yml", "subjects")
    synonyms = FileOf(Synonyms, "synonyms.yml", "synonyms")

    def framework(self, name: str) -> Framework:
        """The published framework of that id, or the merged one by its own."""
        return self.guide if name == MERGED else self.published[name]

    @property
    def provenance(self) -> Provenance:
        return Provenance.of(self.published)

    @property
    def references(self) -> Mapping[str, str]:
        """The reference pages there are, with their titles."""
        pages = sorted((self.data.parent / "reference").glob("*.md"))
        return {page.stem: page.stem.replace("-", " ").capitalize() for page in pages if page.stem != "index"}

    @property
    def benchmarks(self) -> tuple[Run, ...]:
        """The runs of the benchmarks that were kept, the oldest first."""
        return read_history(self.data.parents[1] / HISTORY)


KINDS: Mapping[str, type] = {
    each.schema: each.kind
    for each in vars(Library).values()
    if isinstance(each, (FolderOf, FileOf)) and not issubclass(each.kind, Written)
}
