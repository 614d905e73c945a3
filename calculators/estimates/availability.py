"""Availability: how much of the time a system of parts is up, and what that means in minutes."""

import math

from calculators.core.binomial import short_of
from calculators.core.calculator import Calculator, Caution
from calculators.core.chosen import Chosen
from calculators.core.convention import DAY, MONTH, YEAR
from calculators.core.decision import Band, Decision
from calculators.core.drawing import Chain
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.field.number_list import Joined, NumberList
from calculators.core.figure import Figure, Source
from calculators.core.length import Length
from calculators.core.term import Constant, Evaluation, Function, largest, smallest
from calculators.core.unit import NONE, SECONDS
from calculators.reference.reliability import FIVE_NINES_YEAR, FOUR_NINES_YEAR, THREE_NINES_YEAR

SRE_TABLE = Source(
    "Google, Site Reliability Engineering, appendix A, availability table",
    "https://sre.google/sre-book/availability-table/",
    "2016",
)
AWS_BEYOND = Source(
    "AWS, Availability and Beyond: availability with redundancy and with dependencies",
    "https://docs.aws.amazon.com/whitepapers/latest/availability-and-beyond-improving-resilience/"
    "availability-with-redundancy.html",
    "2021",
)
BETA_FACTOR = Source("IEC 61508-6, annex D, the beta factor for failures of common cause", as_of="2010")


class InSeries(Function):
    """A product over a list, written out with its factors."""

    def numbers(self, evaluation: Evaluation) -> str:
        (factors,) = self.parts
        return factors.numbers(evaluation)


def product(parts: tuple[float, ...]) -> float:
    return math.prod(parts)


def nines_of(missing: float) -> float:
    """How many nines stand before the first other digit: the decimal logarithm of what is missing.

    >>> nines_of(0.001), round(nines_of(0.0005), 3)
    (3.0, 3.301)
    """
    return max(0.0, -math.log10(max(missing, 1e-300)))


known = Choice(
    "known",
    "What you know about one copy",
    Option("share", "its availability"),
    Option("times", "its failures and repairs"),
    Option("failures", "how often it fails in a year"),
    why="A provider promises a share of the time. Your own service has a history of failures and repairs.",
)
availability = Number(
    "availability",
    "Availability of one copy",
    unit="%",
    short="availability of one",
    default="99.9%",
    least="1%",
    most="99.9999999%",
    why="What its provider promises, or what your monitoring shows. A single virtual machine is often sold at 99.5%.",
    picks=(Pick("99.5%", "one virtual machine"), Pick("99.9%", "a plain service"), Pick("99.99%", "a managed store")),
    examples=("99.9%", "3 nines", "99.5..99.9%"),
)
mtbf = Number(
    "mtbf",
    "Time it runs between failures",
    unit="s",
    short="time between failures",
    default="30 days",
    least="1 s",
    most="1000 years",
    why="Count the outages in your records. Most come from changes, so the release rhythm is a first guess.",
    picks=(
        Pick("7 days", "weekly releases, some bad"),
        Pick("90 days", "a calm service"),
        Pick("1 year", "a server"),
    ),
    examples=("30 days", "2000 h", "1..3 months"),
)
failures = Number(
    "failures",
    "Failures of one copy",
    unit="failures/year",
    short="failures",
    nouns=("failures", "outages", "incidents"),
    default="12/year",
    least="0.001/year",
    most="1M/year",
    why="Per calendar time, repairs included: what your incident records say.",
    picks=(Pick("1/year", "a server"), Pick("12/year", "one a month"), Pick("52/year", "one a week")),
    examples=("12/year", "2/month", "4..10/year"),
)
mttr = Number(
    "mttr",
    "Time to repair",
    unit="s",
    short="repair time",
    default="1 h",
    least="1 ms",
    most="10 years",
    why="From the failure to normal service: noticing it, reaching somebody, finding it, fixing it.",
    picks=(Pick("30 s", "automatic failover"), Pick("5 min", "a restart"), Pick("1 h", "somebody on call")),
    examples=("1 h", "30 s", "5..60 min"),
)
copies = Number(
    "copies",
    "Copies side by side",
    unit="copies",
    default="2",
    least="1",
    most="1000",
    whole=True,
    why="Servers behind a balancer, zones or replicas. Only copies that can really take over count.",
    picks=(Pick("1", "no spare"), Pick("2", "a pair"), Pick("3", "one in each zone")),
    examples=("2", "3", "10"),
)
needed = Number(
    "needed",
    "Copies needed to carry the load",
    unit="copies",
    short="copies needed",
    default="1",
    least="1",
    most="1000",
    whole=True,
    why="What the peak needs. Two servers, both needed, fail twice as often as one.",
    picks=(Pick("1", "any one will do"), Pick("2", "two of three zones, or a majority of three")),
    examples=("1", "2", "8"),
)
shared = Number(
    "shared",
    "Failures that take all copies down at once",
    unit="%",
    short="shared failures",
    default="0%",
    least="0%",
    most="100%",
    why="A bad release, an expired certificate, one rack. Safety engineers count 0.5% to 10% of failures as shared.",
    picks=(Pick("0%", "the textbook"), Pick("2%", "separate zones"), Pick("10%", "same release, same rack")),
    examples=("0%", "5%", "1..10%"),
)
chain = NumberList(
    "chain",
    "Everything else it depends on, in series",
    unit="%",
    short="chain",
    default="99.99%, 99.95%",
    least="1%",
    most="100%",
    why="Balancer, database, login: every part that must be up. Write none if there are none.",
    none="100%",
    picks=(Pick("99.99%, 99.95%", "balancer and database"), Pick("100%", "nothing else")),
    examples=("99.99%, 99.95%", "3 nines, 4 nines", "100%"),
)

_NO_TIME = Constant(0.0, "no time", SECONDS, "0 s")

one_down = Figure(
    "one-down",
    "Downtime of one copy",
    Chosen(
        known,
        {"share": 1 - availability, "times": mttr / (mtbf + mttr), "failures": smallest(failures * mttr, 1)},
    ),
    "%",
    short="downtime of one",
    source=AWS_BEYOND,
)
between = Figure(
    "between",
    "Time one copy runs between failures",
    Chosen(
        known,
        {
            "share": mttr * availability / (1 - availability),
            "times": mtbf,
            "failures": largest(1 / failures - mttr, _NO_TIME),
        },
    ),
    "s",
    short="time between failures",
    note="From the end of a repair to the next failure; with the repair time it fixes the availability, and back.",
)
alone = Figure("alone", "Down by itself", one_down * (1 - shared), "%", short="down by itself")
together = Figure(
    "together", "Down with all the others", one_down * shared, "%", short="down together", source=BETA_FACTOR
)
too_few = Figure(
    "too-few",
    "Too few copies up",
    Function("chance of too few up", short_of, needed, copies, alone, dimension=NONE),
    "%",
    short="too few up",
    source=AWS_BEYOND,
    note="The binomial distribution; with one copy needed it is the downtime to the power of the copies.",
)
group_down = Figure(
    "group-down",
    "Downtime of the copies as a group",
    too_few + together * (1 - too_few),
    "%",
    short="group down",
)
in_series = Figure(
    "chain",
    "Availability of the chain",
    InSeries("product", product, Joined("×", chain)),
    "%",
    short="chain up",
    source=AWS_BEYOND,
)
down = Figure(
    "down",
    "Downtime of the whole",
    group_down + (1 - in_series) * (1 - group_down),
    "%",
    short="down share",
)
whole = Figure("whole", "Availability, copies and chain together", 1 - down, "%", short="availability")
nines = Figure("nines", "Nines", Function("−log10", nines_of, down), "nines", short="nines")
day_down = Figure(
    "day", "Down in a day", down * Length("day", in_hours=True), "s", short="outages a day", source=SRE_TABLE
)
week_down = Figure("week", "Down in a week", down * Length("week", in_hours=True), "s", short="outages a week")
month_down = Figure("month", "Down in a month", down * Length("month", in_hours=True), "s", short="outages a month")
quarter_down = Figure("quarter", "Down in a quarter", month_down * 3, "s", short="outages a quarter")
year_down = Figure("year", "Down in a year", down * Length("year", in_hours=True), "s", short="outages a year")

CALCULATOR = Calculator(
    name="availability",
    title="Availability",
    question="How much of the time is it up?",
    lead="Parts in a chain multiply, copies side by side cover for each other. The result in nines and in minutes.",
    group="failure",
    asked="nines uptime downtime sla redundancy",
    fields=(known, availability, mtbf, failures, mttr, copies, needed, shared, chain),
    figures=(
        whole,
        year_down,
        quarter_down,
        month_down,
        week_down,
        day_down,
        nines,
        one_down,
        between,
        alone,
        together,
        too_few,
        group_down,
        in_series,
        down,
    ),
    main=whole,
    decision=Decision(
        year_down,
        (
            Band(
                FIVE_NINES_YEAR,
                "Five nines: no human is quick enough to be part of the repair.",
                "Everything must heal itself, across regions, and every change roll itself back. Ask first whether "
                "anybody would notice: the path to your users is rarely this good.",
                name="five nines",
            ),
            Band(
                FOUR_NINES_YEAR,
                "Four nines: failover must be automatic.",
                "Copies in at least two zones that take over by themselves, releases in small steps, and no single "
                "part in the chain below four nines.",
                name="four nines",
            ),
            Band(
                THREE_NINES_YEAR,
                "Three nines: a pair of copies and somebody on call.",
                "A person can still repair it if alerted at once. Look for the weakest part of the chain before "
                "adding copies.",
                name="three nines",
            ),
            Band(
                None,
                "Below three nines: fine for internal tools and batch work.",
                "For anything customers wait on, shorten the chain, add a copy, or repair faster: halving the repair "
                "time halves the outages.",
            ),
        ),
        safe=range(3),
    ),
    sources=(AWS_BEYOND, SRE_TABLE, BETA_FACTOR),
    conventions=(DAY, MONTH, YEAR),
    drawing=Chain("What it takes to be up", copies, needed, one_down, too_few, together, chain),
    cautions=(
        Caution(
            needed > copies,
            "More copies are needed than there are, so the group is never up.",
        ),
        Caution(
            1 - in_series > group_down,
            "Most of the downtime is the chain’s. For the copies alone set it to “none”.",
        ),
        Caution(
            (copies > 1) * (shared < 0.001),
            "Copies are assumed to fail independently. One release, network or certificate takes them all "
            "down: try a few per cent of shared failures before you quote the nines.",
        ),
    ),
)
