"""Quantity to text, rounded for speech, or exact.

>>> write(1157.4, parse_unit("requests/s"))
'1,160 requests/s'
>>> write(231.48 * 1e6, parse_unit("B"))
'231 MB'
>>> write(0.0834, parse_unit("s"))
'83.4 ms'
"""

from __future__ import annotations

from functools import cache

from calculators.core.unit import BYTES, NONE, SECONDS, Calendar, Unit, parse_unit, singular

DIGITS = 3
_MEANT = 11  # digits that are sure to be the number's own

_WORDS = ((1e15, "quadrillion"), (1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
_DECIMAL = ("B", "kB", "MB", "GB", "TB", "PB", "EB")
_BINARY = ("B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB")
_BITS = ("bit", "kbit", "Mbit", "Gbit", "Tbit", "Pbit")
_TIMES = ("ns", "µs", "ms", "s", "minutes", "hours", "days", "years")


def write(
    value: float, unit: Unit, *, calendar: Calendar | None = None, binary: bool = False, digits: int = DIGITS
) -> str:
    """A number of base units in the unit's own words, the prefix chosen so that it reads well.

    >>> write(2_500_000, parse_unit("users"))
    '2.5 million users'
    >>> write(1, parse_unit("servers"))
    '1 server'
    """
    days = calendar or Calendar()
    if unit.dimension == NONE:
        return _counted(value, unit, digits)
    if unit.text.startswith(("$", "USD")):
        return _dollars(value / unit.scale(days), unit, digits)
    if _is_size(unit):
        return _prefixed(value, _size_units(unit, binary=binary), unit, days, digits)
    if unit.dimension == SECONDS and "/" not in unit.text:
        return _prefixed(value, _TIMES, unit, days, digits)
    number = write_number(value / unit.scale(days), digits)
    return f"{number}{_behind(_agreeing(unit.text, number))}"


def write_in(value: float, unit: Unit, *, calendar: Calendar | None = None, digits: int = DIGITS) -> str:
    """A number of base units in just this unit, whatever would read better.

    >>> write_in(46.2e15, parse_unit("TB"))
    '46,200 TB'
    """
    amount = value / unit.scale(calendar or Calendar())
    if unit.text.startswith(("$", "USD")):
        return _dollars(amount, unit, digits)
    number = write_number(amount, digits)
    return f"{number}{_behind(_agreeing(unit.text, number))}"


def write_number(value: float, digits: int = DIGITS) -> str:
    """A plain number, rounded; millions and more in words, so that nobody counts zeros.

    >>> write_number(0.000123456), write_number(23_148.1), write_number(4.321e9), write_number(5.0)
    ('0.000123', '23,100', '4.32 billion', '5')
    >>> write_number(999_960)
    '1 million'
    """
    rounded = round_to(value, digits)
    amount = abs(rounded)
    if amount >= 1e18:
        return f"{rounded:.{digits - 1}e}".replace("e+", " × 10^")
    if amount >= 1e6:
        size, word = next((size, word) for size, word in _WORDS if amount >= size)
        return f"{_plain(round_to(rounded / size, digits))} {word}"
    return _plain(rounded)


def write_exactly(value: float) -> str:
    """All digits that mean something.

    >>> write_exactly(231.48148148148147), write_exactly(20_000_000.0), write_exactly(834_632_371.034)
    ('231.481481481', '20,000,000', '834,632,371.034')
    """
    rounded = round_to(value, 12)
    if abs(rounded) < 1:
        return _plain(rounded)
    # Twelve digits in all: further places hold what is left of the binary number.
    places = max(0, 12 - len(str(int(abs(rounded)))))
    text = f"{rounded:,.{places}f}"
    return text.rstrip("0").rstrip(".") if places else text


def round_to(value: float, digits: int) -> float:
    """A number rounded to significant digits.

    >>> round_to(1157.4, 3), round_to(0, 3)
    (1160.0, 0.0)

    What is left of the binary number, and of a value that was cut to twelve digits, decides no tie.

    >>> round_to(839_499.999998832, 3), round_to(839_500.0, 3)
    (840000.0, 840000.0)
    """
    meant = float(f"{value:.{max(digits, _MEANT) - 1}e}")
    return float(f"{meant:.{digits - 1}e}")


def _plain(value: float) -> str:
    if value and abs(value) < 1e-6:
        return f"{value:.2e}".replace("e-0", " × 10^-").replace("e-", " × 10^-")
    text = f"{value:,.12f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _counted(value: float, unit: Unit, digits: int) -> str:
    if unit.text == "%":
        return f"{_share(value * 100, digits)}%"
    if unit.text in {"x", "times"}:
        return f"{write_number(value, digits)}×"
    number = write_number(value / unit.factor, digits)
    return f"{number}{_behind(_agreeing(unit.text, number))}"


def _share(percent: float, digits: int) -> str:
    """A percentage; near 100 the digits that matter are those of what is missing.

    >>> _share(99.9951, 3), _share(42.123, 3)
    ('99.9951', '42.1')
    """
    if 99 < percent < 100:
        missing = round_to(100 - percent, digits)
        return _plain(round(100 - missing, 12))
    return _plain(round_to(percent, digits))


def _agreeing(noun: str, number: str) -> str:
    counted, slash, per = noun.partition("/")
    return f"{singular(counted)}{slash}{per}" if number == "1" else noun


def _behind(unit_text: str) -> str:
    if not unit_text or unit_text == "1":
        return ""
    return unit_text if unit_text.startswith(("/", "%")) else f" {unit_text}"


def _dollars(amount: float, unit: Unit, digits: int) -> str:
    number = write_number(abs(amount), max(digits, 3))
    if 1 <= abs(amount) < 100:
        number = f"{abs(amount):,.2f}".removesuffix(".00")
    if len(number.partition(".")[2]) == 1:
        number += "0"
    _, slash, per = unit.text.partition("/")
    return f"{'-' if amount < 0 else ''}${number}{slash}{per}"


def _is_size(unit: Unit) -> bool:
    """Bytes or bits, alone or per something."""
    return unit.dimension.bytes == BYTES.bytes and unit.dimension.dollars == 0 and unit.dimension.seconds <= 0


def sizes(unit: Unit, calendar: Calendar, *, binary: bool = False) -> list[float]:
    """How many base units one of each unit is that it may be written in, the smallest first.

    >>> sizes(parse_unit("B"), Calendar())[:3], sizes(parse_unit("requests/s"), Calendar())
    ([1.0, 1000.0, 1000000.0], [1.0])
    """
    names: tuple[str, ...] = ()
    if _is_size(unit):
        names = _size_units(unit, binary=binary)
    elif unit.dimension == SECONDS and "/" not in unit.text:
        names = _TIMES
    _, _, per = unit.text.partition("/")
    return [scale for _, scale in _scales(names, per, calendar)] or [unit.scale(calendar)]


def _size_units(unit: Unit, *, binary: bool) -> tuple[str, ...]:
    if "bit" in unit.text.partition("/")[0]:
        return _BITS
    return _BINARY if binary else _DECIMAL


def _prefixed(value: float, names: tuple[str, ...], unit: Unit, calendar: Calendar, digits: int) -> str:
    """The largest unit that leaves a number of one or more; rounding first, or 999.96 kB reads as 1,000 kB."""
    _, slash, per = unit.text.partition("/")
    if value == 0:
        return f"0 {'s' if names is _TIMES else names[0]}{slash}{per}"
    (chosen, scale), *larger = _scales(names, per, calendar)
    number = value / scale
    for name, scale in larger:
        scaled = value / scale
        # Rounding is only tried where it decides: a number of one or more is that when rounded, too.
        if abs(scaled) >= 1 or abs(round_to(scaled, digits)) >= 1:
            chosen, number = name, scaled
        else:
            break
    text = _plain(round_to(number, digits))
    return f"{text} {_agreeing(chosen, text) if chosen in _TIMES[4:] else chosen}{slash}{per}"


@cache
def _scales(names: tuple[str, ...], per: str, calendar: Calendar) -> list[tuple[str, float]]:
    """Base units in one of each."""
    behind = f"/{per}" if per else ""
    return [(name, parse_unit(f"{name}{behind}").scale(calendar)) for name in names]
