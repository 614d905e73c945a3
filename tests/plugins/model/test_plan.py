"""The guide's plan: its own minutes, those of its calculator, and those that the browser counts."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calculators.core.plan import plan
from calculators.estimates import clock
from plugins.model.case.case import Kind
from plugins.model.data import Library
from plugins.model.guide import Guide
from plugins.model.plan import HELLOS, SLOTS, kind_of, orders, parts, spans
from plugins.model.problem import DataError, UnknownNameError
from plugins.model.reader import read
from plugins.runtime.node import NODE

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[3]
GUIDE = Library(ROOT / "docs/data").guide
WORKING = sorted({slot - hello for slot in SLOTS for hello in HELLOS})


def test_a_span_is_counted_from_the_question() -> None:
    assert [(span.start, span.end) for span in spans(GUIDE)] == [(0, 5), (5, 15), (15, 30), (30, 35)]


@pytest.mark.parametrize("kind", [kind.id for kind in GUIDE.kinds])
def test_the_middle_phases_get_the_most_in_every_interview(kind: str) -> None:
    for minutes in WORKING:
        scope, design, dive, wrap_up = (span.planned for span in spans(GUIDE, minutes, kind))
        assert min(design, dive) >= max(scope, wrap_up)
        assert dive >= design


def test_every_case_is_of_a_kind_that_the_guide_has() -> None:
    assert {kind.value for kind in Kind} == {kind.id for kind in GUIDE.kinds}


def test_the_calculator_divides_by_the_guide() -> None:
    for kind in GUIDE.kinds:
        own = [(part.least, part.most, part.first) for part in clock.GUIDE[kind.id]]
        assert own == [(part.least, part.most, part.first) for part in parts(GUIDE, kind)]


def every_question() -> Iterator[tuple[str, int, list[str]]]:
    phases = [str(phase.id) for phase in GUIDE.numbered]
    for kind in GUIDE.kinds:
        for begun in range(len(phases)):
            yield from ((kind.id, minutes, phases[begun:]) for minutes in range(121))


def test_the_browser_counts_what_python_plans() -> None:
    """Every length, every kind, and whatever is left."""
    questions = [*every_question()]
    script = f"""
        import {{ plan }} from {json.dumps((ROOT / "docs/assets/shell/plan.js").as_uri())};
        const orders = {json.dumps(orders(GUIDE))};
        const phases = {json.dumps([phase.id for phase in GUIDE.numbered])};
        const planned = {json.dumps(questions)}.map(
          ([kind, minutes, left]) => [...plan(orders[kind], phases, minutes, left).entries()],
        );
        console.log(JSON.stringify(planned));
    """
    done = subprocess.run(
        [str(NODE), "--input-type=module", "-"], input=script, capture_output=True, text=True, check=True
    )
    by_python = [
        [[*each] for each in plan(parts(GUIDE, kind_of(GUIDE, kind)), minutes, left).items()]
        for kind, minutes, left in questions
    ]

    assert json.loads(done.stdout) == by_python


def test_an_unknown_kind_is_named() -> None:
    with pytest.raises(UnknownNameError, match='unknown kind of question "riddle"'):
        spans(GUIDE, kind="riddle")


SHIFTS = (
    "      - {phase: scope, by: 1}\n      - {phase: high-level-design, by: 1}\n      - {phase: deep-dive, by: -2}\n"
)


@pytest.mark.parametrize(
    ("shifts", "said"),
    [
        ("[{phase: scope, by: 1}]", r"kinds\[data\]: shifts: found \+1 minutes in all"),
        ("[{phase: scpoe, by: 0}]", '"scpoe"'),
        ("[{phase: wrap-up, by: -5}, {phase: scope, by: 5}]", "a phase keeps at least one minute"),
    ],
)
def test_a_kind_that_breaks_the_plan_is_refused_with_its_place(shifts: str, said: str) -> None:
    text = (ROOT / "docs/data/framework.yml").read_text().replace(f"    shifts:\n{SHIFTS}", f"    shifts: {shifts}\n")
    with pytest.raises(DataError, match=said):
        read(Guide, text, "framework.yml")
