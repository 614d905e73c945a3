"""Keys pressed as a finger presses them, on any calculating page, and what became of each.

Two moments are taken: when the new result is in the page, styled and laid out, which is all that a page can do; and
when a frame that shows it has been painted. A screen shows sixty frames a second, so painting waits up to 16.7 ms for
the next one, whatever the page does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.browser.patience import until

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

# A key goes down, and some time later up: let go at once, it makes Chromium put off the answer for a second frame.
HELD = 80
# Asking for a height makes the browser style the result and lay it out.
WATCH = """() => {
  globalThis.pressed = [];
  let begun = 0;
  addEventListener('input', (event) => { begun = event.timeStamp; }, true);
  const places = [...document.querySelectorAll('[data-result]')];
  // That a place keeps its height, or is marked, is no result yet; nor is a line's own text, or that it waits.
  const isText = (node) => (node instanceof Element ? node : node.parentElement)?.closest('.sts-row-text');
  const isResult = ({type, target, attributeName}) =>
    !isText(target) && attributeName !== 'data-stale' && (type !== 'attributes' || !places.includes(target));
  const watch = new MutationObserver((changes) => {
    if (!begun || !changes.some(isResult)) return;
    const key = begun;
    begun = 0;
    document.body.offsetHeight;
    const worked = performance.now() - key;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => pressed.push([worked, performance.now() - key]);
      after.port2.postMessage(0);
    });
  });
  const all = {childList: true, characterData: true, attributes: true, subtree: true};
  for (const place of places) watch.observe(place, all);
}"""


@dataclass(frozen=True, slots=True)
class Pressed:
    """Milliseconds from a key's own time stamp until its result was in the page, and until it was painted."""

    worked: float
    painted: float


def press(page: Page, field: str, text: str, digit: str, keys: int) -> list[Pressed]:
    """The field filled, which is the first; then the digit in front taken away and put back, another result each."""
    control = page.locator(f'.sts-fields [name="{field}"]')
    page.evaluate(WATCH)
    control.fill(f"{digit}{text}")
    _wait_for(page, 1)
    return _press(control, digit, len(digit), keys, seen=1)


def press_within(control: Locator, digit: str, at: int, keys: int) -> list[Pressed]:
    """The digit that ends `at` a place of a text taken away and put back."""
    control.page.evaluate(WATCH)
    return _press(control, digit, at, keys)


def _press(control: Locator, digit: str, at: int, keys: int, seen: int = 0) -> list[Pressed]:
    page = control.page
    control.focus()
    control.evaluate("(field, at) => field.setSelectionRange(at, at)", at)
    for key in range(keys):
        page.keyboard.press(digit if key % 2 else "Backspace", delay=HELD)
        _wait_for(page, key + seen + 1)
    found: list[tuple[float, float]] = page.evaluate("pressed")
    return [Pressed(*times) for times in found]


def _wait_for(page: Page, count: int) -> None:
    """In between a reader's fingers rest too; asked each frame, the page would be at work all the time."""
    until(page, "count => pressed.length >= count", count)
