"""A field that counts with one option only chooses it, or is refused; it is never ignored without a word."""

from __future__ import annotations

import json

import pytest

from calculators.catalogue import find, names
from calculators.command import main
from calculators.core.field.choice import Choice
from calculators.core.inputs import read_inputs
from calculators.core.problem import InputError
from calculators.core.run import run
from calculators.envelope.run import run_envelope
from calculators.text.answer import answer


@pytest.mark.parametrize(
    ("name", "given", "choice", "option"),
    [
        ("cache", {"hit": "90%"}, "popularity", "given"),
        ("cache", {"skew": "1.1"}, "popularity", "zipf"),
        ("cache", {"hot": "10%"}, "popularity", "rule"),
        ("availability", {"mtbf": "30 days", "mttr": "1 h"}, "known", "times"),
        ("availability", {"availability": "99%"}, "known", "share"),
        ("durability", {"data-shards": "6", "parity-shards": "3"}, "scheme", "erasure"),
        ("memory", {"dimensions": "768"}, "kind", "vectors"),
        ("growth", {"earlier": "50k", "between": "3 months"}, "known", "points"),
        ("storage", {"parity": "4"}, "scheme", "erasure"),
        ("storage", {"retention": "10 years"}, "sized", "kept"),
        ("storage", {"retention": "10 years", "ahead": "3 years"}, "sized", "ahead"),
        ("retry", {"budget": "5%"}, "limit", "budget"),
        ("ratelimit", {"stamp": "16 B"}, "how", "log"),
        ("cache", {}, "popularity", "rule"),
        ("cache", {"hit": "90%", "popularity": "zipf"}, "popularity", "zipf"),
    ],
)
def test_a_field_chooses_the_option_it_counts_with(
    name: str, given: dict[str, str], choice: str, option: str
) -> None:
    calculator = find(name)
    chosen = next(field for field in calculator.of_kind(Choice) if field.id == choice)

    assert read_inputs(calculator, given).chosen(chosen) == option


def test_a_measured_hit_ratio_is_the_one_that_is_answered() -> None:
    assert run(find("cache"), {"hit": "90%"}).figure("shared-hits").quantity.value == pytest.approx(0.9)


def test_fields_of_two_options_do_not_go_together() -> None:
    with pytest.raises(InputError) as refused:
        run(find("availability"), {"availability": "99%", "mtbf": "3 days"})

    assert str(refused.value) == (
        "Availability: these do not go together: availability is used with known=share, mtbf is used with "
        "known=times. Give what belongs to one choice."
    )


@pytest.mark.parametrize("name", names())
def test_a_link_that_carries_every_field_is_taken_as_it_is(name: str) -> None:
    """Also one from before a choice there was that it does not name: then what held before does."""
    calculator = find(name)
    full = run(calculator, {}).inputs.texts
    for choice in calculator.of_kind(Choice):
        without = {id_: text for id_, text in full.items() if id_ != choice.id}

        assert read_inputs(calculator, without).chosen(choice) == (choice.before or choice.default)


def test_a_short_link_is_answered_with_the_choice_it_asks_for() -> None:
    reply = json.loads(answer(json.dumps({"calculator": "cache", "inputs": {"hit": "90%"}})))

    assert reply["inputs"]["popularity"] == "given"
    assert "hit" not in reply["unused"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["cache", "hit=90%", "popularity=zipf"],
            "it is used only with popularity=given. Choose that, or leave it out.",
        ),
        (["storage", "scheme=copies", "parity=3"], "it is used only with scheme=erasure."),
        (["storage", "copies=2", "parity=3"], "these do not go together: copies is used with scheme=copies, parity"),
    ],
)
def test_the_command_line_refuses_what_it_would_ignore(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", *arguments]) == 2
    captured = capsys.readouterr()

    assert captured.out == ""
    assert said in captured.err


def test_a_choice_that_cannot_be_read_is_told_as_such() -> None:
    with pytest.raises(InputError, match="“odd” is not one of its options"):
        run(find("ratelimit"), {"how": "odd", "bucket": "5"})


def test_an_envelope_chooses_by_what_is_fed() -> None:
    text = "measured = 90%\ncached: cache\n  hit = measured\nratio = cached.shared-hits\n"

    assert run_envelope(text).values["ratio"].quantity.value == pytest.approx(0.9)
