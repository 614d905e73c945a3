"""Queue: how long requests wait for one of several servers, and what happens close to full use."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.decision import Band, Decision
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Function, smallest
from calculators.core.unit import NONE, SECONDS
from calculators.reference.reliability import HALF_WAITING, MOSTLY_WAITING

ERLANG = Source(
    "R. B. Cooper, Introduction to Queueing Theory, 2nd edition, chapter 3: Erlang B, Erlang C, waiting times",
    "",
    "1981",
)
LITTLE = Source(
    "J. D. C. Little, A proof for the queuing formula L = λW, Operations Research 9(3)",
    "https://doi.org/10.1287/opre.9.3.383",
    "1961",
)
GAMMA = Source("NIST, Digital Library of Mathematical Functions, 8.12", "https://dlmf.nist.gov/8.12", "2024")
BROWNIAN = Source(
    "J. Abate, W. Whitt, Transient behavior of regulated Brownian motion, I: starting at the origin, Advances in "
    "Applied Probability 19(3)",
    "https://doi.org/10.2307/1427408",
    "1987",
)

_EXACT_UP_TO = 200
# Temme's coefficients for the incomplete gamma function near its middle (DLMF 8.12.9), as series in eta.
_C0 = (-1 / 3, 1 / 12, -2 / 135, 1 / 864, 1 / 2835, -139 / 777600)
_C1 = (-1 / 540, -1 / 288, 1 / 378, -77 / 77760, 1 / 4860)


def erlang_b(servers: float, busy: float) -> float:
    """The share refused by `servers` without a waiting line when `busy` of them are wanted: Erlang B (Cooper 3.3).

    The recursion is exact; above 200 servers it would be slow, and the incomplete gamma function it equals is used.

    >>> round(erlang_b(30, 25), 4), round(erlang_b(1, 1), 4)
    (0.0526, 0.5)
    """
    count = round(servers)
    if count <= _EXACT_UP_TO:
        refused = 1.0
        for server in range(1, count + 1):
            refused = busy * refused / (server + busy * refused)
        return refused
    if busy > count + 30 * math.sqrt(count):
        return 1 / _ways_up_to_full(count, busy)
    return math.exp(count * math.log(busy) - busy - math.lgamma(count + 1)) / _poisson_up_to(count, busy)


def _ways_up_to_full(count: int, busy: float) -> float:
    """The states from full downwards, as multiples of the full one; far over capacity few of them matter."""
    term = whole = 1.0
    for below in range(count):
        term *= (count - below) / busy
        whole += term
        if term < 1e-17 * whole:
            break
    return whole


def _poisson_up_to(count: int, mean: float) -> float:
    """The chance of `count` or fewer, by Temme's uniform expansion with two terms: 1e-7 or better above 200."""
    scale = count + 1.0
    off = (mean - scale) / scale
    logarithm = math.log1p(off) if off > -0.5 else math.log(mean / scale)
    eta = math.copysign(math.sqrt(max(0.0, 2 * (off - logarithm))), off)
    if abs(eta) < 0.15:
        first, second = _series(_C0, eta), _series(_C1, eta)
    else:
        first = 1 / off - 1 / eta
        second = 1 / eta**3 - 1 / off**3 - 1 / off**2 - 1 / (12 * off)
    rest = math.exp(-scale * eta * eta / 2) / math.sqrt(2 * math.pi * scale) * (first + second / scale)
    return 0.5 * math.erfc(eta * math.sqrt(scale / 2)) + rest


def _series(coefficients: tuple[float, ...], argument: float) -> float:
    return math.fsum(coefficient * argument**power for power, coefficient in enumerate(coefficients))


def erlang_c(refused: float, utilisation: float) -> float:
    """The share that must wait when there is a line, from the share refused when there is none (Cooper 3.4).

    >>> round(erlang_c(erlang_b(10, 8), 0.8), 4)
    0.4092
    """
    return 1.0 if utilisation >= 1 else refused / (1 - utilisation * (1 - refused))


def wait_in_line(spare: float, capacity: float, spell: float) -> float:
    """The average wait of those who must, at the end of a spell that began with no line.

    Brownian motion kept above zero, with spare capacity as its drift (Abate and Whitt). Given time it settles at
    1 ÷ spare, which is exact for M/M/c; at full load it grows with the root of time, and in overload with time.

    >>> round(wait_in_line(20, 100, 3600), 9), round(wait_in_line(0, 100, 3600), 2)
    (0.05, 6.77)
    >>> round(wait_in_line(-10, 100, 3600), 1)
    360.1
    """
    drift, variance = -spare, 2 * capacity
    reach = math.sqrt(variance * spell)
    if abs(drift) * spell < 1e-6 * reach:
        return math.sqrt(2 / math.pi) * reach / capacity
    ahead = drift * spell / reach
    above = 0.5 * math.erfc(-ahead / math.sqrt(2))
    density = math.exp(-ahead * ahead / 2) / math.sqrt(2 * math.pi)
    settled = variance / (2 * drift) * -math.erf(-ahead / math.sqrt(2))
    return (drift * spell * above + reach * density + settled) / capacity


def still_waiting(limit: float, waiting: float, wait: float, utilisation: float, spell: float) -> float:
    """The share that waits longer than a limit: exponential (Cooper 3.4), after what overload adds for everybody.

    >>> round(still_waiting(0.1, 0.4, 0.05, 0.8, 3600), 4), still_waiting(60, 1.0, 360.1, 1.1, 3600)
    (0.0541, 1.0)
    """
    behind = _behind(utilisation, spell)
    return waiting if limit <= behind else waiting * math.exp((behind - limit) / _by_chance(wait, behind))


def slowest_hundredth(waiting: float, wait: float, utilisation: float, spell: float) -> float:
    """The wait that one request in a hundred exceeds, from the same distribution.

    >>> round(slowest_hundredth(0.4, 0.05, 0.8, 3600), 4)
    0.1844
    """
    behind = _behind(utilisation, spell)
    return behind + _by_chance(wait, behind) * math.log(max(1.0, waiting / 0.01))


def _behind(utilisation: float, spell: float) -> float:
    """How far behind the servers are at the end of a spell of more work than they can do."""
    return max(0.0, utilisation - 1) * spell


def _by_chance(wait: float, behind: float) -> float:
    """The part of the average wait that differs from request to request; rounding must not make it negative."""
    return max(wait - behind, 1e-12 * wait)


arrivals = Number(
    "arrivals",
    "Requests arriving, at the busiest time",
    unit="requests/s",
    short="arrivals",
    nouns=("jobs", "messages", "calls", "queries"),
    default="80/s",
    least="0.000001/s",
    most="1 billion/s",
    load="peak",
    why="The peak, since lines build up at the peak. Traffic times its peak factor.",
    picks=(Pick("8/s", "a small pool"), Pick("80/s", "ten workers"), Pick("8k/s", "a web tier")),
    examples=("80/s", "5k/s", "60..90/s"),
)
service = Number(
    "service",
    "Time one takes once it is served",
    unit="s",
    short="service time",
    default="100 ms",
    least="1 µs",
    most="30 days",
    as_rate=True,
    why="Measured on an idle system, without the waiting: processor time, or how long a connection is held.",
    picks=(
        Pick("1 ms", "a look-up"),
        Pick("10 ms", "a query"),
        Pick("100 ms", "a page"),
        Pick("30 s", "a video job"),
    ),
    examples=("100 ms", "20 ms", "50..200 ms"),
)
servers = Number(
    "servers",
    "Servers working side by side",
    unit="servers",
    nouns=("workers", "threads", "cores", "connections"),
    default="10",
    least="1",
    most="100k",
    whole=True,
    why="What can work at the same time: cores, threads of a pool, database connections, consumers.",
    picks=(Pick("1", "one thread, one lock"), Pick("10", "a small pool"), Pick("100", "a fleet")),
    examples=("10", "1", "200"),
)
limit = Number(
    "limit",
    "A wait that is too long",
    unit="s",
    short="too long a wait",
    default="100 ms",
    least="1 µs",
    most="30 days",
    why="What is left of the promised response time after the work itself.",
    picks=(Pick("10 ms", "inside a data centre"), Pick("100 ms", "a person waits"), Pick("1 min", "a job queue")),
    examples=("100 ms", "1 s", "50..200 ms"),
)
spell = Number(
    "spell",
    "How long the busy time lasts",
    unit="s",
    short="busy time",
    default="1 h",
    least="1 s",
    most="1 year",
    why="Matters only near full use and above, where the line grows for as long as the busy time lasts.",
    picks=(Pick("5 min", "a burst"), Pick("1 h", "a busy hour"), Pick("1 day", "a sale")),
    examples=("1 h", "5 min", "30..120 min"),
)

busy = Figure(
    "busy",
    "Servers kept busy (erlangs)",
    arrivals * service,
    "servers",
    short="servers wanted",
    source=LITTLE,
    note="Little’s law on the servers themselves.",
)
utilisation = Figure("utilisation", "Utilisation", busy / servers, "%")
capacity = Figure("capacity", "Most that can be done", servers / service, "requests/s", short="capacity")
spare = Figure("spare", "Capacity to spare", capacity - arrivals, "requests/s", short="spare capacity")
refused = Figure(
    "refused",
    "Refused if there were no line (Erlang B)",
    Function("Erlang B", erlang_b, servers, busy),
    "%",
    short="refused",
    source=ERLANG,
)
waiting = Figure(
    "waiting",
    "Must wait (Erlang C)",
    Function("Erlang C", erlang_c, refused, utilisation),
    "%",
    short="chance of waiting",
    source=ERLANG,
    note="refused ÷ (1 − utilisation × (1 − refused)); everybody at full use and above.",
)
line_wait = Figure(
    "line-wait",
    "Average wait of those who must",
    Function("wait in line", wait_in_line, spare, capacity, spell, dimension=SECONDS),
    "s",
    short="wait in line",
    source=BROWNIAN,
    note="1 ÷ spare capacity once the line has settled. Near full use it does not, and the busy time sets the wait.",
)
wait = Figure("wait", "Average wait", waiting * line_wait, "s", short="average wait")
response = Figure("response", "Average response time", wait + service, "s", short="response time")
stretch = Figure(
    "stretch",
    "Response time against service time",
    response / service,
    "times",
    short="service times in a response",
)
late = Figure(
    "late",
    "Wait too long",
    Function(
        "waiting longer",
        still_waiting,
        limit,
        waiting,
        line_wait,
        utilisation,
        spell,
        dimension=NONE,
    ),
    "%",
    short="late requests",
    source=ERLANG,
    note="chance of waiting × e^(−too long a wait ÷ wait in line), while there is capacity to spare.",
)
p99 = Figure(
    "p99",
    "Wait that one in a hundred exceeds (p99)",
    Function("p99", slowest_hundredth, waiting, line_wait, utilisation, spell, dimension=SECONDS),
    "s",
    short="p99 of the wait",
    source=ERLANG,
    note="wait in line × ln(chance of waiting ÷ 1%), while there is capacity to spare.",
)
done = Figure("done", "Done each second", smallest(arrivals, capacity), "requests/s", short="done")
in_line = Figure("in-line", "In line, on average", done * wait, "requests", short="in line", source=LITTLE)
in_system = Figure(
    "in-system",
    "In line or served, on average",
    done * response,
    "requests",
    short="in the system",
    source=LITTLE,
    note="Little’s law, L = λW: rate times time. Solve for either of the other two.",
)
apart = Figure(
    "apart",
    "Average wait with a line for each server",
    smallest(utilisation, 1.0)
    * Function("wait in line", wait_in_line, spare / servers, capacity / servers, spell, dimension=SECONDS),
    "s",
    short="wait in separate lines",
    source=ERLANG,
    note="The same load spread at random over single servers (M/M/1). One shared line is always shorter.",
)

CALCULATOR = Calculator(
    name="queue",
    title="Queue",
    question="How long do requests wait for a server?",
    lead="Arrivals, the time each takes and the servers there are, turned into waiting times: M/M/1, M/M/c, Erlang B "
    "and C, and Little’s law.",
    group="speed",
    asked="utilisation waiting m/m/c erlang little’s law pool threads",
    fields=(arrivals, service, servers, limit, spell),
    figures=(
        response,
        wait,
        utilisation,
        p99,
        late,
        waiting,
        refused,
        line_wait,
        busy,
        capacity,
        spare,
        stretch,
        done,
        in_line,
        in_system,
        apart,
    ),
    main=response,
    decision=Decision(
        stretch,
        (
            Band(
                HALF_WAITING,
                "The work takes the time, not the waiting.",
                "More servers would change little. To be quicker, make the work itself shorter, or do it before it "
                "is asked for.",
                name="half is waiting",
            ),
            Band(
                MOSTLY_WAITING,
                "Most of the time is spent waiting.",
                "A few more servers, or one shared line instead of several, help at once; so does less variable "
                "work. Keep slow requests in a pool of their own.",
                name="nine tenths are",
            ),
            Band(
                None,
                "Saturated: the line decides.",
                "Small changes in load now make large ones in time. Bound the line and refuse what does not fit, "
                "shed the least important work, and add servers before the next peak.",
            ),
        ),
    ),
    sources=(ERLANG, LITTLE, BROWNIAN, GAMMA),
    grows=arrivals,
    cautions=(
        Caution(
            arrivals > capacity,
            "More arrives than can be done, so the line grows until the busy time ends: the waits are those at its "
            "end. There is no settled response time.",
        ),
        Caution(
            (arrivals < capacity) * (line_wait * spare < 0.99),
            "So close to full use the line does not settle within the busy time: the waits are what it has built up "
            "to by then. A longer busy time gives the textbook’s settled values.",
        ),
        Caution(
            utilisation > 0.7,
            "The formulas expect arrivals at random and work of varying length. Bursts, retries or a few very long "
            "requests make real lines longer than this.",
        ),
    ),
    curve=Curve(
        arrivals,
        response,
        "Response time as more arrives",
        "Flat for long, then steep: the response time turns upwards as the last spare capacity goes.",
        span=(0.6, 1.24),
    ),
)
