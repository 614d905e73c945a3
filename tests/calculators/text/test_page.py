"""The calculator as printed: complete without JavaScript, and the same result that the browser will compute."""

import json
import re
from html.parser import HTMLParser

import pytest

from calculators.core.problem import InputError
from calculators.text.answer import answer
from calculators.text.page import calculator


class Outline(HTMLParser):
    """Start tags with their attributes, and the text in between."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    @property
    def controls(self) -> list[dict[str, str | None]]:
        return self.all("input") + self.all("select")

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for found, attributes in self.tags if found == tag]


def test_the_element_follows_the_contract() -> None:
    outline = Outline(calculator("traffic", {}))

    (element,) = outline.all("sts-calculator")
    assert element["data-calculator"] == "traffic"
    assert element["data-state"] == "printed"
    fields = [control["name"] for control in outline.controls if "data-default" in control]
    assert fields == [
        "users",
        "actions",
        "peak",
        "ratio",
        "payload",
        "recipients",
        "counted",
        "day",
        "month",
        "year",
        "sizes",
    ]


def test_every_control_has_a_label_and_a_place_for_its_problem() -> None:
    outline = Outline(calculator("traffic", {}))
    labelled = {label["for"] for label in outline.all("label")}
    ids = {attributes.get("id") for _, attributes in outline.tags}

    assert [control for control in outline.controls if control["id"] not in labelled] == []
    assert [
        control for control in outline.controls if control.get("aria-describedby", control["id"]) not in ids
    ] == []


def test_the_printed_result_is_the_one_the_browser_computes() -> None:
    preset = {"users": "1M..5M"}
    reply = json.loads(answer(json.dumps({"calculator": "traffic", "inputs": preset})))

    assert reply["html"] in calculator("traffic", preset)


def test_the_printed_result_has_steps_and_decision() -> None:
    text = Outline(calculator("traffic", {})).text

    assert "20 million/day ÷ 86,400 s" in text
    assert "One database primary takes the writes." in text
    assert "turn JavaScript on" in text


def test_two_calculators_on_a_page_have_ids_of_their_own() -> None:
    first = re.findall(r' id="([^"]+)"', calculator("traffic", {}))
    second = re.findall(r' id="([^"]+)"', calculator("traffic", {"users": "2M"}))

    assert len(first) == len(set(first))
    assert not set(first) & set(second)


def test_the_markup_is_one_line() -> None:
    """Markdown would take an indented line for a code block."""
    assert "\n" not in calculator("traffic", {})


@pytest.mark.parametrize(
    ("name", "preset"), [("trafic", {}), ("traffic", {"user": "1"}), ("traffic", {"users": "x"})]
)
def test_a_bad_argument_is_an_error(name: str, preset: dict[str, str]) -> None:
    with pytest.raises(InputError):
        calculator(name, preset)
