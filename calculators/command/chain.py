"""`sheet`: a chain of calculators from a JSON file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from calculators.command.estimate import as_json
from calculators.command.pairs import read_pairs
from calculators.core.problem import InputError
from calculators.sheet import SheetError, change, read_sheet, run_sheet
from calculators.text.address import NO_PAGE
from calculators.text.paint import paint
from calculators.text.record import record
from calculators.text.sheet import sheet_markdown
from calculators.text.terminal import terminal

if TYPE_CHECKING:
    import argparse
    from pathlib import Path


def chain(options: argparse.Namespace) -> tuple[str, int]:
    try:
        sheet = change(read_sheet(_load(options.file)), read_pairs(options.changes))
        results = run_sheet(sheet)
    except SheetError as error:
        raise InputError({"": f"{options.file}: {error}"}) from error
    match options.form:
        case "json":
            return as_json({id_: record(result, NO_PAGE) for id_, result in results.items()}), 0
        case "markdown":
            return sheet_markdown(sheet, results, NO_PAGE).rstrip("\n"), 0
        case _:
            return "\n\n".join(
                f"{result.calculator.title}\n{terminal(result, paint())}" for result in results.values()
            ), 0


def _load(file: Path) -> dict[str, Any]:
    try:
        data = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError({"": f"{file} cannot be read: {error.strerror}."}) from error
    except ValueError as error:
        raise InputError({"": f"{file} is not JSON: {error}."}) from error
    if not isinstance(data, dict):
        raise InputError({"": f"{file} does not hold a JSON object."})
    return data
