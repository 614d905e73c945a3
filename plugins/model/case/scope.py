"""What is agreed at the start of a case: questions with their answers, features, qualities."""

from dataclasses import dataclass

from plugins.model.case.told import Told
from plugins.model.spelling import Name


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask, the answer that is taken here, and what another answer would change in the design."""

    id: Name
    ask: Told
    answer: Told
    changes: Told


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A feature that is not built, and why."""

    text: Told
    why: Told


@dataclass(frozen=True, slots=True)
class Features:
    """Three or four that are built, and what is left out."""

    built: tuple[Told, ...]
    left_out: tuple[LeftOut, ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """A quality with its measure, and what it costs the design."""

    id: Name
    name: str
    measure: Told
    costs: Told
