"""The base of what is worked out on a page: an element with an input of its own kind, and whoever listens to it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT
from tests.browser.patience import wait_for
from tests.browser.traffic import expect_figure, field, open_ready, problem

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

# An element with an editor, and an engine that counts letters instead of Python.
PAGE = """<!doctype html>
<html lang="en">
<title>Draft</title>
<link rel="icon" href="data:,">
<sts-draft data-page="draft/" data-state="printed">
  <p data-status></p>
  <textarea>ab</textarea>
  <div data-result><p>2 letters</p></div>
  <p data-live hidden><button type="button" data-reset>Reset</button></p>
</sts-draft>
<script type="module">
  import { define } from "../assets/shell/element.js";
  import { engine } from "../assets/shell/engine.js";
  import { Estimate } from "../assets/shell/estimate.js";

  class Editor {
    constructor(estimate) { this.estimate = estimate; }
    get area() { return this.estimate.querySelector("textarea"); }
    arrived() { this.estimate.listen(this.area, "input", () => this.estimate.changed({ isTyped: true })); }
    question(text = this.area.value) { return { text }; }
    open(fragment) {
      this.area.value = decodeURIComponent(fragment).replace("text=", "");
      return this.question();
    }
    another() { return this.question("x"); }
    reset() { this.area.value = this.area.defaultValue; }
  }

  window.asked = [];
  engine.start = engine.expectKeys = () => {};
  engine.answer = async (question) => {
    asked.push(question);
    const { text } = question;
    if (text.includes("!")) return { ok: false, problems: { 1: "An exclamation mark." } };
    const html = `<p>${text.length} letters</p>`;
    return { ok: true, html, inputs: {}, fragment: `text=${text}`, said: html };
  };

  window.told = [];
  for (const name of ["result", "problem", "state"])
    document.addEventListener(name, ({ type, target, detail }) => told.push([type, target.localName, detail]));

  define("sts-draft", class extends Estimate {
    #editor = new Editor(this);
    get input() { return this.#editor; }
  });
</script>
"""


@pytest.fixture
def draft(page: Page, tmp_path: Path, serve: Callable[[Path], Server]) -> Page:
    """The page with the editor, open at an address that says what is in it."""
    shutil.copytree(ROOT / "docs/assets/shell", tmp_path / "assets/shell")
    (tmp_path / "draft").mkdir()
    (tmp_path / "draft/index.html").write_text(PAGE)
    page.goto(f"{serve(tmp_path).url}draft/#text=abcd")
    expect(page.locator("[data-result]")).to_have_text("4 letters")
    return page


def test_an_editor_is_an_input_like_any_other(draft: Page) -> None:
    area = draft.locator("textarea")
    expect(area).to_have_value("abcd")
    area.fill("abcde")
    expect(draft.locator("[data-result]")).to_have_text("5 letters")
    draft.wait_for_url("**/draft/#text=abcde")

    area.fill("!")
    expect(draft.locator("[data-result]")).to_have_attribute("data-stale", "The last result that could be calculated")
    expect(draft.locator("[data-result]")).to_have_text("5 letters")
    draft.locator("[data-reset]").evaluate("button => button.click()")
    expect(draft.locator("[data-result]")).to_have_text("2 letters")
    assert draft.locator("[data-stale]").count() == 0


def test_nothing_is_heard_of_an_element_that_has_left_and_all_of_one_that_is_back(draft: Page) -> None:
    draft.evaluate("window.element = document.querySelector('sts-draft')")
    draft.evaluate("void element.remove()")
    asked = draft.evaluate("asked.length")
    draft.evaluate("location.hash = 'text=abc'")
    draft.evaluate("dispatchEvent(new Event('hashchange'))")
    assert draft.evaluate("asked.length") == asked

    draft.evaluate("document.body.append(element)")

    expect(draft.locator("[data-result]")).to_have_text("3 letters")


def told(page: Page, name: str) -> list[Any]:
    """What has been told by events of this name, since the page was opened."""
    found: list[Any] = page.evaluate("name => told.filter(([type]) => type === name)", name)
    return found


def test_an_estimate_tells_the_page_what_happens(draft: Page) -> None:
    draft.locator("textarea").fill("!")
    wait_for(draft, lambda: bool(told(draft, "problem")), "the problem")

    assert told(draft, "result")[-1][1:] == [
        "sts-draft",
        {"ok": True, "html": "<p>4 letters</p>", "inputs": {}, "fragment": "text=abcd", "said": "<p>4 letters</p>"},
    ]
    assert told(draft, "problem") == [["problem", "sts-draft", {"1": "An exclamation mark."}]]
    assert told(draft, "state") == [["state", "sts-draft", {"kind": "idle"}]]


def test_what_another_within_it_tells_is_not_taken_for_its_own(draft: Page) -> None:
    draft.evaluate("""document.querySelector("sts-draft [data-result]").dispatchEvent(
      new CustomEvent("state", { detail: { kind: "failed", sentence: "Not mine." }, bubbles: true }),
    )""")

    expect(draft.locator("[data-status]")).to_have_text("")


def test_a_calculator_tells_the_page_what_happens(page: Page, site_server: Server) -> None:
    page.add_init_script("""
      window.told = [];
      for (const name of ["result", "problem", "state"])
        document.addEventListener(name, ({ type, target, detail }) => told.push([type, target.localName, detail]));
    """)
    open_ready(page, site_server)
    field(page, "users").fill("2M")
    expect_figure(page, "926 requests/s")
    field(page, "users").fill("2M milion")
    expect(problem(page, "users")).to_be_visible()

    assert [name for _, name, _ in told(page, "state")] == ["sts-calculator"] * len(told(page, "state"))
    assert told(page, "state")[-1][2]["kind"] == "ready"
    assert told(page, "result")[-1][2]["inputs"]["users"] == "2M"
    assert list(told(page, "problem")[-1][2]) == ["users"]
