"""The peak factor: one field in several calculators, each of which says why it matters there."""

from calculators.core.field.field import Pick
from calculators.core.field.number import Number

USUAL = Pick("1.7", "users in every time zone"), Pick("3", "one country"), Pick("10", "an event")


def peak_factor(
    why: str, *, default: str = "3", picks: tuple[Pick, ...] = USUAL, examples: tuple[str, ...] = ()
) -> Number:
    """How many times the average the busiest second sees."""
    return Number(
        "peak",
        "Busiest second against the average",
        unit="times",
        short="peak factor",
        default=default,
        least="1",
        most="1000",
        load="peak",
        none="1",
        why=why,
        picks=picks,
        examples=examples,
    )
