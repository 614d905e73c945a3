"""The forms that an envelope's run takes for people and for programs."""

from __future__ import annotations

import csv as library
import io

import pytest

from calculators.envelope.run import Run, run_envelope
from calculators.text.envelope.csv import csv
from calculators.text.envelope.markdown import markdown
from calculators.text.envelope.record import record
from calculators.text.envelope.terminal import terminal

TEXT = """# Photos
people = 1M..4M users
size = 2 MB
kept = people × size
load: traffic
  users = people
  actions = 86,400/day
  peak = 1
kept < 8 TB
people × 2
need = 1..10
n = round up(need), short costs 3×
grow people
scenario Rush
  size = 4 MB
"""


@pytest.fixture(scope="module")
def run() -> Run:
    found = run_envelope(TEXT)
    assert not found.problems
    return found


def test_a_program_gets_values_in_base_units(run: Run) -> None:
    """The middle of 1M..4M is 2M, each keeps 2 MB, and each asks once a second."""
    lines = record(run)["lines"]

    assert list(lines) == ["people", "size", "kept", "load.peak", "people × 2", "need", "n"]
    assert lines["kept"] == {
        "value": pytest.approx(4e12, rel=1e-3),
        "low": pytest.approx(2e12, rel=1e-3),
        "high": pytest.approx(8e12, rel=1e-3),
        "unit": "B",
        "text": "4 TB",
        "steps": ["people × size", "2 million × 2 MB", "4 TB"],
        "spread": {"people": 1.0},
    }
    assert lines["people"]["spread"] == lines["size"]["spread"] == {}
    assert lines["load.peak"]["unit"] == "1/s"
    assert lines["load.peak"]["value"] == pytest.approx(2e6, rel=1e-3)


def test_a_program_gets_checks_with_what_turns_them(run: Run) -> None:
    (check,) = record(run)["checks"]

    assert (check["text"], check["line"], check["holds"], check["near"]) == ("kept < 8 TB", 9, True, False)
    assert check["headroom"] == pytest.approx(0.5)
    # 8 TB is the upper end of a range that is 90% sure.
    assert check["held"] == pytest.approx(0.95, abs=0.002)
    turns = {turn["assumption"]: turn["text"] for turn in check["turns"]}
    assert turns == {"people": "4 million users", "size": "4 MB"}


def test_a_program_gets_what_to_buy_and_what_breaks(run: Run) -> None:
    found = record(run)

    assert found["purchases"]["n"]["short_costs"] == 3
    assert [offer["count"] for offer in found["purchases"]["n"]["offers"]] == sorted(
        offer["count"] for offer in found["purchases"]["n"]["offers"]
    )
    assert found["scale"]["grows"] == "people"
    assert found["scale"]["steps"]["×10"]["kept"] == "40 TB"
    assert found["scale"]["breaks"] == [
        {"check": "kept < 8 TB", "times": pytest.approx(2, rel=1e-5), "at": "4 million users"}
    ]


def test_a_program_gets_what_a_scenario_changes_and_no_more(run: Run) -> None:
    assert {name: line["text"] for name, line in record(run)["scenarios"]["Rush"]["lines"].items()} == {
        "size": "4 MB",
        "kept": "8 TB",
    }


def test_a_spreadsheet_gets_a_row_a_value(run: Run) -> None:
    rows = list(library.reader(io.StringIO(csv(run))))

    assert rows[0] == ["line", "value", "low", "high", "unit", "spread"]
    assert rows[2] == ["size", "2000000", "2000000", "2000000", "B", ""]
    assert rows[3][-1] == "people 1"
    assert [row[0] for row in rows[1:]] == list(run.values)


def test_a_terminal_gets_words_and_what_breaks_first(run: Run) -> None:
    printed = terminal(run).splitlines()

    assert "kept < 8 TB  holds: 4 TB is 50% of 8 TB (holds in 95% of draws)" in printed
    assert "kept < 8 TB breaks at about ×2: people at 4 million users" in printed
    assert "  kept: 4 TB becomes 8 TB (×2)" in printed


def test_both_ends_of_a_bill_have_their_time_once() -> None:
    assert "($438,000 to $1.24 million/month)" in terminal(run_envelope("bill = $438k/month..$1.24M/month"))
    assert "(900 kB/s to 2 MB/s)" in terminal(run_envelope("sent = 900 kB/s..2 MB/s"))


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ("sent < 5k/s", "holds: 347/s is 6.9% of 5,000/s"),
        ("people × 0.6/day < 40M/day", "holds, but it is near: 30 million/day is 75% of 40 million/day"),
        ("sent × 2 MB < 10 Gbit/s", "holds: 5.56 Gbit/s is 56% of 10 Gbit/s"),
        ("by the day < 5k/s", "holds: 30 million/day is 6.9% of 5,000/s"),
    ],
)
def test_a_rate_is_held_against_its_limit_as_that_is_said(check: str, said: str) -> None:
    """50M × 0.6 ÷ 86,400 s = 347.2/s; whoever asked for days keeps them."""
    text = f"people = 50M\nsent = people × 0.6/day\nby the day = sent in /day\n{check}"
    printed = [" ".join(line.split()) for line in terminal(run_envelope(text)).splitlines()]

    assert f"{check} {said}" in printed


def test_a_terminal_is_told_of_a_scenario_that_cannot_be_run() -> None:
    assert "none is called “size”" in terminal(run_envelope("people = 5 users\nscenario Rush\n  size = 4 MB"))


def test_the_text_cannot_end_its_own_fence() -> None:
    printed = markdown(run_envelope("v = 1 -- ``` and ````")).splitlines()

    assert printed[0] == "`````envelope"
    assert "`````" in printed[1:]
