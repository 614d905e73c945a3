"""What one machine, one process or one database holds."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_NOTION = Source(
    "Notion, “Herding elephants: Lessons learned from sharding Postgres at Notion”",
    "https://www.notion.so/blog/sharding-postgres-at-notion",
    "2021-10",
)
_RDS = Source(
    "Amazon RDS User Guide, Increasing DB instance storage capacity: 64 TiB for the primary volume",
    "https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_PIOPS.ModifyingExisting.html",
    "2026",
)
_VITESS = Source(
    "Vitess documentation, Scalability Philosophy: 250 GB per MySQL server",
    "https://vitess.io/docs/overview/scalability-philosophy/",
    "2026",
)
_REDIS = Source(
    "Redis documentation, Clustering Redis databases: several shards from 25 GB on",
    "https://redis.io/docs/latest/operate/rc/databases/configuration/clustering/",
    "2025",
)
_REDIS_FAQ = Source(
    "Redis documentation, FAQ: a million small keys with string values use about 85 MB",
    "https://redis.io/docs/latest/develop/get-started/faq/",
    "2024",
)
_INSTANCES = Source(
    "Red Hat OpenShift Service on AWS documentation, instance types: i7i.48xlarge with 192 vCPU and 1,536 GiB",
    "https://github.com/openshift/openshift-docs/blob/main/modules/rosa-sdpolicy-am-aws-compute-types.adoc",
    "2025-08",
)

DATABASE_DATA = Reference(
    "database-data",
    "Data in one relational database before it is a burden",
    "10 TB",
    "B",
    "Notion lets one database grow to {}",
    _NOTION,
    note="A team’s own limit, chosen so that backups, vacuuming and replication keep up; 500 GB for one table.",
)
TABLE_DATA = Reference(
    "table-data",
    "Data in one table before it is a burden",
    "500 GB",
    "B",
    "Notion lets one table grow to {}",
    _NOTION,
    note="The same team’s limit within a database of 10 TB. Partitions count as tables of their own.",
)
VOLUME_DATA = Reference(
    "volume-data",
    "Largest volume of a managed relational database",
    "64 TiB",
    "B",
    "The volume of one managed relational database ends at {}",
    _RDS,
    note="One product’s limit. On RDS each instance has one such volume; Oracle and SQL Server may add three more. "
    "An Aurora cluster’s volume may grow to 256 TiB, with older versions of its engine to 128 TiB.",
)
SHARD_DATA = Reference(
    "shard-data",
    "Data in one shard that is quick to copy and restore",
    "250 GB",
    "B",
    "Vitess advises {} for one MySQL server",
    _VITESS,
)
SHARDED_DATABASES = Reference(
    "sharded-databases",
    "Databases of a first sharding",
    "32",
    "databases",
    "Notion first sharded onto {}",
    _NOTION,
    note="480 logical shards on 32 databases, and three times as many databases two years later.",
)
CACHE_SHARD_DATA = Reference(
    "cache-shard-data",
    "Data in one process of an in-memory store",
    "25 GB",
    "B",
    "Redis advises clustering beyond {}",
    _REDIS,
)
KEY_OVERHEAD = Reference(
    "key-overhead",
    "Memory of one small key and value in an in-memory store",
    "85 B",
    "B",
    "A small key with a small value takes about {} in Redis",
    _REDIS_FAQ,
    note="Nearly all of it is bookkeeping: pointers, the hash table’s entry, object headers. Valkey takes about "
    "20 B less since version 8.1.",
)
SERVER_MEMORY = Reference(
    "server-memory",
    "Memory of one large server",
    "1,536 GiB",
    "B",
    "One large cloud server has {} of memory",
    _INSTANCES,
    note="Machines with several times as much exist, for a handful of databases and at a price to match.",
)
SERVER_CORES = Reference(
    "server-cores",
    "Processors of one large server",
    "192",
    "cores",
    "One large cloud server has {}, virtual ones",
    _INSTANCES,
    note="On most machines two virtual processors share a physical core.",
)
