"""Where a rebuild happens: a fresh process for each, split off from one that has the site builder already imported.

That one never imports a package of ours, so every rebuild runs the macros, models and calculators as they now are.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

from plugins.site import complaint

if TYPE_CHECKING:
    from collections.abc import Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext, SpawnContext
    from multiprocessing.process import BaseProcess
    from pathlib import Path

LOG = ".cache/serve.log"
# What a build imports of others, as listed by `python -X importtime`; a name that is not installed is passed over.
WARM = (
    "jinja2.ext",
    "mkdocs.commands.build",
    "mkdocs.config.defaults",
    "mkdocs.contrib.search",
    "mkdocs_macros.plugin",
    "material.plugins.search.plugin",
    "markdown.extensions.md_in_html",
    "markdown.extensions.tables",
    "markdown.extensions.toc",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pygments.lexers",
    "watchfiles",
    "yaml",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a rebuild: the changed files of the site, or the words of its failure."""

    seconds: float
    changed: tuple[str, ...] = ()
    problem: str = ""


@dataclass(slots=True)
class Rebuild:
    """One rebuild, running in its own process."""

    process: BaseProcess
    said: Connection
    log: Path
    pages_only: bool
    start: float = field(default_factory=perf_counter)

    def outcome(self) -> Outcome | None:
        """None while it runs."""
        if self.process.is_alive() and not self.said.poll():
            return None
        changed = self._receive()
        self.process.join()
        seconds = perf_counter() - self.start
        if changed is None:
            text = complaint(self.log.read_text(errors="replace"))
            return Outcome(seconds, problem=text or f"The build ended without a word (code {self.process.exitcode}).")
        return Outcome(seconds, changed=changed)

    def stop(self) -> None:
        """Leave off; what has been built so far is thrown away."""
        self.process.terminate()
        self.process.join()

    def _receive(self) -> tuple[str, ...] | None:
        try:
            received: tuple[str, ...] = self.said.recv()
        except EOFError:
            return None
        return received


@dataclass(frozen=True, slots=True)
class Workshop:
    """Starts rebuilds of the site below a root, running only the named steps of the build if any are named."""

    root: Path
    steps: tuple[str, ...]
    context: ForkServerContext | SpawnContext

    def rebuild(self, *, pages_only: bool) -> Rebuild:
        """Begin a rebuild."""
        said, says = self.context.Pipe(duplex=False)
        log = self.root / LOG
        log.parent.mkdir(exist_ok=True)
        process = self.context.Process(target=_work, args=(self.root, self.steps, log, says, pages_only))
        process.start()
        says.close()
        return Rebuild(process, said, log, pages_only)


def warm_context() -> ForkServerContext | SpawnContext:
    """How processes are begun: split off from a warm one, or, where that cannot be done, from nothing."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(WARM))
    return context


def _work(root: Path, names: Sequence[str], log: Path, says: Connection, pages_only: bool) -> None:  # noqa: FBT001 - a process takes its arguments in order
    """The rebuild itself, in its own process."""
    with log.open("w") as words:
        os.dup2(words.fileno(), sys.stdout.fileno())
        os.dup2(words.fileno(), sys.stderr.fileno())
    from plugins.live.rebuild import rebuild  # noqa: PLC0415 - what goes wrong in the import is to be read as well

    changed = rebuild(root, names, pages_only=pages_only)
    sys.stdout.flush()
    if changed is None:
        sys.exit(1)
    says.send(tuple(changed))
