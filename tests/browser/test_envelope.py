"""The page on which envelopes are written: everything that it promises, by keyboard."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Literal

import pytest
from playwright.sync_api import expect

from calculators.text.envelope.link import MOST_BYTES, PREFIX, pack, unpack
from tests.browser.envelope import PAGE, READY, empty, field, open_ready, result, row, told
from tests.browser.patience import wait_for
from tests.browser.test_pages import axe_findings

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext, FilePayload, Page

    from tests.browser.server import Server

# 50M people, 0.2 photos a day of 2 MB, 5 years, 3 copies, reads 100:1, 450 requests a second each server. By hand:
# 10M photos a day are 20 TB a day, 36.5 PB in five years and 109.5 PB in three copies; 115.7 are written and 11,574
# read each second, 11,690 together, for which 25.98 servers would do.
PHOTOS = """people = 50M users
uploads = people × 0.2 photos/day
photo = 2 MB
kept = uploads × photo × 5 years in PB
stored = kept × 3 in PB
reads = uploads × 100
servers = round up((uploads + reads) ÷ 450/s)
servers < 40"""


def follows(page: Page, text: str) -> None:
    """Until the address holds this text."""

    def is_there() -> bool:
        prefix, packed = _fragment(page)[: len(PREFIX)], _fragment(page)[len(PREFIX) :]
        return prefix == PREFIX and unpack(packed) == text

    wait_for(page, is_there, text)


def _fragment(page: Page) -> str:
    return page.url.partition("#")[2]


def test_a_photo_service_is_sized_by_keyboard_and_opens_from_its_link(
    page: Page, context: BrowserContext, site_server: Server
) -> None:
    open_ready(page, site_server)
    empty(page)
    page.keyboard.type(PHOTOS)

    expect(result(page, "kept")).to_have_text("36.5 PB")
    expect(result(page, "stored")).to_have_text(re.compile("^1(10|09.5) PB$"))
    expect(result(page, "servers")).to_have_text("26")
    expect(row(page, 8).locator("[data-holds]")).to_have_attribute("data-holds", "true")
    follows(page, PHOTOS)

    # Up to the first line, and ten times the people.
    page.keyboard.press("Control+Home")
    for _ in range(len("people = ")):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("Delete")
    page.keyboard.type("50")
    expect(row(page, 8).locator("[data-holds]")).to_have_attribute("data-holds", "false")
    # How many keys the browser undoes at once is its own affair.
    for _ in range(3):
        if field(page).input_value() != PHOTOS:
            page.keyboard.press("Control+z")
    expect(field(page)).to_have_value(PHOTOS)
    expect(result(page, "servers")).to_have_text("26")

    follows(page, PHOTOS)
    other = context.new_page()
    other.goto(page.url)
    expect(field(other)).to_have_value(PHOTOS)
    expect(result(other, "kept")).to_have_text("36.5 PB")


def test_results_are_gone_through_by_arrow_keys_and_looked_at_closely(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    field(page).fill(PHOTOS)
    expect(result(page, "kept")).to_have_text("36.5 PB")
    closely = page.locator("[data-line-closely]")
    page.keyboard.press("Control+Home")
    page.keyboard.press("ArrowDown")
    expect(closely).to_contain_text("people × 0.2")

    page.keyboard.press("Tab")
    expect(row(page, 2).locator(".sts-row-result")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(row(page, 4).locator(".sts-row-result")).to_be_focused()
    expect(closely).to_contain_text("uploads × photo")
    expect(page.locator(".sts-row-result[tabindex='0']")).to_have_count(1)

    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    page.keyboard.type("0")
    expect(row(page, 4)).to_contain_text("PB0")


def test_a_range_is_widened_at_a_press_as_the_drills_advise_and_back(page: Page, site_server: Server) -> None:
    """Of twenty ranges a tenfold wide to each side twelve held, and the worst that counts was off twice as far."""
    reaches = [0.5] * 12 + [1.5] * 5 + [2.0] + [3.0] * 2
    ranges = [{"low": 0.1, "middle": 1, "high": 10, "answer": 10**reach} for reach in reaches]
    answers = [{"id": "x", "subject": "S", "points": 1, "range": each} for each in ranges]
    record = json.dumps({"version": 1, "data": {"answers": answers, "boxes": {}}})
    page.add_init_script(f"localStorage.setItem('sts:record:drills:answers', {json.dumps(record)})")
    open_ready(page, site_server)
    empty(page)
    page.keyboard.type("people = 50M..80M users")
    closely = page.locator("[data-line-closely]")
    expect(closely).to_contain_text("your 90% is a 60%: of 20 ranges, 12 held the answer.")
    closely.get_by_role("button", name="2 times as wide: 39.5..101 million users").press("Enter")
    wide = "people = 39.5..101 million users  -- widened 2 times, as drills advise"
    expect(field(page)).to_have_value(wide)
    expect(closely.locator(".sts-advice")).to_have_count(0)
    field(page).press("Control+z")
    expect(field(page)).to_have_value("people = 50M..80M users")
    field(page).press("Control+y")
    expect(field(page)).to_have_value(wide)
    told(page).get_by_role("button", name="Restore the narrow one").click()
    expect(field(page)).to_have_value("people = 50M..80M users")


def test_a_mistake_keeps_the_last_result_and_is_underlined_at_its_place(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    field(page).fill("people = 50M users\nkept = people × 2 MB")
    expect(result(page, "kept")).to_have_text("100 TB")
    page.keyboard.press("Control+End")
    page.keyboard.type(" × foto")

    expect(row(page, 2).locator(".sts-row-wrong")).to_have_text("foto")
    expect(row(page, 2).locator(".sts-row-kept")).to_contain_text("100 TB")
    expect(page.locator(".sts-mistakes")).to_contain_text("No line is called “foto”")
    marked = row(page, 2).locator(".sts-row-wrong").bounding_box()
    there = row(page, 2).bounding_box()
    assert marked
    assert there
    assert marked["x"] > there["x"] + 20 * 6
    # A screen reader hears of it once typing pauses.
    expect(page.locator("#sts-live")).to_contain_text("Line 2: No line is called “foto”")


def test_what_may_stand_there_is_listed_and_chosen_by_keyboard(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    field(page).fill("people each day = 50M users\nphoto = 2 MB\n")
    expect(result(page, "photo")).to_have_text("2 MB")
    offers = page.get_by_role("listbox")
    page.keyboard.press("Control+End")
    page.keyboard.type("kept = peo")
    expect(offers.get_by_role("option")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    expect(offers.get_by_role("option")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value(re.compile("kept = people each day$"))
    expect(offers).to_be_hidden()

    page.keyboard.type(" × 1 kB + ?")
    expect(offers.get_by_role("option", name="photo", exact=False).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(field(page)).to_have_value(re.compile(r"× 1 kB \+ photo$"))
    page.keyboard.press("Enter")
    page.keyboard.type("ser")
    page.keyboard.press("Escape")
    expect(offers).to_be_hidden()


def test_a_calculator_is_inserted_with_its_fields_and_never_twice_under_one_name(
    page: Page, site_server: Server
) -> None:
    open_ready(page, site_server)
    empty(page)
    for name in ("traffic", "traffic2"):
        page.locator(".sts-tools summary").nth(1).press("Enter")
        page.locator("[data-calculators]").select_option(label="Traffic")
        page.locator("[data-insert-calculator]").press("Enter")
        expect(result(page, f"{name}.peak")).to_have_text("463 requests/s")
        expect(field(page)).to_be_focused()
    expect(page.locator(".sts-mistakes")).to_have_count(0)


def test_what_is_written_is_there_again_and_can_be_kept_under_a_name(page: Page, site_server: Server) -> None:
    open_ready(page, site_server)
    field(page).fill("people = 7M users")
    expect(result(page, "people")).to_have_text("7 million users")
    page.goto(f"{site_server.url}about/privacy/")
    open_ready(page, site_server)
    expect(field(page)).to_have_value("people = 7M users")

    page.locator(".sts-tools summary").nth(2).press("Enter")
    page.locator("[data-name]").fill("Seven")
    page.locator("[data-name]").press("Enter")
    expect(told(page)).to_contain_text("Kept as “Seven”.")
    field(page).fill("people = 8M users")
    page.locator(".sts-tools summary").nth(2).press("Enter")
    page.get_by_role("button", name="Seven", exact=True).press("Enter")
    expect(field(page)).to_have_value("people = 7M users")
    page.keyboard.press("Control+z")
    expect(field(page)).to_have_value("people = 8M users")

    page.locator(".sts-tools summary").nth(2).press("Enter")
    page.get_by_role("button", name="Delete Seven").press("Enter")
    expect(page.get_by_role("button", name="Seven", exact=True)).to_have_count(0)
    told(page).get_by_role("button").press("Enter")
    expect(page.get_by_role("button", name="Seven", exact=True)).to_have_count(1)

    field(page).focus()
    expect(page.locator(".sts-tools > details[open]")).to_have_count(0)


def test_it_is_written_by_an_input_method_saved_and_opened_and_printed_with_its_results(
    page: Page, site_server: Server
) -> None:
    open_ready(page, site_server)
    empty(page)
    keys = page.context.new_cdp_session(page)
    # The answer to the 5 comes while something else is composed behind it.
    page.keyboard.type("5")
    keys.send("Input.imeSetComposition", {"text": "wu", "selectionStart": 2, "selectionEnd": 2})
    expect(row(page, 1).locator(".sts-row-result")).to_contain_text("5")
    expect(row(page, 1).locator(".sts-row-text")).to_have_text("5wu")
    keys.send("Input.imeSetComposition", {"text": "", "selectionStart": 0, "selectionEnd": 0})
    page.keyboard.press("Backspace")
    expect(field(page)).to_have_value("")
    for composed in ("yong", "yonghu", "用户"):
        keys.send("Input.imeSetComposition", {"text": composed, "selectionStart": 2, "selectionEnd": 2})
        expect(row(page, 1)).to_have_text(composed)
    keys.send("Input.insertText", {"text": "用户"})
    page.keyboard.type(" ")
    # Signs and digits as wide as the characters, and nothing typed after them.
    keys.send("Input.imeSetComposition", {"text": "＝５０Ｍ", "selectionStart": 4, "selectionEnd": 4})
    keys.send("Input.insertText", {"text": "＝５０Ｍ"})
    expect(result(page, "用户")).to_have_text("50 million")
    page.keyboard.type("\nkept = 用户 × 2 MB\nkept < 1 PB")
    written = "用户 ＝５０Ｍ\nkept = 用户 × 2 MB\nkept < 1 PB"
    expect(field(page)).to_have_value(written)

    page.locator(".sts-tools summary").nth(2).press("Enter")
    with page.expect_download() as saved:
        page.locator("[data-save]").press("Enter")
    field(page).fill("other = 1")
    page.locator("[data-file]").set_input_files(saved.value.path())
    expect(field(page)).to_have_value(written)
    expect(told(page)).to_contain_text("Undo brings back what was here.")
    field(page).press("Control+z")
    expect(field(page)).to_have_value("other = 1")
    for text, opened in ((b"\xef\xbb\xbfa = 1\r\nb = 2", "a = 1\nb = 2"), (b"x" * (MOST_BYTES + 1), "a = 1\nb = 2")):
        file: FilePayload = {"name": "notes.txt", "mimeType": "text/plain", "buffer": text}
        page.locator("[data-file]").set_input_files(file)
        expect(told(page)).to_contain_text(
            "notes.txt" if len(text) < MOST_BYTES else "larger than an envelope may be"
        )
        expect(field(page)).to_have_value(opened)

    field(page).fill(written)
    expect(result(page, "kept")).to_have_text("100 TB")
    page.emulate_media(media="print")
    expect(field(page)).to_be_hidden()
    for shown in (
        result(page, "kept"),
        row(page, 2).locator(".sts-row-text"),
        page.locator(".sts-checks [data-go]"),
    ):
        expect(shown).to_be_visible()


# What a link may hold, and what its reader is told.
HOSTILE = {
    f"e1={pack('x' * (MOST_BYTES + 1))}": "more than an envelope may",
    f"e1={pack('people = 5')[:-3]}": "cut off or changed",
    "e1=%%%<script>": "cut off or changed",
    "e9=AAAA": "has a format that this page does not know",
    f"t1={'x' * (MOST_BYTES + 1)}": "more than an envelope may",
    "t1=%E0%A4%A": "cut off or changed",
    "users=1M": "cut off or changed",
}


def test_a_link_that_cannot_be_read_is_answered_and_nothing_is_lost(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}{PAGE}")
    field(page).fill("people = 9M users")
    for fragment, said in HOSTILE.items():
        page.evaluate(
            "said => { document.querySelector('[data-told]').textContent = ''; location.hash = said; }", fragment
        )
        expect(told(page)).to_contain_text(said)
        expect(field(page)).to_have_value("people = 9M users")

    page.goto(f"{site_server.url}about/privacy/")
    page.goto(f"{site_server.url}{PAGE}#{next(iter(HOSTILE))}")
    expect(told(page)).to_contain_text("more than an envelope may")
    expect(field(page)).to_have_value("people = 9M users")


def test_a_link_takes_nothing_away_that_was_written(page: Page, site_server: Server) -> None:
    page.goto(f"{site_server.url}{PAGE}")
    field(page).fill("people = 9M users")
    page.goto(f"{site_server.url}about/privacy/")
    page.goto(f"{site_server.url}{PAGE}#{PREFIX}{pack(PHOTOS)}")
    expect(field(page)).to_have_value(PHOTOS)

    told(page).get_by_role("button", name="Restore that").press("Enter")
    expect(field(page)).to_have_value("people = 9M users")


def test_a_plain_link_opens_where_nothing_is_compressed(page: Page, site_server: Server) -> None:
    page.add_init_script("delete window.CompressionStream")
    page.goto(f"{site_server.url}{PAGE}#t1=people%20%3D%203M%20users")
    expect(field(page)).to_have_value("people = 3M users")
    field(page).fill("people = 4M users")
    wait_for(page, lambda: _fragment(page).startswith("t1=people%20%3D%204M"), "the plain link")


# What a finger or the mouse meets at the beginning of a line, at the height of what the line comes to.
BESIDE_A_RESULT = """(() => {
    const result = document.querySelector(".sts-row-result");
    result.scrollIntoView({ block: "center" });
    const { top, height } = result.getBoundingClientRect();
    const { left } = result.parentElement.getBoundingClientRect();
    return document.elementFromPoint(left + 24, top + height / 2).tagName;
})()"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
def test_axe_finds_nothing_in_an_envelope_in_any_state(
    page: Page, site_server: Server, scheme: Literal["light", "dark"], width: int
) -> None:
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 800})
    open_ready(page, site_server)
    field(page).fill(f"{PHOTOS}\nwrong = foto\nwaits = wrong × 2\nuploads < 100/s\nscenario Many\n  people = 200M\n")
    expect(page.locator(".sts-mistakes")).to_be_visible()
    assert page.evaluate(BESIDE_A_RESULT) == "TEXTAREA"
    for part, shown in (("scenarios", "table"), ("growth", "table"), ("chain", ".sts-chain")):
        page.locator(f'[data-figure="{part}"] > summary').click()
        expect(page.locator(f'[data-figure="{part}"] {shown}')).to_be_visible()
    for summary in page.locator("sts-envelope > details > summary").all():
        summary.click()
    row(page, 4).locator(".sts-row-result").click()
    page.locator(".sts-tools summary").nth(2).press("Enter")

    assert axe_findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_an_untouched_page_works_backwards(page: Page, site_server: Server) -> None:
    # 50 million people store 109.5 PB, so 100 million store 219 PB.
    open_ready(page, site_server)
    page.locator(".sts-backwards > summary").click()
    page.get_by_label("To bring").select_option("stored")
    page.get_by_label("to", exact=True).fill("219 PB")
    page.get_by_label("change", exact=True).select_option("people")
    page.get_by_role("button", name="Work it out").click()

    expect(page.locator("[data-backwards-said]")).to_contain_text("people would have to be 100 million users")


def test_without_javascript_the_example_is_there_with_its_results(
    context: BrowserContext, site: Path, site_server: Server
) -> None:
    markup = (site / PAGE / "index.html").read_text()
    assert "turn JavaScript on" in markup
    plain = context.browser
    assert plain
    still = plain.new_context(java_script_enabled=False)
    page = still.new_page()
    page.goto(f"{site_server.url}{PAGE}")
    expect(page.locator(".sts-row-text").get_by_text("people = 50M users")).to_be_visible()
    expect(page.locator('[data-line="stored"]').first).to_be_visible()
    expect(page.locator(".sts-tools")).to_be_hidden()
    still.close()


def test_while_it_starts_lines_can_be_written(page: Page, site_server: Server) -> None:
    page.route("**/assets/runtime/**", lambda _: None)
    page.goto(f"{site_server.url}{PAGE}")
    field(page).fill("people = 9M users")
    expect(row(page, 1)).to_contain_text("people = 9M users")
    expect(page.locator(READY)).to_have_count(0)
    expect(page.locator("[data-status]")).not_to_be_empty()

    page.unroute("**/assets/runtime/**")
    page.reload()
    expect(result(page, "people")).to_have_text("9 million users")
