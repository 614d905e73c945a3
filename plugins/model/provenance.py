"""Provenance: which items of the published frameworks stand behind an item of the guide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.model.problem import UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.model.item import Item
    from plugins.model.published import Published, PublishedPhase
    from plugins.model.spelling import PointId


@dataclass(frozen=True, slots=True)
class Carrier:
    """An item, whose it is, and in which phase it stands."""

    framework: Published
    phase: PublishedPhase
    item: Item


@dataclass(frozen=True, slots=True)
class Provenance:
    """The frameworks, and which of their items carries each point."""

    frameworks: tuple[Published, ...]
    carriers: Mapping[PointId, Carrier]

    @classmethod
    def of(cls, frameworks: Iterable[Published]) -> Provenance:
        known = tuple(frameworks)
        carried = {
            point: Carrier(framework, phase, item)
            for framework in known
            for phase in framework.phases
            for item in phase.all_items
            for point in item.points
        }
        return cls(known, carried)

    def by_letter(self, points: Iterable[PointId]) -> dict[str, tuple[Carrier, ...]]:
        """By the letter of each framework that advises these points: its items, each once."""
        found: dict[str, dict[str, Carrier]] = {}
        for point in points:
            if point not in self.carriers:
                raise UnknownNameError("point", point, self.carriers)
            carrier = self.carriers[point]
            found.setdefault(carrier.framework.letter, {}).setdefault(carrier.item.id, carrier)
        return {letter: tuple(found[letter].values()) for letter in sorted(found)}
