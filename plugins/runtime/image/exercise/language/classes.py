"""What classes can do, and what functions have around them."""

# mypy: ignore-errors


def classes():
    class Described:
        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, thing, kind=None):
            return self if thing is None else vars(thing).get(self.name, 0)

        def __set__(self, thing, value):
            vars(thing)[self.name] = value

        def __delete__(self, thing):
            del vars(thing)[self.name]

    class Kinds:
        kinds = []

        def __init_subclass__(cls, **named):
            super().__init_subclass__()
            cls.kinds.append(named)

        def __class_getitem__(cls, item):
            return item

    class One(Kinds, weight=1):
        size = Described()

        @property
        def half(self):
            return self.size / 2

        @half.setter
        def half(self, value):
            self.size = value * 2

        def __format__(self, form):
            return format(self.size, form)

        def __index__(self):
            return 2

        def __float__(self):
            return 2.5

        def __int__(self):
            return 2

        def __neg__(self):
            return self

        __pos__ = __invert__ = __abs__ = __neg__

        def __round__(self, digits=0):
            return digits

        def __setattr__(self, name, value):
            super().__setattr__(name, value)

        def __setitem__(self, key, value):
            self.size = key, value

        def __delitem__(self, key):
            self.size = key

        def __iadd__(self, other):
            return self

        def __reversed__(self):
            return iter("ba")

        def __eq__(self, other):
            return NotImplemented

        __lt__ = __le__ = __gt__ = __ge__ = __ne__ = __add__ = __sub__ = __mul__ = __eq__
        __hash__ = None

    class Two(One, weight=2):
        __slots__ = ()

    class Words(str):
        def __new__(cls, text=""):
            return super().__new__(cls, text.upper())

    class Missing(dict):
        def __missing__(self, key):
            return key

    class Listed(list):
        def __getitem__(self, place):
            return super().__getitem__(place)

    class Whole(int):
        def __str__(self):
            return "whole"

    class Rational(float):
        pass

    class Wrong(ValueError):
        def __init__(self, said, at):
            super().__init__(said)
            self.at = at

        def __str__(self):
            return f"{self.args[0]} at {self.at}"

    for one in (One(), Two()):
        one.half = 3
        one.size = one.half
        one += 1
        one[1:2] = 5
        del one[1]
        _ = f"{one:>9}", "abc"[one], [1, 2, 3][one:], float(one), int(one), -one, +one, ~one, abs(one), round(one, 1)
        _ = list(reversed(one)), one == 1, one != one, One[int], One.size, range(9)[one], "a" * one, bytes(one)
        del one.size
        for refused in (
            *(lambda one=one: one < 1, lambda one=one: one + 1, lambda one=one: hash(one), lambda one=one: len(one)),
            *(
                lambda one=one: delattr(one, "half"),
                lambda one=one: setattr(one, "__class__", int),
                lambda one=one: one(),
            ),
            *(
                lambda one=one: one - one,
                lambda one=one: [*one],
                lambda one=one: one.absent,
                lambda one=one: 5 in one,
            ),
        ):
            try_(refused)
    text, held, listed = Words("a b"), Missing(a=1), Listed([3, 1])
    _ = text.split(), text + "c", {text: 1}["A B"], f"{text:>9}", text == "A B", hash(text), text[1:], text.join("ab")
    _ = (
        held["b"],
        held | {"c": 2},
        listed[0],
        sorted(listed),
        Whole(3) + 1,
        str(Whole(3)),
        repr(Rational(1.5)),
        {**held},
    )
    _ = isinstance(Two(), Kinds), Two.__mro__, Two.__name__, type(text), type("Made", (One,), {"size": 3})().size
    count = 0

    def counted(by=1, *, most=9):
        nonlocal count
        count = min(count + by, most)
        return count

    def decorated(function):
        return lambda *given, **named: function(*given, **named)

    _ = decorated(counted)(2, most=5), counted.__defaults__, counted.__name__, [*map(counted, (1, 2))]
    _ = {row[0]: [*column] for row in zip(*[(1, 2), (3, 4)], strict=True) if (column := row[1:])}, [*range(3), *"ab"]

    def leaves(number, count=None):
        for one in range(number):
            try:
                if one == 1:
                    continue
                if one == 3:
                    return one
            finally:
                count = one
        return count

    _ = [leaves(number) for number in range(6)]
    try:
        try:
            raise Wrong("odd", 5)
        except Wrong as wrong:
            _ = (
                str(wrong),
                wrong.at,
                repr(wrong),
                wrong.__traceback__.tb_next,
                wrong.__traceback__.tb_frame.f_code.co_name,
            )
            raise KeyError(wrong) from None
    except LookupError as error:
        _ = error.__context__, error.__cause__, error.__suppress_context__, isinstance(error.args[0], Wrong)
    try:
        raise Wrong
    except TypeError as error:
        _ = str(error)
