"""The scorecard in a real browser: filled in by keyboard, finished, held against another's, and kept."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from tests.browser.test_pages import TOO_WIDE, axe_findings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, FilePayload, Page

    from tests.browser.server import Server

SCORECARD = "practice/scorecard/"
PREFIX = "sts:record:scorecard:"
USUAL = ("scope", "estimation", "design", "depth", "communication")


@pytest.fixture
def address(site_server: Server) -> str:
    return site_server.url + SCORECARD


def open_card(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("sts-scorecard")).to_have_attribute("data-state", "ready")


def theirs(**more: Any) -> str:  # noqa: ANN401 -- JSON
    data = {
        "begun": "2026-11-27T09:00:00.000Z",
        "setup": {"case": "messaging", "level": "senior", "also": []},
        "by": "Bo",
        "about": "",
        "entries": {
            name: {"note": f"<img src=x>Heard {name}.", "score": 3, "raise": "", "weight": 1, "reason": ""}
            for name in USUAL
        },
        "first": dict.fromkeys(USUAL, 3),
        "hour": None,
        **more,
    }
    return json.dumps(
        {"site": "scope-to-scale", "kind": "scorecard", "id": data["begun"], "version": 1, "data": data}
    )


def hand_over(page: Page, field: str, *texts: str) -> None:
    files: list[FilePayload] = [
        {"name": "card.json", "mimeType": "application/json", "buffer": text.encode()} for text in texts
    ]
    page.locator(field).set_input_files(files)


def kept(page: Page) -> list[dict[str, Any]]:
    script = "Object.keys(localStorage).filter((key) => key.startsWith(%s)).map((key) => localStorage.getItem(key))"
    return [json.loads(text)["data"] for text in page.evaluate(script % json.dumps(PREFIX))]


def test_a_card_is_filled_in_by_keyboard_and_held_against_anothers(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    open_card(page, f"{address}#case=messaging&level=senior")
    expect(page.get_by_label("Question")).to_have_value("messaging")
    expect(page.locator("[data-dimension=scope] [data-example-of]")).to_contain_text("In this case, good at")
    expect(page.locator("[data-dimension=cost]")).to_be_hidden()
    expect(page.locator("[data-other]")).to_be_disabled()
    scope = page.locator("[data-dimension=scope]")
    expect(scope.get_by_role("radio").first).to_be_disabled()

    for at, name in enumerate(USUAL):
        page.locator(f"[data-dimension={name}] [data-note]").focus()
        page.keyboard.type(f"Saw {name}.")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        for _ in range(at % 4):
            page.keyboard.press("ArrowDown")
        expect(page.locator(f"[data-dimension={name}] input:checked")).to_have_value(str(at % 4 + 1))
    expect(page.locator("[data-sum]")).to_contain_text("11 of 20; from 1 to 4.")
    found = [*page.evaluate(TOO_WIDE), *axe_findings(page)]

    page.reload()
    expect(scope.get_by_role("radio").first).to_be_checked()
    page.get_by_role("button", name="Finish my scores").press("Enter")
    expect(page.locator("[data-other]")).to_be_enabled()
    hand_over(page, "[data-other]", theirs(first={}))
    expect(page.locator("[data-told]")).to_contain_text("Bo has not finished")
    expect(page.locator("[data-merged-dimension]")).to_have_count(0)
    hand_over(page, "[data-other]", theirs())
    merged = page.locator("[data-merged-dimension]")
    expect(merged.locator("h3")).to_have_text(
        [
            "Scope: 2 apart",
            "Communication and drive: 2 apart",
            "Estimation: 1 apart",
            "Depth, trade-offs and failure: 1 apart",
            "Design: agreed",
        ]
    )
    expect(merged.first).to_contain_text("<img src=x>Heard scope.")
    sums = re.compile(r"Yours: 11 of 20; from 1 to 4\.\s*Bo: 15 of 20; each 3\.")
    expect(page.locator("[data-merged]")).to_contain_text(sums)
    # Each line says when; and both are there again until theirs is put away.
    expect(page.locator("[data-dimension=scope] [data-stamps]")).to_have_text(re.compile(r"Written at \d:\d\d\."))
    page.get_by_text("Scorecards in this browser").click()
    page.locator("[data-kept-cards]").get_by_role("button", name="Open").click()
    page.get_by_label("Who drove").select_option("both")
    page.reload()
    page.get_by_text("Scorecards in this browser").click()
    page.locator("[data-kept-cards]").get_by_role("button", name="Open").click()
    expect(page.locator("[data-sum]")).to_contain_text("Both drove equally.")
    expect(page.locator("[data-merged]")).to_contain_text(sums)
    with page.expect_download() as download:
        page.get_by_role("button", name="All as Markdown (.md)").click()
    assert "## Scope: 2 apart" in download.value.path().read_text()
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    found += [*page.evaluate(TOO_WIDE), *axe_findings(page)]
    assert found == []
    page.get_by_role("button", name="Remove theirs").click()
    expect(merged).to_have_count(0)
    expect(page.locator("[data-other]")).to_be_focused()
    assert [card["first"]["scope"] for card in kept(page)] == [1]


def test_five_who_interviewed_are_compared_in_one_table(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.emulate_media(reduced_motion="reduce")
    open_card(page, f"{address}#case=messaging&level=senior")
    for name in USUAL:
        page.locator(f"[data-dimension={name}] [data-note]").fill("Seen.")
        page.locator(f"[data-dimension={name}]").get_by_label("3 As the level asks").check()
    page.get_by_role("button", name="Finish my scores").press("Enter")
    expect(page.get_by_role("button", name="My scores are finished")).to_be_disabled()
    expect(page.locator("[data-other]")).to_be_focused()
    entries = {
        name: {"note": "Heard.", "score": 1 if name == "depth" else 3, "raise": "", "weight": 1, "reason": ""}
        for name in USUAL
    }
    cy = theirs(begun="2026-11-27T09:00:01.000Z", by="Cy", entries=entries)
    hand_over(page, "[data-other]", theirs(), cy)
    expect(page.get_by_text("Yours: 15 of 20; each 3.")).to_be_focused()
    # One who comes later joins them; one who comes again takes their own place.
    hand_over(page, "[data-other]", theirs(begun="2026-11-27T09:00:02.000Z", by="Di"), cy)
    hand_over(page, "[data-other]", theirs(begun="2026-11-27T09:00:03.000Z", by=""))

    table = page.locator(".sts-merged table")
    expect(table.locator("thead th")).to_have_text(["Dimension", "You", "Bo", "Di", "Cy", "Colleague 4", "Apart"])
    expect(table.locator("tbody tr").first.locator("th, td")).to_have_text(
        ["Depth, trade-offs and failure", "3", "3", "3", "1", "3", "2"]
    )
    assert [*page.evaluate(TOO_WIDE), *axe_findings(page)] == []
    page.get_by_role("button", name="Remove theirs").press("Enter")
    expect(table).to_have_count(0)


def test_a_note_that_goes_takes_its_score_and_a_weight_wants_a_reason(page: Page, address: str) -> None:
    open_card(page, address)
    design = page.locator("[data-dimension=design]")
    design.locator("[data-note]").fill("Followed a request.")
    design.get_by_label("4 Beyond the level").check()
    design.get_by_text("Another weight").click()
    design.get_by_label("Weight").select_option("2")
    expect(design.locator("[data-unreasoned]")).to_contain_text("Say why")
    expect(page.locator("[data-sum]")).to_contain_text("4 of 4 (1 of 5 scored)")
    design.get_by_label("Because").fill("It is the job.")
    expect(page.locator("[data-sum]")).to_contain_text("8 of 8 (1 of 5 scored)")
    design.locator("[data-note]").fill("")

    expect(page.locator("[data-sum]")).to_contain_text("Nothing is scored yet.")
    page.get_by_role("button", name="Finish my scores").click()
    expect(page.locator("[data-told]")).to_contain_text("Not scored yet: Scope;")
    expect(page.locator("[data-dimension=scope] [data-note]")).to_be_focused()


def test_hostile_links_and_files_are_told_of_and_lose_nothing(page: Page, address: str) -> None:
    open_card(page, f"{address}#case=%3Cscript%3E&level=god&also=%00,nothing&session=none")
    expect(page.locator("[data-field=level] select")).to_have_value("senior")
    page.locator("[data-dimension=scope] [data-note]").fill("Mine.")
    for text, said in {
        "{": "was not exported here",
        theirs().replace('"scorecard"', '"session"'): "This holds something else",
        theirs().replace('"version": 1', '"version": 9'): "newer version",
    }.items():
        hand_over(page, "[data-own-file]", text)
        expect(page.locator("[data-told]")).to_contain_text(said)

    assert [card["entries"]["scope"]["note"] for card in kept(page)] == ["Mine."]


def test_where_nothing_can_be_kept_it_says_so_and_goes_on(page: Page, address: str) -> None:
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no'); }})")
    open_card(page, address)
    page.locator("[data-dimension=scope] [data-note]").fill("Seen.")
    page.locator("[data-dimension=scope]").get_by_label("3 As the level asks").check()

    expect(page.locator("[data-sum]")).to_contain_text("3 of 4")
    expect(page.locator("[data-said]")).to_have_text(re.compile("keeps nothing"))


SESSION = {
    "begun": "2026-11-27T08:00:00.000Z",
    "setup": {"case": "messaging", "level": "staff", "role": "interviewer", "framework": "framework"},
    "title": "Design a messaging service",
    "parts": [{"id": "scope", "title": "Scope", "minutes": {"low": 5, "high": 8}, "planned": 6, "first": 6}],
    "state": "done",
    "notes": [{"at": 244_000, "part": "scope", "about": "", "text": "Left groups out."}],
    "moves": [
        {"at": 300_000, "to": "deep-dive", "by": "candidate"},
        {"at": 900_000, "to": "wrap-up", "by": "interviewer"},
    ],
    "hints": [{"at": 400_000, "number": 0}],
}


def test_a_session_brings_its_notes_and_who_moved_it_on_and_a_card_can_be_deleted(page: Page, address: str) -> None:
    # Brought from elsewhere, where it came upon another one of the same moment.
    id_ = f"{SESSION['begun']}-2"
    record = json.dumps({"version": 1, "data": SESSION})
    page.add_init_script(f"localStorage.setItem('sts:record:session:{id_}', {json.dumps(record)})")
    page.goto(address.replace(SCORECARD, "practice/"))
    page.get_by_text("Earlier sessions").click()
    page.get_by_role("button", name="Debrief").click()
    page.get_by_role("link", name="Score it on the scorecard").click()
    expect(page.locator("sts-scorecard")).to_have_attribute("data-state", "ready")
    expect(page.locator("[data-field=level] select")).to_have_value("staff")
    expect(page.locator("[data-sum]")).to_contain_text(
        "Who moved the session on: the candidate once, the interviewer once."
    )
    expect(page.locator("[data-sum]")).to_contain_text("Hints opened at 6:40.")
    scope = page.locator("[data-dimension=scope]")
    scope.get_by_role("button", name="Take these notes").click()
    expect(scope.locator("[data-note]")).to_have_value("4:04 Left groups out.")
    # The address follows the set-up and names no session any more.
    page.locator("[data-field=level] select").select_option("mid")
    page.reload()
    expect(page.locator("[data-sum]")).to_contain_text(
        "Who moved the session on: the candidate once, the interviewer once."
    )

    page.get_by_text("Scorecards in this browser").click()
    page.locator("[data-kept-cards]").get_by_role("button", name="Delete").click()
    expect(page.locator("[data-kept-cards]")).to_have_text("None yet.")
    expect(scope.locator("[data-note]")).to_have_value("")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-kept-cards]")).to_contain_text("Design a messaging service")


def test_a_card_beside_a_running_session_has_its_clock_and_what_happens_in_it(page: Page, address: str) -> None:
    """The interviewer's aids come first; the card is another tab, and hears of the session's notes and moves."""
    page.goto(address.replace(SCORECARD, "practice/#case=messaging&role=interviewer&hello=0&questions=0"))
    page.get_by_role("button", name="Start").click()
    expect(page.get_by_text("What to listen for, senior level")).to_be_visible()
    expect(page.locator(".sts-aids details").first).to_have_attribute("open", "")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Open the scorecard beside it").click()
    card = opened.value
    expect(card.locator("sts-scorecard")).to_have_attribute("data-state", "ready")
    expect(card.get_by_label("Who drove")).to_be_visible()
    page.locator("#sts-note").fill("Left groups out.")
    page.locator("#sts-note").press("Enter")
    page.get_by_role("button", name="Next:").click()
    # Nobody has said who it was.
    expect(card.locator("[data-sum]")).not_to_contain_text("moved the session on")
    driver = page.get_by_role("group", name="Moved on by")
    expect(driver.locator("[aria-pressed=true]")).to_have_count(0)
    driver.get_by_role("button", name="Interviewer").click()

    expect(card.locator("[data-sum]")).to_contain_text(
        "Who moved the session on: the candidate never, the interviewer once."
    )
    expect(card.get_by_label("Who drove")).to_be_hidden()
    expect(card.locator("[data-dimension=scope] [data-taken]")).to_contain_text("Left groups out.")
    card.locator("[data-dimension=scope] [data-note]").fill("Waited.")
    expect(card.locator("[data-dimension=scope] [data-stamps]")).to_have_text(re.compile(r"Written at 0:\d\d\."))


def test_without_javascript_the_whole_scale_is_there_to_print(address: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    expect(page.locator("sts-scorecard noscript p")).to_contain_text("print this page")
    expect(page.locator("[data-dimension=security]")).to_be_visible()
    expect(page.locator("[data-dimension=scope] [data-for=staff]").first).to_be_visible()
    context.close()
