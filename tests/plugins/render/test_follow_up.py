"""The page of follow-ups: each question has its own link, and each stage knows which subjects belong to it."""

import re
from pathlib import Path

from plugins.model.data import Library
from plugins.render.address import Page
from plugins.render.follow_up import asked_next, follow_ups
from plugins.render.further import Further

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
LADDERS = [*LIBRARY.follow_ups]


def test_every_question_has_an_answer_its_levels_and_a_link() -> None:
    page = follow_ups(LIBRARY, Page("reference/follow-ups/"))

    for rung in (rung for ladder in LADDERS for rung in ladder.rungs):
        assert f'<h3 id="{rung.id}">' in page
        assert f'<a href="#{rung.id}" class="sts-anchor"' in page
    for ladder in LADDERS:
        assert f'<li><a href="#{ladder.id}">{ladder.title}</a></li>' in page
    assert page.count("<dt>Staff</dt>") == sum(len(ladder.rungs) for ladder in LADDERS)


def test_what_is_said_leads_to_what_is_asked() -> None:
    printed = asked_next(LADDERS, Page("framework/deep-dive/"))

    assert re.findall(r'href="([^"]*)"', printed) == [f"../../reference/follow-ups/#{each.id}" for each in LADDERS]


def test_a_stage_leads_to_its_subjects_and_to_no_other() -> None:
    stage = next(each for each in LIBRARY.guide.phase("deep-dive").stages if each.id == "bottlenecks")
    printed = Further({}, LADDERS).links(stage, Page("framework/deep-dive/"))

    assert printed
    asked = {each.id for each in LADDERS if "bottlenecks" in each.stages}
    assert set(re.findall(r"follow-ups/#([\w-]+)", printed)) == asked
