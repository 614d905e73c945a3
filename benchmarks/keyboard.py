"""A number typed on a calculating page, whatever works it out: milliseconds from each key to its painted result."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

KEYS = 40
# From the key's own time stamp until the frame that shows the new result has been painted.
WATCH = """() => {
  globalThis.painted = [];
  let pressed = 0;
  addEventListener('input', (event) => { pressed = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (!pressed) return;
    const begun = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => painted.push(performance.now() - begun);
      after.port2.postMessage(0);
    });
  }).observe(document.querySelector('[data-result]'), {childList: true, characterData: true, subtree: true});
}"""


def typed(page: Page, text: str) -> list[float]:
    """A digit more, a digit less, each of which makes another result."""
    users = page.locator('.sts-fields [name="users"]')
    users.fill(text)
    page.wait_for_timeout(200)
    page.evaluate(WATCH)
    for press in range(KEYS):
        users.press("Backspace" if press % 2 else "0")
        page.wait_for_function("count => painted.length === count", arg=press + 1)
    found: list[float] = page.evaluate("painted")
    return found
