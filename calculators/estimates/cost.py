"""Cost: machines, storage, traffic and requests as a monthly bill."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.convention import MONTH, SIZES
from calculators.core.converted import Converted
from calculators.core.decision import Band, Decision
from calculators.core.drawing import Stack
from calculators.core.field.field import Pick
from calculators.core.field.growth_rate import MonthlyGrowth
from calculators.core.field.number import Number
from calculators.core.figure import Figure
from calculators.core.length import Length
from calculators.core.term import Constant, Function, largest
from calculators.core.unit import NONE
from calculators.core.writing import write_number
from calculators.reference.cost import (
    EGRESS_PRICE,
    ENGINEER_MONTH,
    R2_STORAGE_PRICE,
    REQUESTS_PRICE,
    SERVER_HOUR,
    STORAGE_PRICE,
    TEAM_MONTH,
    ZONE_PRICE,
)


def months_paid(growth: float, months: float) -> float:
    """How many of today's bills are paid in so many months: 1 + (1 + g) + (1 + g)² + …, part of a month as a part.

    >>> months_paid(0.0, 12.0), round(months_paid(0.1, 3), 12)
    (12.0, 3.31)
    """
    exponent = months * math.log1p(growth)
    return math.expm1(exponent) / growth if growth else months


def share(part: float, whole: float) -> float:
    """A part of the whole; of nothing, nothing."""
    return part / whole if whole else 0.0


servers = Number(
    "servers",
    "Servers",
    short="servers",
    nouns=("servers", "machines", "instances", "nodes"),
    default="24",
    least="0",
    most="100M",
    why="From the servers estimate, with databases and caches counted in machines of the same size.",
    picks=(Pick("3", "a small product"), Pick("24", "a busy site"), Pick("1000", "a fleet")),
)
server_price = Number(
    "server-price",
    "An hour of one server",
    unit="USD/hour",
    short="price of an hour",
    default=SERVER_HOUR.text,
    least="$0/hour",
    most="$1000/hour",
    why=f"{SERVER_HOUR.label}, on demand, {SERVER_HOUR.source.as_of[:4]}. Managed databases and caches cost more.",
    picks=(Pick("$0.05/hour", "small"), Pick(SERVER_HOUR.text, "4 vCPU, 16 GiB"), Pick("$4/hour", "large memory")),
)
discount = Number(
    "discount",
    "Discount on servers",
    unit="%",
    short="discount",
    default="0%",
    least="0%",
    most="95%",
    why="For commitments of a year or three, or for machines that may be taken away at any time.",
    picks=(Pick("0%", "on demand"), Pick("35%", "committed for a year"), Pick("70%", "may be taken away")),
)
storage = Number(
    "storage",
    "Data stored",
    unit="B",
    short="data stored",
    default="20 TB",
    least="0 B",
    most="100 EB",
    why="What is billed: an object store bills one copy and keeps its own; disks are billed for each copy.",
    picks=(Pick("1.5 TB", "a year of messages"), Pick("20 TB", "a busy product"), Pick("5 PB", "media")),
    examples=("20 TB", "800 GB", "10..40 TB"),
)
storage_price = Number(
    "storage-price",
    "A gigabyte for a month",
    unit="USD/GB/month",
    short="price of storage",
    default=STORAGE_PRICE.text,
    least="$0/GB/month",
    most="$100/GB/month",
    why=f"An object store, {STORAGE_PRICE.source.as_of[:4]}. Network disks cost three to four times as much.",
    picks=(
        Pick(STORAGE_PRICE.text, "S3 Standard"),
        Pick(R2_STORAGE_PRICE.text, "R2"),
        Pick("$0.08/GB/month", "disks"),
    ),
    examples=("$0.023/GB/month", "$0.08/GB/month", "$20/TB/month"),
)
egress = Number(
    "egress",
    "Data sent to the internet",
    unit="B/month",
    short="data sent",
    default="10 TB/month",
    least="0 B/month",
    most="100 EB/month",
    load="average",
    why="From the bandwidth estimate: the average, not the peak. What comes in is free nearly everywhere.",
    picks=(Pick("1 TB/month", "an API"), Pick("10 TB/month", "pages"), Pick("90 PB/month", "video")),
    examples=("10 TB/month", "2 TB/day", "20 MB/s"),
)
egress_price = Number(
    "egress-price",
    "A gigabyte sent",
    unit="USD/GB",
    short="price of sending",
    default=EGRESS_PRICE.text,
    least="$0/GB",
    most="$10/GB",
    why=f"The first tier of a large cloud, {EGRESS_PRICE.source.as_of[:4]}. Volume halves it; some stores are free.",
    picks=(Pick("$0/GB", "R2"), Pick("$0.02/GB", "large volumes"), Pick(EGRESS_PRICE.text, "first tier")),
)
requests = Number(
    "requests",
    "Requests that are billed",
    unit="/month",
    short="requests",
    nouns=("requests", "reads", "calls", "invocations", "messages"),
    default="500M/month",
    least="0/month",
    most="1000 trillion/month",
    load="average",
    why="Reads of an object store, calls of a gateway or function, messages of a queue: whatever is priced per call.",
    picks=(Pick("0/month", "own servers only"), Pick("500M/month", "200 a second"), Pick("20M/day", "messages")),
    examples=("500M/month", "200/s", "20M/day"),
)
requests_price = Number(
    "requests-price",
    "A million of them",
    unit="USD",
    short="price of a million",
    default=REQUESTS_PRICE.text,
    least="$0",
    most="$10,000",
    why=f"Reads of an object store, {REQUESTS_PRICE.source.as_of[:4]}. Writes cost over ten times as much.",
    picks=(Pick(REQUESTS_PRICE.text, "reads of a store"), Pick("$1", "calls of a gateway"), Pick("$4.50", "writes")),
)
other = Number(
    "other",
    "Everything else",
    unit="USD/month",
    short="the rest",
    default="$1,000/month",
    least="$0/month",
    most="$1 billion/month",
    why=f"Monitoring, logs, support, and traffic between zones, copies in it: {ZONE_PRICE.text} in a large cloud.",
    picks=(Pick("$0/month", "leave it out"), Pick("$1,000/month", "a small product")),
    examples=("$1,000/month", "$0/month", "$500..$2,000/month"),
)
once = Number(
    "once",
    "Paid once",
    unit="USD",
    short="one-off costs",
    default="$0",
    least="$0",
    most="$1000 billion",
    why="Machines you buy, a migration. Part of the total paid, not of the monthly bill.",
    picks=(Pick("$0", "everything rented"), Pick("$20,000", "two servers"), Pick("$150,000", "a migration")),
)
users = Number(
    "users",
    "Users it serves",
    unit="users",
    short="users",
    nouns=("people", "customers"),
    default="1M",
    least="1",
    most="100 billion",
    why="To say what one user costs, and compare it with what one pays.",
)
growth = MonthlyGrowth(
    "growth",
    "The bill grows each month by",
    unit="%",
    short="growth",
    default="5%",
    least="-99%",
    most="200%",
    why="With the product, and with what is stored and never deleted.",
    picks=(Pick("0%", "steady"), Pick("5%", "80% a year"), Pick("8%", "two and a half times a year")),
)
ahead = Number(
    "ahead",
    "Look ahead",
    unit="months",
    short="look-ahead",
    default="12 months",
    least="1 day",
    most="10 years",
    why="Budgets are made for a year, commitments run for one or three.",
)

A_MONTH = Length("month")
MILLION = Constant(1e6, "1,000,000", text="1,000,000")

for_servers = Figure(
    "for-servers",
    "Servers",
    Converted(
        servers * server_price * (1 - discount),
        "×",
        "hours in a month",
        lambda calendar: f"{write_number(calendar.seconds('month') / 3600, 6)} hours",
    ),
    "USD/month",
    short="servers’ costs",
)
for_storage = Figure("for-storage", "Storage", storage * storage_price, "USD/month", short="storage costs")
for_egress = Figure("for-egress", "Data sent", egress * egress_price, "USD/month", short="sending costs")
for_requests = Figure(
    "for-requests",
    "Requests",
    requests / MILLION * requests_price,
    "USD/month",
    short="requests’ costs",
)
total = Figure(
    "total",
    "All together",
    for_servers + for_storage + for_egress + for_requests + other,
    "USD/month",
    short="monthly costs",
)
in_a_year = Figure(
    "year",
    "For a year at this rate",
    Converted(
        total,
        "×",
        "months in a year",
        lambda calendar: f"{write_number(calendar.year / calendar.seconds('month'), 4)}",
    ),
    "USD/year",
)
later = Figure(
    "later",
    "The bill at the end of the look-ahead",
    total * (1 + growth) ** (ahead / A_MONTH),
    "USD/month",
    short="later bill",
)
until = Figure(
    "until",
    "Total paid by then",
    once + total * A_MONTH * Function("months of today’s bill", months_paid, growth, ahead / A_MONTH, dimension=NONE),
    "USD",
    short="total paid by then",
    note="One-off costs and a bill each month, the first of them today’s: 1 + (1 + growth) + (1 + growth)² + …",
)
each = Figure("each", "For each user", total / users, "USD/month")
largest_line = Figure(
    "largest",
    "The largest line",
    largest(for_servers, for_storage, for_egress, for_requests, other),
    "USD/month",
    short="largest line",
)
largest_share = Figure(
    "largest-share",
    "Its share",
    Function("share", share, largest_line, total, dimension=users.dimension),
    "%",
)

CALCULATOR = Calculator(
    name="cost",
    title="Cost",
    question="What does it cost a month, and which line is the bill?",
    lead="Servers, storage, traffic and requests at dated list prices, as a bill each month, a user and in all.",
    group="machines",
    asked="price bill monthly dollars aws cloud",
    fields=(
        servers,
        server_price,
        discount,
        storage,
        storage_price,
        egress,
        egress_price,
        requests,
        requests_price,
        other,
        once,
        users,
        growth,
        ahead,
    ),
    figures=(
        total,
        for_servers,
        for_storage,
        for_egress,
        for_requests,
        largest_line,
        largest_share,
        each,
        in_a_year,
        later,
        until,
    ),
    main=total,
    decision=Decision(
        total,
        (
            Band(
                ENGINEER_MONTH,
                "It costs less than one engineer: buy, do not build.",
                "Take managed services and simple designs. An engineer who saved all of it would still cost more.",
                name="one engineer",
            ),
            Band(
                TEAM_MONTH,
                "It costs as much as a few engineers: look at the largest line.",
                "One of the lines makes most of the bill. Name it, and the one measure that halves it; leave the "
                "others alone.",
                name="ten engineers",
            ),
            Band(
                None,
                "The bill is a requirement of its own.",
                "Design for it: commitments and own hardware for the steady part, tiers and deletion for the data, a "
                "negotiated network for the traffic, and a budget for each team.",
            ),
        ),
    ),
    sources=(
        SERVER_HOUR.source,
        STORAGE_PRICE.source,
        EGRESS_PRICE.source,
        REQUESTS_PRICE.source,
        ENGINEER_MONTH.source,
        ZONE_PRICE.source,
    ),
    conventions=(MONTH, SIZES),
    grows=servers,
    drawing=Stack(
        "Where the money goes",
        "The bill",
        total.unit,
        (
            ("Servers", for_servers),
            ("Storage", for_storage),
            ("Data sent", for_egress),
            ("Requests", for_requests),
            ("Everything else", other),
        ),
    ),
    curve=Curve(
        ahead,
        later,
        "The bill over time",
        "The monthly bill against time, when it grows at a constant rate.",
        (0.1, 3.0),
    ),
    cautions=(
        Caution(
            for_egress > total * 0.5,
            "Most of the bill is traffic. A content delivery network, smaller pictures or a store without egress "
            "charges change it more than anything done to the servers.",
        ),
        Caution(
            storage > Constant(50e12, "50 TB", storage.dimension, "50 TB"),
            "Prices fall in steps with volume, and large customers negotiate: at this size take a list price as an "
            "upper bound.",
        ),
    ),
)
