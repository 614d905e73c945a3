"""A B that is a billion: `1B × 10 ÷ 10^5`, and `DAU = 2B`. Bytes and billions share the letter.

What nobody could mean as bytes is billions; where both could be meant, both are offered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calculators.core.unit import NONE, SECONDS, Calendar, is_time
from calculators.envelope.assumption import assumptions_in
from calculators.envelope.place import Misread
from calculators.envelope.tree import Literal, Operation, literals_in, names_in

if TYPE_CHECKING:
    from calculators.core.term import Term
    from calculators.core.unit import Dimension
    from calculators.envelope.assumption import Assumption
    from calculators.envelope.tree import Node

_RATE = NONE / SECONDS
_MINUTE = 60.0
# So many things, each of which has so many bytes: 10M × 8B.
_MANY = 1_000
# The sizes of a record's fields; who writes 5B of something else may mean billions.
_FIELD = frozenset((2.0, 4.0, 8.0, 16.0, 32.0, 64.0))
_LARGE = 100
_SIZED = re.compile(
    r"\b(?:sizes?|bytes?|storage|memory|disk|space|record|row|entry|item|field|column|key|value|id|ids|uuid|hash|name|"
    r"title|text|body|date|time|timestamp|url|link|pointer|header|overhead|metadata|payload|message|msg|tweet|flag|"
    r"counter|status|type|bandwidth|ingress|egress|traffic|code|email|address|lat\w*|long\w*|ip)s?\b"
)


def are_no_bytes(left: Dimension, right: Dimension) -> bool:
    """Whether a size is multiplied by a size or by money."""
    of_size = left.bytes > 0, right.bytes > 0
    is_paid = any(one.dollars > 0 and not one.bytes for one in (left, right))
    return all(of_size) or (any(of_size) and is_paid)


def billions(node: Operation, left: Term, right: Term, known: set[Literal]) -> Literal:
    """Of a size times a size or money, the one number that is written as billions are: `1B × 500 bytes`."""
    literals = [one for one in literals_in(node) if may_be_billions(one) and one not in known]
    if len(literals) == 1:
        return literals[0]
    lines = (*assumptions_in(left), *assumptions_in(right))
    texts = [one.text for one in literals] or [one.text for one in lines if may_be_billions(one)]
    why = f" “{texts[0]}” is so many bytes: for billions write {texts[0].replace('B', 'bn')}." if texts else ""
    if left.dimension.bytes > 0 < right.dimension.bytes:
        raise Misread(node.at, f"Both sides are sizes, which cannot be multiplied.{why}")
    if not texts and isinstance(node.right, Literal) and node.right.unit.text == "$":
        price = node.right.text
        said = f"{price} for how much of it? Write {price}/GB where it is for a gigabyte, {price}/TB for a terabyte."
        raise Misread(node.right.span, said)
    raise Misread(node.at, f"A size times money is nothing: a price says for how much, such as $5/TB.{why}")


def may_be_billions(one: Literal | Assumption) -> bool:
    size, _, per = one.unit.text.partition("/")
    return size == "B" and (not per or is_time(per)) and one.text.partition("B")[0][-1:].isdigit()


def counted_in(node: Node) -> list[Literal]:
    """The billions of a line that counts something: `2B`, and `20% of 2B`; of 10M × 8B nobody knows."""
    literals = list(literals_in(node))
    found = [one for one in literals if may_be_billions(one)]
    is_clear = all(one in found or one.unit.text == "%" or one.high < 1 for one in literals)
    return found if is_clear else []


def are_billions(node: Operation, under: Dimension) -> bool:
    """Whether what is divided can be no bytes: 10B ÷ 8 hours, and 10B/day ÷ 2,000/s."""
    one = node.left
    if not isinstance(one, Literal) or not may_be_billions(one):
        return False
    return _is_long(node.right) or (under == _RATE and bool(one.unit.periods))


def meant_in(node: Node, value: float, label: str, doubt: str) -> list[Literal]:
    """The numbers of a line that are billions by what it comes to; `Misread` where nobody can tell.

    There is no part of a byte, and of what counts a thousand times each has bytes.
    """
    literals = list(literals_in(node))
    found = [one for one in literals if may_be_billions(one)]
    if any(one.unit.dimension.bytes and one not in found for one in literals):
        return []
    if not found:
        _refuse_part_of_byte(node, value, doubt)
        return []
    is_share = any(one.unit.text == "%" for one in literals) and not any(True for _ in names_in(node))
    if is_share or any(_is_long_rate(one) for one in found) or (0 < abs(value) < 1 and not isinstance(node, Literal)):
        return found
    if _SIZED.search(label.casefold()) or _is_size(node, literals, found):
        return []
    raise _either(node, found[0].text)


def _is_size(node: Node, literals: list[Literal], found: list[Literal]) -> bool:
    if isinstance(node, Literal):
        return node.low in _FIELD or node.low >= _LARGE
    if len(found) > 1 or any(one.low >= _LARGE for one in found):
        return True
    return any(True for _ in names_in(node)) or any(one.high >= _MANY for one in literals if one not in found)


def _refuse_part_of_byte(node: Node, value: float, doubt: str) -> None:
    """Of QPS = total ÷ 86,400 the total is 3B."""
    if 0 < abs(value) < 1:
        raise _either(node, doubt)


def refuse_counted(node: Node, doubt: str) -> None:
    """Of a line that counts, what comes from a size of another line."""
    raise _either(node, doubt)


def _either(node: Node, text: str) -> Misread:
    billion, size = text.replace("B", "bn"), text.replace("B", " B")
    return Misread(node.span, f"Is “{text}” a billion or bytes? Write {billion}, or {size} where it stands.")


def _is_long_rate(one: Literal) -> bool:
    """Whether it is so many in a minute or more: nobody gets ten bytes a day."""
    return one.unit.dimension.seconds < 0 and one.unit.scale(Calendar()) < 1 / _MINUTE * (1 + 1e-9)


def _is_long(node: Node) -> bool:
    """Whether it is a minute or more: 10B ÷ 8 hours are no ten bytes."""
    if not isinstance(node, Literal) or node.unit.dimension != SECONDS:
        return False
    return node.low * node.unit.scale(Calendar()) >= _MINUTE
