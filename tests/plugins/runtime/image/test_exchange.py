"""Calls by address go through one function for each type, and mean what they meant."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.runtime.image.build import IMAGE
from plugins.runtime.image.code import read_code
from plugins.runtime.image.exchange import TOO_LONG, exchange
from plugins.runtime.image.instruction import calls_by_address
from plugins.runtime.image.section import Section, counted, join, sized, split
from plugins.runtime.manifest import read_manifest
from plugins.runtime.packing import unpack

NODE = Path(sys.executable).parent / "node"
RUNTIME = Path(__file__).parents[4] / "docs/assets/runtime"
START = "new WebAssembly.Instance(new WebAssembly.Module(fs.readFileSync(process.argv[1])), {a: {b() {}}})"

I32, F64 = b"\x7f", b"\x7c"
NOTHING, SUM, NEGATIVE = b"\x60\0\0", b"\x60\2\x7f\x7f\1\x7f", b"\x60\1\x7c\1\x7c"
# One function that adds and one that turns a sign, both in the table, and one that calls each by its address.
ADDS = b"\0" + b"\x20\0\x20\1\x6a\x0b"
TURNS = b"\0" + b"\x20\0\x9a\x0b"
CALLS = (
    b"\0"
    b"\x41\x11\x41\x0b\x41\0\x11\1\0"  # 17 and 11, by address 0
    b"\x44\0\0\0\0\0\0\x11\xc0\x41\1\x11\2\0"  # -4.25, by address 1
    b"\xaa\x6a\x0b"  # as a whole number, added
)


def module(calls: bytes = CALLS) -> bytes:
    """It imports a function, so that those it defines are not counted from nought."""
    return join(
        {
            Section.TYPE: counted([NOTHING, SUM, NEGATIVE, b"\x60\0\1\x7f"]),
            Section.IMPORT: counted([sized(b"a") + sized(b"b") + b"\0\0"]),
            Section.FUNCTION: counted([b"\1", b"\2", b"\3"]),
            Section.TABLE: counted([b"\x70\0\2"]),
            Section.EXPORT: counted([sized(b"run") + b"\0\3"]),
            Section.ELEMENT: counted([b"\0\x41\0\x0b" + counted([b"\1", b"\2"])]),
            Section.CODE: counted([sized(body) for body in (ADDS, TURNS, calls)]),
        }
    )


def run(module: bytes, folder: Path) -> str:
    (folder / "made.wasm").write_bytes(module)
    command = [str(NODE), "--eval", f"console.log({START}.exports.run())", str(folder / "made.wasm")]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_what_is_called_is_the_same(tmp_path: Path) -> None:
    assert run(module(), tmp_path) == run(exchange(module()), tmp_path) == "32"


def expect_only_long_ones_at_the_end_to_call(image: bytes, least: int) -> None:
    bodies = read_code(split(image)[Section.CODE])
    callers = [number for number, body in enumerate(bodies) if [*calls_by_address(body)]]
    assert len(callers) >= least
    assert callers == [*range(len(bodies) - len(callers), len(bodies))]
    for caller in callers:
        assert len([*calls_by_address(bodies[caller])]) == 1
        assert len(bodies[caller]) > TOO_LONG


def test_only_what_is_too_long_to_be_put_into_others_calls_by_address() -> None:
    expect_only_long_ones_at_the_end_to_call(exchange(module()), least=2)


def test_so_it_is_in_the_image_that_is_published() -> None:
    manifest = read_manifest(RUNTIME)
    assert manifest, "the site has to be built first"
    assert manifest.image
    published = unpack((RUNTIME / manifest.image.folder / IMAGE).read_bytes())

    expect_only_long_ones_at_the_end_to_call(published, least=10)


def test_too_long_is_what_the_browser_takes_for_it() -> None:
    options = subprocess.run([str(NODE), "--v8-options"], check=True, capture_output=True, text=True).stdout
    flag = "--wasm-inlining-max-size="

    assert int(options.split(flag, 1)[1].split()[0]) < TOO_LONG


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"\0\x0e\1\x11\x11\x11\3\0\x0b", [(5, 8, 3)]),  # a jump over a table that looks like calls
        (b"\1\x11\x7f\x41\x91\x11\x0b", []),  # seventeen locals, and a number
        (b"\0\x28\2\x11\x11\x80\1\0\x0b", [(4, 8, 128)]),  # a load with an offset, and a long number of a type
        (b"\0\x11\1\0\x11\2\0\x0b", [(1, 4, 1), (4, 7, 2)]),
    ],
)
def test_calls_are_told_from_what_looks_like_one(body: bytes, found: list[tuple[int, int, int]]) -> None:
    assert list(calls_by_address(body)) == found


@pytest.mark.parametrize(
    ("body", "said"),
    [(b"\0\xfd\x0c\x0b", "an instruction not known here: fd"), (b"\0\x11\0\1\x0b", "another table")],
)
def test_another_pyodide_with_other_code_is_told_in_a_sentence(body: bytes, said: str) -> None:
    with pytest.raises(AssertionError, match=said):
        list(calls_by_address(body))
