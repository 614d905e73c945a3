"""Figures of a page: a picture of a design or of one of its flows, and beside it the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.envelope.brief import brief
from calculators.text.html import Markup, element
from plugins.model.wording import listed
from plugins.render.diagram.arrange import arrange
from plugins.render.diagram.drawing import drawing
from plugins.render.diagram.graph import Direction
from plugins.render.diagram.look import look
from plugins.render.diagram.outline import labels_of, lists, said, steps, teller
from plugins.render.diagram.sequence import draw_sequence, in_sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.board import Picture
    from plugins.model.design import Design
    from plugins.model.flow import Flow
    from plugins.render.diagram.box import Figures
    from plugins.render.diagram.graph import Layout
    from plugins.render.diagram.look import Look, Palette
    from plugins.render.diagram.outline import Endpoints

_NO_ENDPOINTS: Endpoints = {}
_WHOLE = "The whole design"


def render_design(
    design: Design,
    board: str | None,
    figures: Figures,
    *,
    endpoints: Endpoints = _NO_ENDPOINTS,
    direction: Direction = Direction.DOWN,
    leads: bool = False,
) -> Markup:
    """What is on the board at a checkpoint, or the whole design without one.

    Its figures lead to their lines of the envelope where those are on the same page.
    """
    picture = design.picture(board)
    title = design.board(board).title if board else _WHOLE
    svg = draw_design(design, board, figures, direction=direction, leads=leads)
    words = lists(design, picture, teller(figures, leads=leads), endpoints)
    caption = element(
        "figcaption", element("p", element("b", f"{title}."), news(design, picture)), _spoken(), in_words(words)
    )
    return element("sts-diagram", element("figure", svg, caption, data_diagram="design", data_board=board))


def moments(design: Design, walked: Flow | None = None) -> Iterator[tuple[Markup, str, str | None]]:
    """One drawing as it grows, board by board, in which everything keeps its place; in the end, a way through it.

    Each with its title, and with what is marked in it.
    """
    whole = arrange(design.bare.picture(), {})
    for board in design.boards:
        picture = design.picture(board.id)
        yield _part(whole, picture, board.title, look(None)), board.title, news(design, picture)
    if walked:
        yield _part(whole, design.walk(walked), walked.title, look(None)), walked.title, " Its way is in bold lines."


def moment(svg: Markup, title: str | Markup, more: str | None = None) -> Markup:
    """One of several pictures."""
    return element("li", svg, element("p", element("b", title, "."), more))


def render_sequence(
    design: Design, flow: str, figures: Figures, *, endpoints: Endpoints = _NO_ENDPOINTS, leads: bool = False
) -> Markup:
    """Who says what to whom in a flow, in order."""
    shown = design.flow(flow)
    tell = teller(figures, leads=leads)
    rate = [", ", tell(shown.rate)] if shown.rate else []
    words = steps(shown, design, tell, endpoints)
    caption = element("figcaption", element("p", element("b", shown.title), *rate), in_words(words))
    svg = draw_flow(design, flow, endpoints=endpoints)
    return element("figure", svg, caption, data_diagram="sequence", data_flow=flow)


def render_outline(
    design: Design, figures: Figures, *, endpoints: Endpoints = _NO_ENDPOINTS, leads: bool = False
) -> Markup:
    """The whole design in words."""
    words = lists(design, design.picture(), teller(figures, leads=leads), endpoints)
    return element("div", words, class_="sts-outline", data_outline=True)


def draw_design(
    design: Design,
    board: str | None,
    figures: Figures,
    *,
    palette: Palette | None = None,
    direction: Direction = Direction.DOWN,
    leads: bool = False,
) -> Markup:
    """The picture alone; with a palette, one that needs no style sheet."""
    picture = design.picture(board)
    title = design.board(board).title if board else _WHOLE
    return _part(arrange(picture, _briefly(figures), direction), picture, title, look(palette, leads=leads))


def draw_flow(
    design: Design, flow: str, *, endpoints: Endpoints = _NO_ENDPOINTS, palette: Palette | None = None
) -> Markup:
    """A sequence alone."""
    shown = design.flow(flow)
    components = {str(one.id): one for one in design.components}
    laid = in_sequence(design.messages(shown), components, lambda message: said(message, endpoints))
    return draw_sequence(laid, f"{shown.title}, as a sequence; in words below.", look(palette))


def _part(layout: Layout, picture: Picture, title: str, look: Look) -> Markup:
    """Of what has its place, that which a picture shows."""
    new = picture.new_components, picture.new_relations
    return drawing(layout.part(picture), f"{title}, as a diagram; in words below.", look, new)


def _briefly(figures: Figures) -> Figures:
    """A picture has to be read on a phone; what is counted stands in its lists."""
    return {line: brief(text) for line, text in figures.items()}


def news(design: Design, picture: Picture) -> str | None:
    """What is marked in the picture, in words."""
    labels = labels_of(design)
    new = [labels[one.id] for one in picture.components if one.id in picture.new_components]
    arrows = [
        f"{labels[one.from_]} to {labels[one.to]}"
        for one in picture.relations
        if one.id in picture.new_relations and not {one.from_, one.to} & picture.new_components
    ]
    return f" New, in bold lines: {listed([*new, *arrows], 'and')}." if new or arrows else None


def _spoken() -> Markup:
    """Where the shell says which flows pass through the component that a reader points at."""
    return element("p", class_="sts-note", data_said=True, role="status", hidden=True)


def in_words(content: Markup) -> Markup:
    """What a picture shows, for whoever opens it."""
    return element("details", element("summary", element("span", "In words")), content, class_="sts-outline")
