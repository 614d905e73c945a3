"""A filter's bits, and the hashes of two items: of one that was put in, and of one that was not and is caught."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from calculators.text import chart
from calculators.text.drawing.stack import percent
from calculators.text.html import Markup, element
from calculators.text.scale import HAIR
from calculators.text.typeset import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calculators.core.drawing import Bits
    from calculators.core.result import Result

_BITS, _MOST_HASHES = 32, 12
# In letters, downwards: the items, their hashes, the bits, and what is said of them.
_ITEMS, _TOP, _ROW, _BOTTOM = 0.9, 1.3, 4.6, 6.1
_SET, _CAUGHT = _BOTTOM + 1.4, _BOTTOM + 2.8
# From which bits the items' hashes fan out.
_IN, _OUT = 8, 24


def draw_bits(bits: Bits, result: Result) -> Markup:
    share, hashes = result.middle.number(bits.set), round(result.middle.number(bits.hashes))
    count = int(share * _BITS + 0.5 + HAIR)
    order = _shuffled(1)
    is_set = order[:count]
    unset = order[count:]
    drawn = min(hashes, _MOST_HASHES)
    inside = is_set[:drawn]
    # The last hash is the one that meets a bit which is not set, as long as there is one.
    others = [bit for bit in _shuffled(2) if bit not in unset[:1]]
    outside = [*others[: drawn - 1], *unset[:1]] if unset else others[:drawn]
    error = in_words(bits.error.text(result.middle, result.middle.number(bits.error)))
    texts = (f"{percent(share)} of the bits are set", f"not put in, yet all its bits set: {error}")
    return chart.chart(
        f"Each item has {hashes} hashes. {texts[0]}. An item that is in finds only set bits; an absent one finds "
        f"a bit that is not set. {texts[1][0].upper()}{texts[1][1:]}.",
        _CAUGHT + 0.3,
        [
            chart.centred(_IN / _BITS, "put in").drawn(_ITEMS, "sts-amount"),
            chart.centred(_OUT / _BITS, "not put in").drawn(_ITEMS, "sts-amount"),
            chart.drawn(
                _fan(_IN, inside, "sts-hashes"),
                _fan(_OUT, outside[:-1] if unset else outside, "sts-hashes"),
                _fan(_OUT, outside[-1:] if unset else [], "sts-edge"),
                top=_TOP,
                bottom=_ROW,
                wide=_BITS,
                high=1,
            ),
            element("rect", x="0", width="100%", y=chart.em(_ROW), height=chart.em(_BOTTOM - _ROW), class_="sts-box"),
            chart.drawn(
                element("path", d="".join(f"M{bit} 0h1v1h-1z" for bit in sorted(is_set)), class_="sts-set"),
                element("path", d="".join(f"M{bit} 0v1" for bit in range(1, _BITS)), class_="sts-parting"),
                top=_ROW,
                bottom=_BOTTOM,
                wide=_BITS,
                high=1,
            ),
            element("text", texts[0], x="0", y=chart.em(_SET)),
            element("text", texts[1], x="0", y=chart.em(_CAUGHT), class_="sts-edged"),
        ],
        "sts-picture",
    )


def _shuffled(seed: int) -> list[int]:
    places = list(range(_BITS))
    random.Random(seed).shuffle(places)  # noqa: S311 -- a picture, not a secret
    return places


def _fan(start: int, bits: Sequence[int], class_: str) -> Markup:
    """Lines from an item to the middles of bits."""
    return element("path", d="".join(f"M{start} 0L{bit + 0.5:g} 1" for bit in bits), class_=class_)
