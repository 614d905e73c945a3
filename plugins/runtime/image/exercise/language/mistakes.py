"""Whatever can be wrong, and is refused; and all of it, one after the other."""

# mypy: ignore-errors


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
    """What may be wrong."""
    try:
        action()
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        pass


def recursion():
    """Too deep, in Python; through C it is the browser's own stack that ends first, and with it all of Python."""

    class Deep:
        def __init__(self, inside=None):
            self.inside = inside

        def __iter__(self):
            yield from self.inside

        def down(self):
            return self.down() + 1

    def turns(depth):
        yield from turns(depth + 1)

    def parts(depth):
        return sum(parts(depth + number) for number in (1, 2))

    ring = Deep()
    ring.inside = ring
    for wrong in (Deep().down, lambda: next(turns(0)), lambda: parts(0), lambda: list(ring)):
        try:
            wrong()
        except RecursionError as error:
            _ = str(error), error.__traceback__
    one = other = ()
    for _ in range(200):
        one, other = (one,), (other,)
    _ = one == other, one < other, repr([one]), hash(one), str({1: one})
