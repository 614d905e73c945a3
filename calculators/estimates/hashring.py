"""Hash ring: how evenly consistent hashing spreads keys, and how many move when nodes come or go."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.drawing import Ring
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, largest, smallest
from calculators.core.unit import NONE
from calculators.reference.memory import RING_POINT

# The formula is that of the beta variable which a node's share is; the source has the two figures to check it by.
SPREAD = Source(
    "Gryski, “Consistent hashing: algorithmic tradeoffs”: a standard deviation of about 10% with 100 points for each "
    "node, 3.2% with 1,000",
    "https://dgryski.medium.com/consistent-hashing-algorithmic-tradeoffs-ef6b8e2fcae8",
    "2018",
)
KARGER = Source(
    "Karger and others, “Consistent hashing and random trees”, STOC",
    "https://dl.acm.org/doi/10.1145/258533.258660",
    "1997",
)
PAULSON = Source(
    "Paulson, “An approximate normalization of the analysis of variance distribution”, Annals of Mathematical "
    "Statistics 13(2), for the share that a node of a ring rarely exceeds",
    "https://doi.org/10.1214/aoms/1177731608",
    "1942",
)

_SURE = 0.95


def fullest_share(nodes: float, points: float) -> float:
    """How many times its fair share the fullest node holds at most, in 95 of 100 rings.

    A node's share of the ring is a beta variable with parameters k and k(n − 1); Paulson's cube roots give its upper
    quantile, and 5% is divided among the nodes (Bonferroni), any of which may be the fullest.

    >>> round(fullest_share(10, 100), 2)
    1.26
    """
    if nodes <= 1:
        return 1.0
    z = _upper_normal((1 - _SURE) / nodes)
    own, rest = 1 / (9 * points), 1 / (9 * points * (nodes - 1))
    root = z * math.sqrt((1 - own) ** 2 * rest + (1 - rest) ** 2 * own - own * rest * z * z)
    ratio = (((1 - own) * (1 - rest) + root) / ((1 - rest) ** 2 - rest * z * z)) ** 3
    return float(nodes * ratio / (ratio + nodes - 1))


def _upper_normal(chance: float) -> float:
    """The standard score that is exceeded with a small chance: Abramowitz and Stegun 26.2.23, then Newton."""
    t = math.sqrt(-2 * math.log(chance))
    z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t**3)
    for _ in range(2):
        density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
        z += (math.erfc(z / math.sqrt(2)) / 2 - chance) / density
    return z


def modulo_moved(before: float, after: float) -> float:
    """The share of keys whose remainder changes from one divisor to another.

    >>> round(modulo_moved(10, 11), 4)
    0.9091
    """
    old, new = max(1, round(before)), max(1, round(after))
    return 1 - min(old, new) / math.lcm(old, new)


nodes = Number(
    "nodes",
    "Nodes",
    unit="nodes",
    short="nodes",
    nouns=("nodes", "servers", "shards", "machines"),
    default="10",
    least="1",
    most="10,000",
    whole=True,
    why="Nodes that hold keys today, each counted once however many copies it keeps.",
    picks=(Pick("3", "a small cluster"), Pick("10", "caches"), Pick("100", "a store")),
)
points = Number(
    "points",
    "Virtual nodes for each",
    unit="points",
    short="virtual nodes",
    nouns=("points", "tokens", "vnodes", "replicas"),
    default="100",
    least="1",
    most="100,000",
    whole=True,
    why="Points on the ring for each node. More points, more even; a hundred times as many are ten times as even.",
    picks=(Pick("1", "a plain ring"), Pick("16", "Cassandra"), Pick("100", "usual"), Pick("1,000", "very even")),
)
change = Choice(
    "change",
    "Then nodes are",
    Option("add", "added"),
    Option("remove", "taken away"),
    why="Adding moves keys to the new nodes only; taking away spreads the lost node’s keys over all others.",
)
changed = Number(
    "changed",
    "How many of them",
    unit="nodes",
    short="nodes changed",
    nouns=("nodes", "servers", "shards", "machines"),
    default="1",
    least="1",
    most="10,000",
    whole=True,
    why="One fails, or a rack of them; growth comes in ones or in doublings.",
    picks=(Pick("1", "a failure"), Pick("10", "a doubling of ten")),
)
keys = Number(
    "keys",
    "Keys",
    unit="keys",
    short="keys",
    nouns=("keys", "objects", "rows", "users", "sessions"),
    default="1 billion",
    least="1",
    most="1e18",
    why="Distinct keys held, before copies.",
    picks=(Pick("10M", "sessions"), Pick("1 billion", "objects"), Pick("100 billion", "messages")),
    examples=("1 billion", "50M", "200M..2 billion"),
)
size = Number(
    "size",
    "Size of one key and its value",
    unit="B",
    short="size",
    default="1 kB",
    least="1 B",
    most="1 TB",
    why="On average. The ring spreads keys, not bytes: a few very large values make it uneven again.",
    picks=(Pick("200 B", "a counter"), Pick("1 kB", "a session"), Pick("100 kB", "a picture")),
)
copies = Number(
    "copies",
    "Copies of each key",
    unit="copies",
    short="copies",
    default="1",
    least="1",
    most="10",
    whole=True,
    why="One in a cache, three in a store: on the next nodes along the ring.",
    picks=(Pick("1", "a cache"), Pick("3", "a store")),
)
link = Number(
    "link",
    "Speed at which a node takes in keys",
    unit="B/s",
    short="intake",
    default="50 MB/s",
    least="1 kB/s",
    most="1 TB/s",
    why="Throttled, so that people notice nothing: a tenth to a quarter of the network card.",
    picks=(Pick("50 MB/s", "throttled"), Pick("125 MB/s", "1 Gbit/s"), Pick("1 GB/s", "in a hurry")),
)
room = Number(
    "room",
    "Room a node has above its fair share",
    unit="%",
    short="room",
    default="30%",
    least="1%",
    most="100%",
    why="A node planned to be 75% full has a third above its share; the rest is needed when a neighbour fails.",
    picks=(Pick("10%", "tight"), Pick("30%", "usual"), Pick("100%", "half empty")),
)

data = Figure("data", "Data in all", keys * size * copies, "B", short="data")
fair = Figure("fair", "Fair share of a node", data / nodes, "B", short="fair share")
spread = Figure(
    "spread",
    "Spread between nodes, standard deviation",
    ((nodes - 1) / (nodes * points + 1)) ** 0.5,
    "%",
    short="spread",
    source=SPREAD,
)
fullest = Figure(
    "fullest",
    "The fullest node against its fair share",
    Function("fullest", fullest_share, nodes, points, dimension=NONE),
    "times",
    short="loads of the fullest node",
    source=PAULSON,
    note="Not exceeded in 95 of 100 rings. It is this node that fills first, not the average one.",
)
fullest_data = Figure("fullest-data", "Data on the fullest node", fair * fullest, "B")
moved_share = Figure(
    "moved-share",
    "Keys that move",
    Chosen(change, {"add": changed / (nodes + changed), "remove": smallest(changed / nodes, 1)}),
    "%",
    short="share moved",
    source=KARGER,
)
moved_keys = Figure("moved-keys", "Keys that move, in number", keys * moved_share, "keys")
fair_keys = Figure("fair-keys", "Keys on each node, if even", keys / nodes, "keys", note="Before copies.")
moved = Figure("moved", "Data that moves", data * moved_share, "B", short="data moved")
modulo = Figure(
    "modulo",
    "Keys that would move with hash modulo nodes",
    Chosen(
        change,
        {
            "add": Function("modulo moves", modulo_moved, nodes, nodes + changed, dimension=NONE),
            "remove": Function("modulo moves", modulo_moved, nodes, nodes - changed, dimension=NONE),
        },
    ),
    "%",
    note="Only keys whose remainder stays the same keep their place.",
)
takers = Figure(
    "takers",
    "Nodes that take them in",
    Chosen(change, {"add": changed * 1, "remove": largest(nodes - changed, 1)}),
    "nodes",
    short="nodes taking in",
)
time = Figure("time", "Time to move them", moved / (takers * link), "s")
ring = Figure("ring", "The ring in memory, on each client", nodes * points * RING_POINT, "B")

CALCULATOR = Calculator(
    name="hashring",
    title="Hash ring",
    question="How even is a hash ring, and what moves when a node comes or goes?",
    lead="Nodes and virtual nodes turned into the load of the fullest node, and the keys that a change moves.",
    group="structures",
    asked="consistent hashing virtual nodes rebalance",
    fields=(nodes, points, change, changed, keys, size, copies, link, room),
    figures=(
        fullest,
        spread,
        data,
        fair,
        fair_keys,
        fullest_data,
        moved_share,
        moved_keys,
        moved,
        modulo,
        takers,
        time,
        ring,
    ),
    main=fullest,
    decision=Decision(
        fullest,
        (
            Band(
                smallest(1 + room, 2),
                "The ring is even enough.",
                "Say how many virtual nodes, and that larger machines get more of them. What remains uneven is "
                "popular keys, and no hash helps with those: copy them, or cache them in front.",
                name="its share with the room",
            ),
            Band(
                Constant(2.0, "twice the share"),
                "The fullest node overflows before the others are full.",
                "Take more virtual nodes; or cap the load of a node and let keys overflow to the next (bounded "
                "loads); or map many fixed partitions to nodes in a table, which can be made exactly even.",
                name="twice the share",
            ),
            Band(
                None,
                "One node carries more than twice its share.",
                "A plain ring is that uneven by nature. Use a hundred virtual nodes each, or jump or rendezvous "
                "hashing, which need none.",
            ),
        ),
        even=True,
    ),
    sources=(KARGER, SPREAD, PAULSON),
    conventions=(SIZES,),
    cautions=(
        Caution(
            keys < 100 * nodes,
            "So few keys are uneven by chance alone, whatever the ring does.",
        ),
        Caution(
            changed > nodes,
            "More nodes change than there are: that is another cluster, and nearly everything moves.",
        ),
    ),
    grows=nodes,
    drawing=Ring("Rings without and with virtual nodes", nodes, points, change, changed),
    curve=Curve(
        points,
        fullest,
        "Virtual nodes and the fullest node",
        "More virtual nodes bring the fullest node closer to its fair share, ever more slowly.",
        span=(0.01, 10.0),
    ),
)
