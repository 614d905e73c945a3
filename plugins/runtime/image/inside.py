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
    from absent import Absent  # type: ignore[import-not-found] # noqa: PLC0415
    from strip import stand_in, strip  # type: ignore[import-not-found] # noqa: PLC0415
    from usage import Usage  # type: ignore[import-not-found] # noqa: PLC0415

    stand_in()
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

    strip(replay, Usage(), Absent())
    return id(answer)


if __name__ == "__main__":
    # Of the file's own kind: by the time there is something to tell, what `open` gives may be gone.
    from posix import O_CREAT, O_WRONLY, close, write
    from posix import open as open_plainly

    sys.path[:0] = [f"{FOLDER}/calculators.whl", FOLDER]
    ADDRESS = str(warm()).encode()
    TOLD = open_plainly(f"{FOLDER}/answer", O_CREAT | O_WRONLY)
    write(TOLD, ADDRESS)
    close(TOLD)
    globals().clear()
