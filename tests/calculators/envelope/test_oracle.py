"""Random envelopes come to what Python's fractions make of them, and an edit to what a fresh run comes to."""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators.envelope.run import run_envelope
from tests.calculators.envelope.written import PLAIN, UNITS, envelopes, numbers, worth, written

if TYPE_CHECKING:
    import random
    from decimal import Decimal

    from tests.calculators.envelope.written import Kind, Part


@given(envelopes())
def test_an_envelope_comes_to_what_fractions_make_of_it(lines: dict[str, Part]) -> None:
    expected = worth(lines)
    assume(all(1e-30 < abs(value) < 1e30 for value in expected.values()))
    run = run_envelope(written(lines))

    assert not run.problems, written(lines)
    for name, value in expected.items():
        assert run.values[name].middle == pytest.approx(float(value), rel=1e-9), written(lines)


@settings(max_examples=50)
@given(envelopes(), st.randoms(use_true_random=False))
def test_the_order_of_lines_changes_nothing(lines: dict[str, Part], shuffler: random.Random) -> None:
    text = written(lines).split("\n")
    before = run_envelope("\n".join(text))
    shuffler.shuffle(text)
    after = run_envelope("\n".join(text))

    assert {name: value.middle for name, value in after.values.items()} == {
        name: value.middle for name, value in before.values.items()
    }


@settings(max_examples=50)
@given(envelopes(), st.data())
def test_an_edit_comes_to_what_a_fresh_run_comes_to(lines: dict[str, Part], data: st.DataObject) -> None:
    text = written(lines)
    place = data.draw(st.integers(0, len(text)))
    edited = (
        text[:place]
        + data.draw(st.sampled_from(["", "7", " ", "MB", "x", "\n", "a = 5\n", "(", "..9"]))
        + text[place + 1 :]
    )
    after, fresh = run_envelope(edited, run_envelope(text)), run_envelope(edited)

    assert after.problems == fresh.problems
    assert {name: value.draws for name, value in after.values.items()} == {
        name: value.draws for name, value in fresh.values.items()
    }


@given(st.sampled_from(list(UNITS)), st.sampled_from(list(UNITS)), st.sampled_from("+-"), st.data())
def test_what_cannot_be_added_is_said_at_the_sign(left: Kind, right: Kind, sign: str, data: st.DataObject) -> None:
    assume(left != right)
    one, other = data.draw(numbers(left)), data.draw(numbers(right))
    # The unit of the last holds for a plain number before it: 8 + 8 + 100 B.
    assume(sign != "+" or not one.text.rstrip("k")[-1].isdigit())
    assume(not other.text.endswith("%"))
    (problem,) = run_envelope(f"v = {one.text} {sign} {other.text}").problems

    assert problem.column == len(f"v = {one.text} ") + 1
    # Of 5 - 10 MB the first is the lower end of a range.
    is_bare = sign == "-" and one.text.rstrip("k")[-1].isdigit()
    assert problem.said.startswith(("On the left is ", "Is this a range? ") if is_bare else "On the left is ")


@given(st.sampled_from([kind for kind in UNITS if kind != PLAIN]), st.decimals(0, 99, places=1), st.data())
def test_per_cent_of_what_has_a_unit_are_so_much_more_or_less(
    kind: Kind, share: Decimal, data: st.DataObject
) -> None:
    one = data.draw(numbers(kind))
    run = run_envelope(f"more = {one.text} + {share}%\nless = {one.text} - {share}%")

    assert not run.problems
    for name, whole in (("more", 100 + Fraction(share)), ("less", 100 - Fraction(share))):
        assert run.values[name].middle == pytest.approx(float(one.value * whole / 100), rel=1e-9)


@given(
    st.lists(st.tuples(st.integers(1, 500), st.integers(501, 9_000)), min_size=2, max_size=4), st.sampled_from("×÷+")
)
def test_ranges_are_worked_out_draw_by_draw(ends: list[tuple[int, int]], sign: str) -> None:
    names = [f"n{place}" for place in range(len(ends))]
    text = "\n".join(f"{name} = {low}..{high}" for name, (low, high) in zip(names, ends, strict=True))
    run = run_envelope(f"{text}\nv = {f' {sign} '.join(names)}")
    columns = [run.values[name].draws for name in names]

    assert not run.problems
    drawn = run.values["v"].draws
    assert isinstance(drawn, list)
    for place, value in enumerate(drawn):
        row = [column[place] for column in columns if isinstance(column, list)]
        by_hand = math.prod(row) if sign == "×" else row[0] / math.prod(row[1:]) if sign == "÷" else math.fsum(row)
        assert value == pytest.approx(by_hand, rel=1e-12)
