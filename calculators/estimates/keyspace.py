"""Key space: how many keys an alphabet and a length give, and when random ones begin to clash."""

import math

from calculators.core.calculator import Calculator, Caution, Curve
from calculators.core.chosen import Chosen
from calculators.core.convention import MONTH
from calculators.core.decision import Band, Decision
from calculators.core.field.alphabet import Alphabet
from calculators.core.field.choice import Choice, Option
from calculators.core.field.field import Pick
from calculators.core.field.number import Number
from calculators.core.field.values import Values
from calculators.core.figure import Figure, Source
from calculators.core.term import Constant, Function, largest, smallest
from calculators.core.unit import BYTES, NONE, SECONDS

BIRTHDAY = Source(
    "Mathis, “A generalized birthday problem”, SIAM Review 33(2): 1 − exp(−n² ÷ 2N) and its refinements",
    "https://doi.org/10.1137/1033051",
    "1991",
)
UUID = Source("RFC 9562, Universally Unique IDentifiers", "https://www.rfc-editor.org/info/rfc9562", "2024")

_LONGEST_SHOWN = 1e9 * 365 * 86_400
_EXACT_BELOW = 1_000
_SMALL_CHANCE = 0.01


def clash_chance(keys: float, capacity: float) -> float:
    """The chance that at least two of some random keys are the same: 1 − N! ÷ ((N − n)! Nⁿ).

    Small spaces by the gamma function; large ones by the Euler–Maclaurin sum of ln(1 − i ÷ N), because the gamma
    function of a large number leaves no digits for the small difference that is wanted.

    >>> round(clash_chance(23, 365), 6)
    0.507297
    """
    if keys <= 1:
        return 0.0
    if keys > capacity:
        return 1.0
    if capacity < _EXACT_BELOW:
        none = math.lgamma(capacity + 1) - math.lgamma(capacity - keys + 1) - keys * math.log(capacity)
        return -math.expm1(min(none, 0.0))
    full = min(keys / capacity, 0.5)
    keys = full * capacity
    pairs = keys * full * (1 / 2 + full / 6 + full**2 / 12 + full**3 / 20 + full**4 / 30)
    if full > 1e-3:
        pairs = capacity * ((1 - full) * math.log1p(-full) + full)
    none = -pairs - math.log1p(-full) / 2 + (1 / capacity - 1 / (capacity - keys)) / 12
    return -math.expm1(min(none, 0.0))


def shortest(count: float, alphabet: float) -> float:
    """The fewest characters that give so many keys; a hair above a whole number is that number."""
    return float(max(1, math.ceil(math.log(max(count, 1.0)) / math.log(alphabet) - 1e-9)))


def used_up_after(free: float, rate: float) -> float:
    """Seconds until so many keys are used, a billion years at most; without new ones they last for ever.

    >>> used_up_after(100, 4), used_up_after(100, 0) == _LONGEST_SHOWN, used_up_after(0, 0)
    (25.0, True, 0.0)
    """
    if free <= 0:
        return 0.0
    return min(_LONGEST_SHOWN, free / rate) if rate > 0 else float(_LONGEST_SHOWN)


def clashes_for(chance: float) -> float:
    """How many clashes to expect where one or more has a chance: −ln(1 − p). Up to 1% that is p, as tables have it.

    >>> round(clashes_for(0.25), 4), clashes_for(0.01)
    (0.2877, 0.01)
    """
    return chance if chance <= _SMALL_CHANCE else -math.log1p(-chance)


def _bits(capacity: float) -> float:
    return math.log2(capacity) / 8


space = Choice(
    "space",
    "The space is",
    Option("characters", "a number of characters"),
    Option("values", "a number of values"),
    why="A number of values serves for hashes, birthdays, ports, buckets: whatever is not written in characters.",
)
values = Values(
    "values",
    "Values there are",
    unit="keys",
    short="values",
    nouns=("values", "buckets", "slots", "numbers", "ids"),
    default="2^32",
    least="2",
    most="1e80",
    why="All that a key can be, as a number, a power or its bits: 2^32 for a hash of 32 bits, 256^16 for 16 bytes.",
    picks=(Pick("365", "birthdays"), Pick("2^32", "32 bits"), Pick("256^16", "16 bytes")),
)
alphabet = Alphabet(
    "alphabet",
    "Different characters",
    unit="characters",
    short="alphabet",
    nouns=("characters", "symbols", "letters"),
    default="62",
    least="2",
    most="100",
    whole=True,
    why="a–z, A–Z and 0–9 are 62. Leave out what people confuse (0, O, l, I) and 58 remain.",
    picks=(
        Pick("10", "digits"),
        Pick("16", "hexadecimal"),
        Pick("32", "base 32, read aloud"),
        Pick("58", "nothing that looks alike"),
        Pick("62", "letters and digits"),
        Pick("64", "base 64 in addresses"),
    ),
)
length = Number(
    "length",
    "Characters in a key",
    unit="characters",
    short="length",
    default="7",
    least="1",
    most="128",
    whole=True,
    why="People type short keys and machines do not care. Each extra character multiplies the space by the alphabet.",
    picks=(
        Pick("6", "a short link"),
        Pick("7", "a short link with room"),
        Pick("11", "a video"),
        Pick("22", "a UUID, rewritten"),
    ),
)
existing = Number(
    "existing",
    "Keys in use today",
    unit="keys",
    short="keys today",
    nouns=("keys", "links", "ids", "codes"),
    default="0",
    least="0",
    most="1e24",
    why="Keys are seldom given back: whoever still holds an old one must not land on something new.",
    examples=("0", "500M", "2 billion"),
)
rate = Number(
    "rate",
    "New keys",
    unit="keys/month",
    instead="Those in use already go under “Keys in use today”.",
    short="new keys",
    nouns=("keys", "links", "ids", "codes"),
    default="80M/month",
    least="0/year",
    most="1e18/year",
    load="average",
    why="One for each thing created, from the write side of the traffic, on average. Nought, and those in use today "
    "are all there will be.",
    picks=(
        Pick("0/month", "no more"),
        Pick("100k/month", "a young product"),
        Pick("80M/month", "a public shortener"),
        Pick("6k/s", "posts"),
    ),
    examples=("80M/month", "1M/day", "50M..100M/month"),
)
life = Number(
    "life",
    "Must last for",
    unit="s",
    short="life",
    default="10 years",
    least="1 day",
    most="10,000 years",
    why="Lengthening keys later is possible, but everything that stores, prints or checks one must be changed.",
    picks=(Pick("3 years", "a campaign"), Pick("10 years", "a product"), Pick("100 years", "an archive")),
)
risk = Number(
    "risk",
    "Chance of any clash that you accept unchecked",
    unit="%",
    short="accepted chance",
    default="0.0001%",
    least="1e-16%",
    most="99%",
    why="One in a million over the whole life is a usual choice; where a clash shows one person’s data to another, "
    "take far less.",
    picks=(Pick("0.0001%", "one in a million"), Pick("1e-7%", "one in a billion")),
)

capacity = Figure(
    "capacity",
    "Keys there are",
    Chosen(space, {"characters": alphabet**length, "values": values}),
    "keys",
    short="capacity",
)
bits = Figure("bits", "The same in bits", Function("log2", _bits, capacity, dimension=BYTES), "bit")
made = Figure("made", "Keys in use at the end", existing + rate * life, "keys", short="keys in use at the end")
taken = Figure(
    "taken",
    "Chance that a random key is taken, at the end",
    smallest(made / capacity, 1),
    "%",
    note="That share of attempts must be repeated, which is why a random key is checked before use.",
)
clash = Figure(
    "clash",
    "Chance of at least one clash by then, unchecked",
    Function("clash chance", clash_chance, made, capacity, dimension=NONE),
    "%",
    source=BIRTHDAY,
)
evens = Figure(
    "evens",
    "Random keys until a clash is as likely as not",
    Constant(math.sqrt(2 * math.log(2)), "√(2 × ln 2)") * capacity**0.5,
    "keys",
    short="even-chance keys",
    source=BIRTHDAY,
    note="The birthday bound: the square root of the space, not half of it.",
)
unchecked = Figure(
    "unchecked",
    "Random keys you may make without a check",
    (2 * capacity * Function("expected clashes", clashes_for, risk, dimension=NONE)) ** 0.5,
    "keys",
    short="unchecked keys",
    source=BIRTHDAY,
)
lasts = Figure(
    "lasts",
    "Until every key is used",
    Function("time until used", used_up_after, largest(capacity - existing, 0), rate, dimension=SECONDS),
    "s",
    note="Those still free ÷ the rate of new keys. Shown up to a billion years.",
)
counted = Figure(
    "counted",
    "Shortest length for a counter",
    Function("shortest length", shortest, made, alphabet, dimension=NONE),
    "characters",
    note="A counter written in this alphabet uses every key and never clashes, but people can guess the next one.",
)
sparse = Figure(
    "sparse",
    "Shortest length for random keys",
    Function("shortest length", shortest, 100 * made, alphabet, dimension=NONE),
    "characters",
    note="With at most one key in a hundred taken, an insert hardly ever needs a second attempt.",
)

CALCULATOR = Calculator(
    name="keyspace",
    title="Key space",
    question="How long must a key be?",
    lead="An alphabet and a length, or a number of values, and the point from which random keys clash.",
    group="structures",
    asked="short url uuid collision birthday key length base62",
    fields=(space, alphabet, length, values, existing, rate, life, risk),
    figures=(capacity, bits, made, taken, clash, evens, unchecked, lasts, counted, sparse),
    main=capacity,
    decision=Decision(
        made,
        (
            Band(
                smallest(unchecked, capacity / 100),
                "Random keys need no check.",
                "Make them anywhere, without asking anyone; that is worth the longer key. Keep the unique index "
                "anyway: it costs nothing and catches a broken random source.",
                name="what needs no check",
            ),
            Band(
                capacity / 100,
                "Random keys need a check, and it nearly always passes.",
                "Insert against a unique index and draw again on a conflict. That is one write, not a read and a "
                "write, and it is the only place where two servers must agree.",
                name="a hundredth of all keys",
            ),
            Band(
                capacity,
                "The space is too full for random keys.",
                "Count instead, and write the counter in this alphabet; hand out ranges so that no server waits for "
                "another, and scramble the number if neighbours must not be guessed. Or take a larger space.",
                name="full",
            ),
            Band(
                None,
                "The keys run out.",
                "Make the space larger before launch, not after: each extra character multiplies it by the alphabet.",
            ),
        ),
        safe=range(2),
    ),
    sources=(BIRTHDAY, UUID),
    conventions=(MONTH,),
    cautions=(
        Caution(
            clash > 0.5,
            "Clashes begin at the square root of the space. A space that is nearly empty can still be sure to hold a "
            "clash.",
        ),
    ),
    grows=rate,
    curve=Curve(
        length,
        clash,
        "Clashes with longer keys",
        "Within a few characters, a clash among unchecked random keys goes from certain to unheard of.",
        span=(0.5, 3.0),
    ),
)
