"""Bandwidth: what goes in and out, and what one connection can carry over a distance."""

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import DAY, MONTH, SIZES, YEAR
from calculators.core.converted import Converted, in_bits
from calculators.core.decision import Band, Decision
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.peak import peak_factor
from calculators.core.plainly import plain_rule
from calculators.core.term import Constant, largest, rounded_up, smallest
from calculators.core.writing import write_number
from calculators.reference.network import LARGE_SERVER_INTERNET, LINUX_WINDOW, PLAIN_WINDOW, SERVER_INTERNET

TRANSFER = Source(
    "L. Peterson, B. Davie, Computer Networks: A Systems Approach, 1.5: transfer time = RTT + size ÷ bandwidth",
    "https://book.systemsapproach.org/foundation/performance.html",
    "2020",
)
WINDOW = Source("RFC 7323, TCP Extensions for High Performance", "https://www.rfc-editor.org/rfc/rfc7323", "2014-09")
FRAME = Source(
    "RFC 894 and IEEE 802.3: 1,500 bytes of Ethernet payload in 1,538 on the wire, of which TCP leaves 1,448",
    "https://www.rfc-editor.org/rfc/rfc894",
    "1984",
)

sent_as = Choice(
    "sent",
    "What is sent",
    Option("answers", "answers to requests"),
    Option("streams", "streams, video or music"),
    why="For a stream you know its bit rate and how many watch at once; how it is cut into requests does not matter.",
)
viewers = Number(
    "viewers",
    "Watching at once, on average",
    unit="viewers",
    short="viewers",
    nouns=("viewers", "listeners", "people", "users", "streams"),
    default="100k",
    least="1",
    most="100 billion",
    load="average",
    why="Everybody who watches in the same second, each with a stream of their own. If you know the busiest second, "
    "put that in and make the peak 1.",
    picks=(Pick("1k", "a company’s meeting"), Pick("100k", "a match"), Pick("10M", "a final")),
)
bit_rate = Number(
    "bitrate",
    "Bit rate of a stream",
    unit="bit/s",
    short="bit rate",
    default="5 Mbit/s",
    least="1 bit/s",
    most="1 Tbit/s",
    why="As the player shows it, averaged over the qualities that people watch. Packet overhead is not counted.",
    picks=(Pick("128 kbit/s", "music"), Pick("3 Mbit/s", "video, 720p"), Pick("5 Mbit/s", "video, 1080p")),
    examples=("5 Mbit/s", "128 kbit/s", "3..8 Mbit/s"),
)

rate = Number(
    "rate",
    "Requests on average",
    unit="requests/s",
    short="requests a second",
    nouns=("messages", "views", "uploads", "queries"),
    default="1,000/s",
    least="0.001/s",
    most="1 trillion/s",
    load="average",
    why="From the traffic estimate. A thousand a second is ninety million a day.",
    picks=(
        Pick("231/s", "20 million messages a day"),
        Pick("1,000/s", "a busy site"),
        Pick("200k/s", "a large feed"),
    ),
    examples=("1,000/s", "20M/day", "500..2,000/s"),
)
peak = peak_factor(
    "Links must carry the peak. Two to four for one country, ten and more for an event.",
)
incoming = Number(
    "in",
    "Size of one request",
    unit="B",
    short="request size",
    default="1 kB",
    least="1 B",
    most="1 TB",
    why="Mostly headers and cookies, unless clients upload something.",
    picks=(Pick("200 B", "a chat message"), Pick("1 kB", "a call with its headers"), Pick("3 MB", "a photo upload")),
)
outgoing = Number(
    "out",
    "Size of one answer",
    unit="B",
    short="answer size",
    default="20 kB",
    least="1 B",
    most="1 TB",
    why="What the server itself sends. Pictures and video from elsewhere do not cross this link.",
    picks=(Pick("2 kB", "a small JSON answer"), Pick("20 kB", "a page of a feed"), Pick("300 kB", "a picture")),
)
overhead = Number(
    "overhead",
    "Packet headers on top",
    unit="%",
    short="overhead",
    default="6%",
    least="0%",
    most="200%",
    why="A full Ethernet frame carries 1,448 bytes of payload in 1,538 on the wire. Small packets do far worse.",
    picks=(Pick("6%", "large answers"), Pick("50%", "messages of 200 bytes")),
)
use = Number(
    "use",
    "Links may be used to",
    unit="%",
    short="link use",
    default="60%",
    least="1%",
    most="100%",
    why="A link near its limit queues and drops. Two links that stand in for each other must each stay below half.",
    picks=(Pick("45%", "one of two links may fail"), Pick("60%", "a single uplink"), Pick("80%", "bulk transfers")),
)
round_trip = Number(
    "rtt",
    "Round trip",
    unit="ms",
    short="round trip",
    default="100 ms",
    least="1 us",
    most="10 s",
    why="Half a millisecond within a zone, tens within a continent, a hundred and more between continents.",
    picks=(Pick("0.5 ms", "between zones"), Pick("40 ms", "across a continent"), Pick("150 ms", "across an ocean")),
)
path = Number(
    "path",
    "Slowest link on the way",
    unit="bit/s",
    short="path",
    default="1 Gbit/s",
    least="1 kbit/s",
    most="1 Pbit/s",
    why="A home line, an office uplink, or the limit that a cloud sets for a single connection.",
    picks=(Pick("50 Mbit/s", "a home line"), Pick("1 Gbit/s", "an office"), Pick("5 Gbit/s", "one cloud connection")),
)
window = Number(
    "window",
    "TCP window",
    unit="B",
    short="window",
    default="3 MB",
    least="536 B",
    most="1 GiB",
    why="Bytes that may be in flight, unacknowledged: about half of the receiver’s buffer.",
    picks=(
        Pick(f"{PLAIN_WINDOW.value:,.0f} B", "no window scaling"),
        Pick("3 MB", f"Linux with a buffer of {LINUX_WINDOW.text}"),
        Pick("16 MB", "Linux from 6.16 on"),
    ),
    examples=("3 MB", "64 KiB", "1 GiB"),
)

rule = plain_rule(
    "Worked out",
    "with a peak and headers",
    "plainly, how many × how large",
    "no busiest second, no packet headers, links filled to the brim",
    overhead="0%",
    peak="1",
    use="100%",
)
headers = Chosen(rule, {"full": 1 + overhead, "plain": Constant(1.0)})
busiest = Chosen(rule, {"full": peak, "plain": Constant(1.0)})

bytes_in = Figure(
    "in-average",
    "In, on average",
    Chosen(
        sent_as,
        {
            "answers": rate * incoming * headers,
            "streams": Constant(0.0, "hardly anything", bit_rate.dimension, "0 B/s"),
        },
    ),
    "B/s",
    short="average in",
)
bytes_out = Figure(
    "out-average",
    "Out, on average",
    Chosen(sent_as, {"answers": rate * outgoing * headers, "streams": viewers * bit_rate}),
    "B/s",
    short="average out",
)
volume = Figure(
    "out-daily",
    "Out in a day",
    Converted(bytes_out, "×", "seconds in a day", lambda calendar: f"{write_number(calendar.day, 6)} s"),
    "B/day",
    short="out in a day",
    note="From the average: a peak does not last a day.",
)
in_peak = Figure("in-peak", "In at the peak", in_bits(bytes_in * busiest), "bit/s", short="bits in at the peak")
out_peak = Figure(
    "out-peak",
    "Out at the peak",
    in_bits(bytes_out * busiest),
    "bit/s",
    short="bits out at the peak",
)
link = Figure(
    "link",
    "Link to provision",
    Chosen(rule, {"full": largest(in_peak, out_peak) / use, "plain": largest(in_peak, out_peak)}),
    "bit/s",
    short="link to provision",
    note="Links are full duplex: the larger direction decides, not the sum.",
)
in_flight = Figure(
    "bdp",
    "Bytes in flight on a full path",
    Converted(path * round_trip, "÷", "8 bits in a byte", lambda _: "8 bits"),
    "B",
    short="bytes in flight",
    source=WINDOW,
    note="The bandwidth-delay product: the window that one connection needs to fill the path.",
)
window_rate = Figure(
    "window-rate",
    "One window per round trip",
    in_bits(window / round_trip),
    "bit/s",
    short="window rate",
    source=WINDOW,
)
one_connection = Figure(
    "one-connection",
    "One connection carries at most",
    smallest(window_rate, path),
    "bit/s",
    short="one connection",
)
connections = Figure(
    "connections",
    "Connections that fill the path",
    rounded_up(path / one_connection),
    "connections",
)

sent = outgoing * headers
transfer = Figure(
    "transfer",
    "One answer arrives after",
    round_trip
    + Chosen(
        rule,
        {"full": largest(sent / path, (sent - window) / window_rate), "plain": outgoing / path},
    ),
    "s",
    short="transfer time",
    source=TRANSFER,
    note="A round trip to ask for it, and its time on the slowest link; beyond one window it waits for round trips, "
    "which the plain rule leaves out.",
)

CALCULATOR = Calculator(
    name="bandwidth",
    title="Bandwidth",
    question="How much goes over the wire, and can one connection carry it?",
    lead="Requests and their sizes as bits and bytes a second, in and out, and the limit that distance sets.",
    group="load",
    asked="network throughput gbps mbps link egress",
    fields=(
        sent_as,
        rate,
        viewers,
        bit_rate,
        rule,
        peak,
        incoming,
        outgoing,
        overhead,
        use,
        round_trip,
        path,
        window,
    ),
    figures=(
        out_peak,
        in_peak,
        link,
        bytes_out,
        bytes_in,
        volume,
        in_flight,
        window_rate,
        one_connection,
        connections,
        transfer,
    ),
    main=out_peak,
    decision=Decision(
        out_peak,
        (
            Band(
                SERVER_INTERNET,
                "One ordinary server has the bandwidth.",
                "Bandwidth decides nothing here. Two servers in case one fails, and move on.",
                name="one server",
            ),
            Band(
                LARGE_SERVER_INTERNET,
                "A few servers, or one large one, have the bandwidth.",
                "Spread the traffic over servers behind a load balancer, and look at what the answers are made of "
                "before you buy larger machines.",
                name="one large server",
            ),
            Band(
                None,
                "The bytes need a network of their own.",
                "Take pictures, video and other large answers off the servers: a content delivery network for what "
                "many ask for, links straight into an object store for the rest.",
            ),
        ),
    ),
    sources=(WINDOW, FRAME, TRANSFER),
    conventions=(DAY, MONTH, YEAR, SIZES),
    grows=rate,
    curve=Curve(
        round_trip,
        one_connection,
        "One connection over distance",
        "What one connection carries against the round trip: distance limits it, not the line.",
    ),
    cautions=(
        Caution(
            window / round_trip < path * 0.5,
            "One connection cannot fill this path: the window runs out before the first acknowledgement is back. "
            "Open several, let the window grow, or move the bytes closer.",
        ),
        Caution(
            outgoing > Constant(100e3, "100 kB", outgoing.dimension, "100 kB"),
            "Answers of this size are media. Estimate them separately from the text around them.",
        ),
    ),
)
