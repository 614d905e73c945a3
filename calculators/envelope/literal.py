"""Numbers with what stands behind them: `50M..80M users`, `0.2 photos a day`, `100 ± 20 ms`, `$0.02/GB-month`.

What a number counts is not known beforehand, as it is in a calculator's field: the text itself has to say it.

>>> literal, end = read_literal("50M..80M users × 2", 0)
>>> literal.low, literal.high, literal.unit.text, end
(50000000.0, 80000000.0, 'users', 14)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from calculators.core.number import MULTIPLIERS, read_number
from calculators.core.problem import Unreadable
from calculators.core.spelling import NUMBERS
from calculators.core.unit import AMBIGUOUS, Unit, UnitError, is_time, is_unit, parse_unit
from calculators.envelope.names import RESERVED, named
from calculators.envelope.place import Misread, Span
from calculators.envelope.tree import Literal

ROUNDED = re.compile(r" *,? *\brounded +(up|down)\b")
# 10 rounded up and 2 MB a day for 5 years, but 2 MB for photos.
_NO_NOUN = re.compile(r"rounded +(?:up|down)\b|for +[0-9]")
_START = re.compile(r"\$?\s*(?:[0-9]|\.[0-9])")
_MANY = re.compile(r"(?:thousand|million|billion|trillion)\b")
_SPELLED = re.compile(rf"({'|'.join(NUMBERS)})(?= +nines?\b)", re.IGNORECASE)
_GROUPS = re.compile(r"[0-9]{1,3}(?:[ '][0-9]{3})+(?![0-9])")
_THOUSAND = re.compile(r"(?<![0-9,])([0-9]{1,3})\.000(?![0-9.]| ?%)")
_WORD = re.compile(r"[^\W\d_]+")
_BLANK = re.compile(r" *")
_LISTED = re.compile(r",(?![0-9])")
_FAR = re.compile(r"\S{1,60}")
_PERCENT = re.compile(r" *(?:%|percent\b|per cent\b)")
_OPERAND = re.compile(r" *[\w.($\[]")
_ENDS = re.compile(r" *(?:\.{2,3}|…|to\b) *")
_PER = re.compile(
    r" *(?:/|per\b|every\b|each\b(?= +(?:second|minute|hour|day|week|month|year)\b)"
    r"|in an?\b(?= (?:day|month)\b)|an?\b) *"
)
_EACH = re.compile(r" +(each)\b")
_AND_PER = re.compile(r"-(?=[a-z])")
_JOINING = RESERVED - {"a", "an", "nine", "nines", "short"} | {"for", "rounded"}
_NO_NUMBERS = frozenset("mil mill hundred dozen".split())
_NINES = re.compile(r" *nines?\b")
_IN = re.compile(r" +in +(?=[0-9])(?!1/)")
_TO_ONE = re.compile(r":(?=[0-9.])")


@dataclass(frozen=True, slots=True)
class _Number:
    """One end of a range, or all there is: the digits, what multiplies them, and the text of the unit."""

    digits: float
    factor: float
    unit_text: str
    end: int

    @property
    def value(self) -> float:
        return self.digits * self.factor

    @property
    def unit(self) -> Unit:
        return parse_unit(self.unit_text)

    @property
    def is_bare(self) -> bool:
        return self.factor == 1 and not self.unit_text


def starts_number(text: str, at: int) -> bool:
    return _START.match(text, at) is not None


def starts_in_words(text: str, at: int) -> bool:
    """Whether what begins here is a number without digits: `five nines`, or what a price is for, `per million`."""
    return (_MANY.match(text, at) or _SPELLED.match(text, at)) is not None


@lru_cache(4_096)
def read_literal(text: str, at: int, names: frozenset[str] = frozenset()) -> tuple[Literal, int]:
    """The literal that begins at a place of the line, and where it ends; a unit gives way to one of the `names`."""
    first = _Reader(text, at, names).number()
    if not first.unit_text and (share := _nines(text, at, first) or _ratio(text, at, first)):
        return share
    if ends := _ENDS.match(text, first.end):
        return _range(text, at, first, _second(text, ends.end(), names))
    place = _after_blanks(text, first.end)
    if text.startswith("±", place):
        return _around(text, at, first, _second(text, place + 1, names))
    return _literal(text, at, first.end, (first.value, first.value), first.unit)


def _literal(
    text: str, at: int, end: int, ends: tuple[float, float], unit: Unit, *, even: bool = False
) -> tuple[Literal, int]:
    return Literal(Span(at, end), text[at:end].strip(), *ends, unit, even), end


def _second(text: str, at: int, names: frozenset[str]) -> _Number:
    place = _after_blanks(text, at)
    if not starts_number(text, place):
        said = "A range has a number at both ends, such as 50M..80M or 100 ms ± 20%."
        raise Misread(Span(place, place + 1), said)
    return _Reader(text, place, names).number()


def _nines(text: str, at: int, count: _Number) -> tuple[Literal, int] | None:
    nines = _NINES.match(text, count.end)
    if nines is None:
        return None
    if not 0 < count.value <= 15:
        raise Misread(Span(at, nines.end()), "Up to fifteen nines can be read.")
    percent = 100 * float(f"{1 - 10**-count.value:.15g}")
    return _literal(text, at, nines.end(), (percent, percent), parse_unit("%"))


def _ratio(text: str, at: int, over: _Number) -> tuple[Literal, int] | None:
    """`1 in 100` is a share, `10:1` a plain number."""
    chance, to_one = _IN.match(text, over.end), _TO_ONE.match(text, over.end)
    match = chance or to_one
    if match is None:
        return None
    under = _Reader(text, match.end(), frozenset()).number()
    if not under.value or under.unit_text:
        raise Misread(Span(at, under.end), "A ratio is made of two plain numbers, such as 10:1 or 1 in 100.")
    value = over.value / under.value * (100 if chance else 1)
    return _literal(text, at, under.end, (value, value), parse_unit("%" if chance else ""))


def _range(text: str, at: int, low: _Number, high: _Number) -> tuple[Literal, int]:
    """What stands behind the last number holds for the first, where that has nothing of its own."""
    span = Span(at, high.end)
    if low.unit_text == "$" and high.unit_text[:1] in {"", "$", "/"}:
        # $0.02..0.03/GB
        unit_text = f"${high.unit_text.removeprefix('$')}"
        low, high = replace(low, unit_text=unit_text), replace(high, unit_text=unit_text)
    least = low.digits * high.factor if low.is_bare else _in_unit_of(high, low, span)
    if least > high.value:
        raise Misread(span, "A range begins with its lower end: 50M..80M, not 80M..50M.")
    return _literal(text, at, high.end, (least, high.value), high.unit)


def _around(text: str, at: int, middle: _Number, by: _Number) -> tuple[Literal, int]:
    """`100 ± 20 ms`, `100 ms ± 20` and `100 ms ± 20%`."""
    is_relative = by.unit_text == "%" and middle.unit_text != "%"
    unit = middle.unit if middle.unit_text else by.unit
    value = middle.digits * by.factor if middle.is_bare and not is_relative else middle.value
    if is_relative:
        unit, spread = middle.unit, abs(value) * by.value / 100
    else:
        spread = by.value if not by.unit_text or not middle.unit_text else _in_unit_of(middle, by, Span(at, by.end))
    return _literal(text, at, by.end, (value - spread, value + spread), unit, even=True)


def _in_unit_of(ours: _Number, theirs: _Number, span: Span) -> float:
    """Their value in our unit."""
    if not theirs.unit_text:
        return theirs.value
    unit, other = ours.unit, theirs.unit
    if unit.dimension != other.dimension:
        raise Misread(span, "Both ends of a range must be of one kind: two sizes, two times or two counts.")
    if unit.periods != other.periods:
        raise Misread(span, "Both ends of a range need the same unit of time, such as 1/day..5/day.")
    return theirs.value * other.factor / unit.factor


def _after_blanks(text: str, at: int) -> int:
    blank = _BLANK.match(text, at)
    return blank.end() if blank else at


class _Reader:
    """Reads one number of a line."""

    def __init__(self, text: str, at: int, names: frozenset[str]) -> None:
        self.text = text
        self.start = at
        self.at = at
        self.names = named(names)

    def number(self) -> _Number:
        money = self._money(self.at)
        digits = self._digits()
        if percent := _PERCENT.match(self.text, self.at):
            self.at = percent.end()
            self._more_words()
            return _Number(digits, 1.0, f"%{self._under()}", self.at)
        factor = self._multiplier(digits)
        money = money or self._money(_after_blanks(self.text, self.at))
        noun = "" if money else self._noun()
        unit_text = f"{money}{noun}{self._under()}"
        if money and noun:
            raise Misread(self._span, "Money is written as $5, $5M or $0.02/GB.")
        try:
            parse_unit(unit_text)
        except UnitError as error:
            raise Misread(self._span, f"{error}.") from None
        return _Number(digits, factor, unit_text, self.at)

    @property
    def _span(self) -> Span:
        return Span(self.start, self.at)

    def _money(self, at: int) -> str:
        if not self.text.startswith("$", at):
            return ""
        self.at = _after_blanks(self.text, at + 1)
        return "$"

    def _digits(self) -> float:
        if spelled := _SPELLED.match(self.text, self.at):
            self.at = spelled.end()
            return float(NUMBERS[spelled.group().lower()])
        if _MANY.match(self.text, self.at):
            return 1.0
        groups = _GROUPS.match(self.text, self.at)
        end = groups.end() if groups else self.at
        # 1 000 000 and 1'000'000 are 1000000.
        joined = groups.group().replace(" ", "").replace("'", "") if groups else ""
        # The comma of max(1, 2) is none of the number.
        rest = _LISTED.split(self.text[end:], maxsplit=1)[0]
        value, behind = self._read(joined + rest)
        if "^" in rest[: len(rest) - len(behind)] and behind.lstrip().startswith("^"):
            # 2^3^2 is 2^(3^2), which is not for one number to say.
            value, behind = self._read((joined + rest).partition("^")[0])
            behind += rest[rest.index("^") :]
        start, self.at = self.at, end + len(rest) - len(behind)
        if ".000" in rest and (both := _THOUSAND.match(self.text, start)):
            said = f"Is “{both.group()}” {both[1]} or {both[1]},000? Write it so."
            raise Misread(Span(start, self.at), said)
        return value

    def _read(self, text: str) -> tuple[float, str]:
        try:
            return read_number(text)
        except Unreadable as error:
            word = _FAR.match(text)
            span = Span(self.at, self.at + (len(word.group()) if word else 1))
            raise Misread(span, f"This number {error}.") from None

    def _multiplier(self, digits: float) -> float:
        word = self._word()
        if word is None:
            return 1.0
        text = word.group()
        if is_unit(text) and not (text == "B" and (self._counts_after(word.end()) or self._is_cut(digits, word))):
            return 1.0
        factor = MULTIPLIERS.get(text) or (MULTIPLIERS.get(text.lower()) if len(text) > 1 else None)
        if factor is None:
            return 1.0
        self.at = word.end()
        return factor

    def _counts_after(self, at: int) -> bool:
        """Whether a noun or a time follows, so that `250 B rows` can only be billions."""
        word = _WORD.match(self.text, at + 1) if self.text.startswith(" ", at) else None
        return (
            word is not None
            and word.group().lower() not in RESERVED
            and (not is_unit(word.group()) or is_time(word.group()))
        )

    def _is_cut(self, digits: float, word: re.Match[str]) -> bool:
        """Whether these can be no bytes, as nobody cuts one: `1.7B`, but `1.3B/posting` is a mean."""
        under = _PER.match(self.text, word.end())
        period = _WORD.match(self.text, under.end()) if under else None
        return digits % 1 > 0 and word.start() == self.at and (period is None or is_time(period.group()))

    def _noun(self) -> str:
        """What is counted or measured."""
        word = self._word()
        if word is None:
            return ""
        noun = word.group()
        if AMBIGUOUS.match(noun):
            span = Span(*word.span())
            raise Misread(span, f"“{noun}” could be bits or bytes: write {noun[0]}B or {noun[0]}bit.")
        if noun.lower() in _NO_NUMBERS:
            raise Misread(Span(*word.span()), f"“{noun}” is no number here: write 5k, 5M or 5bn, or all digits.")
        self.at = word.end()
        more = self._more_words()
        # 5 years kept, 2 MB photos: what a measure is of is for people.
        return noun if is_unit(noun) else " ".join([noun, *more])

    def _more_words(self) -> list[str]:
        """Further words of a noun, as in `active users`; a name is not one of them."""
        words: list[str] = []
        while self.text.startswith(" ", self.at) and (word := self._word()) is not None:
            if self._begins_name(word.start()):
                break
            words.append(word.group())
            self.at = word.end()
        return words

    def _word(self) -> re.Match[str] | None:
        """The next word, if it may be a unit or a noun."""
        word = _WORD.match(self.text, _after_blanks(self.text, self.at))
        if word is None or _NO_NOUN.match(self.text, word.start()) or self._is_called(word):
            return None
        if word.group() in {"x", "times"}:
            # 3 x 5 and 3 times 5 are products, 3 x and 3 times so many times; so is the 3x of 3x in GB.
            return None if self._operand_follows(word.end()) else word
        return None if word.group().lower() in RESERVED else word

    def _operand_follows(self, at: int) -> bool:
        word = _WORD.match(self.text, _after_blanks(self.text, at))
        if word and word.group().lower() in _JOINING and not self._begins_name(word.start()):
            return False
        return _OPERAND.match(self.text, at) is not None

    def _is_called(self, word: re.Match[str]) -> bool:
        """Whether it is a function, or a calculator whose figure follows."""
        return self.text.startswith("(", word.end()) or (
            self.text.startswith(".", word.end()) and self.text[word.end() + 1 : word.end() + 2].isalpha()
        )

    def _under(self) -> str:
        """`/day`, ` per month`, ` a day`, `/GB-month`: what it is for each of."""
        found = ""
        while (per := _PER.match(self.text, self.at)) is not None:
            word = _WORD.match(self.text, per.end())
            if word is None or self._is_called(word) or not self._goes_under(word):
                break
            self.at = word.end()
            more = [] if is_unit(word.group()) else self._more_words()
            found += f"/{' '.join([word.group(), *more])}{self._and_under()}"
        if (each := _EACH.match(self.text, self.at)) and not self._begins_name(each.start(1)):
            self.at = each.end()
        return found

    def _and_under(self) -> str:
        """The month of `$0.02/GB-month`."""
        dash = _AND_PER.match(self.text, self.at)
        word = _WORD.match(self.text, dash.end()) if dash else None
        if word is None or not is_unit(word.group()):
            return ""
        self.at = word.end()
        return f"/{word.group()}"

    def _goes_under(self, word: re.Match[str]) -> bool:
        text, name = word.group(), self.names.at(self.text, word.start()) or ""
        if len(name) > len(text) or (text == name and not is_time(text)):
            return False  # a line called “month length” is not a month
        if text == name:
            said = f"“{text}” could be the unit or your line: write ({text}) for the line, or the unit in full."
            raise Misread(Span(*word.span()), said)
        return is_unit(text) or not (_MANY.match(text) or text.lower() in RESERVED or self._begins_name(word.start()))

    def _begins_name(self, at: int) -> bool:
        """Whether a line of that name is meant, which is never its own: users = 300M monthly active users."""
        return self.names.at(self.text, at) not in {None, self.text.partition("=")[0].strip()}
