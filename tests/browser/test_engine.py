"""The engine, its worker and the plain boot in a real browser, with calculators that misbehave on demand."""

from __future__ import annotations

import json
import shutil
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.patience import until
from tests.browser.shell import ask, last_state, make_site, open_engine, runtime_paths
from tests.built import PLAIN_PATIENCE_MS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Response

    from tests.browser.server import Server

ANSWER = """
import json
import time

import js

def answer(text):
    request = json.loads(text)
    if request["do"] == "raise":
        raise ValueError("broken on purpose")
    if request["do"] == "die":
        js.eval("setTimeout(() => { throw new Error('dead on purpose'); })")
        time.sleep(0.1)
    return json.dumps({"ok": True, "said": request["do"]})
"""
LOAD_ERROR = "Failed to load resource"
NOT_FETCHED = "The calculators could not be fetched; check your connection and try again."
# (module (import "x" "y" (func)))
WASM_THAT_IMPORTS_WHAT_NOBODY_HAS = bytes.fromhex("0061736d01000000010401600000020701017801790000")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site whose calculators have no image."""
    return make_site(tmp_path_factory.mktemp("engine"), ANSWER)


@pytest.fixture
def server(folder: Path, serve: Callable[[Path], Server]) -> Server:
    return serve(folder)


@pytest.fixture
def manifest(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "assets/runtime/manifest.json").read_text())
    return found


@pytest.fixture
def page(page: Page) -> Page:
    page.set_default_timeout(PLAIN_PATIENCE_MS)
    return page


@pytest.fixture
def engine(page: Page, server: Server) -> Page:
    """The page, open, with the engine at `window.engine` and all its states so far at `window.states`."""
    return open_engine(page, server)


def runtime_files(manifest: dict[str, Any]) -> list[str]:
    """The path of every file that a boot needs."""
    python = ("pyodide.mjs", manifest["pyodide"]["glue"], "pyodide.asm.wasm", "python_stdlib.zip")
    calculators = (manifest["calculators"]["wheel"], "pyodide-lock.json")
    return [
        *(f"assets/runtime/{manifest['pyodide']['folder']}{name}" for name in python),
        *(f"assets/runtime/{manifest['calculators']['folder']}{name}" for name in calculators),
    ]


def test_fetches_nothing_before_it_is_started(engine: Page, server: Server) -> None:
    engine.wait_for_load_state("networkidle")

    assert runtime_paths(server) == []
    assert engine.evaluate("states") == [{"kind": "idle"}]


def test_starts_in_named_stages_with_what_the_manifest_says_and_answers(
    engine: Page, server: Server, manifest: dict[str, Any]
) -> None:
    # Asked of the browser, for its cache keeps from the server what is fetched twice.
    asked: list[str] = []
    engine.context.on("request", lambda request: asked.append(request.url.removeprefix(server.url)))
    engine.evaluate("engine.start()")
    ready = last_state(engine, "ready")

    assert [state["said"] for state in engine.evaluate("states") if state["kind"] == "starting"] == [
        "Getting ready",
        f"Fetching Python ({manifest['bytes']['pyodide'] / 1e6:.1f} MB)",
        "Starting Python",
        "Loading the calculators",
    ]
    assert (ready["boot"], ready["python"], list(ready["stages"])) == (
        "plain",
        manifest["python"],
        ["prepare", "fetch", "start", "load"],
    )
    assert 0 < sum(ready["stages"].values()) <= ready["ms"] + len(ready["stages"])
    assert engine.evaluate("document.documentElement.dataset.boot") == "plain"
    assert ask(engine, "greet") == {"ok": True, "said": "greet"}
    # Nothing twice, but that a module is fetched before it is imported, and nothing that is not needed.
    files = runtime_files(manifest)
    modules = [path for path in files if path.endswith(("pyodide.mjs", manifest["pyodide"]["glue"]))]
    assert sorted(path for path in asked if "/runtime/" in path) == sorted([*files, *modules])
    assert sorted(runtime_paths(server)) == sorted(files)
    sent = {
        part: sum(visit.bytes for visit in server.visits if f"/runtime/{part}-" in f"/{visit.path}")
        for part in ("pyodide", "calculators")
    }
    assert sent == pytest.approx(manifest["bytes"], rel=0.05)


def test_of_questions_the_newest_of_each_owner_is_answered(engine: Page) -> None:
    early = engine.evaluate(
        """() => Promise.all([["a", "1"], ["b", "2"], ["a", "3"], ["c", "4"], ["b", "5"]].map(
             ([owner, text]) => engine.answer({do: text}, owner).then((reply) => reply?.said ?? null)))"""
    )

    while_it_works = engine.evaluate(
        """() => Promise.all(["1", "2", "3"].map(
             (text) => engine.answer({do: text}, "a").then((reply) => reply?.said ?? null)))"""
    )

    assert early == [None, None, "3", "4", "5"]
    assert while_it_works == [None, None, "3"]


def test_a_mistake_is_a_problem_and_no_more_and_a_worker_that_dies_is_replaced_on_retry(
    engine: Page, expected_errors: list[str]
) -> None:
    expected_errors += ["broken on purpose", "dead on purpose"]

    assert ask(engine, "raise") == {
        "ok": False,
        "problems": {"": "This is a bug in the calculator; please report these values."},
    }
    assert ask(engine, "greet") == {"ok": True, "said": "greet"}

    engine.evaluate("void engine.answer({do: 'die'}, 'test')")
    last_state(engine, "failed")
    engine.evaluate("engine.retry()")

    assert ask(engine, "greet") == {"ok": True, "said": "greet"}


@contextmanager
def started_without(browser: Browser, server: Server, path: str) -> Iterator[Page]:
    """A page whose engine was started while a file is missing, in a profile that has never fetched it."""
    with browser.new_context() as context:
        server.fail(path)
        page = open_engine(context.new_page(), server)
        page.set_default_timeout(PLAIN_PATIENCE_MS)
        page.evaluate("engine.start()")
        yield page
        server.behave()


def is_sent(url: str, response: Response) -> bool:
    return response.ok and response.url == url


def test_whatever_file_is_missing_is_said_and_found_on_retry_once_it_is_there(
    browser: Browser, server: Server, manifest: dict[str, Any]
) -> None:
    """However long the host lets a browser remember that there is no such file."""
    *others, last = runtime_files(manifest)
    for path in (*others, last):
        with started_without(browser, server, path) as page:
            assert last_state(page, "failed")["sentence"] == NOT_FETCHED, path
            assert page.evaluate("document.documentElement.dataset.boot") == "failed"
            server.behave()

            # A browser may first say again what it remembers.
            with page.expect_response(partial(is_sent, server.url + path)):
                page.evaluate("engine.retry()")

            # What comes of a file that is there is the same each time, and takes long.
            if path == last:
                until(page, "states.at(-1).kind !== 'starting'")
                assert page.evaluate("states.at(-1).kind") == "ready"


def test_a_retry_recovers_and_answers_what_was_asked_before(
    engine: Page, server: Server, manifest: dict[str, Any], expected_errors: list[str]
) -> None:
    expected_errors.append(LOAD_ERROR)
    server.fail(f"assets/runtime/{manifest['pyodide']['folder']}pyodide.asm.wasm")
    # `void`, because a promise that is returned is waited for.
    engine.evaluate("void (window.reply = engine.answer({do: 'typed before'}, 'test'))")
    last_state(engine, "failed")
    server.behave()

    engine.evaluate("engine.retry()")

    assert engine.evaluate("reply") == {"ok": True, "said": "typed before"}
    assert engine.evaluate("document.documentElement.dataset.boot") == "plain"


def test_python_that_cannot_start_is_said(
    page: Page, folder: Path, tmp_path: Path, serve: Callable[[Path], Server], manifest: dict[str, Any]
) -> None:
    """An interpreter of which Pyodide's glue can make nothing leaves plain Pyodide waiting for ever."""
    shutil.copytree(folder, tmp_path / "site")
    interpreter = tmp_path / "site/assets/runtime" / manifest["pyodide"]["folder"] / "pyodide.asm.wasm"
    interpreter.write_bytes(WASM_THAT_IMPORTS_WHAT_NOBODY_HAS)
    page.goto(serve(tmp_path / "site").url)
    until(page, "window.states?.length")

    page.evaluate("engine.start()")

    assert last_state(page, "failed")["sentence"].startswith("Python could not be started")


def test_a_missing_worker_file_is_a_failure_with_a_retry(
    engine: Page, server: Server, expected_errors: list[str]
) -> None:
    expected_errors.append(LOAD_ERROR)
    server.fail("assets/shell/worker.js", times=1)
    engine.evaluate("engine.start()")

    assert "check your connection" in last_state(engine, "failed")["sentence"]

    engine.evaluate("engine.retry()")
    last_state(engine, "ready")


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("delete globalThis.WebAssembly", "WebAssembly is missing"),
        ("delete globalThis.Worker", "no module workers"),
        (
            "globalThis.Worker = class extends Worker { constructor(url) { super(url); } }",
            "no module workers",
        ),
    ],
)
def test_a_browser_that_cannot_is_told_in_one_sentence(page: Page, server: Server, missing: str, said: str) -> None:
    page.add_init_script(missing)
    page.goto(server.url)
    until(page, "window.states?.length")

    page.evaluate("engine.start()")

    assert said in last_state(page, "failed")["sentence"]
    assert runtime_paths(server) == []
