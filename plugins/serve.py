"""The site on this machine, rebuilt and reloaded while it is written: `python -m plugins.serve [STEP ...]`."""

from __future__ import annotations

import os
import signal
import sys
from argparse import ArgumentParser
from pathlib import Path
from threading import Event, Thread
from time import strftime
from typing import TYPE_CHECKING

from watchfiles import DefaultFilter, watch

from plugins import site
from plugins.live import server
from plugins.live.news import Noticeboard
from plugins.live.workshop import Workshop, warm_context
from plugins.runtime.absence import told_absence
from plugins.settings import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import FrameType

    from plugins.live.workshop import Outcome, Rebuild

WATCHED = ("docs", "theme", "calculators", "estimate", "plugins")
GENERATED = (
    "docs/assets/runtime",
    "docs/assets/fonts",
    "docs/cases/interviewer",
    "docs/cases/candidate",
    "docs/data/schema",
)
PAGES = ("docs",)
FACTS = ("docs/data",)
TICK = 50  # milliseconds between two looks at a running build


class Sources(DefaultFilter):
    """What a writer changes; what the build itself writes would start it again."""

    def __init__(self, root: Path) -> None:
        """Paths arrive absolute."""
        super().__init__(ignore_paths=[root / path for path in GENERATED])


class Watch:
    """Turns changes into rebuilds, and rebuilds into news.

    A change of pages, assets or a case alone is shown by a quick build of just those pages. A full build follows:
    it checks links and mends what the quick one cannot know, such as other pages that tell of the case. It is dropped
    for the next change.
    """

    def __init__(self, root: Path, workshop: Workshop, board: Noticeboard) -> None:
        """Nothing is running and nothing waits."""
        self._root, self._workshop, self._board = root, workshop, board
        self._running: Rebuild | None = None
        self._waiting: set[Path] = set()
        self._settling = False

    def begin(self) -> None:
        """The first build."""
        self._start(pages_only=False)

    def tick(self, changed: Iterable[Path]) -> None:
        """Take in what has changed, end a build that is done, start the next."""
        self._waiting.update(changed)
        if self._running:
            if self._waiting and self._settling:
                self.stop()
            elif outcome := self._running.outcome():
                self._finish(self._running, outcome)
        if self._waiting and not self._running:
            pages_only = all(self._is_page(path) for path in self._waiting)
            print(strftime("%H:%M:%S"), ", ".join(sorted(str(path) for path in self._waiting)))
            self._waiting.clear()
            self._start(pages_only=pages_only)

    def stop(self) -> None:
        """End the running build."""
        if self._running:
            self._running.stop()
        self._running, self._settling = None, False

    def _start(self, *, pages_only: bool) -> None:
        self._running = self._workshop.rebuild(pages_only=pages_only)

    def _finish(self, done: Rebuild, outcome: Outcome) -> None:
        self._running, self._settling = None, False
        self._board.put(changed=outcome.changed, problem=outcome.problem)
        if outcome.problem:
            print(outcome.problem, file=sys.stderr)
        print(_sentence(outcome, pages_only=done.pages_only), flush=True)
        if not done.pages_only:
            print(told_absence(self._root / ".cache"), end="", flush=True)
        if done.pages_only and not outcome.problem and not self._waiting:
            self._start(pages_only=False)
            self._settling = True

    def _is_page(self, path: Path) -> bool:
        if not (self._root / path).exists():
            return False
        if _below(path, FACTS):
            return site.page_of_case(self._root, path) is not None
        return _below(path, PAGES)


def _below(path: Path, places: Iterable[str]) -> bool:
    return any(path.is_relative_to(place) for place in places)


def _sentence(outcome: Outcome, *, pages_only: bool) -> str:
    what = "The page" if pages_only else "The site"
    if outcome.problem:
        return f"{what} was not built ({outcome.seconds:.1f} s); the last good site stays."
    return f"{what} is up to date ({outcome.seconds:.1f} s, {len(outcome.changed)} files changed)."


def follow(root: Path, work: Watch, stop: Event) -> None:
    """Runs until it is told to stop."""
    settings = root / SETTINGS
    places = [root / place for place in WATCHED if (root / place).is_dir()]
    known = _written(settings)
    work.begin()
    sources = Sources(root)
    for changes in watch(
        *places, watch_filter=sources, step=20, stop_event=stop, rust_timeout=TICK, yield_on_timeout=True
    ):
        paths = {path.relative_to(root) for _, name in changes if _matters(path := Path(name))}
        # An editor replaces this single file, and a watch would go on looking at the one that is gone.
        if (now := _written(settings)) != known:
            known = now
            paths.add(Path(SETTINGS))
        work.tick(paths)


def _matters(path: Path) -> bool:
    """An editor's temporary file is gone when we hear of it, and has no name of ours."""
    return path.is_file() or (not path.exists() and bool(path.suffix) and not path.name.startswith("."))


def _written(file: Path) -> int:
    return file.stat().st_mtime_ns if file.exists() else 0


def _stopped_by(*signals: signal.Signals) -> Event:
    """Set by a signal. An exception instead would be lost where it meets a finalizer, and the server would go on."""
    stop = Event()

    def hear(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in signals:
        signal.signal(number, hear)
    return stop


def main() -> None:
    """The command line."""
    parser = ArgumentParser(prog="python -m plugins.serve", description="Serves the site and follows your edits.")
    parser.add_argument("step", nargs="*", help="run only these steps of the build")
    steps = tuple(parser.parse_args().step)
    root = Path.cwd().resolve()
    base = server.sub_path((root / SETTINGS).read_text())
    board = Noticeboard(base)
    work = Watch(root, Workshop(root, steps, warm_context()), board)
    stop = _stopped_by(signal.SIGINT, signal.SIGTERM)
    with server.listen(root / site.SITE, base, board, int(os.environ.get("PORT", "8000"))) as http:
        Thread(target=http.serve_forever, daemon=True).start()
        print(f"Serving http://127.0.0.1:{http.server_port}{base} (Ctrl-C stops)", flush=True)
        try:
            follow(root, work, stop)
            print("\nStopped.")
        finally:
            work.stop()
            http.shutdown()


if __name__ == "__main__":
    main()
