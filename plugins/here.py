"""The page that a macro stands on, as the site builder tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from calculators.text.address import NO_PAGE, Page

if TYPE_CHECKING:
    from collections.abc import Mapping


class Telling(Protocol):
    """What a builder tells a macro of the page that it is called on, and of the site."""

    @property
    def conf(self) -> Mapping[str, Any]: ...

    @property
    def page(self) -> Any: ...  # noqa: ANN401 - each builder has a class of its own for it


def here(env: Telling) -> Page:
    """Asked when a macro is called, because one environment may serve all pages."""
    address = _from_the_top(str(env.page.url))
    return Page(address, str(env.conf.get("site_url") or NO_PAGE.site), _folder(env.page))


def _folder(page: object) -> str | None:
    """Zensical, whose page has a path, takes a link in markup for one from the page's file, and mends it."""
    path = getattr(page, "path", None)
    return None if path is None else str(path).rpartition("/")[0] + "/"


def _from_the_top(url: str) -> str:
    """An address as the address book has it; builders differ in how they say the first page's.

    >>> [_from_the_top(url) for url in ("framework/scope/", "/framework/scope/", ".", "./", "")]
    ['framework/scope/', 'framework/scope/', '', '', '']
    """
    return url.removeprefix(".").removeprefix("/")
