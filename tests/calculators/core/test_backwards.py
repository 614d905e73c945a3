"""A figure as target, a field to move."""

import pytest

from calculators.catalogue import find
from calculators.core.backwards import work_backwards
from calculators.core.problem import InputError
from calculators.core.run import run

TRAFFIC = find("traffic")


@pytest.mark.parametrize(
    ("field", "figure", "target", "expected"),
    [
        ("users", "peak", "1000/s", "2,160,000"),  # 1000 x 86400 / 20 / 2
        ("peak", "peak", "1,157.407407407407/s", "5 times"),  # 1157.4 / 231.48
        ("actions", "daily", "5M/day", "5/day"),
        ("payload", "peak-bandwidth", "1 Gbit/s", "270,000 B"),  # 125e6 / 462.96
        ("ratio", "peak-writes", "100/s", "3.62962962963"),  # 462.96 / 100 - 1
    ],
)
def test_solves_any_field_for_any_figure(field: str, figure: str, target: str, expected: str) -> None:
    assert work_backwards(TRAFFIC, {}, field, figure, target)[field] == expected


def test_what_is_found_gives_the_target_when_run_forwards() -> None:
    texts = work_backwards(TRAFFIC, {"ratio": "3:1"}, "users", "peak-writes", "700/s")

    assert run(TRAFFIC, texts).figure("peak-writes").quantity.value == pytest.approx(700)


@pytest.mark.parametrize(
    ("field", "figure", "target", "said"),
    [
        ("peak", "daily", "1", "No value of “Busiest second against the average”"),
        ("users", "peak", "1e30/s", "No value of “People using it each day” between 1 and 100 billion"),
        ("users", "peak", "", "needs a value. It takes values such as 1,000 requests/s"),
        ("users", "peak", "5 GB", "is in GB"),
        ("users", "pea", "5", "Traffic has no figure “pea”"),
        ("day", "peak", "5", "cannot be solved for “day”"),
    ],
)
def test_what_cannot_be_solved_is_said(field: str, figure: str, target: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        work_backwards(TRAFFIC, {}, field, figure, target)
