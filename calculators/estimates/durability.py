"""Durability: how likely stored data is to be lost in a year, with copies or with erasure coding."""

import math

from calculators.core.binomial import at_least
from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.failure_rate import FailureRate
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function
from calculators.core.unit import NONE, SECONDS
from calculators.estimates.availability import nines_of
from calculators.reference.reliability import DISK_NINES, OBJECT_STORE_NINES

BACKBLAZE = Source(
    "Backblaze, erasure-coding-durability: a statistical model of losing data",
    "https://github.com/Backblaze/erasure-coding-durability",
    "2018",
)
RAID = Source(
    "D. A. Patterson, G. Gibson, R. H. Katz, A case for redundant arrays of inexpensive disks (RAID), SIGMOD",
    "https://doi.org/10.1145/50202.50214",
    "1988",
)
DRIVE_STATS = Source(
    "Backblaze, Drive Stats for 2025: 1.30% a year over the life of all drives, 1.36% in 2025",
    "https://www.backblaze.com/blog/backblaze-drive-stats-for-2025/",
    "2026-02",
)


def too_many_more(tolerated: float, others: float, chance: float) -> float:
    """The chance that `tolerated` or more of the others fail as well: the binomial distribution.

    >>> too_many_more(1, 1, 0.25), too_many_more(0, 0, 0.25)
    (0.25, 1.0)
    """
    return at_least(round(tolerated), round(others), min(1.0, chance))


def too_many(tolerated: float, disks: float, chance: float) -> float:
    """The chance that more fail than may, where nothing is replaced: the binomial distribution.

    >>> round(too_many(2, 3, 0.5), 12), too_many(0, 1, 0.25)
    (0.125, 0.25)
    """
    return at_least(round(tolerated) + 1, round(disks), min(1.0, chance))


def at_least_one(expected: float) -> float:
    """The chance of at least one, where so many are expected: Poisson.

    >>> round(at_least_one(1), 4)
    0.6321
    """
    return -math.expm1(-expected)


def time_until(losses: float) -> float:
    """Seconds until a loss where so many are expected in a year.

    >>> time_until(0.5) / 86400
    730.0
    """
    return 365 * 86400.0 / max(losses, 1e-12)


scheme = Choice(
    "scheme",
    "Kept as",
    Option("copies", "whole copies"),
    Option("erasure", "erasure-coded shards"),
    why="Copies are simple and quick to read. Shards need half the space, and more work for reads and repairs.",
)
copies = Number(
    "copies",
    "Copies",
    unit="copies",
    default="3",
    least="1",
    most="20",
    whole=True,
    why="Each on a disk, a machine and better a zone of its own.",
    picks=(Pick("1", "no spare"), Pick("2", "a mirrored pair"), Pick("3", "usual in data centres")),
    examples=("3", "2", "5"),
)
data_shards = Number(
    "data-shards",
    "Shards that hold the data",
    unit="shards",
    short="data shards",
    default="8",
    least="1",
    most="200",
    whole=True,
    why="This many shards are needed to read the data.",
    picks=(Pick("6", "6 + 3"), Pick("8", "8 + 4"), Pick("17", "17 + 3")),
    examples=("8", "10", "17"),
)
parity_shards = Number(
    "parity-shards",
    "Shards added against loss",
    unit="shards",
    short="parity shards",
    default="4",
    least="0",
    most="100",
    whole=True,
    why="This many shards may be lost at the same time.",
    picks=(Pick("2", "as in RAID 6"), Pick("3", "6 + 3 or 17 + 3"), Pick("4", "8 + 4 or 10 + 4")),
    examples=("4", "2", "3"),
)
afr = FailureRate(
    "afr",
    "Disks that fail in a year",
    unit="%",
    short="yearly failures",
    default="1.4%",
    least="0.0001%",
    most="100%",
    why="Backblaze counted 1.3% over the life of all its disks, 1.4% in 2025. Add whatever takes out whole machines. "
    "Or say the mean time to failure: 1,000,000 hours.",
    picks=(
        Pick("0.2%", "a replicated cloud disk"),
        Pick("1.4%", "spinning disks"),
        Pick("5%", "old disks, machines"),
    ),
    examples=("1.4%", "0.5%", "1..3%"),
)
repair = Number(
    "repair",
    "Time until a lost one is replaced",
    unit="s",
    short="repair time",
    default="12 h",
    least="1 s",
    most="1 year",
    why="To notice and to copy: a 20 TB disk at 200 MB/s takes 28 hours, spread over many disks minutes.",
    picks=(Pick("30 min", "spread over many disks"), Pick("1 day", "disk to disk"), Pick("7 days", "by hand")),
    examples=("12 h", "30 min", "6..48 h"),
)
replacing = Choice(
    "replacing",
    "Lost ones are",
    Option("always", "replaced"),
    Option("never", "never replaced"),
    why="Without repairs all that fails in a year adds up: tapes in a cupboard, a satellite, a textbook’s exercise.",
)
disaster = Number(
    "disaster",
    "Chance that all are lost together in a year",
    unit="%",
    short="disasters",
    default="0%",
    least="0%",
    most="100%",
    why="Fire, a bug, a wrong command, a bill unpaid. Nobody publishes it: put in a guess and see what remains.",
    picks=(Pick("0%", "the textbook"), Pick("0.001%", "several sites"), Pick("0.1%", "one site, one administrator")),
    examples=("0%", "0.01%", "0.001..0.1%"),
)
objects = Number(
    "objects",
    "Objects kept",
    unit="objects",
    short="objects",
    nouns=("files", "pictures", "rows"),
    default="1 billion",
    least="1",
    most="1000 trillion",
    why="Files, pictures or blocks that are lost or kept as a whole.",
    picks=(
        Pick("1M", "a company’s documents"),
        Pick("1 billion", "a photo service"),
        Pick("100T", "an object store"),
    ),
    examples=("1 billion", "10M", "1..10 billion"),
)
size = Number(
    "data",
    "Data kept, before copies",
    unit="B",
    short="data",
    default="1 PB",
    least="1 B",
    most="1000 EB",
    why="From the storage estimate: what users stored, counted once.",
    picks=(Pick("1 TB", "a small database"), Pick("1 PB", "a photo service"), Pick("1 EB", "a video site")),
    examples=("1 PB", "50 TB", "1..3 PB"),
)

_YEAR = Constant(365 * 86400.0, "a year", SECONDS, "8,760 hours")
_ONE = Constant(1.0, "one copy", text="1")
_NONE = Constant(0.0, "nothing", text="0")

shards = Figure(
    "shards",
    "Disks that hold a part of each object",
    Chosen(scheme, {"copies": copies, "erasure": data_shards + parity_shards}),
    "disks",
    short="disks of an object",
)
tolerated = Figure(
    "tolerated",
    "Disks that may be lost at once",
    Chosen(scheme, {"copies": copies - 1, "erasure": parity_shards}),
    "disks",
    short="losses survived",
)
first = Figure(
    "first",
    "First failures in a year, for each object",
    shards * afr,
    "failures",
    short="first failures",
    source=BACKBLAZE,
)
window = Figure(
    "window",
    "Another disk fails meanwhile",
    Chosen(replacing, {"always": Function("1 − e^−", at_least_one, afr * repair / _YEAR), "never": afr}),
    "%",
    short="chance meanwhile",
    source=BACKBLAZE,
    note="Until the first is replaced; within the year, where none ever is.",
)
more = Figure(
    "more",
    "Too many more fail meanwhile",
    Function("chance of so many more", too_many_more, tolerated, shards - 1, window, dimension=NONE),
    "%",
    short="too many more",
    source=BACKBLAZE,
    note="The binomial distribution over the other disks, counted from the first failure on.",
)
unrepaired = Function("chance of too many", too_many, tolerated, shards, afr, dimension=NONE)
losses = Figure(
    "losses",
    "Losses expected in a year, for each object",
    Chosen(replacing, {"always": first * more, "never": unrepaired}) + disaster,
    "losses",
    short="expected losses",
    source=RAID,
)
until_loss = Figure(
    "mttdl",
    "Mean time until an object is lost (MTTDL)",
    Function("time until a loss", time_until, losses, dimension=SECONDS),
    "s",
    source=RAID,
    note="1 ÷ the losses expected in a year. With one to spare it is MTTF² ÷ (N × (N − 1) × repair time). A "
    "trillion years stands for never.",
)
loss = Figure(
    "loss",
    "Chance that an object is lost in a year",
    Chosen(
        replacing,
        {
            "always": Function("1 − e^−", at_least_one, losses),
            "never": unrepaired + disaster - unrepaired * disaster,
        },
    ),
    "%",
    short="chance of loss",
)
nines = Figure("nines", "Durability over a year", Function("−log10", nines_of, loss), "nines", short="nines")
lost = Figure("lost", "Objects lost in a year, on average", objects * loss, "objects", short="lost objects")
overhead = Figure(
    "overhead",
    "Space for each byte kept",
    Chosen(scheme, {"copies": copies, "erasure": (data_shards + parity_shards) / data_shards}),
    "times",
    short="space factor",
)
stored = Figure("stored", "Space on disks", size * overhead, "B", short="space on disks")
repaired = Figure(
    "repaired",
    "Read for repairs in a year",
    Chosen(
        replacing,
        {"always": stored * afr * Chosen(scheme, {"copies": _ONE, "erasure": data_shards}), "never": stored * _NONE},
    ),
    "B",
    short="read for repairs",
    note="A lost copy is read once; a lost shard is rebuilt from as many shards as hold the data.",
)

CALCULATOR = Calculator(
    name="durability",
    title="Durability",
    question="How likely is it that data is lost?",
    lead="Copies or erasure coding, disks that fail and the time to replace them, as nines and as objects lost.",
    group="failure",
    asked="data loss replicas erasure coding backup raid",
    fields=(scheme, copies, data_shards, parity_shards, afr, replacing, repair, disaster, objects, size),
    figures=(
        nines,
        lost,
        loss,
        losses,
        until_loss,
        overhead,
        stored,
        repaired,
        shards,
        tolerated,
        first,
        window,
        more,
    ),
    main=nines,
    decision=Decision(
        nines,
        (
            Band(
                DISK_NINES,
                "No safer than a single cloud disk.",
                "Only for what can be recreated. Add a copy, or replace lost ones sooner; with two copies to spare "
                "that helps twice over.",
                name="a cloud disk",
            ),
            Band(
                OBJECT_STORE_NINES,
                "Safe against failing disks, short of what object stores promise.",
                "Enough for most data that has a backup. Another copy or parity shard costs space; a quicker repair "
                "costs bandwidth and buys nearly as much.",
                name="object stores",
            ),
            Band(
                None,
                "Disks are no longer what loses the data.",
                "Further nines are arithmetic only. Spend on what is left: copies at another site, versions that a "
                "wrong command cannot delete, checksums, and backups you have restored from.",
            ),
        ),
        safe=range(1, 3),
        even=True,
    ),
    sources=(BACKBLAZE, RAID, DRIVE_STATS),
    conventions=(SIZES,),
    grows=objects,
    cautions=(
        Caution(
            (nines > 9) * (disaster < 1e-12),
            "So many nines hold for disks that fail independently. A fire, a bug or a wrong command is far likelier: "
            "enter a guess for losing all at once.",
        ),
        Caution(
            Chosen(replacing, {"always": window > 0.1, "never": _NONE}),
            "Repairs take so long that most of a group may be waiting for one: the estimate is rough.",
        ),
    ),
    curve=Curve(
        repair,
        losses,
        "Losses when repair takes longer",
        "A quicker repair is worth as much as a better disk: with two losses to spare, ten times quicker is a "
        "hundred times safer.",
    ),
)
