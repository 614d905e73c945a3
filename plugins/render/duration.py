"""Minutes in words, and as a width."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plugins.model.minutes import Minutes


def duration(minutes: Minutes) -> str:
    """Minutes as one would say them.

    >>> from plugins.model.minutes import Minutes
    >>> duration(Minutes(1, 1)), duration(Minutes(5, 10))
    ('1 minute', '5–10 minutes')
    """
    return f"{minutes} {'minute' if minutes.high == 1 else 'minutes'}"


def share(minutes: int) -> str:
    """A part's share of the session, as the styles read it (phases.css): the powers of two that add up to it.

    >>> share(5), share(120)
    ('1 4', '8 16 32 64')
    """
    return " ".join(str(2**bit) for bit in range(minutes.bit_length()) if minutes & 2**bit)
