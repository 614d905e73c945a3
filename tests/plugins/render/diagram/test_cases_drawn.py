"""The pictures of every case: nothing on anything else, light, and to be read on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.model.data import Library
from plugins.render.diagram.figure import draw_design, draw_flow
from tests.plugins.render.diagram.sight import faults, see
from tests.plugins.render.diagram.test_geometry import HEAVIEST, SCREEN, sequence_faults

LIBRARY = Library(Path(__file__).parents[4] / "docs/data")
# px of a label's letters on a screen 360 px wide.
SMALLEST = 9


@pytest.mark.parametrize("name", LIBRARY.cases.ids)
def test_every_board_of_a_case_can_be_read(name: str) -> None:
    case, figures = LIBRARY.cases[name], LIBRARY.case_envelopes[name].figures
    ends = {str(one.id): (str(one.from_), str(one.to)) for one in case.design.relations}
    for board in (*(board.id for board in case.design.boards), None):
        svg = draw_design(case.design, board, figures, leads=True)
        seen = see(svg)

        assert [*faults(seen, ends)] == []
        assert len(svg.encode()) <= HEAVIEST
        assert 13 * min(1, SCREEN / (seen.frame.right - seen.frame.left)) >= SMALLEST


@pytest.mark.parametrize("name", LIBRARY.cases.ids)
def test_every_flow_of_a_case_can_be_read(name: str) -> None:
    case = LIBRARY.cases[name]
    calls = {str(one.id): one.call for one in case.endpoints}
    for flow in case.design.flows:
        svg = draw_flow(case.design, flow.id, endpoints=calls)

        assert sequence_faults(case.design, flow.id, svg) == []
        assert len(svg.encode()) <= HEAVIEST
