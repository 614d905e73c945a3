"""Memory: what a set of objects or of embeddings takes to keep in memory, and on how many machines."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.plainly import plain_rule
from calculators.core.term import Constant, Function, rounded_up
from calculators.core.unit import BYTES, NONE
from calculators.reference.capacity import CACHE_SHARD_DATA, KEY_OVERHEAD, SERVER_MEMORY

REDIS = KEY_OVERHEAD.source
HNSW = Source(
    "hnswlib, Algorithm parameters: M × 8 to 10 bytes for each element",
    "https://github.com/nmslib/hnswlib/blob/master/ALGO_PARAMS.md",
    "2023",
)


def is_vectors(kind: str) -> float:
    """Whether embeddings are counted, as a number for a condition."""
    return float(kind == "vectors")


kind = Choice(
    "kind",
    "What is kept in memory",
    Option("objects", "objects under keys"),
    Option("vectors", "embeddings"),
    why="Objects are sized by their bytes and the store’s bookkeeping, embeddings by their dimensions.",
)
rule = plain_rule(
    "Counted with",
    "bookkeeping, copies and room to spare",
    "nothing but how many × how large",
    "no bookkeeping, one copy, memory filled to the brim",
    overhead="0 B",
    links="0",
    copies="1",
    fill="100%",
)
EMBEDDINGS = Function("embeddings", is_vectors, kind, dimension=NONE)
count = Number(
    "count",
    "How many",
    short="count",
    nouns=("objects", "keys", "entries", "items", "users", "vectors", "embeddings", "sessions", "products"),
    default="100M",
    least="1",
    most="1000 trillion",
    why="Distinct ones that exist at the same time, not how often they are asked for.",
    picks=(Pick("1.5M", "open sessions"), Pick("10M", "products"), Pick("100M", "users")),
    examples=("100M", "10 million", "50..200M"),
)
size = Number(
    "size",
    "Size of one object",
    unit="B",
    short="size",
    default="200 B",
    least="1 B",
    most="1 TB",
    why="Key and value as stored, so JSON with its field names if that is what you keep. For objects only.",
    picks=(Pick("16 B", "an id and a count"), Pick("200 B", "a session"), Pick("1 kB", "a profile")),
    examples=("200 B", "1 kB", "100..300 B"),
)
overhead = Number(
    "overhead",
    "Bookkeeping for one object",
    unit="B",
    short="bookkeeping",
    default=KEY_OVERHEAD.text,
    least="0 B",
    most="10 kB",
    why="Pointers, headers, the hash table’s entry. A million small strings take 85 MB in Redis. For objects only.",
    picks=(Pick("16 B", "an open-addressed table"), Pick("85 B", "a string in Redis"), Pick("0 B", "a packed array")),
)
dimensions = Number(
    "dimensions",
    "Dimensions of an embedding",
    short="dimensions",
    default="128",
    least="1",
    most="65536",
    whole=True,
    why="The model decides. Many models let you cut vectors short at a small loss. For embeddings only.",
    picks=(Pick("128", "users and products"), Pick("768", "sentences"), Pick("1536", "text of a large model")),
)
component = Number(
    "component",
    "Bytes of one dimension",
    unit="B",
    short="component",
    default="4 B",
    least="0.125 B",
    most="8 B",
    why="Models give 4-byte floats; 2-byte floats and 1-byte integers lose little, bits more. Embeddings only.",
    picks=(Pick("4 B", "float32"), Pick("2 B", "float16"), Pick("1 B", "int8"), Pick("1 bit", "binary")),
    examples=("4 B", "1 B", "1 bit"),
)
links = Number(
    "links",
    "Links of each vector in the index",
    short="links",
    default="16",
    least="0",
    most="1000",
    why="The M of a graph index (HNSW), 12 to 48 as a rule; zero for a list that is scanned. Embeddings only.",
    picks=(Pick("0", "scanned"), Pick("16", "the usual graph"), Pick("48", "high recall")),
)
copies = Number(
    "copies",
    "Copies",
    short="copies",
    default="2",
    least="1",
    most="20",
    whole=True,
    why="One to serve and one to take over. A cache that may start cold can live with one.",
    picks=(Pick("1", "a cache that may go cold"), Pick("2", "a replica"), Pick("3", "one in each zone")),
)
node = Number(
    "node",
    "Memory of one machine",
    unit="B",
    short="machine memory",
    default="64 GB",
    least="1 MB",
    most="64 TB",
    why="A machine sold with 64 GB has 64 GiB, 7% more. Losing one of several hurts less than losing the only one.",
    picks=(Pick("16 GB", "small"), Pick("64 GB", "middling"), Pick("512 GB", "large")),
)
fill = Number(
    "fill",
    "Memory may be filled to",
    unit="%",
    short="fill",
    default="70%",
    least="1%",
    most="100%",
    why="The system, fragmentation and the copy made while a snapshot is written all need room.",
    picks=(Pick("50%", "snapshots under heavy writes"), Pick("70%", "usual"), Pick("85%", "a cache that evicts")),
)

graph = Figure(
    "graph",
    "Index of one vector",
    links * Constant(8.0, "8 B", BYTES, "8 B"),
    "B",
    short="index",
    source=HNSW,
)
each = Figure(
    "each",
    "One of them in memory",
    Chosen(
        kind,
        {
            "objects": Chosen(rule, {"full": size + overhead, "plain": size}),
            "vectors": Chosen(rule, {"full": dimensions * component + graph, "plain": dimensions * component}),
        },
    ),
    "B",
    short="bytes each",
    source=REDIS,
)
data = Figure("data", "All of them, one copy", count * each, "B", short="bytes in one copy")
total = Figure(
    "total",
    "Memory with all copies",
    Chosen(rule, {"full": data * copies, "plain": data}),
    "B",
    short="bytes with copies",
)
machines = Figure(
    "machines",
    "Machines to hold it",
    Chosen(rule, {"full": rounded_up(data / (node * fill)) * copies, "plain": rounded_up(data / node)}),
    "machines",
    note="A copy on the same machine as the original is no copy.",
)

CALCULATOR = Calculator(
    name="memory",
    title="Memory",
    question="Does it fit in memory, and in whose?",
    lead="Objects with their bookkeeping, or embeddings with their index, as bytes in memory and as machines.",
    group="data",
    asked="ram redis in-memory fit heap",
    fields=(kind, count, size, rule, overhead, dimensions, component, links, copies, node, fill),
    figures=(data, each, graph, total, machines),
    main=data,
    decision=Decision(
        data,
        (
            Band(
                CACHE_SHARD_DATA,
                "One process holds it.",
                "Keep it in one process with a replica, or inside the service itself. No sharding, no cluster.",
                name="one process",
            ),
            Band(
                SERVER_MEMORY,
                "It fits in the memory of one large machine, or of a small cluster.",
                "Split it by key over a few machines so that a loss and a restart stay small. Ask first whether all "
                "of it is hot: half the objects or smaller components may do.",
                name="one large server",
            ),
            Band(
                None,
                "It does not belong in memory as it is.",
                "Keep the hot part in memory and the rest on SSD, shrink each entry, or count approximately; "
                "otherwise shard from the start and price the machines.",
            ),
        ),
        safe=range(2),
    ),
    sources=(REDIS, HNSW),
    conventions=(SIZES,),
    grows=count,
    curve=Curve(
        count,
        machines,
        "Machines for more objects",
        "Machines against the number kept: memory is bought in whole machines.",
    ),
    cautions=(
        Caution(
            Chosen(rule, {"full": (overhead > size) * (1 - EMBEDDINGS), "plain": Constant(0.0)}),
            "Bookkeeping outweighs the objects. Pack many small ones under one key, or use a structure made for "
            "numbers.",
        ),
        Caution(
            (component < Constant(1.0, "1 B", BYTES, "1 B")) * EMBEDDINGS,
            "Components below a byte only find candidates: keep the full vectors somewhere to rank them again.",
        ),
    ),
)
