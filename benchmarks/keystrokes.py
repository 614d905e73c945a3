"""From a key to its result, for every calculator, as typed on its page in Chromium.

Two moments are taken: when the result is in the page, styled and laid out, which is all that is ours; and when a
frame that shows it has been painted. A screen shows sixty frames a second, so painting waits up to 16.7 ms for the
next one, whatever the page does.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from statistics import median, quantiles
from typing import TYPE_CHECKING

from benchmarks.row import Row
from calculators.catalogue import find, names
from calculators.core.field import Field
from calculators.text.answer import answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, Page

    from tests.browser.server import Server

KEYS = 12
READY = 'sts-calculator[data-state="ready"]'

# An accepted answer always writes its fragment, even where the result stays the same. By then the result is in the
# page; asking for a height makes the browser style it and lay it out.
WATCH = """() => {
  globalThis.seen = [];
  let pressed = 0;
  addEventListener('input', (event) => { pressed = event.timeStamp; }, true);
  new MutationObserver(() => {
    const begun = pressed;
    document.body.offsetHeight;
    const worked = performance.now() - begun;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => seen.push([worked, performance.now() - begun]);
      after.port2.postMessage(0);
    });
  }).observe(document.querySelector('sts-calculator'), {attributeFilter: ['data-fragment']});
}"""


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
class Pressed:
    """Milliseconds of each key of one calculator, the first one apart: it finds the runtime cold."""

    calculator: str
    worked: list[float]
    painted: list[float]
    first: float


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
    plain = [_press(browser, server, typing) for typing in plain_typings()]
    ranged = [_press(browser, server, typing) for typing in ranged_typings()]
    return [*_rows(plain, "", 16), *_rows(ranged, ", with a range", 100)]


def _rows(pressed: list[Pressed], kind: str, bound: float) -> list[Row]:
    worked = {each.calculator: each.worked for each in pressed}
    painted = {each.calculator: each.painted for each in pressed}
    lightest, *_, heaviest = sorted(worked, key=lambda name: median(worked[name]))
    return [
        _row(f"keystroke to result in the page{kind}", worked, bound),
        Row(f"  the lightest: {lightest}", median(worked[lightest]), "ms", count=KEYS),
        Row(f"  the heaviest: {heaviest}", median(worked[heaviest]), "ms", bound, count=KEYS),
        _row(f"keystroke to painted result{kind}", painted, bound),
        Row.of(f"first keystroke on a page{kind}", [each.first for each in pressed], "ms"),
    ]


def _row(what: str, times: dict[str, list[float]], bound: float) -> Row:
    """The median over calculators of their medians; nineteen of twenty among all keys of all."""
    every = [time for each in times.values() for time in each]
    return Row(what, median(map(median, times.values())), "ms", bound, quantiles(every, n=20)[-1], len(every))


def _typing(name: str, text_of: Callable[[Field], str]) -> Typing | None:
    return next((typing for typing in _typings(name, text_of) if _answers_twice(typing)), None)


def _typings(name: str, text_of: Callable[[Field], str]) -> Iterator[Typing]:
    for field in find(name).fields:
        if isinstance(field, Field) and not field.many and (text := text_of(field)):
            for digit in "123456789":
                yield Typing(name, field.id, text, digit)


def _answers_twice(typing: Typing) -> bool:
    """Whether both texts have an answer, and not the same."""
    replies = [json.loads(answer(typing.request(with_digit=digit))) for digit in (False, True)]
    return all(reply["ok"] for reply in replies) and replies[0]["html"] != replies[1]["html"]


def _press(browser: Browser, server: Server, typing: Typing) -> Pressed:
    page = browser.new_context().new_page()
    page.goto(f"{server.url}calculators/{typing.calculator}/")
    page.wait_for_selector(READY)
    page.evaluate(WATCH)
    field = page.locator(f'.sts-fields [name="{typing.field}"]')
    field.fill(typing.text)
    _wait_for(page, 1)
    field.press("Home")
    for press in range(KEYS):
        field.press("Backspace" if press % 2 else typing.digit)
        _wait_for(page, press + 2)
    seen: list[tuple[float, float]] = page.evaluate("seen")
    page.context.close()
    (first, _), *others = seen
    return Pressed(typing.calculator, [worked for worked, _ in others], [painted for _, painted in others], first)


def _wait_for(page: Page, count: int) -> None:
    """In between a reader's fingers rest too; asked each frame, the page would be at work all the time."""
    page.wait_for_function("count => seen.length >= count", arg=count, polling=50)
