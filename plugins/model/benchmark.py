"""What benchmarks found, a run a line: written by `make bench KEEP=1`, shown on the page about speed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure: the median of some runs, what it may be, and what nineteen of twenty stayed below."""

    what: str
    value: float
    unit: str
    bound: float | None = None
    worst_of_twenty: float | None = None
    count: int = 1

    @property
    def holds(self) -> bool | None:
        return None if self.bound is None else self.value <= self.bound


@dataclass(frozen=True, slots=True)
class Start:
    """One way to start a calculating page at one moment: milliseconds, and multiples of plain Pyodide's."""

    way: str
    moment: str
    live: float
    to_main: float
    to_worker: float
    visible: float
    long: float
    kilobytes: float
    requests: int
    runs: int


@dataclass(frozen=True, slots=True)
class Run:
    """All that was measured in one go."""

    date: str
    commit: str
    machine: str
    measures: tuple[Measure, ...]
    starts: tuple[Start, ...]

    @classmethod
    def read(cls, line: str) -> Run:
        data = json.loads(line)
        measures = tuple(Measure(**each) for each in data["measures"])
        starts = tuple(Start(**each) for each in data["starts"])
        return cls(data["date"], data["commit"], data["machine"], measures, starts)

    def line(self) -> str:
        r"""The run as a line of the history.

        >>> run = Run("2026-11-21", "5430b8a", "two cores", (Measure("a build", 3.2, "s", 5),), ())
        >>> Run.read(run.line()) == run
        True
        """
        return json.dumps(asdict(self), ensure_ascii=False)

    def measure(self, what: str) -> Measure | None:
        return next((each for each in self.measures if each.what == what), None)


def read_history(file: Path) -> tuple[Run, ...]:
    """Every run that was kept, the oldest first; none where there is no such file."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return tuple(_read(line, f"{file.name}:{number}") for number, line in enumerate(lines, start=1))


def _read(line: str, place: str) -> Run:
    try:
        return Run.read(line)
    except (TypeError, KeyError, ValueError) as error:
        raise ValueError(f"{place}: not a run of the benchmarks ({error})") from None
