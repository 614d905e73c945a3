"""A process and what it took: time by the clock, time of a processor, which neighbours change less, and memory."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

KILO = 1024 if sys.platform == "linux" else 1  # what the system counts memory in


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock, seconds of processor, and the most memory held at a time."""

    clock: float
    processor: float
    megabytes: float


def spend(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Spent:
    """Runs the command to its end; a failure raises, with what was said."""
    start = perf_counter()
    with subprocess.Popen(
        command, cwd=folder, env=os.environ | (environment or {}), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as process:
        said = process.stderr.read() if process.stderr else b""
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: {said.decode()}")
    return Spent(perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * KILO / 1e6)
