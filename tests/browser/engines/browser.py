"""What the tests ask of a browser, whichever engine it has."""

from __future__ import annotations

import time
from typing import Any, Protocol

# Longer than the slowest start on a machine that does many things at once.
PATIENCE_S = 160
# Stands before everything else in a page and writes down what its console would show, for not every driver can tell.
RECORDER = """<script>
  window.problems = [];
  addEventListener("error", ({ message, target }) => problems.push(message ?? target.src ?? target.href), true);
  addEventListener("unhandledrejection", (event) => problems.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => problems.push(event.violatedDirective));
  console.error = (...said) => problems.push(said.join(" "));
</script>"""


class Browser(Protocol):
    """A browser with one window."""

    def open(self, url: str) -> None:
        """Goes to an address, until the page has loaded."""

    def reload(self) -> None: ...

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401 -- whatever JSON the script returns
        """What the page returns; `script` is the body of an asynchronous function of `given`."""

    def type(self, selector: str, text: str) -> None:
        """Presses the keys, in a field emptied before."""

    def click(self, selector: str) -> None: ...


def wait_for(browser: Browser, script: str, *given: object) -> Any:  # noqa: ANN401 -- as above
    """What the script returns once that is true. An element of a changing page may be gone before it is told."""
    until = time.monotonic() + PATIENCE_S
    while not (found := browser.run(script, *given)):
        if time.monotonic() > until:
            raise TimeoutError(f"After {PATIENCE_S} s this is still not true: {script}")
        time.sleep(0.02)
    return found


def text_of(browser: Browser, selector: str) -> str:
    return str(browser.run("return document.querySelector(given[0]).innerText", selector)).strip()


def problems_of(browser: Browser) -> list[str]:
    """What the page on view would have put on its console as errors; needs a page that has the recorder."""
    found: list[str] = browser.run("return window.problems")
    return found
