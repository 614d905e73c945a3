"""Shares without a remainder."""

# mypy: ignore-errors

import fractions


def use_fractions():
    held = [fractions.Fraction(*one) for one in ((0,), (1, 3), (-7, 4), (6, 8), (2,), ("3/7",), (0.25,), (10**20, 7))]
    for one in held:
        _ = str(one), repr(one), float(one), int(one), bool(one), hash(one), round(one), round(one, 1), abs(one), -one
        _ = one.numerator, one.denominator, one.limit_denominator(5), one.as_integer_ratio(), one.is_integer()
        _ = one.__floor__(), one.__ceil__(), one.__trunc__(), +one
        for other in (*held, 0, 2, -3, 0.5):
            _ = one + other, one - other, one * other, other + one, other - one, other * one
            _ = one == other, one < other, one <= other, one > other, one >= other, max(one, other)
            try_(lambda one=one, other=other: (one / other, one // other, one % other, divmod(one, other)))
            try_(lambda one=one, other=other: (other / one, other // one, other % one))
        for power in (0, 1, 2, -1, 0.5, fractions.Fraction(1, 2)):
            try_(lambda one=one, power=power: one**power)
    _ = sum(held), min(held), max(held), sorted(held)
    for wrong in (lambda: fractions.Fraction(1, 0), lambda: fractions.Fraction("x"), lambda: held[1] + "1"):
        try_(wrong)
    for odd in (float("nan"), float("inf")):
        try_(lambda odd=odd: fractions.Fraction(odd))
