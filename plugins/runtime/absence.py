"""A build without the image: whether that will do, and what is said of it for as long as there is none.

The image only makes a start quicker. It leans on how one version of Pyodide is made, and the site works without it.
"""

from __future__ import annotations

from enum import StrEnum
from textwrap import indent
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

VARIABLE = "IMAGE"
FILE = "no-image"
NOT_ASKED_FOR = f"It was not asked for: {VARIABLE}=none."
SENTENCE = (
    "WITHOUT THE IMAGE: calculators start plain Pyodide, which is more to fetch and takes several times as long.\n"
    "{why}\n"
    f"{VARIABLE}=required makes this an error, as it is by itself where CI=true.\n"
)


class Rule(StrEnum):
    """What is to be done where the image cannot be made, or is not proved."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NONE = "none"  # not even tried


class ImageError(RuntimeError):
    """The image was required, and could not be made or proved."""


def rule_of(environment: Mapping[str, str]) -> Rule:
    """What the environment asks for; where it does not say, whoever publishes gets an image or an error.

    >>> rule_of({"CI": "true"}), rule_of({}), rule_of({"CI": "true", "IMAGE": "optional"})
    (<Rule.REQUIRED: 'required'>, <Rule.OPTIONAL: 'optional'>, <Rule.OPTIONAL: 'optional'>)
    """
    asked = environment.get(VARIABLE)
    if not asked:
        return Rule.REQUIRED if environment.get("CI") == "true" else Rule.OPTIONAL
    if asked not in set(Rule):
        raise ImageError(f"{VARIABLE} is “{asked}”; {', '.join(Rule)} are the words for it.")
    return Rule(asked)


def note_absence(cache: Path, why: str) -> None:
    """There is no image; told until there is one."""
    cache.mkdir(parents=True, exist_ok=True)
    (cache / FILE).write_text(SENTENCE.format(why=indent(why.strip(), "  ")), "utf-8")


def forget_absence(cache: Path) -> None:
    (cache / FILE).unlink(missing_ok=True)


def told_absence(cache: Path) -> str:
    """What there is to be said, if the last build went without."""
    note = cache / FILE
    return note.read_text("utf-8") if note.is_file() else ""
