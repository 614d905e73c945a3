"""The address book: where estimates stand on the site, and how what stands on one of its pages leads to them.

An address is told from the top of the site: `calculators/traffic/#users=1M`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """The page on which something stands: its address, and where its site is, as far as that is known."""

    address: str = ""
    site: str = "/"
    folder: str | None = None
    """What links are told from, where a builder will tell them anew from the page itself."""

    def link(self, there: str) -> str:
        """How this page leads there, wherever the site may be.

        >>> page = Page("framework/scope/")
        >>> page.link("frameworks/a/#users"), page.link("framework/deep-dive/"), page.link("framework/scope/#users")
        ('../../frameworks/a/#users', '../deep-dive/', '#users')
        >>> page.link("framework/"), page.link("framework/scope/"), Page("framework/").link("framework/scope/")
        ('../', './', 'scope/')
        """
        page, hash_, anchor = there.partition("#")
        if anchor and page == self.address:
            return f"#{anchor}"
        start = self.address.rpartition("/")[0] if self.folder is None else self.folder.strip("/")
        here, other = start.split("/") if start else [], page.split("/")
        while here and other[1:] and here[0] == other[0]:
            here, other = here[1:], other[1:]
        return f"{'../' * len(here)}{'/'.join(other)}{hash_}{anchor}" if here or any(other) else f"./{hash_}{anchor}"

    def whole(self, there: str) -> str:
        """An address that works from anywhere.

        >>> Page("cases/chat/", "https://example.org/guide/").whole("calculators/traffic/#users=1M")
        'https://example.org/guide/calculators/traffic/#users=1M'
        """
        return f"{self.site}{there}"


# In a terminal, and in whatever is no page at all.
NO_PAGE = Page()


def calculator(name: str, fragment: str = "") -> str:
    """A calculator's page, with inputs or as it was printed.

    >>> calculator("traffic", "users=1M")
    'calculators/traffic/#users=1M'
    """
    return _with(f"calculators/{name}/", fragment)


def envelope(fragment: str = "") -> str:
    """The page of an envelope that stands in the fragment."""
    return _with("envelope/", fragment)


def _with(page: str, fragment: str) -> str:
    return f"{page}#{fragment}" if fragment else page
