"""The plain rule: a first answer aloud, without what a calculator would add; what is asked for by name counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.alternative import implied, is_link
from calculators.core.field.choice import Choice, Option
from calculators.core.involved import unused_with
from calculators.core.problem import Unreadable
from calculators.core.unit import Calendar

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from calculators.core.calculator import Calculator


def plain_rule(label: str, full: str, plain: str, left_out: str, **without: str) -> Choice:
    """The choice between all that counts and next to nothing of it; formulas branch on it with `Chosen`."""
    why = f"The plain rule is for a first answer aloud: {left_out}. Say what it leaves out."
    brief = Option("plain", plain, without=tuple(without.items()))
    return Choice("rule", label, Option("full", full), brief, why=why)


def with_what_is_named(
    calculator: Calculator, texts: Mapping[str, str], also: Collection[str] = ()
) -> Mapping[str, str]:
    """`rule=plain copies=3` by the full rule, of which nothing counts but the copies; `also` are given elsewhere."""
    rule = next((one for one in calculator.of_kind(Choice) if one.options[-1].without), None)
    named = texts.keys() | set(also)
    if rule is None or rule.id not in texts or is_link(calculator, named):
        return texts
    full = {**texts, rule.id: "full"}
    made = {one.id: full.get(one.id, one.default) for one in calculator.of_kind(Choice)}
    made |= implied(calculator, full, also)
    try:
        made = {id_: str(calculator.field(id_).read(text, Calendar()).middle) for id_, text in made.items()}
        is_plain = rule.read(texts[rule.id], Calendar()).middle == "plain"
    except Unreadable:
        return texts  # which is told where it is read
    idle = unused_with(calculator, made)
    ignored = unused_with(calculator, made | {rule.id: "plain"}) - idle
    if not is_plain or not ignored & named:
        return texts
    return {id_: text for id_, text in rule.options[-1].without if id_ not in idle | named} | full
