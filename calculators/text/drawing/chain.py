"""Parts in series and in parallel: boxes on a line, copies above each other, the weakest marked."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators.core.writing import write
from calculators.text import chart
from calculators.text.drawing.stack import percent
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculators.core.drawing import Chain
    from calculators.core.result import Result

_MOST_COLUMNS, _MOST_COPIES = 4, 3
_TOP, _BOX, _GAP = 1.6, 1.7, 0.5
# Of a column's width: where its lines part, and where its boxes begin.
_RAIL, _LEFT = 0.03, 0.08


@dataclass(frozen=True, slots=True)
class _Part:
    """A place on the line: its name, which share of the time it is down, and how many stand side by side there."""

    name: str
    down: float
    texts: tuple[str, ...]


def draw_chain(chain: Chain, result: Result) -> Markup | None:
    parts = _parts(chain, result)
    high = _BOX + (_BOX + _GAP) * (max(len(part.texts) for part in parts) - 1)
    middle, bottom = _TOP + high / 2, _TOP + high
    downs = math.fsum(part.down for part in parts)
    shares = [percent(part.down / downs if downs else 0.0) for part in parts]
    worst = max(range(len(parts)), key=lambda n: round(parts[n].down, 15)) if downs else None
    foot = "share of all outages" if downs else "no outages"
    return chart.chart(
        _said(chain, result, parts, shares),
        bottom + 3.0,
        [
            element("text", f"copies: {_needed(chain, result)}", x="0", y=chart.em(_TOP - 0.6)),
            *(
                piece
                for n, part in enumerate(parts)
                for piece in _column(n / len(parts), 1 / len(parts), part, middle, is_worst=n == worst)
            ),
            *(
                _under((n + 0.5) / len(parts), share, bottom + 1.3, is_worst=n == worst)
                for n, share in enumerate(shares)
            ),
            element("text", foot, x="50%", y=chart.em(bottom + 2.7), text_anchor="middle"),
        ],
        "sts-picture",
    )


def _parts(chain: Chain, result: Result) -> list[_Part]:
    number, unit = result.middle.number, chain.others.unit

    def up(down: float) -> str:
        return write(1 - down, unit)

    copies, one = round(number(chain.copies)), up(number(chain.one))
    drawn = copies if copies <= _MOST_COPIES else _MOST_COPIES - 1
    rest_of_copies = (f"{copies - drawn} more",) if copies > drawn else ()
    parts = [_Part("the copies", number(chain.too_few), ((one,) * drawn) + rest_of_copies)]
    if together := number(chain.together):
        parts.append(_Part("all copies at once", together, (up(together),)))
    others = [1 - share for share in chain.others.entries(result.middle)]
    longest = max(len(text) for text in (one, *map(up, others)))
    columns = int(chart.WIDTH * (1 - 2 * _LEFT) / chart.LETTER / longest)
    room = min(_MOST_COLUMNS, max(len(parts) + 1, columns)) - len(parts)
    shown = others if len(others) <= room else others[: room - 1]
    parts += [_Part(f"part {n}", down, (up(down),)) for n, down in enumerate(shown, 1)]
    if rest := others[len(shown) :]:
        parts.append(_Part(f"{len(rest)} parts", 1 - math.prod(1 - down for down in rest), (f"{len(rest)} parts",)))
    return parts


def _needed(chain: Chain, result: Result) -> str:
    needed, copies = (round(result.middle.number(field)) for field in (chain.needed, chain.copies))
    return f"{needed} of {copies} needed" if copies > 1 else "one"


def _said(chain: Chain, result: Result, parts: Sequence[_Part], shares: Sequence[str]) -> str:
    copies, *others = (
        f"{part.name} ({part.texts[0]}{' each' if len(part.texts) > 1 else ''}), {share} of all outages"
        for part, share in zip(parts, shares, strict=True)
    )
    return f"Side by side, {_needed(chain, result)}: {copies}. Then in a row: {'; '.join(others)}."


def _column(left: float, wide: float, part: _Part, middle: float, *, is_worst: bool) -> Iterator[Markup | None]:
    """Boxes above each other on their lines, which part before them and meet again."""
    first = middle - (_BOX + _GAP) * (len(part.texts) - 1) / 2
    heights = [first + (_BOX + _GAP) * n for n in range(len(part.texts))]
    ends = (left, left + wide)
    rails = (left + _RAIL * wide, left + (1 - _RAIL) * wide) if len(heights) > 1 else ends
    for x, rail in zip(ends, rails, strict=True):
        yield _line((x, rail), (middle, middle))
        yield _line((rail, rail), (heights[0], heights[-1]))
    for y, text in zip(heights, part.texts, strict=True):
        yield _line(rails, (y, y))
        yield element(
            "rect",
            x=chart.share(left + _LEFT * wide),
            width=chart.share((1 - 2 * _LEFT) * wide),
            y=chart.em(y - _BOX / 2),
            height=chart.em(_BOX),
            class_="sts-worst" if is_worst else "sts-box",
        )
        yield element(
            "text",
            text,
            x=chart.share(left + wide / 2),
            y=chart.em(y + 0.3),
            text_anchor="middle",
            class_="sts-amount",
        )


def _line(across: tuple[float, float], down: tuple[float, float]) -> Markup | None:
    """From one place to another; nothing from a place to itself."""
    (x1, x2), (y1, y2) = map(chart.share, across), map(chart.em, down)
    return (
        element("line", x1=x1, x2=x2, y1=y1, y2=y2, class_="sts-axis")
        if across[0] != across[1] or down[0] != down[1]
        else None
    )


def _under(place: float, share: str, y: float, *, is_worst: bool) -> Markup:
    class_ = "sts-edged" if is_worst else None
    return element("text", share, x=chart.share(place), y=chart.em(y), text_anchor="middle", class_=class_)
