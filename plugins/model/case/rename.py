"""Renames: what a line of a case's estimate was called before, for links that say so."""

from dataclasses import dataclass

from plugins.model.line import LineName


@dataclass(frozen=True, slots=True)
class Rename:
    """One line that has another name now."""

    was: str
    now: LineName
