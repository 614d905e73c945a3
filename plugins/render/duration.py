"""Minutes in words."""

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
