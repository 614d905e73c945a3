"""A trial of one mutant: tests run in a process of its own, where one module is another."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass, field
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis.configuration import set_hypothesis_home_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path
    from types import CodeType

# Seconds of work, on a busy machine too: a test that does not come to an end has noticed as well.
LONGEST = int(os.environ.get("MUTANTS_LONGEST", "120"))
OPTIONS = (
    *("-x", "--doctest-modules", "--import-mode=importlib", "--assert=plain", "--hypothesis-seed=0"),
    *("-o", "addopts=", "-p", "no:cacheprovider", "-p", "no:terminal", "-p", "no:xdist"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),
)


@dataclass(frozen=True, slots=True)
class Trial:
    """A file with other contents, and the tests that shall tell: where they are, or a word of their names."""

    path: Path
    source: str
    tests: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    def begin(self) -> None:
        """In this process, from now on, the module is another; nobody hears of it."""
        signal.setitimer(signal.ITIMER_PROF, LONGEST)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        # What it finds is about a program that nobody has.
        set_hypothesis_home_dir(gettempdir())
        finder: Any = _Finder(self.path, self.source)
        sys.meta_path.insert(0, finder)


class _Changed(SourceFileLoader):
    """Loads a module from another text than the one in its file."""

    source: str

    def get_code(self, _name: str) -> CodeType:
        return compile(self.source, self.path, "exec")


class _Finder:
    def __init__(self, path: Path, source: str) -> None:
        self.name = ".".join(path.with_suffix("").parts)
        self.loader = _Changed(self.name, str(path.resolve()))
        self.loader.source = source

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> ModuleSpec | None:
        return spec_from_file_location(name, self.loader.path, loader=self.loader) if name == self.name else None


def noticed(trials: Iterable[Trial], at_once: int) -> dict[Trial, bool]:
    """Whether a test fails in each trial; every trial collects its tests anew."""
    return dict(_outcomes(trials, at_once, lambda trial: int(pytest.main([*OPTIONS, *trial.tests]))))


def noticed_by(tests: Sequence[str], trials: Iterable[Trial], at_once: int) -> dict[Trial, bool]:
    """The same with tests that are collected once, for modules that nothing imports before a test runs."""
    loop = _Loop(trials, at_once)
    pytest.main([*OPTIONS, *tests], plugins=[loop])
    return loop.found


@dataclass(slots=True)
class _Loop:
    """Instead of running the tests, runs them in each trial."""

    trials: Iterable[Trial]
    at_once: int
    found: dict[Trial, bool] = field(default_factory=dict)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        def run(trial: Trial) -> int:
            for item in session.items:
                if any(word in item.nodeid for word in trial.words):
                    item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
                if session.testsfailed:
                    break
            return session.testsfailed

        self.found |= _outcomes(self.trials, self.at_once, run)
        return True


def _outcomes(trials: Iterable[Trial], at_once: int, run: Callable[[Trial], int]) -> Iterator[tuple[Trial, bool]]:
    running: dict[int, Trial] = {}
    for trial in trials:
        if len(running) == at_once:
            yield _ended(running)
        pid = os.fork()
        if pid == 0:
            _run(trial, run)
        running[pid] = trial
    while running:
        yield _ended(running)


def _run(trial: Trial, run: Callable[[Trial], int]) -> None:
    code = 1
    try:
        trial.begin()
        code = run(trial)
    finally:
        os._exit(code)


def _ended(running: dict[int, Trial]) -> tuple[Trial, bool]:
    pid, status = os.wait()
    return running.pop(pid), os.waitstatus_to_exitcode(status) != 0
