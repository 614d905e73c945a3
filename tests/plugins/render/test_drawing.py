"""Drawings of the pages: to be read on a phone, with the same in words, and none that no page shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.model.data import Library
from plugins.model.drawing import Shows
from plugins.model.problem import UnknownNameError
from plugins.model.timeline import LONGEST
from plugins.render.diagram.figure import draw_flow, moments
from plugins.render.diagram.timeline import draw_timeline, told
from plugins.render.drawing import drawing, drawn
from plugins.render.mechanism import DRAWINGS
from tests.plugins.render.diagram.sight import Area, faults, overlaps, see
from tests.plugins.render.diagram.test_geometry import HEAVIEST, SCREEN, sequence_faults

DOCS = Path(__file__).parents[3] / "docs"
LIBRARY = Library(DOCS / "data")
SMALLEST = 11  # px of any letters on a screen 360 px wide
LETTERS, SMALL = 13, 12


def is_legible(svg: str, letters: int) -> bool:
    frame = see(svg).frame
    return letters * min(1, SCREEN / (frame.right - frame.left)) >= SMALLEST


@pytest.mark.parametrize("name", LIBRARY.drawings.ids)
def test_its_pictures_can_be_read_on_a_phone(name: str) -> None:
    found = LIBRARY.drawings[name]
    for design in found.designs:
        ends = {str(one.id): (str(one.from_), str(one.to)) for one in design.relations}
        if found.shows is Shows.FLOWS:
            for flow in design.flows:
                svg = draw_flow(design, flow.id)
                assert sequence_faults(design, flow.id, svg) == []
                assert is_legible(svg, SMALL)
            continue
        for svg, _, _ in moments(design):
            assert [*faults(see(svg), ends)] == []
            assert is_legible(svg, LETTERS)
    for timeline in found.timelines:
        svg = draw_timeline(timeline)
        assert [*overlaps(see(svg))] == []
        assert is_legible(svg, SMALL)
    assert all(len(svg.encode()) <= HEAVIEST for svg in re.findall(r"<svg.*?</svg>", drawing(found)))


@pytest.mark.parametrize("name", LIBRARY.drawings.ids)
def test_words_say_what_its_pictures_show(name: str) -> None:
    found = LIBRARY.drawings[name]
    printed = drawing(found)
    words = re.sub("<[^>]*>", "", printed[printed.index("<figcaption") :] if not found.stairs else printed)

    assert f"{found.title}. {found.says}" in words
    for design in found.designs:
        flows = design.flows if found.shows is Shows.FLOWS else ()
        passing = [message.text for flow in flows for message in design.messages(flow)]
        assert [text for text in passing if text not in words] == []
        assert [one.label for one in design.components if one.label not in words] == []
    for timeline in found.timelines:
        assert [one.says for one in timeline.passing if one.says and one.says not in words] == []
        held = [f"{lane.label} holds {each.value}." for lane in timeline.lanes for each in lane.holds]
        assert [text for text in held if text not in words] == []
    assert [stair.says for stair in found.stairs if stair.says not in words] == []


def test_words_of_a_timeline_tell_a_copy_before_what_comes_of_it() -> None:
    for timeline in LIBRARY.drawings["copies-in-time"].timelines:
        words = re.findall("<li>(.*?)</li>", told(timeline))

        assert words[:2] == ["Leader holds 1.", "Follower holds 1."]
        for cause, effect in (
            ("Ann to Leader: writes 2.", "Leader holds 2."),
            ("Leader copies to Follower.", "Follower holds 2."),
        ):
            assert words.index(effect) == words.index(cause) + 1


def test_what_copies_hold_begins_and_ends_where_the_file_says() -> None:
    (first, _) = LIBRARY.drawings["copies-in-time"].timelines
    boxes = see(draw_timeline(first)).boxes
    old, new = boxes["follower-0"].area, boxes["follower-7"].area

    assert old.right == new.left
    assert (old.right - old.left) / (new.right - old.left) == 7 / LONGEST
    assert boxes["leader-2"].area.left < new.left


def test_a_read_meets_the_copy_while_it_holds_what_is_read() -> None:
    for timeline in LIBRARY.drawings["copies-in-time"].timelines:
        seen = see(draw_timeline(timeline))
        read = next(arrow for arrow in seen.arrows if any("reads" in text for text, _ in arrow.texts))
        ((x, _), _) = read.line[0]
        held = [box for box in seen.boxes.values() if box.name.startswith("follower") and _over(box.area, x)]
        assert [f"reads {box.texts[0][0]}" for box in held] == [read.texts[0][0]]


def _over(area: Area, x: float) -> bool:
    return area.left <= x < area.right


def test_every_drawing_is_on_a_page() -> None:
    pages = "\n".join(page.read_text(encoding="utf-8") for page in DOCS.rglob("*.md"))
    shown = {*re.findall(r'\{\{ drawing\("([\w-]+)"\) \}\}', pages)}
    shown |= {stage.drawing.shows for phase in LIBRARY.guide.phases for stage in phase.stages if stage.drawing}
    shown |= {str(name) for page in LIBRARY.reference for table in page.tables for name in table.drawings}

    assert shown - {*DRAWINGS} == {*LIBRARY.drawings.ids}


def test_what_a_calculator_draws_is_found_by_the_same_name() -> None:
    assert 'data-mechanism="queue"' in drawn("queue", LIBRARY.drawings)
    assert 'data-drawing="shard"' in drawn("shard", LIBRARY.drawings)
    with pytest.raises(UnknownNameError, match='unknown drawing "sharding"; known: '):
        drawn("sharding", LIBRARY.drawings)
