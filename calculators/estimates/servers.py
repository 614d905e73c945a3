"""Servers: how many machines carry a rate, with a zone to spare."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.decision import Band, Decision, Otherwise
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.plainly import plain_rule
from calculators.core.term import Constant, largest, rounded_up, smallest
from calculators.reference.capacity import SERVER_CORES

if TYPE_CHECKING:
    from calculators.core.term import Term

UTILISATION = Source(
    "Denning and Buzen, “The Operational Analysis of Queueing Network Models”, ACM Computing Surveys 10(3)",
    "https://doi.org/10.1145/356733.356735",
    "1978",
)
LITTLE = Source(
    "Little, “A Proof for the Queuing Formula: L = λW”, Operations Research 9(3)",
    "https://doi.org/10.1287/opre.9.3.383",
    "1961",
)
ZONES = Source(
    "Weiss and Furr, “Static stability using Availability Zones”, Amazon Builders’ Library",
    "https://aws.amazon.com/builders-library/static-stability-using-availability-zones/",
    "2019",
)

rate = Number(
    "rate",
    "Requests at the peak",
    unit="requests/s",
    short="peak rate",
    nouns=("messages", "queries", "calls", "reads", "writes"),
    default="8,000/s",
    least="0.001/s",
    most="1 trillion/s",
    load="peak",
    why="Servers follow the peak. From the traffic estimate, with whatever retries and fan-out add.",
    picks=(Pick("463/s", "a young product"), Pick("8,000/s", "a busy site"), Pick("200k/s", "a large feed")),
    examples=("8,000/s", "463/s", "5..20k/s"),
)
measured = Choice(
    "measured",
    "You know a server by",
    Option("time", "the processor time of a request"),
    Option("rate", "the requests it handles"),
    why="A load test says how many one server handles with all its cores busy. Without one, multiply time and rate.",
)
does = Number(
    "does",
    "Requests one server handles, all cores busy",
    unit="requests/s",
    short="requests a server handles",
    nouns=("queries", "calls"),
    default="450/s",
    least="0.001/s",
    most="1 billion/s",
    why="From a load test, where its cores are at 100%. How busy it may be at the peak comes below.",
    picks=(Pick("450/s", "pages"), Pick("5k/s", "a lean service"), Pick("50k/s", "a proxy")),
    examples=("450/s", "1,000 requests/s", "300..600/s"),
)
work = Number(
    "work",
    "Processor time of one request",
    unit="ms",
    short="processor time",
    default="10 ms",
    least="1 us",
    most="1 hour",
    why="Time a core is busy, not the time until the answer: waiting for a database costs no core. Measure it.",
    picks=(
        Pick("0.1 ms", "a proxy"),
        Pick("2 ms", "a lean service"),
        Pick("10 ms", "templates or JSON of some size"),
    ),
    examples=("10 ms", "500 us", "5..20 ms"),
)
response = Number(
    "response",
    "Time until the answer",
    unit="ms",
    short="response time",
    default="60 ms",
    least="1 us",
    most="1 hour",
    why="Processor time plus all the waiting. It sets how many requests are open at once.",
    picks=(Pick("20 ms", "from a cache"), Pick("60 ms", "a few queries"), Pick("5 s", "a large model")),
)
cores = Number(
    "cores",
    "Cores of one server",
    short="cores",
    default="8",
    least="1",
    most=f"{SERVER_CORES.value:.0f}",
    whole=True,
    why="Virtual processors as a cloud counts them are often half a core each: measure on the machine you will use.",
    picks=(Pick("4", "small"), Pick("8", "usual"), Pick("64", "large")),
)
slots = Number(
    "slots",
    "Requests one server may have open",
    short="open requests allowed",
    nouns=("threads", "workers", "requests", "connections"),
    default="200",
    least="1",
    most="10M",
    whole=True,
    why="Threads, worker processes or a limit you set. Event loops take thousands, processes dozens.",
    picks=(Pick("16", "processes"), Pick("200", "threads"), Pick("10k", "an event loop")),
)
target = Number(
    "target",
    "Cores busy at the peak, at most",
    unit="%",
    short="target use",
    default="70%",
    least="1%",
    most="100%",
    why="Waiting grows as 1/(1 − use): twice the time at 50%, five times at 80%, ten times at 90%.",
    picks=(Pick("50%", "latency matters most"), Pick("70%", "usual"), Pick("90%", "batch work")),
)
zones = Number(
    "zones",
    "Zones the servers are spread over",
    short="zones",
    default="3",
    least="1",
    most="20",
    whole=True,
    why="Data centres that fail apart. With more of them the spare is cheaper: half with three, all again with two.",
    picks=(Pick("1", "one place"), Pick("2", "two places"), Pick("3", "a cloud region")),
)
lost = Number(
    "lost",
    "Zones that may be lost",
    short="zones lost",
    default="1",
    least="0",
    most="19",
    whole=True,
    why="The rest must carry the peak at once: new machines are hardest to get when everybody needs them.",
    picks=(Pick("0", "no spare"), Pick("1", "usual"), Pick("2", "one lost during maintenance of another")),
)
given = Choice(
    "given",
    "Servers",
    Option("needed", "as many as it takes"),
    Option("count", "as many as there are"),
    why="Plan a fleet, or ask how busy the one you have will be and how much more it could take.",
)
there_are = Number(
    "count",
    "Servers you have",
    unit="servers",
    short="servers you have",
    default="9",
    least="1",
    most="10M",
    whole=True,
    why="All of them, in all zones; they count as spread evenly.",
    picks=(Pick("3", "one in each zone"), Pick("9", "three in each zone"), Pick("100", "a fleet")),
)

rule = plain_rule(
    "Worked out",
    "with room and a zone to spare",
    "plainly, the peak ÷ what one does",
    "cores all busy, no zone lost, no limit on open requests",
)
ONE_PLACE = Constant(1.0)

time_of_one = Chosen(measured, {"time": work, "rate": cores / does})

busy = Figure("busy", "Cores kept busy", rate * time_of_one, "cores", short="busy cores", source=UTILISATION)
needed_cores = Figure(
    "needed-cores",
    "Cores needed",
    Chosen(rule, {"full": busy / target, "plain": busy}),
    "cores",
    short="cores needed",
)
one_server = Figure("one-server", "What one server has", cores, "cores")
in_flight = Figure("in-flight", "Requests open at once", rate * response, "requests", source=LITTLE)
for_cores = Figure("for-cores", "Servers for the work", rounded_up(needed_cores / cores), "servers")
for_slots = Figure("for-slots", "Servers for the open requests", rounded_up(in_flight / slots), "servers")
needed = Figure(
    "needed",
    "Servers for the peak",
    Chosen(rule, {"full": largest(for_cores, for_slots, 1), "plain": largest(for_cores, 1)}),
    "servers",
)
left = Figure(
    "left",
    "Zones that must carry it",
    Chosen(rule, {"full": largest(zones - lost, 1), "plain": ONE_PLACE}),
    "zones",
    short="zones left",
)
each_zone = Figure(
    "each-zone",
    "Servers in each zone",
    Chosen(
        given,
        {
            "needed": rounded_up(needed / left),
            "count": Chosen(rule, {"full": there_are / zones, "plain": there_are}),
        },
    ),
    "servers",
    source=ZONES,
)
servers = Figure(
    "servers",
    "Servers, spare zone included",
    Chosen(rule, {"full": each_zone * zones, "plain": each_zone}),
    "servers",
    short="servers",
)
use = Figure("use", "Cores busy at the peak, all zones up", busy / (servers * cores), "%", short="use")
use_after_loss = Figure(
    "use-after-loss",
    "Cores busy at the peak, those zones lost",
    busy / (each_zone * left * cores),
    "%",
    short="use after the loss",
)
carried = Figure(
    "carried",
    "Requests they carry, those zones lost",
    Chosen(
        rule,
        {
            "full": smallest(each_zone * left * cores * target / time_of_one, each_zone * left * slots / response),
            "plain": each_zone * cores / time_of_one,
        },
    ),
    "requests/s",
    short="requests carried",
    source=UTILISATION,
    note="With cores as busy as they may be, or all open requests taken, whichever comes first.",
)
load = Figure(
    "load",
    "Servers the peak keeps as busy as they may be",
    Chosen(rule, {"full": largest(needed_cores / cores, in_flight / slots), "plain": needed_cores / cores}),
    "servers",
    short="servers the peak takes",
)
remaining = Figure(
    "remaining",
    "Servers left, those zones lost",
    each_zone * left,
    "servers",
    short="servers left once zones are lost",
)
headroom = Figure(
    "headroom",
    "Headroom above the peak, those zones lost",
    carried / rate - 1,
    "%",
    short="headroom",
)


def _unless_plain(when: Term) -> Term:
    return Chosen(rule, {"full": when, "plain": Constant(0.0)})


CALCULATOR = Calculator(
    name="servers",
    title="Servers",
    question="How many servers is that?",
    lead="A peak rate and the time each request takes, as cores and servers, with a zone that may fail.",
    group="machines",
    asked="how many servers machines instances cpu cores capacity",
    fields=(rate, measured, work, does, rule, response, cores, slots, target, zones, lost, given, there_are),
    figures=(
        servers,
        busy,
        needed_cores,
        in_flight,
        for_cores,
        for_slots,
        needed,
        left,
        each_zone,
        use,
        use_after_loss,
        carried,
        headroom,
        load,
        remaining,
    ),
    main=servers,
    decision=Decision(
        needed_cores,
        (
            Band(
                one_server,
                "One server carries the load; the others are there for failure.",
                "Do not draw a fleet. Two or three servers behind a load balancer are for availability: say that.",
                name="one server",
            ),
            Band(
                SERVER_CORES,
                "Servers behind a load balancer carry it.",
                "Keep them stateless, so that any of them can answer and any can go. One large machine could do "
                "the work too, and could fail.",
                name="one large server",
            ),
            Band(
                None,
                "It takes a fleet.",
                "Look at the work of one request first: a millisecond saved is worth racks. Then scale ahead of "
                "known peaks, deploy in waves, and shed load before queues grow.",
            ),
        ),
        safe=range(2),
    ),
    otherwise=Otherwise(
        given,
        "count",
        Decision(
            load,
            (
                Band(
                    remaining,
                    "The servers you have carry the peak, also with those zones lost.",
                    "Say how much the load may still grow, and at which use you will add to them.",
                    name="with zones lost",
                ),
                Band(
                    there_are,
                    "The servers you have carry the peak as long as every zone is up.",
                    "A zone that is lost takes the rest with it: add servers, or say what is turned away then.",
                    name="with every zone",
                ),
                Band(
                    None,
                    "The servers you have do not carry the peak.",
                    "Add some, make a request cheaper, or turn away what matters least before everybody waits.",
                ),
            ),
        ),
    ),
    sources=(UTILISATION, LITTLE, ZONES),
    grows=rate,
    curve=Curve(
        target,
        servers,
        "Servers if their cores are busier",
        "Servers against how busy their cores may be: waiting less costs machines.",
        (0.3, 1.4),
    ),
    cautions=(
        Caution(
            time_of_one > response,
            "The answer comes sooner than the work it takes. That needs several cores for one request: check both.",
        ),
        Caution(
            _unless_plain(target > Constant(0.85, "85%", text="85%")),
            "Above 85% a small rise in load multiplies the waiting. Batch work bears that, people do not.",
        ),
        Caution(
            _unless_plain(lost + 1 > zones),
            "With every zone lost nothing is left to carry the load; the estimate assumes that one remains.",
        ),
        Caution(
            _unless_plain(for_slots > for_cores),
            "Open requests decide, not the processor: the servers mostly wait. Allow more of them, or wait less.",
        ),
    ),
)
