"""What common parts of a system get done in a second."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_PGBENCH = Source(
    "EKA Risky knowledge base, PostgreSQL benchmarks: pgbench, TPC-B-like, 2,500 to 4,000 a second on 4 virtual "
    "cores and 8,000 to 15,000 on 8",
    "https://kb.ekarisky.com/databases/postgresql/benchmarks",
    "2026-11",
)

PRIMARY_WRITES = Reference(
    "primary-writes",
    "Small durable writes on one relational primary",
    "5k/s",
    "writes/s",
    "One relational primary takes about {}",
    _PGBENCH,
    note="Small transactions on four to eight cores with fast disks; batching gives several times more.",
)
SHARDED_WRITES = Reference(
    "sharded-writes",
    "Small durable writes on ten relational primaries",
    "50k/s",
    "writes/s",
    "Ten relational primaries take about {}",
    _PGBENCH,
    note="Ten times one primary: more shards than that are an operation of their own.",
)
