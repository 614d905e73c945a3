"""Top K: memory for the counts behind a list of the K largest, exactly or by count-min sketch."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import DAY, SIZES
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.peak import peak_factor
from calculators.core.term import Constant, Function, largest, rounded_up
from calculators.core.unit import NONE
from calculators.core.zipf import harmonic
from calculators.reference.capacity import KEY_OVERHEAD
from calculators.reference.memory import LARGE_NODE_MEMORY, NODE_MEMORY

COUNT_MIN = Source(
    "Cormode, Muthukrishnan, “An improved data stream summary: the count-min sketch and its applications”, Journal "
    "of Algorithms 55(1): width e ÷ ε, depth ln(1 ÷ δ), too high by at most ε of all events",
    "https://doi.org/10.1016/j.jalgor.2003.12.001",
    "2005",
)
ZIPF = Source(
    "Zipf’s law; its sum by the Euler–Maclaurin formula, NIST Digital Library of Mathematical Functions 2.10",
    "https://dlmf.nist.gov/2.10",
    "2026",
)


def rank_share(rank: float, distinct: float, skew: float) -> float:
    """The share of all events that falls to the thing at a rank, if shares fall as a power of the rank (Zipf).

    >>> round(rank_share(1, 3, 1), 6)  # 1 ÷ (1 + 1/2 + 1/3)
    0.545455
    """
    return float(min(rank, distinct) ** -skew / harmonic(distinct, skew))


def _e_to_minus(value: float) -> float:
    return math.exp(-value)


def _ln(value: float) -> float:
    return math.log(value)


distinct = Number(
    "distinct",
    "Different things in a window",
    unit="things",
    short="things",
    nouns=("things", "topics", "hashtags", "items", "songs", "pages", "words"),
    default="10M",
    least="1",
    most="1e15",
    why="Different topics, not posts. Most are seen once or twice, and yet each has a counter.",
    picks=(Pick("100k", "products of a shop"), Pick("10M", "topics of a day"), Pick("1 billion", "search phrases")),
    examples=("10M", "1 billion", "5M..50M"),
)
key = Number(
    "key",
    "A key in the counting table",
    unit="B",
    short="key",
    default="64 B",
    least="1 B",
    most="10 kB",
    why="The name and what the table adds to it. A table of 8-byte hashes is smaller, and must look names up later.",
    picks=(Pick("16 B", "a hash, tightly packed"), Pick("64 B", "a short name"), Pick("100 B", "an entry of Redis")),
)
counter = Number(
    "counter",
    "A counter",
    unit="B",
    short="counter",
    default="8 B",
    least="1 B",
    most="64 B",
    why="4 bytes count to four billion, 8 count anything.",
    picks=(Pick("4 B", "one window"), Pick("8 B", "never overflows")),
)
windows = Number(
    "windows",
    "Windows kept at once",
    unit="windows",
    short="windows",
    nouns=("windows", "panes", "hours", "days"),
    default="1",
    least="1",
    most="100,000",
    whole=True,
    why="A list of the last 24 hours that moves every hour keeps 24 windows and adds them up.",
    picks=(Pick("1", "starts afresh"), Pick("24", "hours of a day"), Pick("60", "minutes of an hour")),
)
events = Number(
    "events",
    "Events counted",
    unit="events/day",
    short="events",
    nouns=("events", "posts", "views", "plays", "queries", "clicks"),
    default="1 billion/day",
    least="1/day",
    most="1e15/day",
    load="average",
    why="Every post that names a topic, on average over the day.",
    picks=(Pick("10M/day", "a shop"), Pick("1 billion/day", "posts"), Pick("50 billion/day", "views")),
    examples=("1 billion/day", "12k/s", "20M/day"),
)
peak = peak_factor(
    "Topics trend because everybody writes about them at once.",
    picks=(Pick("2", "a usual evening"), Pick("5", "a kick-off"), Pick("20", "breaking news")),
    examples=("3", "5x", "2..10"),
)
window = Number(
    "window",
    "Length of a window",
    unit="s",
    short="window",
    default="1 day",
    least="1 s",
    most="10 years",
    why="A short window follows the moment, a long one the mood. It also decides how many things there are in it.",
    picks=(Pick("1 hour", "trending now"), Pick("1 day", "today"), Pick("1 week", "the charts")),
)
wanted = Number(
    "k",
    "Places in the list",
    unit="things",
    short="k",
    default="100",
    least="1",
    most="1M",
    whole=True,
    why="What you show, times a few, so that something remains after filtering by language or taste.",
    picks=(Pick("10", "on a page"), Pick("100", "usual"), Pick("1,000", "to filter from")),
)
each = Number(
    "each",
    "Events one instance counts",
    unit="events/s",
    short="instance rate",
    nouns=("events", "increments", "operations"),
    default="100k/s",
    least="1/s",
    most="1 billion/s",
    why="About 100,000 increments a second over the network to an in-memory store; millions within a process.",
    picks=(Pick("100k/s", "an in-memory store"), Pick("1M/s", "batched"), Pick("10M/s", "within a process")),
    examples=("100k/s", "1M/s"),
)
skew = Number(
    "skew",
    "How steeply popularity falls",
    short="skew",
    default="1",
    least="0",
    most="3",
    why="Zipf’s exponent: at 1, the tenth is a tenth as popular as the first; words, pages and songs are near it. At "
    "0 all are alike.",
    picks=(Pick("0.7", "flat"), Pick("1", "words"), Pick("1.3", "a few stars")),
)
how = Choice(
    "how",
    "Counted",
    Option("exact", "exactly, a counter for each"),
    Option("sketch", "by count-min sketch"),
    why="Exact counters grow with the things counted; a sketch has a fixed size, and counts a little too high.",
)
error = Number(
    "error",
    "Sketch: too high by at most",
    unit="%",
    short="sketch error",
    default="0.1%",
    least="1e-9%",
    most="50%",
    why="A share of all events in the window, not of the count itself. It has to stay below the last place you show.",
    picks=(Pick("1%", "only the very top"), Pick("0.1%", "usual"), Pick("0.001%", "a long list")),
)
risk = Number(
    "risk",
    "Sketch: chance that it is more",
    unit="%",
    short="risk",
    default="0.1%",
    least="1e-12%",
    most="50%",
    why="For each thing that is asked for. One row of counters more divides it by 2.7.",
    picks=(Pick("1%", "a rough list"), Pick("0.1%", "usual"), Pick("0.0001%", "a million look-ups")),
)

given = Choice(
    "given",
    "The sketch is given by",
    Option("error", "the error and risk it may have"),
    Option("size", "its rows and the counters in each"),
    why="Size one for what you need, or ask how wrong an existing one may be.",
)
own_width = Number(
    "width",
    "Sketch: counters in each row",
    unit="counters",
    short="counters in a row",
    default="2,000",
    least="2",
    most="1e15",
    whole=True,
    why="More of them make the counts closer: the error is e ÷ width of all events.",
    picks=(Pick("272", "1%"), Pick("2,719", "0.1%"), Pick("65,536", "16 bits of a hash")),
)
own_depth = Number(
    "depth",
    "Sketch: rows of counters",
    unit="rows",
    short="rows",
    default="5",
    least="1",
    most="100",
    whole=True,
    why="Each has a hash of its own, and the smallest of the counts is taken.",
    picks=(Pick("3", "5%"), Pick("5", "0.7%"), Pick("7", "0.1%")),
)

entry = Figure("entry", "A line of the table", key + counter, "B", short="line")
table = Figure("table", "Exact counters", distinct * entry * windows, "B", short="exact counters")
E = Constant(math.e, "e")
width = Figure(
    "width",
    "Sketch: counters in a row",
    Chosen(given, {"error": rounded_up(E / error), "size": own_width}),
    short="width",
)
depth = Figure(
    "depth",
    "Sketch: rows",
    Chosen(given, {"error": rounded_up(Function("ln", _ln, 1 / risk)), "size": own_depth}),
    short="rows",
    source=COUNT_MIN,
)
real_error = Figure("real-error", "Sketch: its error", E / width, "%", short="real error", source=COUNT_MIN)
real_risk = Figure(
    "real-risk", "Sketch: its risk", Function("e^−", _e_to_minus, depth), "%", short="real risk", source=COUNT_MIN
)
sketch = Figure("sketch", "Sketch", width * depth * counter * windows, "B", short="sketch", source=COUNT_MIN)
heap = Figure(
    "heap",
    "The list itself",
    wanted * entry,
    "B",
    short="list",
    note="A heap of K lines. It is the counting behind it that grows, not the heap.",
)
memory = Figure(
    "memory",
    "Memory for counting",
    Chosen(how, {"exact": table, "sketch": sketch}) + heap,
    "B",
    short="bytes of counters",
)
rate = Figure("rate", "Events at the peak", events * peak, "events/s", short="peak events")
by_memory = Figure("by-memory", "Instances for the memory", rounded_up(memory / NODE_MEMORY), "instances")
by_rate = Figure("by-rate", "Instances for the rate", rounded_up(rate / each), "instances")
instances = Figure("instances", "Instances", largest(by_memory, by_rate, 1), "instances")
counted = Figure("counted", "Events in a window", events * window, "events", short="events in a window")
last = Figure(
    "last",
    "Count of the last place in the list",
    counted * Function("share of rank", rank_share, wanted, distinct, skew, dimension=NONE),
    "events",
    short="last count",
    source=ZIPF,
)
high = Figure(
    "high",
    "A sketch counts too high by up to",
    Chosen(given, {"error": error, "size": real_error}) * counted,
    "events",
    short="sketch’s excess",
    source=COUNT_MIN,
)

CALCULATOR = Calculator(
    name="topk",
    title="Top K",
    question="Does one machine hold the counts behind a list of the top K?",
    lead="Things, events and windows turned into memory for exact counters or a sketch, and the instances it takes.",
    group="structures",
    asked="heavy hitters trending count-min sketch leaderboard",
    fields=(
        distinct,
        key,
        counter,
        windows,
        events,
        peak,
        window,
        wanted,
        each,
        skew,
        how,
        given,
        error,
        risk,
        own_width,
        own_depth,
    ),
    figures=(
        memory,
        instances,
        by_memory,
        by_rate,
        rate,
        entry,
        table,
        width,
        depth,
        sketch,
        real_error,
        real_risk,
        heap,
        counted,
        last,
        high,
    ),
    main=memory,
    decision=Decision(
        memory,
        (
            Band(
                NODE_MEMORY,
                "One instance holds the counts.",
                "One table, one heap, a standby that reads the same stream. Say this in a sentence and spend the "
                "time on windows, late events and what is filtered out.",
                name="one node",
            ),
            Band(
                LARGE_NODE_MEMORY,
                "The counts are spread over instances by topic.",
                "Each instance gives its own top K and a merger takes K of those, which is exact because a topic "
                "lives in one place. Split at random instead, and partial counts must be added up first.",
                name="the largest node",
            ),
            Band(
                None,
                "Exact counters are the wrong tool.",
                "Count with a sketch and keep a heap of candidates beside it; or drop what has been seen once. If "
                "somebody is paid by these counts, count again exactly in a batch job.",
            ),
        ),
    ),
    sources=(COUNT_MIN, ZIPF),
    conventions=(DAY, SIZES),
    cautions=(
        Caution(
            Chosen(how, {"exact": entry < KEY_OVERHEAD, "sketch": Constant(0.0)}),
            "So few bytes a line suit a table of your own, tightly packed. An in-memory store takes some 85 B for a "
            "small key and its value, nearly all of it bookkeeping.",
        ),
        Caution(
            by_rate > by_memory,
            "It is the rate, not the memory, that asks for more instances. Add up in each producer for a second "
            "before sending: many increments of one topic become one.",
        ),
        Caution(
            Chosen(how, {"exact": Constant(0.0), "sketch": 10 * high > last}),
            "The sketch may count too high by more than a tenth of the last place’s own count, so the end of the "
            "list is noise. Take a smaller error or a shorter list.",
        ),
    ),
    grows=distinct,
    curve=Curve(
        wanted,
        last,
        "Counts down the ranks",
        "Counts fall quickly with the rank; the error of a sketch must stay below the last one that is shown.",
        span=(0.01, 100.0),
    ),
)
