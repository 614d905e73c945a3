"""The numbers that calculators compare with are what their sources say, written down a second time."""

from __future__ import annotations

import importlib
import math
import pkgutil
import re
from pathlib import Path

import yaml

from calculators import reference
from calculators.core.reference import Reference
from calculators.reference import cost

WRITTEN: dict[str, float] = {
    id_: float(value)
    for id_, value in yaml.safe_load(Path(__file__).with_name("numbers.yml").read_text(encoding="utf-8")).items()
}


def numbers() -> dict[str, float]:
    """Every reference number there is, in base units."""
    modules = [
        importlib.import_module(f"{reference.__name__}.{each.name}")
        for each in pkgutil.iter_modules(reference.__path__)
    ]
    return {
        each.id: each.value for module in modules for each in vars(module).values() if isinstance(each, Reference)
    }


def test_each_number_is_written_down_a_second_time() -> None:
    assert sorted(numbers()) == sorted(WRITTEN)


def test_each_number_is_what_its_source_says() -> None:
    found = numbers()

    assert {
        id_: found[id_] for id_, value in WRITTEN.items() if not math.isclose(found[id_], value, rel_tol=1e-12)
    } == {}


def test_each_price_names_its_month() -> None:
    prices = [each for each in vars(cost).values() if isinstance(each, Reference)]

    assert prices
    assert [price.id for price in prices if not re.fullmatch(r"\d{4}-\d\d", price.source.as_of)] == []
