"""Phases as Markdown: headings with their permanent ids, minutes, leads, and the checklists."""

import pytest

from plugins.model.problem import UnknownNameError
from plugins.model.published import Published
from plugins.render.address import Page
from plugins.render.phase import framework_head, phase, phases


def lines(markdown: str) -> list[str]:
    return [line for line in markdown.splitlines() if line and "sts-check" not in line]


def test_a_head_is_escaped_and_credits(framework: Published) -> None:
    assert lines(framework_head(framework, Page("frameworks/c/"))) == [
        r"# Framework C · Steps &amp; \*stars\* {#framework-c}",
        '<p class="sts-lead">A &lt;lead&gt;.</p>',
        '<p class="sts-note"><a href="https://example.org/?a=1&amp;b=2">By &lt;them&gt;</a></p>',
        '<p class="sts-note"><a href="cheat-sheet/">Cheat sheet for one page of paper</a></p>',
    ]


def test_a_phase_with_stages(framework: Published) -> None:
    assert lines(phase(framework, "scope")) == [
        "## Scope {#scope}",
        '<p class="sts-eyebrow">Phase 1 of 2 · 5–10 minutes</p>',
        '<p class="sts-lead">Agree.</p>',
        r"### Features \[core\] \{\#x\} {#features}",
        "<p>What it does.</p>",
        "### Qualities {#qualities}",
    ]


def test_one_bar_counts_the_lists_of_all_stages(framework: Published) -> None:
    page = phase(framework, "scope")

    assert page.count("<sts-checklist") == 1
    assert '<span class="sts-count" data-count role="status">0 of 3</span>' in page
    assert page.count('<ul class="sts-check" role="list" data-list="scope"') == 2


def test_an_aside_is_not_numbered(framework: Published) -> None:
    assert lines(phase(framework, "general")) == ["## General {#general}", '<p class="sts-lead">Advice.</p>']


def test_a_phase_without_minutes_still_has_its_number(untimed: Published) -> None:
    assert '<p class="sts-eyebrow">Phase 2 of 2</p>' in phase(untimed, "empty")


def test_an_empty_phase_has_no_checklist(framework: Published) -> None:
    assert "sts-checklist" not in phase(framework, "empty")


def test_all_phases_come_in_their_order(framework: Published) -> None:
    heads = [line for line in lines(phases(framework)) if line.startswith("## ")]

    assert heads == ["## General {#general}", "## Scope {#scope}", "## Empty {#empty}"]


def test_an_unknown_phase_is_named_with_the_known(framework: Published) -> None:
    with pytest.raises(UnknownNameError, match=r'"scop"; known: general, scope or empty; did you mean "scope"\?'):
        phase(framework, "scop")
