"""What is said of somebody's own figure: that it is right, or the slip that explains it."""

from __future__ import annotations

import pytest

from calculators.core.slip import usual_slips
from calculators.core.unit import parse_unit
from tests.shell.node import run

SCRIPT = """return given.map(([ratio, slips]) =>
  it.judged({ low: 5 * ratio, high: 5 * ratio }, { value: 5, text: "5 x", slips, causes: [] }));"""
BITS = (8.0, "bits were mistaken for bytes")


def judged(*ratios: float, slips: object) -> list[str]:
    found: list[str] = run("judged.js", SCRIPT, [(ratio, slips) for ratio in ratios])
    return found


def test_every_usual_slip_is_named_by_what_it_leads_to() -> None:
    slips = [(slip.factor, slip.said) for slip in usual_slips(parse_unit("GB"))]
    verdicts = judged(*(factor for factor, _ in slips), slips=slips)

    unnamed = [said for verdict, (_, said) in zip(verdicts, slips, strict=True) if said not in verdict]
    assert unnamed == []


def test_a_slip_explains_what_is_within_a_twentieth() -> None:
    near, high, low = judged(8 * 1.04, 8 * 1.06, 8 / 1.06, slips=[BITS])

    assert BITS[1] in near
    assert BITS[1] not in high + low


def test_what_is_right_needs_no_explanation() -> None:
    assert judged(1, 0.96, 1.04, slips=[(1.03, "nothing worth a word")]) == ["Right: 5 x."] * 3


@pytest.mark.parametrize("names", [("replicas", "peak"), ("peak", "replicas")])
def test_of_two_that_explain_the_same_the_first_is_named(names: tuple[str, str]) -> None:
    (said,) = judged(3, slips=[(3.0, name) for name in names])

    assert said == f"Yours is 3 times 5 x. That is what comes out when {names[0]}."


def test_an_input_is_blamed_for_a_few_times_or_a_round_factor_only() -> None:
    script = """return given.map((ratio) => it.judged({ low: 5 * ratio, high: 5 * ratio },
      { value: 5, text: "5 x", slips: [], causes: [["“people” (500M users)", 1]] }));"""
    few, round_, odd, absurd = run("judged.js", script, [3.4, 1 / 20, 1 / 450, 5000])

    assert few.endswith("It would be right if “people” (500M users) were 3.4 times as much.")
    assert round_.endswith("It would be right if “people” (500M users) were only 1/20 of that.")
    assert [odd, absurd] == ["Yours is 1/450 of 5 x.", "Yours is 5,000 times 5 x."]


def test_how_far_one_is_off_is_a_number_that_one_can_say() -> None:
    assert judged(1e9, 1e-9, 12_345, 1 / 2000, slips=[]) == [
        "Yours is more than a million times 5 x.",
        "Yours is less than a millionth of 5 x.",
        "Yours is 12,000 times 5 x.",
        "Yours is 1/2,000 of 5 x.",
    ]
