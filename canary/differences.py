"""In what two builds of the site differ, and which of that is known, with its reason (`differences.yml`)."""

from __future__ import annotations

from dataclasses import dataclass, fields
from difflib import SequenceMatcher
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Self

import yaml

from canary.article import Article, read_article

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

PARTS = tuple(field.name for field in fields(Article))
SITE = "https://site.invalid/"


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that one build lacks, or has more than the other: on a page, or a whole page."""

    page: str
    part: str
    less: str = ""
    more: str = ""

    def __str__(self) -> str:
        """As it is read in a terminal."""
        told = [f"{sign} {what}" for sign, what in (("-", self.less), ("+", self.more)) if what]
        return f"{self.page or 'the first page'}, {self.part}: {'  '.join(told)}"


@dataclass(frozen=True, slots=True)
class Known:
    """Differences that are as they should be; all but the reason are patterns, as of files."""

    builder: str
    page: str
    part: str
    less: str
    more: str
    reason: str

    @classmethod
    def read(cls, entry: Mapping[str, str]) -> Self:
        """An entry names a reason; what it does not name is anything, or nothing in the case of a text."""
        return cls(
            builder=entry["builder"],
            page=entry.get("page", "*"),
            part=entry.get("part", "*"),
            less=entry.get("less", ""),
            more=entry.get("more", ""),
            reason=entry["reason"],
        )

    def covers(self, difference: Difference) -> bool:
        return all(
            fnmatchcase(getattr(difference, name), getattr(self, name)) for name in ("page", "part", "less", "more")
        )


def read_known(file: Path, builder: str) -> list[Known]:
    """Those of one builder."""
    entries = yaml.safe_load(file.read_text("utf-8"))["known"]
    return [known for entry in entries if (known := Known.read(entry)).builder == builder]


def compare_sites(before: Path, after: Path) -> Iterator[Difference]:
    """Page by page, what the one has and the other has not."""
    pages, others = ({file.relative_to(site).as_posix() for file in site.rglob("*.html")} for site in (before, after))
    for name in sorted(pages | others):
        if name not in others:
            yield Difference(name, "page", less=name)
        elif name not in pages:
            yield Difference(name, "page", more=name)
        else:
            yield from _compare(name, before / name, after / name)


def sort_out(found: Iterable[Difference], known: Sequence[Known]) -> tuple[list[Difference], list[Known]]:
    """What nobody knows of, and what is known but is no more."""
    seen: set[Known] = set()
    new = []
    for difference in found:
        covering = [each for each in known if each.covers(difference)]
        seen.update(covering)
        if not covering:
            new.append(difference)
    return new, [each for each in known if each not in seen]


def _compare(name: str, before: Path, after: Path) -> Iterator[Difference]:
    url = f"{SITE}{name.removesuffix('index.html')}"
    ours, theirs = (read_article(file.read_text("utf-8"), url) for file in (before, after))
    for part in PARTS:
        yield from _changes(name, part, getattr(ours, part), getattr(theirs, part))


def _changes(name: str, part: str, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Difference]:
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, start, end, other_start, other_end in matcher.get_opcodes():
        if kind != "equal":
            yield Difference(name, part, " ".join(ours[start:end]), " ".join(theirs[other_start:other_end]))
