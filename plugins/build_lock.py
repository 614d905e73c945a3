"""One build at a time in a checkout, whoever else builds there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

try:
    import fcntl
except ImportError:  # Windows; there two builds at once are the writer's to avoid
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LOCK = ".cache/build.lock"


@contextmanager
def build_lock(root: Path) -> Iterator[None]:
    """Waits until no other process builds here. The system frees a lock with the process that holds it."""
    file = root / LOCK
    file.parent.mkdir(exist_ok=True)
    with file.open("w") as lock:
        if fcntl:
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield
