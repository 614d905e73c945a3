"""`python -m benchmarks`: measure the built site in a real browser, print a table, write JSON."""

from __future__ import annotations

import json
import platform
from pathlib import Path

from benchmarks.arithmetic import measure_arithmetic
from benchmarks.browsing import measure_browsing
from benchmarks.building import measure_building
from benchmarks.row import print_table

OUT = Path("benchmarks/latest.json")


def main() -> None:
    rows = [*measure_building(), *measure_arithmetic(), *measure_browsing()]
    print_table(rows)
    OUT.write_text(
        json.dumps({"machine": platform.platform(), "rows": [row.data() for row in rows]}, indent=2) + "\n"
    )
    print(f"\nwritten to {OUT}")


if __name__ == "__main__":
    main()
