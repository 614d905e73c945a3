"""Runs inside an image while it is watched: what an answer asks of the interpreter seldom, though it may.

No few questions bring about a list of a million, an integer of thousands of digits, a text beyond the first plane or
memory that has to grow, and yet the functions for them have to stay. Only builtins are used, for an image imports
nothing; that is why the files beside this one are not modules, but parts of one text. What is computed is of no
interest, only that whatever is wrong is refused: much is wrong on purpose, and no checker reads it.
"""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
PARTS = ("samples", "memory", "numbers", "texts", "holders", "calls", "mistakes")


def exercise() -> str:
    """All of it as one text, which ends with a function of this name."""
    return "\n\n".join((HERE / f"{part}.py").read_text("utf-8") for part in PARTS)
