"""The image boot in a real browser, and each way down from it to plain Pyodide."""

from __future__ import annotations

import json
import os
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.shell import ask, last_state, make_site, open_engine, runtime_paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

ANSWER = """
import json

def answer(text):
    request = json.loads(text)
    match request["do"]:
        case "raise":
            raise ValueError("broken on purpose")
        case "import":
            import heapq
            return json.dumps({"ok": True, "said": str(heapq.nlargest(2, [1, 3, 2]))})
        case "list":
            import os
            return json.dumps({"ok": True, "said": str("lib" in os.listdir("/"))})
        case "grow":
            return json.dumps({"ok": True, "said": str(len(bytearray(100_000_000)))})
        case "grow a little":
            return json.dumps({"ok": True, "said": str(len(bytearray(1_000)))})
        case "what never ran":
            return json.dumps({"ok": True, "said": str(complex("1+2j") ** 2)})
    return json.dumps({"ok": True, "said": "steadfast – 平 – 😀: " + request["do"]}, ensure_ascii=False)
"""
QUESTIONS = ['{"do": "check"}', '{"do": "grow a little"}']
LOAD_ERROR = "Failed to load resource"
NO_EXCEPTIONS = """WebAssembly.instantiateStreaming = async () => {
  throw new WebAssembly.CompileError("invalid opcode: try");
};
"""
EMPTY_MODULE = b"\0asm\1\0\0\0"
# (module (import "x" "y" (func)))
MODULE_THAT_IMPORTS_WHAT_NOBODY_HAS = bytes.fromhex("0061736d01000000010401600000020701017801790000")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_site(tmp_path_factory.mktemp("image"), ANSWER, lambda _: QUESTIONS)


@pytest.fixture
def server(folder: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(folder)


@pytest.fixture
def manifest(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "assets/runtime/manifest.json").read_text())
    return found


@pytest.fixture
def engine(page: Page, server: Server) -> Page:
    return open_engine(page, server)


def boot(page: Page) -> str:
    return str(page.evaluate("document.documentElement.dataset.boot"))


def said(do: str) -> dict[str, Any]:
    return {"ok": True, "said": f"steadfast – 平 – 😀: {do}"}


def test_starts_from_the_image_alone_and_answers(engine: Page, server: Server, manifest: dict[str, Any]) -> None:
    engine.evaluate("engine.start()")
    ready = last_state(engine, "ready")

    assert (ready["boot"], ready["passed"], list(ready["stages"])) == ("image", {}, ["prepare", "fetch", "start"])
    assert ask(engine, "greet – ∞ 😀") == said("greet – ∞ 😀")
    image = manifest["image"]
    files = [f"assets/runtime/{image['folder']}{image[file]}" for file in ("check", "file")]
    assert sorted(runtime_paths(server)) == sorted(["assets/runtime/manifest.json", *files])
    sent = sum(visit.bytes for visit in server.visits if visit.path in files)
    assert sent == pytest.approx(image["bytes"], rel=0.05)


def test_a_mistake_in_a_calculator_is_a_problem_and_no_more(engine: Page, expected_errors: list[str]) -> None:
    expected_errors.append("broken on purpose")

    assert ask(engine, "raise") == {
        "ok": False,
        "problems": {"": "The calculator made a mistake of its own; please report these values."},
    }
    assert ask(engine, "greet") == said("greet")
    assert boot(engine) == "image"


def test_more_memory_is_there_when_it_is_needed(engine: Page) -> None:
    assert [ask(engine, "grow") for _ in range(3)] == [{"ok": True, "said": "100000000"}] * 3
    assert boot(engine) == "image"


@pytest.mark.parametrize(
    ("do", "reply"),
    [
        ("import", {"ok": True, "said": "[3, 2]"}),
        ("list", {"ok": True, "said": "True"}),
        ("what never ran", {"ok": True, "said": "(-3+4j)"}),
    ],
)
def test_what_the_image_cannot_do_plain_pyodide_does(engine: Page, do: str, reply: dict[str, Any]) -> None:
    assert ask(engine, "greet") == said("greet")
    assert boot(engine) == "image"

    assert ask(engine, do) == reply
    assert boot(engine) == "plain"
    why = last_state(engine, "ready")["passed"]["image"]
    assert "image cannot do" in why or "unreachable" in why
    assert ask(engine, "greet") == said("greet")


def test_all_who_wait_are_answered_when_the_image_gives_up(engine: Page) -> None:
    replies = engine.evaluate(
        """() => Promise.all([["a", "1"], ["b", "import"], ["c", "3"]].map(
             ([owner, text]) => engine.answer({do: text}, owner).then((reply) => reply.said)))"""
    )

    assert replies == [said("1")["said"], "[3, 2]", said("3")["said"]]
    assert boot(engine) == "plain"


type Break = Callable[["Site"], object]


class Site:
    """A copy of the site, to be broken."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.runtime = root / "assets/runtime"
        self.manifest = json.loads((self.runtime / "manifest.json").read_text())
        part = self.manifest["image"]
        self.image = self.runtime / part["folder"] / part["file"]
        self.check = self.runtime / part["folder"] / part["check"]

    def put(self, path: Path, content: bytes) -> None:
        """Another file in its place: this one may be linked to elsewhere."""
        path.unlink()
        path.write_bytes(content)

    def edit(self, path: Path, old: bytes, new: bytes) -> None:
        content = path.read_bytes()
        assert old in content
        self.put(path, content.replace(old, new))

    def say(self, **changed: object) -> None:
        self.put(self.runtime / "manifest.json", json.dumps(self.manifest | changed).encode())


WAYS_DOWN: dict[str, Break] = {
    "no image built": lambda site: site.say(image=None),
    "a manifest of another version": lambda site: site.say(version=2),
    "an image of another name": lambda site: site.say(image=site.manifest["image"] | {"folder": "image-0/"}),
    "the image missing": lambda site: site.image.unlink(),
    "the image cut short": lambda site: site.put(site.image, site.image.read_bytes()[:2_000_000]),
    "a byte of its code flipped": lambda site: site.put(site.image, flipped(site.image.read_bytes(), 100)),
    "a byte of its data flipped": lambda site: site.edit(site.image, wide("steadfast"), wide("steadfasu")),
    "its answer elsewhere": lambda site: site.edit(site.image, b"\x06answer", b"\x06answre"),
    "an import that nobody has": lambda site: site.put(site.image, MODULE_THAT_IMPORTS_WHAT_NOBODY_HAS),
    "a module with nothing in it": lambda site: site.put(site.image, EMPTY_MODULE),
    "no module at all": lambda site: site.put(site.image, b"<!doctype html>"),
    "the check missing": lambda site: site.check.unlink(),
    "a check of another build": lambda site: site.edit(site.check, b"steadfast", b"otherwise"),
    "a browser without WebAssembly's exceptions": lambda site: site.put(
        site.root / "assets/shell/worker.js",
        NO_EXCEPTIONS.encode() + (site.root / "assets/shell/worker.js").read_bytes(),
    ),
}


def wide(text: str) -> bytes:
    """How Python keeps a text that has an emoji in it."""
    return text.encode("utf-32-le")


def flipped(content: bytes, at: int) -> bytes:
    return content[:at] + bytes([content[at] ^ 0x40]) + content[at + 1 :]


@pytest.mark.parametrize("way", WAYS_DOWN)
def test_each_way_down_ends_in_the_same_answers(
    page: Page,
    folder: Path,
    tmp_path: Path,
    serve: Callable[[Path], Server],
    expected_errors: list[str],
    way: str,
) -> None:
    expected_errors.append(LOAD_ERROR)
    shutil.copytree(folder, tmp_path / "site", copy_function=os.link)
    WAYS_DOWN[way](Site(tmp_path / "site"))
    open_engine(page, serve(tmp_path / "site"))

    assert ask(page, "typed before") == said("typed before")
    assert boot(page) == "plain"
    assert last_state(page, "ready")["passed"]["image"]
