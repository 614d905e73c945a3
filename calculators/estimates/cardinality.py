"""Distinct counting: a HyperLogLog sketch against an exact set, in memory and in error."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function
from calculators.core.unit import BYTES, NONE
from calculators.reference.memory import LARGE_NODE_MEMORY, NODE_MEMORY, SET_ENTRY

FLAJOLET = Source(
    "Flajolet, Fusy, Gandouet, Meunier, “HyperLogLog: the analysis of a near-optimal cardinality estimation "
    "algorithm”: the standard error of m registers is 1.04 ÷ √m",
    "https://algo.inria.fr/flajolet/Publications/FlFuGaMe07.pdf",
    "2007",
)
REDIS = Source(
    "Redis documentation, “HyperLogLog”: 12 kB, standard error 0.81%",
    "https://redis.io/docs/latest/develop/data-types/probabilistic/hyperloglogs/",
    "2026",
)

_LEAST_INDEX_BITS = 4
# Errors are quoted rounded, 0.81% for 0.8125%: up to a two-hundredth more is what was meant.
_ROUNDED = 2 * math.log2(1.005)


def index_bits(wanted: float) -> float:
    """The bits that number so many registers, rounded up: registers come in powers of two, sixteen at least."""
    return float(max(_LEAST_INDEX_BITS, math.ceil(math.log2(wanted) - _ROUNDED)))


distinct = Number(
    "distinct",
    "Distinct things in one counter",
    unit="things",
    short="distinct things",
    nouns=("things", "users", "visitors", "items", "people", "addresses"),
    default="10M",
    least="1",
    most="1e15",
    why="Different visitors, not visits: a thing counted again changes nothing.",
    picks=(Pick("10k", "readers of an article"), Pick("10M", "visitors of a site"), Pick("1 billion", "a network")),
    examples=("10M", "1 billion", "1M..20M"),
)
counters = Number(
    "counters",
    "Counters",
    unit="counters",
    short="counters",
    nouns=("counters", "pages", "keys", "sketches", "campaigns"),
    default="1,000",
    least="1",
    most="1e12",
    why="One for each page, campaign and day that you want to tell apart: pages times days adds up.",
    picks=(Pick("1", "the whole site"), Pick("1,000", "campaigns"), Pick("1M", "pages")),
    examples=("1,000", "365", "1M"),
)
error = Number(
    "error",
    "Standard error you accept",
    unit="%",
    short="wanted error",
    default="1%",
    least="0.1%",
    most="26%",
    why="Two counts in three lie within it, nineteen in twenty within twice as much. Half the error costs four times "
    "the memory.",
    picks=(Pick("0.81%", "Redis"), Pick("1%", "usual"), Pick("2%", "the paper’s example")),
)
register = Choice(
    "register",
    "Bits in a register",
    Option("6", "6, hashes of 64 bits"),
    Option("5", "5, hashes of 32 bits"),
    Option("8", "8, a byte"),
    why="A register holds the longest run of zeros seen. Five bits are enough for a billion things, six for all.",
)
entry = Number(
    "entry",
    "Size of one thing’s name",
    unit="B",
    short="name size",
    default="16 B",
    least="1 B",
    most="1 MB",
    why="What an exact set would have to keep of each: its id, or a hash of it.",
    picks=(Pick("8 B", "a number or a hash"), Pick("16 B", "a UUID"), Pick("40 B", "an address")),
)

_BITS = Chosen(
    register,
    {key: Constant(int(key) / 8, "bits in a register", BYTES, f"{key} bits") for key in ("6", "5", "8")},
)

wanted = Figure("wanted", "Registers this error needs", (1.04 / error) ** 2, "registers", short="registers needed")
power = Figure(
    "power",
    "Hash bits that pick a register",
    Function("log2, rounded up", index_bits, wanted, dimension=NONE),
    short="index bits",
)
registers = Figure("registers", "Registers in a sketch", 2**power, "registers", short="registers", exact=True)
real = Figure("real-error", "Standard error you get", 1.04 / registers**0.5, "%", short="error", source=FLAJOLET)
sketch = Figure("sketch", "One sketch", registers * _BITS, "B", short="sketch")
sketches = Figure("sketches", "All sketches", sketch * counters, "B", short="sketches")
miss = Figure(
    "miss",
    "Off by at most, nineteen times in twenty",
    2 * real * distinct,
    "things",
    note="Twice the standard error; the count is as likely to be high as low.",
)
exact = Figure("exact", "One exact set", distinct * (entry + SET_ENTRY), "B", short="exact set")
exacts = Figure("exacts", "Exact sets for all", exact * counters, "B", short="bytes of exact sets")
saving = Figure("saving", "Sketches are smaller by", exacts / sketches, "times")

CALCULATOR = Calculator(
    name="cardinality",
    title="Distinct counting",
    question="How much memory to count distinct things?",
    lead="An error you accept turned into a HyperLogLog sketch, and what exact sets would cost instead.",
    group="structures",
    asked="hyperloglog unique visitors count distinct",
    fields=(distinct, counters, error, register, entry),
    figures=(sketches, sketch, real, miss, wanted, power, registers, exact, exacts, saving),
    main=sketches,
    decision=Decision(
        exacts,
        (
            Band(
                NODE_MEMORY,
                "Exact sets fit in the memory of one node.",
                "Keep the sets: they are never wrong, and they can also say who. Think of a sketch when there are "
                "ten times as many counters.",
                name="one node",
            ),
            Band(
                LARGE_NODE_MEMORY,
                "Exact sets need the largest machine, or several; sketches do not.",
                "Ask whether anyone needs the names or only the number. For the number, take sketches: they add up "
                "over shards and days without counting anybody twice.",
                name="the largest node",
            ),
            Band(
                None,
                "Only sketches count this in memory.",
                "Keep one sketch for each hour and merge them for the day: the merge is exact. If a bill depends on "
                "the count, count it again exactly, later, in a batch job.",
            ),
        ),
    ),
    sources=(FLAJOLET, REDIS),
    conventions=(SIZES,),
    cautions=(
        Caution(
            sketch > exact,
            "A full sketch is larger than the set itself at this size. Begin with the set and switch once it has "
            "grown; good libraries do that for you.",
        ),
    ),
    grows=counters,
    curve=Curve(
        error,
        sketch,
        "Memory for a smaller error",
        "Half the error costs four times the memory, in steps because registers come in powers of two.",
        span=(0.2, 10.0),
    ),
)
