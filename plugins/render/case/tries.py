"""Estimates to work out before one looks: each with what it is made from, and what a comparison has to know."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from calculators.core.unit import BYTES, SECONDS, parse_unit
from calculators.envelope.blame import assumptions, causes, slips
from calculators.text.envelope.html import line_id
from calculators.text.html import Markup, element

if TYPE_CHECKING:
    from calculators.core.unit import Calendar, Unit
    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.run import Run
    from plugins.model.case.case import Case
    from plugins.model.case.estimate import Estimate
    from plugins.render.case.telling import Teller

# What a reader may write behind a number; more than a few would be read by the calculators, and these are not asked.
_SIZES = "B kB KB MB GB TB PB EB KiB MiB GiB TiB PiB bit kbit Mbit Gbit Tbit".split()
_TIMES = "ns µs us ms s sec second min minute h hour day week month year".split()
# A factor is compared within a twentieth.
_DIGITS = 5


def tries(case: Case, teller: Teller) -> Markup:
    """The estimates as questions, all folded away, so that nothing is given away without JavaScript either."""
    run = teller.envelope.run
    rows = (_try(one, teller, run) for one in case.estimates)
    return element(
        "sts-tries",
        element(
            "details",
            element("summary", "Work out the estimates yourself"),
            element("p", _NOTE, class_="sts-note"),
            element("ol", *rows, class_="sts-try-list", role="list"),
            element("button", "Forget what I tried", type="button", hidden=True, data_forget=True),
            class_="sts-weaker",
        ),
        data_tries=case.id,
        data_units=units(run.program.calendar),
        data_search_exclude=True,
    )


_NOTE = "Each can be done in your head from what is below it. Round as you like: within a fifth is as good as exact."


def _try(one: Estimate, teller: Teller, run: Run) -> Markup:
    value = run.values[one.line]
    asked = line_id(one.line, "try")
    return element(
        "li",
        element("p", teller.told(one.ask), class_="sts-asked", id=asked),
        element("p", "From ", _made_from(value, run), ".", class_="sts-why"),
        element(
            "form",
            element("input", name=one.line, aria_labelledby=asked, autocomplete="off", spellcheck="false"),
            element("span", _shown(value)[0], class_="sts-try-unit"),
            element("button", "Compare", type="submit"),
            element("p", data_verdict=True, role="status"),
            hidden=True,
        ),
        element(
            "details",
            element("summary", "Worked"),
            element("p", *_steps(value), class_="sts-line-steps"),
            element("p", "It decides ", teller.told(one.decides)),
            class_="sts-try-worked",
        ),
        data_try=one.line,
        data_known=known(value, run),
    )


def _made_from(value: ValueOutcome, run: Run) -> str:
    return ", ".join(f"{one.label} ({one.text})" for one in assumptions(value, run))


def _steps(value: ValueOutcome) -> list[Markup]:
    return [element("span", f"{'= ' if place else ''}{step}") for place, step in enumerate(value.steps)]


def known(value: ValueOutcome, run: Run) -> str:
    """What the page compares with: no runtime is needed to say that somebody is eight times off."""
    unit, scale = _shown(value)
    found = {
        "value": float(f"{value.quantity.value:.{_DIGITS}g}"),
        "text": value.text,
        "unit": unit,
        "scale": scale,
        "size": value.term.dimension.bytes,
        "time": value.term.dimension.seconds,
        "slips": [[float(f"{slip.factor:.{_DIGITS}g}"), slip.said] for slip in slips(value, run)],
        "causes": [[f"“{one.assumption.label}” ({one.assumption.text})", one.power] for one in causes(value, run)],
    }
    return json.dumps(found, separators=(",", ":"), ensure_ascii=False)


def _shown(value: ValueOutcome) -> tuple[str, float]:
    """The unit that a bare number counts in, which is the one that the figure is shown in, and its size."""
    unit = value.term.unit
    text = value.text.rpartition(" ")[2] if _has_prefix(unit) else unit.text
    return text, parse_unit(text).scale(value.at.calendar)


def _has_prefix(unit: Unit) -> bool:
    return unit.dimension.bytes == BYTES.bytes or unit.dimension == SECONDS


def units(calendar: Calendar) -> str:
    """What may stand behind a number, and what it is in base units."""
    found = {
        "sizes": {name: parse_unit(name).scale(calendar) for name in _SIZES},
        "times": {name: parse_unit(name).scale(calendar) for name in _TIMES},
    }
    return json.dumps(found, separators=(",", ":"), ensure_ascii=False)
