"""What functions are made of."""

# mypy: ignore-errors

import functools


def use_functools():
    @functools.cache
    def remembered(first, second=2, **named):
        """Twice."""
        return first, second, named

    @functools.lru_cache(2)
    def forgotten(first):
        if first == 5:
            raise ValueError(first)
        return first

    @functools.lru_cache
    def deep(depth):
        return depth and deep(depth - 1)

    class Holder:
        @functools.cached_property
        def worked_out(self):
            return [1]

        @functools.cached_property
        def failing(self):
            raise KeyError("x")

        @functools.lru_cache(8)
        def method(self, first):
            return first

    for given in (1, 1.0, "a", (1, 2), None, frozenset("ab"), b"a"):
        _ = remembered(given), remembered(given), remembered(given, second=given), remembered(given, third=3)
        _ = forgotten(given), forgotten(given)
    for number in range(9):
        try_(lambda number=number: forgotten(number))
    _ = remembered.cache_info(), remembered.cache_clear(), deep(50), remembered.__wrapped__, repr(remembered)
    holder = Holder()
    _ = holder.worked_out, holder.worked_out, holder.method(1), Holder().method(1), Holder.worked_out
    del holder.worked_out
    part = functools.partial(remembered, 1, third=3)
    further = functools.partial(part, 2, fourth=4)
    _ = part(), part(5), further(), repr(further), part.func, part.args, part.keywords, functools.partial(max)(1, 2)
    _ = functools.reduce(lambda one, two: one + two, [1, 2, 3]), functools.reduce(max, [], 0)
    _ = sorted("bca", key=functools.cmp_to_key(lambda one, two: (one > two) - (one < two)))

    @functools.wraps(remembered)
    def wrapped(*given):
        return remembered(*given)

    for wrong in (
        *(lambda: remembered([]), lambda: remembered(), lambda: forgotten(1, 2), lambda: holder.failing),
        *(lambda: functools.reduce(max, []), lambda: functools.partial(5), lambda: further(third=1, zero=0)(1)),
        lambda: wrapped({}),
    ):
        try_(wrong)
