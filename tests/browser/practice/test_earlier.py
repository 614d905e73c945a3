"""Earlier sessions, and those that are taken along in files and brought back."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from plugins.export.practice import essential_items
from plugins.model.data import Library
from tests.browser.conftest import ROOT
from tests.browser.practice.room import KEY, finished

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

GUIDE = Library(ROOT / "docs/data").guide
ESSENTIALS = sum(len(essential_items(phase)) for phase in GUIDE.phases)


@pytest.mark.parametrize("garbage", ["{", '{"version": 1, "data": {"parts": 7}}', '{"version": 9, "data": {}}'])
def test_what_cannot_be_read_is_no_session_and_is_left_alone(page: Page, address: str, garbage: str) -> None:
    page.goto(address)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [f"{KEY}x", garbage])
    page.reload()
    page.get_by_text("Earlier sessions").click()

    expect(page.locator(".sts-sessions")).to_have_text("None yet.")
    assert page.evaluate("(key) => localStorage.getItem(key)", f"{KEY}x") == garbage


def test_sessions_are_exported_deleted_brought_back_imported_and_compared(room: Page, tmp_path: Path) -> None:
    finished(room)
    with room.expect_download() as download:
        room.get_by_role("button", name="Export").click()
    exported = download.value.path().read_text()
    room.get_by_role("button", name="Delete").click()
    expect(room.locator(".sts-sessions")).to_have_text("None yet.")
    room.get_by_role("button", name="Undo").click()
    expect(room.locator(".sts-sessions [data-kept]")).to_contain_text(
        f"2 of 45 minutes, 0 of {ESSENTIALS} essentials."
    )

    changed = json.loads(exported)
    changed["data"]["notes"] = [{"at": 1, "part": "scope", "about": "", "text": "<img src=x onerror=alert(1)>"}]
    (tmp_path / "session.json").write_text(json.dumps(changed))
    room.locator("#sts-import").set_input_files(tmp_path / "session.json")
    expect(room.locator(".sts-sessions [data-kept]")).to_have_count(2)
    for box in room.locator("[data-compare]").all():
        box.check()
    expect(room.locator(".sts-comparison tbody tr").first).to_have_text(re.compile(r"Scope\s*2\.0 of 5\s*2\.0 of 5"))
    room.get_by_role("button", name="Debrief").nth(1).click()
    expect(room.locator(".sts-notes")).to_contain_text("<img src=x onerror=alert(1)>")


def test_a_session_that_was_brought_along_before_its_end_goes_on(room: Page, tmp_path: Path) -> None:
    finished(room)
    with room.expect_download() as download:
        room.get_by_role("button", name="Export").click()
    paused = json.loads(download.value.path().read_text())
    paused["data"]["state"] = "paused"
    (tmp_path / "session.json").write_text(json.dumps(paused))
    room.get_by_role("button", name="Delete").click()
    room.locator("#sts-import").set_input_files(tmp_path / "session.json")
    expect(room.locator(".sts-sessions [data-kept]")).to_contain_text("Not over yet.")
    room.get_by_role("button", name="Go on", exact=True).click()

    expect(room.locator("sts-practice")).to_have_attribute("data-state", "paused")


@pytest.mark.parametrize("name", ["constructor", "__proto__"])
def test_a_part_with_the_name_of_what_every_object_has_is_a_part_like_others(
    room: Page, tmp_path: Path, name: str
) -> None:
    finished(room)
    with room.expect_download() as download:
        room.get_by_role("button", name="Export").click()
    hostile = json.loads(download.value.path().read_text())
    hostile["data"].update(state="paused", at=0)
    hostile["data"]["parts"][0]["id"] = hostile["data"]["parts"][1]["id"] = name
    (tmp_path / "session.json").write_text(json.dumps(hostile))
    room.get_by_role("button", name="Delete").click()
    room.locator("#sts-import").set_input_files(tmp_path / "session.json")
    room.get_by_role("button", name="Go on", exact=True).click()
    room.get_by_role("button", name="Next: High-level design").click()
    room.get_by_role("button", name="End the session now").click()

    expect(room.locator(".sts-minutes tbody th")).to_have_text(["Scope", "High-level design", "Deep dive", "Wrap-up"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "was not exported here"),
        ("[" * 100_000, "was not exported here"),
        ('{"site": "scope-to-scale", "kind": "ticks", "id": "d", "version": 1, "data": []}', "holds something else"),
        ('{"site": "scope-to-scale", "kind": "session", "id": "x", "version": 7, "data": {}}', "newer version"),
        (
            '{"site": "scope-to-scale", "kind": "session", "id": "x", "version": 1, "data": {"parts": []}}',
            "part of it is missing",
        ),
    ],
)
def test_a_file_that_holds_no_session_is_refused_with_a_reason(
    page: Page, address: str, tmp_path: Path, text: str, said: str
) -> None:
    page.goto(address)
    page.get_by_text("Earlier sessions").click()
    (tmp_path / "strange.json").write_text(text)
    page.locator("#sts-import").set_input_files(tmp_path / "strange.json")

    expect(page.locator("[data-earlier] [role=status]")).to_contain_text(said)
    expect(page.locator(".sts-sessions")).to_have_text("None yet.")
