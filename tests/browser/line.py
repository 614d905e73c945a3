"""A slow network line: what a server sends waits its turn, and every answer is a round trip away."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from io import BufferedIOBase
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Buffer, Callable

# What is sent at a time: small enough that two downloads share the line, large enough to sleep seldom.
PIECE = 8192


@dataclass(slots=True)
class Line:
    """So many bytes a second, for all who send together; `latency` is what an answer waits before its first byte."""

    rate: float
    latency: float
    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    _free: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    @classmethod
    def of(cls, megabits: float, milliseconds: float) -> Line:
        return cls(megabits * 1e6 / 8, milliseconds / 1000)

    def wait(self) -> None:
        """The way there and back, which many can be on at once."""
        self.sleep(self.latency)

    def carry(self, size: int) -> None:
        """Returns when the last of these bytes has left."""
        with self._lock:
            now = self.now()
            self._free = max(self._free, now) + size / self.rate
            ahead = self._free - now
        self.sleep(ahead)

    def before(self, file: BufferedIOBase) -> BufferedIOBase:
        """The file, written to at the speed of the line."""
        return _Slow(self, file)


class _Slow(BufferedIOBase):
    def __init__(self, line: Line, file: BufferedIOBase) -> None:
        self.line, self.file = line, file

    def write(self, data: Buffer) -> int:
        view = memoryview(data)
        for start in range(0, len(view), PIECE):
            piece = view[start : start + PIECE]
            self.line.carry(len(piece))
            self.file.write(piece)
        return len(view)

    def flush(self) -> None:
        self.file.flush()
