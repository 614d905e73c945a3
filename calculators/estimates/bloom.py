"""Bloom filter: bits and hashes for a set that answers “certainly not” or “probably”."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.drawing import Bits
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, Term, largest, smallest
from calculators.core.unit import BYTES
from calculators.reference.memory import CORE_CACHE, NODE_MEMORY, SET_ENTRY

BLOOM = Source(
    "Bloom, “Space/time trade-offs in hash coding with allowable errors”, Communications of the ACM 13(7)",
    "https://doi.org/10.1145/362686.362692",
    "1970",
)
CAO = Source(
    "Fan, Cao, Almeida, Broder, “Summary cache”: the false positives of m bits, n items, k hashes",
    "http://pages.cs.wisc.edu/~cao/papers/summary-cache/node8.html",
    "1998",
)

_BIT = Constant(1 / 8, "1 bit", BYTES, "1 bit")
_E = Constant(math.e, "e")
# Beyond it e^x is more than a float holds, and every bit is set long before.
_ALL_SET = 700.0


def _ln(value: float) -> float:
    return math.log(value)


def _nearest(value: float) -> float:
    return float(max(1, round(value)))


items = Number(
    "items",
    "Items in the filter",
    unit="items",
    short="items",
    nouns=("items", "keys", "urls", "users", "rows"),
    default="1 billion",
    least="1",
    most="1e15",
    why="Distinct items at the end of the filter’s life, not requests: an item added twice sets the same bits.",
    picks=(Pick("100k", "a block list"), Pick("10M", "one file of a store"), Pick("1 billion", "pages seen")),
    examples=("1 billion", "10M", "50M..200M"),
)
given = Choice(
    "given",
    "What is given",
    Option("error", "the errors you accept"),
    Option("bits", "bits and hashes"),
    Option("each", "bits for each item, and hashes"),
    why="Plan a filter from the errors you accept, or ask how often an existing one errs.",
)
error = Number(
    "error",
    "False positives you accept",
    unit="%",
    short="error",
    default="1%",
    least="1e-10%",
    most="50%",
    why="A false positive costs one needless look-up of the real thing. Ten times fewer cost some five bits an item.",
    picks=(Pick("10%", "a look is cheap"), Pick("1%", "usual"), Pick("0.1%", "a look is expensive")),
)
space = Number(
    "bits",
    "Bits of the filter",
    unit="bit",
    short="bits of the filter",
    default="10 Gbit",
    least="1 B",
    most="1 PB",
    why="What the filter has, from its settings or its memory. Eight bits to a byte.",
    picks=(Pick("1 Mbit", "a block list"), Pick("100 Mbit", "one file of a store"), Pick("10 Gbit", "pages seen")),
    examples=("10 Gbit", "1,000 bits", "1.2 GB"),
)
space_each = Number(
    "bits-for-each",
    "Bits set aside for each item",
    short="bits for each",
    default="10",
    least="0.01",
    most="1000",
    why="Ten bits an item and seven hashes err once in a hundred: the rule people remember.",
    picks=(Pick("5", "one in ten"), Pick("10", "one in a hundred"), Pick("15", "one in a thousand")),
)
functions = Number(
    "functions",
    "Hash functions",
    short="hash functions",
    default="7",
    least="1",
    most="100",
    whole=True,
    why="Each sets and reads one bit. Too few barely tell items apart, too many fill the filter.",
    picks=(Pick("3", "quick"), Pick("7", "usual for 1%"), Pick("10", "usual for 0.1%")),
)
lookups = Number(
    "lookups",
    "Look-ups at the peak",
    unit="lookups/s",
    short="look-ups",
    nouns=("lookups", "reads", "requests", "queries"),
    default="20k/s",
    least="1/day",
    most="1T/s",
    load="peak",
    why="How often somebody asks whether an item is there, in the busiest second.",
    picks=(Pick("1k/s", "a crawler"), Pick("20k/s", "a cache"), Pick("1M/s", "an edge network")),
    examples=("20k/s", "1M/min"),
)
absent = Number(
    "absent",
    "Of those, for items that are not there",
    unit="%",
    short="absent share",
    default="90%",
    least="0%",
    most="100%",
    why="The filter only saves work on these. Where nearly every look-up finds its item, do without it.",
    picks=(Pick("10%", "a cache in front"), Pick("50%", "one-hit wonders"), Pick("90%", "is this name taken?")),
)
entry = Number(
    "entry",
    "Size of one item",
    unit="B",
    short="item size",
    default="60 B",
    least="1 B",
    most="1 MB",
    why="What an exact set would have to keep; the filter’s bits do not depend on it.",
    picks=(Pick("8 B", "a number"), Pick("16 B", "a UUID"), Pick("60 B", "an address of a page")),
)
overfill = Number(
    "overfill",
    "If it takes more items than planned",
    unit="times",
    short="overfill",
    default="2",
    least="1",
    most="100",
    why="A filter cannot grow: past its plan the errors climb quickly, and the remedy is to build it again.",
    picks=(Pick("1", "nothing is added later"), Pick("2", "a good year"), Pick("10", "nobody looked")),
    examples=("2", "1.5x"),
)

bits_each = Figure(
    "bits-each",
    "Bits for each item",
    Chosen(
        given,
        {
            "error": Function("ln", _ln, 1 / error) / Constant(math.log(2) ** 2, "(ln 2)²"),
            "bits": space / (items * _BIT),
            "each": space_each,
        },
    ),
    short="bits an item",
    source=BLOOM,
)
best_hashes = Figure(
    "best-hashes",
    "Best number of hashes for these bits",
    Function("round", _nearest, bits_each * Constant(math.log(2), "ln 2")),
    short="best hashes",
    source=BLOOM,
)
hashes = Figure(
    "hashes",
    "Hashes for each item",
    Chosen(given, {"error": best_hashes, "bits": functions, "each": functions}),
    short="hashes",
    source=BLOOM,
    note="Two real hashes are enough: the others are the first plus a multiple of the second.",
)


def _set(hashes_to_a_bit: Term) -> Term:
    """The share of bits that are set; a filter that is given may be far too small for its items."""
    bounded = smallest(hashes_to_a_bit, _ALL_SET)
    return 1 - 1 / _E ** Chosen(given, {"error": hashes_to_a_bit, "bits": bounded, "each": bounded})


size = Figure("size", "The filter", items * bits_each * _BIT, "B", short="filter bytes")
real = Figure(
    "real-error",
    "Errors with a whole number of hashes",
    _set(hashes / bits_each) ** hashes,
    "%",
    short="error with whole hashes",
    source=CAO,
)
overfilled = Figure(
    "overfilled",
    "Errors when overfilled",
    _set(hashes * overfill / bits_each) ** hashes,
    "%",
    source=CAO,
)
exact = Figure("exact", "An exact set instead", items * (entry + SET_ENTRY), "B", short="exact set")
saving = Figure("saving", "The filter is smaller by", exact / size, "times", short="saving")
spared = Figure("spared", "Look-ups saved", lookups * absent * (1 - real), "lookups/s", short="saved look-ups")
needless = Figure("needless", "Look-ups made for nothing", lookups * absent * real, "lookups/s")
passed = Figure("passed", "Look-ups that pass the filter", lookups - spared, "lookups/s")

CALCULATOR = Calculator(
    name="bloom",
    title="Bloom filter",
    question="How large is a Bloom filter, and what does it save?",
    lead="Items and an error you accept turned into bits and hashes, and the look-ups they save.",
    group="structures",
    asked="false positive set membership filter",
    fields=(items, given, error, space, space_each, functions, lookups, absent, entry, overfill),
    figures=(size, bits_each, hashes, real, overfilled, exact, saving, spared, needless, passed, best_hashes),
    main=size,
    decision=Decision(
        size,
        (
            Band(
                CORE_CACHE,
                "The filter stays in the processor’s cache.",
                "It answers in nanoseconds. Give every process its own copy, and spend more bits on fewer errors if "
                "a needless look is expensive.",
                name="a core’s cache",
            ),
            Band(
                NODE_MEMORY,
                "The filter fits in the memory of one node.",
                "Each hash is one random read of memory; a blocked filter puts them all in one cache line. Say who "
                "rebuilds it, from what, and what answers meanwhile.",
                name="one node",
            ),
            Band(
                None,
                "The filter is larger than a node.",
                "Split it by a hash of the item, or keep one filter beside each file or shard, where it is built and "
                "thrown away together with its data.",
            ),
        ),
        safe=range(2),
    ),
    sources=(BLOOM, CAO),
    conventions=(SIZES,),
    cautions=(
        Caution(
            saving < 4,
            "The items are so small that an exact set costs little more, and it is never wrong.",
        ),
        Caution(
            absent < 0.2,
            "Few look-ups are for absent items, so the filter has little to save: measure that share first.",
        ),
        Caution(
            largest(hashes - best_hashes, best_hashes - hashes) > 0,
            "With this many bits, a different number of hashes errs less often.",
        ),
        Caution(
            overfilled > 10 * real,
            "Overfilled, the filter is wrong more than ten times as often as planned. Size it for the end of its "
            "life, or build a second one beside it when it is full.",
        ),
    ),
    grows=items,
    drawing=Bits("What is in the filter, and what is not", _set(hashes / bits_each), hashes, real),
    curve=Curve(
        overfill,
        overfilled,
        "False positives of an overfull filter",
        "A filter that takes more items than it was sized for gets worse much faster than it fills.",
        span=(0.5, 5.0),
    ),
)
