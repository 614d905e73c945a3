"""`python -m benchmarks [PART ...] [--keep]`: measure the built site, print tables, write JSON."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.arithmetic import measure_arithmetic
from benchmarks.browsing import measure_browsing
from benchmarks.building import measure_building
from benchmarks.envelopes import measure_envelopes
from benchmarks.history import keep, run_of
from benchmarks.row import Row, print_starts, print_table
from benchmarks.starting import measure_starting

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from plugins.model.benchmark import Start

OUT = Path("benchmarks/latest.json")
PARTS = ("building", "arithmetic", "envelopes", "browsing", "starting")


def main(arguments: Sequence[str] | None = None) -> None:
    """The command line."""
    parser = ArgumentParser(prog="python -m benchmarks", description="Measures the built site.")
    parser.add_argument("part", nargs="*", choices=[[], *PARTS], help="only these parts")
    parser.add_argument("--keep", action="store_true", help="add the run to benchmarks/history.jsonl")
    asked = parser.parse_args(arguments)
    if asked.keep and asked.part:
        parser.error("only a whole run is kept, so that each line of the history has all its figures")
    rows, starts = measure(asked.part or PARTS)
    if rows:
        print_table(rows)
    if starts:
        print_starts(starts)
    run = run_of(rows, starts)
    OUT.write_text(json.dumps(json.loads(run.line()), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"\nwritten to {OUT}")
    if asked.keep:
        keep(run)


def measure(parts: Sequence[str]) -> tuple[list[Row], list[Start]]:
    """The rows and the table of starts of the parts that were asked for."""
    measured = {
        "building": measure_building,
        "arithmetic": measure_arithmetic,
        "envelopes": measure_envelopes,
        "browsing": measure_browsing,
    }
    rows = [row for name, part in measured.items() if name in parts for row in announced(name, part)]
    if "starting" not in parts:
        return rows, []
    starts, more = announced("starting", measure_starting)
    return [*rows, *more], starts


def announced[Found](name: str, part: Callable[[], Found]) -> Found:
    """What a part finds; it takes its time, so say that it goes on."""
    print(f"measuring: {name}", file=sys.stderr, flush=True)
    return part()


if __name__ == "__main__":
    main()
