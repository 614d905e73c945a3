"""What each algorithm lets through, against limiters that somebody tries to cheat."""

from collections import deque
from collections.abc import Callable

import pytest

from calculators.catalogue import find
from calculators.core.run import run

LIMIT, BUCKET, WINDOW, END = 20, 8, 100, 400


def token() -> Callable[[int], bool]:
    level, last = float(BUCKET), 0

    def allow(now: int) -> bool:
        nonlocal level, last
        level, last = min(BUCKET, level + (now - last) * LIMIT / WINDOW), now
        allowed = level >= 1
        level -= allowed
        return allowed

    return allow


def fixed() -> Callable[[int], bool]:
    counts: dict[int, int] = {}

    def allow(now: int) -> bool:
        counts[now // WINDOW] = counts.get(now // WINDOW, 0) + 1
        return counts[now // WINDOW] <= LIMIT

    return allow


def log() -> Callable[[int], bool]:
    seen: deque[int] = deque()

    def allow(now: int) -> bool:
        while seen and seen[0] <= now - WINDOW:
            seen.popleft()
        if len(seen) >= LIMIT:
            return False
        seen.append(now)
        return True

    return allow


def counter() -> Callable[[int], bool]:
    counts: dict[int, int] = {}

    def allow(now: int) -> bool:
        place, part = divmod(now, WINDOW)
        before = counts.get(place - 1, 0) * (1 - part / WINDOW)
        if before + counts.get(place, 0) + 1 > LIMIT:
            return False
        counts[place] = counts.get(place, 0) + 1
        return True

    return allow


def worst(limiter: Callable[[], Callable[[int], bool]], width: int) -> int:
    """The most that passes within so many ticks, over floods that begin at any tick."""
    most = 0
    for start in range(WINDOW):
        allow = limiter()
        passed = [sum(allow(now) for _ in range(3 * LIMIT)) for now in range(start, END)]
        most = max(most, *(sum(passed[at : at + width]) for at in range(len(passed))))
    return most


@pytest.mark.parametrize("limiter", [token, fixed, log, counter])
def test_nobody_gets_more_than_promised_and_somebody_gets_nearly_that(
    limiter: Callable[[], Callable[[int], bool]],
) -> None:
    texts = {"how": limiter.__name__, "limit": str(LIMIT), "bucket": str(BUCKET)}
    found = {f.figure.id: f.quantity.value for f in run(find("ratelimit"), texts).figures}

    assert found["most"] - 2 <= worst(limiter, WINDOW) <= found["most"]
    assert found["once"] - 1 <= worst(limiter, 2) <= found["once"]


def test_warns_of_a_limit_for_each_gateway() -> None:
    assert any("many times over" in text for text in run(find("ratelimit"), {"where": "local"}).cautions)
    assert run(find("ratelimit"), {}).cautions == ()


@pytest.mark.parametrize(("how", "warned"), [("token", 1), ("fixed", 0), ("log", 0), ("counter", 0)])
def test_warns_of_a_large_bucket_only_where_there_is_one(how: str, warned: int) -> None:
    cautions = run(find("ratelimit"), {"how": how, "limit": "100", "bucket": "200"}).cautions

    assert sum("bucket is larger" in text for text in cautions) == warned
