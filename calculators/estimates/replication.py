"""Replication: what a failover loses, how long it takes, and what it costs to lose nothing."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.converted import in_bits
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, smallest
from calculators.core.unit import SECONDS

OBJECTIVES = Source(
    "NIST SP 800-34 Rev. 1, Contingency planning guide: recovery point and recovery time",
    "https://doi.org/10.6028/NIST.SP.800-34r1",
    "2010",
)
SYNCHRONOUS = Source(
    "PostgreSQL documentation, synchronous replication: a commit waits at least for the round trip to the standby",
    "https://www.postgresql.org/docs/current/warm-standby.html#SYNCHRONOUS-REPLICATION",
    "2025",
)
PATRONI = Source(
    "Patroni documentation, dynamic configuration: failover begins when the leader’s lease of 30 s has run out",
    "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html",
    "2025",
)

_NEVER = 100 * 365 * 86400.0


def catch_up(away: float, writes: float, applied: float) -> float:
    """How long a replica that was away takes to be level again; a hundred years means never.

    >>> catch_up(600, 1000, 3000), catch_up(600, 1000, 1000) == _NEVER
    (300.0, True)
    """
    spare = applied - writes
    return min(_NEVER, away * writes / spare) if spare > 0 else _NEVER


mode = Choice(
    "mode",
    "A write is acknowledged",
    Option("async", "before the replica has it"),
    Option("sync", "once a replica has it"),
    why="The first is quick and loses the lag. The second loses nothing and waits for the round trip every time.",
)
writes = Number(
    "writes",
    "Writes at the peak",
    unit="writes/s",
    short="writes",
    default="1k/s",
    least="0.001/s",
    most="1 billion/s",
    load="peak",
    why="The peak, since failures like to come with it.",
    picks=(Pick("100/s", "a small shop"), Pick("1k/s", "a busy one"), Pick("50k/s", "ten primaries")),
    examples=("1k/s", "5M/day", "500..2000/s"),
)
size = Number(
    "size",
    "Size of one write in the log",
    unit="B",
    short="write size",
    default="1 kB",
    least="1 B",
    most="1 GB",
    why="The row with its indexes and the log’s own overhead: several times the row alone.",
    picks=(Pick("200 B", "a counter"), Pick("1 kB", "a row"), Pick("10 kB", "a document")),
    examples=("1 kB", "500 B", "1..4 kB"),
)
lag = Number(
    "lag",
    "Replica behind by",
    unit="s",
    short="lag",
    default="1 s",
    least="0 s",
    most="30 days",
    why="Take the value of a bad hour, not the usual one: replicas fall behind when there is much to write.",
    picks=(
        Pick("20 ms", "same region, shared storage"),
        Pick("1 s", "another region"),
        Pick("1 min", "a busy replica"),
    ),
    examples=("1 s", "50 ms", "0.5..5 s"),
)
round_trip = Number(
    "round-trip",
    "Round trip to that replica",
    unit="s",
    short="round trip",
    default="1 ms",
    least="10 µs",
    most="10 s",
    why="To the nearest replica that counts. Another zone protects against a fire, another region against a flood.",
    picks=(Pick("0.5 ms", "same zone"), Pick("1 ms", "another zone"), Pick("70 ms", "another region")),
    examples=("1 ms", "70 ms", "1..2 ms"),
)
commit = Number(
    "commit",
    "Time of a commit on the primary alone",
    unit="s",
    short="local commit",
    default="1 ms",
    least="1 µs",
    most="10 s",
    why="Writing the log to a disk that keeps it without power.",
    picks=(Pick("0.1 ms", "local flash"), Pick("1 ms", "a cloud disk"), Pick("10 ms", "a spinning disk")),
    examples=("1 ms", "0.2 ms", "1..5 ms"),
)
detect = Number(
    "detect",
    "Until the failure is noticed",
    unit="s",
    short="time to detect",
    default="30 s",
    least="0 s",
    most="7 days",
    why="The leader’s lease or several missed heartbeats. Shorter ones take a hiccup for a failure.",
    picks=(Pick("5 s", "an eager cluster"), Pick("30 s", "a lease of Patroni"), Pick("5 min", "a person is paged")),
    examples=("30 s", "10 s", "10..60 s"),
)
promote = Number(
    "promote",
    "Until a replica has taken over",
    unit="s",
    short="time to promote",
    default="10 s",
    least="0 s",
    most="7 days",
    why="To elect, to replay what has arrived, to fence the old primary off.",
    picks=(
        Pick("10 s", "automatic"),
        Pick("90 s", "a managed standby, detection included"),
        Pick("30 min", "by hand"),
    ),
    examples=("10 s", "90 s", "5..30 s"),
)
redirect = Number(
    "redirect",
    "Until clients talk to it",
    unit="s",
    short="time to redirect",
    default="5 s",
    least="0 s",
    most="7 days",
    why="A proxy needs seconds, a name as long as it may be cached, a pool until its dead connections time out.",
    picks=(Pick("1 s", "a proxy"), Pick("5 s", "a name cached briefly"), Pick("60 s", "a name cached for a minute")),
    examples=("5 s", "60 s", "1..30 s"),
)
failures = Number(
    "failures",
    "Failovers a year",
    unit="failovers/year",
    short="failovers",
    default="4/year",
    least="0.001/year",
    most="10000/year",
    why="Failures, and every upgrade or move that is done by failing over.",
    picks=(Pick("1/year", "failures of one machine"), Pick("4/year", "with upgrades"), Pick("52/year", "every week")),
    examples=("4/year", "1 per month", "2..12/year"),
)
accepted_loss = Number(
    "rpo",
    "Loss you accept (recovery point, RPO)",
    unit="s",
    short="accepted loss",
    default="5 s",
    least="1 ms",
    most="30 days",
    why="What may be gone after a failover, in seconds of writes. Ask what it costs to enter it again.",
    picks=(Pick("1 ms", "a ledger: nothing"), Pick("5 s", "orders, messages"), Pick("1 h", "what can be made again")),
    examples=("5 s", "1 min", "1 ms"),
)
accepted_outage = Number(
    "rto",
    "Outage you accept (recovery time, RTO)",
    unit="s",
    short="accepted outage",
    default="2 min",
    least="1 ms",
    most="30 days",
    why="From the failure until writes work again, as users see it.",
    picks=(Pick("30 s", "payments"), Pick("2 min", "a web service"), Pick("4 h", "an internal tool")),
    examples=("2 min", "30 s", "1..5 min"),
)
away = Number(
    "away",
    "A replica has been down for",
    unit="s",
    short="time away",
    default="10 min",
    least="1 s",
    most="30 days",
    why="A restart, an upgrade, a cut link: afterwards it must catch up while new writes keep coming.",
    picks=(Pick("1 min", "a restart"), Pick("10 min", "an upgrade"), Pick("6 h", "a night without a link")),
    examples=("10 min", "1 h", "1..30 min"),
)
applied = Number(
    "applied",
    "Writes a replica can apply",
    unit="writes/s",
    short="apply rate",
    default="3k/s",
    least="0.001/s",
    most="1 billion/s",
    why="Often less than a primary takes, where the log is replayed by a single thread.",
    picks=(Pick("3k/s", "one thread"), Pick("20k/s", "several threads")),
    examples=("3k/s", "10k/s", "2..5k/s"),
)

_YEAR = Constant(365 * 86400.0, "a year", SECONDS, "8,760 hours")

lost = Figure(
    "lost",
    "Writes lost at a failover",
    Chosen(mode, {"async": writes * lag, "sync": Constant(0.0, "none")}),
    "writes",
    short="lost writes",
    source=OBJECTIVES,
)
window = Figure(
    "window",
    "Recovery point: writes of the last",
    Chosen(mode, {"async": lag, "sync": Constant(0.0, "no time", SECONDS, "0 s")}),
    "s",
    short="seconds lost",
    source=OBJECTIVES,
)
lost_bytes = Figure("lost-bytes", "Data lost at a failover", lost * size, "B", short="lost data")
outage = Figure(
    "outage",
    "Recovery time: no writes for",
    detect + promote + redirect,
    "s",
    short="outage",
    source=OBJECTIVES,
)
refused = Figure("refused", "Writes refused meanwhile", writes * outage, "writes", short="refused writes")
down = Figure(
    "down",
    "Share of the time without writes",
    smallest(failures * outage, 1.0),
    "%",
    short="share without writes",
    note="From failovers alone: add what else goes wrong.",
)
available = Figure("available", "Availability for writes", 1 - down, "%", short="availability")
year_down = Figure("year", "Without writes in a year", down * _YEAR, "s", short="outages a year")
write_time = Figure(
    "write-time",
    "A write takes",
    Chosen(mode, {"async": commit, "sync": commit + round_trip}),
    "s",
    short="write time",
    source=SYNCHRONOUS,
)
one_row = Figure(
    "one-row",
    "Updates of one row, one after another",
    1 / write_time,
    "updates/s",
    short="updates of one row",
    note="While a row is locked until the commit. A counter or a balance everybody updates meets this first.",
)
bandwidth = Figure(
    "bandwidth",
    "Bandwidth to each replica, at the peak",
    in_bits(writes * size),
    "bit/s",
    short="bandwidth",
)
level = Figure(
    "catch-up",
    "A replica that was down has caught up after",
    Function("catch-up", catch_up, away, writes, applied),
    "s",
    short="time to catch up",
    note="time away × writes ÷ (apply rate − writes); a hundred years means never.",
)

CALCULATOR = Calculator(
    name="replication",
    title="Replication",
    question="What does a failover lose, and how long does it take?",
    lead="Lag times rate is what is lost, detection to redirection is how long nobody can write.",
    group="failure",
    asked="failover lag rpo rto standby follower",
    fields=(
        mode,
        writes,
        size,
        lag,
        round_trip,
        commit,
        detect,
        promote,
        redirect,
        failures,
        accepted_loss,
        accepted_outage,
        away,
        applied,
    ),
    figures=(
        lost,
        window,
        lost_bytes,
        outage,
        refused,
        year_down,
        available,
        down,
        write_time,
        one_row,
        bandwidth,
        level,
    ),
    main=lost,
    decision=Decision(
        window,
        (
            Band(
                accepted_loss,
                "A failover loses no more than you accept.",
                "Say what happens to whatever is lost all the same: who notices, and who enters it again. "
                "Then look at the outage, which users notice more.",
                name="accepted loss",
            ),
            Band(
                accepted_loss * 10,
                "A failover loses more than you accept.",
                "Bring the lag down: replay in parallel, smaller transactions, fewer writes. Or wait for one replica "
                "near by, which costs a round trip for each write.",
                name="ten times the accepted loss",
            ),
            Band(
                None,
                "A failover loses far more than you accept.",
                "No tuning closes that gap. Acknowledge a write only when a replica in another zone has it, or a "
                "majority does, and say what that adds to each write.",
            ),
        ),
    ),
    sources=(OBJECTIVES, SYNCHRONOUS, PATRONI),
    conventions=(SIZES,),
    grows=writes,
    cautions=(
        Caution(
            outage > accepted_outage,
            "The failover takes longer than the outage you accept. Look at the longest of its three parts first.",
        ),
        Caution(
            writes * 1.1 > applied,
            "The replica applies barely more than is written, if that: at the peak it falls further behind than you "
            "entered, and a failover then loses more.",
        ),
        Caution(
            Chosen(mode, {"async": Constant(0.0), "sync": Constant(1.0)}),
            "With a single synchronous replica, losing it stops all writes. Have two and wait for either.",
        ),
    ),
    curve=Curve(
        writes,
        level,
        "Catching up under more writes",
        "Quick at first, catching up takes longer and longer as writes come close to what a replica can apply.",
        span=(0.1, 2.9),
    ),
)
