"""What no function of an image names is blank in it, and memory is cut where that makes the file smaller."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.runtime.image.build import IMAGE
from plugins.runtime.image.code import TRAP, read_code, read_types
from plugins.runtime.image.cursor import Cursor
from plugins.runtime.image.external import read_imports
from plugins.runtime.image.memory import SHORTEST_GAP, write_data
from plugins.runtime.image.section import Section, Sections, split
from plugins.runtime.image.unnamed import FUNCTION, GLOBAL, named
from plugins.runtime.image.variable import read_variables
from plugins.runtime.manifest import read_manifest
from plugins.runtime.packing import unpack

# What a call by address looked like before it was exchanged.
LOOKS_LIKE_IT = 5
RUNTIME = Path(__file__).parents[4] / "docs/assets/runtime"


@pytest.fixture(scope="module")
def sections() -> Sections:
    made = read_manifest(RUNTIME)
    assert made
    assert made.image
    return split(unpack((RUNTIME / made.image.folder / IMAGE).read_bytes()))


def test_a_global_that_no_function_gets_or_sets_holds_nought(sections: Sections) -> None:
    *variables, answer = read_variables(sections[Section.GLOBAL])
    known = named(GLOBAL, read_code(sections[Section.CODE]))

    valued = {number for number, each in enumerate(variables) if each.value}

    assert len(valued - known) <= LOOKS_LIKE_IT
    assert len(valued) < len(variables) / 4
    assert answer.value


def test_an_import_that_nothing_can_call_has_no_name(sections: Sections) -> None:
    imports = read_imports(sections[Section.IMPORT])
    called = named(FUNCTION, read_code(sections[Section.CODE])) | _elements(sections[Section.ELEMENT])

    has_name = {number for number, each in enumerate(imports) if each.name}

    assert called.intersection(range(len(imports))) <= has_name
    assert len(has_name - called) <= LOOKS_LIKE_IT
    assert len(has_name) < len(imports) / 2
    assert "emscripten_resize_heap" in {each.name for each in imports}


def test_a_cut_function_that_is_never_called_has_the_type_of_the_one_before(sections: Sections) -> None:
    bodies, types = read_code(sections[Section.CODE]), read_types(sections[Section.FUNCTION])
    imported = len(read_imports(sections[Section.IMPORT]))
    called = named(FUNCTION, bodies)
    free = [
        number for number, body in enumerate(bodies) if number and body == TRAP and number + imported not in called
    ]

    assert [types[number] for number in free] == [types[number - 1] for number in free]
    assert len(free) > len(bodies) / 2


@pytest.mark.parametrize(("zeros", "runs"), [(SHORTEST_GAP - 1, 1), (SHORTEST_GAP, 2)])
def test_memory_is_cut_at_a_long_run_of_zeros_alone(zeros: int, runs: int) -> None:
    assert Cursor(write_data(b"a" + bytes(zeros) + b"b")).unsigned() == runs


def _elements(section: bytes) -> set[int]:
    """The functions that the table holds."""
    cursor = Cursor(section)
    found: set[int] = set()
    for _ in range(cursor.unsigned()):
        cursor.take(2)
        cursor.signed()
        cursor.byte()
        found.update(cursor.unsigned() for _ in range(cursor.unsigned()))
    return found
