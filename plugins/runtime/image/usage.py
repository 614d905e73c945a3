"""Runs inside the interpreter whose image is taken: sees which functions of the library answers run, and which not.

What did not run goes, and with it what only it needs. In its place is something absent, so that this too is loud. The
calculators' own functions all stay, whether they ran or not, and so does what makes and compares their records.
"""

from __future__ import annotations

import sys
from gc import get_objects
from types import CodeType, FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

OWN = "calculators"
# What runs all else and is gone with it.
EXERCISE = "exercise"
# What the interpreter itself looks into, and what does this.
WHOLE = {"builtins", "sys", "absent", "fields", "strip", "__main__", EXERCISE, __name__}
# What C looks up by its name: how to put the groups of a match into a text.
NAMED_BY_C = {"_compile_template"}
IMMUTABLE_TYPE = 1 << 8


class Usage:
    """Which code has run, for an answer or only in the exercise."""

    def __init__(self) -> None:
        self._ran: dict[int, CodeType] = {}
        self._exercised: dict[int, CodeType] = {}

    def watch(self, answer: Callable[[], object], exercise: Iterable[Callable[[], object]]) -> None:
        self._watch(answer, self._ran)
        for topic in exercise:
            self._watch(topic, self._exercised)

    def drop(self, absent: object) -> None:
        """Puts it in the place of the library's functions that are not needed, and of what no code left names."""
        things = get_objects()
        functions = [thing for thing in things if isinstance(thing, FunctionType) and thing.__module__ != EXERCISE]
        names = self._reach(functions)
        for thing in things:
            if isinstance(thing, ModuleType) and not _is_own(thing.__name__) and thing.__name__ not in WHOLE:
                for name, value in list(thing.__dict__.items()):
                    if not _is_special(name) and (name not in names or not self._is_used(value)):
                        thing.__dict__[name] = absent
        for kind in [thing for thing in things if isinstance(thing, type) and _is_open(thing)]:
            for name, value in list(kind.__dict__.items()):
                if not self._is_used(value):
                    type.__setattr__(kind, name, absent)
        self._ran.clear()
        self._exercised.clear()

    def _watch(self, action: Callable[[], object], into: dict[int, CodeType]) -> None:
        monitoring = sys.monitoring
        tool, start = monitoring.PROFILER_ID, monitoring.events.PY_START

        def seen(code: CodeType, _offset: int) -> object:
            into[id(code)] = code
            return monitoring.DISABLE

        monitoring.use_tool_id(tool, __name__)
        monitoring.register_callback(tool, start, seen)
        monitoring.set_events(tool, start)
        action()
        monitoring.set_events(tool, 0)
        monitoring.register_callback(tool, start, None)
        monitoring.free_tool_id(tool)

    def _reach(self, functions: Iterable[FunctionType]) -> set[str]:
        """The names in what is needed, to which comes what was only exercised as far as something needed names it."""
        needed = [function for function in functions if self._is_used(function)]
        waiting = [function for function in functions if id(function.__code__) in self._exercised]
        names = set(NAMED_BY_C)
        while needed:
            names.update(name for function in needed for name in _names(function.__code__))
            needed = [
                function for function in waiting if function.__name__ in names or _is_special(function.__name__)
            ]
            waiting = [function for function in waiting if function not in needed]
            self._ran.update((id(function.__code__), function.__code__) for function in needed)
        return names

    def _is_used(self, thing: Any) -> bool:  # noqa: ANN401 - whatever stands in a module or a class
        # Not `isinstance`, which would ask the thing itself.
        kind = type(thing)
        if kind in (classmethod, staticmethod):
            return self._is_used(thing.__func__)
        if kind is FunctionType:
            code = thing.__code__
            return id(code) in self._ran or code.co_filename.startswith(OWN) or _is_made_for_own(thing)
        return True


def _is_made_for_own(function: FunctionType) -> bool:
    """Whether `dataclass` has written it for a record that may yet be made, or met in a set."""
    return function.__name__ in {"__init__", "__eq__", "__hash__"} and _is_own(str(function.__module__))


def _is_own(module: str) -> bool:
    return module.partition(".")[0] == OWN


def _is_open(kind: type) -> bool:
    return not kind.__flags__ & IMMUTABLE_TYPE and kind.__module__ not in WHOLE


def _is_special(name: str) -> bool:
    return name.startswith("__") and name.endswith("__")


def _names(code: CodeType) -> Iterator[str]:
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _names(constant)
