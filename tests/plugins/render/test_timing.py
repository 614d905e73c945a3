"""Timing as printed, and every plan the shell may pick."""

import json
import re

from plugins.model.framework import Framework
from plugins.model.timing import SESSIONS, plan
from plugins.render.timing import timeline, timing_table


def texts(markup: str, cell: str) -> list[str]:
    return re.findall(rf'<td class="sts-number" data-cell="{cell}">([^<]*)</td>', markup)


def test_a_table_has_a_caption_and_heads(framework: Framework) -> None:
    markup = timing_table(framework, 30)

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
    markup = timing_table(framework, 30)

    assert texts(markup, "planned") == ["10", "20"]
    assert texts(markup, "start") == ["0", "10"]
    assert texts(markup, "end") == ["10", "30"]
    assert texts(markup, "allowed") == ["5–10", "20"]


def test_every_plan_is_there_for_the_shell(framework: Framework) -> None:
    markup = timing_table(framework)
    (found,) = re.findall(r'data-plans="([^"]*)"', markup)
    plans = json.loads(found.replace("&quot;", '"'))

    assert 'data-first="20"' in markup
    assert plans == [
        [[span.planned, span.start, span.end, str(span.allowed)] for span in plan(framework, session)]
        for session in SESSIONS
    ]


def test_a_timeline_is_as_wide_as_its_minutes(framework: Framework) -> None:
    markup = timeline(framework, 30)

    assert re.findall(r'style="--minutes: (\d+)"', markup) == ["10", "20"]
    assert '<li data-phase="scope" style="--minutes: 10"><b>Scope</b> ' in markup
    assert 'aria-label="30 minutes, phase by phase"' in markup


def test_a_timeline_may_lead_to_the_phases(framework: Framework) -> None:
    assert '<a href="frameworks/c/#scope">Scope</a>' in timeline(framework, link="frameworks/c/")
    assert '<a href="#scope">Scope</a>' in timing_table(framework, link="")


def test_a_framework_without_minutes_says_so(untimed: Framework) -> None:
    said = '<p class="sts-note">This framework gives no minutes.</p>'

    assert timing_table(untimed) == said
    assert timeline(untimed) == said
