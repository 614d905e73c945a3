"""The catalogue in a terminal: `list`, `run NAME field=value …`, `envelope FILE`, `sheet FILE`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from calculators.catalogue import find, names
from calculators.core.alternative import refuse_ignored
from calculators.core.backwards import work_backwards
from calculators.core.field.choice import Choice
from calculators.core.former import with_names_of_today
from calculators.core.problem import InputError, shorten
from calculators.core.run import run
from calculators.envelope.run import run_envelope
from calculators.envelope.scenario import find_scenario, run_scenario
from calculators.sheet import SheetError, change, read_sheet, run_sheet
from calculators.text.address import NO_PAGE
from calculators.text.csv import csv
from calculators.text.envelope.csv import csv as envelope_csv
from calculators.text.envelope.link import link
from calculators.text.envelope.markdown import markdown as envelope_markdown
from calculators.text.envelope.record import record as envelope_record
from calculators.text.envelope.terminal import terminal
from calculators.text.markdown import markdown
from calculators.text.record import describe, record
from calculators.text.sentence import held_sentence, measure_sentence, range_sentence, turn_sentence
from calculators.text.sheet import sheet_markdown

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calculators.core.field.field import Field
    from calculators.core.result import Result
    from calculators.envelope.run import Run

_FAILED = 1
_REFUSED = 2


def main(arguments: Sequence[str]) -> int:
    """Run one command; a check that fails gives exit code 1, bad input 2 and what is wrong on standard error."""
    options = _parser().parse_args(arguments)
    try:
        printed, code = options.act(options), 0
        if isinstance(printed, tuple):
            printed, code = printed
        print(printed)
    except InputError as error:
        print(error, file=sys.stderr)
        return _REFUSED
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m calculators", description="Estimates for system design.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    listing = commands.add_parser("list", help="every calculator, and the question it answers")
    listing.add_argument("--json", action="store_true", help="as JSON, with every field and figure")
    listing.set_defaults(act=_list)
    running = commands.add_parser("run", help="one estimate, such as: run traffic users=1M actions=20/day peak=2")
    running.add_argument("name", help="which calculator")
    running.add_argument("inputs", nargs="*", metavar="field=value", help="fields left out keep their defaults")
    running.add_argument("--for", dest="target", metavar="figure=value", help="work backwards: the figure to reach")
    running.add_argument("--move", metavar="field", help="the field that is moved to reach it")
    form = running.add_mutually_exclusive_group()
    for flag in ("json", "markdown", "csv"):
        form.add_argument(f"--{flag}", action="store_const", const=flag, dest="form")
    running.set_defaults(act=_run)
    writing = commands.add_parser("envelope", help="an estimate as lines of text, in a file or piped in")
    writing.add_argument("file", help="the text, or - for standard input")
    writing.add_argument("--scenario", metavar="NAME", help="run it with the values of one of its scenarios")
    writing.add_argument("--steps", action="store_true", help="show how each value comes about")
    form = writing.add_mutually_exclusive_group()
    for flag in ("json", "markdown", "csv"):
        form.add_argument(f"--{flag}", action="store_const", const=flag, dest="form")
    writing.set_defaults(act=_envelope)
    chaining = commands.add_parser("sheet", help="a chain of calculators from a JSON file")
    chaining.add_argument("file", type=Path, help="the sheet, as JSON")
    chaining.add_argument(
        "changes",
        nargs="*",
        metavar="input=value",
        help="other values, such as users=2M traffic.peak=3",
    )
    form = chaining.add_mutually_exclusive_group()
    for flag in ("json", "markdown"):
        form.add_argument(f"--{flag}", action="store_const", const=flag, dest="form")
    chaining.set_defaults(act=_sheet)
    return parser


def _list(options: argparse.Namespace) -> str:
    described = [find(name) for name in names()]
    if options.json:
        return _json({calculator.name: describe(calculator) for calculator in described})
    width = max(len(calculator.name) for calculator in described)
    return "\n".join(f"{calculator.name:{width}}  {calculator.question}" for calculator in described)


def _run(options: argparse.Namespace) -> str:
    calculator, inputs = find(options.name), _inputs(options.inputs)
    if (options.target is None) != (options.move is None):
        raise InputError({"": "Working backwards takes both: --for figure=value, and --move field."})
    if options.target is not None:
        figure, equals, target = options.target.partition("=")
        if not equals:
            raise InputError({"": f"“{shorten(options.target)}” is not of the form figure=value, such as peak=1k/s."})
        inputs = work_backwards(calculator, inputs, options.move, figure, target)
    result = run(calculator, inputs)
    made = {choice.id: result.inputs.chosen(choice) for choice in calculator.of_kind(Choice)}
    refuse_ignored(calculator, with_names_of_today(calculator.all_fields, _inputs(options.inputs)), made)
    match options.form:
        case "json":
            return _json(record(result, NO_PAGE))
        case "markdown":
            return markdown(result, NO_PAGE).rstrip("\n")
        case "csv":
            return csv(result).rstrip("\r\n")
        case _:
            return _moved(calculator.field(options.move), inputs) + _plain(result) if options.move else _plain(result)


def _moved(field: Field, inputs: Mapping[str, str]) -> str:
    return f"{field.label}: {inputs[field.id]}\n\n"


def _envelope(options: argparse.Namespace) -> tuple[str, int]:
    text = _read(options.file)
    run = _sound(run_envelope(text), options.file)
    if options.scenario is not None:
        try:
            run = _sound(run_scenario(run, find_scenario(run, options.scenario)).run, options.file)
        except LookupError as error:
            raise InputError({"": str(error.args[0])}) from None
    code = 0 if all(check.holds for check in run.checks) else _FAILED
    match options.form:
        case "json":
            return _json(envelope_record(run, link(text, NO_PAGE))), code
        case "markdown":
            return envelope_markdown(run, link(text, NO_PAGE)).rstrip("\n"), code
        case "csv":
            return envelope_csv(run).rstrip("\r\n"), code
        case _:
            return terminal(run, steps=options.steps), code


def _sound(run: Run, file: str) -> Run:
    if run.problems:
        raise InputError({"": "\n".join(f"{file}: {problem.shown}" for problem in run.problems)})
    return run


def _read(file: str) -> str:
    try:
        return sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except OSError as error:
        raise InputError({"": f"{file} cannot be read: {error.strerror}."}) from error
    except UnicodeDecodeError as error:
        raise InputError({"": f"{file} is not text in UTF-8."}) from error


def _sheet(options: argparse.Namespace) -> str:
    try:
        sheet = change(read_sheet(_load(options.file)), _inputs(options.changes))
        results = run_sheet(sheet)
    except SheetError as error:
        raise InputError({"": f"{options.file}: {error}"}) from error
    match options.form:
        case "json":
            return _json({id_: record(result, NO_PAGE) for id_, result in results.items()})
        case "markdown":
            return sheet_markdown(sheet, results, NO_PAGE).rstrip("\n")
        case _:
            return "\n\n".join(f"{result.calculator.title}\n{_plain(result)}" for result in results.values())


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


def _inputs(pairs: Sequence[str]) -> dict[str, str]:
    inputs = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise InputError({"": f"“{shorten(pair)}” is not of the form field=value, such as users=1M."})
        inputs[name] = text
    return inputs


def _plain(result: Result) -> str:
    """Figures with their steps below them, then the decision."""
    lines = []
    for found in result.figures:
        sure = range_sentence(found)
        lines += [f"{found.figure.label}: {found.text}{f' ({sure})' if sure else ''}"]
        lines += [f"    {'= ' if place else '  '}{step}" for place, step in enumerate(found.steps)]
    decision = result.decision
    lines += ["", decision.band.verdict, measure_sentence(decision)]
    lines += [held_sentence(decision)] if held_sentence(decision) else []
    lines += [decision.band.advice]
    lines += [f"  The answer changes with {turn_sentence(turn)}." for turn in decision.turns]
    lines += [f"Note: {caution}" for caution in result.cautions]
    return "\n".join(lines)


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False)
