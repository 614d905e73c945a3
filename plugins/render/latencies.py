"""Latencies drawn: each on a line of its own, along one scale from memory to the other side of the world.

The drawing is as wide as there is room: what lies along it is told in shares of the width, the rest in letters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.unit import parse_unit
from calculators.core.writing import write, write_number
from calculators.reference.latency import LATENCIES
from calculators.text.chart import em, share
from calculators.text.html import Markup, element, join
from calculators.text.scale import Scale
from plugins.render.source import source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.reference import Reference

_SCALE = Scale(10e-9, 1.0)
_SECONDS = parse_unit("s")
_TOP, _ROW, _LINE = 1.6, 2.5, 1.7  # in letters: the first row, each row, and how far down in it its line is
_SAID_EVERY = 3  # decades whose names stand apart on a phone


def latencies() -> Markup:
    """The picture, what it shows in words, and where its numbers come from."""
    numbers = sorted(LATENCIES, key=lambda number: number.value)
    height = _TOP + _ROW * len(numbers)
    svg = element(
        "svg",
        element("title", _said(numbers)),
        *_decades(height),
        *(part for n, number in enumerate(numbers) for part in _row(number, _TOP + _ROW * n)),
        width="100%",
        height=em(height),
        role="img",
    )
    caption = element("figcaption", *_caption(numbers))
    return element("figure", svg, caption, class_="sts-latencies", data_search_exclude=True)


def _row(number: Reference, top: float) -> Iterator[Markup]:
    at, line = _at(number.value), em(top + _LINE)
    yield element("text", _name(number), x="0", y=em(top + 1))
    yield element("text", number.text, x="100%", y=em(top + 1), text_anchor="end", class_="sts-much")
    yield element("line", x1="0", x2=at, y1=line, y2=line, class_="sts-way")
    yield element("circle", cx=at, cy=line, r="0.35em")


def _decades(height: float) -> Iterator[Markup]:
    for n, value in enumerate(_SCALE.decades()):
        at = _at(value)
        yield element("line", x1=at, x2=at, y1=em(_TOP - 0.4), y2=em(height), class_="sts-decade")
        if n % _SAID_EVERY == _SAID_EVERY - 1:
            end = "end" if value >= _SCALE.high else "middle"
            yield element("text", write(value, _SECONDS), x=at, y="0.9em", text_anchor=end, class_="sts-scale")


def _at(value: float) -> str:
    return share(_SCALE.place(value))


def _name(number: Reference) -> str:
    """The number's sentence without its end.

    >>> from calculators.reference.latency import MEMORY_READ
    >>> _name(MEMORY_READ)
    'A random read of memory'
    """
    return number.says.removesuffix(" {}").removesuffix(" takes")


def _said(numbers: list[Reference]) -> str:
    each = "; ".join(f"{_name(number)}: {number.text}" for number in numbers)
    return f"Latencies, each line of the scale ten times the one before. {each}."


def _caption(numbers: list[Reference]) -> Iterator[Markup]:
    times = write_number(numbers[-1].value / numbers[0].value, 1)
    yield element("b", "Each line is ten times as far as the one before.")
    yield join([f" The last row takes {times} times as long as the first. Source: "])
    origins = dict.fromkeys(number.source for number in numbers)
    yield join(
        part
        for n, each in enumerate(origins)
        for part in ("; " if n else None, source(each.title, each.url, each.as_of))
    )
