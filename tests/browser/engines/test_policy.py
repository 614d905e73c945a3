"""The content security policy in each engine: nothing of the site is refused, and what somebody planted is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.engines.browser import problems_of, wait_for
from tests.browser.engines.conftest import REQUIRED
from tests.browser.ways_down import Copy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.browser.engines.browser import Browser
    from tests.browser.server import Server

PAGE = "framework/scope/"
THEME_IS_THERE = "return Boolean(window.document$)"
# What somebody might smuggle into a page's text.
PLANTED = """
<script>window.planted = "a script"</script>
<script data-early>window.planted = "a script with our mark"</script>
<img src="nowhere.png" alt="" onerror="window.planted = 'a handler'">
<p style="position: fixed" id="styled">…</p>
<iframe src="/"></iframe>
<form action="https://example.org/"><button id="sent">Send</button></form>
<p id="after">After all that</p>
"""
# What a mistake in a script of the site might do with somebody's text. Each tells whether it was done.
ATTEMPTS = """
const text = "<img src=nowhere.png onerror='window.planted = 1'>";
const attempts = {
  "a script's text": () => document.head.append(Object.assign(document.createElement("script"), {textContent: "1"})),
  "a script of elsewhere": () => { document.createElement("script").src = "https://example.org/x.js"; },
  "a script of a neighbour": () => { document.createElement("script").src = "/another-project/x.js"; },
  "a worker of elsewhere": () => new Worker("https://example.org/x.js"),
  "a worker of text": () => new Worker("data:text/javascript,1"),
  "markup": () => { document.createElement("p").innerHTML = text; },
  "markup besides": () => document.body.insertAdjacentHTML("beforeend", text),
  "markup in a range": () => document.createRange().createContextualFragment(text),
  "markup as the search may show it, with more in it": () => {
    document.createElement("p").innerHTML = "<mark data-md-highlight onclick='window.planted = 1'>found</mark>";
  },
  "a document in a frame": () => { document.createElement("iframe").srcdoc = text; },
  "text as code": () => eval("1"),
  "text as a function": () => new Function("1"),
  "text as a handler": () => document.body.setAttribute("onclick", "window.planted = 1"),
  "another policy": () => trustedTypes.createPolicy("mine", {}),
  "the renderer's policy again": () => trustedTypes.createPolicy("renderer", {}),
};
window.done = Object.entries(attempts).filter(([, attempt]) => {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}).map(([name]) => name);
"""
HARMLESS = {"markup as the search may show it": "<mark data-md-highlight>found</mark> in <code>text</code>"}


@pytest.fixture
def broken_into(site: Path, shell: str, tmp_path: Path, serve_recorded: Callable[[Path], Server]) -> Server:
    """A site with a page that has something planted, and a page with a script that makes every mistake."""
    copy = Copy(site, tmp_path / "site")
    page = (site / PAGE / "index.html").read_bytes()
    copy.put(copy.root / PAGE / "index.html", page.replace(b"</article>", PLANTED.encode() + b"</article>"))
    (copy.root / "attempts.js").write_text(f'import "./{shell}live.js";\n{ATTEMPTS}')
    script = b'<script src="attempts.js" type="module"></script></body>'
    copy.edit(copy.root / "index.html", b"</body>", script)
    return serve_recorded(copy.root)


@pytest.fixture
def at_home(site: Path, tmp_path: Path, serve_recorded: Callable[[Path], Server]) -> Server:
    """The theme turns pages by itself where the sitemap names the address at which they are."""
    copy = Copy(site, tmp_path / "site")
    server = serve_recorded(copy.root)
    sitemap = (site / "sitemap.xml").read_text()
    copy.put(copy.root / "sitemap.xml", re.sub(r"https://[^/<]+", server.origin, sitemap).encode())
    return server


@pytest.mark.timeout(600)  # every page there is, one after the other
@pytest.mark.usefixtures("lengthy")
def test_no_page_is_refused_anything(engine: Browser, server: Server, site: Path) -> None:
    pages = sorted(str(page.relative_to(site)).removesuffix("index.html") for page in site.rglob("*.html"))
    if not REQUIRED:
        pages = pages[::4]  # tests/browser/test_pages.py opens each in Chromium, and tolerates no refusal either
    found = {}
    for page in pages:
        engine.open(server.url + page)
        wait_for(engine, THEME_IS_THERE)
        found[page] = problems_of(engine)

    assert len(found) > 30
    assert {page: problems for page, problems in found.items() if problems} == {}


def test_pages_are_turned_and_places_found_without_a_refusal(calm: Browser, at_home: Server) -> None:
    calm.open(at_home.url)
    wait_for(calm, THEME_IS_THERE)
    # Before the theme has it, a link is followed with a reload.
    wait_for(calm, "return performance.getEntriesByName(given[0]).length", f"{at_home.url}sitemap.xml")
    calm.run("window.same = true; window.turned = 0; document$.subscribe(() => window.turned++)")
    calm.run("document.querySelector(\"a.md-tabs__link[href*='calculators']\").click()")
    wait_for(calm, "return location.pathname.endsWith('/calculators/') && window.turned > 1")
    calm.run("document.querySelector(\"article a[href$='traffic/']\").click()")
    wait_for(calm, "return document.querySelector('sts-calculator')?.dataset.state === 'ready'")
    calm.type(".md-search__input", "cache hit")

    wait_for(calm, "return !!document.querySelector('.md-search-result__item mark')")
    calm.run("document.querySelector('.md-search-result__link').click()")
    wait_for(calm, "return !!document.querySelector('article mark[data-md-highlight]')")
    assert calm.run("return window.same")


def test_what_was_planted_in_a_text_does_nothing(engine: Browser, broken_into: Server) -> None:
    engine.open(broken_into.url + PAGE)
    wait_for(engine, THEME_IS_THERE)
    wait_for(engine, "return !!document.getElementById('after')")
    engine.run("document.getElementById('sent').click()")
    wait_for(engine, "return window.problems.includes('form-action')")

    refused = {"script-src-elem", "script-src-attr", "style-src-attr", "frame-src", "form-action"}
    assert refused <= set(problems_of(engine))
    assert engine.run("return window.planted") is None
    assert engine.run("return getComputedStyle(document.getElementById('styled')).position") == "static"


def test_what_a_script_makes_of_text_is_refused(engine: Browser, broken_into: Server) -> None:
    engine.open(broken_into.url)
    wait_for(engine, "return window.done !== undefined")

    assert engine.run("return window.done") == []
    assert engine.run("return window.planted") is None
    assert "require-trusted-types-for" in problems_of(engine)


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_what_the_search_shows_is_admitted(calm: Browser, server: Server, text: str) -> None:
    calm.open(server.url)
    wait_for(calm, THEME_IS_THERE)

    shown = calm.run(
        "const place = document.createElement('p'); place.innerHTML = given[0]; return place.innerHTML", text
    )

    assert shown == text.replace("data-md-highlight", 'data-md-highlight=""')
