"""An envelope from text to values: what people write is read, and comes to what it comes to by hand."""

from __future__ import annotations

import math

import pytest

from calculators.envelope.outcome import LineOutcome
from calculators.envelope.purchase import purchase
from calculators.envelope.run import Run, run_envelope
from calculators.envelope.scenario import find_scenario, run_scenario
from calculators.envelope.turning import turns

DAY = 86_400
YEAR = 365 * DAY


def sound(text: str) -> Run:
    run = run_envelope(text)
    assert not run.problems
    return run


def value(text: str, name: str = "v") -> float:
    return sound(text).values[name].middle


def shown(text: str, name: str = "v") -> str:
    return sound(text).values[name].text


def said(text: str) -> str:
    """The one thing that is wrong."""
    (problem,) = run_envelope(text).problems
    return problem.sentence


# Worked out by hand, in base units.
@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("2 + 3 × 4", 14),
        ("(2 + 3) * 4", 20),
        ("10 - 2 - 3", 5),
        ("100 / 10 / 2", 5),
        ("2^3^2", 512),
        ("-3^2", -9),
        ("2 × -3", -6),
        ("1 000 000", 1e6),
        ("1,000,000", 1e6),
        ("1'000'000", 1e6),
        ("1\N{NARROW NO-BREAK SPACE}000\N{NARROW NO-BREAK SPACE}000", 1e6),
        ("5 x 3", 15),
        ("3 times 4", 12),
        ("5 × 10^6 users", 5e6),
        ("250B rows", 250e9),
        ("250 B rows", 250e9),
        ("250 B", 250),
        ("20%", 0.2),
        ("20% of 50M users", 10e6),
        ("1 in 100", 0.01),
        ("3 nines", 0.999),
        ("10:1", 10),
        ("1 every 30 s", 1 / 30),
        ("20/day", 20 / DAY),
        ("20 a day", 20 / DAY),
        ("20 messages per day", 20 / DAY),
        ("20 messages every day", 20 / DAY),
        ("(4 + 6) every day", 10 / DAY),
        ("12% a month", 0.12 / (YEAR / 12)),
        ("100 Mbit/s", 12.5e6),
        ("2 MB × 5 years ÷ 1 day", 2e6 * 5 * 365),
        ("$0.02/GB-month × 1 TB × 1 year", 0.02 * 1000 * 12),
        ("round up(10.2)", 11),
        ("round down(10.8)", 10),
        ("round(10.5)", 11),
        ("min(3; 4)", 3),
        ("max(3 MB, 2 GB)", 2e9),
        ("sqrt(16)", 4),
        ("log(1000)", 3),
        ("log(8; 2)", 3),
        ("log2(8)", 3),
        ("70% of 1 kB and 30% of 2 MB", 0.7e3 + 0.3 * 2e6),
        ("70% of 1 kB, 20% of 10 kB and 10% of 2 MB", 0.7e3 + 2e3 + 0.2e6),
        ("20% of 200 kB + 10% of 2 MB", 240e3),
        ("5 GB in MB", 5e9),
        ("8 cores − 2 cores", 6),
        ("5 GB per day", 5e9 / DAY),
        ("8 + 8 + 100 B", 116),
        ("8 + 1 + 100 B", 109),
        ("2 users + 3", 5),
        ("(8 + 4 + 8 bytes) × 2", 40),
        ("10,000 rps / 450 rps rounded up", 23),
        ("10.8 rounded down", 10),
        ("ceil(10.2) + floor(10.8)", 21),
        ("5 GB × 0.02 $/GB", 0.1),
        ("300M tweets/day in per second", 300e6 / DAY),
        ("7 B requests ÷ 1 day", 7e9 / DAY),
        ("5B minutes per day × 1 request every second", 5e9 * 60 / DAY),
        ("60 IOPS ÷ 2", 30),
        ("e^2", math.e**2),
    ],
)
def test_what_people_write_comes_to_what_it_comes_to_by_hand(expression: str, expected: float) -> None:
    assert value(f"v = {expression}") == pytest.approx(expected, rel=1e-12)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("v = three nines ^ 2", "99.8%"),
        ("v = (1 − five nines) × 1 year", "5.26 minutes"),
        ("v = 10 + 5%", "10.5"),
        ("v = 1 + 2% + 3%", "105%"),
        ("v = 95% + 3%", "98%"),
        ("v = 12 servers + 25%", "15 servers"),
        ("v = 300 MB a day for 5 years", "548 GB"),
        ("v = 2 MB for photos × 3", "6 MB"),
        ("v = 3 × 3 times", "9"),
        ("v = 3 times 3 times", "9"),
        ("v = 1.7B × 20%", "340 million"),
        ("v = 1B × 500 bytes", "500 GB"),
        ("v = 1.3B/posting × 10 postings", "13 B"),
        ("v = 1B × $0.20 per million", "$200"),
        ("v = 3bn requests × $0.20 per million requests", "$600"),
        ("price = $0.20\nv = 3bn × price per million", "$600"),
        ("qps = 10,000/s\nv = qps ÷ 500 qps", "20"),
        ("qps = 10,000/s\nv = 50,000 / qps", "5 s"),
        ("a = 99%\nv = 1 − a", "1%"),
        ("max = 3\nv = max + max(2; 5)", "8"),
        ("x = 3\nv = 2 x x", "6"),
        ("s = 4\nv = 2 × s + 3 s ÷ 1 s", "11"),
        ("v = (280 × 2 + 30) bytes", "590 B"),
        ("v = 100M × (280 × 2 + 30) bytes in GB", "59 GB"),
        ("v = 500 GB / (2 × 100) MB/s in s", "2,500 s"),
        ("v = 2 × (1 + 1)^3 MB", "16 MB"),
        ("v = 8 × 7 / sqrt(4)^3 bytes", "7 B"),
        ("v = (1 + 20%)^50% × 10", "11"),
        ("v = 2**10", "1,024"),
        ("v = exp(0) + exp(0 - 1000)", "1"),
        ("v = 10M requests in 5 minutes", "33,300 requests/s"),
        ("v = 10M requests over 100 s", "100,000 requests/s"),
        ("v = 28B/day × 280 bytes in GB/day", "7,840 GB/day"),
        ("v = 10B / 100,000 minutes", "1,670/s"),
        ("v = 20 B / 8 s", "2.5 B/s"),
        ("minutes = 3\nv = minutes × 2 + 5 minutes / 1 minute", "11"),
    ],
)
def test_what_people_write_is_read_as_they_mean_it(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("50M users × 0.2 photos/day", "10 million photos/day"),
        ("1157 requests/s ÷ 450 requests/s/server", "2.57 servers"),
        ("292 requests/s ÷ 450/s", "0.649"),
        ("46.2 PB in TB", "46,200 TB"),
        ("10 TB × $0.023/GB/month", "$230/month"),
        ("1 - 0.1%", "99.9%"),
        ("1 000 003 rows − 3 rows + 3 rows", "1.000003 million rows"),
        ("1,000,000,000 rows + 3 rows", "1.000000003 billion rows"),
        ("1 TB + 1 kB", "1.000000001 TB"),
        ("365 TB per year", "365 TB/year"),
        ("99.95% × 99.95%", "99.9%"),
        ("3 MB × 8", "24 MB"),
        ("50M people × 20/day", "1 billion/day"),
    ],
)
def test_a_value_is_shown_as_one_would_say_it(expression: str, expected: str) -> None:
    assert shown(f"v = {expression}") == expected


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            "p = 300M tweets per second / 86400 seconds",
            "Line 1, column 28: The left side is a rate already, so dividing by 86400 seconds counts the time twice.",
        ),
        ("p = 300M tweets/s ÷ 86,400", "Line 1, column 19: The left side is a rate already"),
        (
            "p = 1B × 40/day × 50B",
            "Line 1, column 17: Both sides are sizes, which cannot be multiplied. “1B”",
        ),
        ("p = 2 MB × 3 MB", "Line 1, column 10: Both sides are sizes, which cannot be multiplied."),
        ("p = 1 MB + 2 s", "Line 1, column 10: On the left is a size (B), on the right a time (s)"),
        ("photos = 1\nv = phots × 2", "Line 2, column 5: No line is called “phots”. Did you mean “photos”?"),
        ("p = b\nb = p", "a circle"),
        ("p = 1\np = 2", "Line 2, column 1: “p” is defined already, on line 1."),
        ("p = 0.2\nv = p + 5%", "Line 2, column 9: 5% of what stands before it, or of 1? Write × 105%, or + 0.05."),
        ("s = 2\nv = 10/s", "Line 2, column 8: “s” could be the unit or your line: write (s) for the line"),
        ("v = 2 TB × $5", "Line 1, column 12: $5 for how much of it? Write $5/GB where it is for a gigabyte"),
        ("v = 5/s^2", "Line 1, column 8: A unit has no power of its own: write (5/s) for that of the whole."),
        ("v = 5/s in 1/s^2", "Line 1, column 12: A unit has no power here"),
        ("p = 4B\nv = p × 50 kB", "“4B” is so many bytes: for billions write 4bn."),
        ("second = 5", "“second” is a unit, so it cannot be a name."),
        ("v = 5 Mb", "could be bits or bytes"),
        ("v = (1 + 2", "This ( is never closed"),
        ("v =", "Something must follow the equals sign"),
        ("v = 80M..50M", "A range begins with its lower end"),
        ("v = 1 ÷ 0", "divides by 0"),
        ("v = 9^9^9^9", "too large to work with"),
        ("v = sqrt(0 - 1)", "There is no such number"),
        ("v = 60% of 1 kB and 30% of 2 kB", "The shares add up to 90%"),
        ("v = [object storag]", "There is no reference number “object storag”"),
        ("load: trafic", "There is no calculator “trafic”"),
        ("load: traffic\n  user = 5", "has no field “user”"),
        ("load: traffic\n  users = nonsense", "Line 2, column 11: No line is called “nonsense”"),
        ("load: traffic\nv = load × 2", "gives several figures, such as load.peak"),
        ("load: traffic\nv = load.peek", "“load” has no figure “peek”"),
        ("p = 5\nv = p.peak", "only calculators have figures"),
        ("v = 5 GB in s", "can only be shown in a unit that fits, as in 2 MB"),
        ("v = 2\N{RIGHT-TO-LEFT OVERRIDE}", "U+202E"),
        ("load: traffic\nagain: traffic\n  actions = load.peak", "on average, and this is at the peak"),
        ("1 < 2 < 3", "A check has one comparison"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str, sentence: str) -> None:
    assert sentence in said(text)


def test_names_are_those_of_lines_before_they_are_anything_else() -> None:
    assert value("floor = 3\nv = floor × 2") == 6
    assert value("e = 3\nv = e × 2") == 6
    assert value("month length = 2 s\nv = 10 requests / month length") == 5


def test_a_mistake_leaves_the_others_standing_and_is_said_once() -> None:
    run = run_envelope("p = 1 MB + 2 s\nb = p × 2\nc = b × 2\nq = 5")

    assert [problem.line for problem in run.problems] == [1]
    assert sorted(run.program.waiting) == [2, 3]
    assert run.values["q"].middle == 5


def test_the_place_is_shown_with_a_caret_below_it() -> None:
    (problem,) = run_envelope("p = 1 MB + 2 s").problems

    assert problem.shown.splitlines()[1:] == ["  p = 1 MB + 2 s", "           ^"]


def test_a_line_more_changes_no_other_line_s_draws() -> None:
    text = "people = 1M..4M users\nrate = 1/day..5/day\nload = people × rate"
    before, after = run_envelope(text), run_envelope(f"first = 3..9\n{text}\nlast = 1..2 GB")

    assert [before.values[name].draws for name in ("people", "rate", "load")] == [
        after.values[name].draws for name in ("people", "rate", "load")
    ]


def test_a_name_used_twice_is_one_uncertain_number() -> None:
    """A number divided by itself is one, however uncertain it is; its square spreads twice as wide."""
    run = sound("p = 1M..4M\none = p ÷ p\nsquare = p × p")

    assert run.values["one"].quantity.low == run.values["one"].quantity.high == 1
    square = run.values["square"].quantity
    assert square.high / square.low == pytest.approx(16, rel=0.01)


def test_around_a_middle_is_spread_evenly() -> None:
    quantity = sound("v = 100 ± 20 ms").values["v"].quantity

    assert (quantity.low, quantity.value, quantity.high) == pytest.approx((0.08, 0.1, 0.12), rel=0.01)


def test_a_calculator_takes_lines_and_gives_figures() -> None:
    text = "people = 1M users\nload: traffic\n  users = people\n  actions = 20/day\n  peak = 2\nv = load.peak × 2"

    # 1M × 20 ÷ 86,400 s, twice that at the peak, and twice again.
    assert value(text) == pytest.approx(1e6 * 20 / DAY * 4)


def test_a_check_says_how_much_of_its_limit_is_used() -> None:
    (check,) = sound("peak = 3,100/s\npeak < 5k/s").checks

    assert check.holds
    assert not check.is_near
    assert check.used == pytest.approx(0.62)


def test_a_check_near_its_limit_says_so() -> None:
    (check,) = sound("peak = 4,000/s\npeak < 5k/s").checks

    assert check.is_near


def test_a_floor_of_availability_is_measured_by_what_may_fail() -> None:
    (check,) = sound("up = 99.95%\nup > 99.9%").checks

    assert check.used == pytest.approx(0.5)


def test_a_check_is_as_sure_as_the_draws_that_agree() -> None:
    """A lognormal guess of 1 to 100 lies below its own middle, 10, in half the draws."""
    (check,) = sound("v = 1..100\nv < 10").checks

    assert check.held == pytest.approx(0.5, abs=0.001)


def test_what_would_turn_a_check_is_where_it_turns() -> None:
    run = sound("people = 1M users\nposts = 20/day\npeople × posts < 1k/s")
    found = {turn.assumption.id: turn.value for turn in turns(run.checks[0], run)}

    # 1,000/s × 86,400 s ÷ 20, and ÷ 1M.
    assert found["people"] == pytest.approx(4_320_000, rel=1e-5)
    assert found["posts"] == pytest.approx(86.4 / DAY, rel=1e-5)


def test_buying_under_uncertainty_offers_counts_with_how_often_they_are_short() -> None:
    run = sound("need = 1..10\nservers = round up(need)")
    outcome = next(o for o in run.outcomes.values() if isinstance(o, LineOutcome) and o.value.name == "servers")
    found = purchase(outcome)
    needs = outcome.value.draws

    assert found is not None
    assert isinstance(needs, list)
    for offer in found.offers:
        assert offer.short == sum(need > offer.count for need in needs) / len(needs)

    # By brute force: the count whose mean regret is least.
    def regret(count: int) -> float:
        return math.fsum((need - count) * 1.25 if need > count else count - need for need in needs)

    assert found.least_regret == min(range(1, 30), key=regret)


@pytest.mark.parametrize("line", ["round up(need)", "round up(need) × 3", "round down(need) + 2", "round(need)"])
def test_both_ends_of_a_rounded_range_are_whole(line: str) -> None:
    quantity = sound(f"need = 2..10\nv = {line}").values["v"].quantity

    assert quantity.low < quantity.value < quantity.high
    assert all(end.is_integer() for end in (quantity.low, quantity.value, quantity.high))


def test_what_being_short_costs_can_be_said() -> None:
    few = sound("need = 1..10\nn = round up(need), short costs 0.2×")
    many = sound("need = 1..10\nn = round up(need), short costs 20×")
    counts = [
        found.least_regret
        for run in (few, many)
        for outcome in run.outcomes.values()
        if isinstance(outcome, LineOutcome) and (found := purchase(outcome))
    ]

    assert counts[0] < counts[1]


def test_a_scenario_changes_what_depends_on_it_and_nothing_else() -> None:
    run = sound("people = 1M..2M users\nrate = people × 2/day\nphoto = 1..3 MB\nscenario Rush\n  people = 5M")
    found = run_scenario(run, find_scenario(run, "rush"))

    assert [difference.name for difference in found.differences] == ["people", "rate"]
    assert found.run.values["rate"].middle == pytest.approx(10e6 / DAY)
    assert found.run.values["photo"].draws is run.values["photo"].draws


def test_a_scenario_of_a_calculator_s_field() -> None:
    run = sound("load: traffic\n  users = 1M\n  peak = 2\nscenario Rush\n  load.peak = 6")
    found = run_scenario(run, find_scenario(run, "Rush"))

    assert found.run.values["load.peak"].middle == pytest.approx(3 * run.values["load.peak"].middle)


def test_a_scenario_that_changes_nothing_there_is_says_so() -> None:
    run = sound("people = 1M users\nscenario Rush\n  peple = 5M")
    found = run_scenario(run, find_scenario(run, "Rush"))

    assert "none is called “peple”" in found.run.problems[0].said


def test_a_day_and_a_month_can_be_of_any_length() -> None:
    assert value("day = 100,000 s\nv = 10/day") == pytest.approx(1e-4)
    assert value("month = 30 days\nv = 1 GB/month") == pytest.approx(1e9 / (30 * DAY))


def test_what_is_unchanged_is_not_worked_out_again() -> None:
    text = "people = 1M..2M users\nload: traffic\n  users = people\nv = load.peak × 2\nother = 3"
    first = run_envelope(text)
    second = run_envelope(text.replace("other = 3", "other = 4"), first)

    assert second.values["v"].draws is first.values["v"].draws
    assert second.values["other"].middle == 4


def test_a_changed_line_is_worked_out_again_with_all_that_depends_on_it() -> None:
    text = "people = 1M users\nload: traffic\n  users = people\nv = load.peak × 2\nv < 1k/s"
    first = run_envelope(text)
    second = run_envelope(text.replace("1M", "100M"), first)
    alone = run_envelope(text.replace("1M", "100M"))

    assert second.values["v"].middle == alone.values["v"].middle
    assert second.checks[0].holds == alone.checks[0].holds
    assert second.values["v"].middle == pytest.approx(100 * first.values["v"].middle)
