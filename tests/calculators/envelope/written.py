"""Random envelopes, and what they come to in Python's own fractions or floats."""

from __future__ import annotations

import operator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import assume
from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# Powers of bytes and seconds.
type Kind = tuple[int, int]

PLAIN, SIZE, TIME, RATE, FLOW = (0, 0), (1, 0), (0, 1), (0, -1), (1, -1)
_DAY = 86_400
UNITS: dict[Kind, dict[str, Fraction]] = {
    PLAIN: {"": Fraction(1), "k": Fraction(1_000), "M users": Fraction(10**6), "%": Fraction(1, 100)},
    SIZE: {" B": Fraction(1), " kB": Fraction(1_000), " KiB": Fraction(1_024), " Mbit": Fraction(125_000)},
    TIME: {" ms": Fraction(1, 1_000), " s": Fraction(1), " days": Fraction(_DAY), " years": Fraction(365 * _DAY)},
    RATE: {"/s": Fraction(1), " photos/day": Fraction(1, _DAY), " a minute": Fraction(1, 60)},
    FLOW: {" MB/s": Fraction(10**6), " GB per day": Fraction(10**9, _DAY), " Mbps": Fraction(125_000)},
}
_FACTORS = [(PLAIN, PLAIN), (SIZE, PLAIN), (TIME, PLAIN), (RATE, PLAIN), (FLOW, PLAIN), (FLOW, TIME), (SIZE, RATE)]
_FACTORS += [(RATE, TIME)]
_RATIOS = [(PLAIN, PLAIN), (SIZE, SIZE), (TIME, TIME), (SIZE, TIME), (PLAIN, TIME), (PLAIN, RATE), (SIZE, FLOW)]
_SIGNS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "×": operator.mul,
    "÷": operator.truediv,
    "max": max,
    "min": min,
}
_BINDS = {"+": 1, "-": 1, "×": 2, "÷": 2}
_ATOM = 3
_LENGTHS = {7, 12, 24, 30, 31, 52, 60, 90, 360, 365, 366, 720, 730, 744, 1_095, 1_440, 1_825, 3_600, 3_650, 8_760}
_LENGTHS |= {43_200, 86_400, 100_000, 525_600, 604_800}
# What is left of two numbers that nearly cancel is no number to compare.
_LEFT = Fraction(1, 10**4)


@dataclass(frozen=True)
class Number:
    """A number as typed, and its value."""

    text: str
    value: Fraction
    binds: int = _ATOM

    def written(self) -> str:
        return self.text

    def worth(self, _lines: Mapping[str, Fraction]) -> Fraction:
        return self.value


@dataclass(frozen=True)
class Named:
    """An earlier line."""

    name: str
    binds: int = _ATOM

    def written(self) -> str:
        return self.name

    def worth(self, lines: Mapping[str, Fraction]) -> Fraction:
        return lines[self.name]


@dataclass(frozen=True)
class Both:
    """Two parts and a sign, with the parentheses that it needs and no more."""

    sign: str
    left: Part
    right: Part

    @property
    def binds(self) -> int:
        return _BINDS.get(self.sign, _ATOM)

    def written(self) -> str:
        if self.sign not in _BINDS:
            return f"{self.sign}({self.left.written()}; {self.right.written()})"
        left = f"({self.left.written()})" if self.left.binds < self.binds else self.left.written()
        right = f"({self.right.written()})" if self.right.binds <= self.binds else self.right.written()
        return f"{left} {self.sign} {right}"

    def worth(self, lines: Mapping[str, Fraction]) -> Fraction:
        # 40 TB + 20% are 20% more, and no sum.
        assume(self.sign not in "+-" or not self.right.written().endswith("%"))
        left, right = self.left.worth(lines), self.right.worth(lines)
        found = _SIGNS[self.sign](left, right)
        assume(self.sign != "-" or abs(found) > _LEFT * (abs(left) + abs(right)))
        # 5 MB - 10 MB are the ends of a range, and the 360 of 5 GB/day × 360 are days.
        assume(
            self.sign != "-" or found > 0 or not (isinstance(self.left, Number) and isinstance(self.right, Number))
        )
        assume(self.sign not in "×÷" or not {left, right} & _LENGTHS)
        assume(self.sign != "+" or abs(found) > _LEFT * (abs(left) + abs(right)))
        return found


type Part = Number | Named | Both


@st.composite
def numbers(draw: st.DrawFn, kind: Kind) -> Number:
    unit = draw(st.sampled_from(sorted(UNITS[kind])))
    digits = draw(st.decimals("0.01", 9_999, places=2))
    text = draw(st.sampled_from([f"{digits:,f}", f"{digits:f}"]))
    return Number(f"{text}{unit}", Fraction(digits) * UNITS[kind][unit])


@st.composite
def parts(draw: st.DrawFn, kind: Kind, known: Mapping[str, Kind], deep: int = 3) -> Part:
    mine = [name for name, own in known.items() if own == kind]
    choice = draw(
        st.sampled_from(["number", "name", "sum", "product", "ratio", "of two"] if deep else ["number", "name"])
    )
    if choice == "name" and mine:
        return Named(draw(st.sampled_from(mine)))
    if choice in {"sum", "of two"}:
        sign = draw(st.sampled_from("+-" if choice == "sum" else ["min", "max"]))
        return Both(sign, draw(parts(kind, known, deep - 1)), draw(parts(kind, known, deep - 1)))
    if choice == "product":
        found = [(one, other) for one, other in _FACTORS if (one[0] + other[0], one[1] + other[1]) == kind]
        left, right = draw(st.permutations(draw(st.sampled_from(found))))
        return Both("×", draw(parts(left, known, deep - 1)), draw(parts(right, known, deep - 1)))
    if choice == "ratio":
        ratios = [*_RATIOS, *((own, PLAIN) for own in UNITS)]
        found = [(one, other) for one, other in ratios if (one[0] - other[0], one[1] - other[1]) == kind]
        left, right = draw(st.sampled_from(found))
        return Both("÷", draw(parts(left, known, deep - 1)), draw(parts(right, known, deep - 1)))
    return draw(numbers(kind))


@st.composite
def envelopes(draw: st.DrawFn) -> dict[str, Part]:
    """Up to eight lines, each of which may use those before it."""
    known: dict[str, Kind] = {}
    found: dict[str, Part] = {}
    names = draw(
        st.permutations(["people", "photo size", "load", "kept for", "peak-hour", "a day's", "p95", "x y z"])
    )
    for name in names[: draw(st.integers(1, 8))]:
        kind = draw(st.sampled_from(list(UNITS)))
        found[name] = draw(parts(kind, known))
        known[name] = kind
    return found


def written(lines: Mapping[str, Part]) -> str:
    return "\n".join(f"{name} = {part.written()}" for name, part in lines.items())


def worth(lines: Mapping[str, Part]) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for name, part in lines.items():
        found[name] = part.worth(found)
    return found
