"""Provenance: which items of the published frameworks stand behind an item of the guide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.model.problem import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.model.framework import Framework, Phase
    from plugins.model.item import Item
    from plugins.model.spelling import PointId


@dataclass(frozen=True, slots=True)
class Source:
    """An item, whose it is, and in which phase it stands."""

    framework: Framework
    phase: Phase
    item: Item


@dataclass(frozen=True, slots=True)
class Provenance:
    """The frameworks, and which of their items carries each point."""

    frameworks: tuple[Framework, ...]
    carriers: Mapping[PointId, Source]

    @classmethod
    def of(cls, frameworks: Iterable[Framework]) -> Provenance:
        known = tuple(frameworks)
        carried = {
            point: Source(framework, phase, item)
            for framework in known
            for phase in framework.phases
            for item in phase.all_items
            for point in item.points
        }
        return cls(known, carried)

    def sources(self, points: Iterable[PointId]) -> dict[str, tuple[Source, ...]]:
        """By the letter of each framework that advises these points: its items, each once."""
        found: dict[str, dict[str, Source]] = {}
        for point in points:
            if point not in self.carriers:
                raise UnknownNameError("point", point, self.carriers)
            source = self.carriers[point]
            found.setdefault(source.framework.letter, {}).setdefault(source.item.id, source)
        return {letter: tuple(found[letter].values()) for letter in sorted(found)}
