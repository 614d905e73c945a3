"""What somebody may have meant who wrote a name that there is not."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def meant(strange: Iterable[str], known: Sequence[str]) -> str:
    """A sentence behind another; nothing where no name is near.

    >>> meant(["trafic"], ["traffic", "tail"]), meant(["x"], ["traffic"])
    (' Did you mean traffic?', '')
    """
    close = [one for name in strange for one in get_close_matches(name.lower(), known, 1)]
    return f" Did you mean {' and '.join(dict.fromkeys(close))}?" if close else ""
