"""The one store: records of a kind, by id, whatever else has been at the storage of this browser."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.browser.server import Server

# A kind in its third version: at first a text, then a text in a mapping, now one with a length.
PAGE = """<!doctype html>
<html lang="en">
<title>Store</title>
<link rel="icon" href="data:,">
<script type="module">
  import { Store, removeUnder } from "./assets/shell/store.js";

  window.notes = new Store({
    name: "note",
    migrations: [(text) => ({ text }), ({ text }) => ({ text, length: text.length })],
    read: ({ text, length }) => typeof text === "string" && Number.isInteger(length) ? { text, length } : undefined,
  });
  window.changes = 0;
  notes.addEventListener("change", () => changes++);
  window.removeUnder = removeUnder;
  window.append = (id, letter) => notes.open(id).change((data) => {
    const text = `${data?.text ?? ""}${letter}`;
    return { text, length: text.length };
  });
  window.write = (id, text) => notes.open(id).change(() => ({ text, length: text.length }));
</script>
"""


@pytest.fixture
def url(tmp_path: Path, serve: Callable[[Path], Server]) -> str:
    shutil.copytree(ROOT / "docs/assets/shell", tmp_path / "assets/shell")
    (tmp_path / "index.html").write_text(PAGE)
    return serve(tmp_path).url


@pytest.fixture
def notes(page: Page, url: str) -> Page:
    return opened(page, url)


def opened(page: Page, url: str) -> Page:
    page.goto(url)
    page.wait_for_function("window.notes")
    return page


def stored(page: Page, id_: str) -> Any:  # noqa: ANN401 -- JSON
    return page.evaluate("(id) => localStorage.getItem(`sts:record:note:${id}`)", id_)


def keep(page: Page, id_: str, text: str) -> None:
    page.evaluate("([id, text]) => localStorage.setItem(`sts:record:note:${id}`, text)", [id_, text])


def read(page: Page, id_: str) -> Any:  # noqa: ANN401 -- JSON
    return page.evaluate("(id) => notes.open(id).data ?? null", id_)


def test_a_record_is_kept_with_its_version(notes: Page, url: str) -> None:
    notes.evaluate("write('a', 'hello')")

    assert json.loads(stored(notes, "a")) == {"version": 3, "data": {"text": "hello", "length": 5}}
    assert read(opened(notes, url), "a") == {"text": "hello", "length": 5}


@pytest.mark.parametrize(("version", "data"), [(1, "hello"), (2, {"text": "hello"})])
def test_a_record_of_an_older_version_is_led_on_and_not_written_before_it_changes(
    notes: Page, version: int, data: object
) -> None:
    old = json.dumps({"version": version, "data": data})
    keep(notes, "a", old)

    assert read(notes, "a") == {"text": "hello", "length": 5}
    assert stored(notes, "a") == old
    notes.evaluate("write('a', 'bye')")
    assert json.loads(stored(notes, "a")) == {"version": 3, "data": {"text": "bye", "length": 3}}


@pytest.mark.parametrize(
    "garbage",
    ["", "{", "null", "7", "[]", '{"version": 1.5, "data": "x"}', '{"version": 1}', '{"version": 3, "data": null}'],
)
def test_what_cannot_be_read_is_as_if_it_were_not_there(notes: Page, garbage: str) -> None:
    keep(notes, "a", garbage)

    assert read(notes, "a") is None
    assert notes.evaluate("notes.open('a').state") == "kept"
    assert notes.evaluate("notes.ids") == ["a"]
    notes.evaluate("write('a', 'hello')")
    assert read(notes, "a") == {"text": "hello", "length": 5}


def test_a_record_of_a_newer_version_is_left_alone_until_it_is_deleted(notes: Page) -> None:
    newer = '{"version": 4, "data": "whatever"}'
    keep(notes, "a", newer)
    assert [read(notes, "a"), notes.evaluate("notes.open('a').state")] == [None, "newer"]
    for letter in "xy":
        notes.evaluate("(letter) => append('a', letter)", letter)

    assert read(notes, "a") == {"text": "xy", "length": 2}
    assert stored(notes, "a") == newer
    notes.evaluate("notes.delete('a')")
    assert [read(notes, "a"), notes.evaluate("notes.open('a').state")] == [None, "kept"]
    assert stored(notes, "a") is None


def test_records_are_listed_and_deleted_by_their_ids(notes: Page) -> None:
    keep(notes, "b", "{")
    notes.evaluate("localStorage.setItem('sts:record:notebook:c', '{}')")
    notes.evaluate("write('c: d', 'x')")
    notes.evaluate("write('a', 'x')")

    assert notes.evaluate("notes.ids") == ["a", "b", "c: d"]
    for id_ in ("b", "c: d"):
        notes.evaluate("(id) => notes.delete(id)", id_)
    assert notes.evaluate("notes.ids") == ["a"]
    assert read(notes, "c: d") is None
    assert notes.evaluate("changes") == 4


def test_two_tabs_change_one_record_and_neither_loses_anything(notes: Page, url: str) -> None:
    other = opened(notes.context.new_page(), url)
    written = ""
    for page, letter in ((notes, "x"), (other, "y"), (notes, "z")):
        page.evaluate("(letter) => append('a', letter)", letter)
        written += letter
        # Tabs may be processes of their own, and a browser may take a moment to tell one of what another has kept.
        for each in (notes, other):
            each.wait_for_function("(text) => notes.open('a').data?.text === text", arg=written)

    other.evaluate("notes.delete('a')")
    notes.wait_for_function("notes.open('a').data === undefined")
    notes.evaluate("changes = 0")
    other.evaluate("write('b', 'x')")
    # Nobody has opened it here.
    notes.wait_for_function("notes.ids.join() === 'b' && changes === 1")


def test_a_change_is_one_of_what_is_kept_by_now_though_nobody_has_told_of_it(notes: Page) -> None:
    notes.evaluate("write('a', 'x')")
    keep(notes, "a", '{"version": 2, "data": {"text": "xy"}}')
    notes.evaluate("append('a', 'z')")

    assert read(notes, "a") == {"text": "xyz", "length": 3}


def test_a_page_that_was_kept_aside_looks_again(notes: Page) -> None:
    notes.evaluate("write('a', 'x')")
    keep(notes, "a", '{"version": 2, "data": {"text": "xy"}}')
    assert read(notes, "a") == {"text": "x", "length": 1}
    notes.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")

    assert read(notes, "a") == {"text": "xy", "length": 2}


def test_what_is_removed_is_forgotten_where_it_is_in_use(notes: Page) -> None:
    notes.evaluate("write('a', 'x')")
    notes.evaluate("write('b', 'x')")
    notes.evaluate("removeUnder((key) => key.endsWith(':a'))")

    assert [read(notes, "a"), read(notes, "b")] == [None, {"text": "x", "length": 1}]
    assert notes.evaluate("notes.ids") == ["b"]


@pytest.mark.parametrize(
    "refusal",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('no', 'SecurityError'); }})",
        "Object.defineProperty(window, 'localStorage', {value: null})",
        "Object.defineProperty(window, 'localStorage', {value: {getItem: () => null, setItem() {}}})",
        "Storage.prototype.getItem = () => { throw new DOMException('no', 'SecurityError'); }",
    ],
    ids=["refused", "none", "another in its place", "not to be read"],
)
def test_where_storage_is_refused_a_record_lasts_until_the_page_is_closed(page: Page, url: str, refusal: str) -> None:
    page.add_init_script(refusal)
    opened(page, url)
    assert read(page, "a") is None
    page.evaluate("write('a', 'hello')")

    assert read(page, "a") == {"text": "hello", "length": 5}
    assert page.evaluate("notes.open('a').state") == "refused"
    assert opened(page, url).evaluate("notes.open('a').data ?? null") is None


def test_an_exported_record_is_imported_elsewhere(notes: Page) -> None:
    notes.evaluate("write('a', 'hello – 😀')")
    text = notes.evaluate("notes.export('a')")
    notes.evaluate("notes.delete('a')")

    assert notes.evaluate("notes.export('a') ?? null") is None
    assert notes.evaluate("(text) => notes.import(text)", text) == {"ok": True, "id": "a"}
    assert read(notes, "a") == {"text": "hello – 😀", "length": 10}


def test_an_import_takes_the_place_of_nothing(notes: Page) -> None:
    notes.evaluate("write('a', 'mine')")
    text = notes.evaluate("notes.export('a')")
    notes.evaluate("write('a', 'changed')")
    keep(notes, "a-2", "{")

    assert notes.evaluate("(text) => notes.import(text)", text) == {"ok": True, "id": "a-3"}
    # What is there already is not kept twice.
    assert notes.evaluate("(text) => notes.import(text)", text) == {"ok": True, "id": "a-3"}
    assert read(notes, "a") == {"text": "changed", "length": 7}
    assert read(notes, "a-3") == {"text": "mine", "length": 4}


OURS = {"site": "scope-to-scale", "kind": "note", "id": "a", "version": 3, "data": {"text": "x", "length": 1}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "was not exported here"),
        ("hello", "was not exported here"),
        ("null", "was not exported here"),
        (json.dumps(OURS)[:-10], "part of it is missing"),
        (json.dumps(OURS | {"id": ""}), "part of it is missing"),
        (json.dumps(OURS | {"id": "a" * 201}), "part of it is missing"),
        (json.dumps(OURS | {"data": {"text": 7, "length": 1}}), "part of it is missing"),
        (json.dumps(OURS | {"kind": "<b>ticks</b>"}), "holds something else: “<b>ticks</b>”, not “note”"),
        (json.dumps(OURS | {"version": 4}), "by a newer version of this site"),
        (json.dumps(OURS | {"data": {"text": "x" * 5_000_000, "length": 1}}), "part of it is missing"),
    ],
)
def test_what_cannot_be_imported_is_told_and_nothing_is_kept(notes: Page, text: str, said: str) -> None:
    reply = notes.evaluate("(text) => notes.import(text)", text)

    assert not reply["ok"]
    assert said in reply["problem"]
    assert notes.evaluate("localStorage.length") == 0
