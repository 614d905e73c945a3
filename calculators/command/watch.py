"""Doing something again whenever a file is saved."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from calculators.core.problem import InputError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

REFUSED = 2
_PAUSE = 0.2
_CLEAR = "\033[H\033[2J"


def watch(file: Path, act: Callable[[], tuple[str, int]]) -> tuple[str, int]:
    """Until somebody ends it; the code is that of the last time. A mistake is said and waits to be mended."""
    code, seen = 0, object()
    try:
        while True:
            now = _state(file)
            if now != seen:
                seen = now
                printed, code = _outcome(act)
                print(f"{_CLEAR if sys.stdout.isatty() else ''}{printed}", end="\n\n", flush=True)
            time.sleep(_PAUSE)
    except KeyboardInterrupt:
        return "", code


def _outcome(act: Callable[[], tuple[str, int]]) -> tuple[str, int]:
    try:
        return act()
    except InputError as error:
        return str(error), REFUSED


def _state(file: Path) -> object:
    """What changes when a file is saved, be it in its place or by another one."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
