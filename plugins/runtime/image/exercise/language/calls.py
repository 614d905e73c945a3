"""Every way to call."""

# mypy: ignore-errors


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
