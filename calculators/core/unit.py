"""Units: what a number counts, and how to turn it into base units (bytes, seconds, dollars).

Users, requests and the like are counts: their noun is shown and read, and has no dimension.

>>> parse_unit("MB/s").dimension
B/s
>>> parse_unit("requests/day").scale(Calendar())
1.1574074074074073e-05
>>> parse_unit("GB") == parse_unit("gigabytes")
False
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


class UnitError(ValueError):
    """Two units that do not go together, or a unit nobody knows."""


@dataclass(frozen=True, slots=True)
class Dimension:
    """Powers of the three base units."""

    bytes: int = 0
    seconds: int = 0
    dollars: int = 0

    def __mul__(self, other: Dimension) -> Dimension:
        return Dimension(self.bytes + other.bytes, self.seconds + other.seconds, self.dollars + other.dollars)

    def __truediv__(self, other: Dimension) -> Dimension:
        return self * other**-1

    def __pow__(self, power: int) -> Dimension:
        return Dimension(self.bytes * power, self.seconds * power, self.dollars * power)

    def __repr__(self) -> str:
        powers = (("USD", self.dollars), ("B", self.bytes), ("s", self.seconds))
        over = [_power(name, n) for name, n in powers if n > 0]
        under = [_power(name, -n) for name, n in powers if n < 0]
        return "/".join(["·".join(over) or "1", *under])


NONE = Dimension()
BYTES = Dimension(bytes=1)
SECONDS = Dimension(seconds=1)
DOLLARS = Dimension(dollars=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """How many seconds the periods of the calendar have; interviews like to round them.

    >>> Calendar().seconds("month") / 86_400
    30.416666666666668
    """

    day: float = 86_400.0
    month: float | None = None
    days: float = 365.0

    def seconds(self, period: str) -> float:
        match period:
            case "day":
                return self.day
            case "week":
                return 7 * self.day
            case "month":
                return self.year / 12 if self.month is None else self.month
            case "quarter":
                return self.year / 4
            case _:
                return self.year

    @property
    def year(self) -> float:
        return self.days * self.day


@dataclass(frozen=True, slots=True)
class Atom:
    """One name of a unit; a period of the calendar has its length from the calendar."""

    dimension: Dimension
    factor: float = 1.0
    period: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A product of atoms, as written."""

    text: str
    dimension: Dimension
    factor: float
    periods: tuple[tuple[str, int], ...] = ()
    nouns: tuple[str, ...] = ()

    @property
    def without_noun(self) -> Unit:
        """What is left where it is known what is counted.

        >>> parse_unit("requests/s").without_noun.text, parse_unit("servers").without_noun.text
        ('/s', '')
        """
        noun, slash, per = self.text.partition("/")
        return parse_unit(f"/{per}" if slash else "") if noun in self.nouns else self

    def scale(self, calendar: Calendar) -> float:
        """Base units in one of this unit."""
        total = self.factor
        for period, power in self.periods:
            total *= calendar.seconds(period) ** power
        return total


_SMALL = ("kb", "mb", "gb", "tb", "pb")


def _power(name: str, power: int) -> str:
    return name if power == 1 else f"{name}^{power}"


def _sizes() -> dict[str, Atom]:
    """Bytes and bits with every prefix; `KB` is read as kB, `Kb` is refused because nobody can tell.

    Who writes all in small letters, 500 kb, means bytes: of what comes each second nobody can tell that either.
    """
    decimal = {"": 1.0, "k": 1e3, "M": 1e6, "G": 1e9, "T": 1e12, "P": 1e15, "E": 1e18}
    binary = {"Ki": 2.0**10, "Mi": 2.0**20, "Gi": 2.0**30, "Ti": 2.0**40, "Pi": 2.0**50, "Ei": 2.0**60}
    atoms = {}
    for prefix, factor in (decimal | binary).items():
        atoms[f"{prefix}B"] = Atom(BYTES, factor)
        for bit in ("bit", "bits"):
            atoms[f"{prefix}{bit}"] = Atom(BYTES, factor / 8)
    words = {"kilo": 1e3, "mega": 1e6, "giga": 1e9, "tera": 1e12, "peta": 1e15, "": 1.0}
    for word, factor in words.items():
        for plural in ("", "s"):
            atoms[f"{word}byte{plural}"] = Atom(BYTES, factor)
            if word:
                atoms[f"{word}bit{plural}"] = Atom(BYTES, factor / 8)
    atoms["KB"] = atoms["kB"]
    return atoms | {small: atoms[f"{small[0].upper()}B"] for small in _SMALL}


def _times() -> dict[str, Atom]:
    lengths = {
        "ns nsec nsecs nanosecond nanoseconds": 1e-9,
        "us µs μs usec usecs microsecond microseconds": 1e-6,
        "ms msec msecs millisecond milliseconds": 1e-3,
        "s sec secs second seconds": 1.0,
        "min mins minute minutes": 60.0,
        "h hr hrs hour hours": 3600.0,
    }
    atoms = {name: Atom(SECONDS, size) for names, size in lengths.items() for name in names.split()}
    periods = ("d day days", "w wk wks week weeks", "mo mos month months", "quarter quarters", "y yr yrs year years")
    for period in periods:
        names = period.split()
        name = next(word for word in names if word in {"day", "week", "month", "quarter", "year"})
        atoms |= {word: Atom(SECONDS, 1.0, name) for word in names}
    return atoms


ATOMS: dict[str, Atom] = (
    _sizes()
    | _times()
    | {name: Atom(DOLLARS) for name in ("USD", "$", "dollar", "dollars")}
    | {"cent": Atom(DOLLARS, 0.01), "cents": Atom(DOLLARS, 0.01), "%": Atom(NONE, 0.01)}
    | {"x": Atom(NONE), "times": Atom(NONE), "×": Atom(NONE)}
)

# `GB-month` is what a price is for: the dash is a slash there.
_AND_PER = re.compile(r"(?<=[A-Za-z])-(?=(?:h|hr|hour|d|day|w|week|mo|month|y|yr|year|s|sec|second)s?\b)")
# How people write rates of bits and bytes in one word.
# All small they can only be bits, as on the bill of a home line; requests a minute are what platforms count.
JOINED = (
    {
        f"{prefix}{word}": f"{prefix}{unit}/s"
        for prefix in ("", "k", "M", "G", "T")
        for word, unit in (("bps", "bit"), ("Bps", "B"), ("bit/s", "bit"))
    }
    | {f"{prefix}bps": f"{prefix.upper()}bit/s" for prefix in "mgt"}
    | dict.fromkeys(("qps", "rps", "tps", "iops", "fps", "QPS", "RPS", "TPS", "IOPS", "FPS"), "/s")
    | dict.fromkeys(("rpm", "RPM"), "/min")
)

AMBIGUOUS = re.compile(r"^[KMGTP]b$")


def is_unit(word: str) -> bool:
    """Whether a word measures something, rather than being what is counted.

    >>> is_unit("Seconds"), is_unit("qps"), is_unit("photos")
    (True, True, False)
    """
    return _atom(word) is not None or word in JOINED


def is_time(word: str) -> bool:
    """Whether a word is a unit of time.

    >>> is_time("hour"), is_time("MB")
    (True, False)
    """
    atom = _atom(word)
    return atom is not None and atom.dimension == SECONDS


def _atom(name: str) -> Atom | None:
    return ATOMS.get(name) or ATOMS.get(name.lower() if len(name) > 2 else name)


@cache
def parse_unit(text: str, *, nouns: tuple[str, ...] | None = None) -> Unit:
    """A unit from its text; `nouns` lists the words that may be counted, none given allows any word.

    >>> parse_unit("USD/GB/month").dimension
    USD/B/s
    >>> parse_unit("apples", nouns=("user",))
    Traceback (most recent call last):
    calculators.core.unit.UnitError: “apples” is not a unit that belongs here
    """
    head, slash, under = text.partition("/")
    # 500 rps per server, but Mbit/s in one.
    written = JOINED.get(text) or _AND_PER.sub("/", f"{JOINED.get(head, head)}{slash}{under}")
    dimension, factor, periods, counted = NONE, 1.0, [], []
    for place, part in enumerate(written.split("/")):
        power = 1 if place == 0 else -1
        name = part.strip()
        if AMBIGUOUS.match(name) or (name in _SMALL and _is_fast(under)):
            raise UnitError(f"“{name}” could be bits or bytes: write {_sure(name)}B or {_sure(name)}bit")
        atom = _atom(name)
        if atom is None:
            if name not in {"", "1"}:
                counted.append(_noun(name, nouns))
            continue
        dimension *= atom.dimension**power
        factor *= atom.factor**power
        if atom.period:
            periods.append((atom.period, power))
    return Unit(text, dimension, factor, tuple(periods), tuple(counted))


def _is_fast(under: str) -> bool:
    """Whether something is so much each second, as links are measured in bits."""
    return under.partition("/")[0].strip() in {"s", "sec", "second"}


def _sure(name: str) -> str:
    return name[0] if name[0] in "kK" else name[0].upper()


def singular(word: str) -> str:
    """A noun without its plural ending, good enough to compare two of them.

    >>> singular("queries"), singular("users"), singular("people"), singular("searches"), singular("ms")
    ('query', 'user', 'people', 'search', 'ms')
    """
    if word.endswith(("shes", "ches", "sses", "xes")):
        return word[:-2]
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word[2:].endswith("s") and not word.endswith("ss") else word


def _noun(name: str, nouns: tuple[str, ...] | None) -> str:
    if nouns is not None and singular(name.lower()) not in {singular(noun.lower()) for noun in nouns}:
        raise UnitError(f"“{name}” is not a unit that belongs here")
    return name
