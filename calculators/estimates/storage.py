"""Storage: how much data piles up, and what disks it takes to keep it."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import DAY, MONTH, SIZES, YEAR
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.growth_rate import YearlyGrowth
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.length import Length
from calculators.core.plainly import plain_rule
from calculators.core.term import Constant, Function, smallest
from calculators.reference.capacity import DATABASE_DATA, TABLE_DATA, VOLUME_DATA

ROW_HEADER = Source(
    "PostgreSQL documentation, Database Page Layout",
    "https://www.postgresql.org/docs/current/storage-page-layout.html",
    "2026",
)
ZSTD = Source("Zstandard, Benchmarks on the Silesia corpus", "https://github.com/facebook/zstd#benchmarks", "2024")
ERASURE = Source(
    "Huang et al., “Erasure Coding in Windows Azure Storage”, USENIX ATC",
    "https://www.usenix.org/conference/atc12/technical-sessions/presentation/huang",
    "2012",
)
A_YEAR = Length("year")
ONE_COPY = Constant(1.0, "one copy", text="1")
THIRTY_YEARS = 30 * A_YEAR


def average_growth(yearly: float, years: float, window: float) -> float:
    """How many times today's rate comes in on average over the last `window` years of `years`.

    The mean of yearly^t, by its integral: (yearly^years - yearly^(years - window)) / (window ln yearly).

    >>> average_growth(1.0, 3.0, 2.0)
    1.0
    """
    exponent = window * math.log(yearly)
    if exponent < 1e-12:
        return math.pow(yearly, years)
    return math.pow(yearly, years - window) * math.expm1(exponent) / exponent


items = Number(
    "items",
    "New items each day, on average",
    unit="/day",
    short="items a day",
    nouns=("items", "messages", "posts", "rows", "orders", "photos", "videos", "events", "links"),
    default="20M/day",
    least="1/day",
    most="1000 trillion/day",
    load="average",
    instead="What exists already came over a time: write 250 billion as 250 billion/3 years, with retention=3 years "
    "and growth=0%.",
    why="From the traffic estimate: the writes of an average day. What piles up follows the average, not the peak.",
    picks=(Pick("100k/day", "orders of a shop"), Pick("20M/day", "messages"), Pick("80M/month", "short links")),
    examples=("20M/day", "80M/month", "10..40M/day"),
)
size = Number(
    "size",
    "Size of one item",
    unit="B",
    short="size",
    default="200 B",
    least="1 B",
    most="1 TB",
    why="Add up the fields of a row. Text takes hundreds of bytes; a picture or a video is an estimate of its own.",
    picks=(Pick("200 B", "a chat message"), Pick("600 B", "a link with its fields"), Pick("300 kB", "a picture")),
    examples=("200 B", "2 kB", "100..300 B"),
)
overhead = Number(
    "overhead",
    "Row headers and indexes on top",
    unit="%",
    short="overhead",
    default="30%",
    least="0%",
    most="1000%",
    why="A PostgreSQL row carries a 23-byte header and a 4-byte pointer, and each index repeats its columns.",
    picks=(Pick("0%", "objects in a store"), Pick("30%", "rows, one index"), Pick("100%", "rows, several indexes")),
)
compression = Number(
    "compression",
    "Compressed to one part in",
    unit="times",
    none="1",
    short="compression",
    default="1",
    least="1",
    most="100",
    why="Rows of a transactional database are rarely compressed, media already are. Text and logs shrink to a third.",
    picks=(Pick("1", "rows, pictures, video"), Pick("2.9", "mixed files with zstd"), Pick("8", "repetitive logs")),
)
retention = Number(
    "retention",
    "Each item is kept for",
    unit="years",
    short="retention",
    default="3 years",
    least="1 hour",
    most="100 years",
    why="A rule of the business or of the law. Ask for it: “for ever” and “thirty days” are different systems.",
    picks=(
        Pick("30 days", "logs"),
        Pick("3 years", "links"),
        Pick("7 years", "accounts"),
        Pick("100 years", "photos"),
    ),
    examples=("5 years", "90 days", "1..5 years"),
)
sized = Choice(
    "sized",
    "Sized for",
    Option("kept", "all the time items are kept"),
    Option("ahead", "a time from now"),
    why="What is kept for ten years takes ten years to pile up. Where you plan less far, size for a time from now.",
    before="ahead",
)
ahead = Number(
    "ahead",
    "Planned this far ahead",
    unit="years",
    short="look-ahead",
    default="3 years",
    least="1 day",
    most="30 years",
    why="Two to five years: long enough not to migrate next spring, short enough to be believed.",
    picks=(Pick("1 year", "a first version"), Pick("3 years", "the usual answer"), Pick("5 years", "a slow product")),
)
rule = plain_rule(
    "Worked out",
    "with indexes, growth and copies",
    "plainly, items × size × time",
    "no indexes, no growth, one copy, disks filled to the brim",
    overhead="0%",
    compression="1",
    growth="0%",
    copies="1",
    fill="100%",
)
growth = YearlyGrowth(
    "growth",
    "The rate grows each year by",
    unit="%",
    short="growth",
    default="20%",
    least="-99%",
    most="1000%",
    why="Nought keeps the arithmetic plain. A young product doubles or better, a mature one adds a few per cent.",
    picks=(Pick("0%", "steady"), Pick("20%", "mature"), Pick("100%", "doubling")),
)
scheme = Choice(
    "scheme",
    "Kept safe by",
    Option("copies", "full copies"),
    Option("erasure", "erasure coding"),
    why="Copies are simple and quick to read; erasure coding protects as well at half the space, for colder data.",
)
copies = Number(
    "copies",
    "Full copies",
    short="copies",
    default="3",
    least="1",
    most="20",
    whole=True,
    why="Three is customary: one may be lost while another is being repaired. Count replicas, not backups.",
    picks=(Pick("1", "the store keeps its own"), Pick("2", "a primary and a standby"), Pick("3", "three zones")),
)
data_pieces = Number(
    "data",
    "Data pieces of the erasure code",
    short="data pieces",
    default="8",
    least="1",
    most="255",
    whole=True,
    why="An item is cut into this many pieces. Used only with erasure coding.",
    picks=(Pick("6", "6 + 3"), Pick("8", "8 + 4"), Pick("12", "12 + 4, Azure")),
)
parity_pieces = Number(
    "parity",
    "Parity pieces of the erasure code",
    short="parity pieces",
    default="4",
    least="0",
    most="255",
    whole=True,
    why="This many pieces may be lost. Used only with erasure coding.",
    picks=(Pick("3", "6 + 3"), Pick("4", "8 + 4")),
)
fill = Number(
    "fill",
    "Disks may be full to",
    unit="%",
    short="fill",
    default="75%",
    least="1%",
    most="100%",
    why="Compaction, vacuuming, a copy being repaired and next month all need room. Alarms usually ring at 80%.",
    picks=(Pick("50%", "stores that rewrite whole files"), Pick("75%", "databases"), Pick("90%", "archives")),
)

stored_size = Figure(
    "stored-size",
    "One item as stored",
    Chosen(rule, {"full": size * (1 + overhead) / compression, "plain": size}),
    "B",
    short="stored size",
    source=ROW_HEADER,
)
daily = Figure("daily", "New data each day, one copy", items * stored_size, "B/day", short="new data")
yearly = Figure("yearly", "New data each year at today’s rate, one copy", daily * A_YEAR, "B")
horizon = Chosen(sized, {"kept": retention, "ahead": ahead})
kept_for = Figure(
    "kept-for",
    "Time that the data spans",
    Chosen(sized, {"kept": retention, "ahead": smallest(retention, ahead)}),
    "s",
    short="span",
)
mean_growth = Figure(
    "mean-growth",
    "Rate over that time against today’s",
    Chosen(
        rule,
        {
            "full": Function("average growth", average_growth, 1 + growth, horizon / A_YEAR, kept_for / A_YEAR),
            "plain": Constant(1.0, "no growth", text="1"),
        },
    ),
    "times",
    short="average growth",
    note="The mean of (1 + growth)^years over the time that is still kept at the end.",
)
count = Figure("count", "Items kept", items * kept_for * mean_growth, "items", short="items kept")
data = Figure("data", "Data in one copy", count * stored_size, "B", short="data in one copy")
redundancy = Figure(
    "redundancy",
    "Space for each byte kept",
    Chosen(
        scheme,
        {
            "copies": Chosen(rule, {"full": copies, "plain": ONE_COPY}),
            "erasure": Chosen(rule, {"full": (data_pieces + parity_pieces) / data_pieces, "plain": ONE_COPY}),
        },
    ),
    "times",
    short="redundancy",
    source=ERASURE,
)
total = Figure(
    "total",
    "Data with all copies",
    data * redundancy,
    "B",
    short="data with copies",
    note="Disks are paid for with all copies. An object store bills one and keeps its own.",
)
disks = Figure(
    "disks", "Disk space to provision", Chosen(rule, {"full": total / fill, "plain": total}), "B", short="disk space"
)

CALCULATOR = Calculator(
    name="storage",
    title="Storage",
    question="How much data is that, and does it fit in one place?",
    lead="Items a day turned into data per day, per year and in total, with copies, indexes, growth and expiry.",
    group="data",
    asked="how much disk space database size retention",
    fields=(
        items,
        size,
        rule,
        overhead,
        compression,
        retention,
        sized,
        ahead,
        growth,
        scheme,
        copies,
        data_pieces,
        parity_pieces,
        fill,
    ),
    figures=(total, daily, yearly, data, count, stored_size, kept_for, mean_growth, redundancy, disks),
    main=total,
    decision=Decision(
        data,
        (
            Band(
                DATABASE_DATA,
                "One database holds the data.",
                "Do not shard for volume today. Say how it is backed up, how long a restore takes, and at which size "
                "you would cut it.",
                name="one database",
                near="One database holds the data, but near its limit: plan what comes next.",
            ),
            Band(
                VOLUME_DATA,
                "One database could hold the data, but nobody would enjoy running it.",
                "Partition the large table by time, move what is old to an object store, and name the key you would "
                "shard by before you need it.",
                name="the largest volume",
            ),
            Band(
                None,
                "The data does not fit in one database.",
                "Shard it, or keep the bytes in an object store and only the index in a database. Say which queries "
                "must now ask every shard.",
            ),
        ),
    ),
    sources=(ROW_HEADER, ZSTD, ERASURE),
    conventions=(DAY, MONTH, YEAR, SIZES),
    grows=items,
    curve=Curve(
        retention,
        total,
        "Data with longer retention",
        "Data with all copies against the time items are kept: more for each year as long as it grows, and level "
        "beyond the time planned ahead.",
        (0.1, 3.0),
    ),
    cautions=(
        Caution(
            (data > TABLE_DATA) * (data < DATABASE_DATA),
            "If most of it is one table, that is larger than a table should be (500 GB at Notion), though the "
            "database holds it. Cut the table by time or by key within the database.",
        ),
        Caution(
            size > Constant(100e3, "100 kB", size.dimension, "100 kB"),
            "An item of this size is media. Keep it in an object store and estimate it apart from the rows that "
            "describe it: text and media differ by a factor of a thousand.",
        ),
        Caution(
            Chosen(sized, {"kept": Constant(0.0), "ahead": retention < ahead}),
            "Items expire within the time planned ahead, so the total levels off: deleting is part of the design.",
        ),
        Caution(
            Chosen(rule, {"full": (horizon > THIRTY_YEARS) * (growth > 0), "plain": Constant(0.0)}),
            "Nothing grows at one rate for more than thirty years. Set the growth to nought, or size for a time from "
            "now.",
        ),
    ),
)
