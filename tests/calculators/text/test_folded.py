"""What is folded away is left out, and nothing else."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from calculators.catalogue import find, names
from calculators.core.calculator import Curve
from calculators.core.field.number import Number
from calculators.core.figure import Figure
from calculators.core.run import run
from calculators.core.term import Function
from calculators.text.answer import answer
from calculators.text.picture import render_curve

TRAFFIC = find("traffic")
NAME = re.compile(r'<details [^>]*data-(?:figure|picture)="([^"]+)"')
# A part with no other in it.
PART = re.compile(
    r'<(details [^>]*data-(?:figure|picture)="([^"]+)"[^>]*)>'
    r"(<summary>(?:(?!</summary>).)*</summary>)((?:(?!</?details).)*)</details>"
)


def ask(name: str, **request: object) -> dict[str, object]:
    reply: dict[str, object] = json.loads(answer(json.dumps({"calculator": name, "inputs": {}} | request)))
    return reply


def folded(html: object, opened: list[str]) -> str:
    """The whole, with all parts but these emptied by hand, from the innermost outwards."""

    def emptied(part: re.Match[str]) -> str:
        is_open = part[2] in opened
        return f"<DONE {part[1]}{'' if is_open else ' data-folded'}>{part[3]}{part[4] if is_open else ''}</DONE>"

    left, text = 1, str(html)
    while left:
        text, left = PART.subn(emptied, text)
    return text.replace("<DONE ", "<").replace("</DONE>", "</details>")


def ranged(name: str) -> dict[str, str]:
    """Its inputs with a range, if there is a field for one."""
    for field in find(name).of_kind(Number):
        if not field.whole:
            return {field.id: f"{field.least_text}..{field.default}"}
    return {}


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("kind", ["a number", "a range"])
def test_of_a_part_that_is_not_open_only_the_heading_comes(name: str, kind: str) -> None:
    inputs = ranged(name) if kind == "a range" else {}
    whole = ask(name, inputs=inputs)
    parts = NAME.findall(str(whole["html"]))

    assert len(parts) == len(set(parts)) >= len(find(name).figures) - 1
    for opened in ([], parts[:1], parts[-1:], parts):
        assert ask(name, inputs=inputs, opened=opened) == whole | {"html": folded(whole["html"], opened)}


def test_where_a_formula_breaks_all_along_the_curve_that_is_said() -> None:
    """Its heading stands there before anybody knows."""
    users = TRAFFIC.field("users")
    assert isinstance(users, Number)
    broken = Figure("broken", "Broken", Function("at one place only", lambda users: 1 / (users == 1e6), users))
    result = run(replace(TRAFFIC, curve=Curve(users, broken, "Nothing", "Nothing.")), {})

    assert "there is nothing to draw" in str(render_curve(result))
