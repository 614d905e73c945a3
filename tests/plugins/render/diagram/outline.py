"""Outlines of shapes, read from path data as a browser reads it."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field
from itertools import pairwise

type Place = tuple[float, float]

TOKEN = re.compile(r"[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)")
TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "q": 4, "a": 7, "z": 0}
PARTS = 16  # of a curve


def strokes(data: str) -> list[list[Place]]:
    """Each stroke of a path as a row of places; curves become many short lines."""
    reading = _Reading()
    tokens = TOKEN.findall(data)
    at = 0
    while at < len(tokens):
        letter = tokens[at]
        count = TAKES[letter.lower()]
        at += 1
        while True:
            reading.take(letter, [float(each) for each in tokens[at : at + count]])
            at += count
            if count == 0 or at >= len(tokens) or tokens[at].isalpha():
                break
    return [stroke for stroke in reading.found if len(stroke) > 1]


def distance(place: Place, data: str) -> float:
    """How far a place is from the nearest stroke of a path."""
    return min(_from_line(place, one, other) for stroke in strokes(data) for one, other in pairwise(stroke))


@dataclass(slots=True)
class _Reading:
    found: list[list[Place]] = field(default_factory=list)
    here: Place = (0, 0)

    def take(self, letter: str, numbers: list[float]) -> None:
        x, y = (0.0, 0.0) if letter.isupper() else self.here
        match letter.lower():
            case "m":
                self.here = (x + numbers[0], y + numbers[1])
                self.found.append([self.here])
            case "l":
                self._to((x + numbers[0], y + numbers[1]))
            case "h":
                self._to((x + numbers[0], self.here[1]))
            case "v":
                self._to((self.here[0], y + numbers[0]))
            case "q":
                self._bend((x + numbers[0], y + numbers[1]), (x + numbers[2], y + numbers[3]))
            case "a":
                self._arc(numbers[0], numbers[1], (x + numbers[5], y + numbers[6]), clockwise=numbers[4] == 1)
            case "z":
                self._to(self.found[-1][0])

    def _to(self, place: Place) -> None:
        self.found[-1].append(place)
        self.here = place

    def _bend(self, over: Place, end: Place) -> None:
        start = self.here
        for part in range(1, PARTS + 1):
            t = part / PARTS
            weights = ((1 - t) ** 2, 2 * t * (1 - t), t**2)
            x, y = (sum(w * p[axis] for w, p in zip(weights, (start, over, end), strict=True)) for axis in (0, 1))
            self._to((x, y))

    def _arc(self, across: float, down: float, end: Place, *, clockwise: bool) -> None:
        """Half an ellipse: the only arcs there are, so that its middle is between both ends."""
        (x, y), (to_x, to_y) = self.here, end
        middle = ((x + to_x) / 2, (y + to_y) / 2)
        assert math.isclose(math.hypot((to_x - x) / across, (to_y - y) / down), 2, rel_tol=0.02)
        begin = math.atan2((y - middle[1]) / down, (x - middle[0]) / across)
        for part in range(1, PARTS + 1):
            angle = begin + (1 if clockwise else -1) * math.pi * part / PARTS
            self._to((middle[0] + across * math.cos(angle), middle[1] + down * math.sin(angle)))


def _from_line(place: Place, one: Place, other: Place) -> float:
    (x, y), (a, b), (c, d) = place, one, other
    length = (c - a) ** 2 + (d - b) ** 2
    t = 0 if length == 0 else max(0, min(1, ((x - a) * (c - a) + (y - b) * (d - b)) / length))
    return math.hypot(x - a - t * (c - a), y - b - t * (d - b))
