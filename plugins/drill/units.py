"""Drills on units and powers: what has to come without a calculator."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from calculators.core.unit import Calendar, parse_unit
from calculators.core.writing import write
from plugins.drill.drawing import MANTISSAS
from plugins.drill.item import Drill, Kind, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_SUBJECT = "Units and powers"
_CALENDAR = Calendar()


def units(seed: int) -> Iterator[Drill]:
    """One of each sort."""
    for name, make in _SORTS.items():
        random = Random(f"{name} {seed}")  # noqa: S311 -- a question, the same for everybody
        yield make(f"units.{name}.{seed}", random)


def _each_second(id_: str, random: Random) -> Drill:
    count = random.choice(MANTISSAS) * 10.0 ** random.randint(5, 10)
    period = random.choice(("day", "month"))
    unit = parse_unit(f"requests/{period}")
    seconds = _CALENDAR.seconds(period)
    total, answer = write(count / seconds, unit), write(count / seconds, parse_unit("requests/s"))
    steps = (f"A {period} has {write(seconds, parse_unit('times')).rstrip('×')} seconds.", f"{total} = {answer}")
    return _drill(id_, f"{total}: how many is that a second?", count / seconds, "requests/s", steps)


def _each_day(id_: str, random: Random) -> Drill:
    rate = random.choice(MANTISSAS) * 10.0 ** random.randint(0, 5)
    said, answer = write(rate, parse_unit("events/s")), write(rate, parse_unit("events/day"))
    steps = ("A day has 86,400 seconds; say 100,000.", f"{said} = {answer}")
    return _drill(id_, f"{said}: how many is that a day?", rate, "events/day", steps)


def _in_bits(id_: str, random: Random) -> Drill:
    rate = random.choice(MANTISSAS) * 10.0 ** random.randint(6, 10)
    said, answer = write(rate, parse_unit("B/s")), write(rate, parse_unit("bit/s"))
    steps = ("A byte has 8 bits.", f"{said} × 8 = {answer}")
    return _drill(id_, f"How much network bandwidth does {said} take?", rate, "bit/s", steps)


def _data_of_a_day(id_: str, random: Random) -> Drill:
    rate = random.choice(MANTISSAS) * 10.0 ** random.randint(3, 8)
    said, answer = write(rate, parse_unit("B/s")), write(rate * _CALENDAR.seconds("day"), parse_unit("B"))
    steps = ("A day has 86,400 seconds; say 100,000.", f"{said} × 86,400 s = {answer}")
    return _drill(id_, f"{said}, for a day: how much data is that?", rate * _CALENDAR.seconds("day"), "B", steps)


def _power(id_: str, random: Random) -> Drill:
    power = random.choice((10, 16, 20, 24, 30, 32, 40, 48))
    answer = write(2.0**power, parse_unit("keys"))
    steps = ("2 to the 10 is about a thousand.", f"2^{power} = {answer}")
    return _drill(id_, f"How many keys of {power} bits are there?", 2.0**power, "keys", steps)


def _reading(id_: str, random: Random) -> Drill:
    size = random.choice(MANTISSAS) * 10.0 ** random.randint(9, 13)
    rate = random.choice((1e8, 5e8, 1e9, 2e9))
    said, speed, answer = (
        write(size, parse_unit("B")),
        write(rate, parse_unit("B/s")),
        write(size / rate, parse_unit("s")),
    )
    steps = (f"{said} ÷ {speed} = {answer}",)
    return _drill(id_, f"Reading {said} at {speed}: how long does it take?", size / rate, "s", steps)


def _drill(id_: str, asks: str, value: float, text: str, steps: tuple[str, ...]) -> Drill:
    unit = parse_unit(text)
    return Drill(
        id=id_,
        kind=Kind.UNITS,
        subject=_SUBJECT,
        asks=asks,
        answer=write(value, unit),
        value=written(value),
        unit=text,
        scale=written(unit.scale(_CALENDAR)),
        size=unit.dimension.bytes,
        time=unit.dimension.seconds,
        steps=steps,
    )


_SORTS: dict[str, Callable[[str, Random], Drill]] = {
    "each-second": _each_second,
    "each-day": _each_day,
    "in-bits": _in_bits,
    "data-of-a-day": _data_of_a_day,
    "power": _power,
    "reading": _reading,
}
