"""Pictures of designs in a browser: legible in any typeface, whole on paper, alive under a pointer or a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.render.diagram.figure import draw_design, draw_flow
from plugins.render.diagram.look import Palette
from tests.browser.designs import BORROWED, article, everything, show
from tests.browser.test_pages import axe_findings
from tests.plugins.render.diagram.designs import FIGURES, NAMES, design

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Literal

    from playwright.sync_api import Browser, Locator, Page

    from tests.browser.server import Server

# A style element would be refused by the page's policy.
DRESS = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
# Of one width with Arial, of one with Verdana, and two with serifs, which no system has for its own words.
TYPEFACES = ("Liberation Sans", "DejaVu Sans", "DejaVu Serif", "Liberation Serif")
PROBE = """(name) => {
  const pen = document.createElement("canvas").getContext("2d");
  const wide = (font) => { pen.font = `80px ${font}`; return pen.measureText("Load balancer 1,160/s").width; };
  return ["monospace", "cursive"].map((other) => wide(`"${name}", ${other}`));
}"""
FAULTS = """() => {
  const boxOf = (part) => {
    const { x, y, width, height } = part.getBBox();
    return { left: x, top: y, right: x + width, bottom: y + height, text: part.textContent };
  };
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
  const found = [];
  for (const picture of document.querySelectorAll("figure[data-diagram] svg")) {
    const frame = picture.viewBox.baseVal;
    const texts = [...picture.querySelectorAll("text")].map(boxOf);
    for (const [at, one] of texts.entries()) {
      if (one.left < frame.x || one.right > frame.x + frame.width) found.push(`${one.text} outside`);
      for (const other of texts.slice(at + 1)) if (meet(one, other)) found.push(`${one.text} on ${other.text}`);
    }
    for (const component of picture.querySelectorAll("[data-component]")) {
      const shape = boxOf(component.querySelector("path"));
      for (const text of [...component.querySelectorAll("text")].map(boxOf)) {
        const room = Math.min(text.left - shape.left, shape.right - text.right);
        if (room < 3) found.push(`${text.text}: ${room.toFixed(1)} px to the edge`);
      }
      for (const figure of picture.querySelectorAll("[data-relation] > text")) {
        const text = boxOf(figure);
        if (picture.closest("[data-diagram=design]") && meet(text, shape)) found.push(`${text.text} on a box`);
      }
    }
  }
  return found;
}"""
STYLES = """(picture) => [...picture.querySelectorAll("path, text, tspan")].map((part) => {
  const { fill, stroke, strokeWidth, strokeDasharray, fontSize, fontWeight, textAnchor } = getComputedStyle(part);
  const isText = part.tagName !== "path";
  const line = stroke === "none" ? "none" : [stroke, strokeWidth, strokeDasharray].join(" ");
  return [fill, line, isText && fontSize, isText && fontWeight, isText && textAnchor].join(", ");
})"""
LIT = """(figure) => [...figure.querySelectorAll("svg .lit")]
  .map(({ dataset }) => dataset.component ?? dataset.relation).sort()"""


@pytest.fixture
def last_board(page: Page, site: Path, site_server: Server) -> Locator:
    """The messaging service with all there is."""
    show(page, site, site_server, article("messaging"))
    figure = page.locator('figure[data-board="away"]')
    expect(figure.locator("svg")).to_have_attribute("role", "group")
    return figure


def component(figure: Locator, name: str) -> Locator:
    return figure.locator(f'svg [data-component="{name}"]')


@pytest.mark.parametrize("typeface", TYPEFACES)
def test_texts_keep_their_room_in_any_typeface(page: Page, site: Path, site_server: Server, typeface: str) -> None:
    show(page, site, site_server, everything())
    with_one, with_other = page.evaluate(PROBE, typeface)
    if with_one != with_other:
        pytest.skip(f"{typeface} is not installed")
    page.evaluate(DRESS, f'.sts-drawing {{ font-family: "{typeface}" !important }}')

    assert page.evaluate(FAULTS) == []


def test_a_text_without_room_would_be_found(page: Page, site: Path, site_server: Server) -> None:
    show(page, site, site_server, article("messaging"))
    page.evaluate(DRESS, ".sts-drawing { letter-spacing: 3px }")

    assert page.evaluate(FAULTS) != []


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_no_picture_makes_a_page_wider(page: Page, site: Path, site_server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    show(page, site, site_server, everything())

    assert page.evaluate("document.documentElement.scrollWidth") == width
    sizes = "[...document.querySelectorAll('.sts-drawing')].map((svg) => svg.getScreenCTM().a * 13)"
    assert min(page.evaluate(sizes)) >= 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_a_painted_picture_looks_as_it_does_on_a_page(
    page: Page, site: Path, site_server: Server, name: str, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    shown = design(name)
    pictures = [
        draw_design(shown, shown.boards[-1].id, FIGURES[name], palette=one) for one in (None, Palette(scheme))
    ]
    pictures += [draw_flow(shown, shown.flows[0].id, palette=one) for one in (None, Palette(scheme))]
    show(page, site, site_server, "".join(pictures))
    board, painted_board, flow, painted_flow = (page.locator("article svg").nth(at) for at in range(4))

    assert len(board.evaluate(STYLES)) > 60
    assert painted_board.evaluate(STYLES) == board.evaluate(STYLES)
    assert painted_flow.evaluate(STYLES) == flow.evaluate(STYLES)


def test_without_javascript_it_is_an_image_with_its_words_beside_it(
    browser: Browser, site: Path, site_server: Server
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    show(page, site, site_server, article("messaging"))
    figure = page.locator('figure[data-board="away"]')

    expect(figure.get_by_role("img", name="Whoever is away, as a diagram; in words below.")).to_be_visible()
    assert figure.locator("[tabindex]").count() == 0
    expect(figure.locator("[data-said]")).to_be_hidden()
    figure.locator("summary").click()
    expect(figure.locator('li[data-component="inbox"]')).to_contain_text("Inboxes")
    context.close()


def test_pointing_at_a_component_shows_its_flows(last_board: Locator) -> None:
    component(last_board, "groups").hover()

    expect(last_board.locator("svg")).to_have_class(re.compile("sts-pointing"))
    expect(last_board.locator("[data-said]")).to_have_text("Groups takes part in: A message to a group.")
    assert last_board.evaluate(LIT) == sorted(
        [
            "app",
            "connections",
            "chat",
            "fanout",
            "groups",
            "inbox",
            "send",
            "pass-on",
            "hand-out",
            "members",
            "one-each",
        ]
    )
    expect(component(last_board, "media")).to_have_css("opacity", "0.22")
    expect(last_board.locator('[data-flow="group"]')).to_have_class("lit")


def test_what_is_in_no_flow_shows_what_it_is_joined_to(last_board: Locator) -> None:
    component(last_board, "media").hover()

    expect(last_board.locator("[data-said]")).to_have_text("Media store and what it is connected to.")
    assert last_board.evaluate(LIT) == ["app", "media", "upload"]


def test_leaving_it_shows_all_again(page: Page, last_board: Locator) -> None:
    component(last_board, "groups").hover()
    expect(last_board.locator("svg")).to_have_class(re.compile("sts-pointing"))
    page.mouse.move(2, 2)

    expect(last_board.locator("svg")).to_have_class("sts-drawing")
    expect(last_board.locator("[data-said]")).to_contain_text("Point at a part")


def test_a_click_holds_it_and_another_lets_go(page: Page, last_board: Locator) -> None:
    component(last_board, "groups").click()
    page.mouse.move(2, 2)

    expect(component(last_board, "groups")).to_have_attribute("aria-pressed", "true")
    expect(last_board.locator("svg")).to_have_class(re.compile("sts-pointing"))
    component(last_board, "groups").click()
    page.mouse.move(2, 2)
    expect(component(last_board, "groups")).to_have_attribute("aria-pressed", "false")


def test_by_keyboard_one_stop_leads_to_all_components(page: Page, last_board: Locator) -> None:
    assert last_board.locator('svg [tabindex="0"]').count() == 1
    component(last_board, "app").focus()
    expect(last_board.locator("[data-said]")).to_contain_text("App takes part in: ")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")

    reached = page.evaluate("document.activeElement.dataset.component")
    assert reached not in {"app", None}
    assert last_board.locator('svg [tabindex="0"]').count() == 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("End")
    expect(component(last_board, "media")).to_be_focused()
    page.keyboard.press("Home")
    expect(component(last_board, "app")).to_be_focused()


def test_every_component_can_be_reached_by_arrows(page: Page, last_board: Locator) -> None:
    """From the first one, by whatever arrows it takes."""
    names = [each.get_attribute("data-component") for each in last_board.locator("svg [data-component]").all()]
    reached, waiting = {names[0]}, [names[0]]
    while waiting:
        here = waiting.pop()
        for key in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
            component(last_board, str(here)).focus()
            page.keyboard.press(key)
            there = page.evaluate("document.activeElement.dataset.component")
            if there not in reached:
                reached.add(there)
                waiting.append(there)

    assert reached == {*names}


def test_keys_hold_and_let_go(page: Page, last_board: Locator) -> None:
    component(last_board, "groups").focus()
    page.keyboard.press("Enter")
    expect(component(last_board, "groups")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(component(last_board, "groups")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press(" ")
    expect(component(last_board, "groups")).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Tab")
    expect(last_board.locator("svg")).to_have_class(re.compile("sts-pointing"))


def test_a_finger_holds_with_a_tap(browser: Browser, site: Path, site_server: Server) -> None:
    context = browser.new_context(has_touch=True, viewport={"width": 390, "height": 800})
    page = context.new_page()
    show(page, site, site_server, article("messaging"))
    figure = page.locator('figure[data-board="away"]')
    expect(figure.locator("svg")).to_have_attribute("role", "group")
    component(figure, "groups").tap()

    expect(component(figure, "groups")).to_have_attribute("aria-pressed", "true")
    expect(figure.locator("[data-said]")).to_have_text("Groups takes part in: A message to a group.")
    component(figure, "groups").tap()
    expect(figure.locator("svg")).to_have_class("sts-drawing")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_picture(page: Page, last_board: Locator, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    last_board.locator("summary").click()

    assert axe_findings(page) == []


def test_figures_follow_a_changed_input_and_stay_within_their_room(page: Page, last_board: Locator) -> None:
    source = "docs/assets/shell/figures.js"
    page.route("**/figures.js", lambda route: route.fulfill(path=source, content_type="text/javascript"))
    setting = "async (texts) => (await import('./figures.js')).setFigures(document, texts, texts)"
    figure = last_board.locator('svg text[data-line="messages"]').first
    page.evaluate(setting, {"messages": "2,310/s", "connection servers": "24", "<b>": "no"})

    expect(figure).to_have_text("2,310/s")
    assert figure.get_attribute("textLength") is None
    expect(component(last_board, "connections")).to_contain_text("× 24")
    expect(last_board.locator('li[data-relation="send"]')).to_contain_text("2,310/s of 200 B")
    page.evaluate(setting, {line: f"about {text} in the busiest hour" for line, text in FIGURES["messaging"].items()})
    expect(figure).to_have_text("about 1,160/s in the busiest hour")
    assert page.evaluate(FAULTS) == []
    page.evaluate(setting, {"messages": "1,160/s"})
    expect(figure).to_have_text("1,160/s")
    assert figure.get_attribute("textLength") is None


def test_a_page_without_a_picture_fetches_nothing_for_one(page: Page, site_server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site_server.url + BORROWED)
    page.wait_for_load_state("networkidle")

    assert any("/shell" in address for address in asked)
    assert [address for address in asked if "diagram" in address] == []


def test_on_paper_pictures_are_whole_and_what_is_closed_is_left_out(page: Page, last_board: Locator) -> None:
    page.emulate_media(media="print")

    expect(last_board.locator("svg")).to_have_css("break-inside", "avoid")
    expect(last_board.locator("details")).to_be_hidden()
    expect(last_board.locator("[data-said]")).to_be_hidden()
    expect(last_board.locator("figcaption > p").first).to_be_visible()
