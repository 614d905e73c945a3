"""A calculator in a terminal: the answer first, aligned; colour where somebody sees it."""

from __future__ import annotations

import re

import pytest

from calculators.command import main
from calculators.envelope.run import run_envelope
from calculators.text.envelope.terminal import terminal
from calculators.text.paint import Paint, paint


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == 0
    return capsys.readouterr().out


def test_the_answer_and_what_it_decides_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    """1M people, 20 a day each, are 231/s, and twice that at the peak."""
    answer, figures, turns = (part.splitlines() for part in printed(capsys, "run", "traffic").split("\n\n"))

    assert answer[:2] == ["At the peak  463 requests/s", "Decision     One database primary takes the writes."]
    assert figures[0].split("  ")[0] == "Average rate"
    assert not any("463 requests/s" in row for row in figures)
    assert turns[0].startswith("The answer changes with people above")


@pytest.mark.parametrize("name", ["traffic", "storage", "shards"])
def test_values_are_aligned_and_sentences_go_on_below_where_they_began(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for part in printed(capsys, "run", name, "--steps").split("\n\n")[:2]:
        rows = part.splitlines()
        at = rows[0].index(re.split(r"\s{2,}", rows[0])[1])

        assert all(row[at - 2 : at] == "  " and row[at:] for row in rows)
        assert all(len(row) <= 100 for row in rows if row.endswith("."))


def test_how_it_comes_about_is_shown_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert "÷ 86,400 s" not in printed(capsys, "run", "traffic")
    assert "÷ 86,400 s" in printed(capsys, "run", "traffic", "--steps")


def test_a_calculator_says_what_it_takes_and_gives(capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(capsys, "list", "traffic")

    assert "  users=1M        People using it each day" in out
    assert "  peak-writes     Writes at the peak" in out


def test_colour_is_for_terminals_alone(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)

    assert "\033" not in printed(capsys, "run", "traffic")


@pytest.mark.parametrize(
    ("environment", "is_on"),
    [
        ({}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
    ],
)
def test_a_terminal_has_colour_unless_its_reader_wants_none(
    environment: dict[str, str], is_on: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert paint().is_on is is_on


def test_a_verdict_has_the_colour_of_what_it_says() -> None:
    out = terminal(run_envelope("v = 5\nv < 10\nv < 6\nv < 4"), Paint(is_on=True))

    assert "\033[32mholds\033[0m: 5 is 50% of 10" in out
    assert "\033[33mholds, but it is near\033[0m" in out
    assert "\033[1;31mfails\033[0m" in out


@pytest.mark.parametrize("command", [[], ["run"], ["envelope"]])
def test_help_has_something_to_try(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main([*command, "--help"])
    out = capsys.readouterr().out

    assert "users=1M" in out or "people = " in out
    assert "    complete " not in out
