"""The list of cases, and the table of every system that a framework names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render.block import block, heading, paragraphs
from plugins.render.case import asked
from plugins.render.case.telling import Teller

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from plugins.model.case.case import Case
    from plugins.model.envelope import Envelope
    from plugins.model.system import System
    from plugins.render.address import Page


def case_list(cases: Iterable[tuple[Case, Envelope]]) -> Markup:
    """Each case with what is special about it and what it teaches; the shell makes the subjects choices."""
    rows = [_case(case, envelope) for case, envelope in cases]
    return element("sts-cases", element("ul", *rows, class_="sts-case-list", role="list"))


def _case(case: Case, envelope: Envelope) -> Markup:
    subjects = (element("li", subject.replace("-", " "), data_subject=subject) for subject in case.teaches)
    return element(
        "li",
        element("a", case.title, href=f"{case.id}/"),
        element("p", _plain(case, envelope)),
        element("ul", element("li", f"{case.level.value} level"), *subjects, class_="sts-facts", role="list"),
        data_teaches=" ".join(case.teaches),
        data_level=case.level.value,
    )


def _plain(case: Case, envelope: Envelope) -> Markup:
    """What is special, with figures that lead nowhere: their lines are on another page."""
    figures = envelope.figures
    return element("span", *(part for words, line in case.special.parts for part in (words, figures.get(line, ""))))


def packs(cases: Iterable[tuple[Case, Envelope]]) -> str:
    """For the interviewer: a pack for each case, folded, each with an address."""
    return paragraphs(
        part
        for case, envelope in cases
        for part in (
            heading(2, case.title, f"pack-{case.id}"),
            block(
                element(
                    "details",
                    element("summary", "Open the pack"),
                    asked.pack(case, Teller(envelope, leads=False)),
                    class_="sts-weaker",
                )
            ),
        )
    )


def systems(rows: Iterable[System], cases: Mapping[str, Case], here: Page) -> Markup:
    """The table: system, who names it and for what, and where it is worked."""
    heads = ("System", "Named by", "For", "Worked in")
    return element(
        "table",
        element("caption", "Every system that the five frameworks name", class_="sts-hidden"),
        element("thead", element("tr", *(element("th", head, scope="col") for head in heads))),
        element("tbody", *(_system(row, cases, here) for row in rows)),
        class_="sts-systems",
    )


def _system(row: System, cases: Mapping[str, Case], here: Page) -> Markup:
    if row.case and row.case in cases:
        at = f"#{row.at}" if row.at else ""
        where = element("a", cases[row.case].title, href=here.link(f"cases/{row.case}/{at}"))
    else:
        assert row.page  # noqa: S101 -- the library refuses a row that leads nowhere
        name = row.page.rpartition("/")[2].replace("-", " ").capitalize()
        where = element("a", name, href=here.link(f"{row.page}/"))
    return element(
        "tr",
        element("th", row.name, scope="row"),
        element("td", ", ".join(row.letters)),
        element("td", row.named_for),
        element("td", where),
        id=row.id,
        data_system=row.id,
    )
