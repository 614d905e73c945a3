"""The image is the same wherever it is made, made only when needed, and never one that has not been proved."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from plugins.runtime.assembly import Questions
    from plugins.runtime.manifest import Manifest

ROOT = Path(__file__).parents[4]
# What is indented no question asks for.
ANSWER = """
import json, random, re, textwrap
KNOWN = {'a', 'b', 'c'}
def answer(text):
    return textwrap.indent(text, '-') if text == 'unseen' else json.dumps([text, len(KNOWN)])
"""
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


@dataclass(frozen=True, slots=True)
class Place:
    """A folder with calculators, what is assembled from them, and what is remembered of it."""

    folder: Path

    def assemble(self, questions: Questions | None = ask) -> Manifest:
        return assemble(ROOT, self.out, self.folder / "cache", self.folder / "calculators", questions)

    @property
    def out(self) -> Path:
        return self.folder / "out"

    def hashes(self) -> dict[str, str]:
        return {
            path.relative_to(self.out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.out.rglob("*")
            if path.is_file()
        }


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Where an image has been made. That takes a while, so nothing is changed here, but in a copy."""
    place = Place(tmp_path_factory.mktemp("first"))
    make_package(place.folder)
    place.assemble()
    return place


@pytest.fixture
def copy(first: Place, tmp_path: Path) -> Place:
    shutil.copytree(first.folder, tmp_path / "copy")
    return Place(tmp_path / "copy")


def test_is_the_same_to_the_byte_wherever_and_whenever_it_is_made(first: Place, tmp_path: Path) -> None:
    elsewhere = Place(tmp_path / "another folder/deeper than that")
    make_package(elsewhere.folder)

    second = elsewhere.assemble()

    assert second.image is not None
    assert second == read_manifest(first.out)
    assert elsewhere.hashes() == first.hashes()


def test_is_made_again_only_when_something_changed(copy: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assembly, "build_image", lambda *_: pytest.fail("made again"))
    before = copy.assemble()
    monkeypatch.setattr(assembly, "build_image", lambda *_: {IMAGE: b"another", CHECK: b"[]"})
    (copy.folder / "calculators/text/answer.py").write_text(ANSWER.replace("'c'", "'d'"))

    after = copy.assemble()

    assert before.image
    assert after.image
    assert before.image.folder != after.image.folder
    assert not (copy.out / before.image.folder).exists()


def test_without_questions_there_is_none(copy: Place) -> None:
    assert list(copy.out.glob("image-*")) != []

    assert copy.assemble(None).image is None
    assert list(copy.out.glob("image-*")) == []


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("def answer(text):\n    raise ValueError('broken on purpose')\n", "broken on purpose"),
        ("import sys\ndef answer(text):\n    return sys.platform\n", "The image gives another reply to one"),
        ("def answer(text):\n    import os\n    return str(bool(os.listdir('/')))\n", "cannot do __syscall"),
    ],
)
def test_one_that_answers_otherwise_than_the_host_is_not_shipped(tmp_path: Path, answer: str, said: str) -> None:
    make_package(tmp_path, answer)

    with pytest.raises(RuntimeError, match=said):
        Place(tmp_path).assemble()

    assert not Place(tmp_path).out.exists()


def test_a_function_of_the_library_that_no_answer_ran_is_gone_loudly(first: Place, tmp_path: Path) -> None:
    made = read_manifest(first.out)
    assert made
    assert made.image
    (tmp_path / CHECK).write_bytes(write_cases([Case("unseen", "-unseen")]))

    with pytest.raises(RuntimeError, match=r"RuntimeError: null function or|cannot do __syscall_stat64"):
        run_node(VERIFY, ROOT / LOADER, first.out / made.image.folder / IMAGE, tmp_path / CHECK)


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
