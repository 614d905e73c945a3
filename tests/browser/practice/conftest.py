"""A practice session for every test here, with a clock that only the test moves on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.practice.room import LINK, LOADED, begin

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.server import Server


@pytest.fixture
def address(page: Page, site_server: Server) -> str:
    """The set-up with a case, on a page whose clock only a test moves on."""
    page.clock.install(time=LOADED)
    return site_server.url + LINK


@pytest.fixture
def room(page: Page, address: str) -> Page:
    return begin(page, address)
