"""Milliseconds for an envelope on the host: read anew, and after a key; with plain numbers, and with ranges."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from benchmarks.row import Row
from calculators.envelope.run import run_envelope

if TYPE_CHECKING:
    from calculators.envelope.run import Run

RUNS = 20
# What nearly all depends on.
FIRST = "people = "
_CALLS = ("traffic", "storage", "servers", "bandwidth", "cost")


def measure_envelopes() -> list[Row]:
    """200 lines with 20 calculators; and what a key costs in one of 50 lines with 10."""
    return [
        Row.of("an envelope of 200 lines and 20 calculators on the host", _anew(200, 20), "ms", bound=50),
        Row.of("the same with ranges", _anew(200, 20, ranged=True), "ms"),
        Row.of("a key in an envelope of 50 lines and 10 calculators", _after_a_key(50, 10), "ms", bound=50),
        Row.of("the same where the key changes a range", _after_a_key(50, 10, ranged=True), "ms", bound=200),
    ]


def written(lines: int, calls: int, people: str) -> str:
    """An envelope of so many lines, in which nearly all depends on the first."""
    text = [f"{FIRST}{people}"]
    for call in range(calls):
        name = f"part {call}"
        text += [f"{name}: {_CALLS[call % len(_CALLS)]}"]
        if call % len(_CALLS) == 0:
            text += ["  users = people", f"  actions = {call + 2}/day"]
    for line in range(lines - len(text)):
        text.append(
            f"line {line} = people × {line + 2} ÷ 7 + part {line % calls // len(_CALLS) * len(_CALLS)}.daily × 1 day"
        )
    return "\n".join(text)


def _anew(lines: int, calls: int, *, ranged: bool = False) -> list[float]:
    """Another number each time, so that nothing is known beforehand."""
    texts = (written(lines, calls, f"{n}M..{2 * n}M" if ranged else f"{n}M") for n in range(1, RUNS + 1))
    return [_timed(text) for text in texts]


def _after_a_key(lines: int, calls: int, *, ranged: bool = False) -> list[float]:
    people = "1M..2M" if ranged else "1M"
    earlier = run_envelope(written(lines, calls, people))
    times = []
    for n in range(2, RUNS + 2):
        changed = written(lines, calls, f"{n}M..{2 * n}M" if ranged else f"{n}M")
        times.append(_timed(changed, earlier))
    return times


def _timed(text: str, earlier: Run | None = None) -> float:
    start = time.process_time()
    run = run_envelope(text, earlier)
    taken = (time.process_time() - start) * 1000
    if run.problems:
        raise RuntimeError(run.problems[0].shown)
    return taken
