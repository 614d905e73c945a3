"""Every golden case holds on the host; tests/browser runs the same cases in the reader's runtime."""

import math
from collections import Counter

import pytest

from calculators.catalogue import find, names
from calculators.core.run import run
from tests.calculators.golden import Case, load_cases

CASES = load_cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_golden_case(case: Case) -> None:
    result = run(find(case.calculator), case.inputs)
    found = {figure_id: result.figure(figure_id) for figure_id in case.figures | case.texts}

    off = {
        figure_id: (found[figure_id].quantity.value, expected)
        for figure_id, expected in case.figures.items()
        if not math.isclose(found[figure_id].quantity.value, expected, rel_tol=1e-9, abs_tol=1e-300)
    }
    assert off == {}
    assert {figure_id: found[figure_id].text for figure_id in case.texts} == case.texts
    assert case.verdict in {None, result.decision.verdict}


def test_every_calculator_has_six_golden_cases_with_sources() -> None:
    counts = Counter(case.calculator for case in CASES)

    assert {name: counts[name] for name in names() if counts[name] < 6} == {}
    assert [case.id for case in CASES if len(case.source) < 20] == []
