"""The way in for the browser: a request as JSON text in, an answer as JSON text out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from calculators.catalogue import find
from calculators.core.backwards import work_backwards
from calculators.core.link import fragment
from calculators.core.problem import InputError
from calculators.core.run import run
from calculators.text.csv import csv
from calculators.text.markdown import markdown
from calculators.text.record import record
from calculators.text.result import render_result
from calculators.text.sentence import sentence

if TYPE_CHECKING:
    from calculators.core.result import Result


def _json(result: Result) -> str:
    return json.dumps(record(result), ensure_ascii=False)


_COPIES = {"markdown": markdown, "csv": csv, "sentence": sentence, "json": _json}


def answer(text: str) -> str:
    """Answers `{"calculator", "inputs", "as"?, "backwards"?}`: the result as HTML, or as the text asked for.

    >>> answer('{"calculator": "traffic", "inputs": {"users": "abc"}}')
    '{"ok": false, "problems": {"users": "People using it each day: “abc” does not start with a number. It takes \
values such as 200k, 1.5 million or 1M..5M."}}'
    """
    request = json.loads(text)
    try:
        reply = _reply(request)
    except InputError as error:
        reply = {"ok": False, "problems": error.problems}
    return json.dumps(reply, ensure_ascii=False)


def _reply(request: dict[str, Any]) -> dict[str, Any]:
    calculator = find(str(request["calculator"]))
    inputs = {str(name): str(value) for name, value in request["inputs"].items()}
    if back := request.get("backwards"):
        inputs = work_backwards(calculator, inputs, str(back["field"]), str(back["figure"]), str(back["target"]))
    result = run(calculator, inputs)
    if copy := _COPIES.get(request.get("as", "")):
        return {"ok": True, "text": copy(result)}
    return {
        "ok": True,
        "html": render_result(result),
        "inputs": result.inputs.texts,
        "fragment": fragment(calculator, result.inputs.texts),
        "said": f"{result.main.figure.label}: {result.main.text}. {result.decision.band.verdict}",
    }
