"""Follow-ups: a page of all subjects, and ways to them from where one says what they begin with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from calculators import catalogue
from calculators.text.html import Markup, element, escape
from plugins.render import address
from plugins.render.anchor import anchor
from plugins.render.block import block, heading, paragraphs
from plugins.render.case.worked import worked_line
from plugins.render.foot import foot
from plugins.render.series import in_series
from plugins.render.source import sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from plugins.model.case.case import Case
    from plugins.model.data import Library
    from plugins.model.follow_up import Ladder, Rung
    from plugins.model.spelling import Anchor
    from plugins.render.address import Page

MECHANISMS = "mechanisms"


def follow_ups(library: Library, here: Page) -> str:
    """Every subject with its questions, as Markdown, so that the subjects reach the table of contents."""
    mechanisms = {row.id: row.name for row in library.reference[MECHANISMS].rows}
    printer = _Printer(library.references, mechanisms, here, tuple(library.cases))
    ladders = (part for ladder in library.follow_ups for part in printer.ladder(ladder))
    return paragraphs((block(_subjects(library.follow_ups)), *ladders))


def asked_next(ladders: Iterable[Ladder], here: Page) -> Markup:
    """What is said, the first question that follows, and the way to all of them."""
    rows = (_row(ladder, here.link(address.follow_up(ladder))) for ladder in ladders)
    summary = element("summary", "When you say one of these, have an answer to the question behind it")
    return element("details", summary, element("dl", *rows, class_="sts-asked"))


def _row(ladder: Ladder, href: str) -> Markup:
    more = element("a", f"{ladder.title}: {len(ladder.rungs)} questions with answers", href=href)
    return element(
        "div", element("dt", f"“{ladder.said}”"), element("dd", ladder.rungs[0].asks, " ", more), data_said=ladder.id
    )


@dataclass(frozen=True, slots=True)
class _Printer:
    references: Mapping[str, str]
    mechanisms: Mapping[Anchor, str]
    here: Page
    cases: tuple[Case, ...]

    def ladder(self, ladder: Ladder) -> Iterator[str | None]:
        yield heading(2, ladder.title, ladder.id)
        yield element("p", "You say: ", element("q", ladder.said), " They ask:", class_="sts-said")
        yield block(element("div", *map(_rung, ladder.rungs), class_="sts-ladder", data_follow_up=ladder.id))
        yield block(foot(self._further(ladder), self._worked(ladder), sources(ladder.sources)) or escape(""))

    def _further(self, ladder: Ladder) -> Markup | None:
        links = [
            *((catalogue.find(name).title, address.calculator(name)) for name in ladder.calculators),
            *((self.references[name], address.reference(name)) for name in ladder.references),
            *((self.mechanisms[name], address.row(MECHANISMS, name)) for name in ladder.mechanisms),
        ]
        anchors = [element("a", text, href=self.here.link(there)) for text, there in links]
        return element("p", "Work it out, look it up: ", in_series(anchors), class_="sts-source") if anchors else None

    def _worked(self, ladder: Ladder) -> Markup | None:
        return worked_line([one for one in self.cases if str(ladder.id) in one.shows.follow_ups], self.here)


def _subjects(ladders: Iterable[Ladder]) -> Markup:
    """The way about where the table of contents is out of sight."""
    ways = (element("li", element("a", ladder.title, href=f"#{ladder.id}")) for ladder in ladders)
    return element("nav", element("ul", *ways), class_="sts-subjects", aria_label="Subjects")


def _rung(rung: Rung) -> Markup:
    """The answer is folded, to be tried first; the theme opens it for whoever comes by a link."""
    levels = {"Mid": rung.mid, "Senior": rung.senior, "Staff": rung.staff}
    return element(
        "details",
        element("summary", element("h3", rung.asks, id=rung.id)),
        element("p", rung.good, " ", anchor(rung.id, rung.asks)),
        element("dl", *(element("div", element("dt", name), element("dd", text)) for name, text in levels.items())),
        class_="sts-rung",
        data_rung=rung.id,
    )
