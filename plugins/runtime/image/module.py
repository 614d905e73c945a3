"""Pyodide's module, rewritten: to be looked into while it runs, and to start from what was seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.runtime.image.address import find_addresses
from plugins.runtime.image.code import TRAP, cut, read_code, read_types, watch
from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.documentation import blank_documentation
from plugins.runtime.image.external import Export, Import, Kind, read_exports, read_imports, write
from plugins.runtime.image.frozen import TABLES, blank_frozen
from plugins.runtime.image.heap import blank
from plugins.runtime.image.leb128 import unsigned
from plugins.runtime.image.memory import limits, read_data, write_data
from plugins.runtime.image.reference import References
from plugins.runtime.image.section import Section, counted, join, split
from plugins.runtime.image.table import Table, table_type, write_elements
from plugins.runtime.image.unnamed import FUNCTION, GLOBAL, alike, named, nameless, zeroed
from plugins.runtime.image.unreachable import BEHIND, DataGraph, find_written
from plugins.runtime.image.variable import Variable, read_mutability, read_variables, write_variables

if TYPE_CHECKING:
    from collections.abc import Sequence

# What the loader calls; see docs/assets/shell/image.js.
CALLED = (
    *("malloc", "free", "Py_DecRef"),
    *("PyUnicode_FromStringAndSize", "PyUnicode_AsUTF8AndSize"),
    *("PyObject_CallOneArg", "PyErr_GetRaisedException", "PyObject_Repr"),
)
# What verify.mjs runs the exercise with.
EXERCISED = ("PyObject_CallNoArgs", "PyGC_Collect")
# What stays though neither a question nor the exercise may have run it: when memory is all gone, and mathematics.
KEPT = (
    *("PyErr_NoMemory", "_Py_CheckRecursiveCall", "memmove"),
    *("exp", "expm1", "log", "log1p", "pow", "fmod", "lgamma", "strtod"),
)
# The prefix of what is exported only to be looked at: take.mjs hides it from Pyodide.
SEEN = "image:"
# More of the stack than the calculators ever use.
STACK_IN_USE = 2_000_000


@dataclass(frozen=True, slots=True)
class State:
    """All that a running module has beyond its code."""

    memory: bytes
    further: bytes  # the same, had its own data been put further on; see `address`
    globals: Sequence[int]
    table: Table
    answer: int  # the address of the function that answers
    stack: tuple[int, int]  # its end and its top: it grows downwards, so what lies between is free
    heap: tuple[int, int]  # its start and its end


def widen(module: bytes) -> bytes:
    """The module with every function and every global exported."""
    sections = split(module)
    functions = _count(sections[Section.FUNCTION]) + len(_imported(sections, Kind.FUNCTION))
    variables = _count(sections[Section.GLOBAL]) + len(_imported(sections, Kind.GLOBAL))
    added = [
        *(Export(f"{SEEN}function{number}", Kind.FUNCTION, unsigned(number)) for number in range(functions)),
        *(Export(f"{SEEN}global{number}", Kind.GLOBAL, unsigned(number)) for number in range(variables)),
    ]
    return join(sections | {Section.EXPORT: write([*read_exports(sections[Section.EXPORT]), *added])})


def freeze(module: bytes, state: State) -> bytes:
    """The module that begins in that state.

    Only functions are imported still: what else was imported comes first among its kind, so defining it here in the
    same order changes no number in the code. The start function has run, and its work is in the state.
    """
    sections = split(module)
    assert Section.MEMORY not in sections, "the interpreter has a memory of its own besides the one it imports"
    [memory] = _imported(sections, Kind.MEMORY)
    for finished in (Section.CUSTOM, Section.START, Section.DATA_COUNT):
        del sections[finished]
    return join(
        sections
        | {
            Section.IMPORT: write(_imported(sections, Kind.FUNCTION)),
            Section.TABLE: _tables(sections, state.table),
            Section.MEMORY: counted([limits(state.memory, memory.type)]),
            Section.TAG: _tags(sections),
            Section.GLOBAL: _globals(sections, state),
            Section.EXPORT: _exports(sections),
            Section.ELEMENT: write_elements(state.table),
            Section.DATA: write_data(_needed(sections, state)),
        }
    )


def _needed(sections: dict[Section, bytes], state: State) -> bytes:
    """The memory without what nobody reads any more."""
    used = blank(state.memory, state.stack, state.heap)
    return blank_frozen(used, [_address(sections, state, table) for table in TABLES])


def _address(sections: dict[Section, bytes], state: State, name: str) -> int:
    """Where a variable of C's is: it is exported as its distance from where the module was put."""
    [found] = _exported(sections, [name])
    bases = [found.name for found in _imported(sections, Kind.GLOBAL)]
    return state.globals[bases.index("__memory_base")] + state.globals[Cursor(found.index).unsigned()]


def watched(image: bytes, module: bytes, stack: tuple[int, int]) -> bytes:
    """The image with functions that mark that they ran, at the end of the stack, which never grows so far.

    It can be given the exercise too.
    """
    sections = split(image)
    added = _exported(split(module), EXERCISED)
    end, top = stack
    assert end + count_functions(image) < top - STACK_IN_USE, "the stack is too short to mark functions at its end"
    exports = write([*read_exports(sections[Section.EXPORT]), *added])
    return join(sections | {Section.CODE: watch(sections[Section.CODE], end), Section.EXPORT: exports})


def count_functions(image: bytes) -> int:
    """How many it defines itself."""
    return _count(split(image)[Section.FUNCTION])


def without(image: bytes, module: bytes, state: State, ran: bytes) -> bytes:
    """The image without the functions that never ran, unless they are to be kept, nor lie beside those.

    Nor the data that only those others could read.
    """
    kept = bytearray(ran)
    for number in _numbers(module, KEPT):
        kept[number] = 1
    code = cut(split(image)[Section.CODE], bytes(kept))
    memory = _reachable(split(module), state, code)
    table = _called(split(image), state.table, code)
    return join(
        split(image)
        | _named(split(image), table, code)
        | {Section.ELEMENT: write_elements(table), Section.CODE: code, Section.DATA: write_data(memory)}
    )


def _named(sections: dict[Section, bytes], table: Table, code: bytes) -> dict[Section, bytes]:
    """The sections of what functions name, without what is said of things that no function left does."""
    imports, variables = read_imports(sections[Section.IMPORT]), read_variables(sections[Section.GLOBAL])
    bodies = read_code(code)
    called = named(FUNCTION, bodies)
    types = alike(read_types(sections[Section.FUNCTION]), bodies, {number - len(imports) for number in called})
    # The last one is the loader's.
    values = zeroed(variables, {*named(GLOBAL, bodies), len(variables) - 1})
    return {
        Section.IMPORT: write(nameless(imports, called.union(number for number in table if number is not None))),
        Section.FUNCTION: counted([unsigned(type_) for type_ in types]),
        Section.GLOBAL: write_variables(values),
    }


def _called(sections: dict[Section, bytes], table: Table, code: bytes) -> Table:
    """The table in which one function that was cut stands for all of them."""
    imported = len(_imported(sections, Kind.FUNCTION))
    gone = [imported + number for number, body in enumerate(read_code(code)) if body == TRAP]
    stand_in = dict.fromkeys(gone, gone[0]) if gone else {}
    return [None if number is None else stand_in.get(number, number) for number in table]


def _reachable(sections: dict[Section, bytes], state: State, code: bytes) -> bytes:
    """The memory with zeros in place of documentation and of the constants that no function left can come to."""
    memory = _needed(sections, state)
    [base, *_] = state.globals
    assert _imported(sections, Kind.GLOBAL)[0].name == "__memory_base", "the first global is not where the data is"
    data = (base, state.stack[0])
    addresses = find_addresses(memory, state.further, data)
    if addresses is None:
        return memory
    references = References(state.globals)
    marks = {address for body in read_code(sections[Section.CODE]) for address in references.sure(body)}
    roots = {address for body in read_code(code) for address in references.possible(body, BEHIND)}
    begun = bytes(base) + read_data(sections[Section.DATA])
    written = find_written(state.memory, begun, addresses, data)
    reachable = bytearray(blank_documentation(memory, data, {*marks, *roots, *addresses.values()}))
    for start, end in DataGraph(data, addresses).unreachable(marks, roots, written):
        reachable[start:end] = bytes(end - start)
    return bytes(reachable)


def _numbers(module: bytes, names: Sequence[str]) -> list[int]:
    """Which of the functions that the module defines itself are exported under these names."""
    sections = split(module)
    imported = len(_imported(sections, Kind.FUNCTION))
    numbers = [Cursor(found.index).unsigned() - imported for found in _exported(sections, names)]
    assert min(numbers) >= 0, "the interpreter does not define itself what it exports"
    return numbers


def _tables(sections: dict[Section, bytes], table: Table) -> bytes:
    """The table of functions, then those that hold JavaScript values, which start empty."""
    [functions] = _imported(sections, Kind.TABLE)
    others = Cursor(sections.get(Section.TABLE, b"\0"))
    return unsigned(1 + others.unsigned()) + table_type(table, functions.type) + others.rest()


def _tags(sections: dict[Section, bytes]) -> bytes:
    assert Section.TAG not in sections, "the interpreter defines kinds of exceptions besides those it imports"
    return counted([tag.type for tag in _imported(sections, Kind.TAG)])


def _globals(sections: dict[Section, bytes], state: State) -> bytes:
    """Every global with the value it had, and one more that tells the loader what to call."""
    imported = [read_mutability(variable.type) for variable in _imported(sections, Kind.GLOBAL)]
    mutable = [*imported, *(variable.mutable for variable in read_variables(sections[Section.GLOBAL]))]
    seen = [Variable(*pair) for pair in zip(mutable, state.globals, strict=True)]
    return write_variables([*seen, Variable(0, state.answer)])


def _exports(sections: dict[Section, bytes]) -> bytes:
    variables = _count(sections[Section.GLOBAL]) + len(_imported(sections, Kind.GLOBAL))
    return write(
        [
            *_exported(sections, CALLED),
            Export("memory", Kind.MEMORY, unsigned(0)),
            Export("table", Kind.TABLE, unsigned(0)),
            Export("answer", Kind.GLOBAL, unsigned(variables)),
        ]
    )


def _exported(sections: dict[Section, bytes], names: Sequence[str]) -> list[Export]:
    found = {export.name: export for export in read_exports(sections[Section.EXPORT])}
    missing = set(names) - set(found)
    assert not missing, f"the interpreter no longer exports {', '.join(sorted(missing))}"
    return [found[name] for name in names]


def _imported(sections: dict[Section, bytes], kind: Kind) -> list[Import]:
    return [found for found in read_imports(sections[Section.IMPORT]) if found.kind is kind]


def _count(section: bytes) -> int:
    return Cursor(section).unsigned()
