"""Rate limiter: what each algorithm lets through at worst, and the memory it keeps."""

from calculators.core.calculator import Calculator, Caution
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, largest, rounded_up
from calculators.core.unit import BYTES, SECONDS
from calculators.reference.latency import STORE_QUERY
from calculators.reference.memory import NODE_MEMORY, PROCESS_TABLE

FIGMA = Source(
    "Figma, “An alternative approach to rate limiting”: token bucket, fixed window and sliding log compared",
    "https://www.figma.com/blog/an-alternative-approach-to-rate-limiting/",
    "2017",
)
CLOUDFLARE = Source(
    "Cloudflare, “How we built rate limiting capable of scaling to millions of domains”: the sliding window counter",
    "https://blog.cloudflare.com/counting-things-a-lot-of-different-things/",
    "2017",
)
BUCKET = Source(
    "AWS, “Throttling requests to your HTTP API”: a token bucket’s rate and burst, and why they are targets",
    "https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-throttling.html",
    "2026",
)

# What is sent no quicker than the bucket is filled never empties it.
_FOR_EVER = 100 * 365 * 86_400.0


def empty_after(bucket: float, sends: float, steady: float) -> float:
    """Seconds until a full bucket is empty, a hundred years at most.

    >>> empty_after(16e6, 10e6, 2e6), empty_after(20, 1, 1) == _FOR_EVER
    (2.0, True)
    """
    return min(_FOR_EVER, bucket / (sends - steady)) if sends > steady else _FOR_EVER


limit = Number(
    "limit",
    "Requests allowed in a window",
    unit="requests",
    short="limit",
    nouns=("requests", "calls", "messages", "attempts", "tokens"),
    default="100",
    least="1",
    most="1 billion",
    over="window",
    why="What a heavy but honest client needs, with some room; read it off last month’s traffic.",
    picks=(Pick("5", "attempts to log in"), Pick("100", "a public interface"), Pick("5,000", "a partner")),
)
window = Number(
    "window",
    "Length of the window",
    unit="s",
    short="window",
    default="1 min",
    least="1 ms",
    most="1 year",
    why="Short windows protect servers, long ones enforce a plan that was paid for. Many services have both.",
    picks=(Pick("1 s", "protects servers"), Pick("1 min", "usual"), Pick("1 day", "a quota")),
)
how = Choice(
    "how",
    "Algorithm",
    Option("token", "token bucket"),
    Option("fixed", "fixed window"),
    Option("log", "sliding log"),
    Option("counter", "sliding window counter"),
    why="A bucket allows a burst that you choose; a fixed window allows two at its edge; a log is exact and "
    "remembers every request; the sliding counter estimates the log from two numbers.",
)
bucket = Number(
    "bucket",
    "Size of the bucket",
    unit="requests",
    short="bucket",
    nouns=("requests", "calls", "tokens"),
    default="20",
    least="1",
    most="1 billion",
    why="Token bucket only: what may come at once after a pause. Opening a page makes many calls together.",
    picks=(Pick("1", "no bursts"), Pick("20", "a page that opens"), Pick("100", "as large as the limit")),
)
sends = Number(
    "sends",
    "A client at full speed sends",
    unit="requests/s",
    short="full speed",
    nouns=("requests", "calls", "tokens"),
    default="10/s",
    least="0.001/day",
    most="1 trillion/s",
    load="peak",
    why="Token bucket only: how long a full bucket lasts. While it empties, it is being filled.",
    picks=(Pick("10/s", "a loop in a script"), Pick("100/s", "many threads"), Pick("10M/s", "bits of a network")),
    examples=("10/s", "100/s", "5..50/s"),
)
clients = Number(
    "clients",
    "Clients seen within a window",
    unit="clients",
    short="clients",
    nouns=("clients", "users", "keys", "addresses", "tenants"),
    default="1M",
    least="1",
    most="1e12",
    why="Those with a counter at the same time, not all there are. An attack brings new addresses by the million.",
    picks=(Pick("10k", "tenants"), Pick("1M", "users"), Pick("100M", "addresses in an attack")),
    examples=("1M", "50k", "500k..5M"),
)
entry = Number(
    "entry",
    "A client’s entry, without its counts",
    unit="B",
    short="entry",
    default="100 B",
    least="0 B",
    most="10 kB",
    why="The key and what the table adds to it: about 100 bytes in an in-memory store, less in a process.",
    picks=(Pick("40 B", "a table in the process"), Pick("100 B", "an in-memory store")),
)
stamp = Number(
    "stamp",
    "A remembered request",
    unit="B",
    short="remembered request",
    default="8 B",
    least="1 B",
    most="1 kB",
    why="Sliding log only: a time for each request in the window. A sorted set of an in-memory store takes far more.",
    picks=(Pick("4 B", "seconds"), Pick("8 B", "nanoseconds"), Pick("72 B", "in a sorted set")),
)
requests = Number(
    "requests",
    "Requests checked at the peak",
    unit="requests/s",
    short="checks",
    nouns=("requests", "calls", "checks"),
    default="50k/s",
    least="1/day",
    most="1 billion/s",
    load="peak",
    why="Refused ones too: they are checked first.",
    picks=(Pick("1k/s", "one product"), Pick("50k/s", "a gateway"), Pick("5M/s", "an edge network")),
    examples=("50k/s", "10M/min"),
)
gateways = Number(
    "gateways",
    "Gateways that check",
    unit="gateways",
    short="gateways",
    nouns=("gateways", "nodes", "servers", "instances"),
    default="10",
    least="1",
    most="100,000",
    whole=True,
    why="Each sees a part of a client’s requests, and which part is chance.",
    picks=(Pick("1", "one balancer"), Pick("10", "a cluster"), Pick("300", "an edge network")),
)
where = Choice(
    "where",
    "Counted",
    Option("shared", "in one shared store"),
    Option("local", "by each gateway for itself"),
    why="One store is exact and costs a round trip for each request. Gateways on their own cost nothing, and each "
    "allows the whole limit.",
)
each = Number(
    "each",
    "Checks that one store node makes",
    unit="checks/s",
    short="node rate",
    nouns=("checks", "operations", "requests"),
    default="100k/s",
    least="1/s",
    most="1 billion/s",
    why="About 100,000 small commands a second for an in-memory store. Make a check one script, not three commands.",
    picks=(Pick("100k/s", "one thread"), Pick("500k/s", "pipelined")),
    examples=("100k/s", "1M/s"),
)


_NO = Constant(0.0)
_NO_TIME = Constant(0.0, "no bucket", SECONDS, "0 s")


def _state(size: float, name: str) -> Constant:
    return Constant(size, name, BYTES, f"{size:g} B")


steady = Figure("steady", "Rate kept up", limit / window, "requests/s", short="steady rate")
refill = Figure(
    "refill",
    "An empty bucket is full after",
    Chosen(how, {"token": bucket / steady, "fixed": _NO_TIME, "log": _NO_TIME, "counter": _NO_TIME}),
    "s",
    source=BUCKET,
)
emptied = Function("bucket empty after", empty_after, bucket, sends, steady, dimension=SECONDS)
burst = Figure(
    "burst-lasts",
    "A full bucket lasts, at full speed",
    Chosen(how, {"token": emptied, "fixed": _NO_TIME, "log": _NO_TIME, "counter": _NO_TIME}),
    "s",
    source=BUCKET,
    note="bucket ÷ (full speed − steady rate), since it is being filled meanwhile. A hundred years means for ever.",
)
once = Figure(
    "once",
    "Most at once",
    Chosen(how, {"token": bucket, "fixed": 2 * limit, "log": limit, "counter": limit}),
    "requests",
    short="most at once",
    source=FIGMA,
    note="Within a moment. A fixed window gives its last allowance and the next one back to back.",
)
most = Figure(
    "most",
    "Most in any window",
    Chosen(how, {"token": bucket + limit, "fixed": 2 * limit, "log": limit, "counter": 2 * limit}),
    "requests",
    short="most in a window",
    source=CLOUDFLARE,
    note="At worst, from somebody who knows the algorithm. The sliding counter assumes that the last window was "
    "evenly filled; requests crowded at its end count for less than they were.",
)
through = Figure(
    "through",
    "Most in any window, through all gateways",
    Chosen(where, {"shared": most, "local": most * gateways}),
    "requests",
    short="most through all gateways",
)
beyond = Figure("beyond", "Against the limit, at worst", through / limit, "times")
state = Figure(
    "state",
    "Counts of one client",
    Chosen(
        how,
        {
            "token": _state(16, "a level and a time"),
            "fixed": _state(8, "a count"),
            "log": limit * stamp,
            "counter": _state(16, "two counts"),
        },
    ),
    "B",
    short="counts",
)
memory = Figure(
    "memory",
    "Memory for all clients",
    clients * (entry + state),
    "B",
    short="bytes of counts",
    note="In the shared store; or, counted locally, up to as much in each gateway.",
)
checks = Figure(
    "checks",
    "Checks at the store",
    Chosen(where, {"shared": requests, "local": Constant(0.0, "none", requests.dimension, "0/s")}),
    "checks/s",
    short="checks at the store",
)
nodes = Figure(
    "nodes",
    "Store nodes",
    Chosen(
        where,
        {
            "shared": largest(rounded_up(checks / each), rounded_up(memory / NODE_MEMORY), 1),
            "local": Constant(0.0, "none"),
        },
    ),
    "nodes",
    note="By rate or by memory, whichever asks for more; without the copies that survive a failure.",
)
delay = Figure(
    "delay",
    "Added to each request",
    Chosen(where, {"shared": STORE_QUERY, "local": Constant(0.0, "nothing", SECONDS, "0 s")}),
    "s",
)

CALCULATOR = Calculator(
    name="ratelimit",
    title="Rate limiter",
    question="What does a rate limiter let through, and what does it keep in memory?",
    lead="A limit and an algorithm turned into the worst burst, the memory and the load on the store.",
    group="structures",
    asked="throttle token bucket sliding window quota",
    fields=(limit, window, how, bucket, sends, clients, entry, stamp, requests, gateways, where, each),
    figures=(through, most, once, beyond, steady, refill, burst, state, memory, checks, nodes, delay),
    main=through,
    decision=Decision(
        memory,
        (
            Band(
                PROCESS_TABLE,
                "The counts fit beside the application.",
                "They may live in the gateway’s own memory, if one gateway sees all of a client’s requests (route by "
                "client), or else in the smallest shared store you have.",
                name="in the application",
            ),
            Band(
                NODE_MEMORY,
                "The counts need a store of their own.",
                "One in-memory store, one atomic script for each check, entries that expire by themselves. Say what "
                "happens when it is down: let everything in, or nothing?",
                name="one node",
            ),
            Band(
                None,
                "The counts need several nodes, or fewer bytes.",
                "Shard by client; nothing ever crosses shards. A log becomes two counters: a limit need not be "
                "exact, but it must hold.",
            ),
        ),
    ),
    sources=(FIGMA, CLOUDFLARE, BUCKET),
    conventions=(SIZES,),
    cautions=(
        Caution(
            through > 2 * most,
            "Each gateway allows the whole limit, so a client that reaches all of them gets it many times over. "
            "Divide the limit by the gateways, always send a client to the same one, or share the counts.",
        ),
        Caution(
            Chosen(how, {"token": bucket > limit, "fixed": _NO, "log": _NO, "counter": _NO}),
            "The bucket is larger than the limit: after a pause more comes at once than a whole window allows.",
        ),
    ),
    grows=clients,
)
