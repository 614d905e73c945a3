"""Quorum: how many replicas must answer, what a read is sure to see, and how many may be lost."""

import math

from calculators.core.binomial import short_of
from calculators.core.calculator import Calculator, Caution
from calculators.core.decision import Band, Decision
from calculators.core.drawing import Sets
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.field.number_list import NumberList
from calculators.core.figure import Figure, Source
from calculators.core.term import Function, largest, rounded_up, smallest
from calculators.core.unit import NONE, SECONDS
from calculators.estimates.availability import AWS_BEYOND

GIFFORD = Source(
    "D. K. Gifford, Weighted voting for replicated data, SOSP", "https://doi.org/10.1145/800215.806583", "1979"
)
DYNAMO = Source(
    "G. DeCandia et al., Dynamo: Amazon’s highly available key-value store, SOSP",
    "https://doi.org/10.1145/1294261.1294281",
    "2007",
)
ETCD = Source("etcd, Frequently asked questions", "https://etcd.io/docs/v3.5/faq/", "2026")
PBS = Source(
    "P. Bailis et al., Probabilistically bounded staleness for practical partial quorums, PVLDB 5(8)",
    "https://doi.org/10.14778/2212351.2212359",
    "2012",
)


def missed(replicas: float, written: float, read: float) -> float:
    """The chance that a read's replicas hold none of the write's, both drawn at random (Bailis et al., equation 1).

    >>> round(missed(3, 1, 1), 4), missed(3, 2, 2)
    (0.6667, 0.0)
    """
    total, holding, asked = round(replicas), round(written), round(read)
    without = max(0, total - holding)
    return math.comb(without, asked) / max(1, math.comb(total, asked)) if asked <= total else 0.0


def fastest(place: float, times: tuple[float, ...]) -> float:
    """The n-th fastest of a list, the slowest where it has fewer.

    >>> fastest(2, (0.040, 0.001, 0.002))
    0.002
    """
    ordered = sorted(times)
    return ordered[min(max(1, round(place)), len(ordered)) - 1]


def length_differs(replicas: float, times: tuple[float, ...]) -> float:
    return float(len(times) != round(replicas))


replicas = Number(
    "n",
    "Replicas of each item (N)",
    unit="replicas",
    short="N",
    default="3",
    least="1",
    most="100",
    whole=True,
    why="Three is usual, one in each zone. Five survive a second failure while one is being repaired.",
    picks=(Pick("3", "one in each zone"), Pick("5", "a store of settings or locks"), Pick("6", "two in each zone")),
    examples=("3", "5", "6"),
)
written = Number(
    "w",
    "Acknowledgements a write waits for (W)",
    unit="replicas",
    short="W",
    default="2",
    least="1",
    most="100",
    whole=True,
    among="n",
    why="One is quick and may be lost with its replica. A majority survives any minority.",
    picks=(Pick("1", "quickest"), Pick("2", "majority of three"), Pick("3", "majority of five")),
    examples=("2", "1", "majority"),
)
read = Number(
    "r",
    "Replicas a read asks (R)",
    unit="replicas",
    short="R",
    default="2",
    least="1",
    most="100",
    whole=True,
    among="n",
    why="The newest of the answers counts. One is enough only if every write reaches all.",
    picks=(Pick("1", "quickest"), Pick("2", "majority of three"), Pick("3", "majority of five")),
    examples=("2", "1", "majority"),
)
down = Number(
    "down",
    "Time a replica is down",
    unit="%",
    short="down share",
    default="0.1%",
    least="0.0000001%",
    most="50%",
    why="Restarts, failures and lost links of one node. 100% minus its availability.",
    picks=(Pick("0.1%", "three nines each"), Pick("0.5%", "one virtual machine"), Pick("5%", "a phone on the move")),
    examples=("0.1%", "1%", "0.1..1%"),
)
replies = NumberList(
    "replies",
    "Reply time of each replica",
    unit="s",
    short="reply times",
    default="1 ms; 2 ms; 40 ms",
    least="1 ns",
    most="1 h",
    why="Seen from where the request is handled: its own zone, the next one, another region. One for each replica.",
    picks=(Pick("1 ms; 2 ms; 2 ms", "three zones"), Pick("1 ms; 70 ms; 150 ms", "three continents")),
    examples=("1 ms, 2 ms, 40 ms", "2 ms; 2 ms; 3 ms", "5 ms"),
)

touched = Figure("touched", "Replicas a write and a read touch", written + read, "replicas", short="replicas touched")
overlap = Figure(
    "overlap",
    "Replicas sure to be in both",
    largest(touched - replicas, 0.0),
    "replicas",
    short="overlap",
    source=GIFFORD,
    note="R + W above N: whichever replicas answer, one of them holds the latest write.",
)
stale = Figure(
    "stale",
    "Reads that miss the latest write",
    Function("chance of no common replica", missed, replicas, written, read, dimension=NONE),
    "%",
    short="missed writes",
    source=PBS,
    note="C(N − W, R) ÷ C(N, R), with replicas at random and before the write has spread to the others.",
)
writes_survive = Figure(
    "writes-survive",
    "Replicas that may be down for writes",
    largest(replicas - written, 0.0),
    "replicas",
    short="failures survived by writes",
    source=DYNAMO,
)
reads_survive = Figure(
    "reads-survive",
    "Replicas that may be down for reads",
    largest(replicas - read, 0.0),
    "replicas",
    short="failures survived by reads",
    source=DYNAMO,
)
both_survive = Figure(
    "both-survive",
    "Replicas that may be down for both",
    smallest(writes_survive, reads_survive),
    "replicas",
    short="failures survived",
)
writes_refused = Figure(
    "writes-refused",
    "Writes refused",
    Function("chance of too few up", short_of, written, replicas, down, dimension=NONE),
    "%",
    short="refused writes",
    source=AWS_BEYOND,
)
reads_refused = Figure(
    "reads-refused",
    "Reads refused",
    Function("chance of too few up", short_of, read, replicas, down, dimension=NONE),
    "%",
    short="refused reads",
    source=AWS_BEYOND,
)
write_time = Figure(
    "write-time",
    "A write takes",
    Function("n-th fastest", fastest, written, replies, dimension=SECONDS),
    "s",
    short="write time",
    source=DYNAMO,
    note="All replicas are asked at once, and the W-th reply ends the wait.",
)
read_time = Figure(
    "read-time",
    "A read takes",
    Function("n-th fastest", fastest, read, replies, dimension=SECONDS),
    "s",
    short="read time",
    source=DYNAMO,
)

majority = Figure(
    "majority",
    "A majority of the replicas",
    rounded_up((replicas + 1) / 2),
    "replicas",
    short="majority",
    source=ETCD,
    note="More than half: any two majorities share a replica. An even N needs one more and survives no more.",
)
majority_survives = Figure(
    "majority-survives",
    "Replicas that may be down with a majority left",
    replicas - majority,
    "replicas",
    short="failures a majority survives",
    source=ETCD,
)

CALCULATOR = Calculator(
    name="quorum",
    title="Quorum",
    question="Do reads see the latest write, and what survives a failure?",
    lead="Replicas, acknowledgements and reads: what overlaps, what may fail, and how long the quickest enough take.",
    group="failure",
    asked="consistency r w n replicas dynamo majority",
    fields=(replicas, written, read, down, replies),
    figures=(
        overlap,
        stale,
        both_survive,
        writes_survive,
        reads_survive,
        writes_refused,
        reads_refused,
        write_time,
        read_time,
        touched,
        majority,
        majority_survives,
    ),
    main=overlap,
    decision=Decision(
        touched,
        (
            Band(
                replicas,
                "A read can miss the latest write.",
                "Fine for a feed, likes or presence. Where a stale answer costs money, ask one replica more on "
                "either side; until then say how a conflict is resolved.",
                name="all copies",
            ),
            Band(
                replicas + 1,
                "Reads see the latest acknowledged write, at the least cost.",
                "Choose the split by what is frequent: more on writes makes reads quick, and vice versa. "
                "Equal majorities survive the most.",
                name="one more than N",
            ),
            Band(
                None,
                "More replicas are asked than consistency needs.",
                "Each extra one costs time, and one failure survived. Take one off the side that is used more.",
            ),
        ),
        safe=range(1, 3),
        even=True,
    ),
    sources=(GIFFORD, DYNAMO, ETCD, PBS, AWS_BEYOND),
    drawing=Sets("What a write and a read have in common", replicas, written, read),
    cautions=(
        Caution(
            largest(written, read) > replicas,
            "More answers are waited for than there are replicas, so these requests never succeed.",
        ),
        Caution(
            both_survive < 1,
            "One replica down stops the reads or the writes.",
        ),
        Caution(
            written < majority,
            "Writes wait for less than a majority: two of them can both succeed without sharing a replica, and "
            "neither learns of the other. Keep versions, or wait for a majority.",
        ),
        Caution(
            (touched > replicas) * (overlap < 2),
            "The overlap holds while the same replicas answer. If others stand in for those that are down (a sloppy "
            "quorum), a read can miss the write all the same.",
        ),
        Caution(
            Function("list differs", length_differs, replicas, replies, dimension=NONE) > 0,
            "Give one reply time for each replica. With too few, the slowest stands for the rest.",
        ),
    ),
)
