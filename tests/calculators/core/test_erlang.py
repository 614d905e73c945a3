"""Erlang's formulas against their recursion at any size, and as chances that come to one."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.core.erlang import erlang_b, erlang_c, exactly_there, more_there, nobody


@pytest.mark.parametrize("servers", [201, 500, 3_000, 20_000])
@pytest.mark.parametrize("spread", [-30, -8, -2, -1, 0, 0.5, 2, 3, 20, 29, 31, 90])
def test_erlang_b_above_two_hundred_servers_is_its_recursion(servers: int, spread: float) -> None:
    busy = max(1.0, servers + spread * math.sqrt(servers))
    refused = 1.0
    for server in range(1, servers + 1):
        refused = busy * refused / (server + busy * refused)

    assert erlang_b(servers, busy) == pytest.approx(refused, rel=1e-7, abs=1e-200)


@settings(deadline=None)
@given(st.integers(1, 100_000), st.floats(min_value=1e-9, max_value=1e12))
def test_shares_are_shares_and_a_line_makes_more_wait_than_go(servers: int, busy: float) -> None:
    refused = erlang_b(servers, busy)

    assert 0 <= refused <= 1
    assert refused <= erlang_c(refused, busy / servers) <= 1
    assert erlang_b(servers + 1, busy) <= refused * (1 + 1e-6)


@given(st.integers(1, 400), st.floats(0.05, 0.98))
@settings(deadline=None, max_examples=60)
def test_chances_of_all_numbers_there_come_to_one(servers: int, utilisation: float) -> None:
    busy = servers * utilisation
    refused = erlang_b(servers, busy)
    none, up_to = nobody(servers, busy, refused), servers // 2 + 3
    some = math.fsum(exactly_there(count, servers, busy, refused) for count in range(up_to + 1))

    assert exactly_there(0, servers, busy, refused) == pytest.approx(none, rel=1e-9)
    # Above two hundred the incomplete gamma function is an expansion, good to 1e-7.
    assert some + more_there(up_to, servers, busy, refused) == pytest.approx(1, abs=1e-6)
