"""Deep dives: a problem, ways to solve it, the choice and its price, what fails and what then."""

from dataclasses import dataclass

from plugins.model.case.told import Told
from plugins.model.spelling import Anchor


@dataclass(frozen=True, slots=True)
class Way:
    """One way to solve a problem, and where it ends."""

    name: str
    how: Told
    good: Told
    bad: Told


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that fails, and what happens then."""

    fails: Told
    then: Told


@dataclass(frozen=True, slots=True)
class Dive:
    """Some minutes on one problem; `in_an_hour` is one that the usual interview has no time for."""

    id: Anchor
    title: str
    minutes: int
    problem: Told
    ways: tuple[Way, ...]
    choice: Told
    price: Told
    faults: tuple[Fault, ...]
    in_an_hour: bool = False
