"""The guide's pages: what a stage shows, who advises it, and by when a phase is done."""

import re
from textwrap import dedent

import pytest

from plugins.model.drawing import Drawing, Stair
from plugins.model.glossary import Glossary, Term
from plugins.model.guide import Guide
from plugins.model.problem import UnknownNameError
from plugins.model.provenance import Provenance
from plugins.model.published import Published
from plugins.model.reader import read
from plugins.model.spelling import Anchor
from plugins.render.address import Page
from plugins.render.further import Further
from plugins.render.guide import guide_head, guide_overview, guide_phase

GUIDE = dedent("""\
    id: framework
    title: The merged one
    lead: A <lead>.
    added_first: building
    kinds:
      - {id: product, title: a product, like: A chat., why: "As it stands."}
      - {id: data, title: data, like: Trends., why: Sums.,
         shifts: [{phase: opening, by: 1}, {phase: building, by: -1}]}
    phases:
      - id: opening
        title: Opening
        lead: Agree.
        minutes: [5, 10]
        minutes_from: {least: A & D, most: A}
        enter_when: You have heard it.
        leave_when: You agree.
        checkpoint: a list of priorities
        cut: [The glossary.]
        stages:
          - id: needs
            title: Needs
            minutes: 3
            why: They settle the rest.
            items:
              - {id: users, kind: ask, text: Who?, why: W., changes: C., points: [C1.2, C1.3]}
              - {id: trap, kind: watch-for, text: A trap.}
              - {id: paper, kind: produce, text: A list., points: [C1.1],
                 essential: It is missed., short: "Board: a list."}
              - {id: talk, kind: do, text: "Talk & listen.", beside: [C0.1]}
            example: For a chat.
            signal: Order.
            answers: {mid: Lists., senior: Chooses., staff: Leads.}
            calculators: [traffic]
            references: [numbers, no-page]
      - id: building
        title: Building
        lead: Draw.
        minutes: 30
        minutes_from: {least: D, most: D}
        enter_when: E.
        leave_when: L.
        checkpoint: a drawing.
        stages:
          - {id: boxes, title: Boxes, why: W., example: E., signal: S., answers: {mid: J., senior: S., staff: T.},
             items: [{id: box, kind: do, text: Draw.}]}
      - id: always
        title: Always
        lead: Talk.
        aside: true
        stages:
          - {id: aloud, title: Aloud, why: W., example: E., signal: S., answers: {mid: J., senior: S., staff: T.},
             items: [{id: say, kind: do, text: Aloud.}]}
    """)

HERE, OVERVIEW = Page("framework/opening/"), Page("framework/")


@pytest.fixture
def guide() -> Guide:
    return read(Guide, GUIDE, "framework.yml")


@pytest.fixture
def provenance(framework: Published) -> Provenance:
    return Provenance.of([framework])


@pytest.fixture
def page(guide: Guide, provenance: Provenance) -> str:
    return guide_phase(guide, "opening", provenance, Further({"numbers": "Numbers"}), HERE)


def test_a_phase_opens_with_its_gates_and_checkpoint(page: str) -> None:
    assert page.strip().startswith("# Opening {#opening}\n\n")
    assert '<p class="sts-eyebrow">Phase 1 of 2 · <span data-plan="opening:planned">5</span> minutes</p>' in page
    assert "<dt>Begin when</dt><dd>You have heard it.</dd>" in page
    by = 'By minute <span data-plan="opening:end">5</span> of <span data-plan="working">35</span></b>'
    assert f"{by} you have a list of priorities." in page


def test_the_bar_leads_to_the_other_phases_and_shows_where_one_is(page: str) -> None:
    assert '<li data-phase="opening" data-plan-bar="opening" aria-current="step" data-share="1 4">' in page
    assert '<a href="../building/">Building</a>' in page


def test_one_bar_counts_all_lists_of_the_phase(page: str) -> None:
    assert page.count("<sts-checklist") == 1
    assert "0 of 4" in page
    assert page.count('<ul class="sts-check" role="list" data-list="opening" data-stage="Needs" data-search-') == 3


def test_essentials_are_marked_with_their_reason_and_counted(page: str) -> None:
    assert re.findall(r'data-item="([^"]*)"[^>]*data-essential', page) == ["paper"]
    assert '<p class="sts-needed"><b>Essential: </b>It is missed.</p>' in page
    assert '<button type="button" data-view="essentials" aria-pressed="false">1 essentials</button>' in page
    assert ">All 4</button>" in page


def test_a_stage_without_essentials_is_among_what_opens_on_demand(guide: Guide, provenance: Provenance) -> None:
    page = guide_phase(guide, "building", provenance, Further({}), Page("framework/building/"))

    assert "## Boxes {#boxes data-more=true}" in page


def test_a_drawing_stands_in_its_stage_after_the_items(provenance: Provenance) -> None:
    told = GUIDE.replace("id: boxes, title: Boxes,", "id: boxes, title: Boxes, drawing: {id: seen, shows: steps},")
    guide = read(Guide, told, "framework.yml")
    steps = Drawing(Anchor("steps"), "Step by step", "Look.", stairs=(Stair("One", "Up."),))

    page = guide_phase(guide, "building", provenance, Further({}, drawings={"steps": steps}), HERE)

    at = page.index('<details id="seen" data-drawn><summary>Step by step</summary><figure')
    assert page.index('data-item="box"') < at < page.index("What the interviewer learns")


def test_the_worked_example_comes_before_the_items(page: str) -> None:
    assert page.index("Worked example") < page.index("data-item=")


def test_what_is_produced_and_the_mistakes_come_last(page: str) -> None:
    assert re.findall(r'data-item="([^"]*)"|sts-group" data-more>([^<]*)', page) == [
        ("users", ""),
        ("talk", ""),
        ("", "On the whiteboard at the end"),
        ("paper", ""),
        ("", "Usual mistakes: tick what did not happen"),
        ("trap", ""),
    ]


def test_a_question_says_what_its_answer_changes(page: str) -> None:
    assert '<p class="sts-why">W.</p><p class="sts-changes"><b>What it changes: </b>C.</p>' in page


def test_marks_lead_to_the_very_line_and_say_where_it_is(page: str) -> None:
    assert (
        '<a href="../../frameworks/c/#who" aria-label="Advised by C under Scope, and 1 more" '
        'title="Advised by C under Scope, and 1 more">C</a>'
    ) in page
    assert '<i aria-hidden="true">C</i><i class="sts-hidden">None of the five has it</i>' in page


def test_what_stands_beside_a_line_is_linked_without_light(page: str) -> None:
    assert 'class="sts-beside" aria-label="Not advised, but compare C under ' in page


def test_a_stage_says_where_to_compute_and_to_look_up(page: str) -> None:
    assert '<b>Work it out</b> <a href="../../calculators/traffic/">Traffic</a>' in page
    assert '<b>Look it up</b> <a href="../../reference/numbers/">Numbers</a>' in page


def test_an_unknown_calculator_is_named(provenance: Provenance) -> None:
    guide = read(Guide, GUIDE.replace("[traffic]", "[trafic]"), "framework.yml")

    with pytest.raises(UnknownNameError, match=r'unknown calculator "trafic"; known: .*; did you mean "traffic"'):
        guide_phase(guide, "opening", provenance, Further({}), HERE)


def test_a_phase_ends_with_what_to_cut(page: str) -> None:
    assert "## When you are behind {#when-you-are-behind}" in page
    assert "<li>The glossary.</li>" in page


def test_an_aside_has_neither_minutes_nor_gates(guide: Guide, provenance: Provenance) -> None:
    page = guide_phase(guide, "always", provenance, Further({}), Page("framework/always/"))

    assert "From the first minute to the last" in page
    assert "sts-gates" not in page
    assert "sts-timeline" not in page


def test_the_overview_has_every_phase_with_its_stages(guide: Guide, provenance: Provenance) -> None:
    page = guide_head(guide) + guide_overview(guide, provenance, OVERVIEW)

    assert "# The merged one {#framework}" in page
    assert re.findall(r"^## .*$", page, re.MULTILINE) == [
        "## Opening {#opening}",
        "## Building {#building}",
        "## Always {#always}",
    ]
    assert '<a href="opening/#needs">Needs</a><span> 3 min</span>' in page


def test_an_unknown_phase_is_named_with_the_known(guide: Guide, provenance: Provenance) -> None:
    with pytest.raises(
        UnknownNameError, match=r'"openin"; known: opening, building or always; did you mean "opening"'
    ):
        guide_phase(guide, "openin", provenance, Further({}), HERE)


def test_an_unknown_point_is_named(guide: Guide) -> None:
    with pytest.raises(UnknownNameError, match=r'unknown point "C1\.2"'):
        guide_phase(guide, "opening", Provenance.of([]), Further({}), HERE)


def test_words_of_the_glossary_are_linked_where_prose_first_uses_them(guide: Guide, provenance: Provenance) -> None:
    glossary = Glossary("G", "L", (Term(Anchor("chat"), "Chat", "C."),))

    printed = guide_phase(guide, "opening", provenance, Further({}), HERE, glossary)

    assert '<p>For a <a href="../../reference/glossary/#chat" class="sts-term">chat</a>.</p>' in printed
