"""Growth: how many there will be, how soon they double, and when a limit is reached."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.growth_rate import GrowthByChoice
from calculators.core.field.number import Number
from calculators.core.field.plain_count import PlainCount
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, largest
from calculators.core.unit import SECONDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from calculators.core.term import Operand, Term

COMPOUND = Source(
    "Graham, “Startup = Growth”: what a weekly growth rate comes to in a year",
    "https://www.paulgraham.com/growth.html",
    "2012-09",
)
A_YEAR = Constant(365 * 86_400.0, "a year", SECONDS, "1 year")
A_YEARS_NOTICE = Constant(A_YEAR.value, "a year’s notice", SECONDS, "1 year")
A_MONTH = Constant(365 * 86_400.0 / 12, "a month", SECONDS, "1 month")
# Longer than anybody plans, and the answer where nothing grows.
_NEVER_MONTHS = 12_000.0


def months_to_grow(monthly: float, times: float) -> float:
    """Months until something that grows by `monthly` each month is so many times as large, a thousand years at most.

    >>> round(months_to_grow(0.06, 2), 2), months_to_grow(0.0, 2), months_to_grow(0.06, 1)
    (11.9, 12000.0, 0.0)
    """
    if times <= 1:
        return 0.0
    if monthly <= 0:
        return _NEVER_MONTHS
    return min(_NEVER_MONTHS, math.log(times) / math.log1p(monthly))


def months_to_add(each: float, missing: float) -> float:
    """Months until so many are added, at `each` a month; a thousand years at most.

    >>> months_to_add(50, 600), months_to_add(0, 600), months_to_add(50, 0)
    (12.0, 12000.0, 0.0)
    """
    if missing <= 0:
        return 0.0
    return min(_NEVER_MONTHS, missing / each) if each > 0 else _NEVER_MONTHS


now = PlainCount(
    "now",
    "Today",
    unit="users",
    short="today",
    nouns=("people", "customers", "requests", "rows", "items", "orders", "messages"),
    default="100k",
    least="1",
    most="100 trillion",
    why="Users, requests a day, gigabytes: whatever grows. The limit below must count the same thing.",
    picks=(Pick("10k", "an internal tool"), Pick("100k", "a first success"), Pick("10M", "a known name")),
    examples=("100k", "1.5 million", "80..120k"),
)
known = Choice(
    "known",
    "Growth is known from",
    Option("month", "a rate each month"),
    Option("year", "a rate each year"),
    Option("points", "two measurements"),
    Option("added", "a fixed number each month"),
    Option("line", "two measurements, in a straight line"),
    why="Two measurements are the honest source. A rate compounds; the last two add the same number each month.",
)
rate = GrowthByChoice(
    "rate",
    "Growth rate",
    unit="%",
    short="rate",
    default="8%",
    least="-99%",
    most="1000%",
    why="For each month or each year, as chosen. Eight per cent a month is two and a half times a year.",
    picks=(
        Pick("2%", "a month, mature"),
        Pick("8%", "a month, healthy"),
        Pick("21.2%", "a month, tenfold in a year"),
    ),
)
added = PlainCount(
    "added",
    "More each month",
    unit="users/month",
    short="added each month",
    nouns=("people", "customers", "requests", "rows", "items", "orders", "messages"),
    default="8k/month",
    least="0/month",
    most="100 trillion/month",
    why="What a sales team, a factory or a waiting list adds: as many in the last month as in the first.",
    picks=(Pick("8k/month", "8% of today’s, at first"), Pick("500/day", "sign-ups"), Pick("1M/year", "a plan")),
    examples=("8k/month", "500/day", "5..10k/month"),
)
earlier = PlainCount(
    "earlier",
    "The earlier measurement",
    unit="users",
    short="earlier",
    nouns=("people", "customers", "requests", "rows", "items", "orders", "messages"),
    default="60k",
    least="1",
    most="100 trillion",
    why="Used with two measurements. Take both on the same weekday, and not across a launch.",
)
between = Number(
    "between",
    "Time between the two measurements",
    unit="months",
    short="time between",
    default="6 months",
    least="1 day",
    most="20 years",
    why="At least as long as the season lasts, or the season is what you measure.",
    picks=(Pick("1 week", "a launch"), Pick("6 months", "usual"), Pick("1 year", "seasons cancel out")),
)
ahead = Number(
    "ahead",
    "Look ahead",
    unit="months",
    short="look-ahead",
    default="24 months",
    least="1 day",
    most="20 years",
    why="As far as the design should last. Beyond two or three years a constant rate is a wish.",
    picks=(Pick("6 months", "the next release"), Pick("24 months", "usual"), Pick("5 years", "a platform")),
    examples=("24 months", "2 years", "12..36 months"),
)
limit = PlainCount(
    "limit",
    "The design holds until",
    unit="users",
    short="limit",
    nouns=("people", "customers", "requests", "rows", "items", "orders", "messages"),
    default="1M",
    least="1",
    most="100 trillion",
    why="The turning point of another estimate, such as the daily users at which one primary no longer suffices.",
    picks=(Pick("1M", "the next power of ten"), Pick("4.3M", "a turning point")),
    examples=("1M", "4.3 million", "1..2M"),
)
lead = Number(
    "lead",
    "Changing the design takes",
    unit="months",
    short="lead time",
    default="3 months",
    least="1 day",
    most="12 months",
    why="From decision to done, with the migration. Resharding takes quarters, a second server an afternoon.",
    picks=(Pick("1 week", "larger machines"), Pick("3 months", "a cache or replicas"), Pick("9 months", "sharding")),
)

_STEPS = {"added": added * A_MONTH, "line": (now - earlier) * (A_MONTH / between)}


def by_growth(compound: Term, straight: Callable[[Term], Term]) -> Chosen:
    """Growth by a share of what there is, or by the same number each month."""
    rates = dict.fromkeys(("month", "year", "points"), compound)
    return Chosen(known, rates | {key: straight(step) for key, step in _STEPS.items()})


def after(months: Operand, time: Term) -> Chosen:
    """How many there are after so many months, which take that time; what shrinks in a straight line ends at none."""
    rates = dict.fromkeys(("month", "year", "points"), now * (1 + monthly) ** months)
    # By the time and not by the month: what shrinks to nothing in six months is then nothing to the last digit.
    straight = {"added": added * time, "line": (now - earlier) * (time / between)}
    return Chosen(known, rates | {key: largest(now + more, 0) for key, more in straight.items()})


def after_months(months: int) -> Chosen:
    return after(months, Constant(months * A_MONTH.value, f"{months} months", SECONDS, f"{months} months"))


monthly = Figure(
    "monthly",
    "Growth each month",
    Chosen(
        known,
        {
            "month": rate,
            "year": (1 + rate) ** (Constant(1.0) / 12) - 1,
            "points": (now / earlier) ** (A_MONTH / between) - 1,
        }
        | {key: step / now for key, step in _STEPS.items()},
    ),
    "%",
    short="monthly growth",
    source=COMPOUND,
    note="Of today’s number, where a fixed number is added each month.",
)
in_12 = Figure("in-a-year", "In 12 months", after_months(12), "users")
yearly = Figure(
    "yearly",
    "Growth in a year",
    by_growth((1 + monthly) ** 12 - 1, lambda _: in_12 / now - 1),
    "%",
    note="Compounded, not added up, unless a fixed number is added each month.",
)
in_3 = Figure("quarter", "In 3 months", after_months(3), "users")
in_6 = Figure("half-year", "In 6 months", after_months(6), "users")
then = Figure("then", "At the end of the look-ahead", after(ahead / A_MONTH, ahead), "users")
doubling = Figure(
    "doubling",
    "Doubles every",
    A_MONTH
    * by_growth(
        Function("months to grow", months_to_grow, monthly, 2, dimension=now.dimension),
        lambda step: Function("months to add", months_to_add, step, now, dimension=now.dimension),
    ),
    "s",
    note="ln 2 ÷ ln(1 + monthly growth) months: some 70 divided by the rate in per cent. In a straight line, today "
    "÷ what a month adds, and each doubling after the first takes twice as long.",
)
left = Figure(
    "left",
    "The limit is reached in",
    A_MONTH
    * by_growth(
        Function("months to grow", months_to_grow, monthly, limit / now),
        lambda step: Function("months to add", months_to_add, step, limit - now, dimension=now.dimension),
    ),
    "s",
    short="months left",
    note="ln(limit ÷ today) ÷ ln(1 + monthly growth) months, or what is missing ÷ what a month adds. A thousand "
    "years means never.",
)

CALCULATOR = Calculator(
    name="growth",
    title="Growth",
    question="How many will there be, and when does the design no longer hold?",
    lead="A rate, a number a month or two measurements, as numbers later, a doubling time and the day of a limit.",
    group="load",
    asked="when full runway capacity planning forecast",
    fields=(now, known, rate, added, earlier, between, ahead, limit, lead),
    figures=(left, then, in_3, in_6, in_12, monthly, yearly, doubling),
    main=left,
    decision=Decision(
        left,
        (
            Band(
                lead,
                "Start now: the limit comes before the change is done.",
                "Do what is quick first, larger machines, a cache, shedding load, to buy the time that the real "
                "change takes.",
                name="lead time",
            ),
            Band(
                A_YEARS_NOTICE,
                "The limit comes within a year: plan the change.",
                "Say what will be measured and the value at which the work begins: the limit, less what grows during "
                "the lead time.",
                name="a year’s notice",
            ),
            Band(
                None,
                "Leave the design alone.",
                "Name the trigger and go on. A design for ten times today is work that most products never need.",
            ),
        ),
        safe=range(2, 3),
    ),
    sources=(COMPOUND,),
    grows=now,
    curve=Curve(
        ahead,
        then,
        "Users over time",
        "How the number approaches the limit, and passes it.",
        (0.1, 3.0),
        limit=limit,
    ),
    cautions=(
        Caution(
            monthly < 0,
            "This shrinks, so no limit is reached: a thousand years means never.",
        ),
        Caution(
            by_growth((monthly > Constant(0.2, text="20%")) * (ahead > A_YEAR), lambda _: Constant(0.0)),
            "A fifth more each month is ninefold in a year. Hardly anything keeps that up for longer: give a range.",
        ),
        Caution(
            limit < now,
            "The limit has been passed already.",
        ),
    ),
)
