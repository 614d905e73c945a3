"""Mechanisms drawn: each says in words what it shows, needs no style of its own, and a curve is its calculator's."""

import re

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from plugins.model.problem import UnknownNameError
from plugins.render.mechanism import DRAWINGS, mechanism


@pytest.mark.parametrize("name", DRAWINGS)
def test_it_is_told_in_words_and_has_no_style_within(name: str) -> None:
    printed = mechanism(name)

    assert printed.count(DRAWINGS[name].says) == 3  # for whoever reads, whoever hears, and in the picture itself
    assert "style=" not in printed
    assert "<style" not in printed


@pytest.mark.parametrize("name", DRAWINGS)
def test_everything_lies_within_the_paper(name: str) -> None:
    printed = mechanism(name)
    across = [float(x) for x in re.findall(r'\b(?:x|cx)="([-\d.]+)"', printed)]
    down = [float(y) for y in re.findall(r'\b(?:y|cy)="([-\d.]+)"', printed)]

    assert across
    assert min(across) >= 0
    assert max(across) <= 320
    assert min(down) >= 0
    assert max(down) <= 150


@pytest.mark.parametrize(("arrivals", "said"), [("50/s", "50%: 2×"), ("80/s", "80%: 5×"), ("90/s", "90%: 10×")])
def test_the_queue_shows_what_the_calculator_says(arrivals: str, said: str) -> None:
    result = run(find("queue"), {"arrivals": arrivals, "service": "10 ms", "servers": "1"})

    assert said in mechanism("queue")
    assert result.figure("response").middle == pytest.approx(0.01 * float(said.split()[1][:-1]))


def test_the_clocks_are_as_far_apart_as_their_words_say() -> None:
    """0.2 ms a second for 30 seconds is 6 ms, in either direction."""
    printed = mechanism("clocks")

    assert ">+6<" in printed
    assert ">−6<" in printed
    assert "12 ms apart" in printed


def test_an_unknown_drawing_is_named() -> None:
    with pytest.raises(UnknownNameError, match="drawing"):
        mechanism("clock")
