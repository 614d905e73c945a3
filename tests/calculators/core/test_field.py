"""Fields of every kind: each reads its own texts, and whatever is made of a calculator asks the field."""

import json
import re

import pytest

from calculators.catalogue import find
from calculators.core.backwards import work_backwards
from calculators.core.calculator import Calculator
from calculators.core.chosen import Chosen
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Field
from calculators.core.field.measured import Measured
from calculators.core.field.number import Number
from calculators.core.field.number_list import Joined, NumberList
from calculators.core.field.text import Text
from calculators.core.figure import Figure
from calculators.core.involved import unused
from calculators.core.link import fragment
from calculators.core.problem import InputError
from calculators.core.run import run
from calculators.core.term import Constant, Function
from calculators.core.unit import NONE
from calculators.text.address import NO_PAGE
from calculators.text.control import render_control
from calculators.text.form import render_backwards, render_form
from calculators.text.html import Markup
from calculators.text.markdown import markdown
from calculators.text.record import describe
from calculators.text.result import render_result

MANY = Number("many", "How many", default="3", least="1", most="100", why="Because.")
SIZES = NumberList("sizes", "Sizes", unit="kB", default="1 kB; 2 kB", least="1 B", most="1 GB", why="Because.")
NAME = Text("name", "Name of the key", default="user:1", why="Because.")
WAY = Choice("way", "Way", Option("whole", "whole keys"), Option("short", "short keys"), why="Because.")
FIELDS = (MANY, SIZES, NAME, WAY)

length = Function("length", lambda name: float(len(name)), NAME, dimension=NONE)
total = Function("total", lambda sizes: float(sum(sizes)), Joined("+", SIZES))
keys = Figure("keys", "Letters of all keys", Chosen(WAY, {"whole": MANY * length, "short": MANY * 1}))
data = Figure("data", "Data", MANY * total, "kB")
CALCULATOR = Calculator(
    name="kinds",
    title="Kinds",
    question="Do all kinds work?",
    lead="",
    group="data",
    fields=FIELDS,
    figures=(keys, data),
    main=keys,
    decision=Decision(keys, (Band(Constant(30.0, "thirty"), "Few.", ""), Band(None, "Many.", ""))),
    sources=(),
)


def kinds(kind: type[Field]) -> set[type[Field]]:
    """The kinds that fields are of; what has kinds below it is not one itself, unless its control is theirs."""
    if kind in {Number, Choice}:
        return {kind}
    below = {found for one in kind.__subclasses__() for found in kinds(one)}
    return below or {kind}


def test_these_are_all_kinds_and_each_has_a_control() -> None:
    assert kinds(Field) == {type(field) for field in FIELDS}
    for field in FIELDS:
        assert f'name="{field.id}"' in render_control(field, field.default, f"one_{field.id}")


def test_figures_are_made_of_fields_of_every_kind() -> None:
    result = run(CALCULATOR, {"many": "4", "sizes": "1 kB, 3 kB", "name": "session:12"})

    assert result.figure("keys").steps[1:] == ("4 × length(“session:12”)", "40")
    assert result.figure("data").steps == ("how many × total(sizes)", "4 × total(1 kB + 3 kB)", "16 kB")
    assert [turn.field.id for turn in result.decision.turns] == ["many"]


def test_whatever_shows_a_calculator_shows_fields_of_every_kind() -> None:
    texts = {"name": "a b"}
    result = run(CALCULATOR, texts)

    assert fragment(CALCULATOR, texts) == "many=3&sizes=1+kB;+2+kB&name=a+b&way=whole"
    assert unused(CALCULATOR, run(CALCULATOR, {"way": "short"}).inputs) == {"name"}
    assert '<input type="text" id="k_name" name="name" value="a b"' in render_form(CALCULATOR, texts, "k")
    assert "| Name of the key | a b |" in markdown(result, NO_PAGE)
    assert 'data-figure="keys"' in render_result(result)
    assert [field["id"] for field in json.loads(json.dumps(describe(CALCULATOR)))["fields"]] == [
        field.id for field in FIELDS
    ]


def test_only_a_number_can_be_moved() -> None:
    assert work_backwards(CALCULATOR, {}, "many", "keys", "60").texts["many"] == "10"
    assert options(render_backwards(CALCULATOR, "k")) == {"keys", "data", "many"}
    for field_id in ("sizes", "name", "way"):
        with pytest.raises(InputError, match=f"cannot be solved for “{field_id}”"):
            work_backwards(CALCULATOR, {}, field_id, "keys", "60")


def options(markup: Markup | None) -> set[str]:
    return {part.partition('"')[0] for part in (markup or "").split('<option value="')[1:]}


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("many", "x", "How many: “x” does not start with a number. It takes values such as 3."),
        ("sizes", "1 kB; x", "Sizes: “1 kB; x” does not start with a number. It takes values such as 1 kB; 2 kB."),
        ("sizes", "1;" * 51, "has more than 50 entries. It takes values such as 1 kB; 2 kB."),
        ("sizes", "1;" * 501, "is longer than the 1000 characters a list may have."),
        ("way", "x", "Way: “x” is not one of its options. It takes whole or short."),
        ("name", " \n", "Name of the key: needs a value. It takes a text such as user:1."),
        ("name", "x" * 201, "is longer than the 200 characters it takes. It takes a text such as user:1."),
    ],
)
def test_what_a_kind_does_not_take_is_refused_in_a_sentence(field: str, text: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        run(CALCULATOR, {field: text})

    assert list(refused.value.problems) == [field]
    assert said in refused.value.problems[field]


@pytest.mark.parametrize(("field", "text"), [("name", "x" * 200), ("sizes", "1;" * 50), ("sizes", "1" + ";" * 999)])
def test_what_is_just_short_enough_is_taken(field: str, text: str) -> None:
    assert run(CALCULATOR, {field: text}).inputs.texts[field] == text


def test_a_long_list_is_shortened_in_a_step() -> None:
    result = run(CALCULATOR, {"sizes": "1; 2; 3; 4; 5; 6"})

    assert SIZES.numbers(result.middle) == "1 kB, 2 kB, …, 6 kB"
    assert SIZES.numbers(run(CALCULATOR, {"sizes": "1; 2; 3; 4; 5"}).middle) == "1 kB, 2 kB, 3 kB, 4 kB, 5 kB"


def test_measured_fields_tell_their_unit_and_bounds() -> None:
    facts = {field.id: field.facts() for field in FIELDS if isinstance(field, Measured)}

    assert facts["sizes"] == {
        "id": "sizes",
        "label": "Sizes",
        "default": "1 kB; 2 kB",
        "why": "Because.",
        "unit": "kB",
        "least": "1 B",
        "most": "1 GB",
        "many": True,
        "picks": [],
    }
    assert facts["many"]["many"] is False


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("storage", {"items": "250 billion rows"}, "250 billion/3 years, with retention=3 years and growth=0%"),
        ("traffic", {"users": "100M requests a day"}, "users=1, actions=100M/day"),
        ("keyspace", {"rate": "80M links"}, "“Keys in use today”"),
    ],
)
def test_a_count_for_a_rate_and_a_rate_for_a_count_are_told_where_they_belong(
    name: str, typed: dict[str, str], said: str
) -> None:
    with pytest.raises(InputError, match=re.escape(said)):
        run(find(name), typed)


@pytest.mark.parametrize("text", ["5%", "5 GB", "many"])
def test_who_gives_something_else_is_not_told_about_counts(text: str) -> None:
    with pytest.raises(InputError) as refused:
        run(find("storage"), {"items": text})

    assert "exists already" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "bytes_"),
    [("3,4,5 MB", 12e6), ("3 MB,4,5", 12e6), ("3 MB, 4, 5 MB", 8.004e6), ("3 MB", 3e6)],
)
def test_the_unit_of_the_first_or_last_entry_holds_for_bare_others(text: str, bytes_: float) -> None:
    assert run(CALCULATOR, {"many": "1", "sizes": text}).figure("data").quantity.value == pytest.approx(bytes_)
