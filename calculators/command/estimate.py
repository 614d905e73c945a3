"""`list` and `run`: the calculators one by one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.command.pairs import read_pairs
from calculators.core.alternative import refuse_ignored
from calculators.core.backwards import work_backwards
from calculators.core.field.choice import Choice
from calculators.core.former import with_names_of_today
from calculators.core.problem import InputError, shorten
from calculators.core.run import run
from calculators.text.address import NO_PAGE
from calculators.text.csv import csv
from calculators.text.markdown import markdown
from calculators.text.paint import paint
from calculators.text.record import describe, record
from calculators.text.terminal import described, terminal

if TYPE_CHECKING:
    import argparse

    from calculators.core.backwards import Found
    from calculators.core.field.field import Field


def list_calculators(options: argparse.Namespace) -> tuple[str, int]:
    if options.name:
        calculator = find(options.name)
        return as_json(describe(calculator)) if options.json else described(calculator, paint()), 0
    found = [find(name) for name in names()]
    if options.json:
        return as_json({calculator.name: describe(calculator) for calculator in found}), 0
    width = max(len(calculator.name) for calculator in found)
    return "\n".join(f"{calculator.name:{width}}  {calculator.question}" for calculator in found), 0


def estimate(options: argparse.Namespace) -> tuple[str, int]:
    calculator, inputs = find(options.name), read_pairs(options.inputs)
    found = None
    if (options.target is None) != (options.move is None):
        raise InputError({"": "Working backwards takes both: --for figure=value, and --move field."})
    if options.target is not None:
        figure, equals, target = options.target.partition("=")
        if not equals:
            raise InputError({"": f"“{shorten(options.target)}” is not of the form figure=value, such as peak=1k/s."})
        found = work_backwards(calculator, inputs, options.move, figure, target)
        inputs = found.texts
    result = run(calculator, inputs)
    made = {choice.id: result.inputs.chosen(choice) for choice in calculator.of_kind(Choice)}
    refuse_ignored(calculator, with_names_of_today(calculator.all_fields, read_pairs(options.inputs)), made)
    match options.form:
        case "json":
            return as_json(record(result, NO_PAGE)), 0
        case "markdown":
            return markdown(result, NO_PAGE).rstrip("\n"), 0
        case "csv":
            return csv(result).rstrip("\r\n"), 0
        case _:
            moved = _moved(calculator.field(options.move), found) if found else ""
            return moved + terminal(result, paint(), steps=options.steps), 0


def _moved(field: Field, found: Found) -> str:
    said = f"\n{found.said}" if found.said else ""
    return f"{field.label}: {found.texts[field.id]}{said}\n\n"


def as_json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)
