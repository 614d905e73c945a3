"""The frameworks side by side, from this project's own data where the whole of it matters."""

import json
import re
from pathlib import Path

import pytest

from plugins.model.data import Library
from plugins.model.disagreement import Disagreements
from plugins.model.problem import DataError, UnknownNameError
from plugins.model.reader import read
from plugins.render.address import Page
from plugins.render.comparison import compared_minutes, disagreements, framework_list, matrix

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
HERE = Page("frameworks/")


def test_every_framework_is_listed() -> None:
    assert re.findall(r'<a href="([^"]*)"', framework_list(LIBRARY.published, HERE)) == ["a/", "b/", "c/", "d/", "e/"]


def test_only_frameworks_with_minutes_have_a_bar_at_every_length() -> None:
    markup = compared_minutes(LIBRARY.guide, LIBRARY.published, HERE)

    assert re.findall(r'data-name="([^"]*)"', markup) == ["The merged framework", "Framework A", "Framework D"] * 3
    assert re.findall(r'sts-group">(?:<[^>]*>)?(\d+)', markup) == ["45", "30", "60"]


def test_every_plan_of_a_bar_adds_up() -> None:
    markup = compared_minutes(LIBRARY.guide, LIBRARY.published, HERE)
    bars = [json.loads(plans) for plans in re.findall(r'data-plans="([^"]*)"', markup)]

    assert len(bars) == 2
    assert 'data-first="10"' in markup
    assert [[sum(plan) for plan in plans] for plans in bars] == [[*range(10, 91)]] * 2


def test_the_guide_has_what_its_plan_says_at_every_length() -> None:
    markup = compared_minutes(LIBRARY.guide, LIBRARY.published, HERE)
    bars = re.findall(r'data-name="The merged framework">(.*?)</div>', markup)

    assert [[int(each) for each in re.findall(r">(\d+)</span>", bar)] for bar in bars] == [
        [5, 10, 15, 5],
        [3, 6, 8, 3],
        [7, 13, 25, 5],
    ]


def test_the_matrix_has_every_stage_and_counts_every_mark() -> None:
    guide = LIBRARY.guide
    markup = matrix(guide, LIBRARY.provenance, HERE)
    stages = [stage.id for phase in guide.phases for stage in phase.stages]

    assert re.findall(r'<tr id="([^"]*)"', markup) == stages
    counts = [int(count) for count in re.findall(r'<span class="sts-hidden">(\d+)</span></a>', markup)]
    assert sum(counts) == sum(len(item.letters) for item in guide.items)
    said = [int(count) for count in re.findall(r'aria-label="(\d+) in [^"]*" title="', markup)]
    assert said == counts


def test_a_dot_has_the_area_of_its_count_and_fits_its_row() -> None:
    markup = matrix(LIBRARY.guide, LIBRARY.provenance, HERE)
    dots = re.findall(r'<circle r="([\d.]+)"></circle></svg><span class="sts-hidden">(\d+)<', markup)

    assert len({count for _, count in dots}) > 3
    for radius, count in dots:
        assert float(radius) ** 2 / int(count) == pytest.approx(2.5**2, rel=0.05)
        assert float(radius) <= 10


def test_where_nothing_is_advised_that_is_heard_and_nothing_is_seen() -> None:
    markup = matrix(LIBRARY.guide, LIBRARY.provenance, HERE)
    cells = re.findall(r"<td>(.*?)</td>", markup)
    empty = [cell for cell in cells if "<a " not in cell]

    assert empty
    assert {*empty} == {'<span class="sts-hidden">none</span>'}


def test_a_count_leads_to_the_first_line_it_counts() -> None:
    guide = LIBRARY.guide
    first = next(item for item in guide.phases[0].stages[0].items if "A" in item.letters)

    assert f'<td><a href="../framework/scope/#{first.id}" aria-label="' in matrix(guide, LIBRARY.provenance, HERE)


def test_both_sides_of_a_disagreement_are_someones() -> None:
    for found in LIBRARY.disagreements.disagreements:
        letters = [{point.letter for point in side.points} for side in found.sides]
        assert all(letters)
        assert not set.intersection(*letters), f"{found.id}: the same framework on both sides"


def test_disagreements_end_in_a_recommendation_and_the_way_to_the_guide() -> None:
    page = disagreements(LIBRARY.guide, LIBRARY.disagreements, LIBRARY.provenance, HERE)

    assert page.count("What we recommend") == len(LIBRARY.disagreements.disagreements)
    assert '<a href="../framework/scope/#estimates">' in page


SAID = """\
disagreements:
  - id: one
    question: Which?
    sides:
      - {claim: This., argument: Because., points: [A1.1]}
      - {claim: That., argument: For., points: [D1.1]}
    recommendation: Both.
    stage: nowhere
"""


def test_an_unknown_stage_is_named() -> None:
    with pytest.raises(UnknownNameError, match='unknown stage of the guide "nowhere"'):
        disagreements(LIBRARY.guide, read(Disagreements, SAID, "disagreements.yml"), LIBRARY.provenance, HERE)


def test_one_side_is_no_disagreement() -> None:
    text = SAID.replace("      - {claim: That., argument: For., points: [D1.1]}\n", "")
    with pytest.raises(DataError, match="at least two"):
        read(Disagreements, text, "disagreements.yml")
