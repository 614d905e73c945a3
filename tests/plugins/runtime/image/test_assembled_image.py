"""The image is the same wherever it is made, made only when needed, and never one that has not been proved."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.runtime import assembly
from plugins.runtime.assembly import assemble
from plugins.runtime.image.build import CHECK, IMAGE, LOADER, VERIFY
from plugins.runtime.image.case import Case, write_cases
from plugins.runtime.image.module import State, freeze, widen
from plugins.runtime.image.section import Section, join, split
from plugins.runtime.manifest import read_manifest
from plugins.runtime.node import run_node
from plugins.runtime.pyodide import find_pyodide

ROOT = Path(__file__).parents[4]
ANSWER = (
    "import json, re, random\nKNOWN = {'a', 'b', 'c'}\ndef answer(text):\n    return json.dumps([text, len(KNOWN)])\n"
)
MODULE = "pyodide.asm.wasm"


def ask(_root: Path) -> list[str]:
    return ["one", "two – 😀"]


def make_package(folder: Path, answer: str = ANSWER) -> Path:
    package = folder / "calculators"
    (package / "text").mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "text/__init__.py").touch()
    (package / "text/answer.py").write_text(answer)
    return package


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return make_package(tmp_path / "source")


def hashes(out: Path) -> dict[str, str]:
    return {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in out.rglob("*")
        if path.is_file()
    }


def test_is_the_same_to_the_byte_wherever_and_whenever_it_is_made(package: Path, tmp_path: Path) -> None:
    first = assemble(ROOT, tmp_path / "out", tmp_path / "cache", package, ask)
    elsewhere = make_package(tmp_path / "another folder/deeper than that")

    second = assemble(ROOT, tmp_path / "out-2", tmp_path / "cache-2", elsewhere, ask)

    assert first.image is not None
    assert first == second == read_manifest(tmp_path / "out")
    assert hashes(tmp_path / "out") == hashes(tmp_path / "out-2")


def test_is_made_again_only_when_something_changed(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out, cache = tmp_path / "out", tmp_path / "cache"
    first = assemble(ROOT, out, cache, package, ask)
    with monkeypatch.context() as patched:
        patched.setattr(assembly, "build_image", lambda *_: pytest.fail("made again"))
        assert assemble(ROOT, out, cache, package, ask) == first
    (package / "text/answer.py").write_text(ANSWER.replace("'c'", "'d'"))

    second = assemble(ROOT, out, cache, package, ask)

    assert first.image
    assert second.image
    assert first.image.folder != second.image.folder
    assert not (out / first.image.folder).exists()


def test_without_questions_there_is_none(package: Path, tmp_path: Path) -> None:
    out, cache = tmp_path / "out", tmp_path / "cache"
    assemble(ROOT, out, cache, package, ask)

    assert assemble(ROOT, out, cache, package).image is None
    assert list(out.glob("image-*")) == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("def answer(text):\n    raise ValueError('broken on purpose')\n", "broken on purpose"),
        ("import sys\ndef answer(text):\n    return sys.platform\n", "The image gives another reply to one"),
        ("def answer(text):\n    import os\n    return str(bool(os.listdir('/')))\n", "cannot do __syscall"),
    ],
)
def test_one_that_answers_otherwise_than_the_host_is_not_shipped(tmp_path: Path, answer: str, said: str) -> None:
    package = make_package(tmp_path / "source", answer)

    with pytest.raises(RuntimeError, match=said):
        assemble(ROOT, tmp_path / "out", tmp_path / "cache", package, ask)

    assert not (tmp_path / "out").exists()


def test_a_function_of_the_library_that_no_answer_ran_is_gone_loudly(tmp_path: Path) -> None:
    answer = (
        "import textwrap\ndef answer(text):\n    return textwrap.indent(text, '-') if text == 'unseen' else text\n"
    )
    package = make_package(tmp_path / "source", answer)
    made = assemble(ROOT, tmp_path / "out", tmp_path / "cache", package, ask).image
    assert made
    (tmp_path / CHECK).write_bytes(write_cases([Case("one", "one"), Case("unseen", "-unseen")]))

    with pytest.raises(RuntimeError, match=r"RuntimeError: null function or|cannot do __syscall_stat64"):
        run_node(VERIFY, ROOT / LOADER, tmp_path / "out" / made.folder / IMAGE, tmp_path / CHECK)


@pytest.fixture(scope="module")
def pyodide() -> bytes:
    return (find_pyodide(ROOT).package / MODULE).read_bytes()


def test_a_module_taken_apart_and_put_together_is_the_same(pyodide: bytes) -> None:
    assert join(split(pyodide)) == pyodide


def test_a_widened_module_is_valid(pyodide: bytes, tmp_path: Path) -> None:
    (tmp_path / "wide.wasm").write_bytes(widen(pyodide))
    command = [
        str(Path(sys.executable).parent / "node"),
        "--eval",
        "new WebAssembly.Module(fs.readFileSync(process.argv[1]))",
    ]

    subprocess.run([*command, str(tmp_path / "wide.wasm")], check=True)


STATE = State(bytes(65_536), bytes(65_536), [], [], 0, (0, 0), (0, 0))


def test_another_pyodide_that_breaks_an_assumption_is_told_in_a_sentence(pyodide: bytes) -> None:
    sections = split(pyodide)
    own_memory = {**sections, Section.MEMORY: b"\1\0\1"}

    with pytest.raises(AssertionError, match="no WebAssembly module of version 1"):
        split(b"\0asm\2\0\0\0")
    with pytest.raises(AssertionError, match="has a memory of its own"):
        freeze(join(own_memory), STATE)
