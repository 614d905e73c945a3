"""Push against pull, and the break-even between them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run


def figures(**texts: str) -> dict[str, float]:
    return {found.figure.id: found.quantity.value for found in run(find("fanout"), texts).figures}


@settings(deadline=None)
@given(st.floats(2, 1e5), st.floats(0.1, 100), st.floats(0.01, 1000))
def test_at_the_break_even_pushing_and_pulling_are_the_same_work(
    followers: float, active: float, posts: float
) -> None:
    texts = {"followers": repr(followers), "active": f"{active!r}%", "posts": f"{posts!r}/day"}
    loads = figures(**texts)["even"] * posts
    if not 0.001 < loads < 1e5:
        return

    push, pull = (figures(**texts, loads=f"{loads!r}/day", how=how)["work"] for how in ("push", "pull"))

    assert push == pytest.approx(pull, rel=1e-6)


@settings(deadline=None)
@given(st.floats(1, 1e11), st.floats(0.01, 86_400))
def test_an_account_at_the_threshold_arrives_just_in_time(largest: float, fresh: float) -> None:
    found = figures(largest=repr(largest), fresh=f"{fresh!r} s")

    assert found["delivery"] / fresh == pytest.approx(largest / found["threshold"])


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"posts": "20/day", "loads": "5/day"}, "pulling is less work"),
        ({"inserts": "500k/s"}, "fall behind"),
        ({"entry": "1 kB"}, "Keep its id"),
    ],
)
def test_warns(texts: dict[str, str], said: str) -> None:
    assert any(said in caution for caution in run(find("fanout"), texts).cautions)
