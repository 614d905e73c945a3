"""From a key to its result, for every calculator, as typed on its page in Chromium."""

from __future__ import annotations

import json
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TYPE_CHECKING

from benchmarks.keyboard import press
from benchmarks.row import Row
from calculators.catalogue import find, names
from calculators.core.field.choice import Choice
from calculators.core.field.number import Number
from calculators.core.involved import unused_with
from calculators.text.answer import answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

    from benchmarks.keyboard import Pressed
    from tests.browser.server import Server

KEYS = 12
MANY = 60
LOOK = 2000  # milliseconds that a reader looks at the page before typing
READY = 'sts-calculator[data-state="ready"]'


@dataclass(frozen=True, slots=True)
class Typing:
    """What is typed into which field: a text, and a digit put in front of it and taken away again."""

    calculator: str
    field: str
    text: str
    digit: str

    def request(self, *, with_digit: bool) -> str:
        text = f"{self.digit if with_digit else ''}{self.text}"
        return json.dumps({"calculator": self.calculator, "inputs": {self.field: text}})


@dataclass(frozen=True, slots=True)
class Typed:
    """The keys of one calculator, the first one apart: it is filled in at once, on a page that has just come."""

    typing: Typing
    first: Pressed
    keys: list[Pressed]

    @property
    def worked(self) -> list[float]:
        return [key.worked for key in self.keys]

    @property
    def painted(self) -> list[float]:
        return [key.painted for key in self.keys]


def plain_typings() -> list[Typing]:
    """For each calculator its first field that takes a number and another digit."""
    return [found for name in names() if (found := _typing(name, lambda field: field.default))]


def ranged_typings() -> list[Typing]:
    """The same with a range, where a calculator has a field for one."""
    return [
        found
        for name in names()
        if (found := _typing(name, lambda field: "" if field.whole else f"{field.least_text}..{field.default}"))
    ]


def measure_keystrokes(browser: Browser, server: Server) -> list[Row]:
    """Of every calculator; a painted result waits for the screen's next frame, of which there are 60 a second."""
    return [
        *_measure(browser, server, plain_typings(), "", 16),
        *_measure(browser, server, ranged_typings(), ", with a range", 100),
    ]


def _measure(browser: Browser, server: Server, typings: list[Typing], kind: str, bound: float) -> list[Row]:
    typed = [_type(browser, server, typing, KEYS) for typing in typings]
    lightest, *_, heaviest = sorted(typed, key=lambda each: median(each.worked))
    return [
        *_rows(typed, kind, bound),
        _alone(browser, server, lightest.typing, f"lightest{kind}", bound),
        _alone(browser, server, heaviest.typing, f"heaviest{kind}", bound),
    ]


def _rows(typed: list[Typed], kind: str, bound: float) -> list[Row]:
    """Medians over calculators of their medians; nineteen of twenty among all keys of all."""
    painted = Row.of(f"keystroke to painted result{kind}", [median(each.painted) for each in typed], "ms", bound)
    every = quantiles([time for each in typed for time in each.painted], n=20)[-1]
    first = [each.first.painted for each in typed]
    return [
        Row.of(f"keystroke to result in the page{kind}", [median(each.worked) for each in typed], "ms", bound),
        painted,
        Row(f"nineteen of twenty keystrokes painted within{kind}", every, "ms", bound, count=KEYS * len(typed)),
        Row.of(f"first change of a page, painted{kind}", first, "ms"),
    ]


def _alone(browser: Browser, server: Server, typing: Typing, which: str, bound: float) -> Row:
    """Typed for long, so that nineteen of twenty of one calculator's keys are more than a few."""
    typed = _type(browser, server, typing, MANY)
    return Row.of(f"  painted, of the {which}: {typing.calculator}", typed.painted, "ms", bound)


def _typing(name: str, text_of: Callable[[Number], str]) -> Typing | None:
    return next((typing for typing in _typings(name, text_of) if _answers_twice(typing)), None)


def _typings(name: str, text_of: Callable[[Number], str]) -> Iterator[Typing]:
    calculator = find(name)
    # What belongs to another option is not in sight.
    out_of_sight = unused_with(calculator, {choice.id: choice.default for choice in calculator.of_kind(Choice)})
    for field in calculator.of_kind(Number):
        if field.id not in out_of_sight and (text := text_of(field)):
            for digit in "123456789":
                yield Typing(name, field.id, text, digit)


def _answers_twice(typing: Typing) -> bool:
    """Whether both texts have an answer, and not the same."""
    replies = [json.loads(answer(typing.request(with_digit=digit))) for digit in (False, True)]
    return all(reply["ok"] for reply in replies) and replies[0]["html"] != replies[1]["html"]


def _type(browser: Browser, server: Server, typing: Typing, keys: int) -> Typed:
    page = browser.new_context().new_page()
    page.goto(f"{server.url}calculators/{typing.calculator}/")
    page.wait_for_selector(READY)
    page.wait_for_timeout(LOOK)
    first, *others = press(page, typing.field, typing.text, typing.digit, keys)
    page.context.close()
    return Typed(typing, first, others)
