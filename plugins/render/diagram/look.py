"""How parts of a picture look: by classes on a page, by attributes where no style sheet goes along."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from calculators.text.envelope.html import line_id
from plugins.render.diagram.box import LETTERS, SMALL

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.text.html import Value

    type Attributes = dict[str, Value]


class Palette(Enum):
    """Colours for cards, books and whatever knows no variables."""

    LIGHT = "light"
    DARK = "dark"


# Of docs/assets/styles/tokens.css, light and dark; a test compares what a browser makes of both.
_COLOURS: Mapping[str, tuple[str, str]] = {
    "paper": ("#fbfaf7", "#15171a"),
    "wash": ("#f2f0ea", "#1d2024"),
    "ink": ("#1d1f22", "#e7e5df"),
    "soft": ("#585d64", "#a6aab1"),
    "edge": ("#85827a", "#747981"),
    "accent": ("#0b5d5a", "#6cc7bd"),
    "accent-wash": ("#e2efec", "#16302f"),
}
_KEEPS = frozenset({"store", "cache", "queue"})
_SEEN = _KEEPS | {"external", "new"}  # of a component, besides its shape
_THIN, _LINE, _THICK = 1, 1.25, 2.25


class Look:
    """Classes: docs/assets/styles/diagram.css has the rest. Marks say what is special, such as a kind, or `new`."""

    def picture(self) -> Attributes:
        return {**_classes("sts-drawing"), "role": "img"}

    def component(self, *marks: str) -> Attributes:
        return _classes(*(mark for mark in marks if mark in _SEEN))

    def relation(self, *marks: str) -> Attributes:
        """Also a message, which may be an `answer`."""
        return _classes(*marks)

    def solid(self) -> Attributes:
        """A part of a relation whose line is broken, and which is not."""
        return _classes("solid")

    def lifeline(self) -> Attributes:
        return _classes("lifeline")

    def label(self) -> Attributes:
        return {}

    def note(self, *_: str) -> Attributes:
        """A small line in a box."""
        return _classes("note")

    def figure(self, *_: str) -> Attributes:
        """What stands on an arrow."""
        return {}

    def number(self) -> Attributes:
        """A message's place in the order."""
        return _classes("number")

    def way(self, line: str | None) -> Attributes:
        """Of a link to where the figure of a line comes from; here there is none."""
        del line
        return {}


class Leading(Look):
    """The same on the page of its envelope: each figure leads to its line.

    For a pointer: a picture would be twenty stops of the tabulator. Beside it, in words, keys reach them too.
    """

    def note(self, *_: str) -> Attributes:
        return {}  # diagram.css knows it by its link

    def way(self, line: str | None) -> Attributes:
        return {"href": f"#{line_id(line)}", "tabindex": -1} if line else {}

    def picture(self) -> Attributes:
        # What can be followed is not part of an image.
        return {**super().picture(), "role": "group"}


@dataclass(frozen=True, slots=True)
class Painted(Look):
    """The same in attributes."""

    palette: Palette

    def picture(self) -> Attributes:
        # The name is for whoever reads the picture as a file.
        return {"xmlns": "http://www.w3.org/2000/svg", "font_family": "system-ui, sans-serif", "role": "img"}

    def component(self, *marks: str) -> Attributes:
        fill = "accent-wash" if "new" in marks else "wash" if _KEEPS & {*marks} else "paper"
        return {
            "fill": self._colour(fill),
            **self._stroke("edge", marks),
            "stroke_dasharray": "4 3" if "external" in marks else None,
        }

    def relation(self, *marks: str) -> Attributes:
        dash = "2 3" if "answer" in marks else "7 4" if "async" in marks else None
        return {"fill": "none", **self._stroke("soft", marks), "stroke_dasharray": dash}

    def solid(self) -> Attributes:
        return {"stroke_dasharray": "none"}

    def lifeline(self) -> Attributes:
        return {"fill": "none", "stroke": self._colour("edge"), "stroke_width": _THIN, "stroke_dasharray": "1 4"}

    def label(self) -> Attributes:
        return self._letters("ink", LETTERS)

    def note(self, *marks: str) -> Attributes:
        return self.figure(*marks)

    def figure(self, *marks: str) -> Attributes:
        return self._letters("ink" if "new" in marks else "soft", SMALL)

    def number(self) -> Attributes:
        return {"fill": self._colour("accent"), "font_weight": 600}

    def _letters(self, colour: str, size: int) -> Attributes:
        return {"fill": self._colour(colour), "stroke": "none", "font_size": size, "text_anchor": "middle"}

    def _stroke(self, colour: str, marks: tuple[str, ...]) -> Attributes:
        is_new = "new" in marks
        return {"stroke": self._colour("accent" if is_new else colour), "stroke_width": _THICK if is_new else _LINE}

    def _colour(self, name: str) -> str:
        return _COLOURS[name][self.palette is Palette.DARK]


def look(palette: Palette | None, *, leads: bool = False) -> Look:
    """That of a page, whose figures may lead to their lines, or painted."""
    if palette:
        return Painted(palette)
    return Leading() if leads else Look()


def _classes(*names: str) -> Attributes:
    return {"class_": " ".join(names) or None}
