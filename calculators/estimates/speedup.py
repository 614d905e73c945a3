"""Speed-up: how long a scan or a sort takes on many machines, and what Amdahl's law leaves of them."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import SIZES
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, largest
from calculators.core.unit import NONE, SECONDS
from calculators.reference.latency import (
    DISK_READ,
    DISK_SCAN,
    FLOW,
    MEMORY_READ,
    MEMORY_SCAN,
    NAPKIN,
    NIGHT,
    OBJECT_READ,
    OBJECT_SCAN,
    PATIENCE,
    SSD_READ,
    SSD_SCAN,
)

AMDAHL = Source(
    "Amdahl, “Validity of the single processor approach to achieving large scale computing capabilities”, AFIPS",
    "https://doi.org/10.1145/1465482.1465560",
    "1967",
)
MERGE = Source(
    "External merge sort: 1 + ⌈log of the runs to the base of the fan-in⌉ passes, each reading and writing all",
    "https://courses.cs.washington.edu/courses/cse544/99sp/lectures/storage/tsld014.htm",
    "1999",
)


def merge_passes(data: float, memory: float, buffer: float) -> float:
    """Passes over the data to sort it with so much memory: one makes sorted runs, each other merges many into one.

    >>> merge_passes(108, 5, 1)
    4.0
    """
    runs = math.ceil(data / memory - 1e-9)
    ways = max(2, math.floor(memory / buffer) - 1)
    return 1.0 + (math.ceil(math.log(runs) / math.log(ways) - 1e-9) if runs > 1 else 0)


task = Choice(
    "task",
    "The job",
    Option("scan", "reads everything once"),
    Option("sort", "sorts everything"),
    why="A search without an index, a count or a backup reads. Sorting, joining and indexing read and write, and "
    "move the data between machines once.",
)
size = Number(
    "size",
    "Data",
    unit="B",
    short="data",
    default="10 TB",
    least="1 kB",
    most="1e21 B",
    why="What must really be read: after compression, and only the columns and days that the question needs.",
    picks=(Pick("100 GB", "a table"), Pick("10 TB", "a month of logs"), Pick("1 PB", "everything")),
    examples=("10 TB", "500 GB", "5..20 TB"),
)
record = Number(
    "record",
    "Size of a record",
    unit="B",
    short="record",
    default="1 kB",
    least="1 B",
    most="1 GB",
    why="Only for the comparison with reading each record at random.",
    picks=(Pick("100 B", "the sort benchmark"), Pick("1 kB", "a row"), Pick("100 kB", "a document")),
)
medium = Choice(
    "medium",
    "Read from",
    Option("ssd", "solid-state disks"),
    Option("memory", "memory"),
    Option("disk", "spinning disks"),
    Option("object", "object storage"),
    Option("own", "something of a speed you know"),
    why="The reference numbers of this medium, for reading in order and at random, or your own.",
)
own_scan = Number(
    "scan-speed",
    "It reads in order",
    unit="B/s",
    short="own speed",
    default="500 MB/s",
    least="1 B/s",
    most="10 TB/s",
    why="What one disk or connection of yours delivers, as its maker says or as you measured.",
    picks=(Pick("30 MB/s", "a disk of 2009"), Pick("500 MB/s", "a SATA disk"), Pick("7 GB/s", "a quick NVMe disk")),
)
own_read = Number(
    "read-time",
    "One read at random takes",
    unit="ms",
    short="own random read",
    default="1 ms",
    least="1 ns",
    most="10 s",
    why="A seek of a spinning disk, the first byte of a store.",
    picks=(Pick("10 ms", "a seek"), Pick("0.1 ms", "flash"), Pick("50 ms", "a store far away")),
)
lanes = Number(
    "lanes",
    "Disks or connections in each machine",
    unit="lanes",
    short="lanes",
    nouns=("lanes", "disks", "connections", "cores"),
    default="2",
    least="1",
    most="1,000",
    whole=True,
    why="Disks read side by side; object storage is read over many connections; memory by several cores.",
    picks=(Pick("1", "one disk"), Pick("12", "a storage server"), Pick("64", "connections")),
)
cores = Number(
    "cores",
    "Cores in each machine",
    unit="cores",
    short="cores",
    default="16",
    least="1",
    most="1,024",
    whole=True,
    why="Those you may use; others run on the machine too.",
    picks=(Pick("8", "everyday"), Pick("16", "larger"), Pick("64", "the largest")),
)
core_speed = Number(
    "speed",
    "Data that one core works through",
    unit="B/s",
    short="core speed",
    default="500 MB/s",
    least="1 kB/s",
    most="100 GB/s",
    why="Decompressing does about 1 GB/s, sorting numbers 500 MB/s, reading JSON 100 MB/s: often below the disk.",
    picks=(Pick("100 MB/s", "reading JSON"), Pick("500 MB/s", "sorting numbers"), Pick("1 GB/s", "decompressing")),
)
machines = Number(
    "machines",
    "Machines",
    unit="machines",
    short="machines",
    nouns=("machines", "workers", "nodes", "servers"),
    default="20",
    least="1",
    most="1M",
    whole=True,
    why="Each works on its own part of the data.",
    picks=(Pick("1", "alone"), Pick("20", "a small cluster"), Pick("1,000", "a large one")),
)
parallel = Number(
    "parallel",
    "Share of the work that can be done side by side",
    unit="%",
    short="parallel share",
    default="99%",
    least="0%",
    most="99.9999%",
    why="The rest is planning, the last merge, the slowest part: what one machine does while the others wait.",
    picks=(Pick("90%", "a tenth alone"), Pick("99%", "usual"), Pick("99.9%", "a plain scan")),
)
memory = Number(
    "memory",
    "Memory for sorting, in each machine",
    unit="B",
    short="memory",
    default="32 GB",
    least="1 MB",
    most="100 TB",
    why="Half of the machine’s, say. A part that fits is sorted in one pass.",
    picks=(Pick("4 GB", "a container"), Pick("32 GB", "half a node"), Pick("500 GB", "a large one")),
)
buffer = Number(
    "buffer",
    "Buffer for each run while merging",
    unit="B",
    short="buffer",
    default="16 MB",
    least="1 kB",
    most="10 GB",
    why="Large enough that a disk reads in order rather than at random.",
    picks=(Pick("1 MB", "solid-state disks"), Pick("16 MB", "spinning disks")),
)
link = Number(
    "link",
    "Network of each machine",
    unit="B/s",
    short="link",
    default="10 Gbit/s",
    least="1 Mbit/s",
    most="10 Tbit/s",
    why="A sort across machines sends nearly all of the data once to another one.",
    picks=(Pick("1 Gbit/s", "old"), Pick("10 Gbit/s", "usual"), Pick("100 Gbit/s", "new")),
)

lane = Figure(
    "lane",
    "One lane reads in order",
    Chosen(
        medium, {"ssd": SSD_SCAN, "memory": MEMORY_SCAN, "disk": DISK_SCAN, "object": OBJECT_SCAN, "own": own_scan}
    ),
    "B/s",
    short="lane speed",
    source=NAPKIN,
)
look = Figure(
    "look",
    "One read at random takes",
    Chosen(
        medium, {"ssd": SSD_READ, "memory": MEMORY_READ, "disk": DISK_READ, "object": OBJECT_READ, "own": own_read}
    ),
    "s",
    short="random read",
    source=NAPKIN,
)
passes = Figure(
    "passes",
    "Passes over the data",
    Chosen(
        task,
        {
            "scan": Constant(1.0, "one"),
            "sort": Function("merge passes", merge_passes, size / machines, memory, buffer, dimension=NONE),
        },
    ),
    short="passes",
    source=MERGE,
)
moved = Figure(
    "moved",
    "Bytes read and written",
    size * passes * Chosen(task, {"scan": Constant(1.0, "reading"), "sort": Constant(2.0, "reading and writing")}),
    "B",
    short="bytes moved",
)
reading = Figure("reading", "One machine’s disks need", moved / (lane * lanes), "s", short="time at the disks")
working = Figure(
    "working", "One machine’s cores need", size * passes / (core_speed * cores), "s", short="time at the cores"
)
alone = Figure("alone", "One machine alone", largest(reading, working), "s", short="time alone")
speedup = Figure(
    "speedup",
    "Speed-up",
    1 / (1 - parallel + parallel / machines),
    "times",
    short="speed-up",
    source=AMDAHL,
)
ceiling = Figure("ceiling", "With any number of machines", 1 / (1 - parallel), "times", source=AMDAHL)
efficiency = Figure("efficiency", "Of each machine, used", speedup / machines, "%")
shuffle = Figure(
    "shuffle",
    "Moving data between machines",
    Chosen(
        task,
        {
            "scan": Constant(0.0, "nothing", SECONDS, "0 s"),
            "sort": size * (machines - 1) / (machines * machines * link),
        },
    ),
    "s",
    short="time to exchange",
    note="Each machine keeps its own part and sends the others theirs, all at the same time.",
)
time = Figure("time", "All machines together", alone / speedup + shuffle, "s", short="seconds of the job")
paid = Figure("paid", "Machine time paid for", time * machines, "s")
random = Figure(
    "random",
    "The same, one record at a time at random",
    size / record * look / (lanes * machines),
    "s",
    source=NAPKIN,
    note="One read after the other in each lane. Reading in order is what makes a scan bearable.",
)

CALCULATOR = Calculator(
    name="speedup",
    title="Speed-up",
    question="How long does it take on so many machines?",
    lead="Data, disks and cores turned into the time of a scan or a sort, alone and side by side.",
    group="speed",
    asked="amdahl parallel batch mapreduce workers",
    fields=(
        task,
        size,
        record,
        medium,
        own_scan,
        own_read,
        lanes,
        cores,
        core_speed,
        machines,
        parallel,
        memory,
        buffer,
        link,
    ),
    figures=(
        time,
        alone,
        speedup,
        ceiling,
        efficiency,
        passes,
        moved,
        lane,
        reading,
        working,
        shuffle,
        paid,
        look,
        random,
    ),
    main=time,
    decision=Decision(
        time,
        (
            Band(
                FLOW,
                "It can run while somebody waits.",
                "No index and nothing precomputed: scan on demand. That is less to keep right, and any question can "
                "be asked.",
                name="train of thought",
            ),
            Band(
                PATIENCE,
                "Somebody can wait for it, with something to look at.",
                "Show first results at once, or cache answers. An index or a partition by date would take it below "
                "a second.",
                name="attention",
            ),
            Band(
                NIGHT,
                "It is a job for the background.",
                "Run it on a schedule and serve the result. Say how old an answer may be, and what runs again when "
                "the job fails half-way.",
                name="a night",
            ),
            Band(
                None,
                "It does not finish in a night.",
                "Do not redo it all: process what has changed since the last run, keep the data sorted or "
                "indexed as it arrives, or sample.",
            ),
        ),
        safe=range(3),
    ),
    sources=(AMDAHL, MERGE, NAPKIN),
    conventions=(SIZES,),
    cautions=(
        Caution(
            speedup < 0.5 * machines,
            "More than half of the machines’ time is spent waiting for the part that one does alone. Shorten that "
            "part before adding machines.",
        ),
        Caution(
            working > reading,
            "The cores, not the disks, are the slower side here: faster disks change nothing.",
        ),
    ),
    grows=size,
    curve=Curve(
        machines,
        time,
        "Time with more machines",
        "Each doubling of the machines saves less, down to the time of the part that cannot be shared.",
        span=(0.05, 50.0),
    ),
)
