"""A session is divided into whole minutes that add up, whatever the framework and the session."""

import itertools
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.model.minutes import Minutes
from plugins.model.published import Published, PublishedPhase
from plugins.model.spelling import Anchor, FrameworkId
from plugins.model.timing import LONGEST, SESSIONS, SHORTEST, Span, divide, is_timed, plan, whole

A = [Minutes(5, 10), Minutes(10, 15), Minutes(15, 25), Minutes(5, 10)]
D = [Minutes(5, 5), Minutes(20, 20), Minutes(15, 15), Minutes(5, 5)]

minutes = st.lists(st.integers(1, 60), min_size=1, max_size=2).map(lambda pair: Minutes(min(pair), max(pair)))
frameworks = st.lists(minutes, min_size=1, max_size=12)
sessions = st.integers(SHORTEST, LONGEST)


def framework(*minutes: Minutes | None) -> Published:
    phases = (PublishedPhase(Anchor(f"p{at}"), "T", "L", each) for at, each in enumerate(minutes))
    return Published(FrameworkId("c"), "T", "L", tuple(phases))


def planned(spans: tuple[Span, ...]) -> list[int]:
    return [span.planned for span in spans]


@given(frameworks, sessions)
def test_minutes_add_up_to_the_session(steps: list[Minutes], session: int) -> None:
    assert sum(planned(divide(tuple(steps), session))) == session


@given(frameworks, sessions)
def test_every_phase_has_at_least_a_minute(steps: list[Minutes], session: int) -> None:
    assert min(planned(divide(tuple(steps), session))) >= 1


@given(frameworks, sessions)
def test_the_clock_has_no_gap_and_no_overlap(steps: list[Minutes], session: int) -> None:
    spans = divide(tuple(steps), session)

    assert [spans[0].start, *(span.end for span in spans)] == [*(span.start for span in spans), session]
    assert [span.end - span.start for span in spans] == planned(spans)


@given(frameworks, sessions)
def test_the_plan_lies_within_what_is_allowed(steps: list[Minutes], session: int) -> None:
    assert all(span.allowed.low <= span.planned <= span.allowed.high for span in divide(tuple(steps), session))


@given(frameworks, sessions)
def test_ranges_stay_ranges_and_single_minutes_single(steps: list[Minutes], session: int) -> None:
    spans = divide(tuple(steps), session)

    assert all(not span.allowed.is_range for span, step in zip(spans, steps, strict=True) if not step.is_range)


@given(frameworks, sessions)
def test_a_phase_with_more_never_gets_less(steps: list[Minutes], session: int) -> None:
    spans = divide(tuple(Minutes(each.low, each.low) for each in steps), session)

    ordered = sorted(zip((step.low for step in steps), planned(spans), strict=True))
    assert all(mine <= other + 1 for (_, mine), (_, other) in itertools.pairwise(ordered))


@given(st.lists(st.integers(1, 60), min_size=1, max_size=12))
def test_single_minutes_stand_at_their_own_length(lows: list[int]) -> None:
    assert planned(divide(tuple(Minutes(low, low) for low in lows), sum(lows))) == lows


@given(st.lists(st.fractions(0, 30, max_denominator=60), min_size=1, max_size=12))
def test_whole_shares_keep_their_sum(shares: list[Fraction]) -> None:
    total = len(shares) + int(sum(shares))
    shares = [*shares, len(shares) + total - sum(shares, Fraction(0))]

    rounded = whole(shares)

    assert sum(rounded) == sum(shares)
    assert min(rounded) >= 1


@pytest.mark.parametrize(
    ("session", "expected"),
    [(20, [2, 9, 7, 2]), (30, [4, 13, 10, 3]), (45, [5, 20, 15, 5]), (60, [7, 27, 20, 6]), (120, [14, 53, 40, 13])],
)
def test_framework_d(session: int, expected: list[int]) -> None:
    assert planned(divide(tuple(D), session)) == expected


@pytest.mark.parametrize(
    ("session", "ranges"),
    [
        (30, ["4–9", "8–13", "12–22", "4–9"]),
        (35, ["5–10", "10–15", "15–25", "5–10"]),
        (45, ["5–10", "10–15", "15–25", "5–10"]),
        (60, ["5–10", "10–15", "15–25", "5–10"]),
        (120, ["10–20", "20–30", "30–50", "10–20"]),
    ],
)
def test_ranges_stand_while_the_session_fits_them_and_are_scaled_beyond(session: int, ranges: list[str]) -> None:
    assert [str(span.allowed) for span in divide(tuple(A), session)] == ranges


def test_a_short_phase_keeps_its_minute() -> None:
    assert planned(divide((Minutes(1, 1), Minutes(60, 60), Minutes(1, 1)), 20)) == [1, 18, 1]


@pytest.mark.parametrize("session", [19, 121, 0, -45, "45", 45.0, None, True])
def test_refuses_other_sessions(session: int) -> None:
    with pytest.raises(ValueError, match="whole minutes from 20 to 120"):
        plan(framework(Minutes(5, 5)), session)


def test_refuses_to_invent_minutes() -> None:
    untimed = framework(None)

    assert not is_timed(untimed)
    with pytest.raises(ValueError, match="Framework C gives no minutes"):
        plan(untimed)


def test_a_framework_without_phases_is_not_timed() -> None:
    assert not is_timed(framework())


def test_every_session_of_a_framework_can_be_planned() -> None:
    timed = framework(*D)

    assert [sum(planned(plan(timed, session))) for session in SESSIONS] == [*SESSIONS]
