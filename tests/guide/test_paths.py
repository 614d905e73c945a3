"""Paths lead to what there is, and the shortest can be read in the time that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from plugins.model.data import Library
from plugins.render.drills import KINDS
from tests.guide.conftest import ROOT

if TYPE_CHECKING:
    from plugins.model.path import PathStep
    from tests.guide.conftest import Sight

LIBRARY = Library(ROOT / "docs/data")
GUIDE, PATHS = LIBRARY.guide, LIBRARY.paths
WORDS_A_MINUTE = 220
TONIGHT_MINUTES = 30


def words(step: PathStep, sights: dict[str, Sight]) -> int:
    """What is to be read at a step: a section, the essentials of a phase with what surrounds them, or a page.

    A run says what there is to do.
    """
    page, _, section = step.to.partition("#")
    if page == "practice/":
        return len(step.says.split())
    if section:
        return len(sights[page].sections[section])
    phase = next((phase for phase in GUIDE.phases if page == f"framework/{phase.id}/"), None)
    if phase:
        shown = [phase.title, phase.checkpoint or "", *phase.cut, *(stage.title for stage in phase.stages)]
        shown += [f"{item.kind.words} {item.text}" for item in phase.essentials]
        return len(" ".join(shown).split())
    return sum(len(section) for section in sights[page].sections.values())


def test_tonight_is_read_in_half_an_hour_and_no_step_takes_longer_than_it_says(sights: dict[str, Sight]) -> None:
    steps = PATHS.path("tonight").steps
    minutes = {step.id: words(step, sights) / WORDS_A_MINUTE for step in steps}

    assert {name: round(each, 1) for name, each in minutes.items() if each == 0} == {}
    too_long = {step.id: round(minutes[step.id], 1) for step in steps if minutes[step.id] > step.minutes}
    assert too_long == {}
    examples = sum(len((item.example or "").split()) for phase in GUIDE.phases for item in phase.essentials)
    assert sum(minutes.values()) + examples / WORDS_A_MINUTE <= TONIGHT_MINUTES
    assert sum(step.minutes for step in steps) <= TONIGHT_MINUTES


def test_every_step_leads_to_a_place_that_there_is(sights: dict[str, Sight]) -> None:
    lost = [
        step.to
        for path in PATHS.paths
        for step in path.steps
        for page, _, place in [step.to.partition("#")]
        if page not in sights or (place and not _is_there(page, place, sights))
    ]

    assert lost == []


def _is_there(page: str, place: str, sights: dict[str, Sight]) -> bool:
    """A heading of the page; in practice, a case to be set up with, or a kind of drill that there is."""
    if page == "practice/drills/":
        return parse_qs(place).get("kind", [""])[0] in KINDS
    if page == "practice/":
        return parse_qs(place).get("case", [""])[0] in {case.id for case in LIBRARY.cases}
    return place in sights[page].ids


def test_a_run_of_a_named_case_is_set_up_with_it() -> None:
    runs = [step for path in PATHS.paths for step in path.steps if step.to.startswith("practice/#")]

    assert len(runs) > 4
    for step in runs:
        case = next(case for case in LIBRARY.cases if f"case={case.id}" in step.to)
        assert ": " not in step.title or step.title.split()[-1] in case.title.replace("-", " ")
        assert f"level={case.level.value}" in step.to or case.level.value == "senior"


def test_a_week_takes_ninety_minutes_and_each_day_of_four_weeks_half_an_hour() -> None:
    assert sum(step.minutes for step in PATHS.path("this-week").steps) == 90
    days: dict[int | None, int] = {}
    for step in PATHS.path("four-weeks").steps:
        days[step.day] = days.get(step.day, 0) + step.minutes
    assert days == dict.fromkeys(range(1, 21), 30)


def test_the_study_plans_have_drills_of_several_kinds() -> None:
    for name in ("this-week", "four-weeks"):
        drills = [step for step in PATHS.path(name).steps if step.to.startswith("practice/drills/")]
        assert [step.minutes for step in drills] == [2] * len(drills)
        assert len({step.to for step in drills}) >= 3


def test_every_path_has_a_page_with_its_steps_and_a_way_from_home(sights: dict[str, Sight]) -> None:
    for path in PATHS.paths:
        assert {str(step.id) for step in path.steps} <= {*sights[f"paths/{path.id}/"].ids}
        assert f"paths/{path.id}/" in sights["./"].links


def test_the_interviewers_door_has_what_the_five_agree_on_as_lines(sights: dict[str, Sight]) -> None:
    shared = [item for item in GUIDE.items if len(item.letters) >= 3]
    links = sights["paths/interviewers/"].links

    assert len(shared) > 10
    assert [item.id for item in shared if not any(link.endswith(f"/#{item.id}") for link in links)] == []
    assert any("cases/" in link and "#next-" in link for link in links)
