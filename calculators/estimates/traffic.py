"""Traffic: how many requests a second a number of users makes."""

from calculators.core.calculator import Calculator, Caution
from calculators.core.chosen import Chosen
from calculators.core.convention import DAY, MONTH, SIZES, YEAR
from calculators.core.converted import each_second, in_bits
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.peak import peak_factor
from calculators.reference.network import LARGE_SERVER_INTERNET
from calculators.reference.throughput import CACHE_OPERATIONS, PRIMARY_WRITES, SHARDED_WRITES

PEAK_TO_MEAN = Source(
    "Robust Perception, “Do you know your peak to mean ratio?”",
    "https://www.robustperception.io/do-you-know-your-peak-to-mean-ratio/",
    "2015",
)

users = Number(
    "users",
    "People using it each day",
    unit="users",
    short="people",
    nouns=("people", "dau", "user", "customer"),
    default="1M",
    least="1",
    most="100 billion",
    instead="For a total, put 1 here and the total under “Actions each takes”: users=1, actions=100M/day.",
    why="Daily active users, not sign-ups: often a tenth to a half of them. Agree on one number and say it aloud.",
    picks=(Pick("10k", "an internal tool"), Pick("1M", "a young product"), Pick("100M", "a household name")),
    examples=("200k", "1.5 million", "1M..5M"),
)
actions = Number(
    "actions",
    "Actions each takes",
    unit="/day",
    short="actions",
    nouns=("actions", "requests", "messages", "posts", "queries", "views", "clicks"),
    default="20/day",
    least="0.001/day",
    most="200 billion/day",
    load="average",
    why="Only what reaches the servers counts. Opening a screen may be one request or thirty: say which you mean. "
    "Below you choose whether they are all requests, or the writes alone.",
    picks=(Pick("2/day", "posts"), Pick("20/day", "messages"), Pick("100/day", "feed loads")),
    examples=("20/day", "5 per hour", "10..40/day"),
)
peak = peak_factor(
    "Users spread over the world give 1.6 to 1.7, one country 2 to 4, a sale or a kick-off 10 and more.",
    default="2",
    examples=("2", "3x", "2..10"),
)
ratio = Number(
    "ratio",
    "Reads for each write",
    short="reads per write",
    nouns=("reads",),
    default="10:1",
    least="0",
    most="1M",
    why="Reads can be copied to replicas and caches, writes cannot. That is why the two are kept apart.",
    picks=(Pick("1:1", "chat"), Pick("10:1", "shop"), Pick("100:1", "feed or links")),
    examples=("10:1", "100", "0"),
)
recipients = Number(
    "recipients",
    "People who get each write",
    short="recipients",
    nouns=("recipients", "members", "followers", "people"),
    default="1",
    least="0",
    most="100M",
    why="A message in a group of 50 is written once and delivered 49 times, a post to every follower. Reads count "
    "apart.",
    picks=(Pick("1", "one to one"), Pick("20", "small groups"), Pick("200", "followers")),
    examples=("1", "20", "10..50"),
)
counted = Choice(
    "counted",
    "The actions are",
    Option("all", "reads and writes together"),
    Option("writes", "writes, and reads come on top"),
    why="Uploads and posts are writes. With 100 reads for each, 0.2 uploads a day are about 20 requests a day.",
)
payload = Number(
    "payload",
    "Size of one answer or message",
    unit="B",
    short="size",
    default="2 kB",
    least="1 B",
    most="1 TB",
    why="Text is a kilobyte or two, a picture a few hundred, a minute of video tens of megabytes.",
    picks=(Pick("200 B", "a chat message"), Pick("2 kB", "a small JSON answer"), Pick("300 kB", "a picture")),
    examples=("2 kB", "500 B", "1..4 kB"),
)

requests = users * actions
daily = Figure(
    "daily",
    "Requests in a day",
    Chosen(counted, {"all": requests, "writes": requests * (1 + ratio)}),
    "requests/day",
    short="requests a day",
)
average = Figure("average", "Average rate", each_second(daily), "requests/s", short="average rate")
peak_rate = Figure("peak", "At the peak", average * peak, "requests/s", short="peak rate", source=PEAK_TO_MEAN)
peak_writes = Figure("peak-writes", "Writes at the peak", peak_rate / (1 + ratio), "writes/s", short="peak writes")
peak_reads = Figure("peak-reads", "Reads at the peak", peak_rate - peak_writes, "reads/s", short="peak reads")
deliveries = Figure(
    "deliveries",
    "Deliveries at the peak",
    peak_writes * recipients,
    "deliveries/s",
    note="Each write, once for everybody who gets it. Fan-out says whether to do it at once.",
)
bandwidth = Figure("bandwidth", "Bandwidth on average", average * payload, "B/s", short="average bandwidth")
peak_bandwidth = Figure(
    "peak-bandwidth",
    "Bandwidth at the peak",
    in_bits(peak_rate * payload),
    "bit/s",
    note="Network links are sold in bits: 1 Gbit/s carries 125 MB/s.",
)

CALCULATOR = Calculator(
    name="traffic",
    title="Traffic",
    question="How many requests a second is that?",
    lead="Users and what they do, turned into the rates that the rest of a design hangs on.",
    group="load",
    asked="qps rps tps requests per second load users dau",
    fields=(users, actions, peak, ratio, payload, recipients),
    figures=(peak_rate, average, daily, peak_writes, peak_reads, peak_bandwidth, bandwidth, deliveries),
    main=peak_rate,
    decision=Decision(
        peak_writes,
        (
            Band(
                PRIMARY_WRITES,
                "One database primary takes the writes.",
                "The writes decide nothing. Replicas or a cache take the reads, a second node takes over when the "
                "first fails; then look at the bytes.",
                name="one primary",
            ),
            Band(
                SHARDED_WRITES,
                "The writes need several primaries.",
                "Say what you shard by, and what happens to a query that crosses shards; or put a queue in front and "
                "write in batches.",
                name="ten primaries",
            ),
            Band(
                None,
                "Writes at this rate are the problem to design for.",
                "Partition from the first day, batch, and question each write: does it need to be durable at once, "
                "or at all?",
            ),
        ),
    ),
    sources=(PEAK_TO_MEAN,),
    conventions=(counted, DAY, MONTH, YEAR, SIZES),
    grows=users,
    cautions=(
        Caution(
            peak > 20,
            "A peak of more than 20 times the average is an event. Size for it ahead of its date, or shed load; "
            "autoscaling reacts too late.",
        ),
        Caution(
            peak_reads > CACHE_OPERATIONS,
            "One cache node cannot answer this many reads: take several, or a cache in each server, and a rule for "
            "what is where.",
        ),
        Caution(
            deliveries > 10 * peak_rate,
            "Deliveries outnumber the requests ten to one: they are the load to design for. A queue between the two, "
            "and a rule for whoever has very many followers.",
        ),
        Caution(
            peak_bandwidth > LARGE_SERVER_INTERNET,
            "More leaves at the peak than one large server may send to the internet. What a CDN can serve should not "
            "come from your servers.",
        ),
    ),
)
