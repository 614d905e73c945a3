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
    assert work_backwards(TRAFFIC, {}, field, figure, target).texts[field] == expected


def test_what_is_found_gives_the_target_when_run_forwards() -> None:
    texts = work_backwards(TRAFFIC, {"ratio": "3:1"}, "users", "peak-writes", "700/s").texts

    assert run(TRAFFIC, texts).figure("peak-writes").quantity.value == pytest.approx(700)


@pytest.mark.parametrize(
    ("field", "figure", "target", "said"),
    [
        ("peak", "daily", "1", "No value of “Busiest second against the average”"),
        ("users", "peak", "1e30/s", "No value of “People using it each day” between 1 and 100 billion"),
        ("users", "peak", "", "needs a value. It takes values such as 1,000 requests/s"),
        ("users", "peak", "5 GB", "is in GB"),
        ("users", "peak", "1k..2k", "“1k..2k” is a range, and a target is one number"),
        ("users", "pea", "5", "Traffic has no figure “pea”"),
        ("day", "peak", "5", "cannot be solved for “day”"),
    ],
)
def test_what_cannot_be_solved_is_said(field: str, figure: str, target: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        work_backwards(TRAFFIC, {}, field, figure, target)


@pytest.mark.parametrize(
    ("calculator", "field", "figure", "target", "expected"),
    [
        ("keyspace", "length", "capacity", "1 trillion", "7"),  # 62^6 are 57 billion, 62^7 3.5 trillion
        ("keyspace", "alphabet", "capacity", "1 trillion", "52"),  # 51^7 are 897 billion, 52^7 1.03 trillion
        ("keyspace", "length", "capacity", "62", "1"),
        ("snowflake", "time", "lifetime", "10 years", "39"),  # 2^38 ms are 8.7 years, 2^39 17.4
    ],
)
def test_a_whole_field_is_solved_to_the_next_whole_number(
    calculator: str, field: str, figure: str, target: str, expected: str
) -> None:
    texts = work_backwards(find(calculator), {}, field, figure, target).texts

    assert texts[field] == expected
    assert run(find(calculator), texts)


@pytest.mark.parametrize(
    ("calculator", "given", "field", "figure", "target", "expected"),
    [
        # 9.585 bits for each item at 1% are 1.198 GB for a billion items: 1 GB holds 834.6 million of them.
        ("bloom", {}, "items", "size", "1 GB", "834,6"),
        # Half as many items leave twice the bits for each, and so the square of the error.
        ("bloom", {"items": "500M"}, "error", "size", "1.19813 GB", "0.01000"),
        # 52.56 minutes are a ten thousandth of a year of 365 days.
        ("availability", {"copies": "1", "chain": "100%"}, "availability", "year", "52.56 min", "99.99%"),
        ("availability", {"copies": "1", "chain": "100%"}, "availability", "nines", "5", "99.999%"),
        # Little: 480 requests open at 8,000 a second are 60 ms each, and at 60 ms each 8,000 a second.
        ("servers", {}, "response", "in-flight", "480", "60 ms"),
        ("servers", {}, "rate", "in-flight", "480", "8,000 requests/s"),
        # Half of 100,000 after 24 months: 0.5^(1/24) − 1 a month.
        ("growth", {}, "rate", "then", "50k", "-2.84680588"),
    ],
)
def test_both_directions_agree(
    calculator: str, given: dict[str, str], field: str, figure: str, target: str, expected: str
) -> None:
    assert work_backwards(find(calculator), given, field, figure, target).texts[field].startswith(expected)


@pytest.mark.parametrize(
    ("calculator", "field", "figure", "target", "said", "moved"),
    [
        # One server does 8 cores × 70% ÷ 10 ms = 560 a second, so two of them 560 to 1,120.
        ("servers", "rate", "needed", "2", "Anything from 560 requests/s to 1,120 requests/s", "1,000 requests/s"),
        # Of three zones two remain: 8,960 fill eight servers in each, 10,080 nine.
        (
            "servers",
            "rate",
            "servers",
            "27",
            "Anything from 8,960 requests/s to 10,080 requests/s",
            "9,000 requests/s",
        ),
        # e ÷ 0.1% are 2,718.3 counters; 3,000 of them stand for e ÷ 3,000 to e ÷ 2,999.
        ("topk", "error", "width", "3000", "Anything from 0.09061% to 0.09064%", "0.09"),
        # 62^6 and 62^7 keys, less 80 million in each of 120 months.
        ("keyspace", "existing", "counted", "7", "Anything from 47.2 billion keys to 3.512 trillion keys", "50,"),
        ("servers", "rate", "servers", "25", "is never 25 servers: at 8,960 requests/s it leaps between 24 serv", ""),
        ("traffic", "users", "peak", "463/s", "", "1,000,080"),
        # Whole numbers only: what is filled in is one of those that are named.
        ("servers", "slots", "servers", "36", "Anything from 20 to 21", "2"),
        # A steep slope is no leap.
        ("availability", "availability", "year", "8 hours", "", "9"),
    ],
)
def test_where_a_figure_is_rounded_the_whole_stretch_is_said(
    calculator: str, field: str, figure: str, target: str, said: str, moved: str
) -> None:
    found = work_backwards(find(calculator), {}, field, figure, target)

    assert said in found.said
    assert bool(said) == bool(found.said)
    assert found.texts[field].startswith(moved)
    if found.said.startswith("Anything"):
        assert run(find(calculator), found.texts).figure(figure).quantity.value == float(target)
