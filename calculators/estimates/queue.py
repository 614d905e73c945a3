"""Queue: how long requests wait for one of several servers, and what happens close to full use."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.decision import Band, Decision
from calculators.core.erlang import (
    erlang_b,
    erlang_c,
    exactly_there,
    more_there,
    nobody,
    slowest_hundredth,
    still_waiting,
    wait_in_line,
)
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, largest, smallest
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

KHINCHINE = Source(
    "R. B. Cooper, Introduction to Queueing Theory, 2nd edition, chapter 5: the Pollaczek–Khinchine formula",
    "",
    "1981",
)

AN_HOUR = Constant(3600.0, "an hour", SECONDS, "1 hour")
MANY_SERVICES = Constant(10_000.0, "10,000 services", text="10,000")


def unevenness(variation: float, utilisation: float) -> float:
    """How the average wait depends on how much the work varies (Pollaczek, Khinchine); what overflows waits anyhow.

    >>> unevenness(0, 0.5), unevenness(1, 0.5), unevenness(0, 1.5)
    (0.5, 1.0, 1.0)
    """
    return (1 + variation**2) / 2 if utilisation < 1 else 1.0


arrivals = Number(
    "arrivals",
    "Requests arriving, at the busiest time",
    unit="requests/s",
    short="arrivals",
    nouns=("jobs", "messages", "calls", "queries"),
    default="80/s",
    least="1/year",
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
    most="10 years",
    as_rate=True,
    why="Measured on an idle system, without the waiting: processor time, or how long a connection is held. Or say "
    "what one server does: 12/hour.",
    picks=(
        Pick("1 ms", "a look-up"),
        Pick("10 ms", "a query"),
        Pick("100 ms", "a page"),
        Pick("30 s", "a video job"),
    ),
    examples=("100 ms", "12/hour", "50..200 ms"),
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
varies = Number(
    "varies",
    "How much the work varies",
    unit="times",
    short="variation",
    default="1",
    least="0",
    most="10",
    why="Its standard deviation ÷ its mean. At 0 all take alike (M/D/1); 1 is the exponential of M/M/1.",
    picks=(Pick("0", "all alike"), Pick("1", "exponential"), Pick("2", "some very long")),
    examples=("1", "0", "0.5"),
)
limit = Number(
    "limit",
    "A wait that is too long",
    unit="s",
    short="too long a wait",
    default="100 ms",
    least="1 µs",
    most="10 years",
    why="What is left of the promised response time after the work itself.",
    picks=(Pick("10 ms", "inside a data centre"), Pick("100 ms", "a person waits"), Pick("1 min", "a job queue")),
    examples=("100 ms", "1 s", "50..200 ms"),
)
lasts = Choice(
    "lasts",
    "The busy time lasts",
    Option("long", "long enough to settle"),
    Option("spell", "only for a while"),
    before="spell",
    why="Textbooks assume a line that has settled. Close to full use that takes longer than any busy time.",
)
spell = Number(
    "spell",
    "The length of the busy time",
    unit="s",
    short="busy time",
    default="1 h",
    least="1 s",
    most="100 years",
    why="Matters only near full use and above, where the line grows for as long as the busy time lasts.",
    picks=(Pick("5 min", "a burst"), Pick("1 h", "a busy hour"), Pick("1 day", "a sale")),
    examples=("1 h", "5 min", "30..120 min"),
)

crowd = Number(
    "crowd",
    "How many make a crowd",
    unit="requests",
    short="a crowd",
    default="20",
    least="0",
    most="1M",
    whole=True,
    why="In line or served: seats in a waiting room, places in a buffer. The chance of more is worked out.",
    picks=(Pick("0", "anybody at all"), Pick("20", "a small buffer"), Pick("1000", "a long line")),
    examples=("20", "0", "100"),
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
capacity = Figure("capacity", "Most they can do", servers / service, "requests/s", short="capacity")
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
# Ten thousand services are enough up to some 97% of full use; above, the caution says what the line has come to.
long_enough = largest(AN_HOUR, MANY_SERVICES * service)
time = Chosen(lasts, {"long": long_enough, "spell": spell})
uneven = Function("(1 + variation²) ÷ 2 of", unevenness, varies, utilisation, dimension=NONE)
line_wait = Figure(
    "line-wait",
    "Average wait of those who must",
    Function("wait in line", wait_in_line, spare, capacity, time, dimension=SECONDS) * uneven,
    "s",
    short="wait in line",
    source=BROWNIAN,
    note="1 ÷ spare capacity once the line has settled. Near full use it does not, and the busy time sets the wait.",
)
wait = Figure(
    "wait",
    "Average wait",
    waiting * line_wait,
    "s",
    short="average wait",
    source=KHINCHINE,
    note="Half of it where all work takes alike. Exact for one server, a good approximation for several.",
)
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
        time,
        dimension=NONE,
    ),
    "%",
    short="late requests",
    source=ERLANG,
    note="chance of waiting × e^(−too long a wait ÷ wait in line), while there is capacity to spare: exact for a "
    "variation of 1, else an approximation.",
)
p99 = Figure(
    "p99",
    "Wait that one in a hundred exceeds (p99)",
    Function("p99", slowest_hundredth, waiting, line_wait, utilisation, time, dimension=SECONDS),
    "s",
    short="p99 of the wait",
    source=ERLANG,
    note="wait in line × ln(chance of waiting ÷ 1%), while there is capacity to spare: exact for a variation of 1, "
    "else an approximation.",
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
idle = Figure(
    "idle",
    "Nobody is there (P₀)",
    Function("chance of nobody", nobody, servers, busy, refused, dimension=NONE),
    "%",
    short="chance of nobody",
    source=ERLANG,
    note="All servers idle. For one server it is 1 − utilisation; at full use and above it is none.",
)
exactly = Figure(
    "exactly",
    "Exactly a crowd is there",
    Function("chance of so many", exactly_there, crowd, servers, busy, refused, dimension=NONE),
    "%",
    short="chance of exactly a crowd",
    source=ERLANG,
    note="For one server, (1 − utilisation) × utilisation^crowd.",
)
more = Figure(
    "more",
    "More than a crowd are there",
    Function("chance of more", more_there, crowd, servers, busy, refused, dimension=NONE),
    "%",
    short="chance of more than a crowd",
    source=ERLANG,
    note="For one server, utilisation^(crowd + 1). “At least five” are more than four.",
)
apart = Figure(
    "apart",
    "Average wait with a line for each server",
    smallest(utilisation, 1.0)
    * Function("wait in line", wait_in_line, spare / servers, capacity / servers, time, dimension=SECONDS),
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
    fields=(arrivals, service, servers, varies, limit, lasts, spell, crowd),
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
        idle,
        exactly,
        more,
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
