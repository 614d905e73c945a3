"""The macros of the pages, one line each: look up, render, return."""

from __future__ import annotations

import gc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from calculators.text import page
from plugins.here import Telling, here
from plugins.model.case.timetable import held
from plugins.model.data import Library
from plugins.model.timing import USUAL
from plugins.render import arithmetic as computed
from plugins.render import catalogue as calculators
from plugins.render import cheat_sheet as paper
from plugins.render import checklist as checklists
from plugins.render import comparison, guide, home, interviewer, level, numbers, speed, timing, usage, worked
from plugins.render import drawing as drawings
from plugins.render import drills as drilling
from plugins.render import figure as figures
from plugins.render import follow_up as asked
from plugins.render import glossary as words
from plugins.render import latencies as pictured
from plugins.render import path as paths
from plugins.render import phase as pages
from plugins.render import plan as plans
from plugins.render import practice as practising
from plugins.render import reference as references
from plugins.render import scorecard as scoring
from plugins.render import storage as stored
from plugins.render.block import block
from plugins.render.case import index as cases
from plugins.render.case import pack
from plugins.render.case.page import CasePage
from plugins.render.case.telling import Teller
from plugins.render.envelope import editor
from plugins.render.further import Further
from plugins.template import called

if TYPE_CHECKING:
    from collections.abc import Callable

    from plugins.model.case.case import Case
    from plugins.render.address import Page

    # What a page prints: text, or an object that it asks for pieces by name.
    type Macros = tuple[Callable[..., object], ...]
    type Here = Callable[[], Page]


class Environment(Telling, Protocol):
    """What the macros plugin offers, as far as every site builder has it."""

    def macro(self, function: Callable[..., object]) -> object: ...


def define_env(env: Environment) -> None:
    """Name the macros; called once a build, or once a page."""
    library = Library(Path(str(env.conf["docs_dir"])) / "data")
    for macros in _ALL:
        for macro in macros(library, partial(here, env)):
            env.macro(called(macro, env))
    _spare_collector()


def _spare_collector() -> None:
    """What is loaded by now stays, and the collector of garbage need not go through it over and over.

    Once only: what a development server leaves behind from one build to the next is garbage.
    """
    if not gc.get_freeze_count():
        gc.freeze()


def _framework_macros(library: Library, here: Here) -> Macros:
    def timing_table(framework: str, minutes: int = USUAL) -> str:
        return block(timing.timing_table(library.published[framework], here(), minutes))

    def checklist(framework: str, phase: str) -> str:
        return block(checklists.checklist(library.framework(framework), phase))

    def framework_head(framework: str) -> str:
        return pages.framework_head(library.published[framework], here())

    def phase(framework: str, phase: str) -> str:
        return pages.phase(library.published[framework], phase)

    def cheat_sheet(framework: str) -> str:
        return block(paper.cheat_sheet(library.published[framework], here()))

    return timing_table, checklist, framework_head, phase, cheat_sheet


def _guide_macros(library: Library, here: Here) -> Macros:
    def guide_head() -> str:
        return guide.guide_head(library.guide)

    def essentials() -> str:
        return block(paper.essentials(library.guide, here()))

    def whole_list() -> str:
        return block(paper.whole_list(library.guide, here()))

    def guide_overview() -> str:
        return guide.guide_overview(library.guide, library.provenance, here())

    def guide_phase(phase: str) -> str:
        further = Further(library.references, library.follow_ups, library.cases, library.drawings)
        return guide.guide_phase(library.guide, phase, library.provenance, further, here(), library.glossary)

    def guide_levels() -> str:
        return level.levels(library.guide.levels) if library.guide.levels else ""

    def asked_next() -> str:
        return block(asked.asked_next(library.follow_ups, here()))

    return guide_head, guide_overview, guide_phase, guide_levels, essentials, whole_list, asked_next


def _plan_macros(library: Library, here: Here) -> Macros:
    def plan_bar() -> str:
        return block(plans.plan_bar(library.guide, here())) + block(plans.plan_control(library.guide))

    def plan_table() -> str:
        return block(plans.plan_table(library.guide, here()))

    def plan_kinds() -> str:
        return block(plans.plan_kinds(library.guide))

    def where_minutes_come_from() -> str:
        return block(plans.where_minutes_come_from(library.guide))

    return plan_bar, plan_table, plan_kinds, where_minutes_come_from


def _door_macros(library: Library, here: Here) -> Macros:
    def path(name: str) -> str:
        return paths.path(library.paths.path(name), here())

    def continue_path() -> str:
        return block(paths.continue_path(library.paths.paths, here()))

    def agreed() -> str:
        return block(interviewer.agreed(library.guide, library.provenance, here()))

    def questions_by_level() -> str:
        cases_ = [(each, library.case_envelopes[each.id]) for each in library.cases]
        return block(interviewer.questions_by_level(cases_, here()))

    def listen_for() -> str:
        return block(interviewer.listen_for(library.guide, here()))

    return path, continue_path, agreed, questions_by_level, listen_for


def _home_macros(library: Library, here: Here) -> Macros:
    def told(name: str) -> tuple[Case, Teller]:
        return library.cases[name], Teller(library.case_envelopes[name], leads=False)

    def excerpt(case: str, talk: str) -> str:
        return block(home.excerpt(*told(case), talk, here()))

    def checklist_line(item: str) -> str:
        return block(home.checklist_line(library.guide, item, library.provenance, here()))

    def spoken_estimate() -> str:
        return block(home.spoken_estimate(here()), live=True)

    def moments(case: str, walked: str) -> str:
        return block(home.moments(library.cases[case], walked, library.guide, here()))

    return spoken_estimate, moments, excerpt, checklist_line


def _comparison_macros(library: Library, here: Here) -> Macros:
    def framework_list() -> str:
        return block(comparison.framework_list(library.published, here()))

    def compared_minutes() -> str:
        return block(comparison.compared_minutes(library.guide, library.published, here()))

    def matrix() -> str:
        return block(comparison.matrix(library.guide, library.provenance, here()))

    def disagreements() -> str:
        return comparison.disagreements(library.guide, library.disagreements, library.provenance, here())

    return framework_list, compared_minutes, matrix, disagreements


def _calculator_macros(library: Library, here: Here) -> Macros:
    def calculator(name: str, **preset: object) -> str:
        return block(page.calculator(name, {field: str(value) for field, value in preset.items()}), live=True)

    def used_in(name: str) -> str:
        return block(usage.used_in(name, library.guide, library.envelopes, library.cases, here()))

    def catalogue() -> str:
        return calculators.catalogue(here())

    def figure(estimate: str, name: str) -> str:
        return figures.figure(library, estimate, name)

    return calculator, used_in, catalogue, figure


def _case_macros(library: Library, here: Here) -> Macros:
    def case(name: str) -> CasePage:
        found = held(library.cases[name], library.guide)
        return CasePage(found, library.case_envelopes[name], library.guide)

    def case_list() -> str:
        found = [(each, library.case_envelopes[each.id]) for each in library.cases]
        return block(cases.case_list(found, library.subjects, here()))

    def systems() -> str:
        return block(cases.systems(library.systems.systems, {each.id: each for each in library.cases}, here()))

    def case_packs() -> str:
        return block(cases.sheets([*library.cases], library.subjects, here()))

    def interviewer_sheet(name: str) -> str:
        teller = Teller(library.case_envelopes[name], leads=False)
        return pack.interviewer_sheet(library.cases[name], teller, library.guide, here())

    def candidate_sheet(name: str) -> str:
        return pack.candidate_sheet(library.cases[name], library.guide, here())

    sheets = case_packs, interviewer_sheet, candidate_sheet
    return case, case_list, *sheets, systems


def _practice_macros(library: Library, here: Here) -> Macros:
    def prompt(said: str) -> str:
        return block(practising.prompt(said, here()))

    def practice() -> str:
        return block(practising.practice((library.guide, *library.published), library.cases), live=True)

    def drills() -> str:
        return block(drilling.drills(), live=True)

    def scorecard() -> str:
        return block(scoring.scorecard(library.scorecard, library.cases), live=True)

    return prompt, practice, drills, scorecard


def _envelope_macros(library: Library, here: Here) -> Macros:
    def envelope(name: str) -> str:
        return block(worked.worked(library.envelopes[name], here()), live=True)

    def envelope_editor(example: str) -> str:
        return block(editor(library.envelopes[example], library.envelopes, library.case_envelopes), live=True)

    return envelope, envelope_editor


def _reference_macros(library: Library, here: Here) -> Macros:
    def reference(page: str) -> str:
        return references.reference(library, page, here())

    def glossary() -> str:
        return words.glossary(library, here())

    def reference_numbers(subject: str) -> str:
        return block(numbers.reference_numbers(subject))

    def measured_numbers(name: str) -> str:
        return block(numbers.measured_numbers(name))

    def notes_switch() -> str:
        return block(numbers.notes_switch())

    def latencies() -> str:
        return block(pictured.latencies())

    def arithmetic(table: str) -> str:
        return block(computed.arithmetic(table))

    def drawing(name: str) -> str:
        return block(drawings.drawn(name, library.drawings))

    def follow_ups() -> str:
        return asked.follow_ups(library, here())

    tables = reference, reference_numbers, measured_numbers, arithmetic, glossary, follow_ups
    return *tables, notes_switch, latencies, drawing


def _site_macros(library: Library, _here: Here) -> Macros:
    def storage() -> str:
        return block(stored.storage(library.storage))

    return (storage,)


def _speed_macros(library: Library, _here: Here) -> Macros:
    def speed_run() -> str:
        return block(speed.run(library.benchmarks))

    def speed_starts() -> str:
        return speed.starts(library.benchmarks)

    def speed_measures() -> str:
        return block(speed.measures(library.benchmarks))

    def speed_history() -> str:
        return block(speed.history(library.benchmarks))

    return speed_run, speed_starts, speed_measures, speed_history


_ALL = (
    _framework_macros,
    _guide_macros,
    _plan_macros,
    _door_macros,
    _home_macros,
    _comparison_macros,
    _calculator_macros,
    _case_macros,
    _practice_macros,
    _envelope_macros,
    _reference_macros,
    _speed_macros,
    _site_macros,
)
