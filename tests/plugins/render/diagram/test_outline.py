"""What is said in words is the model, no more and no less, and the pictures number messages alike."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from plugins.model.data import Library
from plugins.model.design import Design
from plugins.model.problem import UnknownNameError
from plugins.model.reader import read
from plugins.render.diagram.figure import draw_design, draw_flow, render_design, render_outline, render_sequence
from tests.plugins.render.diagram.designs import ENDPOINTS, FIGURES, NAMES, boards, design, flows

if TYPE_CHECKING:
    from plugins.render.diagram.box import Figures
    from plugins.render.diagram.outline import Endpoints

ROOT = Path(__file__).parents[4]
LIBRARY = Library(ROOT / "docs/data")


class Lists(HTMLParser):
    """The items of each list: its name, the item's data, its own words."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.items: list[tuple[str, dict[str, str], str]] = []
        self._lists: list[str] = []
        self._open: list[int] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = {name: value or "" for name, value in attrs}
        if tag in ("ul", "ol"):
            self._lists.append(own["data-list"])
        if tag == "li":
            self._open.append(len(self.items))
            self.items.append((self._lists[-1], own, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self._lists.pop()
        if tag == "li":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            name, own, text = self.items[self._open[-1]]
            self.items[self._open[-1]] = (name, own, text + data)

    def of(self, name: str) -> list[tuple[dict[str, str], str]]:
        return [(own, text) for each, own, text in self.items if each == name]


def labels(of: Design) -> dict[str, str]:
    return {str(one.id): str(one.label) for one in of.components}


@pytest.mark.parametrize("name", NAMES)
def test_the_outline_is_the_whole_model(name: str) -> None:
    check_outline(design(name), FIGURES[name], ENDPOINTS)


@pytest.mark.parametrize("name", LIBRARY.cases.ids)
def test_the_outline_of_a_case_is_the_whole_of_its_model(name: str) -> None:
    case = LIBRARY.cases[name]
    figures = LIBRARY.case_envelopes[name].figures

    assert [flow.rate for flow in case.design.flows if flow.rate] != []
    assert (ROOT / f"docs/cases/{name}.md").read_text(encoding="utf-8").count("{{ c.outline() }}") == 1
    check_outline(case.design, figures, case.calls)


def check_outline(shown: Design, figures: Figures, endpoints: Endpoints) -> None:
    """Components with their roles, relations, and flows in order with their rates, each once and none besides."""
    lists = Lists(render_outline(shown, figures, endpoints=endpoints))
    called = labels(shown)

    components = lists.of("components")
    assert [own["data-component"] for own, _ in components] == [one.id for one in shown.components]
    for part, (_, text) in zip(shown.components, components, strict=True):
        counted = [figures[line] for line in part.lines.values()]
        said = (part.label, part.kind.value, part.role, part.technology or "", *counted)
        assert [each for each in said if each not in text] == []
    relations = lists.of("relations")
    assert [own["data-relation"] for own, _ in relations] == [one.id for one in shown.relations]
    for one, (own, text) in zip(shown.relations, relations, strict=True):
        assert own["data-ends"] == f"{one.from_} {one.to}"
        assert text.startswith(f"{called[one.from_]} to {called[one.to]}: {one.what}")
        assert [figures[line] for line in one.lines.values() if figures[line] not in text] == []
        assert text.endswith("without waiting") == (one.mode.value == "async")
    told = lists.of("flows")
    assert [own["data-flow"] for own, _ in told] == [flow.id for flow in shown.flows]
    assert [text for _, text in told] == [
        flow.title + (f", {figures[flow.rate]}" if flow.rate else "") for flow in shown.flows
    ]
    messages = [message for flow in shown.flows for message in shown.messages(flow)]
    heard = lists.of("messages")
    assert [own["data-over"] for own, _ in heard] == [message.relation.id for message in messages]
    for message, (_, text) in zip(messages, heard, strict=True):
        says = "answers" if message.is_answer else "to"
        who = f"{called[message.source]} {says} {called[message.target]}: "
        assert text.startswith(who)


@pytest.mark.parametrize(("name", "flow"), flows())
def test_a_sequence_says_the_same_in_its_picture_and_in_its_list(name: str, flow: str) -> None:
    shown = design(name)
    markup = render_sequence(shown, flow, FIGURES[name], endpoints=ENDPOINTS)
    picture = draw_flow(shown, flow, endpoints=ENDPOINTS)
    drawn = [re.sub("<[^>]+>", " ", text) for text in re.findall(r"<text[^>]*>(<tspan class=.*?)</text>", picture)]
    listed = [text for _, text in Lists(markup).of("messages")]

    assert picture in markup
    assert len(drawn) == len(listed) == len(shown.messages(shown.flow(flow)))
    for number, (seen, heard) in enumerate(zip(drawn, listed, strict=True), start=1):
        first, *words = seen.split()
        assert first == str(number)
        assert " ".join(words) in heard.replace("&#39;", "'")


@pytest.mark.parametrize(("name", "board"), boards())
def test_a_board_is_told_in_words_and_what_is_new_is_said(name: str, board: str) -> None:
    shown = design(name)
    picture = shown.picture(board)
    markup = render_design(shown, board, FIGURES[name], endpoints=ENDPOINTS)
    lists = Lists(markup)
    (caption,) = re.findall(r"<figcaption><p>(.*?)</p>", markup)

    assert {
        own["data-component"] for own, text in lists.of("components") if " new (" in text
    } == picture.new_components
    told = lists.of("relations")
    assert {own["data-relation"] for own, text in told if re.search(" new:", text)} == picture.new_relations
    assert [own["data-flow"] for own, _ in lists.of("flows")] == [flow.id for flow in shown.flows_on(picture)]
    assert caption.startswith(f"<b>{shown.board(board).title}.</b>")
    assert all(labels(shown)[one] in caption for one in picture.new_components)


def test_new_arrows_between_old_boxes_are_said_too() -> None:
    text = dedent("""\
        components:
          - {id: a, label: A, kind: service, role: R}
          - {id: b, label: B, kind: store, role: R}
        relations:
          - {id: one, from: a, to: b, what: writes}
          - {id: two, from: a, to: b, what: reads}
        flows:
          - {id: f, title: F, steps: [{over: one}]}
        boards:
          - {id: first, title: One, adds: [a, b]}
          - {id: second, title: Two, relations: [two]}
        """)
    markup = render_design(read(Design, text, "d.yml"), "second", {})

    assert "<b>Two.</b> New, in bold lines: A to B.</p>" in markup


def test_a_call_says_what_is_asked_with_it_and_has_no_load_of_another() -> None:
    text = dedent("""\
        components:
          - {id: a, label: A, kind: client, role: R}
          - {id: b, label: B, kind: service, role: R}
        relations:
          - {id: one, from: a, to: b, what: pays, rate: peak}
        flows:
          - id: f
            title: F
            steps:
              - {over: one, endpoint: pay, reply: done}
              - {over: one, endpoint: look, says: how is it?}
        boards:
          - {id: first, title: One, adds: [a, b]}
        """)
    calls = {"pay": "POST /payments", "look": "GET /payments/{id}"}
    markup = render_outline(read(Design, text, "d.yml"), {"peak": "7/s"}, endpoints=calls)

    assert [words for _, words in Lists(markup).of("messages")] == [
        "A to B: POST /payments, 7/s",
        "B answers A: done",
        "A to B: GET /payments/{id}: how is it?",
    ]


def test_figures_carry_the_name_of_their_line() -> None:
    markup = render_design(design("messaging"), "requirements", FIGURES["messaging"])

    assert {*re.findall(r'data-line="([^"]+)"', markup)} == {
        "connection servers",
        "chat servers",
        "deliveries",
        "devices",
        "kept",
        "message",
        "messages",
    }
    assert re.search(r'<text [^>]*data-line="deliveries"[^>]*>4,630/s</text>', markup)
    assert '<span data-line="deliveries">4,630/s</span>' in markup


def test_where_the_envelope_is_at_hand_every_figure_leads_to_its_line() -> None:
    shown, figures = design("messaging"), FIGURES["messaging"]
    markup = render_design(shown, "requirements", figures, leads=True)
    picture = draw_design(shown, "requirements", figures, leads=True)
    printed = len(re.findall("data-line=", picture))

    assert printed > 6
    # By pointer in the picture, where one stop leads to all components; in words by key too.
    assert len(re.findall(r'<a href="#line-[\w-]+" tabindex="-1"', picture)) == printed
    assert '<a href="#line-deliveries" tabindex="-1" data-relation=' in picture
    in_words = '<a class="sts-value" href="#line-connection-servers" data-line="connection servers">12</a>'
    assert in_words in markup
    assert "<span data-line" not in markup
    assert picture in markup


def test_elsewhere_no_figure_leads_anywhere() -> None:
    markup = render_design(design("messaging"), "requirements", FIGURES["messaging"])

    assert "<a" not in markup
    assert 'role="img"' in markup


def test_a_figure_that_is_missing_is_named() -> None:
    with pytest.raises(UnknownNameError, match='unknown line of the envelope "kept"; known: messages'):
        render_design(
            design("messaging"),
            "requirements",
            {"messages": "1/s", "devices": "1", "chat servers": "1", "connection servers": "1"},
        )


def test_an_unknown_board_or_flow_is_named() -> None:
    with pytest.raises(UnknownNameError, match='unknown board "first"; known: requirements, '):
        render_design(design("video"), "first", FIGURES["video"])
    with pytest.raises(UnknownNameError, match='unknown flow "first"; known: watch, '):
        render_sequence(design("video"), "first", FIGURES["video"])


def test_text_that_looks_like_markup_is_text() -> None:
    text = dedent("""\
        components:
          - {id: a, label: <b>A</b>, kind: service, role: <i>R</i>, technology: '"T" & co'}
          - {id: b, label: B & C, kind: store, role: R}
        relations:
          - {id: one, from: a, to: b, what: <script>, rate: rate}
        flows:
          - {id: f, title: <F>, steps: [{over: one, says: <x>, reply: "a & b", note: <n>}]}
        boards:
          - {id: first, title: <One>, adds: [a, b]}
        """)
    shown = read(Design, text, "d.yml")
    markup = render_design(shown, "first", {"rate": "<1/s>"}) + render_sequence(shown, "f", {"rate": "1/s"})

    assert re.findall(r"<(?:script|i>R|x>|n>|F>|One>|1/s|b>A)", markup) == []
    assert "&lt;1/s&gt;" in markup


def test_nothing_is_styled_in_place() -> None:
    """A content security policy would refuse it."""
    for name, board in boards():
        assert "style=" not in render_design(design(name), board, FIGURES[name])
    for name, flow in flows():
        assert "style=" not in render_sequence(design(name), flow, FIGURES[name])
