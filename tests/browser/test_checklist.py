"""Ticks stay on the reader's machine, can be taken back, and can be taken along."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.model.data import Library
from tests.browser.clipboard import copied
from tests.browser.conftest import ROOT
from tests.browser.turning import until_pages_turn

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Locator, Page

    from tests.browser.server import Server

PHASES = {str(phase.id): phase.all_items for phase in Library(ROOT / "docs/data").framework("d").phases}
ITEMS = {phase: len(items) for phase, items in PHASES.items()}
KEY = "sts:record:ticks:d"
# Only for our keys: the theme has its own.
REFUSE_STORAGE = """
for (const name of ["getItem", "setItem"]) {
  const given = Storage.prototype[name];
  Storage.prototype[name] = function (key, ...rest) {
    if (key.startsWith("sts:")) throw new DOMException("refused", "SecurityError");
    return given.call(this, key, ...rest);
  };
}
"""


@pytest.fixture
def address(site_server: Server) -> str:
    return f"{site_server.url}frameworks/d/"


@pytest.fixture
def scope(page: Page, address: str) -> Locator:
    page.goto(address)
    return page.locator('sts-checklist[data-phase="scope"]')


@pytest.fixture
def clipboard(context: BrowserContext, site_server: Server) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site_server.origin)


def box(checklist: Locator, item: str) -> Locator:
    return checklist.locator(f'[data-item="{item}"] input')


def stored(page: Page) -> list[str]:
    record = json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))
    assert record["version"] == 1
    return sorted(record["data"])


def test_a_tick_survives_a_reload(page: Page, scope: Locator) -> None:
    box(scope, "core-features").check()
    page.reload()

    expect(box(scope, "core-features")).to_be_checked()
    expect(box(scope, "brainstorm")).not_to_be_checked()
    assert stored(page) == ["core-features"]


@pytest.mark.usefixtures("instant_pages")
def test_a_tick_survives_instant_navigation(page: Page, address: str) -> None:
    page.goto(address)
    until_pages_turn(page)
    scope = page.locator('sts-checklist[data-phase="scope"]')
    box(scope, "core-features").check()
    page.evaluate("window.stayed = true")
    page.locator(".md-header a.md-logo").click()
    page.wait_for_url("**/scope-to-scale/")
    page.go_back()

    expect(box(scope, "core-features")).to_be_checked()
    expect(scope.locator("[data-tools]")).to_be_visible()
    assert page.evaluate("window.stayed") is True


def test_each_phase_counts_its_own(page: Page, scope: Locator) -> None:
    box(scope, "core-features").check()
    box(scope, "brainstorm").check()

    expect(scope.locator("[data-count]")).to_have_text(f"2 of {ITEMS['scope']}")
    expect(page.locator('sts-checklist[data-phase="wrap-up"] [data-count]')).to_have_text(f"0 of {ITEMS['wrap-up']}")


def test_the_keyboard_is_enough(page: Page, scope: Locator) -> None:
    box(scope, "watch-the-scope-clock").focus()
    page.keyboard.press("Space")
    expect(scope.locator("[data-count]")).to_have_text(f"1 of {ITEMS['scope']}")

    scope.locator('[data-action="clear"]').focus()
    page.keyboard.press("Enter")
    expect(scope.locator("[data-count]")).to_have_text(f"0 of {ITEMS['scope']}")
    expect(scope.locator('[data-action="undo"]')).to_be_focused()

    page.keyboard.press("Enter")
    expect(scope.locator("[data-count]")).to_have_text(f"1 of {ITEMS['scope']}")
    expect(scope.locator('[data-action="clear"]')).to_be_focused()


def test_clearing_leaves_other_phases_alone(page: Page, scope: Locator) -> None:
    box(page.locator("sts-checklist"), "summary").check()
    box(scope, "core-features").check()
    scope.locator('[data-action="clear"]').click()

    assert stored(page) == ["summary"]


def test_undo_goes_away_with_the_next_tick(scope: Locator) -> None:
    box(scope, "core-features").check()
    scope.locator('[data-action="clear"]').click()
    box(scope, "brainstorm").check()

    expect(scope.locator('[data-action="undo"]')).to_be_hidden()


def test_other_tabs_follow(context: BrowserContext, page: Page, scope: Locator, address: str) -> None:
    other = context.new_page()
    other.goto(address)
    other.locator('[data-item="core-features"] input').check()

    expect(box(scope, "core-features")).to_be_checked()
    box(scope, "brainstorm").check()
    assert stored(page) == ["brainstorm", "core-features"]


# What an older build of this site has kept, without a version.
FORMER_KEY = "sts:ticks:d"


def keep(page: Page, key: str, text: str) -> None:
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])


@pytest.mark.parametrize(
    ("garbage", "ticks"),
    [
        ("{", 0),
        ("null", 0),
        ("[]" * 9, 0),
        ('["core-features"]', 0),
        ('{"version": "1", "data": ["core-features"]}', 0),
        ('{"version": 0, "data": ["core-features"]}', 0),
        ('{"version": 1, "data": "core-features"}', 0),
        ('{"version": 1, "data": [1, null, {"a": 2}, "core-features"]}', 1),
    ],
)
def test_garbage_in_storage_is_no_ticks(page: Page, scope: Locator, garbage: str, ticks: int) -> None:
    keep(page, KEY, garbage)
    page.reload()
    box(scope, "brainstorm").check()

    expect(scope.locator("[data-count]")).to_have_text(f"{ticks + 1} of {ITEMS['scope']}")
    assert len(stored(page)) == ticks + 1


@pytest.mark.parametrize(
    ("former", "ticks"),
    [
        ('["core-features", "brainstorm"]', ["brainstorm", "core-features"]),
        ('[1, null, {"a": 2}, "core-features"]', ["core-features"]),
        ("{", []),
        ('"core-features"', []),
    ],
)
def test_ticks_of_an_older_build_are_taken_over(page: Page, scope: Locator, former: str, ticks: list[str]) -> None:
    keep(page, FORMER_KEY, former)
    page.reload()
    expect(scope.locator("[data-count]")).to_have_text(f"{len(ticks)} of {ITEMS['scope']}")
    box(scope, "qualities").check()

    assert stored(page) == sorted([*ticks, "qualities"])
    assert page.evaluate(f"localStorage.getItem('{FORMER_KEY}')") is None


def test_a_tab_of_an_older_build_may_go_on_ticking(context: BrowserContext, page: Page, scope: Locator) -> None:
    box(scope, "brainstorm").check()
    other = context.new_page()
    other.goto(page.url)
    keep(other, FORMER_KEY, '["core-features"]')

    expect(box(scope, "core-features")).to_be_checked()
    expect(box(scope, "brainstorm")).to_be_checked()
    assert stored(page) == ["brainstorm", "core-features"]


def test_ticks_of_a_newer_build_are_left_alone(page: Page, scope: Locator) -> None:
    newer = '{"version": 2, "data": {"done": ["core-features"]}}'
    keep(page, KEY, newer)
    page.reload()
    box(scope, "brainstorm").check()

    expect(scope.locator("[data-count]")).to_have_text(
        f"1 of {ITEMS['scope']}; ticks were kept by a newer version of this site: reload the page to see them"
    )
    assert page.evaluate(f"localStorage.getItem('{KEY}')") == newer


FILL = """() => {
  for (let size = 2 ** 22; size >= 1; size /= 2)
    for (let n = 0; ; n++) {
      try {
        localStorage.setItem(`filler ${size} ${n}`, "x".repeat(size));
      } catch {
        break;
      }
    }
}"""


def test_storage_that_is_full_is_said_and_nothing_is_lost(page: Page, scope: Locator) -> None:
    box(scope, "core-features").check()
    page.evaluate(FILL)
    for item in ("brainstorm", "qualities"):
        box(scope, item).check()

    expect(scope.locator("[data-count]")).to_have_text(
        f"3 of {ITEMS['scope']}; this browser has no room to keep more ticks once the page is closed"
    )
    assert stored(page) == ["core-features"]
    page.evaluate(
        "for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) delete localStorage[key]"
    )
    box(scope, "brainstorm").uncheck()
    expect(scope.locator("[data-count]")).to_have_text(f"2 of {ITEMS['scope']}")
    assert stored(page) == ["core-features", "qualities"]


def test_refused_storage_is_said_and_ticks_last_for_the_visit(page: Page, address: str) -> None:
    page.add_init_script(REFUSE_STORAGE)
    page.goto(address)
    scope = page.locator('sts-checklist[data-phase="scope"]')
    box(scope, "core-features").check()

    expect(box(scope, "core-features")).to_be_checked()
    expect(scope.locator("[data-count]")).to_have_text(
        f"1 of {ITEMS['scope']}; this browser does not keep ticks once the page is closed",
    )


@pytest.mark.usefixtures("clipboard")
def test_copies_a_link_to_an_item(page: Page, scope: Locator, address: str) -> None:
    link = scope.locator('[data-item="core-features"] [data-copy-link]')
    expect(link).to_have_css("opacity", "0.6")
    link.focus()
    expect(link).to_have_css("opacity", "1")
    page.evaluate("history.replaceState(null, '', '?h=core+features')")
    page.keyboard.press("Enter")

    expect(link).to_have_text("Link copied")
    expect(page.locator("#sts-live")).to_have_text("Link copied")
    assert copied(page, address) == f"{address}#core-features"
    expect(link).to_have_text("#")


@pytest.mark.usefixtures("clipboard")
def test_copies_as_markdown(page: Page, address: str) -> None:
    page.goto(address)
    wrap_up = page.locator('sts-checklist[data-phase="wrap-up"]')
    box(wrap_up, "summary").check()
    wrap_up.locator('[data-action="export"]').click()

    expect(wrap_up.locator('[data-action="export"]')).to_have_text("Copied")
    lines = copied(page, "## Wrap-up").splitlines()
    assert lines[0] == f"## Wrap-up (1 of {ITEMS['wrap-up']})"
    ticks = [line[:6] for line in lines[2 : 2 + ITEMS["wrap-up"]]]
    assert ticks == [f"- [{'x' if item.id == 'summary' else ' '}] " for item in PHASES["wrap-up"]]
    assert lines[2 + ticks.index("- [x] ")].startswith("- [x] Produce: A summary of the design")
    assert lines[-1] == f"{address}#wrap-up"


@pytest.mark.usefixtures("clipboard")
def test_a_copied_phase_of_the_guide_keeps_its_stages(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}framework/wrap-up/")
    page.locator('sts-checklist[data-phase="wrap-up"] [data-action="export"]').click()

    lines = copied(page, "## Wrap-up").splitlines()
    assert [line for line in lines if line.startswith("### ")] == [
        "### Recap",
        "### Failure and operations",
        "### Next scale curve",
        "### Limits and refinements",
    ]


def test_what_is_pressed_is_large_enough(scope: Locator) -> None:
    sizes = [
        target.bounding_box() for target in scope.locator("input, button, .sts-anchor").all() if target.is_visible()
    ]

    assert min(min(size["width"], size["height"]) for size in sizes if size) >= 24


# Around its middle, where a finger of 44 pixels lands, above and below, and beside whatever is narrow.
MISSED = """targets => targets.flatMap((target) => {
  target.scrollIntoView({ block: "center" });
  const { x, y, width, height } = target.getBoundingClientRect();
  const around = [[0, -21], [0, 21], ...(target.matches("input, .sts-anchor") ? [[-21, 0], [21, 0]] : [])];
  const mine = [target, ...(target.labels ?? [])];
  return around
    .map(([right, down]) => document.elementFromPoint(x + width / 2 + right, y + height / 2 + down))
    .filter((met) => !mine.some((one) => one.contains(met)))
    .map((met) => `${target.outerHTML} meets ${met?.outerHTML}`);
})"""


@pytest.mark.parametrize(
    ("path", "pressed"),
    [
        ("framework/scope/#features", "#feature-list :is(input, .sts-anchor)"),  # the one after that which is marked
        ("framework/scope/", "sts-view button"),
        ("envelope/", ".sts-checks [data-go]"),
        ("cases/messaging/", ".sts-ways-to-read button"),
        ("", ".sts-timeline a"),
        ("frameworks/", ".sts-compared > a"),
        ("frameworks/", "dt > a"),
        ("paths/tonight/", ".sts-item a[data-text]"),
        ("framework/cheat-sheet/", "dt > a"),
        ("reference/numbers/", ".sts-notes-switch label"),
    ],
)
def test_a_finger_takes_44_pixels(browser: Browser, site_server: Server, path: str, pressed: str) -> None:
    """Wherever it lands within 21 pixels of the middle, it presses that and nothing beside it."""
    context = browser.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 780})
    page = context.new_page()
    page.goto(f"{site_server.url}{path}")
    targets = page.locator(pressed)
    expect(targets.first).to_be_visible()

    missed = targets.evaluate_all(MISSED)
    context.close()

    assert missed == []


def test_a_link_to_an_item_opens_at_the_item(page: Page, address: str) -> None:
    page.goto(f"{address}#two-solutions")

    expect(page.locator("#two-solutions")).to_be_in_viewport()


def test_one_bar_counts_every_list_of_a_guide_phase(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}framework/scope/")
    bar = page.locator('sts-checklist[data-phase="scope"]')
    expect(bar.locator("[data-tools]")).to_be_visible()
    page.locator("sts-view [data-view=everything]").click()
    lists = page.locator('[data-list="scope"]')
    lists.first.locator("input").first.check()
    lists.last.locator("input").last.check()

    expect(bar.locator("[data-count]")).to_have_text(f"2 of {page.locator('[data-item]').count()}")
    expect(bar.locator("[data-count]")).to_contain_text("2 of")

    bar.locator('[data-action="clear"]').click()
    expect(lists.first.locator("input").first).not_to_be_checked()


def test_a_tick_made_before_the_code_is_there_counts(page: Page, site_server: Server, shell: str) -> None:
    code = f"{site_server.url}{shell}shell.js"
    page.route(code, lambda _: None)
    page.goto(f"{site_server.url}frameworks/d/", wait_until="commit")
    page.locator('[data-item="core-features"] input').check()
    page.unroute(code)
    page.evaluate("file => import(file)", f"{code}?again")

    expect(page.locator('sts-checklist[data-phase="scope"] [data-count]')).to_have_text(f"1 of {ITEMS['scope']}")
    expect(page.locator('[data-item="core-features"] input')).to_be_checked()
