"""Draws that are the same for the same number to begin with; from a text it would take a hash of the library's."""

# mypy: ignore-errors

import random


def use_random():
    for seed in (0, 1, 2**70, -5):
        chance = random.Random(seed)
        held = list(range(30))
        chance.shuffle(held)
        _ = (
            chance.random(),
            chance.choice(held),
            chance.sample(held, 5),
            chance.getrandbits(70),
            chance.randrange(1, 99, 3),
        )
        _ = (
            chance.uniform(1, 2),
            chance.randint(1, 6),
            chance.choices(held, k=3),
            chance.gauss(0, 1),
            chance.expovariate(2),
        )
        chance.seed(5)
    for wrong in (lambda: chance.choice([]), lambda: chance.randrange(0), lambda: chance.sample([1], 2)):
        try_(wrong)
