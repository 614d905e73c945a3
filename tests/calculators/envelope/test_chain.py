"""Calculators in a chain: figures feed fields, ranges stay correlated, mistakes are named with their place."""

from __future__ import annotations

import pytest

from calculators.envelope.run import Run, run_envelope

CHAIN = """\
users = 1k..4k users
first: traffic
  users = users
  actions = 10/day
then: traffic
  users = users
  actions = first.average
  peak = 2
"""


def drawn(run: Run, call: str, field: str) -> list[float]:
    """What a field's formulas are given in each draw."""
    instance = next(one.instance for one in run.program.calls if one.instance.name == call)
    found = instance.evaluation(run.sample).given[field]
    assert isinstance(found, list)
    return [one for one in found if isinstance(one, float)]


def test_a_figure_feeds_a_field() -> None:
    values = run_envelope(CHAIN.replace("1k..4k", "1k")).values

    # 1,000 users x 10 a day are 0.1157 a second; fed on as what each user does in a second, twice at the peak.
    assert values["first.average"].quantity.value == pytest.approx(1e4 / 86_400)
    assert values["then.peak"].quantity.value == pytest.approx(2 * 1e3 * 1e4 / 86_400)


def test_a_shared_range_keeps_its_correlation() -> None:
    """The product of a number with itself spreads twice as wide on a logarithmic axis as the number does."""
    values = run_envelope(f"{CHAIN}again = then.average").values
    first, second = values["first.average"].quantity, values["again"].quantity

    assert first.high / first.low == pytest.approx(4, rel=0.01)
    assert second.high / second.low == pytest.approx(16, rel=0.01)


def test_calculators_may_stand_in_any_order() -> None:
    first, second = CHAIN.partition("then:")[::2]
    given, _, load = first.partition("\n")
    turned = run_envelope(f"then:{second}{load}{given}\n")

    assert turned.problems == []
    assert turned.values["then.peak"].quantity == run_envelope(CHAIN).values["then.peak"].quantity


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (CHAIN.replace("= users\n  actions = 10", "= people\n  actions = 10"), 3, "“people”"),
        (CHAIN.replace("first.average", "first.mean"), 7, "“first” has no figure “mean”. It has peak"),
        (CHAIN.replace("first.average", "then.average"), 5, "then needs then: a circle"),
        (CHAIN.replace("peak = 2", "payload = first.average"), 8, "This is"),
        (
            CHAIN.replace("first.average", "first.peak"),
            7,
            "” takes what comes in on average, and this is at the peak",
        ),
        (CHAIN.replace("1k..4k users", "1e15"), 3, "is not between 1 and 100 billion"),
        (CHAIN.replace("1k..4k", "50 billion"), 7, "is not between"),
    ],
)
def test_a_mistake_is_told_on_its_line(text: str, line: int, said: str) -> None:
    problems = [problem for problem in run_envelope(text).problems if problem.line == line]

    assert said in problems[0].said


def test_what_is_fed_stays_within_the_bounds_of_its_field() -> None:
    """The ends of a range are its 5% and 95%; the few draws beyond them would leave what the formulas hold for."""
    run = run_envelope(CHAIN.replace("1k..4k", "1..4"))
    given = run.values["users"].draws

    assert isinstance(given, list)
    assert min(given) < 1
    assert min(drawn(run, "first", "users")) == 1
