"""Slips have the factor by which they mislead, and are those that the unit allows."""

from __future__ import annotations

import pytest

from calculators.core.slip import usual_slips
from calculators.core.unit import parse_unit

# Worked out by hand: how many times the right result somebody gets who does what is said.
SLIPS = [
    ("GB", 8, "bits were mistaken for bytes"),
    ("Gbit/s", 1 / 8, "bytes were mistaken for bits"),
    ("messages/s", 86_400, "the total of a day was mistaken for that of a second"),
    ("messages/s", 0.864, "a day was rounded to 100,000 seconds, which is fine aloud"),
    ("$/month", 12 / 365, "the total of a day was mistaken for that of a month"),
    ("GB/day", 365 / 12, "the total of a month was mistaken for that of a day"),
    ("TB", 365 / 12, "a month was used where a day was meant"),
    ("servers", 1 / 365, "a day was used where a year was meant"),
    ("TB", 1e12 / 2**40, "1,024 was used where 1,000 was meant: that gives TiB, not TB"),
    ("PB", 2**50 / 1e15, "1,000 was used where 1,024 was meant: that gives PB, not PiB"),
    ("users", 1000, "it was multiplied by a thousand once too often, as when a prefix is misread"),
    ("users", 0.1, "it has a zero too few"),
    ("ms", 60, "minutes were mistaken for seconds"),
]


@pytest.mark.parametrize(("unit", "ratio", "said"), SLIPS)
def test_a_slip_has_its_factor(unit: str, ratio: float, said: str) -> None:
    factors = {slip.said: slip.factor for slip in usual_slips(parse_unit(unit))}

    assert factors[said] == pytest.approx(ratio, rel=1e-12)


def test_seconds_have_no_bits_and_counts_no_prefixes_of_bytes() -> None:
    said = " ".join(slip.said for unit in ("ms", "users") for slip in usual_slips(parse_unit(unit)))

    assert "bit" not in said
    assert "1,024" not in said
