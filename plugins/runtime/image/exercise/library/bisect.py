"""Places in what is sorted."""

# mypy: ignore-errors

import bisect


def use_bisect():
    for held in ([], [1], [1, 2, 2, 3], [0.5, 1.5], list("ace"), range(0, 99, 7), ("a", "b")):
        for find in (bisect.bisect_left, bisect.bisect_right, bisect.bisect):
            for sought in (*held[:3], *held[-1:]):
                _ = find(held, sought), find(held, sought, 0), find(held, sought, lo=0, hi=len(held))
                _ = find(held, str(sought), key=str)
        try_(lambda held=held: bisect.bisect_left(held, None))
    grown = []
    for number in (3, 1, 2, 2.5, 1):
        bisect.insort(grown, number)
        bisect.insort_left(grown, number, key=lambda one: one)
    for wrong in (lambda: bisect.bisect([1], 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.bisect([1, "a"], 2)):
        try_(wrong)
