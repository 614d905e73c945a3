"""The set-up of a practice session, printed; the shell does the rest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.model.plan import HELLO, orders
from plugins.model.timing import LONGEST, SHORTEST, USUAL
from plugins.render import address
from plugins.render.control import LEVELS, button, folded, options, setting

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from plugins.model.case.case import Case
    from plugins.model.framework import Framework
    from plugins.render.address import Page

_SURPRISE = "surprise"
_LONGEST_ASIDE = 15
_USUAL_ASIDE = HELLO // 2
_LONGEST_PROMPT = 300
_ROLES = {"alone": "Alone", "pair": "As a pair", "interviewer": "As the interviewer"}
_USUAL_LEVEL = "senior"
_SETTINGS = {
    "sound": "A sound at the end of a phase",
    "notice": "A notification as well",
    "voice": "A voice that tells the time",
    "awake": "Keep the screen on while the clock runs",
    "keys": "Keys: space pauses, n and b change phase, ? lists them",
}


def prompt(said: str, here: Page) -> Markup:
    """A question as an interviewer puts it, and the way to practise it."""
    clock = element("a", "Practise this with a clock", href=here.link(address.practice_with(said)))
    return element("div", element("p", f"“{said}”", class_="sts-prompt"), element("p", clock, "."))


def practice(frameworks: Sequence[Framework], cases: Iterable[Case]) -> Markup:
    """The form and the places that the shell fills; nothing of it works without JavaScript, and it says so."""
    return element(
        "sts-practice",
        element(
            "noscript", "The clock needs JavaScript. A cheat sheet on paper and the clock on the wall need none."
        ),
        element(
            "div",
            element(
                "p",
                "A session is under way. ",
                button("Return to it", "return"),
                class_="sts-under-way",
                data_under_way=True,
                hidden=True,
            ),
            _form(frameworks, cases),
            folded(
                "Sound, screen and keys",
                *(setting(f"set-{name}", said, data_setting=name) for name, said in _SETTINGS.items()),
            ),
            folded("Earlier sessions", element("div", data_earlier_list=True), data_earlier=True),
            class_="sts-set-up",
            data_search_exclude=True,
        ),
        element("p", class_="sts-problem", data_said=True, role="status"),
        element("div", data_place=True),
        data_session=True,
        data_state="set-up",
    )


def _form(frameworks: Sequence[Framework], cases: Iterable[Case]) -> Markup:
    return element(
        "form",
        _choice("case", "Question", _questions(cases)),
        element(
            "p",
            element("label", "The prompt", for_="set-prompt"),
            element("textarea", id="set-prompt", name="prompt", rows=2, maxlength=_LONGEST_PROMPT),
            class_="sts-set",
            data_own=True,
            hidden=True,
        ),
        _choice("framework", "Framework", [_framework(each) for each in frameworks]),
        _choice("level", "Level", options(LEVELS, _USUAL_LEVEL), is_half=True),
        _choice("role", "You practise", options(_ROLES, "alone"), is_half=True),
        _minutes("slot", "Minutes in all", SHORTEST, LONGEST, USUAL),
        _minutes("hello", "For a hello", 0, _LONGEST_ASIDE, _USUAL_ASIDE),
        _minutes("questions", "For your questions", 0, _LONGEST_ASIDE, _USUAL_ASIDE),
        element("p", element("b", "Minutes: "), element("span", data_plan=True), class_="sts-planned"),
        element(
            "p",
            "Nobody to greet? ",
            button("Leave out the hello", "no-hello"),
            data_hello=True,
            hidden=True,
        ),
        element(
            "p",
            button("Start", "start", type="submit", class_="sts-primary"),
            " ",
            button("Copy a link to this set-up", "link"),
            class_="sts-start",
        ),
        element(
            "p",
            "Draw on paper or in a tool of your own, beside this page: ",
            element("a", "how to run it", href="#how"),
            ".",
            class_="sts-note",
        ),
        hidden=True,
        autocomplete="off",
    )


def _questions(cases: Iterable[Case]) -> list[Markup]:
    worked = [
        element("option", f"{one.title} ({one.level.value})", value=one.id, data_kind=one.kind.value) for one in cases
    ]
    surprise = element("option", "Surprise me, by level", value=_SURPRISE)
    own = element("option", "A prompt of your own", value="")
    return [surprise, own, element("optgroup", *worked, label="Worked cases")]


def _framework(found: Framework) -> Markup:
    """Untimed phases share the session evenly."""
    phases = [
        [phase.title, phase.minutes.low if phase.minutes else 1, phase.minutes.high if phase.minutes else 1]
        for phase in found.numbered
    ]
    titled = found.name if found.name == found.title else f"{found.name}: {found.title}"
    said = titled if any(phase.minutes for phase in found.numbered) else f"{titled} (no minutes of its own)"
    return element(
        "option",
        said,
        value=found.id,
        data_phases=json.dumps(phases, ensure_ascii=False),
        data_orders=json.dumps(orders(found)),
    )


def _choice(name: str, label: str, offered: Iterable[Markup], *, is_half: bool = False) -> Markup:
    field = f"set-{name}"
    return element(
        "p",
        element("label", label, for_=field),
        element("select", *offered, id=field, name=name),
        class_="sts-set sts-set-half" if is_half else "sts-set",
    )


def _minutes(name: str, label: str, low: int, high: int, usual: int) -> Markup:
    field = f"set-{name}"
    return element(
        "p",
        element("label", label, for_=field),
        element(
            "input",
            type="number",
            id=field,
            name=name,
            inputmode="numeric",
            min=low,
            max=high,
            step=1,
            value=usual,
            required=True,
        ),
        class_="sts-set sts-set-minutes",
    )
