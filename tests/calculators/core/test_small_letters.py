"""What people type in small letters, or in words."""

import pytest

from calculators.catalogue import find
from calculators.core.run import run


@pytest.mark.parametrize(
    ("name", "field", "text", "figure", "expected"),
    [
        ("bandwidth", "path", "100 mbps", "bdp", 100e6 / 8 * 0.1),
        ("bandwidth", "path", "10 gbps", "bdp", 10e9 / 8 * 0.1),
        ("traffic", "actions", "3 rpm", "daily", 1e6 * 3 / 60),
        ("tail", "slow", "one in a hundred", "slow-requests", 1 - 0.99**100),
    ],
)
def test_it_is_read(name: str, field: str, text: str, figure: str, expected: float) -> None:
    result = run(find(name), {field: text})

    assert result.figure(figure).middle == pytest.approx(expected)
