"""The text of an envelope: from a file or piped in, as it was written or in the JSON that `--json` makes of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from calculators.core.problem import InputError
from calculators.text.envelope.link import PREFIX, unpack

# What every editor and shell may put before the first letter.
_MARK = "\ufeff"


def read_source(file: str) -> tuple[str, str | None]:
    """The text, and the scenario that its JSON holds the values of."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError({"": f"{file} cannot be read: {error.strerror}."}) from error
    except UnicodeDecodeError as error:
        raise InputError({"": f"{file} is not text in UTF-8."}) from error
    text = text.removeprefix(_MARK)
    if not (file.endswith(".json") or text.lstrip().startswith("{")):
        return text, None
    try:
        return _of_json(text)
    except ValueError as error:
        raise InputError({"": f"{file}: {error}"}) from error


def _of_json(text: str) -> tuple[str, str | None]:
    """A `ValueError` says in one sentence where it goes wrong."""
    match _parsed(text):
        case {"calculator": _}:
            raise ValueError("“calculator”: This is a result of `run`, not an envelope.")
        case {"link": str(link)} as found if f"#{PREFIX}" in link:
            try:
                return unpack(link.partition(f"#{PREFIX}")[2]), str(found.get("scenario") or "") or None
            except ValueError as error:
                raise ValueError(f"“link”: {error}") from error
        case _:
            raise ValueError("“link”: It leads to no envelope; where `envelope --json` writes it, it holds the text.")


def _parsed(text: str) -> Any:  # noqa: ANN401 -- whatever stands there
    try:
        # No number of an envelope is needed here: its text says them all.
        return json.loads(text, parse_int=str)
    except json.JSONDecodeError as error:
        raise ValueError(
            f"Line {error.lineno}, column {error.colno}: This is not JSON ({error.msg.lower()})."
        ) from error
    except RecursionError as error:
        raise ValueError("This JSON is nested too deeply to be an envelope’s.") from error
