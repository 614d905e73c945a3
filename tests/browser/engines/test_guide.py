"""The guide's own parts in each engine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.engines.browser import problems_of, text_of, wait_for

if TYPE_CHECKING:
    from tests.browser.engines.browser import Browser
    from tests.browser.server import Server

TICKED = "return document.getElementById(given[0]).checked"
TOOLS = "return document.querySelector('sts-checklist [data-tools]:not([hidden])')"
MINUTES = "sts-timing input"
# One of each kind of page.
KINDS = (
    "about/status/",
    "calculators/traffic/",
    "framework/",
    "framework/cheat-sheet/",
    "framework/scope/",
    "frameworks/",
    "frameworks/d/",
    "reference/glossary/",
    "envelopes/",
    "",
)
# In a frame, because not every browser lets its window be as narrow as a phone. No page of the site may have one.
OUTSIDE = "nowhere.html"
NARROW = """
  const frame = document.createElement("iframe");
  frame.style = "width: 360px; height: 740px; border: 0";
  document.body.replaceChildren(frame);
  await new Promise((loaded) => { frame.onload = loaded; frame.src = given[0]; });
  const inside = frame.contentWindow;
  return {width: inside.innerWidth, needs: inside.document.documentElement.scrollWidth};
"""

# Errors of a driver's own scripts are not the page's.
MISTAKES = """<script>addEventListener("load", () => {
  console.error("said");
  setTimeout(() => { throw new Error("thrown"); });
  Promise.reject(new Error("unkept"));
  document.body.append(Object.assign(new Image(), { src: "nowhere.png" }));
  new Image().src = "data:,";
})</script>"""


def test_ticks_survive_a_reload(calm: Browser, server: Server) -> None:
    calm.open(f"{server.url}framework/scope/")
    wait_for(calm, TOOLS)
    calm.click('label[for="tick_say-it-back"]')
    wait_for(calm, "return document.querySelector('sts-checklist [data-count]').textContent.startsWith('1 of')")

    calm.reload()

    wait_for(calm, TOOLS)
    wait_for(calm, TICKED, "tick_say-it-back")
    assert not calm.run(TICKED, "tick_first-idea")


def test_the_plan_follows_the_minutes_of_the_session(calm: Browser, server: Server) -> None:
    calm.open(f"{server.url}frameworks/d/")
    wait_for(calm, "return !!document.querySelector('sts-timing [data-tools]:not([hidden])')")
    calm.type(MINUTES, "60")

    wait_for(calm, "return document.querySelector('sts-timing caption').textContent.includes('60 minutes')")
    planned = "return [...document.querySelectorAll('tr [data-cell=planned]')].map((cell) => cell.textContent)"
    assert calm.run(planned) == ["7", "27", "20", "6"]

    calm.type(MINUTES, "121")
    wait_for(calm, "return !document.querySelector('sts-timing [data-problem]').hidden")
    assert text_of(calm, "sts-timing [data-problem]") == "Type whole minutes from 20 to 120."
    assert calm.run(planned) == ["7", "27", "20", "6"]


def test_no_kind_of_page_scrolls_sideways_on_a_phone(engine: Browser, server: Server) -> None:
    engine.open(f"{server.origin}/{OUTSIDE}")
    found = {path: engine.run(NARROW, server.url + path) for path in KINDS}

    assert {path: sizes for path, sizes in found.items() if sizes["width"] != 360 or sizes["needs"] > 360} == {}


def test_an_error_of_a_page_is_heard(engine: Browser, server: Server) -> None:
    server.preface += MISTAKES
    engine.open(f"{server.url}about/status/")

    wait_for(engine, "return window.problems.length >= 5")
    heard = " ".join(problems_of(engine))
    assert [word for word in ("said", "thrown", "unkept", "nowhere.png", "img-src") if word not in heard] == []
