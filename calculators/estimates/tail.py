"""Tail: what rare slow calls do to a request that waits for many of them."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.decision import Band, Decision
from calculators.core.draw import percentile
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.field.number_list import NumberList
from calculators.core.field.percentile import Percentile
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, Operand
from calculators.core.unit import NONE, SECONDS

TAIL_AT_SCALE = Source(
    "J. Dean, L. A. Barroso, The tail at scale, Communications of the ACM 56(2)",
    "https://research.google/pubs/the-tail-at-scale/",
    "2013",
)
QUANTILES = Source(
    "R. J. Hyndman, Y. Fan, Sample quantiles in statistical packages, The American Statistician 50(4), definition 7",
    "https://doi.org/10.2307/2684934",
    "1996",
)

_HAIR = 1e-9


def read_off(measured: tuple[float, ...], share: float) -> float:
    """The value that a share of a sample stays below, interpolated between neighbours (Hyndman and Fan, 7).

    >>> round(read_off((1.0, 3.0, 2.0, 4.0), 0.3), 12)
    1.9
    """
    return percentile(sorted(measured), share)


def nearest_rank(measured: tuple[float, ...], share: float) -> float:
    """The least value of a sample that at least a share of it does not exceed: the nearest rank.

    >>> nearest_rank((1.0, 3.0, 2.0, 4.0), 0.3), nearest_rank((15.0, 20.0, 35.0, 40.0, 50.0), 0.4)
    (2.0, 20.0)
    """
    # 40% of five is the second of them, whatever the last digit of the product says.
    rank = math.ceil(share * len(measured) - _HAIR)
    return sorted(measured)[max(rank, 1) - 1]


def length(measured: tuple[float, ...]) -> float:
    return float(len(measured))


calls = Number(
    "calls",
    "Calls a request makes at once and waits for",
    unit="calls",
    short="calls",
    nouns=("shards", "servers"),
    default="100",
    least="1",
    most="1M",
    whole=True,
    why="Shards asked for one search, services asked for one page. Only those whose answer is waited for.",
    picks=(Pick("5", "services behind a page"), Pick("50", "shards of an index"), Pick("2000", "a web search")),
    examples=("100", "5", "50..200"),
)
slow = Number(
    "slow",
    "Calls that are slow",
    unit="%",
    short="slow calls",
    default="1%",
    least="0.000001%",
    most="99%",
    why="The share of calls over the time you allow. One in a hundred is whatever lies above the p99.",
    picks=(Pick("5%", "above the p95"), Pick("1%", "above the p99"), Pick("0.1%", "above the p99.9")),
    examples=("1%", "0.1%", "0.5..2%"),
)
promise = Percentile(
    "promise",
    "Requests that must be quick",
    unit="%",
    short="promised share",
    default="99%",
    least="1%",
    most="99.9999999%",
    why="The percentile in your objective, for whole requests and not for single calls.",
    picks=(Pick("50%", "the median"), Pick("95%", "most"), Pick("99%", "usual"), Pick("99.9%", "strict")),
    examples=("99%", "p95", "3 nines"),
)
hedge = Number(
    "hedge",
    "Calls that get a second copy",
    unit="%",
    short="second copies",
    default="5%",
    least="0.001%",
    most="100%",
    why="Waiting for the 95th percentile before sending a second copy leaves 5% to be sent twice.",
    picks=(Pick("1%", "after the p99"), Pick("5%", "after the p95"), Pick("100%", "always both")),
    examples=("5%", "2%", "1..10%"),
)
again = Number(
    "again",
    "Second copies that are slow too",
    unit="%",
    short="slow again",
    default="5%",
    least="0.0001%",
    most="100%",
    why="At best the slow share itself. More if both share the cause, or if the second has little time left.",
    picks=(Pick("1%", "independent"), Pick("5%", "less time left"), Pick("50%", "a shared cause")),
    examples=("5%", "1%", "1..20%"),
)
measured = NumberList(
    "measured",
    "Response times of single calls",
    unit="s",
    short="measured times",
    default="4 ms; 5 ms; 5 ms; 6 ms; 6 ms; 7 ms; 7 ms; 8 ms; 8 ms; 9 ms; "
    "10 ms; 11 ms; 12 ms; 14 ms; 16 ms; 20 ms; 25 ms; 40 ms; 90 ms; 250 ms",
    least="1 ns",
    most="1 day",
    why="A sample from your own system, or its percentiles at even steps. Any order, up to fifty.",
    examples=("4 ms, 5 ms, 9 ms, 80 ms", "10 ms; 12 ms; 200 ms", "0.1 s"),
)
reading = Choice(
    "reading",
    "A percentile of the list is",
    Option("between", "between two entries, in proportion"),
    Option("nearest", "the nearest entry above (nearest rank)"),
    why="Spreadsheets go between entries; monitors and textbooks often take the nearest rank, which was measured.",
)


def of_measured(share: Operand) -> Chosen:
    """The time that a share of the measured calls keeps."""
    return Chosen(
        reading,
        {
            "between": Function("percentile", read_off, measured, share, dimension=SECONDS),
            "nearest": Function("nearest rank", nearest_rank, measured, share, dimension=SECONDS),
        },
    )


slow_requests = Figure(
    "slow-requests",
    "Requests with a slow call in them",
    1 - (1 - slow) ** calls,
    "%",
    short="slow requests",
    source=TAIL_AT_SCALE,
)
each = Figure(
    "each",
    "Percentile that each call must keep",
    promise ** (1 / calls),
    "%",
    short="share of quick calls needed",
    source=TAIL_AT_SCALE,
    note="That share of the calls must be quick for the promised share of requests to be.",
)
allowed = Figure("allowed", "Slow calls allowed", 1 - each, "%", short="slow calls allowed")
slow_twice = Figure(
    "slow-twice",
    "Calls slow in spite of a second copy",
    slow * again,
    "%",
    short="slow twice",
    source=TAIL_AT_SCALE,
)
hedged_requests = Figure(
    "hedged-requests",
    "Slow requests with second copies",
    1 - (1 - slow_twice) ** calls,
    "%",
    short="slow requests left",
    source=TAIL_AT_SCALE,
)
extra = Figure("extra", "Calls added to each request", calls * hedge, "calls", short="extra calls")
call_median = Figure(
    "call-median",
    "Median of one call",
    of_measured(Constant(0.5, "half", text="50%")),
    "s",
    short="median of one call",
    source=QUANTILES,
)
call_promise = Figure(
    "call-promise",
    "One call at the promised percentile",
    of_measured(promise),
    "s",
    short="one call",
    source=QUANTILES,
)
request_median = Figure(
    "request-median",
    "Median of a request",
    of_measured(Constant(0.5, "half", text="50%") ** (1 / calls)),
    "s",
    short="median of a request",
    source=QUANTILES,
    note="A request is as slow as its slowest call: half of them are quick only if all their calls are.",
)
request_promise = Figure(
    "request-promise",
    "A request at the promised percentile",
    of_measured(each),
    "s",
    short="a request",
    source=QUANTILES,
)

CALCULATOR = Calculator(
    name="tail",
    title="Tail latency",
    question="How many requests are slow when one call in a hundred is?",
    lead="A request that waits for many calls is as slow as the slowest of them, so rare slowness becomes common.",
    group="speed",
    asked="p99 percentiles slow requests fan-out hedged",
    fields=(calls, slow, promise, hedge, again, measured, reading),
    figures=(
        slow_requests,
        hedged_requests,
        slow_twice,
        extra,
        each,
        allowed,
        request_median,
        request_promise,
        call_median,
        call_promise,
    ),
    main=slow_requests,
    decision=Decision(
        slow_requests,
        (
            Band(
                1 - promise,
                "The promise holds as it is.",
                "No second copies needed. Watch the percentile that each call must keep, not its median.",
                name="what the promise allows",
            ),
            Band(
                Constant(0.5, "half of the requests"),
                "The fan-out breaks the promise.",
                "Send a second copy of a call that outlasts the 95th percentile, answer without the stragglers, or "
                "ask fewer servers. Read the slow requests that second copies would leave.",
                name="every second one",
            ),
            Band(
                None,
                "A slow call is the normal case.",
                "Mending single calls will not do. Ask fewer servers, take the first good-enough set of answers, and "
                "send second copies as a matter of course.",
            ),
        ),
    ),
    sources=(TAIL_AT_SCALE, QUANTILES),
    grows=calls,
    cautions=(
        Caution(
            hedge < slow,
            "The second copies are sent only after a call already counts as slow, so they cannot help. Send them "
            "earlier.",
        ),
        Caution(
            again < slow,
            "A second copy can hardly be quicker than a first: take at least the slow share itself.",
        ),
        Caution(
            Function("entries", length, measured, dimension=NONE) * allowed < 1,
            "The list is too short for the percentile that each call must keep: a request at the promised percentile "
            "is read off its largest entries, and may well be slower.",
        ),
    ),
    curve=Curve(
        calls,
        slow_requests,
        "Slow requests with more calls",
        "With every further call the slow ones become more common, until nearly every request meets one.",
        span=(0.01, 10.0),
    ),
)
