"""Nothing in a picture lies on anything else, and every arrow reaches what it points at; of random designs, too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plugins.model.board import Board
from plugins.model.component import Component, Kind, Label
from plugins.model.design import Design
from plugins.model.flow import Flow, FlowStep
from plugins.model.line import LineName
from plugins.model.relation import Mode, Phrase, Relation
from plugins.model.spelling import Name
from plugins.render.diagram.figure import draw_design, draw_flow
from plugins.render.diagram.graph import Direction
from tests.plugins.render.diagram.designs import ENDPOINTS, FIGURES, boards, design, flows
from tests.plugins.render.diagram.sight import faults, overlaps, see

if TYPE_CHECKING:
    from hypothesis.strategies import DrawFn

HEAVIEST = 6_000  # bytes
SCREEN = 328  # what a page has of a screen 360 px wide
SMALLEST = 10  # px: letters of a label there


def ends(of: Design) -> dict[str, tuple[str, str]]:
    return {str(one.id): (one.from_, one.to) for one in of.relations}


@pytest.mark.parametrize("direction", Direction)
@pytest.mark.parametrize(("name", "board"), boards())
def test_a_board_can_be_read(name: str, board: str, direction: Direction) -> None:
    shown = design(name)
    svg = draw_design(shown, board, FIGURES[name], direction=direction)

    assert [*faults(see(svg), ends(shown))] == []


@pytest.mark.parametrize(("name", "board"), boards())
def test_a_board_shows_what_is_drawn_at_its_checkpoint(name: str, board: str) -> None:
    shown = design(name)
    picture = shown.picture(board)
    svg = draw_design(shown, board, FIGURES[name])
    seen = see(svg)

    assert {*seen.boxes} == {one.id for one in picture.components}
    assert {arrow.name for arrow in seen.arrows} == {one.id for one in picture.relations}
    new = {*re.findall(r'data-(?:component|relation)="([\w-]+)" class="[\w -]*\bnew"', svg)}
    assert new == picture.new_components | picture.new_relations


@pytest.mark.parametrize(("name", "board"), boards())
def test_a_board_is_small_and_fits_a_phone(name: str, board: str) -> None:
    svg = draw_design(design(name), board, FIGURES[name])

    assert len(svg.encode()) <= HEAVIEST
    assert 13 * min(1, SCREEN / (see(svg).frame.right - see(svg).frame.left)) >= SMALLEST


@pytest.mark.parametrize(("name", "flow"), flows())
def test_a_sequence_can_be_read(name: str, flow: str) -> None:
    shown = design(name)
    svg = draw_flow(shown, flow, endpoints=ENDPOINTS)

    assert [*sequence_faults(shown, flow, svg)] == []
    assert len(svg.encode()) <= HEAVIEST


def sequence_faults(of: Design, flow: str, svg: str) -> list[str]:
    """Whatever is wrong with a sequence.

    Words lie within the picture and on nothing else; arrows touch the lines of their components, in order, downwards.
    """
    seen = see(svg)
    found = [*overlaps(seen)]
    middles = {name: box.area for name, box in seen.boxes.items()}
    messages = of.messages(of.flow(flow))
    for message, arrow in zip(messages, seen.arrows, strict=True):
        for name, (x, _) in ((message.source, arrow.line[0][0]), (message.target, arrow.tip)):
            area = middles[name]
            if abs(x - (area.left + area.right) / 2) > 1:
                found.append(f"{arrow.name} misses the line of {name}")
    downs = [arrow.tip[1] for arrow in seen.arrows]
    return found + ["out of order"] * (downs != sorted(downs))


def test_what_would_be_wrong_is_seen() -> None:
    """The judge itself: each change to a good picture is a fault."""
    shown = design("messaging")
    svg = draw_design(shown, "away", FIGURES["messaging"])
    label = re.search(r'<text x="(\d+)" y="(\d+)">Push<', svg)
    assert label

    moved = svg.replace(label[0], label[0].replace(f'x="{label[1]}"', 'x="40"'))
    longer = svg.replace(">4,630/s<", ">4,630 messages each second<")
    short = re.sub(
        r'(data-relation="connect"><path d="M\d+ )(\d+)', lambda found: f"{found[1]}{int(found[2]) - 9}", svg
    )
    for changed in (moved, longer, short):
        assert changed != svg
        assert [*faults(see(changed), ends(shown))] != []
    swapped = {**ends(shown), "upload": ("app", "groups")}
    assert any("does not touch groups" in fault for fault in faults(see(svg), swapped))


def test_words_beyond_the_edge_of_a_sequence_are_seen() -> None:
    shown = design("messaging")
    name = str(shown.flows[0].id)
    svg = draw_flow(shown, name, endpoints=ENDPOINTS)
    narrow = re.sub(r' (\d+) (\d+)"', lambda frame: f' {int(frame[1]) // 2} {frame[2]}"', svg, count=1)

    assert narrow != svg
    assert any("outside the picture" in fault for fault in sequence_faults(shown, name, narrow))


WORDS = st.sampled_from("Chat Message Notification Session registry store API gateway of Workers Log ID".split())
TEXTS = st.sampled_from(["1/s", "116/s", "4.2 Gbit/s", "1,160/s", "16.7k/s", "1.46 TB"])


@st.composite
def random_designs(draw: DrawFn) -> Design:
    """Anything that a writer may write, small enough to be drawn often."""
    count = draw(st.integers(2, 8))
    labels = draw(st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=count, max_size=count))
    some_line = st.one_of(st.none(), st.sampled_from([LineName("one"), LineName("two")]))
    components = tuple(
        Component(
            Name(f"c{at}"),
            Label(label),
            draw(st.sampled_from(Kind)),
            "Is there.",
            count=draw(some_line),
            holds=draw(some_line),
        )
        for at, label in enumerate(labels)
    )
    pairs = st.tuples(st.integers(0, count - 1), st.integers(0, count - 1)).filter(lambda pair: pair[0] != pair[1])
    joined = [(at, draw(st.integers(0, at - 1))) for at in range(1, count)]
    others = draw(st.lists(pairs, max_size=count))
    turned = [pair if draw(st.booleans()) else pair[::-1] for pair in joined]
    relations = tuple(
        Relation(
            Name(f"r{at}"),
            components[one].id,
            components[other].id,
            Phrase("does"),
            rate=draw(some_line),
            mode=draw(st.sampled_from(Mode)),
        )
        for at, (one, other) in enumerate([*turned, *others])
    )
    steps = tuple(
        FlowStep(one.id, reply=draw(st.one_of(st.none(), st.just(Phrase("a reply of some length, as they are")))))
        for one in relations
    )
    board = Board(Name("all"), "All", tuple(one.id for one in components))
    return Design(components, relations, (Flow(Name("flow"), "Flow", steps),), (board,))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(random_designs(), TEXTS, TEXTS, st.sampled_from(Direction))
def test_any_design_can_be_read(shown: Design, one: str, two: str, direction: Direction) -> None:
    svg = draw_design(shown, None, {"one": one, "two": two}, direction=direction)

    assert [*faults(see(svg), ends(shown))] == []


@settings(max_examples=100, deadline=None)
@given(random_designs())
def test_any_sequence_can_be_read(shown: Design) -> None:
    assert sequence_faults(shown, "flow", draw_flow(shown, "flow")) == []
