"""Quorums against every choice of replicas, one by one."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run
from calculators.estimates.quorum import fastest, missed

QUORUMS = [(n, w, r) for n in range(1, 7) for w in range(1, n + 1) for r in range(1, n + 1)]


def by_enumeration(n: int, w: int, r: int) -> tuple[int, float]:
    """The smallest overlap, and the share of pairs without any, over all pairs of replica sets."""
    overlaps = [
        len(set(written) & set(read))
        for written in itertools.combinations(range(n), w)
        for read in itertools.combinations(range(n), r)
    ]
    return min(overlaps), overlaps.count(0) / len(overlaps)


@pytest.mark.parametrize(("n", "w", "r"), QUORUMS)
def test_overlap_and_missed_writes_are_those_of_all_choices(n: int, w: int, r: int) -> None:
    overlap, stale = by_enumeration(n, w, r)
    result = run(find("quorum"), {"n": str(n), "w": str(w), "r": str(r)})

    assert result.figure("overlap").quantity.value == overlap
    assert result.figure("stale").quantity.value == pytest.approx(stale, rel=1e-12)
    assert (result.decision.band.verdict == "A read can miss the latest write.") == (overlap == 0)


@pytest.mark.parametrize(("n", "w", "r"), [(3, 2, 2), (5, 3, 2), (5, 4, 3)])
def test_refusals_are_those_of_all_states(n: int, w: int, r: int) -> None:
    down = 0.03
    states = list(itertools.product((True, False), repeat=n))
    chances = [(1 - down) ** sum(state) * down ** (n - sum(state)) for state in states]
    result = run(find("quorum"), {"n": str(n), "w": str(w), "r": str(r), "down": "3%"})

    for figure, wanted in (("writes-refused", w), ("reads-refused", r)):
        refused = sum(chance for state, chance in zip(states, chances, strict=True) if sum(state) < wanted)
        assert result.figure(figure).quantity.value == pytest.approx(refused, rel=1e-9)


@given(st.lists(st.floats(min_value=1e-9, max_value=3600), min_size=1, max_size=50), st.integers(1, 100))
def test_waiting_for_one_more_is_never_quicker(times: list[float], place: int) -> None:
    assert fastest(place, tuple(times)) <= fastest(place + 1, tuple(times)) <= max(times)


@settings(deadline=None)
@given(st.integers(1, 100), st.integers(1, 100), st.integers(1, 100))
def test_missed_writes_are_a_share(n: int, w: int, r: int) -> None:
    assert 0 <= missed(n, w, r) <= 1
