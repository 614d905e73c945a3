"""What the browser asks and gets back."""

import json
from typing import Any

import pytest

from calculators.text.answer import answer


def ask(**request: object) -> dict[str, object]:
    reply: dict[str, object] = json.loads(answer(json.dumps({"calculator": "traffic", "inputs": {}} | request)))
    return reply


def problems_of(inputs: dict[str, str]) -> dict[str, str]:
    reply = ask(inputs=inputs)
    assert reply["ok"] is False
    problems = reply["problems"]
    assert isinstance(problems, dict)
    return problems


def test_a_result_comes_as_markup_link_and_sentence() -> None:
    reply = ask(inputs={"users": "2M"})

    assert reply["ok"] is True
    assert reply["fragment"] == "users=2M&actions=20/day&peak=2&ratio=10:1&payload=2+kB"
    assert reply["said"] == "At the peak: 926 requests/s. One database primary takes the writes."
    assert 'data-figure="peak"' in str(reply["html"])


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("users", "abc", "“abc” does not start with a number"),
        ("users", "-5", "“-5” is below the least this field takes, 1"),
        ("users", "1e400", "“1e400” is too large a number"),
        ("peak", "", "needs a value"),
        ("users", "10 apples", "has “apples” behind the number"),
        ("users", "<img src=x onerror=alert(1)>", "“<img src=x onerror=alert(1)>” does not start with a number"),
        ("users", "x" * 100_000, "is longer than the 80 characters"),
    ],
)
def test_bad_input_is_named_with_what_would_be_accepted(field: str, text: str, said: str) -> None:
    problems = problems_of({field: text})

    assert list(problems) == [field]
    assert said in problems[field]
    assert "It takes values such as" in problems[field]
    assert len(problems[field]) < 300


def test_all_problems_are_told_at_once() -> None:
    assert list(problems_of({"users": "abc", "peak": ""})) == ["users", "peak"]


def test_an_unknown_field_is_no_field_s_problem() -> None:
    assert problems_of({"<b>": "1"})[""].startswith("Traffic has no field “<b>”. Its fields are users, actions")


def test_an_unknown_calculator_is_refused_with_the_names_there_are() -> None:
    reply = ask(calculator="trafic")

    assert reply["ok"] is False
    assert "There is no calculator “trafic”. There are:" in str(reply["problems"])


@pytest.mark.parametrize("kind", ["markdown", "csv", "sentence"])
def test_copies_come_as_text(kind: str) -> None:
    assert "At the peak".lower() in str(ask(**{"as": kind})["text"]).lower()


SHEET = {
    "id": "two",
    "title": "Two steps",
    "given": {"users": {"label": "Daily users", "unit": "users", "value": "864k"}},
    "chain": {
        "load": {
            "calculator": "traffic",
            "asks": "How <much> load?",
            "inputs": {"users": "=users", "actions": {"value": "10/day", "why": "Ten <each>."}, "peak": "2"},
        },
        "kept": {"calculator": "storage", "inputs": {"items": "=load.daily"}},
    },
}


def ask_sheet(**request: object) -> dict[str, Any]:
    reply: dict[str, Any] = json.loads(answer(json.dumps({"sheet": SHEET} | request)))
    return reply


def test_a_sheet_comes_as_markup_for_each_place_with_link_and_sentence() -> None:
    reply = ask_sheet(changes={"load.peak": "3"})

    assert list(reply["html"]) == ["load.taken", "load", "kept.taken", "kept"]
    # 864,000 x 10 in 86,400 s are 100 a second, three times that at the peak.
    assert '<p class="sts-big">300 <span>requests/s</span></p>' in reply["html"]["load"]
    assert "<dd>8.64 million requests/day<small>" in reply["html"]["kept.taken"]
    assert 'from “<a href="#load">How &lt;much&gt; load?</a>”' in reply["html"]["kept.taken"]
    assert reply["fragment"] == "users=864k&load.actions=10/day&load.peak=3"
    assert reply["inputs"] == {"users": "864k", "load.actions": "10/day", "load.peak": "3"}
    assert reply["said"].startswith("Traffic: 300 requests/s. Storage: ")


FEEDING = {
    "chain": {
        "load": {"calculator": "traffic", "inputs": {"users": "1M", "actions": "20/day", "peak": "5", "ratio": "0"}},
        "cut": {"calculator": "shards", "inputs": {"writes": "=load.peak-writes", "growth": "0%"}},
    }
}


def test_a_fed_number_is_shown_as_its_result_shows_it() -> None:
    """1M x 20 x 5 / 86,400 s are 1,157.407 a second: said as 1,160 where it comes from, and where it goes."""
    reply = ask_sheet(sheet=FEEDING)

    assert "1,160 writes/s" in reply["html"]["load"]
    assert "<dd>1,160 writes/s<small>from “" in reply["html"]["cut.taken"]


def test_a_fed_range_is_shown_as_its_result_shows_it() -> None:
    """A million to four million: the middle is two, on a logarithmic axis."""
    reply = ask_sheet(sheet=FEEDING, changes={"load.users": "1M..4M"})

    said = "90% sure: 1,160 to 4,630 writes/s"
    assert f'<p class="sts-range">{said}</p>' in reply["html"]["load"]
    assert f"<dd>2,310 writes/s ({said})<small>from “" in reply["html"]["cut.taken"]


def test_a_fed_number_is_calculated_with_to_its_last_digit() -> None:
    """What is fed on is the number, not its text: the link to the calculator and the record say all of it."""
    reply = ask_sheet(sheet=FEEDING)
    records = json.loads(ask_sheet(sheet=FEEDING, **{"as": "json"})["text"])

    assert "&amp;writes=1,157.40740741+writes/s&amp;" in reply["html"]["cut.taken"]
    assert records["cut"]["inputs"]["writes"] == "1,157.40740741 writes/s"
    assert records["cut"]["figures"]["by-rate"]["value"] == pytest.approx(1e8 / 86_400 / (5_000 * 0.7), rel=1e-9)


def test_a_copied_sheet_shows_what_it_feeds_as_its_results_do() -> None:
    text = ask_sheet(sheet=FEEDING, **{"as": "markdown"})["text"]

    assert "| Writes at the peak today | 1,160 writes/s |\n" in text
    assert "&writes=1,157.40740741+writes/s&" in text


@pytest.mark.parametrize(
    ("changes", "name", "said"),
    [
        ({"users": "abc"}, "users", "Daily users: “abc” does not start with a number"),
        ({"load.peak": ""}, "load.peak", "needs a value"),
        ({"<b>": "1"}, "", "This sheet has no number “<b>”"),
        # Of a field that a link names and the form lacks, the page sends the name alone.
        (
            {"kept.items": ""},
            "",
            "This sheet has no number “kept.items”. Its numbers are users, load.actions, load.peak.",
        ),
        ({"kept.size": "", "users": "2M"}, "", "This sheet has no number “kept.size”"),
    ],
)
def test_what_is_wrong_with_a_sheet_is_told_by_step_and_field(changes: dict[str, str], name: str, said: str) -> None:
    reply = ask_sheet(changes=changes)

    assert reply["ok"] is False
    assert list(reply["problems"]) == [name]
    assert said in reply["problems"][name]


def test_a_broken_sheet_is_told_by_the_place_in_its_data() -> None:
    reply = ask_sheet(sheet={"chain": {"one": {"calculator": "trafic"}}})

    assert reply["problems"][""].startswith("chain.one: There is no calculator “trafic”")


def test_links_lead_from_the_page_that_asks() -> None:
    asked = {"page": "cases/photos/", "site": "https://example.org/guide/"}
    taken = ask_sheet(**asked)["html"]["load.taken"]
    copied = [ask_sheet(**asked, **{"as": kind})["text"] for kind in ("markdown", "json")]

    assert '<a href="../../calculators/traffic/#users=864k&amp;' in taken
    assert "The whole of it: https://example.org/guide/sheets/two/#users=864k&" in copied[0]
    assert "Reopen it at https://example.org/guide/calculators/traffic/#users=864k&" in copied[0]
    assert '"link": "https://example.org/guide/calculators/storage/#' in copied[1]


def test_where_the_page_stands_is_text_and_never_markup() -> None:
    taken = ask_sheet(page='"><img src=x>/', site="javascript:")["html"]["load.taken"]

    assert "<img" not in taken


def test_a_sheet_is_copied_whole() -> None:
    text = ask_sheet(**{"as": "markdown"})["text"]

    assert text.startswith(
        "# Two steps\n\n| Input | Value |\n| --- | --- |\n| Daily users | 864k |\n\n## How <much> load?"
    )
    assert text.endswith("/sheets/two/#users=864k&load.actions=10/day&load.peak=2\n")
    assert json.loads(ask_sheet(**{"as": "json"})["text"])["kept"]["inputs"]["items"] == "8.64 million requests/day"


@pytest.mark.parametrize("half", ["\ud83d", "\ude00\ud83d", "–\udfff"])
def test_a_reply_can_always_be_sent_as_utf_8(half: str) -> None:
    reply = answer(json.dumps({"calculator": "traffic", "inputs": {"users": half}}))

    assert reply.encode()
    assert f"“{half}”" in json.loads(reply)["problems"]["users"]
