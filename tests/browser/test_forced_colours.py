"""In forced colours the ground that a mask lets through is taken away: what is drawn so needs a colour of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server

MASKED = """() => [...document.querySelectorAll("body *")].filter((one) => one.checkVisibility()).flatMap((one) =>
    [null, "::before", "::after"].flatMap((part) => {
        const style = getComputedStyle(one, part);
        if (style.maskImage === "none" || style.display === "none" || (part && style.content === "none")) return [];
        return [[`${one.tagName}${part ?? ""}`, style.backgroundColor]];
    }))"""


@pytest.mark.parametrize("path", ["cases/payments/", "about/speed/", "calculators/traffic/"])
def test_what_is_drawn_by_a_mask_is_seen(page: Page, site_server: Server, path: str) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(site_server.url + path)
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    drawn = page.evaluate(MASKED)

    assert drawn
    assert [what for what, colour in drawn if colour == paper] == []


def test_what_is_pressed_is_told_from_what_is_not(page: Page, site_server: Server) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(f"{site_server.url}framework/scope/")
    lines = {
        pressed: page.locator(f'sts-view [aria-pressed="{pressed}"]').first.evaluate(
            "(button) => getComputedStyle(button).outlineStyle"
        )
        for pressed in ("true", "false")
    }

    assert lines == {"true": "solid", "false": "none"}
