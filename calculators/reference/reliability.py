"""What others promise and recommend about failure: availability, error budgets, durability, retries, patience."""

from calculators.core.figure import Source
from calculators.core.reference import Reference

_AVAILABILITY_GOALS = Source(
    "AWS Well-Architected Framework, Reliability pillar, Availability: examples for each number of nines",
    "https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/availability.html",
    "2024",
)

FIVE_NINES_YEAR = Reference(
    "five-nines-year",
    "Outages that five nines allow in a year",
    "5.256 min",
    "s",
    "Five nines allow {} a year",
    _AVAILABILITY_GOALS,
    note="Its examples are cash machines and telecommunications. Too short to call anybody.",
)
FOUR_NINES_YEAR = Reference(
    "four-nines-year",
    "Outages that four nines allow in a year",
    "52.56 min",
    "s",
    "Four nines allow {} a year",
    _AVAILABILITY_GOALS,
    note="Its example is video delivery. One long incident uses up the year.",
)
THREE_NINES_YEAR = Reference(
    "three-nines-year",
    "Outages that three nines allow in a year",
    "8.76 h",
    "s",
    "Three nines allow {} a year",
    _AVAILABILITY_GOALS,
    note="Its example is a company’s internal tools. A working day, once.",
)

_BURN_RATES = Source(
    "Google, The Site Reliability Workbook, chapter 5, Alerting on SLOs, table 5-8",
    "https://sre.google/workbook/alerting-on-slos/",
    "2018",
)

TICKET_BURN = Reference(
    "ticket-burn",
    "Burn rate that uses up the budget exactly at the end of its window",
    "1",
    "times",
    "The budget just lasts at {}",
    _BURN_RATES,
    note="A tenth of the budget gone in 3 days of a 30-day window: a ticket.",
)
SLOW_PAGE_BURN = Reference(
    "slow-page-burn",
    "Burn rate that pages within six hours",
    "6",
    "times",
    "The workbook pages over six hours at {}",
    _BURN_RATES,
    note="5% of a 30-day budget in 6 hours.",
)
FAST_PAGE_BURN = Reference(
    "fast-page-burn",
    "Burn rate that pages within an hour",
    "14.4",
    "times",
    "The workbook pages within the hour at {}",
    _BURN_RATES,
    note="2% of a 30-day budget in one hour; the whole budget in about two days.",
)

_RESPONSE_STRETCH = Source(
    "Rule of thumb from the single-server queue, response ÷ service = 1 ÷ (1 − utilisation): 2 at half use, 10 at "
    "90%; nobody publishes a limit"
)

HALF_WAITING = Reference(
    "half-waiting",
    "Response time of which half is waiting",
    "2",
    "times",
    "Half of the response is waiting at {}",
    _RESPONSE_STRETCH,
    note="A single server reaches it at 50% utilisation, a pool of ten near 93%.",
)
MOSTLY_WAITING = Reference(
    "mostly-waiting",
    "Response time of which nine tenths are waiting",
    "10",
    "times",
    "Nine tenths of the response are waiting at {}",
    _RESPONSE_STRETCH,
    note="A single server reaches it at 90% utilisation, a pool of ten near 99%.",
)

DISK_NINES = Reference(
    "disk-nines",
    "Yearly durability of a single cloud disk",
    "3",
    "nines",
    "A single cloud disk is sold with up to {}",
    Source(
        "AWS, Amazon EBS volume types: gp3 and gp2 volumes have 99.8% to 99.9% durability",
        "https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html",
        "2026",
    ),
    note="A tenth to a fifth of a per cent of them is lost in a year.",
)
OBJECT_STORE_NINES = Reference(
    "object-store-nines",
    "Yearly durability that object stores are designed for",
    "11",
    "nines",
    "Object stores are designed for {}",
    Source(
        "AWS, Data protection in Amazon S3: designed for 99.999999999% durability of objects over a given year",
        "https://docs.aws.amazon.com/AmazonS3/latest/userguide/DataDurability.html",
        "2026",
    ),
    note="Of ten million objects one is expected to be lost in ten thousand years.",
)

RETRY_BUDGET = Reference(
    "retry-budget",
    "Load with retries limited by a budget",
    "1.2",
    "times",
    "A usual retry budget lets the load grow to {}",
    Source(
        "Finagle, Retry budgets: by default a fifth of the requests may be retried",
        "https://finagle.github.io/blog/2016/02/08/retry-budgets/",
        "2016",
    ),
    note="Counted over all requests of a client, so it binds only when many fail at once.",
)
THREE_ATTEMPTS = Reference(
    "three-attempts",
    "Load with three attempts for each request",
    "3",
    "times",
    "Three attempts in one place multiply the load by {}",
    Source(
        "Google, Site Reliability Engineering, chapter 21, Handling overload: three attempts at most",
        "https://sre.google/sre-book/handling-overload/",
        "2016",
    ),
    note="Google lets no request be tried more often, and limits the retries of each client on top.",
)
