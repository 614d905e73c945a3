"""Runs inside the interpreter whose image is taken: lets go of what records know of their fields.

Only a copy with changes asks for it. A kind of record that nobody copies so has something absent in its place.
"""

from __future__ import annotations

import sys
from gc import get_objects
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

# Where `dataclass` keeps it, the function that copies, and what does so behind it.
FIELDS, COPY, COPIES = "__dataclass_fields__", "replace", "_replace"


class Fields:
    """Which kinds of records are copied with changes."""

    def __init__(self) -> None:
        self._copied: set[type] = set()

    def watch(self, replay: Callable[[], object]) -> None:
        """Those that were, and those that a module names which copies: not every question has been asked."""
        import dataclasses  # noqa: PLC0415 -- among this module's own names it would stay in the image

        for module in list(sys.modules.values()):
            if module.__dict__.get(COPY) is dataclasses.replace:
                self._copied.update(thing for thing in module.__dict__.values() if isinstance(thing, type))
        replace = dataclasses.__dict__[COPIES]

        def seen(record: Any, /, **changes: Any) -> Any:  # noqa: ANN401 -- whatever kind of record
            self._copied.add(type(record))
            return replace(record, **changes)

        dataclasses.__dict__[COPIES] = seen
        replay()
        dataclasses.__dict__[COPIES] = replace

    def drop(self, absent: object) -> None:
        """Puts it in the place of all that no copy asks for."""
        for thing in get_objects():
            if isinstance(thing, type) and FIELDS in thing.__dict__ and thing not in self._copied:
                type.__setattr__(thing, FIELDS, absent)
        self._copied.clear()
