"""What the command line understands, and what it says of itself."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from calculators.command.completion import SHELLS, candidates, completion
from calculators.command.estimate import estimate, list_calculators
from calculators.command.written import written

_DESCRIPTION = (
    "Estimates for system design: how much load, how much data, how many machines, and what the answer decides."
)
_EXAMPLES = """\
examples:
  {prog} list
  {prog} list traffic
  {prog} run traffic users=1M actions=20/day peak=2
  {prog} run traffic users=1M..5M
  {prog} run traffic peak=2 --for peak=5k/s --move users
  {prog} envelope size.txt --watch

Numbers are typed as they are said: 1M, 20/day, 500 kB, 99.9%, 3 years. A range such as 1M..5M means that you are 90%
sure of it. How to write an envelope: https://scope-to-scale.github.io/scope-to-scale/envelope/writing/
"""
_RUN = """\
Fields that are left out keep their defaults; `{prog} list NAME` says what they are.

examples:
  {prog} run traffic users=1M actions=20/day peak=2
  {prog} run storage items=10M/day size="2 kB..4 kB" --steps
  {prog} run cost --json
"""
_ENVELOPE = """\
A line is a name, an equals sign and what it equals; a comparison is a check:

  people = 50M..80M users
  uploads = people × 0.2 photos/day in 1/s
  machines = round up(uploads × 5 ÷ 450/s)
  machines < 40

exit codes:
  0  every check holds
  1  a check fails
  2  something could not be read; standard error says where, and what would be right
"""
_FORMS = {
    "json": "as JSON, in base units",
    "markdown": "as Markdown, to paste into a document",
    "csv": "as comma-separated values, in base units",
}


def program() -> str:
    """How it was called: by its name, or as a module."""
    called = Path(sys.argv[0])
    if called.name == "__main__.py":
        return f"python -m {called.parent.name}"
    return "python -m calculators" if called.name in {"-m", "-c"} else called.name


def make_parser() -> argparse.ArgumentParser:
    prog = program()
    parser = argparse.ArgumentParser(
        prog=prog,
        description=_DESCRIPTION,
        epilog=_EXAMPLES.format(prog=prog),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_list(commands)
    _add_run(commands, prog)
    _add_envelope(commands)
    _add_completion(commands, prog)
    return parser


type _Commands = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 -- argparse gives it no other name


def _add_list(commands: _Commands) -> None:
    listing = commands.add_parser("list", help="every calculator, and the question it answers")
    listing.add_argument("name", nargs="?", help="one calculator: what it takes and what it gives")
    listing.add_argument("--json", action="store_true", help="as JSON, with every field and figure")
    listing.set_defaults(act=list_calculators)


def _add_run(commands: _Commands, prog: str) -> None:
    running = commands.add_parser(
        "run",
        help="one estimate, such as: run traffic users=1M actions=20/day peak=2",
        epilog=_RUN.format(prog=prog),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    running.add_argument("name", help="which calculator")
    running.add_argument("inputs", nargs="*", metavar="field=value", help="fields left out keep their defaults")
    running.add_argument("--for", dest="target", metavar="figure=value", help="work backwards: the figure to reach")
    running.add_argument("--move", metavar="field", help="the field that is moved to reach it")
    running.add_argument("--steps", action="store_true", help="show the steps to each figure")
    _add_forms(running, *_FORMS)
    running.set_defaults(act=estimate)


def _add_envelope(commands: _Commands) -> None:
    writing = commands.add_parser(
        "envelope",
        help="an estimate as lines of text, in a file or piped in",
        epilog=_ENVELOPE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    writing.add_argument("file", help="the text, or the JSON that --json made of it; - for standard input")
    writing.add_argument("--scenario", metavar="NAME", help="run it with the values of one of its scenarios")
    writing.add_argument("--steps", action="store_true", help="show the steps to each value")
    writing.add_argument("--watch", action="store_true", help="run it again whenever the file is saved")
    _add_forms(writing, *_FORMS)
    writing.set_defaults(act=written)


def _add_completion(commands: _Commands, prog: str) -> None:
    completing = commands.add_parser(
        "completion",
        help="print what lets your shell complete names, fields and scenarios",
        description=f"For bash, in ~/.bashrc: source <({prog} completion bash)",
    )
    completing.add_argument("shell", choices=SHELLS)
    completing.set_defaults(act=completion)
    # What the shell calls; nobody types it.
    asked = commands.add_parser("complete")
    asked.add_argument("words", nargs=argparse.REMAINDER)
    asked.set_defaults(act=candidates)


def _add_forms(parser: argparse.ArgumentParser, *flags: str) -> None:
    form = parser.add_mutually_exclusive_group()
    for flag in flags:
        form.add_argument(f"--{flag}", action="store_const", const=flag, dest="form", help=_FORMS[flag])
