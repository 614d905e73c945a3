"""What stands below an envelope's lines: its checks, its scenarios side by side, its growth, and a drawing of it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.unit import DOLLARS, SECONDS
from calculators.envelope.growth import scale
from calculators.envelope.scenario import run_scenarios
from calculators.text.envelope.chain import render_chain
from calculators.text.envelope.rows import said_of
from calculators.text.envelope.sentence import break_sentence, check_sentence, times, verdict
from calculators.text.html import Markup, element, join
from calculators.text.part import render_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calculators.envelope.growth import Scale
    from calculators.envelope.outcome import CheckOutcome
    from calculators.envelope.run import Run
    from calculators.envelope.scenario import Difference, ScenarioRun
    from calculators.text.part import Opened

_DARKEST = 4
_BILLS = {DOLLARS, DOLLARS / SECONDS}
_AT_MIDDLES = "Every range is at its middle here."
_IN_STEPS = "Prices fall in steps with volume, so take a larger bill at list prices as an upper bound."


def render_whole(run: Run, opened: Opened = None) -> Markup:
    """Each part there is something to say in; what is folded away is worked out when it is asked for."""
    return join([render_checks(run), _scenarios(run, opened), _growth(run, opened), _chain(run, opened)])


def render_checks(run: Run) -> Markup:
    """What is wrong, and what was checked."""
    return join([_problems(run), _checks(run)])


def _problems(run: Run) -> Markup | None:
    if not run.problems:
        return None
    items = (
        element("li", element("button", f"Line {one.line}", type="button", data_go=one.line), f" {said_of(one)}")
        for one in run.problems
    )
    count = len(run.problems)
    said = "One mistake" if count == 1 else f"{count} mistakes"
    return element(
        "div", element("p", said, class_="sts-label"), element("ul", *items), class_="sts-mistakes sts-whole-part"
    )


def _checks(run: Run) -> Markup | None:
    """Every check with how full its limit is."""
    if not run.checks:
        return None
    return element(
        "div",
        element("p", _tally(run), class_="sts-label"),
        element("ul", *map(_check, run.checks)),
        class_="sts-checks sts-whole-part",
    )


def tally(run: Run) -> tuple[int, int]:
    """How many checks hold, and how many there are."""
    return sum(one.holds for one in run.checks), len(run.checks)


def _tally(run: Run) -> str:
    hold, all_ = tally(run)
    if all_ == 1:
        return "The check holds" if hold else "The check fails"
    return f"All {all_} checks hold" if hold == all_ else f"{hold} of {all_} checks hold"


def _check(one: CheckOutcome) -> Markup:
    state = "false" if not one.holds else "near" if one.is_near else "true"
    number = one.check.statement.source.number
    return element(
        "li",
        element("button", one.check.statement.text.strip(), type="button", data_go=number),
        " ",
        element("span", check_sentence(one), class_="sts-check-said"),
        _gauge(one.used),
        data_state=state,
    )


def _gauge(used: float) -> Markup:
    filled = min(100.0, used * 100) if math.isfinite(used) else 100.0
    return element(
        "svg",
        element("rect", class_="sts-gauge-track", width="100", height="4"),
        element("rect", class_="sts-gauge-fill", width=f"{filled:.1f}", height="4"),
        class_="sts-gauge",
        viewBox="0 0 100 4",
        preserveAspectRatio="none",
        aria_hidden="true",
    )


def _heading(text: str) -> list[str | None]:
    return [element("span", text, class_="sts-label")]


def _scenarios(run: Run, opened: Opened) -> Markup | None:
    scenarios = run.program.scenarios
    if not scenarios:
        return None
    names = ", ".join(one.name for one in scenarios[:3])
    return render_part(
        "scenarios",
        _heading(f"Side by side: {names}"),
        lambda: _side_by_side(run),
        opened,
        class_="sts-whole-part",
        data_figure="scenarios",
    )


def _side_by_side(run: Run) -> Iterator[Markup]:
    """Every line that differs in one of them, tinted by how far it is from what it is now; then the checks."""
    found = run_scenarios(run)
    differ = {one.name: None for each in found for one in each.differences}
    lines = [name for name in run.values if name in differ]
    head = [element("th", "Line", scope="col"), element("th", "As above", scope="col")]
    head += [element("th", one.scenario.name, scope="col") for one in found]
    rows = [_scenario_row(name, run, found) for name in lines]
    rows += [_scenario_check(one, found) for one in run.checks]
    table = element(
        "table",
        element("caption", "What the scenarios change", class_="sts-hidden"),
        element("thead", element("tr", *head)),
        element("tbody", *rows),
        class_="sts-side-by-side",
    )
    yield element("div", table, class_="sts-wide", tabindex="0", role="group", aria_label="Scenarios side by side")
    yield from (_resets(one) for one in found)


def _scenario_row(name: str, run: Run, found: Sequence[ScenarioRun]) -> Markup:
    cells = [_scenario_cell(next((one for one in each.differences if one.name == name), None)) for each in found]
    return element("tr", element("th", name, scope="row"), element("td", run.values[name].text), *cells)


def _scenario_cell(one: Difference | None) -> Markup:
    if one is None:
        return element("td", "=")
    factor = one.times
    tint = None
    if factor is not None:
        strength = min(_DARKEST, max(1, round(abs(math.log2(factor)))))
        tint = f"{'up' if factor > 1 else 'down'}-{strength}"
    behind = element("small", times(factor)) if factor is not None else None
    return element("td", one.text, " ", behind, data_tint=tint)


def _scenario_check(one: CheckOutcome, found: Sequence[ScenarioRun]) -> Markup:
    number = one.check.statement.source.number
    cells = []
    for each in found:
        there = next((other for other in each.run.checks if other.check.statement.source.number == number), None)
        cells.append(
            element("td", verdict(there), data_holds="true" if there.holds else "false")
            if there
            else element("td", "?")
        )
    text = one.check.statement.text.strip()
    now = element("td", verdict(one), data_holds="true" if one.holds else "false")
    return element("tr", element("th", text, scope="row"), now, *cells)


def _resets(one: ScenarioRun) -> Markup:
    """What a scenario changes, each with a way to have it as it is above again."""
    buttons = (
        element(
            "button", f"Reset {override.name}", type="button", data_remove=override.source.number, title=override.text
        )
        for override in one.scenario.overrides
    )
    return element(
        "p",
        element("span", f"{one.scenario.name}: ", class_="sts-label"),
        *buttons,
        *(element("span", problem.said, class_="sts-close-wrong") for problem in one.run.problems),
        class_="sts-resets",
    )


def _growth(run: Run, opened: Opened) -> Markup | None:
    if not run.values:
        return None
    return render_part(
        "growth",
        _heading("At ten and a hundred times the size"),
        lambda: _grown(run),
        opened,
        class_="sts-whole-part",
        data_figure="growth",
    )


def _grown(run: Run) -> Iterator[Markup]:
    scaled = scale(run)
    if scaled is None:
        yield element("p", "No line counts anything that could grow. Say which does: grow NAME.", class_="sts-note")
        return
    if scaled.breaks:
        first = break_sentence(scaled.breaks[0], scaled)
        yield element("p", "First, ", element("b", first), ".")
        others = [element("li", break_sentence(one, scaled)) for one in scaled.breaks[1:]]
        if others:
            yield element("ul", *others)
    elif run.checks:
        yield element("p", "No check that holds now breaks, however far it grows.")
    yield _growth_table(run, scaled)
    notes = [_AT_MIDDLES] if run.sample is not run.middle else []
    if any(one.term.dimension in _BILLS and scaled.grows.id in one.term.depends_on for one in run.values.values()):
        notes.append(_IN_STEPS)
    if notes:
        yield element("p", " ".join(notes), class_="sts-note")


def _growth_table(run: Run, scaled: Scale) -> Markup:
    now, *later = scaled.steps
    head = [element("th", "Line", scope="col")]
    head += [element("th", f"×{step.times}" if step.times > 1 else "now", scope="col") for step in scaled.steps]
    names = [name for name in now.texts if any(step.texts.get(name) != now.texts[name] for step in later)]
    rows = [
        element(
            "tr",
            element("th", name, scope="row"),
            *(element("td", step.texts.get(name, "?")) for step in scaled.steps),
        )
        for name in names
    ]
    rows += [
        element(
            "tr",
            element("th", one.check.statement.text.strip(), scope="row"),
            *(_held(step.holds.get(one.check.statement.source.number)) for step in scaled.steps),
        )
        for one in run.checks
    ]
    table = element(
        "table",
        element("caption", f"{scaled.grows.label} at ×1, ×10 and ×100", class_="sts-hidden"),
        element("thead", element("tr", *head)),
        element("tbody", *rows),
        class_="sts-side-by-side",
    )
    return element("div", table, class_="sts-wide", tabindex="0", role="group", aria_label="As it grows")


def _held(holds: bool | None) -> Markup:  # noqa: FBT001 -- what a check came to
    if holds is None:
        return element("td", "?")
    return element("td", "holds" if holds else "fails", data_holds="true" if holds else "false")


def _chain(run: Run, opened: Opened) -> Markup | None:
    if len(run.program.made) < 2:
        return None
    return render_part(
        "chain",
        _heading("What hangs on what"),
        lambda: [render_chain(run)],
        opened,
        class_="sts-whole-part",
        data_figure="chain",
    )
