"""Runs inside the interpreter whose image is taken: lets go of what no answer needs, so that nobody has to fetch it.

What is gone is gone loudly. Whoever imports a module that was let go, or uses something of it, asks the host for a
file; the loader has none and stops there, and plain Pyodide takes over with the same question.
"""

from __future__ import annotations

import posix
import re
import sys
from functools import _lru_cache_wrapper, cached_property
from gc import collect, get_objects
from opcode import hasconst
from types import CodeType, FunctionType, ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from plugins.runtime.image.fields import Fields
    from plugins.runtime.image.usage import Usage

# What makes classes, reads source and finds files: done with once everything is imported.
DONE = {
    *("ast", "dis", "glob", "inspect", "linecache", "ntpath", "os", "pathlib", "pkgutil", "posixpath", "tokenize"),
    *("importlib.machinery", "importlib.util", "typing", "warnings", "zipimport"),
    *("fields", "usage", __name__),
}
# What the interpreter looks up by name, though no answer may have needed it; and whoever answers, for the host of an
# image has only an address.
HELD = {
    "calculators.text.answer",
    *("builtins", "sys", "_imp", "_frozen_importlib", "_thread", "_weakref", "_warnings", "_io", "io", "abc"),
    *("codecs", "encodings", "encodings.utf_8", "copyreg", "re", "__main__"),
}
# Where `re` keeps what it has compiled; its own function for it may be gone by then.
_PATTERNS: tuple[dict[object, object], ...] = (re._cache, re._cache2)  # type: ignore[attr-defined]  # noqa: SLF001
IMMUTABLE_TYPE = 1 << 8
# What a class says of itself and nobody reads once there are no more classes to make.
_SAID = frozenset(
    {"__annotations__", "__dataclass_params__", "__firstlineno__", "__slots__", "__static_attributes__"}
)


class Finder:
    """Finds again the modules that there were, and remembers which were asked for."""

    def __init__(self, modules: dict[str, ModuleType]) -> None:
        self.modules = modules
        self.asked: set[str] = set()

    def find_spec(self, name: str, _path: object = None, _target: object = None) -> Any:  # noqa: ANN401 - importlib's
        if name not in self.modules:
            posix.stat(name)
        self.asked.add(name)
        return sys.modules["_frozen_importlib"].ModuleSpec(name, self)

    def create_module(self, spec: Any) -> ModuleType:  # noqa: ANN401 - the same
        return self.modules[spec.name]

    def exec_module(self, _module: ModuleType) -> None:
        """Nothing: it was executed when it was first imported."""


def stand_in() -> None:
    """Spares `dataclasses` and `pkgutil` the import of `inspect`, which brings half the library along.

    The one asks for the annotations of a class, and for a signature to document the class with, which nobody reads;
    the other asks for the names of modules.
    """
    inspect = ModuleType("inspect")
    inspect.__dict__.update(get_annotations=_annotations, signature=_annotations, getmodulename=_module_name)
    sys.modules["inspect"] = inspect


def _annotations(of: type) -> dict[str, object]:
    return dict(of.__dict__.get("__annotations__", {}))  # noqa: RUF063 - it is what stands in for that function


def _module_name(file: str) -> str | None:
    name, _, suffix = file.rpartition(".")
    return name if suffix in {"py", "pyc"} else None


def watch(
    usage: Usage, fields: Fields, replay: Callable[[], object], exercise: Iterable[Callable[[], object]]
) -> None:
    """Sees what runs, before anything is gone but documentation."""
    _undocument()
    _bare_all()
    _forget()
    usage.watch(lambda: fields.watch(replay), exercise)


def strip(replay: Callable[[], object], usage: Usage, fields: Fields, absent: Any) -> None:  # noqa: ANN401 - it stands for anything
    """Keeps the modules that a replay asks for by name, and whatever the functions that ran lead to."""
    finder = Finder(dict(sys.modules))
    sys.meta_path[:] = [finder]
    sys.path_hooks.clear()
    sys.path_importer_cache.clear()
    sys.path.clear()
    pickled: dict[type, object] = finder.modules["copyreg"].__dict__["dispatch_table"]
    for kind in [kind for kind in pickled if kind.__module__ in DONE]:
        del pickled[kind]
    _part(finder.modules.values(), absent)
    sys.modules.clear()
    sys.modules.update((name, module) for name, module in finder.modules.items() if name in HELD)
    replay()
    for module in finder.modules.values():
        module.__dict__.update(__spec__=None, __loader__=None)
    sys.meta_path[:] = [absent]
    # While the modules are still there to be looked into.
    usage.drop(absent)
    fields.drop(absent)
    finder.modules.clear()
    _bare_all()
    # Once more, for what has run before is quicker.
    replay()
    _forget()
    collect()


def _forget() -> None:
    """Empties what was kept of these very questions, for it helps few readers and would be sent to all.

    What takes no argument, such as the list of calculators, which needs files, stays. What an object has worked out
    of itself and kept goes too: it does so again when asked, and so do patterns compiled where they were needed.
    """
    for patterns in _PATTERNS:
        patterns.clear()
    worked_out: dict[type, list[str]] = {}
    for thing in get_objects():
        if type(thing) is _lru_cache_wrapper and thing.__wrapped__.__code__.co_argcount:
            thing.cache_clear()
        kind = type(thing)
        if kind not in worked_out:
            worked_out[kind] = list(_worked_out(kind))
        for name in worked_out[kind]:
            thing.__dict__.pop(name, None)


def _worked_out(kind: type) -> Iterator[str]:
    """The attributes that objects of a kind work out when first asked."""
    for each in kind.__mro__:
        yield from (name for name, thing in each.__dict__.items() if type(thing) is cached_property)


def _undocument() -> None:
    """Takes away documentation, and what is said of types, which has been read where anything reads it."""
    for thing in get_objects():
        if isinstance(thing, (FunctionType, ModuleType)):
            thing.__doc__ = None
        if isinstance(thing, FunctionType):
            del thing.__annotations__
        if isinstance(thing, type) and not thing.__flags__ & IMMUTABLE_TYPE:
            _undocument_class(thing)


def _undocument_class(kind: type) -> None:
    """The same for a class: its documentation, the types of its fields, and which attributes its methods set."""
    if isinstance(kind.__dict__.get("__doc__"), str):
        type.__setattr__(kind, "__doc__", None)
    for field in kind.__dict__.get("__dataclass_fields__", {}).values():
        field.type = None
    for name in _SAID.intersection(kind.__dict__):
        type.__delattr__(kind, name)


def _bare_all() -> None:
    """Gives every function code without documentation or the tables that lead from an instruction to its line.

    It is new code, without what watching it may have added.
    """
    known: dict[CodeType, CodeType] = {}
    for thing in get_objects():
        # Not `isinstance`, which would ask a thing for its class, and that may be absent by now.
        if type(thing) is FunctionType:
            thing.__code__ = _bare(thing.__code__, known)
            thing.__qualname__ = thing.__name__


def _bare(code: CodeType, known: dict[CodeType, CodeType]) -> CodeType:
    if code not in known:
        consts = [_bare(const, known) if isinstance(const, CodeType) else const for const in code.co_consts]
        if consts and isinstance(consts[0], str) and not _uses_first_const(code.co_code):
            consts[0] = None
        known[code] = code.replace(co_consts=tuple(consts), co_linetable=b"", co_qualname=code.co_name)
    return known[code]


def _uses_first_const(code: bytes) -> bool:
    """Whether it is more than documentation."""
    return any(opcode in hasconst and argument == 0 for opcode, argument in zip(code[::2], code[1::2], strict=True))


def _part(modules: Iterable[ModuleType], absent: object) -> None:
    """Puts something absent wherever a module names what is done with."""
    for module in modules:
        for name, thing in list(module.__dict__.items()):
            home = thing.__name__ if isinstance(thing, ModuleType) else getattr(thing, "__module__", None)
            if home in DONE and module.__name__ not in DONE:
                module.__dict__[name] = absent
