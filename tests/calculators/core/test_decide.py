"""Which band, how sure, and what would turn it."""

import pytest

from calculators.core.calculator import Calculator
from calculators.core.decision import Band, Decision, DecisionResult
from calculators.core.field import Field
from calculators.core.figure import Figure
from calculators.core.run import run
from calculators.core.term import Constant

LIMIT = Constant(100.0, "limit")


def decided(**texts: str) -> DecisionResult:
    """A decision on crates times weight against 100, beside a field that has nothing to do with it."""
    common = {"least": "0.1", "most": "10000", "why": "Because."}
    crates = Field("crates", "Crates", default="5", whole=True, least="1", most="10000", why="Because.")
    weight = Field("weight", "Weight", default="10", **common)  # type: ignore[arg-type]
    colour = Field("colour", "Colour", default="1", **common)  # type: ignore[arg-type]
    total = Figure("total", "Total", crates * weight)
    calculator = Calculator(
        name="crates",
        title="Crates",
        question="How heavy?",
        lead="",
        group="data",
        fields=(crates, weight, colour),
        figures=(total,),
        main=total,
        decision=Decision(
            total, (Band(LIMIT, "Carry it.", ""), Band(LIMIT * 10, "Lift it.", ""), Band(None, "Leave it.", ""))
        ),
        sources=(),
    )
    return run(calculator, texts).decision


@pytest.mark.parametrize(
    ("weight", "verdict", "share"),
    [("10", "Carry it.", 0.5), ("20", "Carry it.", 1.0), ("100", "Lift it.", 0.5), ("1000", "Leave it.", 5.0)],
)
def test_the_band_is_the_first_whose_limit_is_not_passed(weight: str, verdict: str, share: float) -> None:
    decision = decided(weight=weight)

    assert (decision.band.verdict, decision.share) == (verdict, share)


def test_turning_points_are_where_the_figure_meets_the_nearest_limit() -> None:
    turns = {turn.field.id: (turn.value, turn.times, turn.verdict) for turn in decided(weight="10").turns}

    assert turns == {"crates": (10, 2, "Lift it."), "weight": (20, 2, "Lift it.")}


def test_of_two_limits_the_nearer_one_turns() -> None:
    turns = {turn.field.id: turn.verdict for turn in decided(weight="25").turns}

    assert turns["weight"] == "Carry it."


def test_a_whole_field_turns_at_a_whole_number() -> None:
    """Three times 30 is 90, four times is 120: three crates are the last that may be carried."""
    turns = {turn.field.id: turn.value for turn in decided(crates="2", weight="30").turns}

    assert turns["crates"] == 3


def test_exactly_on_the_limit_only_what_matters_turns_it() -> None:
    assert {turn.field.id for turn in decided(weight="20").turns} == {"crates", "weight"}


def test_ranges_say_how_many_draws_agree() -> None:
    assert decided(weight="10").held == 1.0
    assert decided(weight="10..40").held == pytest.approx(0.5, abs=0.01)
