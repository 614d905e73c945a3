"""A site of one page that has the shell and calculators of a test's own, and how to talk with its engine."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from plugins.fingerprint import tell_manifest
from plugins.runtime.assembly import assemble
from tests.browser.patience import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from plugins.runtime.assembly import Questions
    from tests.browser.server import Server

ROOT = Path(__file__).parents[2]
RUNTIME = re.compile(r"assets/runtime/|.*/worker\.js$")
PAGE = """<!doctype html>
<html lang="en">
<title>Engine</title>
<link rel="icon" href="data:,">
<script type="module">
  import { engine } from "./assets/shell/engine.js";
  window.engine = engine;
  window.states = [];
  engine.onchange((state) => window.states.push(state));
</script>
"""


def make_site(folder: Path, answer: str, questions: Questions | None = None) -> Path:
    """The shell as it is, and a runtime with the calculators whose `answer.py` is given."""
    source = folder / "source/calculators"
    (source / "text").mkdir(parents=True)
    (source / "__init__.py").touch()
    (source / "text/__init__.py").touch()
    (source / "text/answer.py").write_text(answer)
    site = folder / "site"
    shutil.copytree(ROOT / "docs/assets/shell", site / "assets/shell")
    (site / "index.html").write_text(PAGE)
    # A host sends its page for what is missing with the same leave to keep it.
    (site / "404.html").write_text("<!doctype html>")
    assemble(ROOT, site / "assets/runtime", folder / "cache", source, questions)
    tell_manifest(site / "assets/shell/worker.js", site / "assets/runtime/manifest.json")
    return site


def open_engine(page: Page, server: Server) -> Page:
    """The page, open, with the engine at `window.engine` and all its states so far at `window.states`."""
    page.goto(server.url)
    until(page, "window.states?.length")
    return page


def ask(page: Page, do: str) -> dict[str, Any] | None:
    reply: dict[str, Any] | None = page.evaluate("(request) => engine.answer(request, 'test')", {"do": do})
    return reply


def last_state(page: Page, kind: str) -> dict[str, Any]:
    until(page, "(kind) => states.at(-1).kind === kind", kind)
    state: dict[str, Any] = page.evaluate("states.at(-1)")
    return state


def paths_of_calculators(server: Server) -> list[str]:
    """What only a calculator asks for: the runtime, and the worker that it runs in."""
    return [visit.path for visit in server.visits if RUNTIME.match(visit.path)]


def runtime_paths(server: Server) -> list[str]:
    return [visit.path for visit in server.visits if visit.path.startswith("assets/runtime/")]
