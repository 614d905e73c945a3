"""Share links as they were handed out, each with the numbers it opened with, in `docs/data/links.jsonl`.

One at least names each calculator, field, option, worked estimate and line of one, and one of each calculator has a
range. None is ever taken out. Its numbers change only where a mistake was mended, and `mended` says when and what.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from calculators.catalogue import find, names
from calculators.core.field.choice import Choice
from calculators.core.field.number import Number
from calculators.core.link import fragment, join
from calculators.core.run import run
from calculators.core.unit import Calendar
from calculators.envelope.numbers import numbers, with_numbers
from calculators.envelope.run import run_envelope
from calculators.envelope.value import value_of
from plugins.model.data import Library
from plugins.published.names import current

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.calculator import Calculator
    from calculators.core.quantity import Quantity
    from calculators.envelope.outcome import ValueOutcome
    from calculators.envelope.run import Run

FILE = Path("docs/data/links.jsonl")
_RANGE = ".."

type Value = float | list[float]


@dataclass(frozen=True, slots=True)
class PublishedLink:
    """An address with its fragment, and what every figure comes to: a number, or two ends and the median between."""

    address: str
    figures: dict[str, Value]
    mended: str = ""

    @property
    def page(self) -> str:
        return self.address.partition("#")[0]

    @property
    def room(self) -> str:
        """`calculators` or `envelopes`; `sheets` leads to the latter."""
        return self.address.split("/")[0]

    @property
    def name(self) -> str:
        """Of the calculator, or of the worked estimate."""
        return self.address.split("/")[1]

    @property
    def texts(self) -> dict[str, str]:
        """What the fragment says, as a browser reads it."""
        return dict(parse_qsl(self.address.partition("#")[2], keep_blank_values=True))


def read(file: Path) -> list[PublishedLink]:
    """All links of the file, as they stand there."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [PublishedLink(**json.loads(line)) for line in lines]


def figures_today(link: PublishedLink) -> dict[str, Value]:
    """What the link opens with now."""
    if link.room == "calculators":
        return {found.figure.id: _number(found.quantity) for found in run(find(link.name), link.texts).figures}
    opened = run_envelope(with_numbers(Library(FILE.parent).envelopes[link.name].run.program, link.texts))
    return {one.name: _number(one.quantity) for one in (*opened.values.values(), *_called(opened))}


def _called(opened: Run) -> Iterator[ValueOutcome]:
    """Every figure of an envelope's calculators, whether a line uses it or not."""
    for call in opened.program.calls:
        for figure in call.instance.calculator.figures:
            yield value_of(call.instance.figure(figure.id), opened.middle, opened.sample)


def named_by(link: PublishedLink) -> set[str]:
    """What a link keeps alive, as lines of the file of names; a range is said besides."""
    kind = link.room.removesuffix("s")
    said = {f"{kind} {link.name}"}
    for name, text in link.texts.items():
        if kind != "calculator":
            said.add(f"line {link.name} {name}")
        else:
            said |= {f"field {link.name} {name}", f"option {link.name} {name} {text}"}
            said |= {f"range {link.name}"} if _RANGE in text else set()
    return said


def wanted() -> set[str]:
    """What some link has to name: all but figures, bounds and cases, and a range for each calculator."""
    linked = {name for name in current() if not name.startswith(("figure ", "bound ", "usual ", "case ", "number "))}
    return linked | {f"range {name}" for name in names()}


def add(file: Path) -> int:
    """Add a link for whatever no link names; how many that are."""
    links = read(file)
    known = len(links)
    unnamed = wanted().difference(*map(named_by, links))
    for link in _copied():
        if named_by(link) & unnamed:
            links.append(PublishedLink(link.address, figures_today(link)))
            unnamed -= named_by(link)
    file.write_text("".join(f"{_line(link)}\n" for link in links), encoding="utf-8")
    return len(links) - known


def _copied() -> Iterator[PublishedLink]:
    """Links as the site would hand them out now."""
    for name in names():
        calculator = find(name)
        full = run(calculator, {}).inputs.texts
        yield _link("calculators", name, fragment(calculator, {}))
        for choice in calculator.all_fields:
            if isinstance(choice, Choice):
                yield from (
                    _link("calculators", name, join(full | {choice.id: option.key})) for option in choice.options
                )
        yield _link("calculators", name, fragment(calculator, _with_a_range(calculator)))
    for envelope in Library(FILE.parent).envelopes:
        own = {name: one.text for name, one in numbers(envelope.run.program).items()}
        yield _link("envelopes", envelope.id, join(own))


def _link(room: str, name: str, said: str) -> PublishedLink:
    return PublishedLink(f"{room}/{name}/#{said}", {})


def _with_a_range(calculator: Calculator) -> dict[str, str]:
    """The first field that takes a range, from half its usual value to twice that, or as far as it goes."""
    for field in calculator.of_kind(Number)[:1]:
        usual = field.quantity(field.default, Calendar())
        low, high = max(usual.value / 2, field.least), min(usual.value * 2, field.most)
        if field.whole:
            low, high = float(math.ceil(low)), float(math.floor(high))
        return {field.id: _RANGE.join(field.exact_text(end, Calendar()) for end in (low, high))}
    return {}


def _line(link: PublishedLink) -> str:
    mended = {"mended": link.mended} if link.mended else {}
    return json.dumps({"address": link.address, "figures": link.figures} | mended, ensure_ascii=False)


def _number(quantity: Quantity) -> Value:
    return quantity.value if quantity.is_certain else [quantity.low, quantity.value, quantity.high]
