"""Runs inside the interpreter whose image is taken, and readies it to answer.

Everything that is ever imported is imported here, and whatever a question needs is set up here: an image has no files
to import from later. What is not needed goes when `let_go` is called; before that the whole is looked at.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = "/image"
# After so many questions all that the others need is imported; what importing takes is not watched.
FIRST = 100


def warm() -> tuple[dict[str, int], Callable[[], None]]:
    """The addresses of the function that answers and of the exercise, and what lets go of all that is not needed."""
    import json  # noqa: PLC0415 - nothing may be left among this module's own names

    # Where these are found has only just been said.
    from absent import Absent  # type: ignore[import-not-found] # noqa: PLC0415
    from fields import Fields  # type: ignore[import-not-found] # noqa: PLC0415
    from strip import stand_in, strip, watch  # type: ignore[import-not-found] # noqa: PLC0415
    from usage import Usage  # type: ignore[import-not-found] # noqa: PLC0415

    stand_in()
    from exercise import LIBRARY, exercise  # type: ignore[import-not-found] # noqa: PLC0415

    from calculators.text.answer import answer  # noqa: PLC0415

    with open(f"{FOLDER}/questions.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would stay in the image
        questions, odd_ones = json.load(file)

    def replay() -> None:
        for question in questions:
            answer(question)
        for question in odd_ones:
            try:
                answer(question)
            except Exception as mistake:  # noqa: BLE001 - whatever the calculators make of it
                repr(mistake)

    for question in questions[:FIRST]:
        answer(question)
    usage, fields = Usage(), Fields()
    watch(usage, fields, replay, LIBRARY)
    return {"answer": id(answer), "exercise": id(exercise)}, lambda: strip(replay, usage, fields, Absent())


if __name__ == "__main__":
    from json import dump

    sys.path[:0] = [f"{FOLDER}/calculators.whl", FOLDER]
    ADDRESSES, let_go = warm()
    with open(f"{FOLDER}/addresses.json", "w", encoding="utf-8") as told:  # noqa: PTH123 - the same
        dump(ADDRESSES, told)
