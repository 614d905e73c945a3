"""Subjects: what the cases teach, a few words under one heading."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.model.complaint import Complaint
from plugins.model.spelling import Anchor, Name


@dataclass(frozen=True, slots=True)
class Subject:
    """A heading, and the words of cases that belong to it."""

    id: Anchor
    title: str
    of: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Subjects:
    """All of them, in the order in which they are offered."""

    subjects: tuple[Subject, ...]

    def check(self) -> Iterator[Complaint]:
        """A word belongs to one subject."""
        words = [str(word) for subject in self.subjects for word in subject.of]
        for twice in sorted({word for word in words if words.count(word) > 1}):
            yield Complaint("of", f'"{twice}" twice', "a word that no other subject has")

    def of(self, taught: tuple[str, ...]) -> list[Subject]:
        """The subjects of what a case teaches."""
        return [subject for subject in self.subjects if not set(subject.of).isdisjoint(taught)]
