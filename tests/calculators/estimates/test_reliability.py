"""Reliability and speed calculators hold up anywhere within the bounds of their fields, alone and all at once."""

import gc
import math
import random
import time
from collections.abc import Iterator

import pytest

from calculators.catalogue import find, names
from calculators.core.calculator import Calculator
from calculators.core.field.choice import Choice
from calculators.core.field.field import Field
from calculators.core.field.measured import Measured
from calculators.core.result import Result
from calculators.core.run import run
from calculators.core.unit import Calendar

NAMES = ["availability", "errorbudget", "queue", "tail", "latency", "quorum", "durability", "retry", "replication"]
CALCULATORS = [find(name) for name in NAMES if name in names()]
SLOWEST_S = 0.05


@pytest.fixture(autouse=True)
def _collected_apart() -> Iterator[None]:
    """Going through all that other tests hold takes twice the limit: the collector looks at what is made here."""
    gc.freeze()
    yield
    gc.unfreeze()


def texts_within(field: Field, chance: random.Random) -> str:
    """A value from a field's bounds: an end, or somewhere between on a logarithmic axis."""
    if isinstance(field, Choice):
        return chance.choice(field.options).key
    assert isinstance(field, Measured)
    values = [_value(field, chance) for _ in range(chance.randint(1, 50) if field.many else 1)]
    scale = field.unit.scale(Calendar())
    sign = "%" if field.unit.text == "%" else ""
    return "; ".join(f"{value / scale:.15g}{sign}" for value in values)


def _value(field: Measured, chance: random.Random) -> float:
    kind = chance.random()
    if kind < 0.3:
        return field.least if kind < 0.15 else field.most
    low = math.log(max(field.least, field.most * 1e-12))
    value = math.exp(chance.uniform(low, math.log(field.most)))
    return float(min(max(round(value) if field.whole else value, field.least), field.most))


def results(calculator: Calculator) -> Iterator[Result]:
    chance = random.Random(7)  # noqa: S311 -- the same inputs every time
    for _ in range(300):
        inputs = {field.id: texts_within(field, chance) for field in calculator.all_fields}
        begun = time.process_time()
        result = run(calculator, inputs)
        assert time.process_time() - begun < SLOWEST_S, inputs
        yield result


@pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda calculator: calculator.name)
def test_every_combination_of_allowed_values_gives_finite_figures(calculator: Calculator) -> None:
    for result in results(calculator):
        for found in result.figures:
            assert math.isfinite(found.quantity.value), (found.figure.id, result.inputs.texts)
        assert math.isfinite(result.decision.share), result.inputs.texts
