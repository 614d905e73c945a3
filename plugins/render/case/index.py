"""The list of cases, and the table of every system that a framework names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.case.asked import Level
from plugins.render import address
from plugins.render.control import LEVELS, options
from plugins.render.series import in_series

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from plugins.model.case.case import Case
    from plugins.model.envelope import Envelope
    from plugins.model.subject import Subject, Subjects
    from plugins.model.system import System
    from plugins.render.address import Page

# Words a minute, of a text with figures to follow.
_PACE = 200
_STEP = 5


def minutes(case: Case) -> int:
    """How long it takes to read, to the next five minutes."""
    return -(-case.words // (_PACE * _STEP)) * _STEP


def case_list(cases: Sequence[tuple[Case, Envelope]], subjects: Subjects, here: Page) -> Markup:
    """Each case with what is special about it; the shell narrows the list to what one is after."""
    rows = [_case(case, envelope, subjects) for case, envelope in cases]
    taught = _taught([case for case, _ in cases], subjects)
    by_subject = element(
        "noscript", element("p", "By what they teach", class_="sts-label"), _by_subject(taught, here)
    )
    return _narrowed([case for case, _ in cases], rows, taught, by_subject, page=address.CASES)


def sheets(cases: Sequence[Case], subjects: Subjects, here: Page) -> Markup:
    """Each case with its two sheets, from the easiest to the hardest; narrowed likewise."""
    levels = [*Level]
    rows = [_sheets_of(case, subjects, here) for case in sorted(cases, key=lambda case: levels.index(case.level))]
    return _narrowed(cases, rows, _taught(cases, subjects), page=address.SHEETS)


def _taught(cases: Iterable[Case], subjects: Subjects) -> list[tuple[Subject, list[Case]]]:
    known = [(case, subjects.of(case.teaches)) for case in cases]
    return [(one, [case for case, found in known if one in found]) for one in subjects.subjects]


def _narrowed(
    cases: Sequence[Case],
    rows: Iterable[Markup],
    taught: Iterable[tuple[Subject, Sequence[Case]]],
    *more: Markup,
    page: str,
) -> Markup:
    return element(
        "sts-cases",
        _choices(cases, taught),
        element("ul", *rows, class_="sts-case-list", role="list"),
        *more,
        data_page=page,
    )


def _choices(cases: Sequence[Case], taught: Iterable[tuple[Subject, Sequence[Case]]]) -> Markup:
    """What the list may be narrowed to, each with how many there are."""
    subjects = {str(one.id): f"{one.title} ({len(found)})" for one, found in taught}
    asked = {one.level.value for one in cases}
    levels = {level: said for level, said in LEVELS.items() if level in asked}
    times = sorted({minutes(one) for one in cases})
    return element(
        "form",
        _choice("about", "About", "anything", subjects),
        _choice("level", "Level", "any", levels),
        _choice("minutes", "To read", "any time", {str(time): f"{time} minutes or less" for time in times}),
        element("button", "All", type="reset"),
        element("p", data_count=True, role="status"),
        class_="sts-case-choices",
        hidden=True,
    )


def _choice(name: str, label: str, any_: str, known: Mapping[str, str]) -> Markup:
    choices = element("select", *options({"": any_, **known}), name=name)
    return element("label", element("span", label, class_="sts-label"), choices)


def _by_subject(taught: Iterable[tuple[Subject, Sequence[Case]]], here: Page) -> Markup:
    parts = (
        part
        for one, cases in taught
        for part in (element("dt", one.title), element("dd", in_series([_link(case, here) for case in cases])))
    )
    return element("dl", *parts)


def _link(case: Case, here: Page) -> Markup:
    return element("a", case.system, href=here.link(address.case(case.id)))


def _case(case: Case, envelope: Envelope, subjects: Subjects) -> Markup:
    link = element("a", case.title, href=f"{case.id}/")
    return _row(case, subjects, link, element("p", _plain(case, envelope)))


def _sheets_of(case: Case, subjects: Subjects, here: Page) -> Markup:
    return _row(
        case,
        subjects,
        element("b", case.title),
        element("p", f"“{case.prompt}”"),
        element(
            "p",
            element("a", "Interviewer’s sheet", href=here.link(address.interviewer_sheet(case.id))),
            " · ",
            element("a", "Candidate’s sheet", href=here.link(address.candidate_sheet(case.id))),
            " · ",
            element("a", "Worked case", href=here.link(address.case(case.id))),
        ),
        id_=f"pack-{case.id}",
    )


def _row(case: Case, subjects: Subjects, *said: Markup, id_: str | None = None) -> Markup:
    """What is said of a case, and what it may be found by."""
    time = minutes(case)
    facts = (f"{case.level.value} level", f"{time} minutes to read", *(one.replace("-", " ") for one in case.teaches))
    return element(
        "li",
        *said,
        element("ul", *(element("li", fact) for fact in facts), class_="sts-facts", role="list"),
        id=id_,
        data_about=" ".join(str(one.id) for one in subjects.of(case.teaches)),
        data_level=case.level.value,
        data_minutes=time,
    )


def _plain(case: Case, envelope: Envelope) -> Markup:
    """What is special, with figures that lead nowhere: their lines are on another page."""
    return element("span", case.special.said(envelope))


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
        element("td", where, f": {row.found}" if row.found else None, *_worked_numbers(row, here)),
        id=row.id,
        data_system=row.id,
    )


def _worked_numbers(row: System, here: Page) -> tuple[Markup | str, ...]:
    if row.numbers is None:
        return ()
    return "; ", element("a", "its numbers", href=here.link(f"envelopes/{row.numbers}/"))
