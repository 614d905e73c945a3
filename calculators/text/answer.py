"""The way in for the browser: a request as JSON text in, an answer as JSON text out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from calculators.catalogue import find
from calculators.core.backwards import work_backwards
from calculators.core.involved import unused
from calculators.core.link import fragment
from calculators.core.problem import InputError
from calculators.core.run import run
from calculators.envelope.run import run_envelope
from calculators.text.address import NO_PAGE, Page
from calculators.text.csv import csv
from calculators.text.envelope import reply as envelope
from calculators.text.envelope.printed import printed
from calculators.text.markdown import markdown
from calculators.text.record import record
from calculators.text.result import render_result
from calculators.text.sentence import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from calculators.core.result import Result


def _json(result: Result, page: Page) -> str:
    return json.dumps(record(result, page), ensure_ascii=False)


def _csv(result: Result, _page: Page) -> str:
    return csv(result)


def _sentence(result: Result, _page: Page) -> str:
    return sentence(result)


_COPIES: Mapping[str, Callable[[Result, Page], str]] = {
    "markdown": markdown,
    "csv": _csv,
    "sentence": _sentence,
    "json": _json,
}


def answer(text: str) -> str:
    """Answers `{"calculator", "inputs", "as"?, "backwards"?, "opened"?}`.

    Of `{"printed"}`, the text of an envelope that stands on a page, it says what every line and figure comes to.
    What an envelope's page asks is described in `calculators.text.envelope.reply`.

    Each may say the `page` it is asked on, by its address within the site, and where the `site` is: links follow.

    The result comes as HTML, or as the text asked for. With a list of the parts that are `opened`, the others come
    folded: as their headings. Of what is wrong there is a sentence for each field.

    >>> answer('{"calculator": "traffic", "inputs": {"users": "abc"}}')
    '{"ok": false, "problems": {"users": "People using it each day: “abc” does not start with a number. It takes \
values such as 200k, 1.5 million or 1M..5M."}}'
    """
    request = json.loads(text)
    try:
        reply = _of(request)
    except InputError as error:
        reply = {"ok": False, "problems": error.problems}
    return _written(reply)


def _of(request: dict[str, Any]) -> dict[str, Any]:
    if "printed" in request:
        return printed(run_envelope(str(request["printed"])))
    if "envelope" in request:
        return envelope.reply(request)
    return _of_calculator(request)


def _written(reply: dict[str, Any]) -> str:
    """As JSON that can be sent as UTF-8: half a letter, which what was typed may hold, has to be an escape."""
    text = json.dumps(reply, ensure_ascii=False)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(reply)
    return text


def _of_calculator(request: dict[str, Any]) -> dict[str, Any]:
    calculator = find(str(request["calculator"]))
    inputs = _texts(request["inputs"])
    found = None
    if back := request.get("backwards"):
        found = work_backwards(calculator, inputs, str(back["field"]), str(back["figure"]), str(back["target"]))
        inputs = found.texts
    result = run(calculator, inputs)
    if copy := _COPIES.get(request.get("as", "")):
        return {"ok": True, "text": copy(result, _page(request))}
    return {
        **({"found": found.said} if found else {}),
        "ok": True,
        "html": render_result(result, request.get("opened")),
        "inputs": result.inputs.texts,
        "unused": sorted(unused(calculator, result.inputs)),
        "fragment": fragment(calculator, result.inputs.texts),
        "said": f"{result.main.figure.label}: {result.main.text}. {result.decision.verdict}",
    }


def _page(request: dict[str, Any]) -> Page:
    return Page(str(request.get("page", NO_PAGE.address)), str(request.get("site", NO_PAGE.site)))


def _texts(given: dict[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in given.items()}
