"""What the site keeps in a reader's browser, with a way to look at it and to delete it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render.control import button

if TYPE_CHECKING:
    from plugins.model.storage import Storage, StorageEntry


def storage(kept: Storage) -> Markup:
    """Each kind under its name; how much there is, and the button, come with JavaScript."""
    return element("sts-storage", element("dl", *(_entry(each) for each in kept.entries)), _tools())


def _entry(kept: StorageEntry) -> Markup:
    keys = [part for key in kept.keys for part in (", ", element("code", key))][1:]
    return element(
        "div",
        element("dt", kept.title, id=kept.id),
        element("dd", f"{kept.holds} {kept.why} {kept.until}"),
        element("dd", f"{kept.place.words}: ", *keys, class_="sts-note"),
        element("dd", class_="sts-note", data_here=True, hidden=True),
        data_place=kept.place.value,
        data_keys=json.dumps(kept.keys),
    )


def _tools() -> Markup:
    sure = element(
        "span",
        "None of it can be brought back. ",
        button("Keep it", "keep"),
        " ",
        button("Delete it", "delete"),
        data_sure=True,
        hidden=True,
    )
    return element(
        "div",
        button("Delete everything", "ask"),
        sure,
        element("span", data_said=True, role="status"),
        class_="sts-tools",
        data_tools=True,
        data_search_exclude=True,
        hidden=True,
    )
