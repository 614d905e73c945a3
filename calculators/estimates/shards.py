"""Shards: how many by size and by rate, what the hottest key does, and what adding one moves."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision, Otherwise
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.growth_rate import YearlyGrowth
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.plainly import plain_rule
from calculators.core.term import Constant, largest, rounded_up
from calculators.core.unit import SECONDS
from calculators.reference.capacity import DATABASE_DATA, SHARD_DATA, SHARDED_DATABASES, TABLE_DATA
from calculators.reference.throughput import PRIMARY_WRITES

RING = Source(
    "Karger et al., “Consistent Hashing and Random Trees”, STOC",
    "https://doi.org/10.1145/258533.258660",
    "1997",
)
SIZE = SHARD_DATA.source
A_YEAR = Constant(365 * 86_400.0, "a year", SECONDS, "1 year")

data = Number(
    "data",
    "Data today, one copy",
    unit="B",
    short="data today",
    default="5 TB",
    least="1 B",
    most="1 EB",
    why="From the storage estimate: one copy, with its indexes. Replicas of a shard hold the same data again.",
    picks=(Pick("1.5 TB", "a year of messages"), Pick("5 TB", "a busy product"), Pick("100 TB", "a large one")),
    examples=("5 TB", "800 GB", "2..10 TB"),
)
writes = Number(
    "writes",
    "Writes at the peak today",
    unit="writes/s",
    short="writes today",
    nouns=("requests", "transactions", "messages"),
    default="20k/s",
    least="0.001/s",
    most="1 trillion/s",
    load="peak",
    why="From the traffic estimate. Reads can go to replicas; writes are what sharding is for.",
    picks=(Pick("42/s", "a young product"), Pick("20k/s", "a busy one"), Pick("600k/s", "a ledger, two legs each")),
    examples=("20k/s", "42/s", "10..40k/s"),
)
growth = YearlyGrowth(
    "growth",
    "Both grow each year by",
    unit="%",
    short="growth",
    default="50%",
    least="-99%",
    most="1000%",
    why="Shards are sized for the day before the next resharding, not for today.",
    picks=(Pick("0%", "today only"), Pick("50%", "a growing product"), Pick("100%", "doubling")),
)
ahead = Number(
    "ahead",
    "Planned this far ahead",
    unit="years",
    short="look-ahead",
    default="2 years",
    least="1 day",
    most="10 years",
    why="Resharding is a project of months: two years between them is little enough.",
    picks=(Pick("1 year", "resharding is easy here"), Pick("2 years", "usual"), Pick("5 years", "never again")),
)
holds = Number(
    "holds",
    "Data one shard may hold",
    unit="B",
    short="shard size",
    default="1 TB",
    least="1 MB",
    most="1 PB",
    why="What can be restored or copied in the time you are willing to wait, long before a disk is full.",
    picks=(
        Pick(SHARD_DATA.text, "Vitess, for quick copies"),
        Pick("1 TB", "usual"),
        Pick(DATABASE_DATA.text, "Notion, at most"),
    ),
)
takes = Number(
    "takes",
    "Writes one shard can take",
    unit="writes/s",
    short="shard rate",
    nouns=("requests", "transactions", "messages"),
    default=PRIMARY_WRITES.text,
    least="0.001/s",
    most="1 billion/s",
    why="Small durable transactions on one primary. Measure yours: this figure decides more than any other.",
    picks=(Pick("1k/s", "heavy transactions"), Pick("5k/s", "small ones"), Pick("50k/s", "batched or in memory")),
    examples=("5k/s", "1,000/s", "3..10k/s"),
)
fill = Number(
    "fill",
    "Shards are filled to",
    unit="%",
    short="fill",
    default="70%",
    least="1%",
    most="100%",
    why="Keys never spread evenly, and a shard that is being copied still has to serve.",
    picks=(Pick("50%", "uneven keys"), Pick("70%", "usual"), Pick("85%", "even keys, easy moves")),
)
hottest = Number(
    "hottest",
    "Share of the writes that goes to the hottest key",
    unit="%",
    short="hottest key",
    default="0.5%",
    least="0%",
    most="100%",
    why="The largest tenant, the celebrity, the account that everybody pays. Ask for it, or look.",
    picks=(Pick("0.01%", "users are alike"), Pick("0.5%", "some large tenants"), Pick("20%", "one tenant dominates")),
)
placement = Choice(
    "placement",
    "Keys find their shard by",
    Option("ring", "consistent hashing or ranges"),
    Option("modulo", "hash modulo the number of shards"),
    why="A ring moves only what the new shard takes over; a modulus moves nearly everything.",
)
copy_rate = Number(
    "copy",
    "Data is copied at",
    unit="B/s",
    short="copy rate",
    default="50 MB/s",
    least="1 kB/s",
    most="100 GB/s",
    why="Slow enough that the shards still serve. A 1 Gbit/s link carries 125 MB/s when it does nothing else.",
    picks=(Pick("10 MB/s", "careful"), Pick("50 MB/s", "usual"), Pick("500 MB/s", "as fast as it goes")),
)

given = Choice(
    "given",
    "Shards",
    Option("needed", "as many as it takes"),
    Option("count", "as many as there are"),
    why="Plan them, or ask how full those you have will be and for how long they will do.",
)
there_are = Number(
    "count",
    "Shards there are",
    unit="shards",
    short="shards there are",
    nouns=("databases", "nodes", "partitions"),
    default="16",
    least="1",
    most="10M",
    whole=True,
    why="Those that hold different data: replicas of a shard hold the same data again and are not counted.",
    picks=(Pick("4", "a first step"), Pick("16", "usual"), Pick(SHARDED_DATABASES.text, "Notion, at first")),
)

rule = plain_rule(
    "Worked out",
    "with growth and room",
    "plainly, data ÷ what one holds",
    "no growth, shards filled to the brim",
)
_ALL = Constant(1.0)
filled = Chosen(rule, {"full": fill, "plain": _ALL})

factor = Figure(
    "factor",
    "Growth until then",
    Chosen(rule, {"full": (1 + growth) ** (ahead / A_YEAR), "plain": _ALL}),
    "times",
    short="growth until then",
)
data_then = Figure("data-then", "Data then", data * factor, "B")
writes_then = Figure("writes-then", "Writes then", writes * factor, "writes/s")
by_size = Figure("by-size", "Shards by size", data_then / (holds * filled), "shards", source=SIZE)
by_rate = Figure("by-rate", "Shards by rate", writes_then / (takes * filled), "shards")
need = Figure("need", "The larger of the two", largest(by_size, by_rate), "shards", short="shards needed")
shards = Figure(
    "shards", "Shards", Chosen(given, {"needed": largest(rounded_up(need), 1), "count": there_are}), "shards"
)
use = Figure(
    "use",
    "Each is used to",
    largest(data_then / (shards * holds), writes_then / (shards * takes)),
    "%",
    short="use of each",
    note="Of what one may hold, or of what one can take: whichever is closer to its end.",
)
each_data = Figure("each-data", "Data in each", data_then / shards, "B")
each_writes = Figure("each-writes", "Writes to each", writes_then / shards, "writes/s")
hot_writes = Figure(
    "hot-writes",
    "Writes to the hottest shard",
    writes_then * hottest + writes_then * (1 - hottest) / shards,
    "writes/s",
    short="writes to the hottest shard",
    note="One key cannot be split by its own hash: it lands on one shard, whatever their number.",
)
hot_use = Figure("hot-use", "The hottest shard is loaded to", hot_writes / takes, "%", short="its load")
moved_share = Figure(
    "moved-share",
    "Adding a shard moves",
    Chosen(placement, {"ring": 1 / (shards + 1), "modulo": shards / (shards + 1)}),
    "%",
    short="share moved",
    source=RING,
)
moved = Figure("moved", "Which is", data_then * moved_share, "B", short="data moved")
moving = Figure("moving", "Time for that, in one stream", moved / copy_rate, "s", short="time to move")

CALCULATOR = Calculator(
    name="shards",
    title="Shards",
    question="How many shards, and does the hottest key fit in one?",
    lead="Data and writes as a number of shards, with growth, the hottest key, and what adding one shard moves.",
    group="data",
    asked="how many shards partition a database sharding hot key",
    fields=(data, writes, rule, growth, ahead, holds, takes, fill, hottest, placement, copy_rate, given, there_are),
    figures=(
        shards,
        factor,
        data_then,
        writes_then,
        by_size,
        by_rate,
        need,
        use,
        each_data,
        each_writes,
        hot_writes,
        hot_use,
        moved_share,
        moved,
        moving,
    ),
    main=shards,
    decision=Decision(
        need,
        (
            Band(
                Constant(1.0, "one shard"),
                "One database is enough: do not shard.",
                "Say what would change your mind: the size or the rate at which you would, and the key you would "
                "shard by. A large table can be cut by time or by key within the one database.",
                name="one database",
                near="One database is enough, but near its limit: plan to shard.",
            ),
            Band(
                SHARDED_DATABASES,
                "A number of shards that one team can run.",
                "Name the key, and the query that now crosses shards. Cut the data into many more logical shards "
                "than machines, so that adding a machine moves whole ones.",
                name="a first sharding",
            ),
            Band(
                None,
                "So many shards are a system of their own.",
                "Take a database that splits and moves shards by itself, or question the inputs: batches, smaller "
                "rows, an archive for what is old, a log in front of the writes.",
            ),
        ),
        safe=range(2),
    ),
    otherwise=Otherwise(
        given,
        "count",
        Decision(
            use,
            (
                Band(
                    fill,
                    "The shards you have will do until then.",
                    "Say when you will look again, and the use at which the next one is ordered: moving data takes "
                    "room that full shards no longer have.",
                    name="as full as planned",
                ),
                Band(
                    Constant(1.0, "all a shard holds and takes", text="100%"),
                    "The shards you have carry it, with less to spare than planned.",
                    "Add some while they still have room to copy from, and find out which key or table grows: a few "
                    "uneven keys fill one shard long before the others.",
                    name="full",
                ),
                Band(
                    None,
                    "The shards you have will not do.",
                    "Add shards before then, or look less far ahead. Archive what is old first: it is quicker than "
                    "moving what is not.",
                ),
            ),
        ),
    ),
    sources=(RING, SIZE),
    conventions=(SIZES,),
    grows=data,
    curve=Curve(
        ahead, shards, "Shards over time", "Shards against the years looked ahead: growth compounds.", (0.1, 3.0)
    ),
    cautions=(
        Caution(
            by_rate > largest(by_size, 1),
            "The writes ask for more shards than the data does. Make sure that their rate is yours.",
        ),
        Caution(
            hot_use > 1,
            "The hottest shard gets more than a shard can take, and more shards do not help: split that key by a "
            "suffix, give it a shard of its own, batch its writes, or cache what is read.",
        ),
        Caution(
            each_data > TABLE_DATA,
            "The rate that a primary takes was measured at 100 to 500 GB, and falls as the data outgrows the "
            "memory, by a third from one to the other. If most of a shard is one table, cut that too.",
        ),
    ),
)
