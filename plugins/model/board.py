"""Boards: what is on the whiteboard at a checkpoint, and what of it is marked."""

from dataclasses import dataclass

from plugins.model.component import Component
from plugins.model.relation import Relation
from plugins.model.spelling import Name


@dataclass(frozen=True, slots=True)
class Board:
    """What is added at one checkpoint.

    A relation comes with the later of its two components, unless a board names it: then it comes with that one.
    """

    id: Name
    title: str
    adds: tuple[Name, ...] = ()
    relations: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """What is drawn: components and relations in the design's order, and the ids of those that are marked as new."""

    components: tuple[Component, ...]
    relations: tuple[Relation, ...]
    new_components: frozenset[str] = frozenset()
    new_relations: frozenset[str] = frozenset()
