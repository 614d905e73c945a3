"""Shares by rank against their sum, and the sketch against one that counts."""

import math
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run
from calculators.estimates.topk import rank_share


@given(st.integers(1, 3_000), st.floats(0, 3), st.data())
def test_shares_add_up_term_by_term(distinct: int, skew: float, data: st.DataObject) -> None:
    rank = data.draw(st.integers(1, distinct))
    total = math.fsum(place**-skew for place in range(1, distinct + 1))

    assert rank_share(rank, distinct, skew) == pytest.approx(rank**-skew / total, rel=1e-8)


@given(st.floats(1, 1e15), st.floats(1, 1e6), st.floats(0, 3))
def test_a_share_is_a_share(distinct: float, rank: float, skew: float) -> None:
    assert 0 < rank_share(rank, distinct, skew) <= 1


def test_a_real_sketch_keeps_its_promise() -> None:
    """Of a thousand counts, no more than the risk allows are too high by more than the error allows."""
    found = {f.figure.id: f.quantity.value for f in run(find("topk"), {"error": "1%", "risk": "1%"}).figures}
    draw = random.Random(3)  # noqa: S311 -- a reproducible sample, not a secret
    counts = Counter(int(draw.paretovariate(0.6)) for _ in range(20_000))
    rows: list[Counter[int]] = [Counter() for _ in range(int(found["depth"]))]
    places = {thing: [draw.randrange(int(found["width"])) for _ in rows] for thing in counts}
    for thing, count in counts.items():
        for row, place in zip(rows, places[thing], strict=True):
            row[place] += count

    excess = [
        min(row[place] for row, place in zip(rows, places[thing], strict=True)) - count
        for thing, count in counts.items()
    ]

    assert min(excess) >= 0
    assert sum(each > 0.01 * 20_000 for each in excess) <= 0.01 * len(excess)


def test_warns_when_the_sketch_drowns_the_end_of_the_list() -> None:
    assert any("noise" in text for text in run(find("topk"), {"how": "sketch"}).cautions)
    assert run(find("topk"), {"how": "sketch", "error": "0.001%"}).cautions == ()


@pytest.mark.parametrize(
    ("how", "error", "warned"), [("sketch", "0.99%", 0), ("sketch", "1.01%", 1), ("exact", "1.01%", 0)]
)
def test_warns_where_a_sketch_is_a_tenth_off(how: str, error: str, warned: int) -> None:
    """Of ten things that come alike each is a tenth, so an excess of 1% of all is a tenth of the last."""
    texts = {"how": how, "error": error, "distinct": "10", "skew": "0", "k": "5"}

    assert sum("too high by more than a tenth" in text for text in run(find("topk"), texts).cautions) == warned
