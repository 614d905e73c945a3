"""Cache: memory, hit ratio, the latency that readers see, and the load left for the store."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.drawing import Levels
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, largest
from calculators.core.unit import SECONDS
from calculators.core.zipf import harmonic
from calculators.reference.capacity import KEY_OVERHEAD

SELF_SIMILAR = Source(
    "Gray et al., “Quickly Generating Billion-Record Synthetic Databases”, SIGMOD: the self-similar distribution",
    "https://www.microsoft.com/research/publication/quickly-generating-billion-record-synthetic-databases/",
    "1994",
)
ZIPF = Source(
    "Breslau et al., “Web Caching and Zipf-like Distributions: Evidence and Implications”, INFOCOM",
    "https://doi.org/10.1109/INFCOM.1999.749260",
    "1999",
)
LEVELS = Source(
    "Huang et al., “An Analysis of Facebook Photo Caching”, SOSP",
    "https://doi.org/10.1145/2517349.2522722",
    "2013",
)


def hits_by_rule(share: float, hot: float, traffic: float) -> float:
    """The traffic of the most popular share of items, if the rule holds again within the hot items (Gray et al.).

    >>> round(hits_by_rule(0.2, 0.2, 0.8), 12), round(hits_by_rule(0.04, 0.2, 0.8), 12)
    (0.8, 0.64)
    """
    return math.pow(min(share, 1.0), math.log(traffic) / math.log(hot))


def hits_by_zipf(items: float, kept: float, skew: float) -> float:
    """The traffic of the most popular items when the i-th is asked for in proportion to i^-skew (Breslau et al.).

    >>> round(hits_by_zipf(4.0, 2.0, 1.0), 12)
    0.72
    """
    return min(1.0, harmonic(min(kept, items), skew) / harmonic(items, skew))


rate = Number(
    "rate",
    "Reads at the peak",
    unit="reads/s",
    short="reads",
    nouns=("requests", "queries", "views"),
    default="10k/s",
    least="0.001/s",
    most="1 trillion/s",
    load="peak",
    why="From the traffic estimate. Without writes: they go to the store in any case.",
    picks=(
        Pick("1,850/s", "redirects of a link shortener"),
        Pick("10k/s", "a busy shop"),
        Pick("231k/s", "timelines"),
    ),
    examples=("10k/s", "1,850/s", "5..20k/s"),
)
items = Number(
    "items",
    "Distinct items asked for in a day",
    short="distinct items",
    nouns=("items", "objects", "keys", "links", "pages", "users"),
    default="10M",
    least="1",
    most="1000 trillion",
    why="Items, not requests: a link opened a thousand times takes its bytes once.",
    picks=(Pick("1M", "products of a shop"), Pick("10M", "active feeds"), Pick("100M", "links")),
    examples=("10M", "1 million", "5..20M"),
)
size = Number(
    "size",
    "Size of one item",
    unit="B",
    short="size",
    default="2 kB",
    least="1 B",
    most="1 GB",
    why="As it lies in the cache: serialised, with its key.",
    picks=(Pick("500 B", "a link"), Pick("2 kB", "a small JSON answer"), Pick("8 kB", "500 ids of 16 bytes")),
)
overhead = Number(
    "overhead",
    "Bookkeeping for one item",
    unit="B",
    short="bookkeeping",
    default=KEY_OVERHEAD.text,
    least="0 B",
    most="10 kB",
    why="Pointers, headers, the hash table’s entry: a million small strings take 85 MB in Redis.",
)
kept = Number(
    "kept",
    "Share of the items kept in the shared cache",
    unit="%",
    short="share kept",
    default="20%",
    least="0%",
    most="100%",
    why="A fifth is customary, from the 80/20 rule. What it gains depends on how popular the popular are.",
    picks=(Pick("1%", "strongly skewed"), Pick("20%", "the habit"), Pick("100%", "everything")),
    examples=("20%", "5%", "10..30%"),
)
popularity = Choice(
    "popularity",
    "Hit ratio",
    Option("rule", "from the 80/20 rule"),
    Option("zipf", "from Zipf’s law"),
    Option("given", "measured"),
    why="A measured ratio beats a model. Without one, say which share of the items gets which share of the reads.",
)
hot = Number(
    "hot",
    "The most popular share of the items …",
    unit="%",
    short="hot share",
    default="20%",
    least="0.001%",
    most="99%",
    why="The 20 of 80/20. Used when the hit ratio comes from the rule.",
    picks=(Pick("20%", "80/20"), Pick("10%", "90/10"), Pick("1%", "1% gets half")),
)
traffic = Number(
    "traffic",
    "… gets this share of the reads",
    unit="%",
    short="hot traffic",
    default="80%",
    least="1%",
    most="99.99%",
    why="The 80 of 80/20. The same split is assumed to hold again within the popular items.",
    picks=(Pick("80%", "80/20"), Pick("90%", "90/10"), Pick("50%", "1% gets half")),
)
skew = Number(
    "skew",
    "Exponent of Zipf’s law",
    short="exponent",
    default="0.8",
    least="0",
    most="3",
    why="Zero means no favourites at all. Traces of web proxies gave 0.64 to 0.83. Used when Zipf’s law is chosen.",
    picks=(Pick("0.64", "the flattest proxy trace"), Pick("0.83", "the steepest"), Pick("1", "words of a language")),
)
hit = Number(
    "hit",
    "Measured hit ratio of the shared cache",
    unit="%",
    short="measured hits",
    default="80%",
    least="0%",
    most="100%",
    why="Of the reads that reach it, as its statistics report it. Used when the hit ratio is measured.",
    picks=(Pick("58%", "Facebook’s photo edge"), Pick("80%", "usual"), Pick("99%", "hot keys, rarely changed")),
)
local = Number(
    "local",
    "Items each server keeps in its own memory",
    short="items kept locally",
    nouns=("items", "objects", "keys"),
    default="0",
    least="0",
    most="1 trillion",
    why="A small first level inside the service: it takes the hottest keys off the shared cache. Zero for none.",
    picks=(Pick("0", "none"), Pick("10k", "a small one"), Pick("1M", "a large one")),
)
local_hit = Number(
    "local-hit",
    "Measured hit ratio in the servers",
    unit="%",
    short="measured local hits",
    default="0%",
    least="0%",
    most="100%",
    why="Of all reads; zero without such a level. Used when the hit ratio is measured.",
    picks=(Pick("0%", "none"), Pick("65.5%", "browsers, Facebook’s photos")),
)
cache_latency = Number(
    "cache-latency",
    "Time of a read from the shared cache",
    unit="ms",
    short="cache latency",
    default="1 ms",
    least="1 ns",
    most="10 s",
    why="A network round trip within the zone and a look-up.",
    picks=(Pick("0.5 ms", "same zone"), Pick("1 ms", "same region"), Pick("10 ns", "memory, for a processor")),
)
local_latency = Number(
    "local-latency",
    "Time of a look-up in the server’s own memory",
    unit="ms",
    short="local latency",
    default="0 ms",
    least="0 ns",
    most="10 s",
    why="A map in the process takes less than a microsecond. What unpacks each item takes more.",
    picks=(Pick("0 ms", "nothing"), Pick("0.5 us", "a map"), Pick("50 us", "unpacked each time")),
)
miss = Choice(
    "miss",
    "The store’s time",
    Option("on-top", "comes on top of the look-up that missed"),
    Option("alone", "is all that a miss takes"),
    why="A measured miss includes its look-up; the time of the store alone does not.",
)
store_latency = Number(
    "store-latency",
    "Time of a read from the store",
    unit="ms",
    short="store latency",
    default="20 ms",
    least="1 ns",
    most="100 s",
    why="A query with its round trips, under the load it will have.",
    picks=(Pick("5 ms", "a row by its key"), Pick("20 ms", "a query with joins"), Pick("200 ms", "another region")),
)
capacity = Number(
    "capacity",
    "Reads the store can take",
    unit="reads/s",
    short="store capacity",
    nouns=("requests", "queries"),
    default="5k/s",
    least="0.001/s",
    most="1 trillion/s",
    why="Measure it with your queries. A row by its key is cheap; a join or a sort costs a hundred times as much.",
    picks=(
        Pick("500/s", "heavy queries"),
        Pick("5k/s", "a primary, mixed"),
        Pick("50k/s", "rows by key from memory"),
    ),
)

A_DAY = Constant(86_400.0, "a day", SECONDS, "86,400 s")

cached = Figure("cached", "Items in the shared cache", items * kept, "items", short="items cached")
memory = Figure("memory", "Memory of the shared cache", cached * (size + overhead), "B", short="memory")
local_memory = Figure("local-memory", "Memory in each server", local * (size + overhead), "B")
local_hits = Figure(
    "local-hits",
    "Reads answered in the servers",
    Chosen(
        popularity,
        {
            "rule": Function("80/20", hits_by_rule, local / items, hot, traffic, dimension=items.dimension),
            "zipf": Function("Zipf", hits_by_zipf, items, local, skew),
            "given": local_hit,
        },
    ),
    "%",
    short="local hits",
    source=SELF_SIMILAR,
)
shared_hits = Figure(
    "shared-hits",
    "Reads for what the shared cache holds",
    Chosen(
        popularity,
        {
            "rule": Function("80/20", hits_by_rule, kept, hot, traffic),
            "zipf": Function("Zipf", hits_by_zipf, items, cached, skew),
            "given": hit,
        },
    ),
    "%",
    short="shared hits",
    source=ZIPF,
    note="For a cache that holds the most popular items. Real ones evict by recency and do somewhat worse.",
)
hits = Figure(
    "hits",
    "Reads answered by a cache",
    Chosen(
        popularity,
        {
            "rule": largest(local_hits, shared_hits),
            "zipf": largest(local_hits, shared_hits),
            "given": 1 - (1 - local_hits) * (1 - shared_hits),
        },
    ),
    "%",
    short="hits",
    source=LEVELS,
    note="What a server holds, the shared cache holds too; a measured ratio counts what reaches the cache.",
)
half_capacity = Figure("half", "Half the store’s capacity", capacity * 0.5, "reads/s")
cache_load = Figure("cache-load", "Reads that reach the shared cache", rate * (1 - local_hits), "reads/s")
store_load = Figure("store-load", "Reads left for the store", rate * (1 - hits), "reads/s", short="reads left")
latency = Figure(
    "latency",
    "Mean time of a read",
    local_latency
    + Chosen(miss, {"on-top": 1 - local_hits, "alone": hits - local_hits}) * cache_latency
    + (1 - hits) * store_latency,
    "s",
    short="mean time",
    source=LEVELS,
    note="Every read looks in the server first. The slowest reads stay the misses.",
)

CALCULATOR = Calculator(
    name="cache",
    title="Cache",
    question="How large a cache, and what is left for the store?",
    lead="A working set and its popularity as memory, hit ratio, mean latency and the load left for the store.",
    group="data",
    asked="hit ratio redis memcached working set",
    fields=(
        rate,
        items,
        size,
        overhead,
        kept,
        popularity,
        hot,
        traffic,
        skew,
        hit,
        local,
        local_hit,
        local_latency,
        cache_latency,
        store_latency,
        miss,
        capacity,
    ),
    figures=(memory, cached, shared_hits, hits, store_load, latency, local_hits, cache_load, local_memory),
    main=memory,
    decision=Decision(
        store_load,
        (
            Band(
                half_capacity,
                "The store has room to spare behind this cache.",
                "Say how the cache is kept correct when something changes, and how it warms up.",
                name="half the store",
                near="The store carries what this cache leaves, but soon more than half of what it can take.",
            ),
            Band(
                capacity,
                "The store copes as long as the cache is warm.",
                "A restart or a flush can take the store down: warm it before it takes traffic, let one reader fetch "
                "while the others wait, and spread expiry times.",
                name="all of the store",
            ),
            Band(
                None,
                "The cache leaves more than the store can take.",
                "Keep more items, add a first level in the servers for the hottest keys, or add read replicas. If "
                "reads are spread evenly, a cache will not help: it needs favourites.",
            ),
        ),
    ),
    sources=(SELF_SIMILAR, ZIPF, LEVELS),
    conventions=(SIZES,),
    grows=rate,
    drawing=Levels("What is where, and who answers", items, local, kept, local_hits, hits),
    curve=Curve(
        kept,
        store_load,
        "What a larger cache takes off the store",
        "Reads left for the store against the share kept: each doubling takes off less.",
    ),
    cautions=(
        Caution(
            items > rate * A_DAY,
            "More distinct items than reads in a whole day at this rate. Was one of the two counted as the other?",
        ),
        Caution(
            (rate > capacity) * (store_load < capacity),
            "Cold, the cache sends the store all its reads, more than the store can take.",
        ),
        Caution(
            hot > traffic,
            "The popular share gets less than its share of the reads: that is no favourite. Were the two swapped?",
        ),
    ),
)
