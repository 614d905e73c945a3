"""What an image keeps of the interpreter is enough for any question, and no more than it has to be."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from plugins.runtime.image.build import CHECK, IMAGE, LOADER, VERIFY
from plugins.runtime.image.case import ask_host, write_cases
from plugins.runtime.image.code import NEIGHBOURS, TRAP, cut, watch
from plugins.runtime.image.section import counted, sized
from plugins.runtime.image.typed import questions
from plugins.runtime.manifest import Manifest, read_manifest
from plugins.runtime.node import run_node

ROOT = Path(__file__).parents[4]
RUNTIME = ROOT / "docs/assets/runtime"
# The build asks with another seed.
UNSEEN, EACH = 2, 64
# One local of 32 bits, and no instruction.
BODY = b"\1\1\x7f\x0b"


@pytest.fixture(scope="module")
def manifest() -> Manifest:
    found = read_manifest(RUNTIME)
    assert found, "the site has to be built first"
    return found


@pytest.mark.timeout(900)
def test_two_thousand_questions_that_the_build_never_asked_are_answered_as_the_host_does(
    manifest: Manifest, tmp_path: Path
) -> None:
    asked = [json.dumps(question) for question in questions(UNSEEN, EACH)]
    (tmp_path / CHECK).write_bytes(write_cases(ask_host(ROOT / "calculators", asked)))
    assert manifest.image

    run_node(VERIFY, ROOT / LOADER, RUNTIME / manifest.image.folder / IMAGE, tmp_path / CHECK)

    assert len(set(asked)) >= 1_000
    assert len(asked) >= 2_000


def test_an_image_is_at_most_four_tenths_of_what_it_takes_the_place_of(manifest: Manifest) -> None:
    assert manifest.image

    assert manifest.image.bytes <= 0.4 * (manifest.bytes.pyodide + manifest.bytes.calculators)


def test_what_never_ran_nor_lies_near_what_did_becomes_a_trap() -> None:
    ran = bytes(NEIGHBOURS + 1) + b"\1" + bytes(NEIGHBOURS + 1)
    section = counted([sized(BODY)] * len(ran))

    assert cut(section, ran) == counted([sized(TRAP), *[sized(BODY)] * (2 * NEIGHBOURS + 1), sized(TRAP)])


def test_a_function_that_is_watched_marks_first_of_all_that_it_ran() -> None:
    marked = b"\1\1\x7f" + b"\x41\xe4\x00\x41\x01\x3a\x00\x00" + b"\x0b"

    assert watch(counted([sized(BODY)]), 100) == counted([sized(marked)])


def test_fewer_marks_than_functions_are_told() -> None:
    with pytest.raises(AssertionError, match="not as many functions"):
        cut(counted([sized(BODY)]), b"")
