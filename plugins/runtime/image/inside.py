"""Runs inside the interpreter whose image is taken, and leaves it ready to answer.

Everything that is ever imported is imported here, and whatever a question needs is set up here: an image has no files
to import from later.
"""

from __future__ import annotations

import functools
import gc
import json
import sys
from pathlib import Path

FOLDER = Path("/image")


def warm() -> int:
    """The address of the function that answers, after it has answered every question."""
    from calculators.text.answer import answer  # noqa: PLC0415 - where it is found has only just been said

    questions = json.loads((FOLDER / "questions.json").read_text("utf-8"))
    for question in questions:
        answer(question)
    # What was kept of these very questions helps few readers and would be sent to all. With one question more, what
    # needs files, such as the list of calculators, is kept again.
    for kept in gc.get_objects():
        if isinstance(kept, functools._lru_cache_wrapper):  # noqa: SLF001 - it has no other name
            kept.cache_clear()
    answer(questions[0])
    return id(answer)


def leave() -> None:
    """Forgets what is done with, and what is known of files: an import goes looking for them and is stopped there."""
    sys.path_importer_cache.clear()
    for name in [name for name in globals() if not name.startswith("__")]:
        if name not in {"gc", "leave"}:
            del globals()[name]
    gc.collect()


if __name__ == "__main__":
    sys.path.insert(0, str(FOLDER / "calculators.whl"))
    (FOLDER / "answer").write_text(str(warm()), "utf-8")
    leave()
