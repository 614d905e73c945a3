"""What common parts of a system get done in a second."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_PGBENCH = Source(
    "ClickHouse, PostgresBench: pgbench’s TPC-B-like transaction, PostgreSQL 18 on Amazon RDS, 256 clients",
    "https://github.com/ClickHouse/PostgresBench",
    "2026-03",
)
_REDIS = Source(
    "Redis documentation, Benchmarking: SET on 100,000 random keys, 50 clients, no pipelining",
    "https://redis.io/docs/latest/operate/oss_and_stack/management/optimization/benchmarks/",
    "2024",
)
_NGINX = Source(
    "NGINX, SSL Performance, with the figures of its Sizing Guide: 33,000 a second on 16 cores, ECDHE-ECDSA",
    "https://www.nginx.com/blog/nginx-ssl-performance/",
    "2016-09",
)
_WHATSAPP = Source(
    "WhatsApp, “1 million is so 2011”: 2,277,845 sockets on 24 threads of Xeon X5675 with 103 GB, FreeBSD and Erlang",
    "https://blog.whatsapp.com/1-million-is-so-2011",
    "2012-01",
)
_PARTITIONS = Source(
    "Confluent, “How to choose the number of topics/partitions in a Kafka cluster?”",
    "https://www.confluent.io/blog/how-choose-number-topics-partitions-kafka-cluster/",
    "2015",
)
_MSK = Source(
    "Amazon MSK Developer Guide, Best practices for Standard brokers: partitions per broker, replicas included",
    "https://docs.aws.amazon.com/msk/latest/developerguide/bestpractices.html",
    "2026",
)

PRIMARY_WRITES = Reference(
    "primary-writes",
    "Small durable transactions on one relational primary",
    "5k/s",
    "writes/s",
    "One relational primary takes about {}",
    _PGBENCH,
    note="Each transaction is three updates, an insert and a select. db.m5.4xlarge (16 vCPU, 64 GiB, gp3 with 16,000 "
    "IOPS): 7,200 to 8,100 a second on 100 GB of data, 4,400 to 5,700 on 500 GB. db.m5.xlarge (4 vCPU): 3,700 to "
    "3,900. The same on 16 vCPU with local NVMe disks: 21,900 to 25,600. Batching gives several times more.",
)
SHARDED_WRITES = Reference(
    "sharded-writes",
    "Small durable transactions on ten relational primaries",
    "50k/s",
    "writes/s",
    "Ten relational primaries take about {}",
    _PGBENCH,
    note="A rule of thumb: ten times one primary. More shards than that are an operation of their own.",
)
CACHE_OPERATIONS = Reference(
    "cache-operations",
    "Commands of one single-threaded in-memory store",
    "70k/s",
    "commands/s",
    "One single-threaded Redis process takes about {}",
    _REDIS,
    note="72,000 on a machine of more than ten years ago, 400,000 with sixteen commands sent at once. A newer run on "
    "the same page has 180,000.",
)
CORE_HANDSHAKES = Reference(
    "core-handshakes",
    "TLS handshakes on one core",
    "2k/s",
    "handshakes/s",
    "One core completes about {}",
    _NGINX,
    note="With elliptic-curve certificates; with 2048-bit RSA a core of 2014 did 350. Resumed sessions cost less.",
)
SERVER_CONNECTIONS = Reference(
    "server-connections",
    "Open connections held by one tuned server",
    "2M",
    "connections",
    "One tuned server has held {}",
    _WHATSAPP,
    note="A record for mostly idle connections, with 42% of the processor idle; the machine has 45 kB of memory for "
    "each, a quarter of it free.",
)
PARTITION_WRITES = Reference(
    "partition-writes",
    "Data written to one partition of a log",
    "10 MB/s",
    "B/s",
    "One partition takes about {}",
    _PARTITIONS,
    note="“Tens of MB a second” in the source, depending on batches, compression, replicas and acknowledgements.",
)
SMALL_BROKER_PARTITIONS = Reference(
    "small-broker-partitions",
    "Partition replicas on one small broker",
    "1,000",
    "replicas",
    "One small broker is good for {}",
    _MSK,
    note="kafka.m5.large, m5.xlarge, m7g.large and m7g.xlarge: two to four vCPU.",
)
LARGE_BROKER_PARTITIONS = Reference(
    "large-broker-partitions",
    "Partition replicas on one large broker",
    "4,000",
    "replicas",
    "One large broker is good for {}",
    _MSK,
    note="kafka.m5.4xlarge and larger: sixteen vCPU and more.",
)
