"""What an envelope's page is told."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import Any

import pytest

from calculators.text.answer import answer

TEXT = """# Photos
people = 40M..60M users
photo = 2 MB  -- as it is kept
kept = people × photo
kept < 120 TB
scenario Many
  people = 200M
"""


def ask(text: str = TEXT, **request: object) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(answer(json.dumps({"envelope": text} | request)))
    return reply


def row(reply: dict[str, Any], number: int) -> str:
    """A row's markup."""
    found = re.search(rf'<li [^>]*data-row="{number}"[^>]*>.*?</li>', reply["html"]["rows"])
    assert found
    return found[0]


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def test_every_line_has_a_row_with_its_text_and_its_result() -> None:
    reply = ask()

    assert reply["html"]["rows"].count("data-row=") == TEXT.count("\n") + 1
    assert 'data-line="kept"' in row(reply, 4)
    assert "98" in words(row(reply, 4))
    assert 'data-holds="near"' in row(reply, 5)
    assert "data-line" not in row(reply, 1)


def test_a_mistake_is_marked_at_its_place_and_keeps_the_last_result() -> None:
    before = ask()
    assert before["results"]["kept"]

    reply = ask(TEXT.replace("people × photo", "people × foto"), kept=before["results"])

    assert '<span class="sts-row-wrong">foto</span>' in row(reply, 4)
    assert "No line is called “foto”" in row(reply, 4)
    assert before["results"]["kept"] in row(reply, 4)
    # What hangs on it waits, and says for what.
    assert "waits for “kept”" in row(reply, 5)
    assert "data-holds" not in row(reply, 5)
    assert before["results"]["kept < 120 TB"] in row(reply, 5)


def test_what_the_page_hands_over_is_shown_as_text() -> None:
    reply = ask("kept = nothing", kept={"kept": "<img src=x onerror=alert(1)>" * 40})

    assert "<img" not in reply["html"]["rows"]
    assert len(reply["html"]["rows"]) < 2_000


ADVICE = {"by": 2, "held": 12, "count": 20}


@pytest.mark.parametrize(
    ("line", "wider"),
    [
        # By hand: the middle is √(50 × 80) = 63.25; 63.25 × (50 ÷ 63.25)² = 39.5, 63.25 × (80 ÷ 63.25)² = 101.2.
        (
            "people = 50M..80M users  -- active",
            "people = 39.5..101 million users  -- active; widened 2 times, as drills advise",
        ),
        ("late = 100 ± 20 ms", "late = 100 ± 40 ms  -- widened 2 times, as drills advise"),
        # Odds: 1.5 and 9, the middle 73.48% is 2.771; 1.5² ÷ 2.771 = 0.812 is 44.8%, 9² ÷ 2.771 = 29.2 is 96.7%.
        ("share = 60%..90%", "share = 44.8%..96.7%  -- widened 2 times, as drills advise"),
        ("none = 0..5", "none = 0..7.5  -- widened 2 times, as drills advise"),
        # The middle is √20 = 4.47 hours; minutes at one end and days at the other would not be read.
        ("wait = 1 hour..20 hours", "wait = 0.224 hours..89.4 hours  -- widened 2 times, as drills advise"),
        (
            "load: traffic\n  users = 1M..4M",
            "  users = 500,000 users..8 million users  -- widened 2 times, as drills advise",
        ),
        # As far as the field goes, and below nothing where the range already reached there.
        (
            "load: traffic\n  users = 20..90 billion",
            "  users = 9.43..100 billion users  -- widened 2 times, as drills advise",
        ),
        ("add: shards\n  growth = -10%..50%", "  growth = -40%..80%  -- widened 2 times, as drills advise"),
        ("people = 50M", None),
        ("half = 1..3 × 2", None),
        ("people = 39.5..101 million users  -- widened 2 times, as drills advise", None),
    ],
)
def test_a_range_is_offered_as_wide_as_the_drills_advise_once(line: str, wider: str | None) -> None:
    number = line.count("\n") + 1
    offered = re.search(r'data-widen="([^"]*)"', ask(line, line=number, width=ADVICE)["html"]["closely"])

    assert (offered[1] if offered else None) == wider
    assert "data-widen" not in ask(line, line=number)["html"]["closely"]
    if wider:
        rest = line.rpartition("\n")[0]
        again = ask(f"{rest}\n{wider}" if rest else wider, line=number, width=ADVICE)
        assert "data-wrong" not in again["html"]["rows"]
        assert "data-widen" not in again["html"]["closely"]


def test_a_check_looked_at_closely_is_said_in_one_sentence() -> None:
    said = words(ask(line=5)["html"]["closely"])

    assert re.search(r"is \d+% of 120 TB \(holds in (?:under |over )?\d+% of draws\)\. ", said)
    certain = words(ask("v = 3\nv < 2", line=2)["html"]["closely"])
    assert "3 is 150% of 2. " in certain


def test_a_line_is_looked_at_closely() -> None:
    closely = ask(line=4)["html"]["closely"]

    assert "people × photo" in closely
    assert "90% sure" in closely
    assert "<svg" in closely
    assert re.findall(r'data-go="(\d+)"', closely) == ["2", "3", "5"]
    assert "turns with" in ask(line=2)["html"]["closely"]
    assert "Any one of these turns it:" in ask(line=5)["html"]["closely"]
    assert "Put the cursor" in ask(line=1)["html"]["closely"]
    assert ask(line=4, **{"as": "closely"})["html"] == {"closely": closely}


BILL = """views = 20M..60M views/day
size = 1 MB..4 MB
copies = 3
price = $0.02/GB..$0.03/GB
bill = views × size × copies × price in $/month
"""


def test_beside_a_line_its_range_says_no_unit_again() -> None:
    reply = ask(BILL)

    assert words(row(reply, 1)).endswith("34.6 million views/day 20 to 60 million")
    assert words(row(reply, 2)).endswith("2 MB 1 to 4 MB")
    assert words(row(reply, 4)).endswith("$0.0245/GB $0.02 to $0.03")
    assert re.search(r"\$[\d,]+/month \$[\d,]+ to \$[\d,]+$", words(row(reply, 5)))


def test_what_makes_a_result_uncertain_is_said_and_stands_first() -> None:
    """By hand, of lognormal ranges: ln² 3 = 1.207, ln² 4 = 1.922, ln² 1.5 = 0.164: 37, 58 and 5% of 3.293."""
    closely = ask(BILL, line=5)["html"]["closely"]
    (said,) = re.findall(r"The spread is [^<]*", closely)

    found = {name: int(share) for name, share in re.findall(r"(\w+) (\d+)%", said)}
    assert [*found] == ["size", "views", "price"]
    assert found == {
        "size": pytest.approx(58, abs=2),
        "views": pytest.approx(37, abs=2),
        "price": pytest.approx(5, abs=1),
    }
    # What has no range adds nothing to the spread, and stands last.
    assert re.findall(r'data-go="(\d)"', closely) == ["2", "1", "4", "3"]
    assert "spread is" not in ask(BILL, line=1)["html"]["closely"]
    assert f"bill: {said[0].lower()}{said[1:]}" in ask(BILL, **{"as": "markdown"})["text"]
    assert "All of the spread is people" in ask(line=4)["html"]["closely"]
    check = ask(f"{BILL}bill < $1M/month", line=6)["html"]["closely"]
    assert said in check
    assert re.findall(r'data-go="(\d)"', check) == ["2", "1", "4", "3", "6"]


def test_the_list_in_a_calculators_field_has_its_share_of_the_spread() -> None:
    text = "wait: latency\n  round-trip = 40..60 ms\n  steps = 10..90 ms; 5 ms\nwait.inside + 1 ms"
    said = re.search(r"ll of the spread is [^<]*", ask(text, line=4)["html"]["closely"])

    assert said
    assert "wait.steps" in said[0]


def test_a_card_says_which_middle_is_which_and_what_a_range_means() -> None:
    """By hand: √(1 × 100) = 10 twice is 20; of the sum of two such ranges half the draws are above about 26."""
    text = "web = $1k/month..$100k/month\nstore = $1k/month..$100k/month\nbill = web + store\nlate = 100 ± 20 ms"
    bill, web, late = (ask(text, line=number)["html"]["closely"] for number in (3, 1, 4))

    assert "= $20,000/month, with every range at its middle" in bill
    assert "$20,000" not in bill.partition("sts-steps")[0]
    assert "with every range" not in web
    assert "A range means 90% sure. Its middle is the geometric mean" in web
    assert "A range means 90% sure.</p>" in late
    assert "A range means 90% sure.</p>" in ask("share = 60%..90%", line=1)["html"]["closely"]
    assert "A range means" not in bill


def test_growth_says_of_which_middle_and_which_prices_it_speaks() -> None:
    grown = ask(BILL, opened=["growth"])["html"]["whole"]
    assert "Every range is at its middle here." in grown
    assert "Prices fall in steps with volume" in grown
    grown = ask("people = 5M users\nkept = people × 2 MB", opened=["growth"])["html"]["whole"]
    assert "at its middle" not in grown
    assert "Prices fall" not in grown


def test_a_reader_hears_of_the_own_line_and_of_checks_that_fail() -> None:
    assert ask(line=2)["said"].startswith("people: ")
    assert ask(line=5)["said"].startswith("holds, but it is near")
    assert ask(TEXT.replace("120 TB", "1 TB"), line=2)["said"].endswith("1 of 1 checks fail.")
    assert ask("kept = foto", line=1)["said"].startswith("Line 1: No line is called")


def test_what_is_folded_away_is_left_out_until_it_is_opened() -> None:
    folded, opened = ask(opened=[])["html"]["whole"], ask(opened=["scenarios"])["html"]["whole"]

    assert "Reset people" not in folded
    assert "Reset people" in opened
    assert 'data-tint="up-2"' in opened
    assert "×4.1" in opened
    assert "<table" in ask(opened=["growth"])["html"]["whole"]
    assert 'class="sts-chain"' in ask(opened=["chain"])["html"]["whole"]


def test_the_whole_says_the_same_as_when_it_is_worked_out_anew() -> None:
    """An earlier question leaves nothing behind."""
    fresh = ask(line=4)
    for changed in ("2 MB", "3 MB", "x", "40M..60M", "kept"):
        ask(TEXT.replace(changed, "7"), line=1)

    assert ask(line=4) == fresh


def test_it_is_the_same_on_every_machine() -> None:
    """Python orders sets differently with every start."""
    text = (
        "people = 5M users\nphoto = 2 MB\nload: traffic\n  users = people\n  actions = 2/day\n  payload = photo\n"
        "costs: cost\n  writes = load.writes\n  out = load.peak × photo\nload.reads > 5/s"
    )
    ask_it = "import sys; from calculators.text.answer import answer; print(answer(sys.stdin.read()))"
    replies = {
        subprocess.run(
            [sys.executable, "-c", ask_it],
            input=json.dumps({"envelope": text, "line": 3}),
            capture_output=True,
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
        ).stdout
        for seed in range(6)
    }

    assert len(replies) == 1


def test_the_text_can_be_taken_along() -> None:
    assert ask(**{"as": "plain"})["text"] == TEXT
    assert ask(**{"as": "csv"})["text"].startswith("line,value")
    markdown = ask(**{"as": "markdown", "link": "https://example.org/envelope/#e1=abc"})["text"]
    assert "| kept |" in markdown
    assert "Reopen it at https://example.org/envelope/#e1=abc" in markdown


def test_working_backwards_names_the_number_and_its_line() -> None:
    reply = ask(backwards={"name": "kept", "target": "200 TB", "move": "photo"})

    assert reply["label"] == "photo"
    assert reply["line"] == 3
    assert reply["text"].endswith("MB")
    refused = ask(backwards={"name": "kept", "target": "5 ms", "move": "photo"})
    assert not refused["ok"]
    assert "kept is a size" in next(iter(refused["problems"].values()))


def test_working_backwards_to_a_whole_number_names_the_stretch() -> None:
    """Three servers of 450 a second take more than 900 of them and up to 1,350."""
    text = "peak = 5k requests/s\nservers = round up(peak ÷ 450/s)"
    reply = ask(text, backwards={"name": "servers", "target": "3", "move": "peak"})

    assert reply["stretch"] == "900 requests/s to 1,350 requests/s"
    assert reply["text"] == "1,000 requests/s"


def test_working_backwards_says_between_what_a_line_leaps() -> None:
    """A pair of servers for every 450 a second, begun: three are never needed."""
    text = "peak = 5k requests/s\nservers = round up(peak ÷ 450/s) × 2"
    reply = ask(text, backwards={"name": "servers", "target": "3", "move": "peak"})

    assert reply["leap"] == "“servers” is never 3: at 450 requests/s it leaps between 2 and 4."
    assert reply["stretch"] == ""


def test_a_question_mark_asks_and_is_no_mistake() -> None:
    reply = ask("kept = 2 MB + ?", line=1, column=len("kept = 2 MB + ?"))

    assert "lists what fits here" in reply["html"]["rows"]
    assert "2 MB" in [one["text"] for one in reply["offers"]["offers"]]
