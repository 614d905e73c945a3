"""Queues against a simulation of every request."""

import heapq
import math
import random
from itertools import pairwise

import pytest

from calculators.catalogue import find
from calculators.core.erlang import erlang_b, wait_in_line
from calculators.core.run import run


def waits(arrivals: float, servers: int, *, requests: int, seed: int, until: float = math.inf) -> list[float]:
    """The wait of each request, first come first served, with service of 1 s on average: event by event."""
    chance = random.Random(seed)  # noqa: S311 -- a simulation with a fixed seed
    free_at = [0.0] * servers
    clock, waited = 0.0, []
    for _ in range(requests):
        clock += chance.expovariate(arrivals)
        if clock > until:
            break
        begins = max(clock, heapq.heappop(free_at))
        heapq.heappush(free_at, begins + chance.expovariate(1))
        waited.append(begins - clock)
    return waited


def share_refused(arrivals: float, servers: int, *, requests: int, seed: int) -> float:
    """The share that finds all servers taken and goes away."""
    chance = random.Random(seed)  # noqa: S311 -- a simulation with a fixed seed
    ends: list[float] = []
    clock, refused = 0.0, 0
    for _ in range(requests):
        clock += chance.expovariate(arrivals)
        while ends and ends[0] <= clock:
            heapq.heappop(ends)
        if len(ends) == servers:
            refused += 1
        else:
            heapq.heappush(ends, clock + chance.expovariate(1))
    return refused / requests


@pytest.mark.parametrize(("arrivals", "servers"), [(0.5, 1), (0.8, 1), (1.5, 2), (4, 5), (7, 10)])
def test_settled_waits_agree_with_a_simulation(arrivals: float, servers: int) -> None:
    waited = waits(arrivals, servers, requests=300_000, seed=4)[10_000:]
    inputs = {
        "arrivals": f"{arrivals}/s",
        "service": "1 s",
        "servers": str(servers),
        "limit": "0.5 s",
        "spell": "1 year",
    }
    result = run(find("queue"), inputs)

    assert result.figure("wait").quantity.value == pytest.approx(sum(waited) / len(waited), rel=0.06)
    assert result.figure("waiting").quantity.value == pytest.approx(
        sum(w > 0 for w in waited) / len(waited), rel=0.03
    )
    assert result.figure("late").quantity.value == pytest.approx(sum(w > 0.5 for w in waited) / len(waited), rel=0.1)
    assert result.figure("p99").quantity.value == pytest.approx(sorted(waited)[int(0.99 * len(waited))], rel=0.1)


@pytest.mark.parametrize(("arrivals", "servers"), [(1, 1), (8, 10), (12, 10)])
def test_refusals_agree_with_a_simulation(arrivals: float, servers: int) -> None:
    refused = share_refused(arrivals, servers, requests=200_000, seed=5)

    assert erlang_b(servers, arrivals) == pytest.approx(refused, rel=0.03)


@pytest.mark.parametrize(("arrivals", "within"), [(9.9, 0.1), (10, 0.1), (11, 0.05), (15, 0.05)])
def test_the_wait_at_the_end_of_a_busy_spell_agrees_with_simulations(arrivals: float, within: float) -> None:
    """Ten servers around full load and above for 300 s, from idle: the last waits of 200 simulated spells."""
    last = [waits(arrivals, 10, requests=10_000, seed=seed, until=300)[-1] for seed in range(200)]

    assert wait_in_line(10 - arrivals, 10, 300) == pytest.approx(sum(last) / len(last), rel=within)


def test_the_response_time_never_falls_as_arrivals_rise() -> None:
    rates = [1, 50, 80, 95, 99, 99.9, 99.99, 100, 100.01, 101, 120, 1000]
    times = [run(find("queue"), {"arrivals": f"{rate}/s"}).figure("response").quantity.value for rate in rates]

    assert all(before <= after for before, after in pairwise(times))


def test_where_more_arrives_than_can_be_done_somebody_is_always_there() -> None:
    result = run(find("queue"), {"arrivals": "20/s", "service": "100 ms", "servers": "1", "crowd": "5"})

    assert [result.figure(name).quantity.value for name in ("idle", "exactly", "more")] == [0, 0, 1]
