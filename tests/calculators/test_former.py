"""What was published under one name answers to it under another: a calculator, a field, an option, a figure."""

from __future__ import annotations

import json
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from calculators import catalogue
from calculators.catalogue import find
from calculators.command import main
from calculators.core.backwards import work_backwards
from calculators.core.link import fragment
from calculators.core.problem import InputError
from calculators.core.run import run
from calculators.envelope.numbers import with_numbers
from calculators.envelope.run import run_envelope
from calculators.estimates import storage, traffic
from calculators.text.address import NO_PAGE
from calculators.text.answer import answer
from calculators.text.record import record
from plugins.published.names import lost

if TYPE_CHECKING:
    from calculators.core.calculator import Calculator

BUSIEST = 'Figure("busiest", "At the peak", average * peak, was=("peak",)'
ENVELOPE = """\
load: traffic
  users = 1M..5M
servers = round up(load.peak ÷ 450/s)
kept: storage
  items = load.daily
  scheme = erasure
disks = kept.disks
"""


def renamed(module: ModuleType, *changes: tuple[str, str]) -> Calculator:
    """The calculator as it would be after an edit of its file."""
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    for before, after in changes:
        assert before in source, before
        source = source.replace(before, after)
    edited = ModuleType(module.__name__)
    exec(compile(source, "edited", "exec"), edited.__dict__)  # noqa: S102 -- it is our own file
    made: Calculator = edited.CALCULATOR
    return made


@pytest.fixture
def before() -> dict[str, Any]:
    """What was handed out while the names were those of today."""
    ranged = {"users": "1M..5M", "peak": "2..4", "day": "100000"}
    kept = {"scheme": "erasure", "parity": "3"}
    return {
        "ranged": ranged,
        "result": record(run(find("traffic"), ranged), NO_PAGE),
        "link": fragment(find("traffic"), ranged),
        "kept": kept,
        "stored": record(run(find("storage"), kept), NO_PAGE),
        "envelope": {name: value.quantity for name, value in run_envelope(ENVELOPE).values.items()},
    }


@pytest.fixture
def after(monkeypatch: pytest.MonkeyPatch, before: dict[str, Any]) -> None:
    """A later version, in which several things are called differently."""
    assert before
    monkeypatch.setitem(catalogue.FORMER, "load", "traffic")
    busiest = renamed(
        traffic,
        ('    "users",\n    "People', '    "people",\n    "People'),
        ('    short="people",\n', '    short="people",\n    was=("users",),\n'),
        ('Figure("peak", "At the peak", average * peak, ', f"{BUSIEST}, unit="),
        ('    "daily",\n    "Requests in a day",\n', '    "each-day",\n    "Requests in a day",\n'),
        ('    short="requests a day",\n', '    short="requests a day",\n    was=("daily",),\n'),
    )
    monkeypatch.setattr(traffic, "CALCULATOR", busiest)
    coded = renamed(
        storage, ('"erasure"', '"coded"'), ('Option("coded", ', 'Option("coded", was=("erasure",), label=')
    )
    monkeypatch.setattr(storage, "CALCULATOR", coded)


def numbers(found: dict[str, Any]) -> list[tuple[float, float, float]]:
    return [(each["low"], each["value"], each["high"]) for each in found["figures"].values()]


@pytest.mark.usefixtures("after")
def test_the_names_are_those_of_the_later_version() -> None:
    """Or the other tests would show nothing."""
    assert find("traffic").fields[0].id == "people"
    assert find("load").figures[0].id == "busiest"
    assert "coded" in json.dumps(record(run(find("storage"), {"scheme": "erasure"}), NO_PAGE)["inputs"])


@pytest.mark.usefixtures("after")
def test_a_run_by_former_names_gives_the_same_numbers_draws_included(before: dict[str, Any]) -> None:
    again = record(run(find("load"), before["ranged"]), NO_PAGE)

    assert numbers(again) == numbers(before["result"])
    assert again["inputs"]["people"] == "1M..5M"
    assert "users" not in again["inputs"]
    assert numbers(record(run(find("storage"), before["kept"]), NO_PAGE)) == numbers(before["stored"])
    assert run(find("load"), before["ranged"]).figure("peak").figure.id == "busiest"


@pytest.mark.usefixtures("after")
def test_a_link_by_former_names_is_answered_and_handed_on_with_those_of_today(before: dict[str, Any]) -> None:
    request = {"calculator": "load", "inputs": before["ranged"]}
    reply = json.loads(answer(json.dumps(request)))

    assert reply["ok"]
    assert reply["inputs"]["people"] == "1M..5M"
    assert reply["fragment"] == before["link"].replace("users=", "people=")
    assert fragment(find("traffic"), before["ranged"]) == reply["fragment"]


@pytest.mark.usefixtures("after")
def test_the_command_line_takes_former_names(capsys: pytest.CaptureFixture[str], before: dict[str, Any]) -> None:
    pairs = [f"{name}={text}" for name, text in before["ranged"].items()]
    assert main(["run", "load", *pairs, "--json"]) == 0
    assert numbers(json.loads(capsys.readouterr().out)) == numbers(before["result"])

    assert main(["run", "load", "peak=2", "--for", "peak=5k/s", "--move", "users"]) == 0
    assert capsys.readouterr().out.startswith("People using it each day: 10,800,000\n")


@pytest.mark.usefixtures("after")
def test_working_backwards_takes_former_names() -> None:
    found = work_backwards(find("traffic"), {"users": "5", "peak": "2"}, "users", "peak", "1k/s").texts

    assert found["people"] == "2,160,000"
    assert "users" not in found


@pytest.mark.usefixtures("after")
def test_an_envelope_takes_former_names(before: dict[str, Any]) -> None:
    again = run_envelope(ENVELOPE)

    assert again.problems == []
    for name in ("servers", "disks"):
        assert again.values[name].quantity == before["envelope"][name]


@pytest.mark.usefixtures("after")
def test_a_link_to_an_envelope_names_its_numbers_as_they_are_written_there() -> None:
    changed = with_numbers(run_envelope(ENVELOPE).program, {"load.users": "4M", "kept.scheme": "copies"})

    assert changed == ENVELOPE.replace("1M..5M", "4M").replace("erasure", "copies")
    assert run_envelope(changed).problems == []


@pytest.mark.usefixtures("after")
def test_former_names_stay_on_record() -> None:
    assert lost(["calculator load", "field load users", "field traffic users", "figure traffic peak"]) == []
    assert lost(["option storage scheme erasure"]) == []


@pytest.mark.usefixtures("after")
def test_one_field_under_two_of_its_names_is_refused() -> None:
    with pytest.raises(InputError, match="“people” and “users” are names of one field") as refused:
        run(find("traffic"), {"people": "1M", "users": "2M"})
    assert list(refused.value.problems) == ["people"]
    twice = run_envelope("load: traffic\n  people = 1M\n  users = 2M\n")
    assert [problem.said for problem in twice.problems] == ["“users” has a value already, on line 2."]


def test_two_names_that_are_the_same_are_a_mistake_in_the_file() -> None:
    with pytest.raises(ValueError, match="more than one field peak"):
        renamed(traffic, ('    short="people",\n', '    short="people",\n    was=("peak",),\n'))


@pytest.mark.usefixtures("after")
def test_what_was_never_a_name_is_refused_as_before() -> None:
    with pytest.raises(InputError, match=r"has no field “colour”\. Its fields are people"):
        run(find("load"), {"colour": "1"})
    assert with_numbers(run_envelope(ENVELOPE).program, {"load.colour": "1"}) == ENVELOPE
