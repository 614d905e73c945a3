"""The history: a line for each run that was worth keeping."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.model.benchmark import Run
from tests.browser.chromium import find_chromium

if TYPE_CHECKING:
    from collections.abc import Sequence

    from plugins.model.benchmark import Measure, Start

FILE = Path("benchmarks/history.jsonl")
CPU = Path("/proc/cpuinfo")


def run_of(measures: Sequence[Measure], starts: Sequence[Start]) -> Run:
    """What was measured, with today's date, this commit and this machine."""
    return Run(datetime.now(UTC).date().isoformat(), _commit(), machine(), tuple(measures), tuple(starts))


def keep(run: Run, file: Path = FILE) -> None:
    """Adds the run to those that were kept."""
    with file.open("a", encoding="utf-8") as out:
        out.write(f"{run.line()}\n")


def machine() -> str:
    """What it is and what runs on it; never whose it is or what it is called."""
    model = re.search(r"^model name\s*: (.+)", CPU.read_text(), re.MULTILINE) if CPU.exists() else None
    cores = f"{os.cpu_count()} cores of {model[1] if model else platform.machine()}"
    return f"{cores}, {platform.system()}, Python {platform.python_version()}, {_browser()}"


def _browser() -> str:
    said = _said(find_chromium() or "", "--version")
    found = re.search(r"(Chrom\w+) (\d+)", said)
    return f"{found[1]} {found[2]}" if found else "Chromium"


def _commit() -> str:
    return _said("git", "describe", "--always", "--dirty", "--exclude", "*").strip() or "unknown"


def _said(*command: str) -> str:
    if not command[0]:
        return ""
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
