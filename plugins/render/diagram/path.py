"""Paths: a pen that writes the short form of SVG's path data, on a grid of whole pixels."""

from __future__ import annotations

from dataclasses import dataclass, field


def on_grid(value: float) -> int:
    """The nearest whole pixel, the same for places that differ by a hair only, or a straight arrow would slope.

    >>> on_grid(95.5), on_grid(95.49999999999999), on_grid(94.5)
    (96, 96, 94)
    """
    return round(round(value, 6))


@dataclass(slots=True)
class Pen:
    """Moves in steps from where it is, so that most numbers are short.

    Half pixels come in where something is in the middle of what has an odd length.

    >>> Pen().move(20, 30).across(8).down(-4).to(3, 4).data
    'M20 30h8v-4l3 4'
    """

    x: float = 0
    y: float = 0
    _written: list[str] = field(default_factory=list)

    @property
    def data(self) -> str:
        return "".join(self._written)

    def move(self, x: float, y: float) -> Pen:
        """Lift, and begin at a place."""
        return self._step("M", (x, y), x, y)

    def lift(self, across: float, down: float) -> Pen:
        """Lift, and begin so far from here."""
        return self._step("m", (across, down), self.x + across, self.y + down)

    def across(self, by: float) -> Pen:
        return self._step("h", (by,), self.x + by, self.y) if by else self

    def down(self, by: float) -> Pen:
        return self._step("v", (by,), self.x, self.y + by) if by else self

    def to(self, across: float, down: float) -> Pen:
        """A straight line."""
        if not across or not down:
            return self.across(across).down(down)
        return self._step("l", (across, down), self.x + across, self.y + down)

    def corner(self, bend: tuple[float, float], across: float, down: float) -> Pen:
        """A round corner whose lines would meet at the bend, told from here like its end."""
        return self._step("q", (*bend, across, down), self.x + across, self.y + down)

    def arc(self, radii: tuple[float, float], across: float, down: float) -> Pen:
        """A part of an ellipse, clockwise."""
        return self._step("a", (*radii, 0, 0, 1, across, down), self.x + across, self.y + down)

    def close(self) -> Pen:
        self._written.append("z")
        return self

    def _step(self, letter: str, numbers: tuple[float, ...], x: float, y: float) -> Pen:
        said = " ".join(f"{each:g}" for each in numbers).replace(" -", "-")
        self._written.append(letter + said)
        self.x, self.y = x, y
        return self
