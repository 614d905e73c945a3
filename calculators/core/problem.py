"""What can be wrong with an input, as sentences for the person who typed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class Unreadable(ValueError):  # noqa: N818 -- reads as what it says: the text is unreadable
    """Why a text is not a quantity, as the end of a sentence that begins with the text."""

    # It is a count where a rate is meant, or a rate where a count is.
    is_off_by_time = False


class InputError(ValueError):
    """Everything that is wrong with a set of inputs: a sentence for each field, "" for no field.

    >>> print(InputError({"users": "Daily users: “abc” is not a number."}))
    Daily users: “abc” is not a number.
    """

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(" ".join(problems.values()))
        self.problems = dict(problems)


def shorten(text: str, most: int = 40) -> str:
    """A text short enough to be quoted in a sentence.

    >>> shorten("x" * 50)
    'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'
    """
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def one_of(choices: list[str]) -> str:
    """Choices as the end of a sentence.

    >>> one_of(["1M", "200k", "1e6"])
    '1M, 200k or 1e6'
    """
    return _joined(choices, "or")


def all_of(things: list[str]) -> str:
    """What there is, as the end of a sentence.

    >>> all_of(["1M", "200k", "1e6"])
    '1M, 200k and 1e6'
    """
    return _joined(things, "and")


def _joined(things: list[str], last: str) -> str:
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} {last} {things[-1]}"
