"""Formulas know their units, carry the parentheses they need, and work draw by draw."""

import pytest

from calculators.core.chosen import Chosen
from calculators.core.converted import each_second, in_bits
from calculators.core.field.choice import Choice, Option
from calculators.core.field.number import Number
from calculators.core.figure import Figure
from calculators.core.term import Constant, Evaluation, Function, Term, largest, rounded_up, smallest
from calculators.core.unit import BYTES, NONE, SECONDS, Calendar, UnitError


def constant(value: float, name: str = "", dimension: object = NONE) -> Constant:
    return Constant(value, name, dimension)  # type: ignore[arg-type]


def value_of(term: Term, **given: object) -> object:
    return Evaluation(given, Calendar()).of(term)  # type: ignore[arg-type]


A, B, C = constant(6, "a"), constant(3, "b"), constant(2, "c")
SIZE, WAIT = constant(8, "size", BYTES), constant(2, "wait", SECONDS)


@pytest.mark.parametrize("combine", [lambda: SIZE + WAIT, lambda: SIZE - WAIT, lambda: SIZE > WAIT, lambda: 1 + SIZE])
def test_bytes_and_seconds_are_refused_where_they_are_written(combine: object) -> None:
    with pytest.raises(UnitError, match="cannot be added or compared"):
        combine()  # type: ignore[operator]


def test_products_have_the_product_of_units() -> None:
    assert (SIZE / WAIT).dimension == BYTES / SECONDS
    assert (SIZE**2 / SIZE).dimension == BYTES


def test_only_whole_powers_of_a_unit_make_sense() -> None:
    with pytest.raises(UnitError, match="whole power"):
        SIZE**0.5
    with pytest.raises(UnitError, match="exponent"):
        A**SIZE


@pytest.mark.parametrize(
    ("term", "words", "value"),
    [
        (A * B / C, "a × b ÷ c", 9),
        (A / (B * C), "a ÷ (b × c)", 1),
        (A / (B / C), "a ÷ (b ÷ c)", 4),
        (A - (B - C), "a − (b − c)", 5),
        (A - B - C, "a − b − c", 1),
        ((A + B) * C, "(a + b) × c", 18),
        (A + B * C, "a + b × c", 12),
        (C**B, "c^b", 8),
        ((A + B) ** C, "(a + b)^c", 81),
        ((C**B) ** C, "(c^b)^c", 64),
        (1 - A, "1 − a", -5),
        (2 / C, "2 ÷ c", 1),
        (2**C, "2^c", 4),
        (largest(A, B), "max(a, b)", 6),
        (smallest(A, B), "min(a, b)", 3),
        (rounded_up(A / 4), "round up(a ÷ 4)", 2),
        (A > B, "a > b", 1),
        (A < B, "a < b", 0),
    ],
)
def test_formula_in_words_and_its_value(term: Term, words: str, value: float) -> None:
    assert (term.words(), value_of(term)) == (words, value)


def test_a_hair_above_a_whole_number_is_that_number() -> None:
    assert value_of(rounded_up(constant(3.0000000001))) == 3
    assert value_of(rounded_up(constant(3.001))) == 4


def test_draws_are_combined_one_by_one() -> None:
    class Drawn(Term):
        parts = ()

        def evaluate(self, _evaluation: Evaluation) -> list[float]:
            return [1.0, 2.0]

    assert value_of(Drawn() * 3 + Drawn()) == [4.0, 8.0]


def test_a_moved_field_takes_along_what_depends_on_it_and_nothing_else() -> None:
    asked = []

    def noted(value: float) -> float:
        asked.append(value)
        return value

    width, height = (Number(id_, id_, default="1", least="0", most="9", why="") for id_ in ("width", "height"))
    doubled, tripled = Function("noted", noted, width * 2), Function("noted", noted, height * 3)
    middle = Evaluation({"width": 1.0, "height": 1.0}, Calendar())
    moved = middle.moving("height")

    assert middle.of(doubled + tripled) == 5
    there = middle.moving("height")(5.0)
    assert (there.of(doubled + tripled), there.of(height), asked) == (17, 5, [2, 3, 15])
    assert moved(5.0).of(doubled + tripled) == 17


def test_a_term_depends_on_the_fields_of_all_its_parts() -> None:
    way = Choice("way", "Way", Option("fast", "Fast"), Option("slow", "Slow"), why="")
    width, height = (Number(id_, id_, default="1", least="0", most="9", why="") for id_ in ("width", "height"))
    term = Chosen(way, {"fast": largest(width, 2) / B, "slow": Figure("total", "Total", in_bits(height))})

    assert term.depends_on == {"way", "width", "height"}


def test_a_term_that_does_not_say_what_it_is_made_of_is_refused() -> None:
    class Careless(Term):
        pass

    with pytest.raises(AttributeError, match="parts"):
        _ = (Careless() * 2).depends_on


def test_a_choice_picks_its_formula() -> None:
    way = Choice("way", "Way", Option("fast", "Fast"), Option("slow", "Slow"), why="")
    term = Chosen(way, {"fast": A * 1, "slow": A * 10})

    assert (value_of(term, way="fast"), value_of(term, way="slow")) == (6, 60)
    assert term.numbers(Evaluation({"way": "slow"}, Calendar())) == "6 × 10"


def test_the_options_of_a_choice_are_in_one_unit() -> None:
    way = Choice("way", "Way", Option("fast", "Fast"), Option("slow", "Slow"), why="")
    with pytest.raises(UnitError):
        Chosen(way, {"fast": SIZE, "slow": WAIT})


def test_alternatives_stand_in_parentheses_and_what_is_chosen_does_where_it_must() -> None:
    kind = Choice("kind", "Kind", Option("one", "One"), Option("sum", "Sum"), why="Because.")
    either = Chosen(kind, {"one": A, "sum": B + C})
    written = Evaluation({"kind": "sum"}, Calendar())

    assert (2 * either).words() == "2 × (a or b + c)"
    assert (2 * either).numbers(written) == "2 × (3 + 2)"
    assert (2 * either).numbers(Evaluation({"kind": "one"}, Calendar())) == "2 × 6"
    assert (2 * Chosen(kind, {"one": A, "sum": A})).words() == "2 × a"
    assert each_second(either).words() == "(a or b + c) ÷ seconds in a day"
    assert each_second(either).numbers(written) == "(3 + 2) ÷ 86,400 s"
