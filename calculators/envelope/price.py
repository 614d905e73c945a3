"""What a gigabyte costs, as people write it: `200 GB × $0.02`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.term import Constant
from calculators.core.unit import BYTES, DOLLARS
from calculators.envelope.assumption import assumptions_in
from calculators.envelope.lengths import constant
from calculators.envelope.tree import Literal

if TYPE_CHECKING:
    from calculators.core.term import Term
    from calculators.envelope.tree import Operation

GIGABYTE = Constant(1e9, "", BYTES, "1 GB")
# More than a dollar may be for a terabyte, or for all of it.
_MOST = 1.0


def each_gigabyte(node: Operation, size: Term, money: Term) -> bool:
    """Whether a price can only be that of a gigabyte: it is a few cents, and what it buys is written in GB."""
    if not isinstance(node.right, Literal) or money.dimension != DOLLARS or size.dimension.bytes != 1:
        return False
    price = constant(money)
    written = [one.unit.text for one in assumptions_in(size) if one.unit.dimension.bytes]
    return price is not None and 0 < price <= _MOST and bool(written) and all(one.startswith("GB") for one in written)
