"""A result as text to paste."""

import csv as reader
import io

from calculators.catalogue import find
from calculators.core.result import Result
from calculators.core.run import run
from calculators.text.address import NO_PAGE, Page
from calculators.text.csv import csv
from calculators.text.markdown import markdown
from calculators.text.record import describe, record
from calculators.text.sentence import sentence


def traffic(**texts: str) -> Result:
    return run(find("traffic"), texts)


def test_markdown_has_inputs_figures_steps_decision_and_link() -> None:
    text = markdown(traffic(users="1M"), NO_PAGE)

    assert "| People using it each day | 1M |" in text
    assert "| At the peak | 463 requests/s | average rate × peak factor = 231.5/s × 2 = 463 requests/s |" in text
    assert "**One database primary takes the writes.**" in text
    link = "/calculators/traffic/#users=1M&actions=20/day&peak=2&ratio=10:1&payload=2+kB&recipients=1"
    assert text.rstrip().endswith(link)


def test_a_copy_leads_to_where_its_site_is() -> None:
    page, there = (
        Page("cases/photos/", "https://example.org/guide/"),
        "https://example.org/guide/calculators/traffic/#",
    )

    assert f"Reopen it at {there}users=1M&" in markdown(traffic(users="1M"), page)
    assert record(traffic(users="1M"), page)["link"].startswith(f"{there}users=1M&")


def test_markdown_shows_ranges_where_there_are_any() -> None:
    text = markdown(traffic(users="1M..5M"), NO_PAGE)

    assert "| At the peak | 1,040 requests/s | 463 to 2,310 requests/s |" in text


def test_markdown_does_not_take_up_markup_that_was_typed() -> None:
    text = markdown(traffic(payload="2 kB", users="1,000,000   users"), NO_PAGE)

    assert "| 1,000,000 users |" in text


def test_csv_is_read_back_by_a_csv_reader() -> None:
    rows = list(reader.DictReader(io.StringIO(csv(traffic()), newline="")))

    assert rows[0] == {
        "figure": "peak",
        "label": "At the peak",
        "value": "462.962962963",
        "low": "462.962962963",
        "high": "462.962962963",
        "unit": "1/s",
        "spread": "",
    }
    assert len(rows) == 8


def test_csv_says_which_range_the_answer_owes_its_own_to() -> None:
    result = traffic(users="1M..5M", actions="18..22/day")
    rows = list(reader.DictReader(io.StringIO(csv(result), newline="")))

    people, actions = (share.share for share in result.spread)
    assert rows[0]["spread"] == f"users {people:.3g}, actions {actions:.3g}"
    # The shares are those of the main figure.
    assert {row["spread"] for row in rows[1:]} == {""}


def test_the_sentence_can_be_said_aloud() -> None:
    assert sentence(traffic()) == (
        "With people 1M, actions 20/day, peak factor 2, reads per write 10:1, size 2 kB, recipients 1: "
        "at the peak 463 requests/s. One database primary takes the writes."
    )


def test_the_record_is_what_the_contract_says() -> None:
    data = record(traffic(users="1M..5M"), NO_PAGE)

    assert set(data) >= {"calculator", "inputs", "figures", "decision", "link"}
    figure = data["figures"]["bandwidth"]
    assert set(figure) >= {"value", "low", "high", "unit", "text", "steps"}
    assert figure["unit"] == "B/s"
    assert figure["low"] < figure["value"] < figure["high"]
    assert data["spread"] == {"users": 1.0}


def test_the_description_names_every_field_and_figure() -> None:
    data = describe(find("traffic"))

    assert [field["id"] for field in data["fields"]] == [
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
    assert data["figures"][0] == {
        "id": "peak",
        "label": "At the peak",
        "unit": "1/s",
        "formula": "average rate × peak factor",
    }
