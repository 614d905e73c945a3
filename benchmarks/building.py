"""Seconds to build: from nothing changed, from one page changed, and the whole."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from benchmarks.row import Row

PAGE = Path("docs/about/index.md")
RUNS = 3


def measure_building() -> list[Row]:
    """The site must stand already; every build here is a warm one."""
    _build()
    return [
        Row.of("make build, nothing changed", [_build() for _ in range(RUNS)], "s"),
        Row.of("make build, every page anew", [_rebuild() for _ in range(RUNS)], "s", bound=5),
    ]


def _rebuild() -> float:
    """A build after the mark that says the site is up to date has been taken away."""
    Path(".cache/steps/site").unlink(missing_ok=True)
    return _build()


def _build() -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "plugins.build"], check=True, capture_output=True)
    return time.perf_counter() - start
