"""Connections: open sockets, the memory and machines they take, and what happens when they all come back at once."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import largest, rounded_up, smallest
from calculators.reference.throughput import CORE_HANDSHAKES, SERVER_CONNECTIONS

RECORD = SERVER_CONNECTIONS.source
HANDSHAKES = CORE_HANDSHAKES.source
JITTER = Source(
    "Brooker, “Timeouts, retries, and backoff with jitter”, Amazon Builders’ Library",
    "https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/",
    "2019",
)

users = Number(
    "users",
    "People with the app",
    unit="users",
    short="people",
    nouns=("people", "devices", "clients"),
    default="5M",
    least="1",
    most="100 billion",
    why="Everybody who may be connected; the next field says how many are.",
    picks=(Pick("100k", "a company"), Pick("5M", "a young service"), Pick("500M", "a large messenger")),
    examples=("5M", "200k", "1..10M"),
)
online = Number(
    "online",
    "Connected at the busiest moment",
    unit="%",
    short="share connected",
    default="20%",
    least="0.01%",
    most="100%",
    load="peak",
    why="An app in the background is usually disconnected and woken by a push; a desktop or a sensor stays on.",
    picks=(Pick("5%", "only in the foreground"), Pick("20%", "a messenger"), Pick("100%", "sensors")),
)
devices = Number(
    "devices",
    "Connections for each person",
    short="connections each",
    nouns=("connections", "devices", "tabs"),
    default="1.5",
    least="0.1",
    most="100",
    why="A phone, and sometimes a computer; each browser tab opens its own.",
    picks=(Pick("1", "telephones only"), Pick("1.5", "some have a computer too"), Pick("3", "tabs")),
)
each = Number(
    "each",
    "Memory of one connection",
    unit="B",
    short="memory each",
    default="50 kB",
    least="100 B",
    most="100 MB",
    why="Kernel buffers, encryption state and your own session. WhatsApp’s servers of 2012 had 45 kB for each.",
    picks=(
        Pick("8 kB", "idle, plain"),
        Pick("50 kB", "with a session"),
        Pick("1 MB", "a thread each"),
    ),
    examples=("50 kB", "8 kB", "20..100 kB"),
)
node = Number(
    "node",
    "Memory of one server",
    unit="B",
    short="server memory",
    default="32 GB",
    least="100 MB",
    most="64 TB",
    why="Small servers lose fewer connections when one of them goes.",
    picks=(Pick("16 GB", "small"), Pick("32 GB", "usual"), Pick("128 GB", "large")),
)
share = Number(
    "share",
    "Share that connections may use",
    unit="%",
    short="share of memory",
    default="60%",
    least="1%",
    most="100%",
    why="The rest is for the system, for messages on their way and for the connections of a server that failed.",
)
limit = Number(
    "limit",
    "Connections one server may hold",
    short="limit",
    default="200k",
    least="1",
    most="100M",
    whole=True,
    why="File descriptors, and how many users may notice when one server goes. The default of 1,024 must be raised.",
    picks=(Pick("50k", "cautious"), Pick("200k", "usual when tuned"), Pick("1M", "one purpose, well tuned")),
)
cores = Number(
    "cores",
    "Cores of one server",
    short="cores",
    default="8",
    least="1",
    most="1024",
    whole=True,
    why="Idle connections need hardly any processor; opening them does.",
)
handshakes = Number(
    "handshakes",
    "Connections one core can open",
    unit="handshakes/s",
    short="handshakes a core",
    nouns=("connections",),
    default="500/s",
    least="1/s",
    most="1M/s",
    why=f"A core completes {CORE_HANDSHAKES.value:,.0f} TLS handshakes if it does nothing else; a login costs more.",
    picks=(
        Pick("350/s", "RSA, an old core"),
        Pick("500/s", "with a login"),
        Pick("2,000/s", "nothing else"),
    ),
)
lost = Number(
    "lost",
    "Share of the servers lost at once",
    unit="%",
    short="share lost",
    default="33%",
    least="0%",
    most="99%",
    why="One of three zones, or the part of a fleet that a deployment restarts together.",
    picks=(Pick("10%", "a wave of a deployment"), Pick("33%", "one of three zones"), Pick("50%", "one of two")),
)
spread = Number(
    "spread",
    "Clients come back within",
    unit="s",
    short="spread",
    default="60 s",
    least="1 s",
    most="1 day",
    why="The random delay that clients wait before they reconnect. Without one they all come in the same second.",
    picks=(Pick("1 s", "no jitter"), Pick("60 s", "usual"), Pick("5 min", "patient sensors")),
)
beat = Number(
    "beat",
    "A heartbeat every",
    unit="s",
    short="heartbeat",
    default="30 s",
    least="1 s",
    most="1 day",
    why="Often enough that no router on the way forgets the connection, rarely enough to spare a battery.",
    picks=(Pick("30 s", "browsers"), Pick("4 min", "mobile networks")),
)

sockets = Figure("sockets", "Connections open at once", users * online * devices, "connections", short="connections")
memory = Figure("memory", "Memory for all of them", sockets * each, "B", source=RECORD)
holds = Figure(
    "holds",
    "One server holds",
    smallest(node * share / each, limit),
    "connections",
    short="connections a server",
)
nodes = Figure(
    "nodes",
    "Servers, with room for those lost",
    largest(rounded_up(sockets / (holds * (1 - lost))), 1),
    "servers",
    short="servers",
)
beats = Figure(
    "beats",
    "Heartbeats",
    sockets / beat,
    "messages/s",
    note="Often several times the messages that people send: the servers have to handle both.",
)
storm = Figure(
    "storm",
    "Connections that come back",
    sockets * lost / spread,
    "connections/s",
    short="reconnections",
    source=JITTER,
)
can_open = Figure(
    "can-open",
    "The servers left can open",
    nodes * (1 - lost) * cores * handshakes,
    "connections/s",
    short="what the rest can open",
    source=HANDSHAKES,
)
half_of_it = Figure("half", "Half of what the rest can open", can_open * 0.5, "connections/s")
recovery = Figure("recovery", "Until all are back", largest(spread, sockets * lost / can_open), "s")

CALCULATOR = Calculator(
    name="connections",
    title="Connections",
    question="How many sockets are open, and what if they all come back?",
    lead="Connected people as open sockets, memory and servers, and the reconnect storm after some of them are lost.",
    group="load",
    asked="websockets sockets long polling c10k reconnect storm",
    fields=(users, online, devices, each, node, share, limit, cores, handshakes, lost, spread, beat),
    figures=(sockets, memory, holds, nodes, beats, storm, can_open, recovery),
    main=sockets,
    decision=Decision(
        storm,
        (
            Band(
                half_of_it,
                "The other servers take the lost connections back.",
                "Say how a message finds the server that holds its reader (a registry or a topic for each user), and "
                "that a client asks for what it missed when it returns.",
                name="half of what is left",
            ),
            Band(
                can_open,
                "Reconnecting takes all the cores that are left.",
                "Those still connected will notice. Let clients wait a longer random time, resume sessions instead "
                "of opening new ones, and deploy in smaller waves.",
                name="all that is left",
            ),
            Band(
                None,
                "The clients that come back take down the rest.",
                "Admit only as many as the cores can open and refuse the others cheaply, spread them over minutes, "
                "or put the encryption on machines of its own.",
            ),
        ),
    ),
    sources=(RECORD, HANDSHAKES, JITTER),
    conventions=(SIZES,),
    grows=users,
    curve=Curve(
        spread,
        storm,
        "Reconnecting slowly or all at once",
        "Connections coming back each second against the time they are spread over.",
    ),
    cautions=(
        Caution(
            holds > SERVER_CONNECTIONS,
            "More connections on one server than the record this page knows of.",
        ),
        Caution(
            node * share / each < limit,
            "Memory runs out before the limit on connections is reached.",
        ),
        Caution(
            nodes > 1_000,
            "More servers than one fleet should have: divide them into cells, each with its own registry of who is "
            "connected where, so that one bad release or a lost registry does not disconnect everybody.",
        ),
    ),
)
