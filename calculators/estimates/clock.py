"""Clock: the minutes of an interview divided among its four phases, and the time by which each should end."""

import math
from functools import cache, lru_cache, partial

from calculators.core.calculator import Calculator, Caution
from calculators.core.chosen import Chosen
from calculators.core.decision import Band, Decision
from calculators.core.draw import COUNT
from calculators.core.drawing import Stack
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.figure import Figure, Source
from calculators.core.plan import Part, plan
from calculators.core.term import Constant, Evaluation, Function, Term, largest
from calculators.core.unit import SECONDS
from calculators.reference.latency import TOPIC_LEAST, TOPIC_MOST

MERGED = Source("The merged framework of this guide: 5, 10, 15 and 5 minutes; what is added goes to the dive first")
STEPS = Source(
    "Framework D: ByteByteGo, “System Design Interview: A Step-By-Step Guide”, 5, 20, 15 and 5 of 45 minutes",
    "https://www.youtube.com/watch?v=i7twT3x5yv8",
    "2023",
)
REMAINDERS = Source(
    "Largest remainders (Hamilton’s method): Balinski, Young, “Fair Representation”",
    as_of="2001",
)

_MINUTE = 60.0
_HAIR = 1e-9

# The guide's phases, each with the minutes that it needs and those that it can use, by the kind of question.
GUIDE = {
    "product": (Part("scope", 5, 10), Part("design", 10, 20), Part("dive", 15, 25, first=True), Part("wrap", 5, 5)),
    "infrastructure": (
        Part("scope", 5, 10),
        Part("design", 7, 17),
        Part("dive", 18, 28, first=True),
        Part("wrap", 5, 5),
    ),
    "data": (Part("scope", 6, 11), Part("design", 11, 21), Part("dive", 13, 23, first=True), Part("wrap", 5, 5)),
}
OWN = "own"


def whole_minutes(total: int, weights: tuple[float, ...]) -> list[int]:
    """Whole minutes in proportion to weights that add up exactly, at least one each where there are enough.

    >>> whole_minutes(45, (5, 20, 15, 5)), whole_minutes(30, (5, 20, 15, 5))
    ([5, 20, 15, 5], [4, 13, 10, 3])
    """
    shares = [total * weight / math.fsum(weights) for weight in weights]
    small = {place for place, share in enumerate(shares) if share <= 1}
    if not small or total < len(weights):
        return _largest_remainders(shares, total)
    rest = iter(whole_minutes(total - len(small), tuple(w for n, w in enumerate(weights) if n not in small)))
    return [1 if place in small else next(rest) for place in range(len(weights))]


def _largest_remainders(shares: list[float], total: int) -> list[int]:
    floors = [math.floor(share + _HAIR) for share in shares]
    # Rounded, so that remainders that are equal on paper are equal here, and the earlier phase comes first.
    by_remainder = sorted(range(len(shares)), key=lambda place: round(floors[place] - shares[place], 9))
    lifted = set(by_remainder[: total - sum(floors)])
    return [floor + (place in lifted) for place, floor in enumerate(floors)]


# Each phase in turn asks about the same draws, and about a few numbers besides: were there room for the draws alone,
# each would be dropped just before it is asked for again.
divided = lru_cache(maxsize=2 * COUNT)(whole_minutes)


def _phase(place: int, working: float, *plan: float) -> float:
    return _MINUTE * divided(_whole(working), plan)[place]


def _guided(kind: str, phase: str, working: float) -> float:
    return _MINUTE * planned(kind, _whole(working))[phase]


@cache
def planned(kind: str, minutes: int) -> dict[str, int]:
    """What the guide gives each phase of so many minutes."""
    return plan(GUIDE[kind], minutes)


def _whole(working: float) -> int:
    return math.floor(working / _MINUTE + _HAIR)


session = Number(
    "session",
    "The whole session",
    unit="min",
    short="session",
    default="45 min",
    least="20 min",
    most="4 hours",
    why="As it stands in the invitation. Many say an hour and mean fifty minutes: ask.",
    picks=(Pick("30 min", "a first call"), Pick("45 min", "usual"), Pick("60 min", "with time to talk")),
    examples=("45 min", "1 hour", "50"),
)
opening = Number(
    "opening",
    "Before the problem is stated",
    unit="min",
    short="opening",
    default="5 min",
    least="0 min",
    most="8 min",
    why="Introductions, and finding the whiteboard. It happens, whether it is planned or not.",
    picks=(Pick("0 min", "you have met"), Pick("3 min", "brisk"), Pick("5 min", "usual")),
    examples=("5 min", "3"),
)
closing = Number(
    "closing",
    "Kept for your own questions",
    unit="min",
    short="closing",
    default="5 min",
    least="0 min",
    most="8 min",
    why="The interviewer keeps them free for you at the end, and stops the design when they begin.",
    picks=(Pick("0 min", "another time"), Pick("5 min", "usual")),
    examples=("5 min", "3"),
)
division = Choice(
    "division",
    "They are divided",
    Option("product", "our plan for a product"),
    Option("infrastructure", "our plan for infrastructure"),
    Option("data", "our plan for data"),
    Option(OWN, "by a plan of your own"),
    why="A rate limiter needs less of a drawing than a shop, and more of a dive.",
)
scope = Number(
    "scope",
    "Your plan: scope",
    unit="min",
    short="scope in the plan",
    default="5 min",
    least="1 min",
    most="2 hours",
    why="What it must do, for how many, how well; what is left out. Guides say five to ten minutes.",
    picks=(Pick("5 min", "framework D"), Pick("8 min", "a new product"), Pick("10 min", "a vague product")),
    examples=("5 min", "8"),
)
design = Number(
    "design",
    "Your plan: high-level design",
    unit="min",
    short="design in the plan",
    default="10 min",
    least="1 min",
    most="2 hours",
    why="Interface, data, boxes and arrows, until you both agree on them. Guides say ten to twenty minutes.",
    picks=(Pick("10 min", "brisk"), Pick("15 min", "an unfamiliar product"), Pick("20 min", "framework D")),
    examples=("10 min", "20"),
)
dive = Number(
    "dive",
    "Your plan: deep dive",
    unit="min",
    short="dive in the plan",
    default="15 min",
    least="1 min",
    most="2 hours",
    why="Where senior answers differ. Guides say fifteen to twenty-five minutes.",
    picks=(Pick("15 min", "framework D"), Pick("20 min", "infrastructure"), Pick("25 min", "a senior role")),
    examples=("15 min", "25"),
)
wrap = Number(
    "wrap",
    "Your plan: wrap-up",
    unit="min",
    short="wrap-up in the plan",
    default="5 min",
    least="1 min",
    most="2 hours",
    why="What you built, what breaks first, what you would do next. Guides say five to ten minutes.",
    picks=(Pick("5 min", "framework D"), Pick("10 min", "with the next scale")),
    examples=("5 min", "10"),
)
topics = Number(
    "topics",
    "Topics in the deep dive",
    unit="topics",
    short="topics",
    nouns=("topics", "dives", "components"),
    default="2",
    least="1",
    most="10",
    whole=True,
    why="Choose them from the priorities you agreed on, not from what you know best.",
    picks=(Pick("1", "one, to the bottom"), Pick("2", "usual"), Pick("3", "broad")),
)
behind = Number(
    "behind",
    "Minutes you are behind",
    unit="min",
    short="minutes behind",
    default="0 min",
    least="0 min",
    most="2 hours",
    why="They come out of the deep dive, the longest part: drop one problem there and do the other well.",
    picks=(Pick("0 min", "on time"), Pick("5 min", "a long discussion")),
    examples=("0 min", "5"),
)

_PLAN = (scope, design, dive, wrap)
_NONE_LEFT = Constant(0.0, "0", SECONDS, "0 min")


class _Whole(Term):
    """A share in whole minutes, chosen together with the other shares so that all of them add up."""

    def __init__(self, share: Term, place: int) -> None:
        self.share = share
        self.together = Function("whole minutes", partial(_phase, place), working, *_PLAN, dimension=SECONDS)
        self.parts = (self.together,)
        self.dimension = SECONDS

    def words(self) -> str:
        return f"{self.share.words()}, in whole minutes"

    def numbers(self, evaluation: Evaluation) -> str:
        return f"{self.share.numbers(evaluation)}, in whole minutes"


def _minutes(id_: str, label: str, place: int) -> Figure:
    own = _Whole(working * _PLAN[place] / whole_plan, place)
    guided = {kind: Function("share in the guide’s plan", partial(_guided, kind, id_), working) for kind in GUIDE}
    return Figure(id_, label, Chosen(division, {**guided, OWN: own}), "s", source=REMAINDERS)


working = Figure("working", "For the problem itself", session - opening - closing, "s", short="working time")
whole_plan = Figure(
    "plan",
    "The plan in all",
    Chosen(division, {**dict.fromkeys(GUIDE, working), OWN: scope + design + dive + wrap}),
    "s",
    short="whole plan",
)
scope_minutes = _minutes("scope", "Scope", 0)
design_minutes = _minutes("design", "High-level design", 1)
dive_minutes = _minutes("dive", "Deep dive", 2)
wrap_minutes = _minutes("wrap", "Wrap-up", 3)
design_at = Figure(
    "design-at",
    "Scope agreed by",
    scope_minutes,
    "s",
    short="end of the scope",
    note="Counted, like those below, from the moment you hear the question.",
)
dive_at = Figure("dive-at", "Design agreed by", design_at + design_minutes, "s", short="end of the design")
wrap_at = Figure("wrap-at", "Deep dive ends by", dive_at + dive_minutes, "s", short="end of the dive")
done = Figure("done", "Done by", wrap_at + wrap_minutes, "s", note="What remains is for your own questions.")
each = Figure(
    "each",
    "For each topic of the deep dive",
    largest(dive_minutes - behind, _NONE_LEFT) / topics,
    "s",
    short="minutes for each topic",
)

CALCULATOR = Calculator(
    name="clock",
    title="Interview clock",
    question="How do I spend the minutes?",
    lead="A session turned into whole minutes for each phase, and the time by which it should end.",
    group="interview",
    asked="interview minutes time plan 45",
    fields=(session, opening, closing, division, scope, design, dive, wrap, topics, behind),
    figures=(
        working,
        whole_plan,
        scope_minutes,
        design_minutes,
        dive_minutes,
        wrap_minutes,
        design_at,
        dive_at,
        wrap_at,
        done,
        each,
    ),
    main=working,
    decision=Decision(
        each,
        (
            Band(
                TOPIC_LEAST,
                "There are more topics than minutes.",
                "Drop one now, aloud: name it, say in one sentence what you would do there, and go on. Two topics "
                "half done show less than one done well.",
                name="least for a topic",
            ),
            Band(
                TOPIC_MOST,
                "Each topic gets a fair hearing.",
                "Say at the start of each how long you give it, and look at the clock once you have made a choice.",
                name="most for a topic",
            ),
            Band(
                None,
                "There is room for another topic.",
                "Offer one, or ask which part the interviewer wants to see more of. Otherwise go down a level: "
                "formats, failure by failure, what you would measure.",
            ),
        ),
        safe=range(1, 2),
        even=True,
    ),
    sources=(MERGED, STEPS, REMAINDERS),
    cautions=(
        Caution(
            behind > dive_minutes,
            "You are further behind than the deep dive is long: ask what the interviewer would still like to see.",
        ),
        Caution(
            scope_minutes > design_minutes,
            "More time for questions than for the design: an interviewer waits for the first box on the board.",
        ),
    ),
    grows=session,
    drawing=Stack(
        "The session from start to end",
        "The session",
        working.unit,
        (
            ("Opening", opening),
            ("Scope", scope_minutes),
            ("High-level design", design_minutes),
            ("Deep dive", dive_minutes),
            ("Wrap-up", wrap_minutes),
            ("Your own questions", closing),
        ),
        phases=range(1, 5),
    ),
)
