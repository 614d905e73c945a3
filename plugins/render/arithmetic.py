"""Tables that need no source, because they are arithmetic: powers, nines, and rates from daily totals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.unit import Calendar, parse_unit
from calculators.core.writing import write, write_exactly, write_number
from calculators.text.html import Markup, element
from plugins.model.problem import UnknownNameError
from plugins.render.anchor import anchor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_PREFIXES = {10: ("KiB", "kB"), 20: ("MiB", "MB"), 30: ("GiB", "GB"), 40: ("TiB", "TB"), 50: ("PiB", "PB")}
_WORDS = {10: "thousand", 20: "million", 30: "billion", 40: "trillion", 50: "quadrillion"}
_NINES = range(1, 7)
_WINDOWS = ("day", "month", "year")
_DAILY = (1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11)
_PERIODS = ("hour", "day", "week", "month", "year")
_SECONDS = parse_unit("s")
_POWER = re.compile(r"\^(\d+)")

type Row = tuple[str, str, Sequence[str]]
"""An id, what the row is, and its cells."""


def arithmetic(name: str) -> Markup:
    """One of the computed tables."""
    if name not in TABLES:
        raise UnknownNameError("computed table", name, TABLES)
    heads, rows = TABLES[name]
    return element(
        "table",
        element("caption", f"Computed: {name}", class_="sts-hidden"),
        element("thead", element("tr", *(_head(text, numeric=at > 0) for at, text in enumerate(heads)))),
        element("tbody", *(_row(row) for row in rows())),
        class_="sts-numbers sts-computed",
    )


def powers() -> Iterator[Row]:
    """Powers of two beside the powers of ten that people take them for.

    >>> next(powers())
    ('two-10', '2^10, 1 KiB', ['1,024', '10^3, 1 kB (thousand)', '2.4%'])
    """
    for two, (binary, decimal) in _PREFIXES.items():
        ten = 3 * two // 10
        over = write_number(round((2**two / 10**ten - 1) * 100, 1))
        cells = [f"{2**two:,}", f"10^{ten}, 1 {decimal} ({_WORDS[two]})", f"{over}%"]
        yield f"two-{two}", f"2^{two}, 1 {binary}", cells


def nines() -> Iterator[Row]:
    """How long it may be down.

    >>> [*nines()][2]
    ('nines-3', '99.9%', ['1.44 minutes', '43.8 minutes', '8.76 hours'])
    """
    calendar = Calendar()
    for count in _NINES:
        share = 10.0**-count
        allowed = [write(share * calendar.seconds(window), _SECONDS) for window in _WINDOWS]
        yield f"nines-{count}", f"{write_exactly(100 * (1 - share))}%", allowed


def rates() -> Iterator[Row]:
    """Daily totals as rates, exactly and with a day of 100,000 seconds.

    >>> [*rates()][1]
    ('daily-1e6', '1 million', ['11.6/s', '10/s', '30.4 million'])
    """
    calendar = Calendar()
    months = calendar.seconds("month") / calendar.seconds("day")
    for total in _DAILY:
        exact, round_ = (f"{write_number(total / day)}/s" for day in (calendar.seconds("day"), 1e5))
        name = f"daily-{total:.0e}".replace("+0", "").replace("+", "")
        yield name, write_number(total), [exact, round_, write_number(total * months)]


def periods() -> Iterator[Row]:
    """Seconds in a period, and how to remember them.

    >>> [*periods()][1]
    ('seconds-day', 'A day', ['86,400', '8.64 × 10^4'])
    """
    calendar = Calendar()
    for period in _PERIODS:
        seconds = parse_unit(period).scale(calendar)
        digits, power = f"{seconds:.2e}".split("e+")
        title = f"{'An' if period == 'hour' else 'A'} {period}"
        yield f"seconds-{period}", title, [write_exactly(seconds), f"{float(digits):g} × 10^{int(power)}"]


TABLES: Mapping[str, tuple[Sequence[str], Callable[[], Iterator[Row]]]] = {
    "powers": (("Power of two", "Exactly", "Taken for", "Too low by"), powers),
    "nines": (("Available", "Down in a day", "Down in a month", "Down in a year"), nines),
    "rates": (("In a day", "Per second", "With a day of 100,000 s", "In a month"), rates),
    "periods": (("Period", "Seconds", "Powers of ten"), periods),
}


def _head(text: str, *, numeric: bool) -> Markup:
    return element("th", text, scope="col", class_="sts-number" if numeric else None)


def _row(row: Row) -> Markup:
    name, title, cells = row
    return element(
        "tr",
        element("th", *_raised(title), " ", anchor(name, title.replace("^", " to the power of ")), scope="row"),
        *(element("td", *_raised(text), class_="sts-number") for text in cells),
        id=name,
        data_row=name,
    )


def _raised(text: str) -> Iterator[str]:
    """Text with each power set as a superscript.

    >>> [*_raised("10^3, kB")]
    ['10', '<sup>3</sup>', ', kB']
    """
    for at, part in enumerate(_POWER.split(text)):
        yield element("sup", part) if at % 2 else part
