"""How long it takes: memory, disks and the network, and how long people have for it."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

# Rounded by its author for memory. Memory, solid-state disks, sorting and the speed of object storage were measured
# in March 2026, on cloud machines with 48 virtual cores; all other rows are as they were in earlier tables.
NAPKIN = Source(
    "Simon Eskildsen, “Napkin Math”",
    "https://github.com/sirupsen/napkin-math",
    "2026-03",
)
_NAPKIN_BEFORE = Source(
    "Simon Eskildsen, “Napkin Math”, rows kept from its earlier tables and not measured again",
    "https://github.com/sirupsen/napkin-math",
    "2026-03",
)
_NIELSEN = Source(
    "Jakob Nielsen, “Response Times: The 3 Important Limits”",
    "https://www.nngroup.com/articles/response-times-3-important-limits/",
    "1993",
)
_NIGHT = Source("Rule of thumb: the hours between the last and the first busy one, with room for one repeat")
_TOPIC = Source("Rule of thumb: nobody publishes one; time yourself in a practice run")

# Single operations.
MEMORY_READ = Reference(
    "memory-read",
    "Reading 64 bytes at random from memory",
    "20 ns",
    "s",
    "A random read of memory takes {}",
    NAPKIN,
    note="The source’s earlier table, from another machine, has 50 ns.",
)
SSD_READ = Reference(
    "ssd-read",
    "Reading 8 KiB at random from a solid-state disk",
    "100 µs",
    "s",
    "A random read of a solid-state disk takes {}",
    NAPKIN,
)
SSD_SYNC = Reference(
    "ssd-sync",
    "Writing 8 KiB to a solid-state disk and waiting until it is safe",
    "300 µs",
    "s",
    "A durable write to a solid-state disk takes {}",
    NAPKIN,
    note="On a cloud machine’s own disks. The source’s earlier table, from another machine, has 1 ms.",
)
DISK_READ = Reference(
    "disk-read",
    "Reading 8 KiB at random from a spinning disk",
    "10 ms",
    "s",
    "A random read of a spinning disk takes {}",
    _NAPKIN_BEFORE,
    note="Moving the head and waiting for the platter; the reading itself is nothing beside it.",
)
STORE_QUERY = Reference(
    "store-query",
    "A look-up in a cache or database by key",
    "500 µs",
    "s",
    "A look-up by key over the network takes {}",
    _NAPKIN_BEFORE,
)
OBJECT_READ = Reference(
    "object-read",
    "The first byte from object storage",
    "80 ms",
    "s",
    "Object storage answers after {}",
    NAPKIN,
    note="A rough figure, says its author, who measured how fast it is read rather than how soon it begins.",
)

# Round trips.
REGION_TRIP = Reference(
    "region-trip",
    "A round trip within a region",
    "250 µs",
    "s",
    "A round trip within a region takes {}",
    _NAPKIN_BEFORE,
    note="Between two machines near each other. From one zone to another it is 0.5 to 1 ms, which is what the "
    "calculators begin with.",
)
COUNTRY_TRIP = Reference(
    "country-trip",
    "A round trip across North America",
    "60 ms",
    "s",
    "A round trip across North America takes {}",
    _NAPKIN_BEFORE,
)
OCEAN_TRIP = Reference(
    "ocean-trip",
    "A round trip between Western Europe and eastern North America",
    "80 ms",
    "s",
    "A round trip across the Atlantic takes {}",
    _NAPKIN_BEFORE,
)
WORLD_TRIP = Reference(
    "world-trip",
    "A round trip between Western Europe and Singapore",
    "160 ms",
    "s",
    "A round trip from Europe to Singapore takes {}",
    _NAPKIN_BEFORE,
)

# Reading in order. The source counts in GiB; a few percent do not matter at its precision.
MEMORY_SCAN = Reference(
    "memory-scan", "Reading memory in order, one core", "20 GB/s", "B/s", "One core reads memory at {}", NAPKIN
)
SSD_SCAN = Reference(
    "ssd-scan",
    "Reading a solid-state disk in order",
    "8 GB/s",
    "B/s",
    "A solid-state disk is read at {}",
    NAPKIN,
    note="Several disks of a cloud machine, read as one. A single quick one reaches 7 GB/s.",
)
DISK_SCAN = Reference(
    "disk-scan",
    "Reading a spinning disk in order",
    "250 MB/s",
    "B/s",
    "A spinning disk is read at {}",
    _NAPKIN_BEFORE,
)
REGION_LINK = Reference(
    "region-link",
    "Between two machines of a region",
    "2 GB/s",
    "B/s",
    "Two machines of a region exchange {}",
    _NAPKIN_BEFORE,
    note="Over many connections, with a fast network card; 10 GB/s within a zone. One connection carries 5 Gbit/s at "
    "most, a third of it.",
)
DISTANT_LINK = Reference(
    "distant-link",
    "Between regions, one connection",
    "25 MB/s",
    "B/s",
    "One connection between regions carries {}",
    _NAPKIN_BEFORE,
    note="Several connections side by side carry several times that.",
)
OBJECT_SCAN = Reference(
    "object-scan",
    "Reading object storage, one connection",
    "100 MB/s",
    "B/s",
    "One connection reads object storage at {}",
    NAPKIN,
    note="As measured on S3; on Google’s, twice as much. Many connections reach the limit of the network card.",
)
SORTING = Reference(
    "sorting",
    "Sorting 64-bit integers on one core",
    "500 MB/s",
    "B/s",
    "One core sorts {} of integers",
    NAPKIN,
    note="The source’s earlier table, from another machine, has 200 MB/s.",
)

# People.
INSTANT = Reference("instant", "What feels immediate", "100 ms", "s", "Up to {} an answer feels immediate", _NIELSEN)
FLOW = Reference(
    "flow",
    "What keeps a train of thought",
    "1 s",
    "s",
    "Up to {} a train of thought is not broken",
    _NIELSEN,
)
PATIENCE = Reference(
    "patience",
    "What keeps attention",
    "10 s",
    "s",
    "Up to {} people keep their attention on a task",
    _NIELSEN,
)
NIGHT = Reference("night", "A night’s window for a batch job", "6 hours", "s", "A night leaves about {}", _NIGHT)

# An interview.
TOPIC_LEAST = Reference(
    "topic-least",
    "The least a deep dive needs",
    "5 min",
    "s",
    "One deep dive needs about {}",
    _TOPIC,
    note="What it must do, two ways to do it, a choice with its price, and what happens when it fails.",
)
TOPIC_MOST = Reference(
    "topic-most",
    "The most a deep dive is worth",
    "12 min",
    "s",
    "One deep dive is worth up to about {}",
    _TOPIC,
    note="After that the next topic shows more than the next detail.",
)

# What a table or a picture shows together.
LATENCIES = (
    *(MEMORY_READ, SSD_READ, SSD_SYNC, DISK_READ, STORE_QUERY, OBJECT_READ),
    *(REGION_TRIP, COUNTRY_TRIP, OCEAN_TRIP, WORLD_TRIP),
)
BANDWIDTHS = (MEMORY_SCAN, SSD_SCAN, DISK_SCAN, REGION_LINK, DISTANT_LINK, OBJECT_SCAN, SORTING)
PATIENCES = (INSTANT, FLOW, PATIENCE, NIGHT, TOPIC_LEAST, TOPIC_MOST)
