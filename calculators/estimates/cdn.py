"""CDN: what a hit ratio leaves for the origin, and what the traffic costs with and without a network in front."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.convention import MONTH, SIZES
from calculators.core.converted import Converted, in_bits
from calculators.core.decision import Band, Decision
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.peak import peak_factor
from calculators.core.term import Constant, Term
from calculators.core.unit import BYTES, NONE, SECONDS
from calculators.core.writing import write_number
from calculators.reference.cost import CDN_PRICE, CDN_REQUESTS_PRICE, EGRESS_PRICE, REQUESTS_PRICE
from calculators.reference.network import LARGE_SERVER_INTERNET, SERVER_INTERNET

LAYERS = Source(
    "Huang et al., “An Analysis of Facebook Photo Caching”, SOSP",
    "https://doi.org/10.1145/2517349.2522722",
    "2013",
)

STORE_READS = Source(
    "Amazon Athena User Guide, Reduce throttling at the service level: 5,500 reads per second per partitioned prefix",
    "https://docs.aws.amazon.com/athena/latest/ug/performance-tuning-s3-throttling-reduce-throttling-at-the-service-level.html",
    "2026",
)

rate = Number(
    "rate",
    "Requests on average",
    unit="requests/s",
    short="requests",
    nouns=("views", "downloads", "hits"),
    default="200/s",
    least="0.001/s",
    most="1 trillion/s",
    load="average",
    why="Requests for what a network can keep: pictures, scripts, pages that are the same for many, pieces of video.",
    picks=(Pick("20/s", "a site"), Pick("200/s", "a busy site"), Pick("2M/s", "viewers, a piece a second")),
    examples=("200/s", "20M/day", "100..400/s"),
)
peak = peak_factor(
    "The origin must survive the peak of misses, and new content misses everywhere at once.",
    picks=(Pick("1.7", "users in every time zone"), Pick("3", "one country"), Pick("10", "a release")),
)
size = Number(
    "size",
    "Size of one answer",
    unit="B",
    short="size",
    default="100 kB",
    least="1 B",
    most="100 GB",
    why="The mean over all requests. A few videos among many icons move it a hundredfold: keep them apart.",
    picks=(Pick("20 kB", "pages"), Pick("100 kB", "pictures"), Pick("500 kB", "a second of video")),
)
hit = Number(
    "hit",
    "Hit ratio, of requests",
    unit="%",
    short="hits",
    default="95%",
    least="0%",
    most="100%",
    why="Long expiry times and versioned names give more, cookies and personal pages less.",
    picks=(Pick("58%", "Facebook’s photo edge"), Pick("80%", "mixed pages"), Pick("95%", "versioned assets")),
)
hit_bytes = Number(
    "hit-bytes",
    "Hit ratio, of bytes",
    unit="%",
    short="byte hits",
    default="90%",
    least="0%",
    most="100%",
    why="Usually the lower of the two, because large and rare things are missed. Networks report both.",
    picks=(Pick("60%", "a long tail of video"), Pick("90%", "pictures"), Pick("95%", "versioned assets")),
)
shield = Number(
    "shield",
    "Misses answered by a second layer",
    unit="%",
    short="shield hits",
    default="0%",
    least="0%",
    most="100%",
    why="An origin shield or regional cache collects the misses of all edges, so that each item is fetched once.",
    picks=(Pick("0%", "none"), Pick("31.8%", "Facebook’s origin cache"), Pick("70%", "many edges, few items")),
)
price = Number(
    "price",
    "A gigabyte from the network",
    unit="USD/GB",
    short="network price",
    default=CDN_PRICE.text,
    least="$0/GB",
    most="$10/GB",
    why=f"The first tier, United States and Europe, {CDN_PRICE.source.as_of[:4]}. Volume cuts it to a quarter.",
    picks=(Pick("$0.02/GB", "petabytes"), Pick(CDN_PRICE.text, "first tier"), Pick("$0.12/GB", "parts of Asia")),
)
requests_price = Number(
    "requests-price",
    "A million requests to it",
    unit="USD",
    short="price of a million",
    default=CDN_REQUESTS_PRICE.text,
    least="$0",
    most="$1000",
    why="For small answers the requests cost more than the bytes.",
    picks=(Pick("$0", "included"), Pick(CDN_REQUESTS_PRICE.text, "HTTPS")),
)
fetch_price = Number(
    "fetch-price",
    "A gigabyte from the origin to the network",
    unit="USD/GB",
    short="fetch price",
    default="$0/GB",
    least="$0/GB",
    most="$10/GB",
    why="Free between services of one cloud; between two clouds it is ordinary egress.",
    picks=(Pick("$0/GB", "the same cloud"), Pick(EGRESS_PRICE.text, "another cloud")),
)
reads_price = Number(
    "reads-price",
    "A million reads of the origin",
    unit="USD",
    short="price of a million reads",
    default=REQUESTS_PRICE.text,
    least="$0",
    most="$1000",
    why=f"What an object store charges, {REQUESTS_PRICE.source.as_of[:4]}: with a network only for the misses.",
    picks=(Pick("$0", "servers of your own"), Pick(REQUESTS_PRICE.text, "an object store")),
)
direct_price = Number(
    "direct-price",
    "A gigabyte sent without it",
    unit="USD/GB",
    short="direct price",
    default=EGRESS_PRICE.text,
    least="$0/GB",
    most="$10/GB",
    why=f"What the origin would pay to send it all itself: a cloud’s first tier, {EGRESS_PRICE.source.as_of[:4]}.",
    picks=(Pick("$0/GB", "a store without egress charges"), Pick(EGRESS_PRICE.text, "a large cloud")),
)

MILLION = Constant(1e6, "1,000,000", text="1,000,000")
VOLUME_OF_A_TIER = Constant(10e12 / (365 * 86_400 / 12), "10 TB/month", BYTES / SECONDS, "10 TB/month")
A_POINT = Constant(0.01, "1%", text="1%")


def each_month(term: Term) -> Term:
    """An amount a second as an amount a month, with the seconds spelled out."""
    return Converted(
        term, "×", "seconds in a month", lambda calendar: f"{write_number(calendar.seconds('month'), 6)} s"
    )


edge = Figure("edge", "Requests at the peak", rate * peak, "requests/s", short="peak requests")
origin = Figure(
    "origin",
    "Requests that reach the origin at the peak",
    edge * (1 - hit) * (1 - shield),
    "requests/s",
    short="origin requests",
    source=LAYERS,
)
origin_worse = Figure(
    "origin-worse",
    "The same with a hit ratio one point lower",
    edge * (1 - hit + A_POINT) * (1 - shield),
    "requests/s",
    note="Near 100%, a point is a large part of the misses.",
)
edge_bits = Figure("edge-bits", "Sent to readers at the peak", in_bits(edge * size), "bit/s", short="bits to readers")
origin_bits = Figure(
    "origin-bits",
    "Sent by the origin at the peak",
    edge_bits * (1 - hit_bytes) * (1 - shield),
    "bit/s",
    short="bits from the origin",
)
volume = Figure("volume", "Sent to readers in a month", each_month(rate * size), "B/month", short="volume")
fetched = Figure(
    "fetched",
    "Fetched from the origin in a month",
    volume * (1 - hit_bytes) * (1 - shield),
    "B/month",
    short="volume fetched",
)
count = Figure("count", "Requests in a month", each_month(rate), "requests/month", short="requests a month")
misses = Figure(
    "misses",
    "Of those, answered by the origin",
    count * (1 - hit) * (1 - shield),
    "requests/month",
    short="misses a month",
)
network_cost = Figure(
    "network-cost",
    "The network’s bill for a month",
    volume * price + count / MILLION * requests_price,
    "USD/month",
    short="network’s bill",
)
cost = Figure(
    "cost",
    "A month with it, origin included",
    network_cost + fetched * fetch_price + misses / MILLION * reads_price,
    "USD/month",
    short="costs with it",
)
direct_cost = Figure(
    "direct-cost",
    "A month without it",
    volume * direct_price + count / MILLION * reads_price,
    "USD/month",
    short="costs without it",
)
saved = Figure("saved", "Saved each month", direct_cost - cost, "USD/month")

CALCULATOR = Calculator(
    name="cdn",
    title="CDN",
    question="What is left for the origin, and what does the traffic cost?",
    lead="A hit ratio as load and bandwidth left for the origin, and the month’s bill with and without a network.",
    group="machines",
    asked="content delivery edge origin images video",
    fields=(rate, peak, size, hit, hit_bytes, shield, price, requests_price, fetch_price, reads_price, direct_price),
    figures=(
        origin,
        edge,
        origin_worse,
        edge_bits,
        origin_bits,
        volume,
        fetched,
        count,
        misses,
        network_cost,
        cost,
        direct_cost,
        saved,
    ),
    main=origin,
    decision=Decision(
        origin_bits,
        (
            Band(
                SERVER_INTERNET,
                "One ordinary origin feeds the network.",
                "The origin is an object store or a pair of servers. Spend your words on names that change with "
                "the content, and on how something is purged.",
                name="one server",
            ),
            Band(
                LARGE_SERVER_INTERNET,
                "The misses keep several origin servers busy.",
                "Put a second layer in front of the origin, so that each item is fetched once and not once by every "
                "edge, and let an object store do the sending.",
                name="one large server",
            ),
            Band(
                None,
                "Even the misses are a flood.",
                "Raise the byte hit ratio before anything else: fill the edges ahead of a release, keep the popular "
                "part there and serve the long tail from regional stores of your own.",
            ),
        ),
    ),
    sources=(LAYERS, STORE_READS, CDN_PRICE.source, CDN_REQUESTS_PRICE.source, EGRESS_PRICE.source),
    conventions=(MONTH, SIZES),
    grows=rate,
    curve=Curve(
        hit,
        origin,
        "What a better hit ratio saves the origin",
        "Origin requests against the hit ratio: the last points matter most.",
        (0.5, 1.06),
    ),
    cautions=(
        Caution(
            hit_bytes > hit,
            "More bytes hit than requests. That happens where the large files are the popular ones; elsewhere "
            "the two ratios have been swapped.",
        ),
        Caution(
            origin > Constant(5_500.0, "what a prefix of an object store answers", NONE / SECONDS, "5,500/s"),
            "More misses than one prefix of an object store answers, 5,500 reads a second: spread the names over "
            "several.",
        ),
        Caution(
            cost > direct_cost,
            "At these prices the network costs more than sending directly: it is bought for latency and peaks.",
        ),
        Caution(
            volume > VOLUME_OF_A_TIER,
            "First-tier prices end at about this volume: enter what you pay.",
        ),
    ),
)
