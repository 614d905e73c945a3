"""The calculator in a real browser, on the built site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from tests.browser.clipboard import copied
from tests.browser.patience import until
from tests.browser.traffic import (
    PAGE,
    READY,
    expect_figure,
    field,
    figure,
    open_ready,
    open_still,
    problem,
)
from tests.browser.turning import until_pages_turn
from tests.built import BOOT, needs_image

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser

    from tests.browser.server import Server


def test_a_keystroke_recomputes_and_the_address_follows(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    field(page, "users").fill("2M")

    expect_figure(page, "926 requests/s")
    expect(page).to_have_url(re.compile(r"#users=2M&actions=20/day&peak=2&ratio=10:1&payload=2\+kB&recipients=1$"))


def test_half_a_letter_is_refused_as_any_text_is(page: Page, site_server: Server) -> None:
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))
    open_ready(page, site_server)
    for text in ("2M", "\\ud83d1", "3M", "1\\ude00"):
        field(page, "users").evaluate(f"""(field) => {{
          field.value = "{text}";
          field.dispatchEvent(new Event("input", {{bubbles: true}}));
        }}""")
        expect(problem(page, "users")).to_be_visible(visible=text.startswith("\\") or text.endswith("0"))

    expect(problem(page, "users")).to_contain_text("is not a unit that belongs here")
    expect(page.locator("html")).to_have_attribute("data-boot", BOOT)
    assert warnings == []


@pytest.fixture
def still(page: Page, site_server: Server) -> Page:
    open_still(page, site_server, "10M", "4,630 requests/s")
    assert page.url.endswith(PAGE)
    return page


def test_the_address_follows_once_typing_pauses(still: Page) -> None:
    still.evaluate("""() => {
      globalThis.followed = 0;
      const replace = history.replaceState;
      // The theme notes how far the page is scrolled, without an address.
      history.replaceState = (...given) => { followed += given.length > 2; replace.apply(history, given); };
    }""")
    field(still, "users").fill("100M")
    expect_figure(still, "46,300 requests/s")
    still.clock.run_for(1000)

    expect(still).to_have_url(re.compile(r"#users=100M&"))
    assert still.evaluate("followed") == 1


def test_whoever_leaves_the_field_finds_the_address_up_to_date(still: Page) -> None:
    still.keyboard.press("Tab")

    expect(still).to_have_url(re.compile(r"#users=10M&"))


def test_whoever_leaves_the_page_comes_back_to_the_estimate(still: Page, site_server: Server) -> None:
    still.goto(site_server.url)
    still.go_back()

    expect(still).to_have_url(re.compile(r"#users=10M&"))


def test_another_page_keeps_its_address(still: Page) -> None:
    still.evaluate("history.pushState(null, '', '../storage/')")
    still.clock.run_for(1000)

    assert still.url.endswith("/storage/")


def test_a_link_reopens_the_estimate(page: Page, site_server: Server) -> None:
    open_ready(page, site_server, "#users=5M&peak=3&day=100000")

    expect_figure(page, "3,000 requests/s")
    expect(field(page, "users")).to_have_value("5M")
    expect(field(page, "day")).to_have_value("100000")


def test_a_new_fragment_in_an_open_page_is_taken_up(page: Page, site_server: Server) -> None:
    open_ready(page, site_server, "#users=5M")
    page.evaluate("location.hash = 'users=1M&peak=1'")

    expect_figure(page, "231 requests/s")


def test_a_new_fragment_keeps_nothing_of_the_one_before(page: Page, site_server: Server) -> None:
    open_ready(page, site_server, "#users=5M&peak=3&day=100000")
    expect_figure(page, "3,000 requests/s")
    page.evaluate("location.hash = 'users=10M'")

    expect_figure(page, "4,630 requests/s")
    expect(field(page, "peak")).to_have_value("2")
    expect(field(page, "day")).to_have_value("86400")


def test_an_ordinary_anchor_changes_nothing(page: Page, site_server: Server) -> None:
    open_ready(page, site_server, "#what-goes-wrong")

    assert page.url.endswith("#what-goes-wrong")
    assert figure(page) == "463 requests/s"


RUNTIME = "**/assets/runtime/**"
STYLES = "assets/styles/site.css"
# The stages that the runtime started by the head of the page has told of, and whether it is ready.
HEARD = "started.heard.map(({stage, ready}) => ready ? 'ready' : stage?.name)"


@needs_image
def test_the_runtime_is_fetched_while_the_rest_of_the_page_is_on_its_way(
    page: Page, site: Path, serve: Callable[[Path], Server]
) -> None:
    """It waits neither for styles nor for the theme nor for the element that will show what it says."""
    server = serve(site)
    server.hold(STYLES)
    with page.expect_response(RUNTIME) as fetched:
        page.goto(f"{server.url}{PAGE}", wait_until="commit")

    assert STYLES not in {visit.path for visit in server.visits}
    server.release()
    expect(page.locator(READY)).to_be_visible()
    assert [visit.path for visit in server.visits].count(fetched.value.url.removeprefix(server.url)) == 1


@needs_image
def test_the_runtime_lets_the_page_be_painted_first(page: Page, site: Path, serve: Callable[[Path], Server]) -> None:
    server = serve(site)
    server.hold(STYLES)
    with page.expect_response(RUNTIME):
        page.goto(f"{server.url}{PAGE}", wait_until="commit")
    page.wait_for_timeout(1500)

    assert page.evaluate(HEARD) == ["fetch"]
    server.release()
    expect(page.locator(READY)).to_be_visible()


def test_a_page_that_is_opened_to_look_at_later_starts_the_runtime_at_once(
    page: Page, site: Path, serve: Callable[[Path], Server]
) -> None:
    page.add_init_script("Object.defineProperty(document, 'hidden', {value: true})")
    server = serve(site)
    server.hold(STYLES)

    page.goto(f"{server.url}{PAGE}", wait_until="commit")

    # Nothing is painted that could be waited for.
    until(page, f"globalThis.started && {HEARD}.at(-1) === 'ready'")


@pytest.mark.parametrize("known", ["before the shell is there", "after"])
def test_a_runtime_started_ahead_in_vain_is_started_once_more(
    page: Page, site: Path, serve: Callable[[Path], Server], shell: str, expected_errors: list[str], known: str
) -> None:
    expected_errors.append("404")
    server = serve(site)
    server.fail(f"{shell}worker.js", times=1)
    server.hold(f"{shell}worker.js" if known == "after" else f"{shell}live.js")
    page.goto(f"{server.url}{PAGE}", wait_until="commit")
    if known == "after":
        expect(page.locator('sts-calculator[data-state="starting"]')).to_be_visible()
    else:
        until(page, "window.started?.failed")
    server.release()

    expect(page.locator(READY)).to_be_visible()


def test_what_is_typed_before_the_runtime_is_there_counts(
    page: Page, site: Path, serve: Callable[[Path], Server]
) -> None:
    server = serve(site)
    server.hold("assets/runtime/*")
    page.goto(f"{server.url}{PAGE}")
    expect(page.locator('sts-calculator[data-state="starting"]')).to_be_visible()
    field(page, "users").fill("4M")

    assert figure(page) == "463 requests/s"
    expect(page.locator("[data-status] progress")).to_be_visible()
    expect(page.locator("[data-status]")).to_contain_text(re.compile(r"\w"))
    server.release()
    expect(page.locator(READY)).to_be_visible()
    expect_figure(page, "1,850 requests/s")


def test_the_printed_result_stays_when_the_runtime_cannot_be_had(
    page: Page, site: Path, serve: Callable[[Path], Server], expected_errors: list[str]
) -> None:
    expected_errors.append("404")
    server = serve(site)
    server.fail("assets/runtime/*")
    page.goto(f"{server.url}{PAGE}")
    expect(page.locator('sts-calculator[data-state="failed"]')).to_be_visible()

    assert figure(page) == "463 requests/s"
    expect(page.locator("[data-status]")).to_contain_text(re.compile(r"^[A-Z].+\. Try again$"))
    field(page, "users").fill("2M")
    server.behave()
    page.get_by_role("button", name="Try again").click()
    expect(page.locator(READY)).to_be_visible()
    expect_figure(page, "926 requests/s")


@pytest.mark.parametrize("missing", ["WebAssembly", "Worker"])
def test_an_old_browser_keeps_the_printed_result_and_is_told_why(
    page: Page, site_server: Server, missing: str
) -> None:
    page.add_init_script(f"delete globalThis.{missing}")
    page.goto(f"{site_server.url}{PAGE}")

    expect(page.locator("[data-status]")).to_contain_text("This browser cannot run the calculators")
    assert figure(page) == "463 requests/s"


def test_without_javascript_the_result_and_its_steps_are_read(browser: Browser, site_server: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_server.url}{PAGE}")

    assert figure(page) == "463 requests/s"
    expect(page.get_by_text("= 231.5/s × 2", exact=True)).to_be_visible()
    expect(page.locator("sts-calculator noscript .sts-note")).to_contain_text("turn JavaScript on")
    expect(page.locator("[data-copy]").first).to_be_hidden()
    context.close()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("users", "abc", "“abc” does not start with a number"),
        ("users", "-5", "is below this field"),
        ("users", "1e400", "is too large a number"),
        ("peak", "", "needs a value"),
        ("users", "10 milion", "“milion”"),
        ("users", "<img src=x onerror=alert(1)>", "“<img src=x onerror=alert(1)>” does not start with a number"),
    ],
)
def test_bad_input_is_told_beside_its_field_and_the_last_result_stays(
    page: Page, site_server: Server, name: str, text: str, said: str
) -> None:
    open_ready(page, site_server)
    field(page, "users").fill("3M")
    expect_figure(page, "1,390 requests/s")
    field(page, name).fill(text)

    expect(problem(page, name)).to_contain_text(said)
    expect(field(page, name)).to_have_attribute("aria-invalid", "true")
    expect(page.locator("[data-result]")).to_have_attribute("data-stale", re.compile("last result"))
    assert figure(page) == "1,390 requests/s"
    field(page, name).fill("3" if name == "peak" else "1M")
    expect(problem(page, name)).to_be_hidden()
    assert page.locator("[data-result]").get_attribute("data-stale") is None


@pytest.mark.parametrize(
    ("fragment", "name", "said"),
    [
        ("#users=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "users", "does not start with a number"),
        (f"#users={'9' * 100_000}", "users", "longer than"),
        ("#colour=red", "", "Traffic has no field “colour”"),
        ("#day=7", "day", "“7” is not one of its options"),
        ("#__proto__=1&users=abc", "users", "“abc”"),
    ],
)
def test_a_hostile_link_gets_a_sentence_and_runs_nothing(
    page: Page, site_server: Server, fragment: str, name: str, said: str
) -> None:
    page.on("dialog", lambda _: pytest.fail("a script from the link ran"))
    open_ready(page, site_server, fragment)

    expect(problem(page, name)).to_contain_text(said)
    assert page.locator("sts-calculator img").count() == 0
    assert figure(page) == "463 requests/s"


@pytest.mark.usefixtures("instant_pages")
def test_one_worker_serves_all_pages(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    until_pages_turn(page)
    page.evaluate("window.stayed = true")
    page.get_by_role("link", name="About", exact=True).first.click()
    expect(page.locator("h1")).to_contain_text("About")
    page.go_back()
    expect(page.locator(READY)).to_be_visible()
    field(page, "users").fill("2M")
    expect_figure(page, "926 requests/s")

    assert len([worker for worker in page.workers if "/shell-" in worker.url]) == 1
    assert page.evaluate("window.stayed") is True


def test_ranges_show_how_sure_and_where_the_spread_comes_from(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    field(page, "users").fill("1M..5M")

    expect(page.locator('[data-figure="peak"] .sts-range')).to_contain_text("90% sure: 463 to 2,310 requests/s")
    expect(page.locator('[data-figure="peak"] .sts-range')).to_contain_text("all of the spread is people")


def test_working_backwards_fills_the_field(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    page.get_by_text("Work backwards").click()
    page.get_by_label("to", exact=True).fill("5k/s")
    page.get_by_role("button", name="Work it out").click()

    expect(field(page, "users")).to_have_value("10,800,000")
    expect_figure(page, "5,000 requests/s")


def test_working_backwards_to_nonsense_is_told(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    page.get_by_text("Work backwards").click()
    page.get_by_label("to", exact=True).fill("soon")
    page.get_by_role("button", name="Work it out").click()

    expect(page.locator("[data-backwards-problem]")).to_contain_text(
        "At the peak: “soon” does not start with a number"
    )


def test_copies_reach_the_clipboard(page: Page, site_server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_ready(page, site_server)
    field(page, "users").fill("2M")
    expect_figure(page, "926 requests/s")

    page.get_by_role("button", name="Copy link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    link = copied(page, site_server.url)
    assert link == f"{site_server.url}{PAGE}#users=2M&actions=20/day&peak=2&ratio=10:1&payload=2+kB&recipients=1"
    page.get_by_role("button", name="Copy as Markdown").click()
    assert copied(page, "**Traffic**").rstrip().endswith(link)


def test_the_calculator_is_used_by_keyboard_alone(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    field(page, "users").focus()
    page.keyboard.press("Control+a")
    page.keyboard.type("2M")
    expect_figure(page, "926 requests/s")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Daily active users, not sign-ups")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(field(page, "users")).to_have_value("10k")
    expect_figure(page, "4.63 requests/s")
    for _ in range(40):
        if page.evaluate("document.activeElement.dataset.reset !== undefined"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(field(page, "users")).to_have_value("1M")
    expect_figure(page, "463 requests/s")


def test_steps_are_selected_as_plain_lines_of_text(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    page.locator('[data-figure="average"] summary').click()
    lines = page.evaluate(
        """() => {
          getSelection().selectAllChildren(document.querySelector('[data-figure="average"] .sts-steps'));
          return getSelection().toString().split(/\\n+/).filter(Boolean);
        }"""
    )

    assert lines == ["requests a day ÷ seconds in a day", "= 20 million/day ÷ 86,400 s", "= 231 requests/s"]
