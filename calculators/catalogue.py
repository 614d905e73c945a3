"""The calculators there are: one for each file in `estimates`, imported when first asked for."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from calculators import estimates
from calculators.core.nearest import meant
from calculators.core.problem import InputError, shorten

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator


# The former name of a calculator, and what it is called today. Its page needs an entry in docs/data/redirects.yml.
FORMER: dict[str, str] = {}


@cache
def names() -> list[str]:
    """Every calculator's name, in alphabetical order. The folder is looked into once: a browser may have none.

    >>> "traffic" in names()
    True
    """
    return sorted(module.name for module in pkgutil.iter_modules(estimates.__path__))


def find(name: str) -> Calculator:
    """The calculator of that name, or that had it, or an `InputError` that lists the names there are."""
    today = FORMER.get(name, name)
    if today not in names():
        there = f"There are: {', '.join(names())}.{meant([name], names())}"
        raise InputError({"": f"There is no calculator “{shorten(name)}”. {there}"})
    calculator: Calculator = importlib.import_module(f"{estimates.__name__}.{today}").CALCULATOR
    return calculator
