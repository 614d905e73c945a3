"""What the browser asks and gets back."""

import json

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
    assert reply["fragment"] == "users=2M&actions=20/day&peak=2&ratio=10:1&payload=2+kB&recipients=1"
    assert reply["said"] == "At the peak: 926 requests/s. One database primary takes the writes."
    assert 'data-figure="peak"' in str(reply["html"])


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("users", "abc", "“abc” does not start with a number"),
        ("users", "-5", "“-5” is below this field’s minimum, 1"),
        ("users", "1e400", "“1e400” is too large a number"),
        ("peak", "", "needs a value"),
        ("users", "10 milion", "has “milion” after the number"),
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


def test_links_lead_to_the_site_that_asks() -> None:
    asked = {"page": "cases/photos/", "site": "https://example.org/guide/"}
    copied = [str(ask(**asked, **{"as": kind})["text"]) for kind in ("markdown", "json")]

    assert "Reopen it at https://example.org/guide/calculators/traffic/#users=" in copied[0]
    assert '"link": "https://example.org/guide/calculators/traffic/#' in copied[1]


@pytest.mark.parametrize("half", ["\ud83d", "\ude00\ud83d", "–\udfff"])
def test_a_reply_can_always_be_sent_as_utf_8(half: str) -> None:
    reply = answer(json.dumps({"calculator": "traffic", "inputs": {"users": half}}))

    assert reply.encode()
    assert f"“{half}”" in json.loads(reply)["problems"]["users"]
