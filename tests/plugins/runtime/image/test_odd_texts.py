"""Image, plain Pyodide and the host's Python say the same to odd texts, and none brings the image to an end."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.runtime.image.build import IMAGE, LOADER
from plugins.runtime.manifest import read_manifest
from plugins.runtime.pyodide import find_pyodide
from tests.plugins.runtime.image import odd_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[4]
RUNTIME = ROOT / "docs/assets/runtime"
NODE = Path(sys.executable).parent / "node"
ASK = """
from calculators.text.answer import answer

def reply(question):
    try:
        return answer(question)
    except Exception as mistake:
        return repr(mistake)
"""
HOST = f"import json, sys\n{ASK}\njson.dump([reply(question) for question in json.load(sys.stdin)], sys.stdout)"


@pytest.fixture(scope="module")
def asked() -> list[str]:
    return odd_texts.questions()


@pytest.fixture(scope="module")
def host(asked: list[str]) -> list[str]:
    command = [sys.executable, "-B", "-c", HOST]
    done = subprocess.run(command, cwd=ROOT, input=json.dumps(asked), capture_output=True, text=True, check=True)
    replies: list[str] = json.loads(done.stdout)
    return replies


def in_the_browser(asked: list[str], folder: Path) -> dict[str, list[str]]:
    """What is said by the two that run there, as they stand in the built site."""
    manifest = read_manifest(RUNTIME)
    assert manifest, "the site has to be built first"
    assert manifest.image
    (folder / "ask.py").write_text(ASK)
    (folder / "questions.json").write_text(json.dumps(asked))
    image = RUNTIME / manifest.image.folder / IMAGE
    # Of Pyodide the same files as in the site, which Node does not take for a module there.
    runtimes = [image, find_pyodide(ROOT).package, RUNTIME / manifest.calculators.folder]
    files = [folder / name for name in ("ask.py", "questions.json", "replies.json")]
    script = Path(__file__).parent / "replies.mjs"
    subprocess.run([NODE, script, ROOT / LOADER, *runtimes, *files], check=True)
    replies: dict[str, list[str]] = json.loads(files[-1].read_text())
    return replies


def different(asked: list[str], one: list[str], other: list[str]) -> Iterator[tuple[str, str, str]]:
    """The questions with different replies, cut to what one can read."""
    for question, *replies in zip(asked, one, other, strict=True):
        if replies[0] != replies[1]:
            yield question[:300], replies[0][:300], replies[1][:300]


@pytest.mark.timeout(900)
def test_image_and_plain_pyodide_say_what_the_host_says(asked: list[str], host: list[str], tmp_path: Path) -> None:
    replies = in_the_browser(asked, tmp_path)

    assert list(different(asked, replies["image"], host))[:3] == []
    assert list(different(asked, replies["plain"], host))[:3] == []


def test_none_is_a_mistake_of_the_calculators(asked: list[str], host: list[str]) -> None:
    mistaken = [(question[:300], reply) for question, reply in zip(asked, host, strict=True) if reply[0] != "{"]

    assert mistaken[:3] == []


def test_every_place_is_there(host: list[str], asked: list[str]) -> None:
    replies = dict(zip(asked, host, strict=True))
    for place, request in odd_texts.places(odd_texts.FLOATS[0]).items():
        reply = replies[json.dumps(request)]
        is_unknown = "has no field" in reply or "There is no calculator" in reply
        assert is_unknown == (place in {"field", "calculator"}), place


def test_they_are_two_thousand_of_every_kind() -> None:
    texts = {*odd_texts.by_category(), *odd_texts.special()}

    assert len(texts) >= 2_000
    assert len(odd_texts.categories()) == 30
    assert {unicodedata.category(letter) for text in texts for letter in text} == set(odd_texts.categories())
    assert {*odd_texts.HALVES, "0e0", "1e-400", "9" * odd_texts.LONG} <= texts
