"""Parts of a whole: one bar, and below it what each is, how much and which share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.writing import write
from calculators.text import chart
from calculators.text.axis import axis
from calculators.text.html import Markup, element
from calculators.text.scale import HAIR

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.drawing import Stack
    from calculators.core.result import Result

# In letters, downwards: the bar, its axis, and a row for each part.
_BAR, _ROWS, _ROW = 1.6, 4.9, 1.55
# How dark the parts are, one after the other.
SHADES = ("1", "0.6", "0.3", "0.8", "0.45", "0.15")
_LEAST = 0.01


def draw_stack(stack: Stack, result: Result) -> Markup | None:
    """Nothing where there is no part."""
    evaluation = result.middle
    amounts = [evaluation.number(part) for _, part in stack.parts]
    total = sum(amounts)
    if not total > 0:
        return None
    texts = [
        write(amount, stack.unit, calendar=evaluation.calendar, binary=evaluation.binary)
        for amount in [*amounts, total]
    ]
    rows = [
        (name, f"{text} · {percent(amount / total)}", amount / total)
        for (name, _), text, amount in zip(stack.parts, texts[:-1], amounts, strict=True)
    ]
    said = "; ".join(f"{name} {text}" for name, text, _ in rows)
    return chart.chart(
        f"{stack.whole}: {texts[-1]}. {said}.",
        _ROWS + _ROW * (len(rows) - 1) + 0.4,
        [
            *chart.across(axis([0.0, total], stack.unit, evaluation), _BAR, _BAR + 0.3),
            *_bar([share for _, _, share in rows], stack.phases),
            *(part for n, (name, text, _) in enumerate(rows) for part in _row(n, name, text, stack.phases)),
        ],
        "sts-picture",
    )


def percent(share: float) -> str:
    """A share without a decimal.

    >>> percent(0.125), percent(0.004), percent(0)
    ('13%', 'under 1%', '0%')
    """
    return "under 1%" if 0 < share < _LEAST else f"{100 * share + HAIR:.0f}%"


def _bar(shares: list[float], phases: range) -> Iterator[Markup]:
    start = 0.0
    for n, share in enumerate(shares):
        yield _shaded(n, phases, x=chart.share(start), width=chart.share(share), height=chart.em(_BAR))
        start += share


def _row(n: int, name: str, text: str, phases: range) -> Iterator[Markup]:
    y = _ROWS + _ROW * n
    yield _shaded(n, phases, y=chart.em(y - 0.8), width="0.9em", height="0.9em")
    yield element("text", name, x="1.4em", y=chart.em(y))
    yield element("text", text, x="100%", y=chart.em(y), text_anchor="end", class_="sts-amount")


def _shaded(n: int, phases: range, **place: str) -> Markup:
    fill = None
    if phases:
        fill = f"var(--sts-{f'phase-{phases.index(n) + 1}' if n in phases else 'edge'})"
    return element(
        "rect", **place, fill=fill, fill_opacity=SHADES[n % len(SHADES)], class_="sts-phased" if fill else "sts-share"
    )
