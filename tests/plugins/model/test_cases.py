"""The worked cases: complete, consistent with their envelopes, and every figure from one place."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from itertools import chain
from pathlib import Path

import pytest

from plugins.model.case.case import PHASES, Case, told_in
from plugins.model.case.timetable import held
from plugins.model.case.told import Told
from plugins.model.data import Library
from plugins.model.envelope import Envelope
from plugins.model.file import load
from plugins.model.plan import spans
from plugins.model.problem import DataError
from plugins.render.address import Page
from plugins.render.case.index import systems

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "docs/data")
CASES = LIBRARY.cases.ids
# What interviews at the five frameworks name: see docs/data/systems.yml.
NAMED = 28
PROMISED = re.compile(r"(?<![\w.])[\d.]+(?:%| ?(?:ms|s|minutes)\b)")
# Words in a row: fewer are an idiom.
RUN = 8

# A number with a unit, as an envelope writes them.
UNIT = r"(?:million|billion|trillion|[kMGTPE]B|[kMGT]bit|TiB|GiB|requests?/|messages?/|users?/|/s\b|/day)"
FIGURE = re.compile(rf"(?<![\w.])[\d.,]+ ?{UNIT}")


def test_there_are_cases() -> None:
    assert len(CASES) >= 18


def test_every_system_that_a_framework_names_is_worked_somewhere() -> None:
    rows = LIBRARY.systems.systems

    assert len(rows) == NAMED
    assert [row.id for row in rows if row.case and row.case not in CASES] == []
    assert [row.id for row in rows if not row.case and not row.page] == []
    # It leads to where its point is worked; that the place is there is seen in tests/guide/test_links.py.
    assert [row.id for row in rows if bool(row.case) != bool(row.at)] == []
    assert [row.id for row in rows if row.numbers and row.numbers not in LIBRARY.envelopes.ids] == []


def test_a_row_says_what_is_found_and_leads_to_the_place_and_the_numbers() -> None:
    rows = [row for row in LIBRARY.systems.systems if row.id == "messaging-system"]
    table = systems(rows, {case.id: case for case in LIBRARY.cases}, Page("cases/"))

    assert '<a href="messaging/#next-regions">' in table
    assert 'where a shard stands; <a href="../envelopes/messaging/">its numbers</a>' in table


def test_every_point_that_names_a_system_is_one_of_a_framework() -> None:
    known = {
        point
        for framework in LIBRARY.published
        for phase in framework.phases
        for item in phase.all_items
        for point in item.points
    }

    assert [point for row in LIBRARY.systems.systems for point in row.points if point not in known] == []


@pytest.fixture(params=CASES)
def case(request: pytest.FixtureRequest) -> Case:
    return LIBRARY.cases[request.param]


def test_a_case_has_what_an_interview_needs(case: Case) -> None:
    assert 3 <= len(case.features.built) <= 5
    assert 2 <= len(case.qualities) <= 3
    assert 4 <= len(case.questions) <= 6
    assert 2 <= len(case.dives) <= 3
    assert len(case.sizes) >= 3
    assert len(case.follow_ups) >= 5
    assert 2 <= len(case.hints) <= 6
    assert 1 <= len(case.twists) <= 4
    assert [weaker.phase for weaker in case.weaker] == list(PHASES)
    assert {follow_up.level for follow_up in case.follow_ups}


def test_changes_are_thrown_in_one_after_the_other_while_there_is_time_to_answer(case: Case) -> None:
    """After the features are agreed, and before the wrap-up is over."""
    minutes = [twist.minute for twist in case.twists]
    first, *_, last = spans(LIBRARY.guide, kind=case.kind.value)

    assert minutes == sorted(set(minutes))
    assert first.end < minutes[0]
    assert minutes[-1] < last.end


def test_hints_and_changes_are_as_many_as_the_case_needs() -> None:
    """As many in most cases would be a form that was filled in."""
    counts = Counter((len(case.hints), len(case.twists)) for case in LIBRARY.cases)

    assert counts.most_common(1)[0][1] <= len(CASES) / 3, counts


def test_its_boards_are_those_of_the_phases_and_end_with_everything(case: Case) -> None:
    drawn = set(chain.from_iterable(board.adds for board in case.design.boards))

    assert [board.id for board in case.design.boards] == ["scope", "high-level-design", "deep-dive"]
    assert drawn == {component.id for component in case.design.components}


def test_each_bill_of_materials_adds_up(case: Case) -> None:
    """To the cent: every row has its own cost, and the total is their sum."""
    envelope = LIBRARY.case_envelopes[case.id]
    values = envelope.run.values
    for size in case.sizes:
        costs = [values[item.cost].middle for item in size.bill if item.cost]
        if size.total:
            assert len(costs) == len(size.bill), f"{case.id}: {size.id}"
            assert sum(costs) == pytest.approx(values[size.total].middle, rel=1e-9), f"{case.id}: {size.id}"


def test_no_text_of_a_case_types_a_figure_that_the_envelope_has(case: Case) -> None:
    shown = set(LIBRARY.case_envelopes[case.id].figures.values())
    text = (ROOT / f"docs/data/cases/{case.id}.yml").read_text() + (ROOT / f"docs/cases/{case.id}.md").read_text()

    assert [figure for figure in FIGURE.findall(text) if figure in shown] == []


def test_an_envelope_says_where_its_numbers_end(case: Case) -> None:
    """A case without a limit that could fail has estimated nothing that decides."""
    assert LIBRARY.case_envelopes[case.id].run.checks
    assert LIBRARY.case_envelopes[case.id].run.program.scenarios


def written(folder: Path, name: str, text: str, envelope: str = "peak = 5/s\npeak < 9/s\n") -> Path:
    (folder / f"{name}.txt").write_text(envelope)
    path = folder / f"{name}.yml"
    path.write_text(text)
    return path


MESSAGING = (ROOT / "docs/data/cases/messaging.yml").read_text()


def test_a_figure_that_the_envelope_lacks_is_named_with_its_place(tmp_path: Path) -> None:
    envelope = (ROOT / "docs/data/cases/messaging.txt").read_text()
    text = MESSAGING.replace("{deliveries}", "{delivery}", 1)
    with pytest.raises(DataError, match=r'messaging\.yml:\d+: .*"delivery"; accepted: a line of the envelope'):
        load(Case, written(tmp_path, "messaging", text, envelope), id_="messaging")


def test_a_verdict_by_a_figure_that_no_line_uses_is_named_with_its_place(tmp_path: Path) -> None:
    envelope = (ROOT / "docs/data/cases/messaging.txt").read_text() + "\nstray: cost\n"
    text = MESSAGING.replace("{deliveries}", "{stray.year > 5 ? dear | cheap}", 1)
    with pytest.raises(
        DataError, match=r'messaging\.yml:\d+: .*"stray\.year" in a verdict; accepted: a figure that a'
    ):
        load(Case, written(tmp_path, "messaging", text, envelope), id_="messaging")


@pytest.mark.parametrize(
    ("was", "now", "said"),
    [
        ("peak", "busiest", 'was: found "peak", which is a line; accepted: a name that no line has any more'),
        ("people here", "crowd", 'now: found "crowd"; accepted: a line of the envelope'),
    ],
)
def test_a_rename_that_leads_nowhere_is_named(tmp_path: Path, was: str, now: str, said: str) -> None:
    envelope = (ROOT / "docs/data/cases/messaging.txt").read_text()
    text = f"{MESSAGING}renamed:\n  - {{ was: {was}, now: {now} }}\n"
    with pytest.raises(DataError, match=said):
        load(Case, written(tmp_path, "messaging", text, envelope), id_="messaging")


def test_an_unknown_entity_of_an_endpoint_is_named(tmp_path: Path) -> None:
    envelope = (ROOT / "docs/data/cases/messaging.txt").read_text()
    text = MESSAGING.replace("entities: [session]", "entities: [sesion]", 1)
    with pytest.raises(DataError, match=r'endpoints\[connect\]: entities: found "sesion"'):
        load(Case, written(tmp_path, "messaging", text, envelope), id_="messaging")


def test_a_call_that_no_flow_carries_is_named(tmp_path: Path) -> None:
    envelope = (ROOT / "docs/data/cases/messaging.txt").read_text()
    text = MESSAGING.replace("endpoint: history, ", "")
    with pytest.raises(DataError, match=r'endpoints\[history\]: id: found "GET [^"]+", which no flow carries'):
        load(Case, written(tmp_path, "messaging", text, envelope), id_="messaging")


def test_a_case_without_its_envelope_says_so(tmp_path: Path) -> None:
    path = tmp_path / "messaging.yml"
    path.write_text(MESSAGING)
    with pytest.raises(DataError, match="no file beside it"):
        load(Case, path, id_="messaging")


def test_a_mistake_in_an_envelope_stops_the_build_with_its_line() -> None:
    with pytest.raises(DataError, match=r"e\.txt:2: column 5"):
        Envelope.written("peak = 5/s\nv = peek × 2\n", "e.txt", "e")


def test_a_check_that_fails_stops_the_build_with_its_line() -> None:
    with pytest.raises(DataError, match=r"e\.txt:2: .*peak < 4/s"):
        Envelope.written("peak = 5/s\npeak < 4/s\n", "e.txt", "e")


def test_its_dives_have_the_minutes_of_their_phase(case: Case) -> None:
    assert held(case, LIBRARY.guide) is case


@pytest.mark.parametrize(
    ("dives", "said"),
    [
        ([(7, False), (9, False)], r"messaging\.yml:1: dives: minutes: found 16 together; accepted: 15 or.*usual"),
        ([(7, False), (8, False), (11, True)], "found 26 together; accepted: 25 or fewer.*an hour"),
    ],
)
def test_dives_that_take_longer_than_their_phase_stop_the_build(dives: list[tuple[int, bool]], said: str) -> None:
    case = LIBRARY.cases["messaging"]
    longer = tuple(
        replace(dive, minutes=minutes, in_an_hour=in_an_hour)
        for dive, (minutes, in_an_hour) in zip(case.dives, dives, strict=False)
    )
    with pytest.raises(DataError, match=said):
        held(replace(case, dives=longer), LIBRARY.guide)


def test_what_is_said_in_a_phase_is_said_in_its_minutes(case: Case) -> None:
    page = (ROOT / f"docs/cases/{case.id}.md").read_text()
    minutes = {talk.id: talk.minute for talk in case.talks}
    for phase, span in zip(PHASES, spans(LIBRARY.guide, kind=case.kind.value), strict=True):
        told = page.partition(f'c.begin("{phase}")')[2].partition(f'c.end("{phase}")')[0]
        for talk in re.findall(r'c\.talk\("([\w-]+)"\)', told):
            assert span.start <= minutes[talk] <= span.end, f"{case.id}: {talk}"


def test_every_line_of_its_estimate_is_used(case: Case) -> None:
    """A number that decides nothing is cut: another line, a check or the case itself has to name each."""
    lines = (ROOT / f"docs/data/cases/{case.id}.txt").read_text(encoding="utf-8").splitlines()
    code = [line.partition("--")[0] for line in lines if not line.startswith("grow ")]
    until = next((at for at, line in enumerate(code) if line.startswith("scenario ")), len(code))
    parts = [line.partition(" = ")[::2] for line in code[:until]]
    names = sorted((name for name, is_said in parts if is_said and name[0] != " "), key=len, reverse=True)
    one = "|".join(map(re.escape, names))
    said = (ROOT / f"docs/data/cases/{case.id}.yml").read_text(encoding="utf-8")
    said += (ROOT / f"docs/cases/{case.id}.md").read_text(encoding="utf-8")

    worked = re.findall(rf"(?<![\w'-])(?:{one})(?![\w'-])", "\n".join(right or left for left, right in parts))
    shown = re.findall(rf'(?<=\{{)(?:{one})(?=\}}| > )|(?<=figure\(")(?:{one})(?="\))', said)
    compared = re.findall(rf"[>×] ({one}) \?", said)
    bound = re.findall(rf"\b(?:count|holds|rate|size|line|cost|total): ({one})(?=\s*[,}}\n])", said)
    assert [name for name in names if name not in {*worked, *shown, *compared, *bound}] == []


def runs(case: Case) -> set[tuple[str, ...]]:
    """Every so many words in a row of what a case says; a figure ends them."""
    prose = (ROOT / f"docs/cases/{case.id}.md").read_text(encoding="utf-8").partition("{{ c.head() }}")[2]
    said = [str(text) for _, _, text in told_in(case) if isinstance(text, Told)]
    parts = [
        part for text in (*said, *prose.split("\n\n")) for part in re.split(r"\{+[^{}]*\}+|[.?!:;]", text.lower())
    ]
    words = [re.findall(r"[\w’-]+", part) for part in parts]
    return {tuple(each[at : at + RUN]) for each in words for at in range(len(each) - RUN + 1)}


def test_no_sentence_stands_in_two_cases() -> None:
    found: dict[tuple[str, ...], str] = {}
    twice = [
        " ".join(run) for case in LIBRARY.cases for run in runs(case) if found.setdefault(run, case.id) != case.id
    ]

    assert len(found) > 10_000
    assert twice == []


# Stated, and not worked out: what the one region is promised to be, or a share that people judge.
STATED = {"search-engine: 99.99%", "trending: 99.9%", "product-catalogue: 99.95%"}


def test_what_is_promised_in_figures_is_checked_by_the_estimate(case: Case) -> None:
    """A line that is compared with the figure, or that says the same of what is allowed."""
    envelope = (ROOT / f"docs/data/cases/{case.id}.txt").read_text(encoding="utf-8")
    code = [line.partition("--")[0] for line in envelope.splitlines()]
    compared = " ".join(
        line for line in code if re.search(r" [<>] |^(?:promised|allowed|each) ?[\w ]*= |= 1 year × ", line)
    )
    known = {_figure(figure) for figure in PROMISED.findall(compared)}
    promised = [figure for one in case.qualities for figure in PROMISED.findall(str(one.measure))]

    missing = [figure for figure in promised if not known & {_figure(figure), _left(figure)}]
    assert [figure for figure in missing if f"{case.id}: {figure}" not in STATED] == []


def _figure(text: str) -> str:
    return text.replace(" ", "")


def _left(figure: str) -> str:
    """The share of a year that is left: 0.05% of 99.95%."""
    return f"{100 - float(figure[:-1]):.4g}%" if figure.endswith("%") else figure
