"""A calculator's page says who sends readers to it, and every such link leads to something."""

from dataclasses import replace
from pathlib import Path

import pytest

from calculators.catalogue import names
from plugins.model.data import Library
from plugins.model.problem import UnknownNameError
from plugins.render.address import Page
from plugins.render.usage import used_in

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
HERE = Page("calculators/traffic/")


def test_stages_and_worked_estimates_are_named() -> None:
    line = used_in("traffic", LIBRARY.guide, LIBRARY.envelopes, [], HERE)

    assert '<a href="../../framework/scope/#estimates">Estimates</a>' in line
    assert '<a href="../../envelopes/messaging/">A messaging service</a>' in line
    assert line.endswith(".</p>")


def test_links_follow_the_page_that_asks() -> None:
    line = used_in("traffic", LIBRARY.guide, LIBRARY.envelopes, [], Page("framework/scope/"))

    assert '<a href="#estimates">Estimates</a>' in line


def test_cases_of_its_kind_are_named() -> None:
    line = used_in("fanout", replace(LIBRARY.guide, phases=()), [], LIBRARY.cases, HERE)

    assert '<a href="../../cases/messaging/">Messaging service</a>' in line


def test_a_calculator_that_nobody_uses_says_nothing() -> None:
    assert used_in("traffic", LIBRARY.guide, [], [], HERE) != ""
    assert used_in("speedup", replace(LIBRARY.guide, phases=()), [], [], HERE) == ""


def test_a_calculator_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UnknownNameError, match='unknown calculator "trafic"'):
        used_in("trafic", LIBRARY.guide, LIBRARY.envelopes, [], HERE)


def test_what_stages_name_exists() -> None:
    named = {name for phase in LIBRARY.guide.phases for stage in phase.stages for name in stage.calculators}

    assert named - set(names()) == set()


def test_every_page_says_where_its_calculator_is_used() -> None:
    pages = "".join(page.read_text() for page in (LIBRARY.data.parent / "calculators").rglob("*.md"))

    assert [name for name in names() if f'used_in("{name}")' not in pages] == []
