"""Operators as functions."""

# mypy: ignore-errors

import operator


def use_operator():
    both = (
        *(operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow),
        *(
            operator.lt,
            operator.le,
            operator.eq,
            operator.ne,
            operator.gt,
            operator.ge,
            operator.is_,
            operator.is_not,
        ),
        *(operator.and_, operator.or_, operator.xor, operator.contains, operator.getitem, operator.concat),
    )
    alone = (operator.neg, operator.pos, operator.abs, operator.not_, operator.truth, operator.index, operator.inv)
    for one in (0, 1.5, 2, "a", [1], (2, 3), {1: 2}):
        for function in both:
            for other in (0, 1, 2.5, "a", [1]):
                try_(lambda function=function, one=one, other=other: function(one, other))
        for function in alone:
            try_(lambda function=function, one=one: function(one))
    for take in (
        operator.itemgetter(0),
        operator.itemgetter(0, 1),
        operator.attrgetter("real"),
        operator.attrgetter("a", "b.c"),
    ):
        for one in ([1, 2], (1, 2), {0: 1, 1: 2}, "ab", [], 5):
            try_(lambda take=take, one=one: take(one))
        _ = repr(take)
    _ = operator.methodcaller("upper")("a"), operator.methodcaller("split", sep=" ")("a b"), operator.length_hint([1])
