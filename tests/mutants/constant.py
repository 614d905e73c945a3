"""The constants that a module declares, and the module with one of them changed."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a field takes and a reference number says, as texts.
_BOUNDS = {"least": 2.0, "most": 0.5}
_TEXTS = {"default": 1.5, "text": 1.5}
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Mutant:
    """A module's source with one constant changed; what it was and is now stands where it is declared."""

    line: int
    was: str
    now: str
    source: str
    is_text: bool


def mutants(source: str) -> Iterator[Mutant]:
    r"""One for each constant: what is assigned in the module or a class, a default, a row of a table in a function.

    >>> [(found.was, found.now) for found in mutants("LEAST = 3\nWAIT = Field(least='1 ms', most='2 s')")]
    [('3', '4'), ("'1 ms'", "'2 ms'"), ("'2 s'", "'1 s'")]
    """
    lines = source.splitlines(keepends=True)
    for node, factor in sorted(_constants(ast.parse(source)).items(), key=lambda item: _place(item[0])):
        now = _changed(node.value, factor)
        if now is None or node.end_lineno is None or node.end_col_offset is None:
            continue
        start = _offset(lines, node.lineno, node.col_offset)
        end = _offset(lines, node.end_lineno, node.end_col_offset)
        yield Mutant(
            node.lineno, source[start:end], now, source[:start] + now + source[end:], isinstance(node.value, str)
        )


def _constants(tree: ast.Module) -> dict[ast.Constant, float]:
    """The constants, each with what a text among them is multiplied by."""
    found: dict[ast.Constant, float] = {}
    for node in ast.walk(tree):
        for value in _declared(node):
            found |= dict.fromkeys(_numbers(value), 1.5)
        if isinstance(node, ast.Call):
            found |= _texts(node)
    return found


def _declared(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, (ast.Module, ast.ClassDef)):
        statements = (one for one in node.body if isinstance(one, (ast.Assign, ast.AnnAssign)))
        yield from (one.value for one in statements if one.value)
    elif isinstance(node, ast.FunctionDef):
        yield from (default for default in (*node.args.defaults, *node.args.kw_defaults) if default)
    elif isinstance(node, ast.Dict):
        yield from node.values


def _numbers(value: ast.expr) -> Iterator[ast.Constant]:
    """Numbers anywhere in it, but where they are the place of something in a list."""
    if (
        isinstance(value, ast.Constant)
        and isinstance(value.value, (int, float))
        and not isinstance(value.value, bool)
    ):
        yield value
    for child in ast.iter_child_nodes(value):
        if isinstance(child, ast.expr) and not (isinstance(value, ast.Subscript) and child is value.slice):
            yield from _numbers(child)


def _texts(call: ast.Call) -> dict[ast.Constant, float]:
    factors = _BOUNDS | _TEXTS
    found = {
        keyword.value: factors[keyword.arg]
        for keyword in call.keywords
        if keyword.arg in factors and isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str)
    }
    # Of a reference number the third is what it says.
    if isinstance(call.func, ast.Name) and call.func.id == "Reference" and isinstance(call.args[2], ast.Constant):
        found[call.args[2]] = _TEXTS["text"]
    return found


def _changed(value: object, factor: float) -> str | None:
    if isinstance(value, int):
        return str(value + 1)
    if isinstance(value, float):
        return repr(value * factor if value else 1.0)
    number = _NUMBER.search(str(value))
    if number is None:
        return None
    was = float(number[0].replace(",", ""))
    # Of what is below nothing, the other way is inwards.
    changed = f"{(was / factor if str(value).startswith('-') else was * factor) or 1.0:.12g}"
    return repr(f"{str(value)[: number.start()]}{changed}{str(value)[number.end() :]}")


def _place(node: ast.Constant) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _offset(lines: list[str], line: int, column: int) -> int:
    """Where in the text that is; columns count bytes."""
    return sum(map(len, lines[: line - 1])) + len(lines[line - 1].encode()[:column].decode())
