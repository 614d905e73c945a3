"""Snowflake: how the bits of a time-ordered id divide into lifetime, machines and ids a tick."""

from calculators.core.calculator import Calculator, Caution
from calculators.core.decision import Band, Decision
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, largest, rounded_up
from calculators.core.unit import SECONDS
from calculators.reference.memory import INTEGER_BITS, SAFE_INTEGER_BITS

SNOWFLAKE = Source(
    "Twitter, Snowflake: 41 bits of milliseconds, 10 of machine, 12 of sequence",
    "https://github.com/twitter-archive/snowflake",
    "2010",
)
INSTAGRAM = Source(
    "Instagram Engineering, “Sharding & IDs at Instagram”: 41 bits of milliseconds, 13 of shard, 10 of sequence",
    "https://instagram-engineering.com/sharding-ids-at-instagram-1cf5a71e5a5c",
    "2012",
)
SONYFLAKE = Source(
    "Sony, Sonyflake: 39 bits of 10 ms, 16 of machine, 8 of sequence",
    "https://github.com/sony/sonyflake",
    "2024",
)

time_bits = Number(
    "time",
    "Bits for the time",
    short="time bits",
    default="41",
    least="20",
    most="60",
    whole=True,
    why="The time stands first, so that ids sort by age. One bit more doubles the lifetime.",
    picks=(Pick("39", "Sonyflake"), Pick("41", "Snowflake, Instagram"), Pick("48", "ULID, UUID version 7")),
)
tick = Number(
    "tick",
    "One tick of the clock",
    unit="s",
    short="tick",
    default="1 ms",
    least="1 µs",
    most="1 min",
    why="A coarser tick lasts longer with the same bits, and puts more ids into each tick.",
    picks=(Pick("1 ms", "Snowflake"), Pick("10 ms", "Sonyflake"), Pick("1 s", "KSUID")),
)
machine_bits = Number(
    "machine",
    "Bits for the machine",
    short="machine bits",
    default="10",
    least="0",
    most="32",
    whole=True,
    why="Each generator needs a number that no other holds at the same time: a process, a shard or a region.",
    picks=(Pick("10", "Snowflake"), Pick("13", "Instagram"), Pick("16", "Sonyflake")),
)
sequence_bits = Number(
    "sequence",
    "Bits for the sequence",
    short="sequence bits",
    default="12",
    least="0",
    most="32",
    whole=True,
    why="Counts the ids of one machine within one tick, and begins again at the next.",
    picks=(Pick("8", "Sonyflake"), Pick("10", "Instagram"), Pick("12", "Snowflake")),
)
age = Number(
    "age",
    "Time since the epoch you count from",
    unit="s",
    short="age",
    default="1 year",
    least="0 s",
    most="1,000 years",
    why="Count from your own launch. Counting from 1970 throws away more than fifty years of the lifetime.",
    picks=(Pick("0 years", "an epoch of today"), Pick("16 years", "Twitter’s, of 2010"), Pick("57 years", "1970")),
)
machines = Number(
    "machines",
    "Machines that make ids",
    unit="machines",
    short="machines",
    nouns=("machines", "generators", "processes", "shards", "servers"),
    default="100",
    least="1",
    most="10 billion",
    why="Every process that makes ids, counted at the peak and during a deployment, when old and new overlap.",
    picks=(Pick("3", "an id service"), Pick("100", "inside each server"), Pick("2,000", "a large fleet")),
    examples=("100", "3", "50..200"),
)
peak = Number(
    "peak",
    "Ids at the peak",
    unit="ids/s",
    short="peak ids",
    nouns=("ids", "writes", "rows", "messages"),
    default="50k/s",
    least="1/day",
    most="1T/s",
    load="peak",
    why="One for each thing created in the busiest second; a batch import may ask for them all in one tick.",
    picks=(Pick("500/s", "a shop"), Pick("50k/s", "messages"), Pick("1M/s", "events")),
    examples=("50k/s", "1M/min", "10k..100k/s"),
)

_NOTHING = Constant(0.0, "0", SECONDS, "0 s")

lifetime = Figure("lifetime", "Lasts", 2**time_bits * tick, "s", short="lifetime", source=SNOWFLAKE)
left = Figure("left", "Left of it", largest(lifetime - age, _NOTHING), "s")
total = Figure("total", "Bits in all", time_bits + machine_bits + sequence_bits, short="bits in all")
possible = Figure(
    "possible", "Machines that can be told apart", 2**machine_bits, "machines", short="possible machines", exact=True
)
each_tick = Figure(
    "each-tick", "Ids of one machine in a tick", 2**sequence_bits, "ids", short="ids a tick", exact=True
)
each_machine = Figure("each-machine", "Most one machine makes", each_tick / tick, "ids/s", short="machine rate")
fleet = Figure("fleet", "Most the machines make together", each_machine * machines, "ids/s", short="fleet rate")
used = Figure("used", "Of that, used at the peak", peak / fleet, "%", short="use at the peak")
needed = Figure(
    "needed",
    "Machines the peak needs",
    largest(rounded_up(peak / each_machine), 1),
    "machines",
    note="At least; leave one spare for the machine that is being replaced.",
)

CALCULATOR = Calculator(
    name="snowflake",
    title="Time-ordered ids",
    question="How do I divide the bits of an id?",
    lead="Bits for the time, the machine and the sequence turned into years, machines and ids a second.",
    group="structures",
    asked="unique id generator timestamp sequence 64 bit",
    fields=(time_bits, tick, machine_bits, sequence_bits, age, machines, peak),
    figures=(lifetime, left, total, possible, each_tick, each_machine, fleet, used, needed),
    main=lifetime,
    decision=Decision(
        total,
        (
            Band(
                SAFE_INTEGER_BITS,
                "The id is a plain number everywhere.",
                "Databases, JSON and browsers all hold it exactly. Check that the bits you saved are not the ones "
                "the peak needs.",
                name="JavaScript number",
            ),
            Band(
                INTEGER_BITS,
                "The id fits a 64-bit column, but not a JavaScript number.",
                "Store it as a 64-bit integer and send it as a string, from the first version of the interface. "
                "New rows go to the end of the index, because the time stands first.",
                name="64-bit column",
            ),
            Band(
                None,
                "The id needs more than 64 bits.",
                "Take 128 and a standard layout such as UUID version 7: time first, random bits instead of machine "
                "and sequence, and nobody hands out machine numbers. Each index entry grows by 8 bytes.",
            ),
        ),
        safe=range(2),
        even=True,
    ),
    sources=(SNOWFLAKE, INSTAGRAM, SONYFLAKE),
    cautions=(
        Caution(
            (total > 63) * (total < 65),
            "With all 64 bits in use, ids become negative in languages and columns that know signed integers only.",
        ),
        Caution(
            lifetime < age,
            "The epoch is further back than the time bits reach: ids have started over, and clash with the oldest.",
        ),
        Caution(
            machines > possible,
            "There are more machines than machine numbers: two of them share one, and make the same ids.",
        ),
        Caution(
            peak > fleet,
            "The peak is more than the machines can number: they wait for the next tick, and ids are late.",
        ),
    ),
    grows=peak,
)
