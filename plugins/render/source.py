"""Where a fact comes from, with its date."""

from __future__ import annotations

import re
from calendar import month_name
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render.series import in_series

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.model.reference import Citation


def sources(citations: Iterable[Citation]) -> Markup | None:
    """All that an entry rests on, in a line."""
    links = [source(each.text, each.url, each.as_of) for each in citations]
    return element("p", "Source: ", in_series(links), class_="sts-source") if links else None


def source(title: str, url: str | None, as_of: str) -> Markup:
    """The title, as a link where there is one, and the date in words.

    >>> source("RFC 9110", None, "2022-06")
    '<span>RFC 9110, <span class="sts-date">June 2022</span></span>'
    """
    said = element("a", title, href=url) if url else title
    return element("span", said, ", " if as_of else None, _date(as_of) if as_of else None)


def _date(as_of: str) -> Markup:
    found = re.fullmatch(r"(\d{4})-(\d\d)", as_of)
    return element("span", f"{month_name[int(found[2])]} {found[1]}" if found else as_of, class_="sts-date")
