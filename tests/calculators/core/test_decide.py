"""Which band, how sure, and what would turn it."""

import pytest

from calculators.core.calculator import Calculator
from calculators.core.decision import Band, Decision, DecisionResult
from calculators.core.field.number import Number
from calculators.core.figure import Figure
from calculators.core.result import Result
from calculators.core.run import run
from calculators.core.term import Constant, Term
from calculators.text.sentence import measure_sentence

LIMIT = Constant(100.0, "limit")


def decided(**texts: str) -> DecisionResult:
    """A decision on crates times weight against 100, beside a field that has nothing to do with it."""
    common = {"least": "0.1", "most": "10000", "why": "Because."}
    crates = Number("crates", "Crates", default="5", whole=True, least="1", most="10000", why="Because.")
    weight = Number("weight", "Weight", default="10", **common)  # type: ignore[arg-type]
    colour = Number("colour", "Colour", default="1", **common)  # type: ignore[arg-type]
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


def turns_of(figure: Term, limit: float, *fields: Number, **texts: str) -> list[str]:
    """The fields that turn a decision on a figure against a limit, nearest first."""
    return [turn.field.id for turn in decision_on(figure, limit, *fields, **texts).decision.turns]


def decision_on(formula: Term, limit: float, *fields: Number, **texts: str) -> Result:
    figure = Figure("figure", "Figure", formula, "%" if all(field.unit.text == "%" for field in fields) else "")
    calculator = Calculator(
        name="one",
        title="One",
        question="?",
        lead="",
        group="data",
        fields=fields,
        figures=(figure,),
        main=figure,
        decision=Decision(figure, (Band(Constant(limit), "Below.", ""), Band(None, "Above.", ""))),
        sources=(),
    )
    return run(calculator, texts)


def share_field(id_: str, default: str, least: str = "0.0001%", most: str = "99.9999%") -> Number:
    return Number(id_, id_, unit="%", default=default, least=least, most=most, why="Because.")


def test_shares_near_a_hundred_per_cent_are_ranked_by_their_odds() -> None:
    """Failures must be ten times fewer, which is further than twice the load: 99% to 99.9% is no small step."""
    up, load = share_field("up", "99%"), Number("load", "Load", default="1", least="0.1", most="100", why="Because.")

    # 1 ÷ (1 − up) is 100. The limit of 1,000 is reached at 99.9%, ten times the odds, or with 2.15 times the load.
    assert turns_of(load**3 / (1 - up), 1000, up, load) == ["load", "up"]


def test_a_share_turns_where_the_nearer_of_two_ways_is() -> None:
    small, large = share_field("small", "1%"), share_field("large", "99%")

    # Each alone must take the product from 0.99% to 1%: small to 1.0101%, large to 100%, which it cannot be.
    assert turns_of(small * large, 0.0099999, small, large) == ["small", "large"]


def test_growth_turns_by_the_factor_it_stands_for_also_from_nothing_and_downwards() -> None:
    growth = share_field("growth", "0%", "-99%", "1000%")
    rising, falling = (decision_on(growth + 1, limit, growth).decision.turns for limit in (1.2, 0.8))

    assert [(round(turn.value, 6), turn.text, turn.is_above) for turn in rising] == [(0.2, "20%", True)]
    assert [(round(turn.value, 6), turn.text, turn.is_above) for turn in falling] == [(-0.2, "-20%", False)]


@pytest.mark.parametrize(
    ("value", "text"), [("70%", "70%"), ("70.02%", "70.02%"), ("70.0004%", "70.0004%"), ("71%", "71%")]
)
def test_a_figure_never_reads_as_the_limit_it_is_not(value: str, text: str) -> None:
    share = share_field("share", "50%")
    result = decision_on(share * 1, 0.7, share, share=value)

    assert result.main.text == text
    assert result.main.steps[-1] == text
    assert result.decision.band.verdict == ("Below." if value == "70%" else "Above.")
    assert ("100% of" in measure_sentence(result.decision)) == (value == "70%")


@pytest.mark.parametrize(
    ("value", "text", "verdict"),
    [
        ("100", "100", "Below."),
        ("100.00000005", "100", "Below."),
        ("100.00000015", "100.0000002", "Above."),
        ("100.49", "100.5", "Above."),
    ],
)
def test_a_hair_above_the_limit_is_on_it_and_two_are_not(value: str, text: str, verdict: str) -> None:
    """In three digits 100.49 is 100 as well."""
    load = Number("load", "Load", default="1", least="0", most="1000", why="Because.")
    result = decision_on(load * 1, 100, load, load=value)

    assert (result.main.text, result.decision.band.verdict) == (text, verdict)
    assert result.decision.is_near == (verdict == "Below.")


@pytest.mark.parametrize(
    ("value", "limit", "text"),
    [("99.951", 100.49, "99.95"), ("1.0051", 1.0149, "1.005"), ("1.0149", 1.0051, "1.015")],
)
def test_the_farthest_two_numbers_that_read_alike_are_told_apart(value: str, limit: float, text: str) -> None:
    """In three digits 99.951 and 100.49 are both 100, and 1.0051 and 1.0149 both 1.01, nearly a hundredth apart."""
    load = Number("load", "Load", default="1", least="0", most="1000", why="Because.")
    result = decision_on(load * 1, limit, load, load=value)

    assert result.main.text == text
    assert result.decision.limit_text != text


@pytest.mark.parametrize("limit", [0.0, 0.001])
def test_a_figure_of_nothing_has_a_distance_from_its_limit_too(limit: float) -> None:
    load = Number("load", "Load", default="5", least="1", most="100", why="Because.")
    result = decision_on(load - 5, limit, load)

    assert (result.main.text, result.decision.band.verdict) == ("0", "Below.")


@pytest.mark.parametrize(
    ("value", "said"), [("1000", "10 times"), ("999.9", "1,000% of"), ("0.1", "0.1% of"), ("0.0999", "under 0.1% of")]
)
def test_ten_times_the_limit_and_more_is_said_in_times(value: str, said: str) -> None:
    load = Number("load", "Load", default="5", least="0", most="10000", why="Because.")
    result = decision_on(load * 1, 100, load, load=value)

    assert measure_sentence(result.decision).startswith(f"Figure: {said} 100, 100")
