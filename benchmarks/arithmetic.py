"""Milliseconds for one estimate on the host, over every calculator."""

from __future__ import annotations

import time
from statistics import median

from benchmarks.row import Row
from calculators.catalogue import find, names
from calculators.core.field import Field
from calculators.core.run import run

RUNS = 20


def measure_arithmetic() -> list[Row]:
    """The estimate alone, as the command line would make it."""
    return [
        Row.of("one estimate on the host, by calculator", [_plain(name) for name in names()], "ms", bound=1),
        Row.of("the same with a range", [_ranged(name) for name in names()], "ms"),
    ]


def _plain(name: str) -> float:
    return _timed(name, {})


def _ranged(name: str) -> float:
    """With its first field that can be a range from its default down to its least."""
    for field in find(name).fields:
        if isinstance(field, Field) and not field.many and not field.whole and field.least < field.most:
            return _timed(name, {field.id: f"{field.least_text}..{field.default}"})
    return _plain(name)


def _timed(name: str, inputs: dict[str, str]) -> float:
    calculator = find(name)
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        run(calculator, inputs)
        times.append((time.perf_counter() - start) * 1000)
    return median(times)
