"""Where the spread of a result comes from: how much each of the ranges behind it adds.

>>> outcome = [1.0, 10.0, 10.0, 100.0]
>>> shares({"size": [[1.0, 10.0, 1.0, 10.0]], "rate": [[1.0, 1.0, 10.0, 10.0]]}, outcome)
[('size', 0.5), ('rate', 0.5)]
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calculators.core.term import Value


type Columns = Sequence[Sequence[float]]
type Shares = list[tuple[str, float]]


def shares(drawn: Mapping[str, Columns], outcome: Sequence[float]) -> Shares:
    """Squared correlation of each range's draws with the outcome, as shares of their sum; the largest first."""
    outcome_logs = _logs(outcome)
    squares = {
        key: math.fsum(_correlation(_logs(column), outcome_logs) ** 2 for column in columns)
        for key, columns in drawn.items()
    }
    total = sum(squares.values()) or 1.0
    return [(key, square / total) for key, square in sorted(squares.items(), key=lambda item: -item[1])]


def columns(drawn: Value) -> Columns:
    """The draws of a number, or of each entry of a list; independent as they are, their shares add up."""
    if not isinstance(drawn, list):
        return []
    rows = [draw if isinstance(draw, tuple) else (draw,) for draw in drawn]
    return [list(column) for column in zip(*rows, strict=True)]


def _logs(values: Sequence[float]) -> Sequence[float]:
    """Products turn into sums on a logarithmic axis, where a correlation says how much each factor adds."""
    return list(map(math.log, values)) if min(values) > 0 else values


def _correlation(left: Sequence[float], right: Sequence[float]) -> float:
    left_mean, right_mean = math.fsum(left) / len(left), math.fsum(right) / len(right)
    a = [value - left_mean for value in left]
    b = [value - right_mean for value in right]
    scale = math.sqrt(math.sumprod(a, a) * math.sumprod(b, b))
    return math.sumprod(a, b) / scale if scale else 0.0
