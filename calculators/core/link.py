"""Share links: the inputs of a run in the address's fragment, which no browser sends to a host."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from calculators.core.former import with_names_of_today

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calculators.core.calculator import Calculator

# What may stand in a fragment as it is and keeps a link readable; a space is written as a plus sign.
_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$'()*,;:@/")


def fragment(calculator: Calculator, texts: Mapping[str, str]) -> str:
    """Every field, so that the link means the same when a default changes; conventions where they differ.

    >>> from calculators.catalogue import find
    >>> fragment(find("traffic"), {"users": "1 million", "day": "100000"})
    'users=1+million&actions=20/day&peak=2&ratio=10:1&payload=2+kB&recipients=1&day=100000'
    """
    given = with_names_of_today(calculator.all_fields, texts)
    full = {field.id: given.get(field.id, field.default) for field in calculator.all_fields}
    for convention in calculator.conventions:
        if full[convention.id] == convention.default:
            del full[convention.id]
    return join(full)


def join(texts: Mapping[str, str]) -> str:
    """Names and texts as a fragment.

    >>> join({"traffic.users": "1 million"})
    'traffic.users=1+million'
    """
    return "&".join(f"{_quoted(name)}={_quoted(text)}" for name, text in texts.items())


@lru_cache(256)
def _quoted(text: str) -> str:
    return "".join("+" if char == " " else char if char in _PLAIN else _percent(char) for char in text)


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
