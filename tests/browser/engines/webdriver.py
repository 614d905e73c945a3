"""A browser that is driven by the commands of the WebDriver standard, whatever carries them to it."""

from __future__ import annotations

from typing import Any, Protocol

from tests.browser.engines.browser import PATIENCE_S

# The result of a script, or its error, in a shape that survives every driver's idea of JSON.
SCRIPT = """const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);
(async () => {{ {} }})().then((value) => done({{value}}), (error) => done({{error: `${{error}}`}}));"""


class Wire(Protocol):
    """Carries commands, named as in the standard's table of them, to a browser and its replies back."""

    def ask(self, command: str, **given: object) -> Any: ...  # noqa: ANN401 -- JSON


class WebDriver:
    """Implements `Browser`."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        wire.ask("SetTimeouts", script=PATIENCE_S * 1000)

    def open(self, url: str) -> None:
        self._wire.ask("Navigate", url=url)

    def reload(self) -> None:
        self._wire.ask("Refresh")

    def run(self, script: str, *given: object) -> Any:  # noqa: ANN401 -- JSON
        reply = self._wire.ask("ExecuteAsyncScript", script=SCRIPT.format(script), args=list(given))
        if "error" in reply:
            raise RuntimeError(f"{reply['error']}, in: {script}")
        return reply.get("value")

    def type(self, selector: str, text: str) -> None:
        field = self._find(selector)
        self._wire.ask("ElementClear", id=field)
        self._wire.ask("ElementSendKeys", id=field, text=text)

    def click(self, selector: str) -> None:
        self._wire.ask("ElementClick", id=self._find(selector))

    def _find(self, selector: str) -> str:
        found = self._wire.ask("FindElement", using="css selector", value=selector)
        (reference,) = found.values()
        return str(reference)
