"""What a picture shows, read from its SVG: boxes, arrows and texts with their places, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from plugins.render.diagram.measure import width
from tests.plugins.render.diagram.outline import Place, distance, strokes

if TYPE_CHECKING:
    from collections.abc import Iterator

TOUCHES = 1.5  # pixels: places are whole, outlines are round


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Area, by: float = 0.5) -> bool:
        return (
            self.left + by < other.right
            and other.left + by < self.right
            and self.top + by < other.bottom
            and other.top + by < self.bottom
        )

    def less(self, left: float, top: float, right: float, bottom: float) -> Area:
        return Area(self.left + left, self.top + top, self.right - right, self.bottom - bottom)

    def holds(self, other: Area) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Box:
    """A component."""

    name: str
    outline: str
    area: Area
    texts: tuple[tuple[str, Area], ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """A relation or a message: the strokes of its line, its tip, its texts."""

    name: str
    line: tuple[tuple[Place, ...], ...]
    tip: Place
    texts: tuple[tuple[str, Area], ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """All of a picture."""

    frame: Area
    boxes: dict[str, Box]
    arrows: tuple[Arrow, ...]

    @property
    def texts(self) -> list[tuple[str, Area]]:
        parts: list[Box | Arrow] = [*self.boxes.values(), *self.arrows]
        return [text for part in parts for text in part.texts]


def see(svg: str) -> Seen:
    root = ET.fromstring(svg)  # noqa: S314 - our own
    x, y, wide, high = (float(each) for each in root.attrib["viewBox"].split())
    groups = [each for each in root.iter() if _tag(each) in {"g", "a"}]
    boxes = [_box(each) for each in groups if "data-component" in each.attrib]
    arrows = [_arrow(each) for each in groups if "data-relation" in each.attrib]
    return Seen(Area(x, y, x + wide, y + high), {box.name: box for box in boxes}, tuple(arrows))


def faults(seen: Seen, ends: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Whatever a reader would stumble over in a picture of a design; `ends` has the components of each relation."""
    yield from overlaps(seen)
    for box in seen.boxes.values():
        yield from (f"{text!r} outside {box.name}" for text, area in box.texts if not box.area.holds(area))
    for arrow in seen.arrows:
        source, target = (seen.boxes[name] for name in ends[arrow.name])
        if distance(arrow.line[0][0], source.outline) > TOUCHES:
            yield f"{arrow.name} does not begin at {source.name}"
        if distance(arrow.tip, target.outline) > TOUCHES:
            yield f"{arrow.name} does not touch {target.name}"
        yield from _crossed(arrow, seen)


def around(places: list[Place]) -> Area:
    across, down = ([place[axis] for place in places] for axis in (0, 1))
    return Area(min(across), min(down), max(across), max(down))


def overlaps(seen: Seen) -> Iterator[str]:
    """What lies on something else, or beyond the edge."""
    for (text, area), (other, other_area) in combinations(seen.texts, 2):
        if area.meets(other_area):
            yield f"{text!r} on {other!r}"
    for box, another in combinations(seen.boxes.values(), 2):
        if box.area.meets(another.area):
            yield f"{box.name} on {another.name}"
    yield from (f"{text!r} outside the picture" for text, area in seen.texts if not seen.frame.holds(area))
    yield from (f"{box.name} outside the picture" for box in seen.boxes.values() if not seen.frame.holds(box.area))


def _crossed(arrow: Arrow, seen: Seen) -> Iterator[str]:
    """Boxes and texts that an arrow's line goes through."""
    lines = [around([*pair]) for piece in arrow.line for pair in pairwise(piece)]
    # Arrows meet round and slanted shapes within the rectangle around them.
    inner = [(box.name, box.area.less(11, 8, 11, 8)) for box in seen.boxes.values()]
    written = [(repr(text), area.less(1, 2, 1, 2)) for text, area in seen.texts]
    for name, area in (*inner, *written):
        if any(_passes(line, area) for line in lines):
            yield f"{arrow.name} through {name}"


def _passes(line: Area, area: Area) -> bool:
    return line.left < area.right and line.right > area.left and line.top < area.bottom and line.bottom > area.top


def _box(group: ET.Element) -> Box:
    (path,) = (each for each in group.iter() if _tag(each) == "path")
    outline = path.attrib["d"]
    area = around([place for stroke in strokes(outline) for place in stroke])
    return Box(group.attrib["data-component"], outline, area, tuple(_texts(group)))


def _arrow(group: ET.Element) -> Arrow:
    found = [stroke for each in group if _tag(each) == "path" for stroke in strokes(each.attrib["d"])]
    # The head comes last: two strokes that end at the tip.
    return Arrow(
        group.attrib["data-relation"],
        tuple(tuple(stroke) for stroke in found[:-2]),
        found[-1][-1],
        tuple(_texts(group)),
    )


def _texts(group: ET.Element) -> Iterator[tuple[str, Area]]:
    """Each line of each text, with what it takes up at most."""
    is_label = "data-component" in group.attrib
    for text in (each for each in group.iter() if _tag(each) == "text"):
        is_note = text.get("class") == "note" or any(_tag(part) == "a" for part in text)
        size = 12 if not is_label or is_note else 13
        x, y = float(text.attrib["x"]), float(text.attrib["y"])
        lines = [[text.text or ""]]
        for part in text:
            if "dy" in part.attrib:
                lines.append([])
            lines[-1] += ["".join(part.itertext()), part.tail or ""]
        leading = float(next((part.attrib["dy"] for part in text if "dy" in part.attrib), 0))
        for at, parts in enumerate(lines):
            said = "".join(parts)
            half, base = width(said, size) / 2, y + at * leading
            yield said, Area(x - half, base - 0.78 * size, x + half, base + 0.22 * size)


def _tag(part: ET.Element) -> str:
    return part.tag.rpartition("}")[2]
