"""Synonyms: what people type into the search, and where the answer to it is."""

from dataclasses import dataclass

from plugins.model.redirect import Address


@dataclass(frozen=True, slots=True)
class Answer:
    """Phrases that ask for it, of each of which all words have to be typed, and the place with a sentence of it."""

    asked: tuple[str, ...]
    to: Address
    title: str
    says: str


@dataclass(frozen=True, slots=True)
class Synonyms:
    """All of them; of several that fit, the first is shown first."""

    answers: tuple[Answer, ...]
