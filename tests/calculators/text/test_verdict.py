"""A verdict is read in one go: headline, ruler, a sentence with its note, advice, and what would change it."""

import re

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from calculators.text.address import NO_PAGE
from calculators.text.csv import csv
from calculators.text.markdown import markdown
from calculators.text.record import record
from calculators.text.result import render_result
from calculators.text.typeset import in_words, typeset


def test_a_verdict_has_its_parts_in_order() -> None:
    html = render_result(run(find("traffic"), {}))
    parts = [
        'class="sts-verdict">One database primary',
        '<svg height="',
        "0.84% of that.¹",
        "The writes decide",
    ]
    places = [html.index(part) for part in [*parts, "The answer changes if:", '<p class="sts-source">¹ <a']]

    assert places == sorted(places)


def test_the_three_nearest_turns_are_seen_and_the_rest_is_counted() -> None:
    """The bill turns with nine of its fields."""
    html = render_result(run(find("cost"), {}), [])
    listed = re.search(r'<ul class="sts-turns">(.*?)</ul>', html)

    assert listed is not None
    assert listed[1].count("<li>") == 3
    assert '<details class="sts-more" data-picture="turns" data-folded><summary>6 more</summary></details>' in html
    assert render_result(run(find("cost"), {})).count("<li>") == 9


def test_of_many_figures_five_are_seen() -> None:
    html = render_result(run(find("queue"), {}), [])

    assert len(re.findall(r'<details data-figure="', html)) == 5
    assert "<summary>13 more figures</summary>" in html
    assert "more figures" not in render_result(run(find("memory"), {}))


@pytest.mark.parametrize(
    ("text", "set_"),
    [
        ("-$83.04/month", "−$83.04/month"),
        ("90% sure: -5 to 3", "90% sure: −5 to 3"),
        ("1.54 × 10^-11 losses", "1.54 × 10⁻¹¹ losses"),
        ("1.23 × 10^33 ids", "1.23 × 10³³ ids"),
        ("AWS (2026-03), m7i-2xlarge, x - 1", "AWS (2026-03), m7i-2xlarge, x - 1"),
    ],
)
def test_signs_are_those_of_a_book(text: str, set_: str) -> None:
    assert typeset(text) == set_


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1.54 × 10^-9%", "15 in a trillion"),
        ("0.0005%", "5 in a million"),
        ("0.001%", "0.001%"),
        ("0%", "0%"),
        ("1.00 × 10^-14%", "1.00 × 10⁻¹⁴%"),
        ("3 in 4", "3 in 4"),
    ],
)
def test_small_chances_are_said_in_words(text: str, said: str) -> None:
    assert in_words(text) == said


def test_what_is_copied_keeps_the_signs_of_a_keyboard() -> None:
    """Somebody may paste it where a true minus is no number."""
    loss = run(find("cdn"), {})
    chance = run(find("durability"), {})

    assert "−$83.04/month" in render_result(loss)
    for copied in (markdown(loss, NO_PAGE), csv(loss), str(record(loss, NO_PAGE))):
        assert "−$" not in copied
        assert "-3.16e-05" in copied or "-$83.04/month" in copied
    assert "15 in a trillion" in render_result(chance)
    assert "1.54 × 10^-9%" in markdown(chance, NO_PAGE)


def test_that_safety_is_near_is_no_warning() -> None:
    """Durability's default is 98% of what an object store promises: more of it is better."""
    assert "near" not in render_result(run(find("durability"), {})).split('class="sts-decision"')[1].split("</p>")[1]
