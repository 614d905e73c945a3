"""How much fits: sizes of memory, caches, shards and numbers."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_INSTANCES = Source(
    "Red Hat OpenShift Service on AWS documentation, instance types: i7i.2xlarge with 8 vCPU and 64 GiB, "
    "i7i.48xlarge with 192 vCPU and 1,536 GiB",
    "https://github.com/openshift/openshift-docs/blob/main/modules/rosa-sdpolicy-am-aws-compute-types.adoc",
    "2025-08",
)
_XEON = Source(
    "Intel, “Difference of cache memory between Intel Xeon processors”: 2 MB of second-level cache for each core "
    "since the fourth generation",
    "https://www.intel.com/content/www/us/en/support/articles/000027820/processors/intel-xeon-processors.html",
    "2024",
)
_REDIS_SET = Source(
    "Stack Overflow, “Redis 10x more memory usage than data”: at least 64 bytes for each entry of a set, on top of "
    "the data",
    "https://stackoverflow.com/questions/10004565/redis-10x-more-memory-usage-than-data",
    "2012",
)
_ELASTIC = Source(
    "Elastic, “Size your shards”: aim for shards of up to 200 million documents, or of 10 to 50 GB",
    "https://www.elastic.co/docs/deploy-manage/production-guidance/optimize-performance/size-shards",
    "2025",
)
_TAIL = Source(
    "Dean, Barroso, “The Tail at Scale”: with one answer in a hundred slow, a question to a hundred servers is "
    "slow 63 times in 100",
    "https://research.google/pubs/the-tail-at-scale/",
    "2013",
)
_SPARE = Source("Rule of thumb: a tenth of what an instance of eight to sixteen gigabytes has")
_RING = Source(
    "Dong, Wang, “DxHash: a scalable consistent hashing based on the pseudo-random sequence”, table of memory: 24 "
    "bytes for each point of a ring",
    "https://arxiv.org/abs/2107.07930",
    "2023-11",
)
_SAFE_INTEGERS = Source(
    "X developer documentation, “X IDs”: in JavaScript, integers are limited to 53 bits",
    "https://docs.x.com/fundamentals/x-ids",
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
    "An everyday node of eight virtual cores has about {}",
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
    note="Machines with 6 to 32 TiB can be rented too; they are built for one database, and priced like it.",
)
CORE_CACHE = Reference(
    "core-cache",
    "Second-level cache of one core",
    "2 MB",
    "B",
    "The second-level cache of a core holds {}",
    _XEON,
    note="What fits is answered in nanoseconds, without a trip to memory. Arm’s server cores have 1 or 2 MB.",
)
SET_ENTRY = Reference(
    "set-entry",
    "Overhead of a set entry",
    "64 B",
    "B",
    "A set adds about {} to each entry",
    _REDIS_SET,
    note="Pointers, object headers and the allocator’s rounding; small sets are packed tighter.",
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
    note="Amazon’s guide to OpenSearch says 10 to 30 GiB where people wait for the answer, 30 to 50 GiB for logs.",
)
SEARCH_SHARD_DOCUMENTS = Reference(
    "search-shard-documents",
    "Documents in a shard of a search index",
    "200M",
    "documents",
    "A search shard works well up to about {}",
    _ELASTIC,
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
    "A table inside an application’s process",
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
