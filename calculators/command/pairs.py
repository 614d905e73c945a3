"""Pairs of a name and a value, as they are typed behind a command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.problem import InputError, shorten

if TYPE_CHECKING:
    from collections.abc import Sequence


def read_pairs(pairs: Sequence[str]) -> dict[str, str]:
    inputs = {}
    for pair in pairs:
        name, equals, text = pair.partition("=")
        if not equals:
            raise InputError({"": f"“{shorten(pair)}” is not of the form field=value, such as users=1M."})
        inputs[name] = text
    return inputs
