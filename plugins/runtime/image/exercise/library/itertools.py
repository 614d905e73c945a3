"""Ways to go through things."""

# mypy: ignore-errors

import itertools


def use_itertools():
    for held in ([], [3, 1, 2], "aabbb", range(30), {1: 2}):
        for made in (
            *(itertools.accumulate(held), itertools.batched(held, 2), itertools.chain(held, held, "x")),
            *(
                itertools.chain.from_iterable([held, held]),
                itertools.combinations(held, 2),
                itertools.compress(held, [1, 0, 1]),
            ),
            *(itertools.dropwhile(bool, held), itertools.filterfalse(bool, held), itertools.islice(held, 1, None, 2)),
            *(
                itertools.islice(held, 2),
                itertools.pairwise(held),
                itertools.takewhile(bool, held),
                *itertools.tee(held),
            ),
            *(
                itertools.product(held, "ab"),
                itertools.zip_longest(held, "ab", fillvalue=0),
                itertools.repeat(held, 3),
            ),
            *(itertools.starmap(max, [(1, 2), [3, 4]]), itertools.permutations(list(held)[:3])),
            *(itertools.islice(itertools.count(5, 2), 4), itertools.islice(itertools.cycle(held), 7)),
            *(itertools.islice(itertools.count(0.5), 4), itertools.islice(itertools.count(2**62), 3)),
            itertools.accumulate(held, lambda one, two: two, initial=None),
        ):
            try_(lambda made=made: list(made))
        _ = [(key, list(group)) for key, group in itertools.groupby(held)]
        _ = [key for key, _ in itertools.groupby(held, key=str)]
    kept = [
        itertools.chain([1]),
        itertools.count(),
        itertools.cycle([1]),
        itertools.repeat(1),
        itertools.groupby([1, 1]),
    ]
    kept += [
        itertools.pairwise([1, 2]),
        itertools.product([1], [2]),
        itertools.zip_longest([1], [2]),
        itertools.islice([1], 1),
    ]
    kept.append(kept)
    for wrong in (
        *(lambda: itertools.islice([1], -1), lambda: itertools.batched([1], 0), lambda: list(itertools.pairwise(5))),
        *(
            lambda: list(itertools.starmap(max, [5])),
            lambda: list(itertools.accumulate([1, "a"])),
            lambda: itertools.count("a"),
        ),
    ):
        try_(wrong)
