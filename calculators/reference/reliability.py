"""What others promise and recommend about failure: availability, error budgets, durability, retries, patience."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_AVAILABILITY_GOALS = Source(
    "AWS disaster recovery workshop, availability objectives and what meets them",
    "https://disaster-recovery.workshop.aws/en/intro/concepts/availability.html",
    "2023",
)

FIVE_NINES_YEAR = Reference(
    "five-nines-year",
    "Outages that five nines allow in a year",
    "5.256 min",
    "s",
    "Five nines allow {} a year",
    _AVAILABILITY_GOALS,
    note="The workshop's example is financial transactions: two regions or more, recovery within a minute.",
)
FOUR_NINES_YEAR = Reference(
    "four-nines-year",
    "Outages that four nines allow in a year",
    "52.56 min",
    "s",
    "Four nines allow {} a year",
    _AVAILABILITY_GOALS,
    note="The workshop's example is video delivery: two regions or more, recovery in 5 to 20 minutes.",
)
THREE_NINES_YEAR = Reference(
    "three-nines-year",
    "Outages that three nines allow in a year",
    "8.76 h",
    "s",
    "Three nines allow {} a year",
    _AVAILABILITY_GOALS,
    note="The workshop's example is a company's internal tools: one region, recovery in 1 to 4 hours.",
)
