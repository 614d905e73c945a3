"""One step of the build: it runs when what it reads has changed, and not otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING

from plugins.digest import digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

STAMPS = ".cache/steps"


class StepError(Exception):
    """A step failed in a way its author foresaw: the text is for the writer of the page, not for a debugger."""


@dataclass(frozen=True, slots=True)
class Step:
    """`inputs` and `outputs` are paths below the root; an input that is a folder stands for all it holds."""

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    act: Callable[[Path], object]
    choice: str = ""  # what else decides the result

    def run(self, root: Path) -> float | None:
        """The seconds it took, or None when nothing had to be done."""
        now = f"{digest(root, self.inputs)} {self.choice}"
        if self._is_done(root, now):
            return None
        start = perf_counter()
        self.forget(root)
        self.act(root)
        stamp = self._stamp(root)
        stamp.parent.mkdir(parents=True, exist_ok=True)
        # The digest is the one from before the work: what is edited meanwhile is built again the next time.
        stamp.write_text(now)
        return perf_counter() - start

    def forget(self, root: Path) -> None:
        """The next run does the work whatever the inputs are."""
        self._stamp(root).unlink(missing_ok=True)

    def _is_done(self, root: Path, now: str) -> bool:
        stamp = self._stamp(root)
        return stamp.is_file() and stamp.read_text() == now and all((root / path).exists() for path in self.outputs)

    def _stamp(self, root: Path) -> Path:
        return root / STAMPS / self.name
