"""Runs inside the interpreter whose image is taken, and leaves it ready to answer.

Everything that is ever imported is imported here, and whatever a question needs is set up here: an image has no files
to import from later.
"""

from __future__ import annotations

import sys

FOLDER = "/image"


def warm() -> int:
    """The address of the function that answers, after it has answered every question."""
    import json  # noqa: PLC0415 - nothing may be left among this module's own names

    # Where these are found has only just been said.
    from shed import shed, stand_in  # type: ignore[import-not-found] # noqa: PLC0415

    stand_in()
    from calculators.text.answer import answer  # noqa: PLC0415

    with open(f"{FOLDER}/questions.json", encoding="utf-8") as file:  # noqa: PTH123 - pathlib would stay in the image
        questions = json.load(file)

    def replay() -> None:
        for question in questions:
            answer(question)

    replay()
    shed(replay)
    return id(answer)


if __name__ == "__main__":
    sys.path[:0] = [f"{FOLDER}/calculators.whl", FOLDER]
    ADDRESS = str(warm())
    with open(f"{FOLDER}/answer", "w", encoding="utf-8") as told:  # noqa: PTH123
        told.write(ADDRESS)
    globals().clear()
