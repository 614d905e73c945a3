"""Waiting until the theme turns pages by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.browser.patience import until

if TYPE_CHECKING:
    from playwright.sync_api import Page

SITEMAP_IS_READ = "performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/sitemap.xml'))"


def until_pages_turn(page: Page) -> None:
    """A quiet network does not tell: on a busy machine the theme may not have asked for its sitemap yet."""
    until(page, SITEMAP_IS_READ)
