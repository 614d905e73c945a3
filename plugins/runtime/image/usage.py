"""Runs inside the interpreter whose image is taken: sees which functions of the library answers run, and which not.

What did not run goes, and with it what only it needs. In its place is something absent, so that this too is loud. The
calculators' own functions all stay, whether they ran or not.
"""

from __future__ import annotations

import sys
from gc import get_objects
from types import CodeType, FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OWN = "calculators"
# What the interpreter itself looks into, and what does this.
WHOLE = {"builtins", "sys", "absent", "strip", "__main__", __name__}
IMMUTABLE_TYPE = 1 << 8


class Usage:
    """Which code has run."""

    def __init__(self) -> None:
        self._ran: dict[int, CodeType] = {}

    def watch(self, action: Callable[[], object]) -> None:
        monitoring = sys.monitoring
        tool, start = monitoring.PROFILER_ID, monitoring.events.PY_START

        def seen(code: CodeType, _offset: int) -> object:
            self._ran[id(code)] = code
            return monitoring.DISABLE

        monitoring.use_tool_id(tool, __name__)
        monitoring.register_callback(tool, start, seen)
        monitoring.set_events(tool, start)
        action()
        monitoring.set_events(tool, 0)
        monitoring.register_callback(tool, start, None)
        monitoring.free_tool_id(tool)

    def drop(self, absent: object) -> None:
        """Puts it in the place of the library's functions that did not run, and of what no code left names."""
        things = get_objects()
        used = [thing.__code__ for thing in things if isinstance(thing, FunctionType) and self._is_used(thing)]
        names = {name for code in used for name in _names(code)}
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

    def _is_used(self, thing: Any) -> bool:  # noqa: ANN401 - whatever stands in a module or a class
        # Not `isinstance`, which would ask the thing itself.
        kind = type(thing)
        if kind in (classmethod, staticmethod):
            return self._is_used(thing.__func__)
        if kind is FunctionType:
            code = thing.__code__
            return id(code) in self._ran or code.co_filename.startswith(OWN)
        return True


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
