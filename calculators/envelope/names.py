"""Names with spaces in them: which one begins here, and which one was meant."""

from __future__ import annotations

import difflib
import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from calculators.core.problem import shorten
from calculators.core.unit import JOINED, is_unit

if TYPE_CHECKING:
    from collections.abc import Iterable

# Words that say how two things go together, and are never what is counted.
RESERVED = frozenset("in of and or to per a an every each plus minus times short at over nine nines".split())
FUNCTIONS = ("min", "max", "round up", "round down", "round", "sqrt", "log", "log2", "ln", "exp")
# As some are called elsewhere; a line may have such a name.
SYNONYMS = dict.fromkeys(("ceil", "ceiling", "roundup", "round_up"), "round up")
SYNONYMS |= dict.fromkeys(("floor", "rounddown", "round_down"), "round down")
# A function is called with a parenthesis, `a` stands between a number and its time, and `each` behind a number: none
# is taken for a line. What comes in may be called so, as `in` before a unit stands behind something.
_TAKEN = RESERVED - {"a", "each", "in"} | {"scenario", "grow"}
# Units that a line may be called as well: behind a number they are the unit, anywhere else the line.
_BOTH = frozenset(("x", *"shdwy", *JOINED, *"bits bytes seconds minutes hours days weeks months years".split()))

# 5-year storage, 5y data, 95th percentile: no number with its unit can be read so.
_AGED = r"[0-9]{1,4}(?:-[^\W\d_]|(?:st|nd|rd|th|y|yr) (?=[^\W\d_]))"
# In parentheses behind the words it may say for when, or of what: Storage (5 years). As the head of a column does, it
# may say for each of what, or between what: tweets/day, read:write ratio.
_WORDS = rf"(?:{_AGED}|[^\W\d_])(?:[\w'&-]|[/:](?=[^\W\d_])|\s(?=[^\W_]))*"
_NAME = re.compile(rf"({_WORDS})(?: ?\([^()]+\)(?: {_WORDS})?)?")
# 10 years, 25% more, 5 TB for a year: what a line is about, and no name that others use, as it could be a number.
_LABEL = re.compile(r"[0-9][0-9.,]*[%xXkKMGTB+]? ?[^\W\d_].*")
_WORD = re.compile(r"\w+")
# id 8 bytes
_SWAPPED = re.compile(r"(\D+?) +([0-9][^-]*)")
_ACRONYM = re.compile(r"[A-Z]{2,6}\)")
_SHORT_FOR = {
    "avg": "average",
    "mean": "average",
    "max": "maximum",
    "min": "minimum",
    "req": "requests",
    "reqs": "requests",
}
_LONGEST = 60
_MADE_OF = "use letters, digits, spaces, hyphens and apostrophes, a slash between words, parentheses at its end."
NO_LINE = "No line is called"


class Names:
    """The names of an envelope's lines and calculators."""

    def __init__(self, names: frozenset[str]) -> None:
        self.all = names

    @cached_property
    def _by_first_word(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in sorted(self.all, key=len, reverse=True):
            found.setdefault(_first_word(name), []).append(name)
        return found

    @cached_property
    def _by_casefold(self) -> dict[str, str]:
        return {name.casefold(): name for name in self.all}

    def at(self, text: str, place: int) -> str | None:
        """The longest name that begins at a place of the line and ends with a word."""
        for name in self._by_first_word.get(_first_word(text, place), ()):
            there = text[place : place + len(name)]
            if there.casefold() == name.casefold() and not _goes_on(text, place + len(name)):
                return name
        return None

    def nearest(self, text: str) -> str | None:
        """What somebody may have meant."""
        wanted = text.casefold()
        for name in self.all:
            said = name.casefold()
            if wanted.rstrip("s") in {said.rstrip("s"), said.partition("(")[0].rstrip().rstrip("s")}:
                return name
        if within := self._with_words(wanted):
            return within
        close = difflib.get_close_matches(wanted, list(self._by_casefold), n=1, cutoff=0.7)
        return self._by_casefold[close[0]] if close else None

    def _with_words(self, wanted: str) -> str | None:
        """The one line with these words in its name, or with what they are short for: avg of average load."""
        words = {_SHORT_FOR.get(word, word) for word in wanted.split()}
        found = [
            name
            for said, name in self._by_casefold.items()
            if words <= {_SHORT_FOR.get(word, word) for word in _WORD.findall(said)}
        ]
        if words and len(found) == 1:
            return found[0]
        # What is not at the peak is the average: of avg QPS where the line is QPS.
        return self._by_casefold.get(wanted.split(maxsplit=1)[-1]) if words & {"average"} else None


@lru_cache(8)
def named(names: frozenset[str]) -> Names:
    """These names, looked up in for as long as a text has the same ones."""
    return Names(names)


def unknown(names: Names, said: str, word: str = "", times: str = "") -> str:
    """What to say to somebody who means a line that is not there; behind 3x the word may be what is so many times."""
    nearest = names.nearest(said) or names.nearest(word or said)
    hint = f"Give it one: {shorten(said)} = …"
    if swapped := _SWAPPED.fullmatch(said):
        hint = f"A number comes before what it counts: {shorten(f'{swapped[2]} {swapped[1]}')}."
    if nearest:
        hint = f"Did you mean “{nearest}”?"
    elif times:
        hint = f"Write {times} alone, or the word as a note: {times} -- {shorten(said)}."
    return f"{NO_LINE} “{shorten(said)}”. {hint}"


def _first_word(text: str, place: int = 0) -> str:
    word = _WORD.match(text, place)
    return word.group().casefold() if word else ""


def _goes_on(text: str, place: int) -> bool:
    """Whether a word has not ended here; `peak-hour` is one word, `peak -hour` is a difference."""
    return text[place : place + 1].isalnum() or text[place : place + 1] == "_"


def shortened(names: Iterable[str]) -> dict[str, str]:
    """What lines are called without their parentheses, or by what stands in them, where that is clear.

    >>> shortened(["Query per second (QPS)", "load (peak)", "load (mean)"])
    {'QPS': 'Query per second (QPS)', 'Query per second': 'Query per second (QPS)'}
    """
    known, found = {name.casefold() for name in names}, dict[str, list[str]]()
    for name in names:
        words, bracket, tail = name.partition("(")
        if bracket:
            found.setdefault(words.strip(), []).append(name)
            if _ACRONYM.fullmatch(tail):
                found.setdefault(tail[:-1], []).append(name)
    return {said: own[0] for said, own in sorted(found.items()) if len(own) == 1 and said.casefold() not in known}


def is_label(name: str) -> bool:
    """Whether a line says in numbers what it is about, so that no other can use its name: `10 years = 36 TB`.

    >>> is_label("10 years"), is_label("5-year storage"), is_label("95th percentile")
    (True, False, False)
    """
    return _LABEL.fullmatch(name) is not None and _NAME.fullmatch(name) is None


def _is_called(name: str) -> bool:
    words, bracket, _ = name.partition("(")
    return bool(bracket) and words.strip().casefold() in {*FUNCTIONS, *SYNONYMS}


@lru_cache(2_048)
def refusal(name: str) -> str | None:
    """Why a line cannot have this name, as a sentence; nothing where it can."""
    said = shorten(name)
    reasons = (
        (not name, "A name comes before the equals sign, such as users = 1M."),
        (len(name) > _LONGEST, f"A name has at most {_LONGEST} characters."),
        (
            _NAME.fullmatch(name) is None and not is_label(name),
            f"“{said}” cannot be a name: {_MADE_OF}",
        ),
        (_is_called(name), f"“{said}” calls a function: use another name."),
        (is_unit(name) and name.lower() not in _BOTH, f"“{said}” is a unit, so it cannot be a name."),
        (name.casefold() in _TAKEN, f"“{said}” has a meaning here: use another name."),
    )
    return next((reason for holds, reason in reasons if holds), None)
