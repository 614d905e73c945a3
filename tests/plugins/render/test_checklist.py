"""A checklist prints every item once, escaped, with its kind in words and an address of its own."""

import re

import pytest

from plugins.model.framework import Framework
from plugins.model.problem import UnknownNameError
from plugins.render.checklist import checklist


def items(markup: str) -> list[str]:
    return re.findall(r'data-item="([^"]*)"', markup)


def test_a_phase_lists_the_items_of_its_stages(framework: Framework) -> None:
    assert items(checklist(framework, "scope")) == ["list", "who", "latency"]


def test_a_stage_lists_its_own(framework: Framework) -> None:
    markup = checklist(framework, "features")

    assert items(markup) == ["list", "who"]
    assert 'data-framework="c" data-phase="features" data-title="Features [core] {#x}"' in markup


def test_an_item_has_its_id_its_box_and_its_link(framework: Framework) -> None:
    markup = checklist(framework, "qualities")

    assert '<li class="sts-item" id="latency" data-item="latency" data-kind="ask">' in markup
    assert '<input type="checkbox" id="tick_latency" autocomplete="off"><label for="tick_latency">' in markup
    assert '<span class="sts-kind" data-kind="ask">Ask</span> <span data-text>How fast?</span>' in markup
    assert '<a href="#latency" class="sts-anchor" aria-label="Copy link to: How fast?"' in markup


def test_text_is_never_markup(framework: Framework) -> None:
    markup = checklist(framework, "general")

    assert "<img" not in markup
    assert "<span data-text>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</span>" in markup
    assert '<p class="sts-why">A &amp; B</p><p class="sts-example"><b>Example: </b>&lt;b&gt;</p>' in markup


def test_tools_wait_for_the_shell(framework: Framework) -> None:
    markup = checklist(framework, "scope")

    assert re.search(r'<div class="sts-tools" data-tools [^>]*hidden>', markup)
    assert '<span class="sts-count" data-count role="status">0 of 3</span>' in markup


def test_it_is_one_line(framework: Framework) -> None:
    assert "\n" not in checklist(framework, "scope")


@pytest.mark.parametrize("part", ["empty", "list", "x", ""])
def test_what_has_no_items_is_refused(framework: Framework, part: str) -> None:
    with pytest.raises(UnknownNameError, match="known: general, scope, features or qualities"):
        checklist(framework, part)
