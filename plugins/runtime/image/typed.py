"""What people might ask the calculators, sensible or not: different for each seed, the same for the same one."""

from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any

from calculators.catalogue import find, names
from calculators.core.field.measured import Measured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.core.calculator import Calculator

COPIES = ("markdown", "csv", "sentence", "json")
# Ways to write a number that mean something, and ways that do not.
NUMBERS = (
    *"0 1 2.5 007 1e3 10^6 1_000_000 1,234,567.89 .5 1/3 +4 200k 99.95% $0.02/GB 20/day 1M..5M 2h30 3years".split(),
    *("1 000", "3 million", "3 nines", "2 KiB", "500 MB", "100 Mbit/s", "150 ms", "1; 2; 3", "10, 20, 30", "9" * 60),
    *('-1 1e999 1e-400 nan inf .. 1.. 5..1 1..2..3 abc 😀 １２ ½ 0x10 e %s <b>1</b> " \\ \u202e1').split(),
    *("", " ", "1\n2", "1 parsec", "5 %%", "ß" * 90),
)
# Ways that mean something in a field of one unit only.
SPELLINGS = {
    "": ("100 to 1", "90/10", "~200k", "half a million", "8 cores", "1-5M", "3M ± 2M", "10 000"),
    "%": ("1 in 100", "one in a million", "90/10", "1/8", "0.01 = 1%", "0.01", "5 percent", "4% ± 25%"),
    "/day": ("20 messages", "twice a day", "5 per user per day", "2 million requests per day"),
    "B/month": ("50TB",),
    "USD/GB/month": ("0.09/GB", "$0.02/GB-month", "0.02 per GB"),
    "bit/s": ("10 Gbit", "1 Gbps"),
    "requests/s": ("1 every 30 s", "5k req/s", "100 calls per 10 minutes"),
    "s": ("7-day", "60 milliseconds", "15,20,35", "1,500,200", "100 ± 20 ms"),
}
ALPHABET = "0123456789.,:;/+-_ eEkKMGTiBsdh%$^<&'\"\\é∞😀\t"


def questions(seed: int, each: int) -> Iterator[dict[str, Any]]:
    """So many for each calculator."""
    chance = Random(seed)  # noqa: S311 - nothing is secret about it
    for name in names():
        for _ in range(each):
            yield _question(chance, find(name))


def spellings() -> Iterator[dict[str, Any]]:
    """Each of those ways once, so that reading it is never new to an image."""
    fields = {
        (field.unit.text, field.many): (name, field) for name in names() for field in find(name).of_kind(Measured)
    }
    for (unit, _), (name, field) in fields.items():
        yield from ({"calculator": name, "inputs": {field.id: text}} for text in SPELLINGS.get(unit, ()))


def _question(chance: Random, calculator: Calculator) -> dict[str, Any]:
    fields = calculator.fields
    changed = chance.sample(fields, chance.randint(0, min(4, len(fields))))
    inputs = {field.id: _text(chance, field) for field in changed}
    if chance.random() < 0.03:
        inputs[chance.choice(NUMBERS)[:9]] = chance.choice(NUMBERS)
    question: dict[str, Any] = {"calculator": calculator.name, "inputs": inputs}
    kind = chance.random()
    if kind < 0.3:
        question["as"] = chance.choice(COPIES)
    elif kind < 0.5:
        field, figure = chance.choice(fields), chance.choice(calculator.figures)
        question["backwards"] = {"field": field.id, "figure": figure.id, "target": chance.choice(NUMBERS)}
    return question


def _text(chance: Random, field: Any) -> str:  # noqa: ANN401 - a field or a choice, each with its own texts
    texts = [field.default, chance.choice(NUMBERS)]
    if isinstance(field, Measured):
        ends = (field.least_text, field.default, field.most_text)
        texts += [*ends, *(pick.text for pick in field.picks), *field.examples]
        texts += [f"{low}..{high}" for low, high in pairwise(ends)]
        texts += [
            f"{chance.choice(NUMBERS)} {field.unit.text}",
            f"{chance.random() * 10 ** chance.randint(-3, 9):.6g}",
        ]
    else:
        texts += [option.key for option in field.options]
    text = chance.choice(texts)
    return _garbled(chance, text) if chance.random() < 0.15 else text


def _garbled(chance: Random, text: str) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(ALPHABET) + text[at + chance.randint(0, 1) :]
