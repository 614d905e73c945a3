"""Retry: what trying again cures on an ordinary day, and what it costs in an outage."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Function, smallest
from calculators.core.unit import NONE, SECONDS
from calculators.reference.reliability import RETRY_BUDGET, THREE_ATTEMPTS

CASCADING = Source(
    "Google, Site Reliability Engineering, chapter 22, Addressing cascading failures",
    "https://sre.google/sre-book/addressing-cascading-failures/",
    "2016",
)
BUILDERS = Source(
    "M. Brooker, Timeouts, retries, and backoff with jitter, Amazon Builders’ Library",
    "https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/",
    "2019",
)
JITTER = Source(
    "M. Brooker, Exponential backoff and jitter, AWS Architecture Blog",
    "https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/",
    "2015",
)


def attempts_made(failing: float, attempts: float) -> float:
    """How often a request is tried on average: 1 + p + p² + … for as many attempts as there may be.

    >>> round(attempts_made(0.5, 3), 12), attempts_made(1, 3)
    (1.75, 3.0)
    """
    return float(sum(failing**before for before in range(round(attempts))))


def through_layers(failing: float, attempts: float, layers: float) -> float:
    """Attempts that reach the innermost of several layers that all retry; each sees what the one inside gave up on.

    >>> through_layers(1, 4, 3), round(through_layers(0.5, 2, 2), 12)
    (64.0, 1.875)
    """
    made = 1.0
    for _ in range(round(layers)):
        made *= attempts_made(failing, attempts)
        failing **= round(attempts)
    return made


def backoff(first: float, factor: float, longest: float, attempts: float) -> float:
    """The waits between attempts added up, each `factor` times the last and none above `longest` (Brooker).

    >>> round(backoff(0.1, 2, 10, 4), 12), round(backoff(0.1, 2, 0.3, 4), 12)
    (0.7, 0.6)
    """
    total, wait = 0.0, first
    for _ in range(round(attempts) - 1):
        total += min(wait, longest)
        wait *= factor
    return total


failing = Number(
    "failing",
    "Attempts that fail on an ordinary day",
    unit="%",
    short="failure share",
    default="1%",
    least="0.00001%",
    most="99%",
    why="Lost packets, restarts, one slow server of many: failures that pass by themselves.",
    picks=(Pick("0.1%", "inside a data centre"), Pick("1%", "over the internet"), Pick("5%", "mobile")),
    examples=("1%", "0.1%", "0.5..2%"),
)
attempts = Number(
    "attempts",
    "Attempts in all, the first included",
    unit="attempts",
    default="3",
    least="1",
    most="20",
    whole=True,
    short="attempts",
    why="Two or three. What has failed three times in a row will rarely succeed at the fourth.",
    picks=(Pick("1", "no retry"), Pick("2", "one retry"), Pick("3", "usual in client libraries")),
    examples=("3", "2", "5"),
)
layers = Number(
    "layers",
    "Layers that retry, one inside another",
    unit="layers",
    short="layers",
    default="2",
    least="1",
    most="6",
    whole=True,
    why="The app, the gateway, the service, the database driver: many retry by default, and they multiply.",
    picks=(Pick("1", "one layer only"), Pick("2", "library and service"), Pick("3", "gateway, service, driver")),
    examples=("2", "1", "3"),
)
outage = Number(
    "outage",
    "Attempts that fail in an outage",
    unit="%",
    short="failure share in an outage",
    default="100%",
    least="0.1%",
    most="100%",
    why="All of them when a store is down, half of them when half of its nodes are overloaded.",
    picks=(Pick("100%", "down"), Pick("50%", "half overloaded"), Pick("10%", "one node of ten")),
    examples=("100%", "50%", "20..80%"),
)
rate = Number(
    "rate",
    "Requests at the peak, without retries",
    unit="requests/s",
    short="peak rate",
    default="1k/s",
    least="0.001/s",
    most="1 billion/s",
    load="peak",
    why="The peak, because that is when overload begins.",
    picks=(Pick("100/s", "a small service"), Pick("1k/s", "a busy one"), Pick("100k/s", "a large one")),
    examples=("1k/s", "5M/day", "500..2000/s"),
)
limit = Choice(
    "limit",
    "Retries of each layer are limited",
    Option("attempts", "by attempts only"),
    Option("budget", "by a budget as well"),
    why="A budget lets a client retry a share of its requests: plenty on an ordinary day, little in an outage.",
)
budget = Number(
    "budget",
    "Budget: retries for each request",
    unit="%",
    short="retry budget",
    default="10%",
    least="0.1%",
    most="1000%",
    why="Client libraries start at 10% to 20% of the requests of the last seconds.",
    picks=(Pick("10%", "strict"), Pick("20%", "usual")),
    examples=("10%", "20%", "5..25%"),
)
first_wait = Number(
    "first-wait",
    "Wait before the second attempt",
    unit="s",
    short="first wait",
    default="100 ms",
    least="1 ms",
    most="1 h",
    why="Longer than a hiccup of what is called: a pause for collecting garbage, a reconnection.",
    picks=(Pick("50 ms", "inside a data centre"), Pick("100 ms", "usual"), Pick("1 s", "jobs")),
    examples=("100 ms", "1 s", "50..200 ms"),
)
factor = Number(
    "factor",
    "Each wait is longer than the last by",
    unit="times",
    short="growth of the wait",
    default="2",
    least="1",
    most="10",
    why="Doubling gives an overloaded service twice the time with every round.",
    picks=(Pick("1", "even waits"), Pick("2", "doubling")),
    examples=("2", "1.5x", "3"),
)
longest_wait = Number(
    "longest-wait",
    "Longest wait",
    unit="s",
    short="longest wait",
    default="10 s",
    least="1 ms",
    most="1 day",
    why="Without a cap, doubling soon means hours.",
    picks=(Pick("1 s", "somebody waits"), Pick("20 s", "a background call"), Pick("5 min", "jobs")),
    examples=("10 s", "1 s", "1 min"),
)
timeout = Number(
    "timeout",
    "Timeout of each attempt",
    unit="s",
    short="timeout",
    default="1 s",
    least="1 ms",
    most="1 day",
    why="A little above the p99.9 of the call. Too long holds the caller’s own resources, too short wastes the work.",
    picks=(Pick("100 ms", "inside a data centre"), Pick("1 s", "usual"), Pick("30 s", "a default nobody chose")),
    examples=("1 s", "250 ms", "500..1000 ms"),
)
jitter = Choice(
    "jitter",
    "Waits are",
    Option("full", "random up to that (full jitter)"),
    Option("none", "exactly that"),
    why="Clients that failed together come back together, unless each waits a random part.",
)

residual = Figure(
    "residual",
    "Requests that fail anyway",
    failing**attempts,
    "%",
    short="requests lost",
    note="If one attempt failing says nothing about the next, and for a single layer.",
)
ordinary = Figure(
    "ordinary",
    "Attempts for each request, on an ordinary day",
    (1 - failing**attempts) / (1 - failing),
    "times",
    short="ordinary attempts",
)
unlimited = Figure(
    "unlimited",
    "Attempts for each request in an outage, without a budget",
    Function("attempts through layers", through_layers, outage, attempts, layers, dimension=NONE),
    "times",
    short="attempts without a budget",
    source=CASCADING,
    note="attempts^layers when everything fails: every layer repeats what the layers inside it repeated.",
)
load = Figure(
    "load",
    "Load in an outage against the usual",
    Chosen(limit, {"attempts": unlimited, "budget": smallest(unlimited, (1 + budget) ** layers)}),
    "times",
    short="attempts in an outage",
    source=CASCADING,
)
outage_rate = Figure("outage-rate", "Attempts arriving in an outage", rate * load, "requests/s", short="outage rate")
waits = Figure(
    "waits",
    "Total wait, at most",
    Function("backoff", backoff, first_wait, factor, longest_wait, attempts, dimension=SECONDS),
    "s",
    short="waits",
    source=BUILDERS,
)
usual_waits = Figure(
    "usual-waits",
    "Total wait, on average",
    Chosen(jitter, {"full": waits / 2, "none": waits}),
    "s",
    short="average waits",
    source=JITTER,
)
gives_up = Figure(
    "gives-up",
    "A caller gives up after, at most",
    timeout * attempts + waits,
    "s",
    short="time to give up",
    note="The timeout of whoever calls the caller must be longer, or it retries while this one still does.",
)

CALCULATOR = Calculator(
    name="retry",
    title="Retries",
    question="What do retries cure, and what do they cost in an outage?",
    lead="Trying again hides failures that pass by themselves, and multiplies the load when nothing gets through.",
    group="failure",
    asked="retries backoff storm timeout idempotent",
    fields=(
        failing,
        attempts,
        layers,
        outage,
        rate,
        limit,
        budget,
        first_wait,
        factor,
        longest_wait,
        timeout,
        jitter,
    ),
    figures=(load, residual, ordinary, outage_rate, unlimited, gives_up, waits, usual_waits),
    main=load,
    decision=Decision(
        load,
        (
            Band(
                RETRY_BUDGET,
                "Retries cannot make an outage worse.",
                "Keep it so: retry in one layer, give that layer a budget, and pass on at once what will not "
                "pass by itself, such as a bad request.",
                name="a retry budget",
            ),
            Band(
                THREE_ATTEMPTS,
                "Retries multiply an outage, within what spare capacity can take.",
                "A service at a third of its capacity survives this, a fuller one does not recover while the clients "
                "keep trying. Add a budget or a circuit breaker.",
                name="three attempts",
            ),
            Band(
                None,
                "A retry storm: the retries become the outage.",
                "Let one layer retry and the others pass the error on, limit the retries by a budget, wait longer "
                "each time and at random, and let the overloaded side refuse early.",
            ),
        ),
        least=1.0,
    ),
    sources=(CASCADING, BUILDERS, JITTER),
    grows=rate,
    cautions=(
        Caution(
            (layers > 1) * (attempts > 1),
            "Several layers retry: the requests lost are those of one layer, the load in an outage is that of all.",
        ),
        Caution(
            attempts > 1,
            "Only what may safely happen twice may be retried. Give every write a key by which a repeat is "
            "recognised, or money moves twice.",
        ),
        Caution(
            waits > timeout * 60,
            "The waits are far longer than the attempts: such a retry belongs in a queue, not in a request.",
        ),
    ),
    curve=Curve(
        outage,
        unlimited,
        "Attempts as more of them fail",
        "Harmless while few attempts fail, the load multiplies as more do.",
        span=(0.01, 1.0),
    ),
)
