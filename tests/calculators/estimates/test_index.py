"""What splitting an index does."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.catalogue import find
from calculators.core.run import run


def figures(**texts: str) -> dict[str, float]:
    return {found.figure.id: found.quantity.value for found in run(find("index"), texts).figures}


@settings(deadline=None)
@given(st.floats(1, 1e12), st.floats(1e6, 1e12))
def test_no_shard_is_larger_than_asked_for(documents: float, target: float) -> None:
    found = figures(documents=repr(documents), target=f"{target!r} B")

    assert found["index"] / found["shards"] <= target * (1 + 1e-6)
    assert found["shard-documents"] <= 200e6 * (1 + 1e-6)


@settings(deadline=None)
@given(st.floats(1, 1e12), st.floats(1, 100))
def test_the_dictionary_grows_more_slowly_than_the_lists(documents: float, factor: float) -> None:
    small, large = figures(documents=repr(documents)), figures(documents=repr(documents * factor))

    assert large["postings-size"] == pytest.approx(factor * small["postings-size"])
    assert large["dictionary"] <= factor * small["dictionary"] * (1 + 1e-9)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"terms": "2000", "tokens": "1000"}, "more distinct terms than words"),
        ({"stored": "10 kB"}, "stored text, not index"),
        ({"documents": "50 billion", "terms": "12", "stored": "0 B", "posting": "2 B"}, "number of documents"),
    ],
)
def test_warns(texts: dict[str, str], said: str) -> None:
    assert any(said in caution for caution in run(find("index"), texts).cautions)
