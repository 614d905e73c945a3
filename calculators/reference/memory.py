"""How much fits: sizes of memory, caches, shards and numbers."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_INSTANCES = Source(
    "OpenShift documentation, AWS instance types: memory-optimised machines have 8 GiB for each core, 64 GiB on "
    "8 cores, 1,536 GiB on 192",
    "https://github.com/openshift/openshift-docs/pull/98009.diff",
    "2025-08",
)
_XEON = Source(
    "Intel, “Difference of cache memory between Intel Xeon processors”: 2 MB of second-level cache for each core",
    "https://www.intel.com/content/www/us/en/support/articles/000027820/processors/intel-xeon-processors.html",
    "2024",
)
_REDIS = Source(
    "Redis FAQ: one million small keys with string values take about 100 MB",
    "http://man.hubwiz.com/docset/Redis.docset/Contents/Resources/Documents/topics/faq.html",
    "2016",
)
_REDIS_SET = Source(
    "“Redis 10x more memory usage than data”: at least 64 bytes for each entry of a set, on top of the data",
    "https://newbe.dev/redis-10x-more-memory-usage-than-data",
    "2012",
)
_ELASTIC = Source(
    "Elastic, “Size your shards”: aim for shards of 10 to 50 GB",
    "https://www.elastic.co/guide/en/elasticsearch/reference/8.15/size-your-shards.html",
    "2024",
)
_ELASTIC_DOCUMENTS = Source(
    "Elastic, AutoOps insights, “Shard near document limit”: the practical most is about 200 million documents",
    "https://www.elastic.co/docs/reference/autoops-insights/shard_near_document_limit",
    "2026",
)
_TAIL = Source(
    "Dean, Barroso, “The Tail at Scale”: with one answer in a hundred slow, a question to a hundred servers is "
    "slow 63 times in 100",
    "https://research.google/pubs/the-tail-at-scale/",
    "2013",
)
_SPARE = Source("Rule of thumb: a tenth of what an instance of eight to sixteen gigabytes has")
_RING = Source(
    "Dong, Wang, “DxHash: a scalable consistent hash based on the pseudo-random sequence”, table of memory: 24 bytes "
    "for each point of a ring",
    "https://arxiv.org/abs/2107.07930",
    "2023",
)
_SAFE_INTEGERS = Source(
    "X developer documentation, “Twitter IDs (snowflake)”: JavaScript cannot hold numbers of more than 53 bits",
    "https://developer.x.com/ja/docs/basics/twitter-ids",
    "2026",
)
_WIDEST = Source(
    "PostgreSQL documentation, “Numeric Types”: bigint has 8 bytes, −9223372036854775808 to +9223372036854775807",
    "https://www.postgresql.org/docs/current/datatype-numeric.html",
    "2026",
)

NODE_MEMORY = Reference(
    "node-memory",
    "Memory of an everyday node",
    "64 GB",
    "B",
    "An everyday node of eight cores has about {}",
    _INSTANCES,
    note="Its 64 GiB are 68.7 GB; the rest goes to the operating system and to headroom.",
)
LARGE_NODE_MEMORY = Reference(
    "large-node-memory",
    "Memory of the largest ordinary node",
    "1.5 TB",
    "B",
    "The largest ordinary node has about {}",
    _INSTANCES,
    note="Machines with 6 to 24 TiB can be rented too; they are built for one database, and priced like it.",
)
CORE_CACHE = Reference(
    "core-cache",
    "Second-level cache of one core",
    "2 MB",
    "B",
    "The second-level cache of a core holds {}",
    _XEON,
    note="What fits is answered in nanoseconds, without a trip to memory.",
)
SMALL_KEY = Reference(
    "small-key",
    "A small key and value in an in-memory store",
    "100 B",
    "B",
    "A small key and its value take about {}",
    _REDIS,
    note="The key, the value, two objects and a place in the hash table.",
)
SET_ENTRY = Reference(
    "set-entry",
    "Overhead of a set entry",
    "64 B",
    "B",
    "A set adds about {} to each entry",
    _REDIS_SET,
    note="Pointers, object headers and the allocator's rounding; small sets are packed tighter.",
)
RING_POINT = Reference(
    "ring-point",
    "Bytes of a point on the ring",
    "24 B",
    "B",
    "A point on a hash ring takes about {}",
    _RING,
    note="Its position, the node it belongs to, and a link in a search tree or a sorted array.",
)
SEARCH_SHARD = Reference(
    "search-shard",
    "A shard of a search index",
    "50 GB",
    "B",
    "A search shard stays easy to move up to about {}",
    _ELASTIC,
    note="10 to 30 GB where people wait for the answer, 30 to 50 GB for logs.",
)
SEARCH_SHARD_DOCUMENTS = Reference(
    "search-shard-documents",
    "Documents in a shard of a search index",
    "200M",
    "documents",
    "A search shard works well up to about {}",
    _ELASTIC_DOCUMENTS,
    note="The format itself stops at 2.1 billion.",
)
SEARCH_FAN_OUT = Reference(
    "search-fan-out",
    "A hundred shards of a search index",
    "5 TB",
    "B",
    "A hundred shards of 50 GB hold {}",
    _TAIL,
    note="Each question waits for the slowest shard, so a hundred is where the slow ones become the usual ones.",
)
PROCESS_TABLE = Reference(
    "process-table",
    "A table inside an application's process",
    "1 GB",
    "B",
    "A process can spare about {} for a table",
    _SPARE,
)
SAFE_INTEGER_BITS = Reference(
    "safe-integer-bits",
    "Bits a JavaScript number holds exactly",
    "53",
    "",
    "A JavaScript number is exact up to {} bits",
    _SAFE_INTEGERS,
)
INTEGER_BITS = Reference(
    "integer-bits",
    "Bits of the widest plain integer",
    "64",
    "",
    "The widest plain integer has {} bits",
    _WIDEST,
    note="63 of them count where integers are signed, as in Java and in PostgreSQL.",
)
