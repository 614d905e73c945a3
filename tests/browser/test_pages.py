"""Every page: no error, nobody else asked, nothing that axe finds; a guide page fetches nothing of the runtime."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import ROOT
from tests.browser.patience import until
from tests.guide.scale import fetched, weight

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

# What reaches beyond the window, leaving out what scrolls within its own box.
# Says how wide even where no element is to blame: what a style adds before or after one is none.
TOO_WIDE = """() => document.documentElement.scrollWidth <= innerWidth ? [] :
  [`${document.documentElement.scrollWidth} px`, ...[...document.querySelectorAll("body *")]
    .filter((e) => e.getBoundingClientRect().right > innerWidth).slice(0, 5).map((e) => e.outerHTML.slice(0, 120))]"""
# The sign that links to a long title, with the room around it, where it meets the pencil beside it.
TOUCHING = """() => {
  const [sign, pencil] = ["h1 .headerlink", ".md-content__button svg"].map((one) =>
    document.querySelector(one)?.getBoundingClientRect());
  return sign && pencil && sign.right > pencil.left && sign.top < pencil.bottom ? ["# touches the pencil"] : [];
}"""
# Cells whose text does not fit.
RUNS_OVER = """() => [...document.querySelectorAll(".md-typeset :is(td, th)")]
  .filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.textContent)"""
# Texts that stand in a column hardly wider than a word; a table's head may be there for the ear alone.
SQUEEZED = """() => {
  const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const found = [];
  const range = document.createRange();
  for (let text; (text = texts.nextNode()); ) {
    const { length } = text.data.trim();
    if (length < 20 || !text.parentElement.checkVisibility() || text.parentElement.closest("svg, thead")) continue;
    range.selectNodeContents(text);
    const { width, height } = range.getBoundingClientRect();
    if (width > 1 && width < 60 && height > 3 * width) found.push(text.data.trim().slice(0, 60));
  }
  return found;
}"""
# A way for text to look: its colour and size, and what is behind it; with the first element that looks so. Those that
# were measured on a page before are left out.
NEW_LOOKS = """(known) => {
  const found = new Map();
  const clear = "rgba(0, 0, 0, 0)";
  const grounds = new Map([[null, ""]]);
  // What is behind an element is what is behind its parent, and its own.
  const ground = (element) => {
    if (!grounds.has(element)) {
      const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
      const isClear = backgroundColor === clear && backgroundImage === "none" && opacity === "1";
      const own = isClear ? "" : String([backgroundColor, backgroundImage, opacity]);
      grounds.set(element, own + ground(element.parentElement));
    }
    return grounds.get(element);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text; (text = texts.nextNode()); ) {
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const look = String([color, fontSize, fontWeight, textShadow, ground(element)]);
    if (!found.has(look)) found.set(look, element);
  }
  for (const look of known) found.delete(look);
  window.looking = [...found.values()];
  return [...found.keys()];
}"""
IS_IN = "(scheme) => getComputedStyle(document.documentElement).colorScheme === scheme"
# What scrolls by itself, and the tabulator does not stop at it.
OUT_OF_REACH = """() => [...document.querySelectorAll("article :is(pre > code, .md-typeset__scrollwrap)")]
  .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth && one.tabIndex < 0)
  .map((one) => one.textContent.slice(0, 60))"""
WIDTHS = (
    *((1440, fault) for fault in (RUNS_OVER, SQUEEZED)),
    *((768, fault) for fault in (RUNS_OVER, SQUEEZED)),
    *((360, fault) for fault in (TOO_WIDE, TOUCHING, SQUEEZED, OUT_OF_REACH)),
)
PLANT = """(style) => {
  const text = document.querySelector("article").appendChild(document.createElement("p"));
  text.textContent = "Hard to read";
  text.style = style;
}"""
PARTS = 12  # of all pages, so that they can be looked at side by side, and none takes long
AXE = ROOT / "node_modules/axe-core/axe.min.js"
ALL_BUT_CONTRAST = "{rules: {'color-contrast': {enabled: false}}}"
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
SHEETS = ("cases/candidate/", "cases/interviewer/")
GUIDE_PAGES = ["framework/scope/", "frameworks/d/"]


def pages(site: Path) -> list[str]:
    return sorted(str(page.parent.relative_to(site)) + "/" for page in site.rglob("index.html"))


def different(pages: list[str]) -> list[str]:
    """Without most sheets of the cases: those of a kind are made alike, and two of each are enough."""
    sheets = [[page for page in pages if page.startswith(kind)] for kind in SHEETS]
    return [page for page in pages if not any(page in alike[2:] for alike in sheets)]


def axe_findings(page: Page, options: str = "{}") -> list[str]:
    """Without motion: a colour that is still on its way to the other scheme's is nobody's to read."""
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(AXE.read_text())
    return run_axe(page, "document", options)


def run_axe(page: Page, where: str, options: str) -> list[str]:
    """What it finds on a page that has it."""
    found: dict[str, Any] = page.evaluate(f"axe.run({where}, {{resultTypes: ['violations'], ...{options}}})")
    return [
        f"{violation['id']}: {violation['help']}: {node['html'][:160]}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


class Looks:
    """The contrast of each look of a text is measured on the first page that has it; it is the same on any other."""

    def __init__(self) -> None:
        self._known: list[str] = []

    def findings(self, page: Page) -> list[str]:
        new = page.evaluate(NEW_LOOKS, self._known)
        self._known += new
        return run_axe(page, "{include: looking}", "{runOnly: ['color-contrast']}") if new else []


@pytest.fixture(scope="session")
def looks() -> Looks:
    return Looks()


@pytest.fixture
def starting(site: Path, serve: Callable[[Path], Server]) -> Server:
    """The runtime never arrives: every calculator shows its printed result, and that it is starting."""
    server = serve(site)
    server.hold("assets/runtime/*")
    return server


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_can_be_read_by_anybody_on_any_screen(
    page: Page, site: Path, starting: Server, looks: Looks, part: int
) -> None:
    """Each is opened once, because opening takes longer than looking."""
    found = []
    for path in different(pages(site))[part::PARTS]:
        page.set_viewport_size({"width": 1440, "height": 740})
        page.goto(starting.url + path.removeprefix("./"))
        page.keyboard.press("Shift")  # what starts after the runtime starts at once
        found += [f"{path}: {finding}" for finding in axe_findings(page, ALL_BUT_CONTRAST)]
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            until(page, IS_IN, scheme)
            found += [f"{path} {scheme}: {finding}" for finding in looks.findings(page)]
        for width, fault in WIDTHS:
            page.set_viewport_size({"width": width, "height": 740})
            found += [f"{path} at {width}: {element}" for element in page.evaluate(fault)]

    assert found == []


@pytest.mark.parametrize("planted", ["color: #777; background: #888", "color: light-dark(#000, #222)"])
def test_a_text_that_is_hard_to_read_is_found_once_wherever_it_stands(
    page: Page, site_server: Server, planted: str
) -> None:
    looks, found = Looks(), []
    for path in GUIDE_PAGES:
        page.goto(site_server.url + path)
        page.evaluate(AXE.read_text())
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            until(page, IS_IN, scheme)
            assert looks.findings(page) == []
        page.evaluate(PLANT, planted)
        found.append(looks.findings(page))

    assert [len(each) for each in found] == [1, 0]
    assert found[0][0].startswith("color-contrast: ")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_calculator_that_runs(
    page: Page, site_server: Server, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.goto(f"{site_server.url}calculators/queue/#arrivals=50..90/s")
    expect(page.locator('sts-calculator[data-state="ready"]')).to_be_visible()
    for details in page.locator("sts-calculator details").all():
        details.evaluate("details => details.open = true")

    assert axe_findings(page) == []


def test_axe_finds_nothing_in_a_calculator_that_refuses_its_input(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}calculators/traffic/#users=abc&peak=2..3")
    expect(page.locator('[data-problem="users"]')).to_be_visible()
    for details in page.locator("sts-calculator details").all():
        details.evaluate("details => details.open = true")

    assert axe_findings(page) == []


@pytest.mark.parametrize("path", GUIDE_PAGES)
def test_a_guide_page_fetches_what_the_scale_weighs_and_nothing_of_the_runtime(
    page: Page, site: Path, serve: Callable[[Path], Server], path: str
) -> None:
    server = serve(site)
    page.goto(server.url + path, wait_until="networkidle")
    expect(page.locator("[data-count]").first).to_be_visible()

    visited = {
        posixpath.normpath(posixpath.join(visit.path, "index.html" * (visit.path == path))) for visit in server.visits
    }
    assert sorted(visited - fetched(site, path)) == []
    assert sum(visit.bytes for visit in server.visits) <= weight(site, path)


@pytest.mark.parametrize("path", ["framework/whole-list/", "frameworks/d/"])
def test_nothing_of_the_theme_comes_over_the_text_on_the_way_up(page: Page, site_server: Server, path: str) -> None:
    page.goto(site_server.url + path)

    expect(page.locator("main")).to_be_visible()
    expect(page.locator(".md-top")).to_have_count(0)
