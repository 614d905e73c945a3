"""Timing as printed, and every plan the shell may pick."""

import json
import re

from plugins.model.framework import Framework
from plugins.model.timing import SESSIONS, plan
from plugins.render.address import Page
from plugins.render.timing import timeline, timing_table

HERE = Page("frameworks/c/")


def texts(markup: str, cell: str) -> list[str]:
    return re.findall(rf'<td class="sts-number" data-cell="{cell}">([^<]*)</td>', markup)


def test_a_table_has_a_caption_and_heads(framework: Framework) -> None:
    markup = timing_table(framework, HERE, 30)

    assert "<caption>A session of <span data-total>30</span> minutes</caption>" in markup
    assert re.findall(r'<th scope="col"[^>]*>([^<]*)', markup) == [
        "Phase",
        "Minutes",
        "From minute",
        "To minute",
        "Allowed",
    ]
    assert re.findall(r'<th scope="row">([^<]*)', markup) == ["Scope", "Empty"]


def test_ranges_stay_ranges(framework: Framework) -> None:
    markup = timing_table(framework, HERE, 30)

    assert texts(markup, "planned") == ["10", "20"]
    assert texts(markup, "start") == ["0", "10"]
    assert texts(markup, "end") == ["10", "30"]
    assert texts(markup, "allowed") == ["5–10", "20"]


def test_every_plan_is_there_for_the_shell(framework: Framework) -> None:
    markup = timing_table(framework, HERE)
    (found,) = re.findall(r'data-plans="([^"]*)"', markup)
    plans = json.loads(found.replace("&quot;", '"'))

    assert 'data-first="20"' in markup
    assert plans == [
        [[span.planned, span.start, span.end, str(span.allowed)] for span in plan(framework, session)]
        for session in SESSIONS
    ]


def test_a_timeline_is_as_wide_as_its_minutes(framework: Framework) -> None:
    markup = timeline(framework, HERE, 30)

    assert re.findall(r'data-share="([^"]+)"', markup) == ["2 8", "4 16"]
    assert '<li data-phase="scope" data-share="2 8"><a href="#scope">Scope</a> ' in markup
    assert 'aria-label="30 minutes, phase by phase"' in markup


def test_a_timeline_leads_to_the_phases_from_wherever_it_stands(framework: Framework) -> None:
    assert '<a href="frameworks/c/#scope">Scope</a>' in timeline(framework, Page(""))
    assert '<a href="#scope">Scope</a>' in timing_table(framework, HERE)


def test_a_framework_without_minutes_says_so(untimed: Framework) -> None:
    said = '<p class="sts-note">This framework gives no minutes.</p>'

    assert timing_table(untimed, HERE) == said
    assert timeline(untimed, HERE) == said
