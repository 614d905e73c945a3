"""The catalogue in a terminal: `list`, `run NAME field=value …`, `envelope FILE`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from calculators.command.parser import make_parser
from calculators.command.watch import REFUSED
from calculators.core.problem import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str]) -> int:
    """Run one command; a check that fails gives exit code 1, bad input 2 and what is wrong on standard error."""
    options = make_parser().parse_args(arguments)
    try:
        printed, code = options.act(options)
    except InputError as error:
        print(error, file=sys.stderr)
        return REFUSED
    if printed:
        print(printed)
    return int(code)
