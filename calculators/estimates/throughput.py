"""Throughput: partitions and consumers of a log, its batches, what it keeps, and how it catches up."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import DAY, SIZES
from calculators.core.converted import in_bits
from calculators.core.decision import Band, Decision
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.peak import peak_factor
from calculators.core.plainly import plain_rule
from calculators.core.term import Constant, Function, largest, rounded_up
from calculators.core.unit import BYTES, SECONDS
from calculators.reference.throughput import LARGE_BROKER_PARTITIONS, PARTITION_WRITES, SMALL_BROKER_PARTITIONS

PARTITIONS = PARTITION_WRITES.source
BATCH = Source(
    "Apache Kafka documentation, Implementation, Message Format: a record batch has a header of 61 bytes",
    "https://kafka.apache.org/documentation/#recordbatch",
    "2025",
)
# Longer than anybody waits, and the answer where consumers never catch up.
_NEVER = 1_000 * 365 * 86_400.0


def time_to_clear(waiting: float, spare: float) -> float:
    """Seconds until what waits is handled, a thousand years at most.

    >>> time_to_clear(3_600.0, 2.0), time_to_clear(0.0, 0.0)
    (1800.0, 0.0)
    """
    if waiting <= 0:
        return 0.0
    return min(_NEVER, waiting / spare) if spare > 0 else _NEVER


BATCH_HEADER = Constant(61.0, "61 B of header", BYTES, "61 B")

rate = Number(
    "rate",
    "Messages on average",
    unit="messages/s",
    short="messages",
    nouns=("events", "records", "pings", "readings", "requests"),
    default="20k/s",
    least="0.001/s",
    most="1 trillion/s",
    load="average",
    why="From the traffic estimate, counting what is published: one action may publish several messages.",
    picks=(
        Pick("231/s", "a young messenger"),
        Pick("20k/s", "clicks of a busy site"),
        Pick("125k/s", "driver pings"),
    ),
    examples=("20k/s", "1 billion/day", "10..50k/s"),
)
peak = peak_factor(
    "A log can also absorb the peak: then consumers may be sized for less and lag behind for a while.",
)
size = Number(
    "size",
    "Size of one message",
    unit="B",
    short="size",
    default="1 kB",
    least="1 B",
    most="10 MB",
    why="With its field names, if it is JSON. Large bodies belong in a store, with a pointer in the message.",
    picks=(Pick("40 B", "a position"), Pick("200 B", "a chat message"), Pick("1 kB", "an event with its context")),
)
batch = Number(
    "batch",
    "Messages sent together",
    short="batch",
    nouns=("messages", "events", "records"),
    default="100",
    least="1",
    most="100k",
    why="Batches make a log fast: one request, one header, one write for many. They wait until they are full.",
    picks=(Pick("1", "nobody may wait"), Pick("100", "a few milliseconds"), Pick("10k", "bulk loads")),
)
compression = Number(
    "compression",
    "Compressed to one part in",
    unit="times",
    none="1",
    short="compression",
    default="2",
    least="1",
    most="100",
    why="Batches of similar messages compress well, single ones hardly.",
    picks=(Pick("1", "none, or media"), Pick("2", "mixed"), Pick("5", "JSON in large batches")),
)
takes = Number(
    "takes",
    "One partition takes",
    unit="B/s",
    short="partition rate",
    default=PARTITION_WRITES.text,
    least="1 kB/s",
    most="10 GB/s",
    why="Tens of megabytes a second are reported; replicas and acknowledgements take their part. Measure it.",
    picks=(Pick("1 MB/s", "a Kinesis shard"), Pick(PARTITION_WRITES.text, "cautious"), Pick("50 MB/s", "tuned")),
)
handling = Number(
    "handling",
    "Time to handle one message",
    unit="ms",
    short="time each",
    default="1 ms",
    least="100 ns",
    most="1 hour",
    as_rate=True,
    why="By one consumer, one after the other, its database calls included. Usually this decides, not the log.",
    picks=(Pick("0.05 ms", "count and forget"), Pick("1 ms", "one small write"), Pick("50 ms", "a call elsewhere")),
)
use = Number(
    "use",
    "Partitions and consumers are used to",
    unit="%",
    short="target use",
    default="70%",
    least="1%",
    most="100%",
    why="The rest is what catches up after a halt, and keys never spread evenly.",
    picks=(Pick("50%", "uneven keys"), Pick("70%", "usual"), Pick("90%", "lag does not matter")),
)
groups = Number(
    "groups",
    "Consumer groups",
    short="consumer groups",
    nouns=("groups", "services", "readers"),
    default="3",
    least="0",
    most="1000",
    whole=True,
    why="Services that each read everything. Every one of them multiplies what the brokers send.",
    picks=(Pick("1", "a queue"), Pick("3", "a few services"), Pick("10", "the company’s backbone")),
)
replication = Number(
    "replication",
    "Copies of each partition",
    short="copies",
    default="3",
    least="1",
    most="10",
    whole=True,
    why="Three, two of which must acknowledge, is customary.",
    picks=(Pick("1", "may be lost"), Pick("3", "usual")),
)
retention = Number(
    "retention",
    "Messages are kept for",
    unit="days",
    short="retention",
    default="7 days",
    least="1 min",
    most="10 years",
    why="As long as a consumer may be down, and as far back as somebody may want to replay.",
    picks=(Pick("1 day", "a buffer"), Pick("7 days", "Kafka’s default"), Pick("1 year", "a source of truth")),
)
halt = Number(
    "halt",
    "Consumers are down for",
    unit="hours",
    short="halt",
    default="1 hour",
    least="1 s",
    most="30 days",
    why="A bad deployment noticed late. The question is how long they need to catch up afterwards.",
    picks=(Pick("5 min", "a restart"), Pick("1 hour", "a bad deployment"), Pick("2 days", "a weekend")),
)

rule = plain_rule(
    "Worked out",
    "with a peak, batches and room to spare",
    "plainly, rate ÷ what one takes",
    "no peak, no headers, no compression, partitions used to the full",
)

peak_rate = Figure(
    "peak-rate",
    "Messages at the peak",
    Chosen(rule, {"full": rate * peak, "plain": rate}),
    "messages/s",
    short="peak rate",
)
stored = Figure(
    "stored",
    "One message in the log",
    Chosen(rule, {"full": (size + BATCH_HEADER / batch) / compression, "plain": size}),
    "B",
    short="stored size",
    source=BATCH,
)
data_in = Figure("in", "Into the log at the peak", peak_rate * stored, "B/s", short="bytes in")
for_writing = Figure(
    "for-writing",
    "Partitions to write to",
    Chosen(rule, {"full": data_in / (takes * use), "plain": data_in / takes}),
    "partitions",
    source=PARTITIONS,
)
for_reading = Figure(
    "for-reading",
    "Consumers to handle the peak",
    Chosen(rule, {"full": peak_rate * handling / use, "plain": peak_rate * handling}),
    "consumers",
    short="consumers needed",
    note="Of each group; a partition is read by one of them, so there must be as many partitions.",
)
need = Figure(
    "need",
    "The larger of the two",
    largest(for_writing, for_reading),
    "partitions",
    short="partitions needed",
    source=PARTITIONS,
)
partitions = Figure("partitions", "Partitions", largest(rounded_up(need), 1), "partitions")
replicas = Figure(
    "replicas",
    "Partition replicas, before rounding",
    need * replication,
    "replicas",
    short="partition replicas",
)
one_partition = Figure("one-partition", "One partition with its copies", replication, "replicas")
requests = Figure("requests", "Batches at the peak", peak_rate / batch, "batches/s")
wait = Figure(
    "wait",
    "A batch fills in",
    batch * partitions / rate,
    "s",
    note="On average load, one producer for all. With more producers each fills its own, and more slowly.",
)
data_out = Figure(
    "out",
    "Out of the brokers at the peak",
    in_bits(data_in * (groups + replication - 1)),
    "bit/s",
    short="bits out",
    note="To the consumer groups and to the other copies.",
)
kept = Figure(
    "kept",
    "Kept on disk, all copies",
    rate * stored * retention * replication,
    "B",
    note="From the average rate.",
)
backlog = Figure("backlog", "Messages waiting after the halt", rate * halt, "messages", short="backlog")
spare = Figure(
    "spare",
    "Handled beyond what arrives",
    partitions / handling - rate,
    "messages/s",
    short="spare rate",
    note="With a consumer on each partition, on average load.",
)
catch_up = Figure(
    "catch-up",
    "Caught up after",
    Function("time to clear", time_to_clear, backlog, spare, dimension=SECONDS),
    "s",
    note="The backlog divided by the spare rate; a thousand years means never.",
)

CALCULATOR = Calculator(
    name="throughput",
    title="Message throughput",
    question="How many partitions and consumers, and how soon do they catch up?",
    lead="Messages and the time each takes as partitions, consumers, broker traffic, disk, and the time to catch up.",
    group="machines",
    asked="kafka partitions consumers lag messages stream",
    fields=(rate, peak, size, rule, batch, compression, takes, handling, use, groups, replication, retention, halt),
    figures=(
        partitions,
        for_writing,
        for_reading,
        need,
        replicas,
        peak_rate,
        stored,
        data_in,
        data_out,
        requests,
        wait,
        kept,
        backlog,
        spare,
        catch_up,
    ),
    main=partitions,
    decision=Decision(
        replicas,
        (
            Band(
                one_partition,
                "One partition is enough, and everything stays in one order.",
                "Take it: order is worth more than parallelism nobody needs. A second consumer stands by for the "
                "first.",
                name="one partition",
            ),
            Band(
                SMALL_BROKER_PARTITIONS,
                "Partition by key on a small cluster; each key keeps its order.",
                "Name the key, make handling a message twice harmless, and take more partitions than you need now: "
                "changing their number later moves keys and breaks order.",
                name="one small broker",
            ),
            Band(
                LARGE_BROKER_PARTITIONS,
                "The partitions need large brokers, or many.",
                "Brokers are now sized by partitions, not by bytes. Shorten the handling of a message first: batched "
                "writes, fewer calls.",
                name="one large broker",
            ),
            Band(
                None,
                "Needing so many partitions means that the handling is the problem.",
                "Handle several messages at once within a partition, write in batches, or move the slow call behind "
                "a queue of its own, before you add partitions.",
            ),
        ),
        safe=range(3),
    ),
    sources=(PARTITIONS, BATCH, SMALL_BROKER_PARTITIONS.source),
    conventions=(DAY, SIZES),
    grows=rate,
    curve=Curve(
        handling,
        partitions,
        "Partitions for slower handling",
        "Partitions against the time to handle one message.",
        (0.1, 10.0),
    ),
    cautions=(
        Caution(
            for_reading > for_writing * 10,
            "The consumers need these partitions, not the log: halve the handling and you need half of them.",
        ),
        Caution(
            replicas > LARGE_BROKER_PARTITIONS,
            "More replicas than one large broker is good for: spread them over enough brokers.",
        ),
        Caution(
            wait > Constant(1.0, "1 s", SECONDS, "1 s"),
            "On average load a batch takes longer than a second to fill: it will be sent part-full when its time is "
            "up, and the log handles more requests than this counts.",
        ),
        Caution(
            size > Constant(1e6, "1 MB", BYTES, "1 MB"),
            "Logs refuse messages beyond about a megabyte unless told otherwise. Put the body in a store.",
        ),
    ),
)
