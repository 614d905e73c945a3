"""Which fields a result depends on, and which loads are those of the busiest second."""

import pytest

from calculators.catalogue import find, names
from calculators.core.calculator import Calculator
from calculators.core.field.choice import Choice
from calculators.core.field.measured import Measured
from calculators.core.involved import involved, is_at_peak, unused
from calculators.core.problem import InputError
from calculators.core.run import run

CALCULATORS = [find(name) for name in names()]
each_calculator = pytest.mark.parametrize("calculator", CALCULATORS, ids=lambda calculator: calculator.name)


PLAIN = {"overhead", "compression", "growth", "copies", "data", "parity", "fill", "ahead"}


@pytest.mark.parametrize(
    ("name", "choice", "expected"),
    [
        ("storage", {"scheme": "copies"}, {"data", "parity", "ahead"}),
        ("storage", {"scheme": "erasure", "ahead": "1 year"}, {"copies"}),
        ("growth", {"known": "points"}, {"rate", "added"}),
        ("growth", {"known": "year"}, {"earlier", "between", "added"}),
        ("growth", {"known": "added"}, {"rate", "earlier", "between"}),
        ("durability", {"replacing": "never"}, {"repair", "data-shards", "parity-shards"}),
        (
            "storage",
            {"rule": "plain"},
            PLAIN,
        ),
        ("bandwidth", {"sent": "streams"}, {"rate", "in"}),
        ("keyspace", {"space": "values"}, {"length"}),
        ("traffic", {}, set()),
    ],
)
def test_what_belongs_to_another_alternative_is_unused(name: str, choice: dict[str, str], expected: set[str]) -> None:
    calculator = find(name)

    assert unused(calculator, run(calculator, choice).inputs) == expected


@each_calculator
def test_an_unused_field_changes_nothing(calculator: Calculator) -> None:
    choices = calculator.of_kind(Choice)
    for choice, option in [(one, option) for one in choices for option in one.options]:
        before = run(calculator, {choice.id: option.key})
        for id_ in unused(calculator, before.inputs):
            field = calculator.field(id_)
            assert isinstance(field, Measured)
            after = run(calculator, {**before.inputs.texts, id_: field.most_text})
            assert [found.text for found in after.figures] == [found.text for found in before.figures]
            assert after.decision == before.decision
            assert after.cautions == before.cautions


@each_calculator
def test_every_field_counts(calculator: Calculator) -> None:
    """With some choice at least: a field that never counts has no place in a form."""
    limits = [band.limit for band in calculator.decision.bands if band.limit is not None]
    terms = [*calculator.figures, *limits, *(caution.when for caution in calculator.cautions)]

    assert set(calculator.fields) <= involved(terms, {})


@each_calculator
def test_labels_and_marks_agree_on_which_load_is_meant(calculator: Calculator) -> None:
    for field in calculator.fields:
        if field.dimension.seconds == -1:
            assert ("average" in field.label) <= (field.load == "average"), field.id
            assert ("peak" in field.label or "busiest" in field.label) <= (field.load == "peak"), field.id
    for figure in calculator.figures:
        if figure.dimension.seconds == -1:
            assert ("peak" in figure.label) <= is_at_peak(figure), figure.id
            assert ("average" in figure.label or " in a day" in figure.label) <= (not is_at_peak(figure)), figure.id


def test_no_figure_multiplies_a_peak_by_a_day_unsaid() -> None:
    """What is a total over days, months or years is made of averages."""
    wrong = [
        f"{calculator.name}.{figure.id}"
        for calculator in CALCULATORS
        for figure in calculator.figures
        if figure.unit.text.endswith(("/day", "/month", "/year")) and is_at_peak(figure)
    ]

    assert wrong == []


def test_what_is_wrong_in_an_unused_field_is_told_all_the_same() -> None:
    with pytest.raises(InputError, match="Data pieces of the erasure code: “abc”"):
        run(find("storage"), {"data": "abc"})
