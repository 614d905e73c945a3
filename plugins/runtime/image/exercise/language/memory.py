"""Memory that grows, and garbage of every kind."""

# mypy: ignore-errors


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
