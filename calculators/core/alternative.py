"""Alternatives: a field that counts with one option only says which is meant, and is never ignored without a word."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from calculators.core.field.choice import Choice
from calculators.core.involved import unused_with
from calculators.core.problem import InputError, Unreadable, one_of, shorten
from calculators.core.unit import Calendar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from calculators.core.calculator import Calculator
    from calculators.core.field.field import Field

type Made = dict[str, str]


def implied(calculator: Calculator, texts: Mapping[str, str], also: Collection[str] = ()) -> Made:
    """The choices that nobody has made and that fields which are given ask for; `also` are given elsewhere.

    `InputError` where they ask for different ones. What counts with no choice that is left is not asked after: a link
    carries every field, those of other options included.
    """
    asked = _asked_for(calculator, texts)
    return asked | _by_fields(calculator, {**texts, **asked}, also)


def _asked_for(calculator: Calculator, texts: Mapping[str, str]) -> Made:
    """The choices that a text makes by itself, where it counts: `40% a year` is a rate each year."""
    made: Made = {}
    choices = calculator.of_kind(Choice)
    chosen = {one.id: key for one in choices if one.id in texts for key in _keys(one, texts)}
    without = unused_with(calculator, chosen)
    for field in (one for one in _measured(calculator) if one.id not in without):
        for id_, key in field.asks_for(texts.get(field.id, "")).items():
            choice = next(one for one in choices if one.id == id_)
            if id_ in texts and _keys(choice, texts) != [key]:
                said = f"“{shorten(texts[field.id])}” goes with {id_}={key} ({choice.option(key).label})"
                raise InputError({field.id: f"{field.label}: {said}. Choose that."})
            if id_ not in texts:
                made[id_] = key
    return made


def _by_fields(calculator: Calculator, texts: Mapping[str, str], also: Collection[str]) -> Made:
    choices = calculator.of_kind(Choice)
    if all(choice.id in texts for choice in choices):
        return {}
    meant = told(calculator, texts).union(also)
    before = {choice.id: choice.before for choice in choices if choice.before} if is_link(calculator, texts) else {}
    tries = sorted(_tries(choices, before | dict(texts)), key=lambda made: _changes(choices, made))
    if not tries:
        return {}  # a choice that cannot be read is told as such
    ignored = [unused_with(calculator, made) & meant for made in tries]
    hopeless = frozenset.intersection(*ignored)
    for made, without in zip(tries, ignored, strict=True):
        if without == hopeless:
            return {choice.id: made[choice.id] for choice in choices if choice.id not in texts}
    apart = sorted(frozenset.union(*ignored) - hopeless)
    ways = _ways_apart(calculator, apart, tries)
    said = ", ".join(f"{id_} is used with {_where(calculator, id_, ways)}" for id_ in apart)
    raise InputError({"": f"{calculator.title}: these do not go together: {said}. Give what belongs to one choice."})


def refuse_ignored(calculator: Calculator, texts: Mapping[str, str], made: Made) -> None:
    """`InputError` with a sentence for each field that was given and does not count with what was chosen."""
    problems = {}
    for id_ in sorted(unused_with(calculator, made) & texts.keys()):
        others = [{**made, choice: key} for choice, key in _others(calculator, made)]
        counts = [other for other in others if id_ not in unused_with(calculator, other)]
        # Two choices may have to be made, rule=full and scheme=copies.
        where = _where(calculator, id_, [made, *(counts or _tries(calculator.of_kind(Choice), {}))])
        problems[id_] = f"{calculator.field(id_).label}: it is used only with {where}. Choose that, or leave it out."
    if problems:
        raise InputError(problems)


def told(calculator: Calculator, texts: Mapping[str, str]) -> frozenset[str]:
    """The fields that somebody means: in a link, which carries every field, those that are not as usual."""
    carries_all = is_link(calculator, texts)
    return frozenset(
        field.id
        for field in _measured(calculator)
        if field.id in texts and not (carries_all and texts[field.id] == field.default)
    )


def is_link(calculator: Calculator, texts: Collection[str]) -> bool:
    """Whether every field is given, as a link does, and nobody can tell which are meant."""
    return all(field.id in texts for field in _measured(calculator))


def _measured(calculator: Calculator) -> list[Field]:
    return [field for field in calculator.fields if not isinstance(field, Choice)]


def _tries(choices: Collection[Choice], texts: Mapping[str, str]) -> Iterator[Made]:
    keys = [_keys(choice, texts) for choice in choices]
    for options in product(*keys):
        yield {choice.id: key for choice, key in zip(choices, options, strict=True)}


def _keys(choice: Choice, texts: Mapping[str, str]) -> list[str]:
    if choice.id not in texts:
        return [option.key for option in choice.options]
    try:
        return [str(choice.read(texts[choice.id], Calendar()).middle)]
    except Unreadable:
        return []


def _changes(choices: Collection[Choice], made: Made) -> int:
    return sum(made[choice.id] != choice.default for choice in choices)


def _others(calculator: Calculator, made: Made) -> Iterator[tuple[str, str]]:
    for choice in calculator.of_kind(Choice):
        yield from ((choice.id, option.key) for option in choice.options if option.key != made[choice.id])


def _ways_apart(calculator: Calculator, ids: Collection[str], tries: Collection[Made]) -> list[Made]:
    """The tries without what all these fields ask for alike: it is not what sets them apart."""
    ways = list(tries)
    for choice in calculator.of_kind(Choice):
        asked = [{made[choice.id] for made in tries if id_ not in unused_with(calculator, made)} for id_ in ids]
        if all(one == asked[0] for one in asked):
            ways = [made for made in ways if made[choice.id] in asked[0]]
    return ways


def _where(calculator: Calculator, id_: str, ways: Collection[Made]) -> str:
    """The choices with which a field counts, as one would type them: those that differ between the ways."""
    counts = [made for made in ways if id_ not in unused_with(calculator, made)]
    deciding = [
        choice.id
        for choice in calculator.of_kind(Choice)
        if {made[choice.id] for made in counts} != {made[choice.id] for made in ways}
    ]
    said = [" ".join(f"{choice}={made[choice]}" for choice in deciding) for made in counts]
    return one_of([*dict.fromkeys(said)]) if deciding else "another choice"
