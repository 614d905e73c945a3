"""Runs inside an image while it is watched: what an answer asks of the interpreter seldom, though it may.

No few questions bring about a list of a million, an integer of thousands of digits, a text beyond the first plane or
memory that has to grow, and yet the functions for them have to stay. Only builtins are used, for an image imports
nothing. What is computed is of no interest, only that whatever is wrong is refused.
"""

# mypy: ignore-errors
# Much of this is wrong on purpose, or of no use, and it can have no annotations, for it cannot import them.

# Of one, of two and of four bytes to a letter.
TEXTS = (
    "",
    "a",
    "Plain text, 12 words?",
    "na\xefve \xdf \xbd \xe9",
    "\u2013 \u221e \uff11 \u0130 \ufb01",
    "x \U0001f600 \U00010400",
)
NUMBERS = (
    0,
    1,
    -1,
    255,
    256,
    10**9,
    -(10**10),
    2**62,
    10**18,
    -(10**40),
    7**500,
    0.0,
    -0.0,
    0.5,
    1 / 3,
    -2.5e-7,
    1e16,
)
FLOATS = (*NUMBERS[-6:], 123456.789, 1e22, 5e-324, 1.8e308, -1e999, 1e999 - 1e999)
FLOAT_FORMATS = ("", *".0f .3f e .2e g .4g ,.2f +.1f 012.3f % .1% >20 n _.0f #.3g".split())
INT_FORMATS = ("", *"d , _ x #X o b +d 010d <30 ^30, e .3g .1% n".split())
TEXT_FORMATS = ("", *">30 ^30 <30 .3 *^9.2".split())
# Rings enough for the oldest of them to be collected as well.
RINGS = 60_000
MANY = 25_000
# More than the interpreter has at first.
MUCH = 16_000_000


def memory():
    blocks = [bytearray(MUCH) for _ in range(2)]
    blocks[0].extend(blocks[1][:1_000_000])
    long = [None] * (MUCH // 8)
    long.append(None)
    del blocks, long


def kinds():
    """One of each kind of thing that holds others, in a ring: the collector asks each in its own way."""

    class Kind:
        def method(self):
            return self

    def turning():
        yield held

    def mistaken():
        raise ValueError(held)

    held = []
    turn, table, kind = turning(), {1: held, "a": 2}, Kind()
    next(turn)
    try:
        mistaken()
    except ValueError as error:
        mistake = error
    held += [
        held,
        turn,
        mistake,
        mistake.__traceback__,
        mistake.__traceback__.tb_frame,
        table,
        {1, 2},
        frozenset("ab"),
    ]
    held += [iter([held]), iter((held,)), iter(table), iter(table.items()), iter(table.values()), reversed([held])]
    held += [table.keys(), table.items(), table.values(), reversed(table), reversed(table.items()), iter({1, 2})]
    held += [
        zip([held]),
        map(len, [held]),
        filter(None, [held]),
        enumerate([held]),
        iter("aé"),
        iter(b"a"),
        iter(held.copy, 1),
    ]
    held += [
        iter(range(3)),
        range(3),
        slice(held, 1),
        memoryview(b"ab"),
        memoryview(bytearray(2)),
        held.append,
        kind.method,
    ]
    held += [
        Kind,
        kind,
        property(len),
        classmethod(len),
        staticmethod(len),
        super(Kind, kind),
        lambda: held,
        bytearray(3),
    ]
    held += [
        (letter for letter in held),
        list[int],
        int | str,
        Kind.__dict__,
        vars(kind),
        type("Made", (Kind,), {"held": held}),
    ]
    held += [
        BaseExceptionGroup("some", [mistake]),
        ExceptionGroup("some", [mistake]),
        NameError("a"),
        AttributeError("a"),
    ]
    held += [
        ImportError("a"),
        KeyError(held),
        StopIteration(held),
        SystemExit(held),
        UnicodeError(held),
        OSError(1, "a"),
    ]
    return held


def garbage():
    """Rings of every kind that only the collector finds."""

    class Ring:
        def __init__(self, number):
            self.ring = self
            self.held = [self, {number: self}, {self}, (self, number), lambda: self]

    class Weighed(Ring):
        __slots__ = ("weight",)

        def __del__(self):
            self.weight = 1

    kept = [kinds()]
    for number in range(RINGS):
        ring = (Weighed if number % 50 == 0 else Ring)(number)
        if number % 20 == 0:
            kept.append(ring)
    del kept


def integers():
    whole = [number for number in NUMBERS if isinstance(number, int)]
    for one in whole:
        for form in INT_FORMATS:
            try_(lambda one=one, form=form: format(one, form))
        _ = str(one), repr(one), hash(one), int(str(one)), bin(one), hex(one), oct(one), one.bit_length(), ~one, -one
        _ = (
            one.bit_count(),
            one.to_bytes(200, "big", signed=True),
            round(one, -3),
            bool(one),
            abs(one),
            "%d %x" % (one, one),
        )
        try_(lambda one=one: (float(one), one / 7, one**0.5))
        for other in whole:
            _ = (
                one + other,
                one - other,
                one * other,
                one & other,
                one | other,
                one ^ other,
                one < other,
                one == other,
            )
            try_(lambda one=one, other=other: (one // other, one % other, divmod(one, other), one / other))
            try_(lambda one=one, other=other: (pow(one, 5), pow(one, 3, other), one << 70, one >> 3))
    _ = (
        int("7" * 600),
        str(7**1200),
        int("ff", 16),
        int(" 12_000 "),
        int("\uff11\uff12"),
        int(b"12"),
        int(1e300),
        int.from_bytes(b"ab" * 30),
    )
    _ = (3**4000) * (5**3000), (3**4000) // (5**900), (10**60) % (10**31 + 1), sum(range(1000)), (0).__pos__()


def floats():
    for one in FLOATS:
        for form in FLOAT_FORMATS:
            _ = format(one, form)
        _ = repr(one), hash(one), one.is_integer(), bool(one), -one, abs(one), "%s %.2f %e %g %r" % ((one,) * 5)
        try_(lambda one=one: (int(one), round(one), one.as_integer_ratio()))
        _ = float(repr(one)), round(one, 3), round(one, -3), float.fromhex(one.hex())
        for other in FLOATS:
            _ = one + other, one - other, one * other, one < other, one >= other, one == other, max(one, other)
            try_(lambda one=one, other=other: (one / other, one // other, one % other, divmod(one, other)))
            try_(lambda one=one, other=other: one**other)
        for whole in NUMBERS[:11]:
            _ = one < whole, one == whole, one > whole
            try_(lambda one=one, whole=whole: (one * whole, one + whole, whole - one))
    for text in (
        "1e5",
        " -.5 ",
        "1_0.2_5",
        "inf",
        "nan",
        "-Infinity",
        "1" * 400,
        "0." + "3" * 400,
        "1e-400",
        "\uff11.5",
    ):
        _ = float(text)
    _ = sum([0.1] * 20)


def texts():
    for one in TEXTS:
        _ = [method(one) for method in PLAIN]
        _ = [format(one, form) for form in TEXT_FORMATS]
        _ = (
            one.encode().decode(),
            one.encode("utf-8", "surrogatepass"),
            one.encode("ascii", "replace"),
            one * 40,
            ascii(one),
        )
        _ = [one.encode(name, "backslashreplace").decode(name) for name in ("ascii", "latin-1", "utf-8")]
        _ = one.zfill(30), one.ljust(30), one.rjust(30, "."), one.center(30), one.expandtabs(), one.splitlines()
        _ = (
            one[::-1],
            one[1:-1],
            one[::2],
            list(one),
            sorted(one),
            hash(one),
            {one: 1}[one],
            [ord(letter) for letter in one],
        )
        _ = (
            f"{one!r:>40} {one!s} {one!a}",
            "{:>40}|{0[0]!r}".replace("{0[0]!r}", "{}").format(one, one),
            "%-40s|%r|%%" % (one, one),
        )
        for other in TEXTS:
            _ = (
                one + other,
                one < other,
                one == other,
                other in one,
                one.find(other),
                one.rfind(other),
                one.count(other),
            )
            _ = (
                one.replace("e", other),
                one.startswith(other),
                one.endswith((other, "x")),
                other.join([one, one, "z"]),
            )
            _ = (
                one.strip(other),
                one.removeprefix(other),
                one.removesuffix(other),
                one.translate({101: other, 97: None}),
            )
            if other:
                _ = one.split(other), one.rsplit(other, 1), one.partition(other), one.rpartition(other)
        _ = one.split(), one.split(None, 1), one.rsplit(None, 1), one.replace(" ", ""), one.replace("a", "b", 1)
        long = (one + " ") * 3000
        _ = (
            long.find("zz"),
            long.count("a"),
            long.split("zz ab"),
            long.replace("t", "uv"),
            long.rfind("Plain tixt"),
            long.find(one + " " + one),
        )
    grown = ""
    for number in range(3000):
        grown += chr(number + 33)
    _ = (
        "".join(TEXTS * 300),
        str(b"\xc3\xa9\xf0\x9f\x98\x80", "utf-8"),
        b"\xff\xc3".decode("utf-8", "replace"),
        str.maketrans("ab", "cd", "e"),
    )
    _ = [method(grown) for method in PLAIN]


PLAIN = (
    *(str.upper, str.lower, str.title, str.capitalize, str.casefold, str.swapcase, str.strip, str.lstrip, str.rstrip),
    *(
        str.isalnum,
        str.isalpha,
        str.isascii,
        str.isdecimal,
        str.isdigit,
        str.isidentifier,
        str.islower,
        str.isnumeric,
    ),
    *(str.isprintable, str.isspace, str.istitle, str.isupper, repr, str, len),
)


def raw_bytes():
    for one in (b"", b"plain \xff text", bytearray(b"ab cd")):
        _ = (
            one.split(),
            one.strip(),
            one.find(b"c"),
            one.replace(b"a", b"bb"),
            one.hex(),
            one[::-1],
            one[1:3],
            repr(one),
            list(one),
        )
        _ = (
            one + b"x",
            one * 3,
            b"x" in one,
            one == b"plain",
            one < b"q",
            one.startswith(b"p"),
            b"-".join([one, one]),
            bytes(one),
            one.count(b"a"),
        )
    view = memoryview(bytearray(9))
    view[1:3] = b"ab"
    _ = bytes(view), bytes(4), bytes([1, 2]), bytes.fromhex("00ff"), b"%d %s" % (5, b"a")


def sequences():
    shuffled = [number * 7919 % MANY for number in range(MANY)]
    for few in ([], [3, 1, 2], shuffled[:300], shuffled):
        for turned in (few, tuple(few)):
            _ = (
                sorted(turned),
                sorted(turned, reverse=True),
                sorted(turned, key=str),
                turned == few,
                turned < turned[1:],
                len(turned),
            )
            _ = (
                turned[::2],
                turned[::-1],
                turned * 2,
                turned + turned,
                5 in turned,
                turned.count(1),
                min(turned, default=0),
                max(turned, default=0),
            )
            _ = (
                list(reversed(turned)),
                sum(turned),
                any(turned),
                all(turned),
                hash(tuple(turned)),
                repr(turned[:50]),
                str(turned[:5]),
            )
        own = few.copy()
        own.extend(range(5))
        own.extend(number for number in few)
        own.insert(1, 9)
        own[1:3] = [7, 7, 7]
        own[::2] = list(own[::2])
        own += [1]
        own.reverse()
        _ = own.pop(), own.pop(0), own.index(7), own.remove(7)
        del own[0], own[:2], own[::3]
        own.sort()
        own.sort(key=lambda number: (-number, str(number)))
        _ = (
            own == few,
            own < few,
            own.clear(),
            list(map(max, few, few)),
            list(filter(None, few)),
            list(zip(few, few[1:], strict=False)),
        )
    _ = (
        sorted(TEXTS),
        sorted(FLOATS[:9]),
        sorted([(2, "b"), (1, "a"), (1, "A")]),
        sorted([[2], [1, 2]]),
        list(range(MANY))[::-7],
    )
    _ = (
        [[row, *column] for row, *column in zip("abc", (1, 2, 3), strict=True)],
        list(enumerate("ab", 5)),
        range(0, 10**12, 7)[5:9],
        49 in range(0, 99, 7),
    )
    _ = (
        (1, *[2, 3], *{4}),
        [*range(3)],
        slice(1, 5, 2).indices(9),
        iter([1]).__length_hint__(),
        range(5) == range(0, 5),
        hash(range(4)),
    )


def tables():
    for keys in (
        range(MANY),
        [str(number) for number in range(MANY)],
        [(number, "x") for number in range(300)],
        [None, 1.5, "a", b"b"],
    ):
        table = {key: index for index, key in enumerate(keys)}
        other = dict.fromkeys(keys, 0)
        _ = (
            table == other,
            table | other,
            table.keys() & other.keys(),
            table.keys() - other,
            list(table.items())[:9],
            len(table),
            repr(list(table)[:9]),
        )
        other.update(table)
        other.update([("p", 1)], q=2)
        for key in list(table)[::3]:
            del table[key]
            _ = table.setdefault(key, 5), table.get(key), table.pop(key, None), key in table
        _ = (
            table.popitem(),
            table.copy(),
            list(reversed(table)),
            {**table, "z": 1},
            sorted(map(str, table.values()))[:3],
            dict(zip("ab", "cd", strict=True)),
        )
        table.clear()
        held, others = set(keys), frozenset(list(keys)[::2])
        _ = (
            held | others,
            held & others,
            held - others,
            held ^ others,
            held <= others,
            others < held,
            held == others,
            held.isdisjoint(others),
            hash(others),
        )
        held.update(others, [3])
        held.difference_update(others)
        held.symmetric_difference_update(others)
        held.intersection_update(others)
        held |= {1}
        held.add(2)
        held.discard(2)
        _ = (
            held.pop(),
            held.copy(),
            held.union([1]),
            sorted(map(str, held))[:3],
            repr(set("a")),
            repr(frozenset()),
            {*others, 5},
            held.issuperset([1]),
        )
    _ = (
        {"a": {"b": [1, (2,)]}} == {"a": {"b": [1, (2,)]}},
        repr({"a": [{1}, {"x": None}]}),
        str({1: 2.5}),
        dict(a=1) | {"b": 2},
        {**{"k": 0}},
    )


def calls():
    def shape(first, /, second=2, *rest, third=3, **named):
        return first, second, rest, third, named

    _ = (
        shape(1),
        shape(1, 2, 3, third=4, fourth=5),
        shape(*range(9), **{"x": 1, "y": 2}),
        [shape(number, second=1) for number in range(99)],
    )

    class Base:
        __slots__ = ("own",)
        made = 0

        def __init__(self, own=None):
            self.own = own

        def __eq__(self, other):
            return isinstance(other, Base) and self.own == other.own

        def __hash__(self):
            return hash(self.own)

        def __lt__(self, other):
            return bool(self.own < other.own)

        def __add__(self, other):
            return Base(self.own + other.own)

        __radd__ = __mul__ = __rmul__ = __sub__ = __truediv__ = __and__ = __or__ = __add__

        def __getitem__(self, key):
            return key

        def __len__(self):
            return 3

        def __contains__(self, key):
            return key == 1

        def __call__(self, *given):
            return given

        def __iter__(self):
            yield from (1, 2)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            return True

        def __bool__(self):
            return True

        def __repr__(self):
            return "Base"

        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            return name

    class Derived(Base):
        @property
        def twice(self):
            return super().__len__() * 2

        @classmethod
        def make(cls):
            return cls(1)

        @staticmethod
        def nothing():
            return None

    one, two = Base(1), Derived.make()
    _ = (
        one + two,
        one * two,
        one - two,
        one / two,
        one & two,
        1 < 2,
        one < two,
        one == two,
        one != 1,
        hash(one),
        one[1:2],
        len(one),
        1 in one,
    )
    _ = (
        one(1, 2),
        list(two),
        two.twice,
        two.nothing(),
        repr(two),
        str([one]),
        f"{one}",
        two.anything,
        bool(two),
        sorted([two, one]),
        {one: 1}[two],
    )
    _ = (
        isinstance(two, (int, Base)),
        issubclass(Derived, Base),
        type(two).__mro__,
        dir(two),
        vars(Derived),
        callable(one),
        getattr(two, "x", 1),
        hasattr(two, "_y"),
    )
    two.extra = 1
    del two.extra
    with one:
        raise ValueError("left by the way out")

    def turns():
        try:
            got = yield 1
            while True:
                got = yield got or 0
        except KeyError:
            yield 5
        finally:
            got = None

    turning = turns()
    _ = (
        next(turning),
        turning.send(2),
        next(turning),
        turning.throw(KeyError("x")),
        turning.close(),
        next(turns(), None),
    )
    first, (second, *rest) = 1, (2, 3, 4)
    match {"kind": [first, second, {"deep": rest}], "size": 1.5}:
        case {"kind": [int(), 2, {"deep": [3, 4]}], "size": float(size)} if size:
            pass


def mistakes():
    def endless(depth):
        return endless(depth + 1) + 1

    wrong = [
        *(
            lambda: 1 / 0,
            lambda: 1 // 0,
            lambda: 1.0 % 0.0,
            lambda: 10**5000 * 1.0,
            lambda: 2.0**9999,
            lambda: 1 << -1,
            lambda: str(10**5000),
        ),
        *(
            lambda: int("x"),
            lambda: int("9" * 5000),
            lambda: float("y"),
            lambda: int(1e999),
            lambda: int(1e999 - 1e999),
            lambda: [][1],
            lambda: {}["k"],
            lambda: ()[0],
            lambda: "a"[5],
        ),
        *(
            lambda: {}[[]],
            lambda: None.attribute,
            lambda: "".absent,
            lambda: unknown,
            lambda: 1 + "a",
            lambda: "a" + 1,
            lambda: None < 1,
            lambda: len(5),
        ),
        *(
            lambda: memory(1),
            lambda: memory(wrong=1),
            lambda: integers(*[1], **{"a": 1}),
            lambda: print(sep=1),
            lambda: max(),
            lambda: next(iter([])),
            lambda: [].pop(),
            lambda: [].index(3),
        ),
        *(
            lambda: b"\xff".decode(),
            lambda: "\ud800".encode(),
            lambda: "é".encode("ascii"),
            lambda: chr(-1),
            lambda: "{".format(),
            lambda: "%d" % "a",
            lambda: "%s %s" % 1,
            lambda: format(1, "q"),
        ),
        *(lambda: endless(0), lambda: iter(5), lambda: (lambda: (yield))().send(1), lambda: setattr(5, "a", 1)),
        *(
            lambda: [1, 2, 3].remove(9),
            lambda: dict([1]),
            lambda: set([[]]),
            lambda: "a".join([1]),
            lambda: bytes(-1),
            lambda: isinstance(1, 1),
            lambda: object(1),
            lambda: {**5},
        ),
        *(
            lambda: next(x for x in ()),
            lambda: __import__("builtins").absent,
            lambda: eval_unpack(),
            lambda: sorted([1, "a"]),
            lambda: sum(["a"]),
            lambda: zip([1], [], strict=True).__next__().x,
        ),
    ]
    for wrong_one in wrong:
        try:
            wrong_one()
        except Exception as error:
            _ = repr(error), str(error), error.args, error.__traceback__, type(error).__name__
            try:
                raise LookupError("for another reason", 5) from error
            except (LookupError, ArithmeticError) as other:
                _ = repr(other), other.__cause__ is error, other.with_traceback(None)
                other.add_note("a note")
        else:
            raise AssertionError("a mistake that is none")
    try:
        raise ExceptionGroup("several", [ValueError(1), KeyError("a")])
    except* ValueError:
        pass
    except* KeyError:
        pass


def eval_unpack():
    one, two = (1, 2, 3)
    del one, two


def try_(action):
    """What may be too much for a float, or divide by zero."""
    try:
        action()
    except (ArithmeticError, ValueError, TypeError):
        pass


def exercise():
    for topic in (integers, floats, texts, raw_bytes, sequences, tables, calls, mistakes, garbage, memory):
        topic()
