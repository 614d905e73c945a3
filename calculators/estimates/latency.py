"""Latency: a budget of milliseconds, and where they go."""

import math

from calculators.core.calculator import Calculator, Caution
from calculators.core.decision import Band, Decision
from calculators.core.drawing import Waterfall
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.field.number_list import Joined, NumberList
from calculators.core.figure import Figure, Source
from calculators.core.term import Function
from calculators.core.unit import NONE, SECONDS

PATIENCE = Source(
    "J. Nielsen, Response times: the 3 important limits",
    "https://www.nngroup.com/articles/response-times-3-important-limits/",
    "1993",
)
FENTON = Source(
    "L. F. Fenton, The sum of log-normal probability distributions in scatter transmission systems, "
    "IRE Transactions on Communications Systems 8(1)",
    "https://doi.org/10.1109/TCOM.1960.1097606",
    "1960",
)
HANDSHAKE = Source(
    "RFC 8446, TLS 1.3: one round trip before the first request, where TLS 1.2 takes two",
    "https://www.rfc-editor.org/rfc/rfc8446",
    "2018",
)

# Of a normal distribution, 99% lie below so many standard deviations.
_Z99 = 2.3263478740408408


def total(steps: tuple[float, ...]) -> float:
    return math.fsum(steps)


def total_slow(steps: tuple[float, ...], slow: tuple[float, ...]) -> float:
    """All steps at their p99 at once; a step without one counts as steady.

    >>> total_slow((1.0, 2.0), (5.0,))
    7.0
    """
    return math.fsum(slowest for _, slowest in _pairs(steps, slow))


def p99_of_sum(steps: tuple[float, ...], slow: tuple[float, ...]) -> float:
    """The p99 of a sum of independent lognormal steps: the lognormal of the same mean and variance (Fenton).

    Kept between the largest p99 of one step and the sum of all.

    >>> round(p99_of_sum((10.0,), (40.0,)), 9), round(p99_of_sum((10.0, 10.0), (40.0, 40.0)), 1)
    (40.0, 60.3)
    """
    pairs = _pairs(steps, slow)
    mean = variance = 0.0
    for typical, slowest in pairs:
        spread = (math.log(slowest / typical) / _Z99) ** 2
        expected = typical * math.exp(spread / 2)
        mean += expected
        variance += expected**2 * math.expm1(spread)
    spread = math.log1p(variance / mean**2)
    estimate = math.exp(math.log(mean) - spread / 2 + _Z99 * math.sqrt(spread))
    most = [slowest for _, slowest in pairs]
    return min(max(estimate, *most), math.fsum(most))


def _pairs(steps: tuple[float, ...], slow: tuple[float, ...]) -> list[tuple[float, float]]:
    """Each step with its p99, which is not below its typical time."""
    known = (*slow, *steps[len(slow) :])
    return [(typical, max(typical, slowest)) for typical, slowest in zip(steps, known, strict=False)]


def largest_of(steps: tuple[float, ...]) -> float:
    return max(steps)


def lengths_differ(steps: tuple[float, ...], slow: tuple[float, ...]) -> float:
    return float(len(steps) != len(slow))


budget = Number(
    "budget",
    "Response time to keep (p99)",
    unit="s",
    short="budget",
    default="200 ms",
    least="10 µs",
    most="1 h",
    why="A tenth of a second feels instant, a second keeps the train of thought, ten keep attention.",
    picks=(
        Pick("100 ms", "feels instant"),
        Pick("200 ms", "a quick interface"),
        Pick("1 s", "keeps the train of thought"),
        Pick("10 s", "keeps attention"),
    ),
    examples=("200 ms", "1 s", "100..300 ms"),
)
round_trip = Number(
    "round-trip",
    "Round trip from the user to the system",
    unit="s",
    short="round trip",
    default="40 ms",
    least="10 µs",
    most="10 s",
    why="Mostly distance: light in glass takes a millisecond for 100 km and back. Wireless adds to it.",
    picks=(
        Pick("1 ms", "between zones of a region"),
        Pick("20 ms", "same country, fixed line"),
        Pick("70 ms", "across a continent, or an ocean at its narrowest"),
        Pick("150 ms", "to another continent"),
        Pick("250 ms", "the other side of the world"),
    ),
    examples=("40 ms", "150 ms", "20..80 ms"),
)
trips = Number(
    "trips",
    "Round trips before the answer",
    unit="round trips",
    short="trips",
    default="1",
    least="0",
    most="100",
    whole=True,
    why="One on an open connection; a new one adds a trip for TCP and one for TLS 1.3, two for TLS 1.2.",
    picks=(Pick("1", "open connection"), Pick("3", "new, TLS 1.3"), Pick("4", "new, TLS 1.2"), Pick("0", "no user")),
    examples=("1", "3", "4"),
)
steps = NumberList(
    "steps",
    "Typical time of each step inside, one after another (p50)",
    unit="s",
    short="steps",
    default="1 ms; 5 ms; 10 ms; 5 ms",
    least="1 ns",
    most="1 h",
    why="Balancer, service, each look-up and each call, with its round trip. Only those that run one after another.",
    picks=(
        Pick("0.5 ms", "round trip within a zone"),
        Pick("1 ms", "a cache look-up, network included"),
        Pick("5 ms", "a query by its index"),
        Pick("10 ms", "a seek on a spinning disk"),
        Pick("100 ms", "a call to somebody else’s service"),
    ),
    examples=("1 ms, 5 ms, 20 ms", "0.5 ms; 10 ms", "1..5 ms; 30 ms"),
)
slow = NumberList(
    "slow",
    "The same steps when slow (p99)",
    unit="s",
    short="slow steps",
    default="3 ms; 30 ms; 60 ms; 40 ms",
    least="1 ns",
    most="1 h",
    why="In the same order. Without measurements take three to ten times the typical time.",
    picks=(Pick("5 ms", "a cache look-up on a bad day"), Pick("50 ms", "a query behind others")),
    examples=("3 ms, 30 ms, 60 ms", "2 ms; 40 ms", "90 ms"),
)

network = Figure(
    "network",
    "On the network",
    round_trip * trips,
    "s",
    short="network time",
    source=HANDSHAKE,
)
inside = Figure("inside", "Inside, typically", Function("total", total, Joined("+", steps)), "s", short="time inside")
typical = Figure(
    "typical",
    "Typical response time",
    network + inside,
    "s",
    short="typical response",
    note="The median of a sum is a little above the sum of the medians, where the steps vary much.",
)
slow_inside = Figure(
    "slow-inside",
    "Inside, one time in a hundred",
    Function("p99 of the sum", p99_of_sum, steps, slow, dimension=SECONDS),
    "s",
    short="slow time inside",
    source=FENTON,
    note="Steps that are slow independently, each lognormal; good to a few per cent, on the safe side where one step "
    "varies far more than the rest. It lies below the sum of the p99s, since steps are rarely slow together.",
)
p99 = Figure(
    "p99", "Response time, one in a hundred slower (p99)", network + slow_inside, "s", short="slow responses"
)
worst = Figure(
    "worst",
    "If every step is slow at once",
    network + Function("total", total_slow, steps, slow, dimension=SECONDS),
    "s",
    short="everything slow",
    note="The sum of the p99s: right where one cause, such as an overloaded disk, slows them all.",
)
left = Figure("left", "Left in the budget", budget - p99, "s", short="left over")
network_share = Figure("network-share", "Share of the network", network / typical, "%", short="network share")
largest = Figure("largest", "Largest step", Function("max", largest_of, steps), "s", short="largest step")
largest_share = Figure("largest-share", "Share of the largest step", largest / typical, "%", short="largest share")

CALCULATOR = Calculator(
    name="latency",
    title="Latency budget",
    question="Does the response come in time?",
    lead="Round trips and steps added up, for the typical request and for the slow one in a hundred.",
    group="speed",
    asked="response time budget slo round trip p99 timeout",
    fields=(budget, round_trip, trips, steps, slow),
    figures=(
        p99,
        typical,
        left,
        network,
        inside,
        slow_inside,
        worst,
        network_share,
        largest,
        largest_share,
    ),
    main=p99,
    decision=Decision(
        p99,
        (
            Band(
                budget * 0.7,
                "The budget holds, with room for another step.",
                "What is left can buy something that makes the system simpler or safer, if it fits in there: a "
                "second attempt, a copy further away, an acknowledgement from a replica.",
                name="seven tenths of the budget",
                near="The budget holds, with room for a small step at most.",
            ),
            Band(
                budget,
                "The budget holds, with nothing to spare.",
                "No room for a retry: a call that fails once is late. Take one step off the path or make the largest "
                "one quicker before anything is added.",
                name="the budget",
            ),
            Band(
                None,
                "The budget does not hold.",
                "If the network has the larger share, move closer to the users or keep connections open. Otherwise "
                "do steps at the same time, cache the largest, or answer first and work afterwards.",
            ),
        ),
    ),
    sources=(FENTON, PATIENCE, HANDSHAKE),
    drawing=Waterfall("Where the time goes", ("network:", network), steps, typical, p99, budget),
    cautions=(
        Caution(
            Function("lists differ", lengths_differ, steps, slow, dimension=NONE) > 0,
            "The two lists differ in length: a step without a slow time counts as steady, and slow times beyond the "
            "last step are left out.",
        ),
        Caution(
            typical > budget,
            "Even the typical response misses the budget, so shaving off the slow ones will not do.",
        ),
    ),
)
