"""`envelope`: an estimate as lines of text, from a file or piped in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from calculators.command.estimate import as_json
from calculators.command.source import read_source
from calculators.command.watch import watch
from calculators.core.problem import InputError
from calculators.envelope.run import run_envelope
from calculators.envelope.scenario import find_scenario, run_scenario
from calculators.text.address import NO_PAGE
from calculators.text.envelope.csv import csv
from calculators.text.envelope.link import link
from calculators.text.envelope.markdown import markdown
from calculators.text.envelope.record import record
from calculators.text.envelope.terminal import terminal
from calculators.text.paint import paint

if TYPE_CHECKING:
    import argparse

    from calculators.envelope.run import Run

_FAILED = 1


def written(options: argparse.Namespace) -> tuple[str, int]:
    if not options.watch:
        return _printed(options)
    if options.file == "-":
        raise InputError({"": "--watch takes a file that can be saved again, not standard input."})
    return watch(Path(options.file), lambda: _printed(options))


def _printed(options: argparse.Namespace) -> tuple[str, int]:
    text, scenario = read_source(options.file)
    if options.scenario is not None:
        scenario = options.scenario
    run = _sound(run_envelope(text), options.file)
    if scenario is not None:
        try:
            run = _sound(run_scenario(run, find_scenario(run, scenario)).run, options.file)
        except LookupError as error:
            raise InputError({"": str(error.args[0])}) from None
    code = 0 if all(check.holds for check in run.checks) else _FAILED
    return _shown(run, text, options), code


def _shown(run: Run, text: str, options: argparse.Namespace) -> str:
    match options.form:
        case "json":
            return as_json(record(run, link(text, NO_PAGE)))
        case "markdown":
            return markdown(run, link(text, NO_PAGE)).rstrip("\n")
        case "csv":
            return csv(run).rstrip("\r\n")
        case _:
            return terminal(run, paint(), steps=options.steps)


def _sound(run: Run, file: str) -> Run:
    if run.problems:
        raise InputError({"": "\n".join(f"{file}: {problem.shown}" for problem in run.problems)})
    return run
