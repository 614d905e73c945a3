"""Every pair of colours that meets on a page is far enough apart: WCAG 2.2, 1.4.3 (text) and 1.4.11 (the rest)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "docs/assets/styles/tokens.css"
SCHEMES = ("light", "dark")
TEXT, SHAPE = 4.5, 3.0

PHASES = [f"phase-{number}" for number in range(1, 5)]
PAIRS = [
    *[("ink", ground, TEXT) for ground in ("paper", "wash", "accent-wash", "warn-wash")],
    *[("soft", ground, TEXT) for ground in ("paper", "wash", "accent-wash", "warn-wash")],
    *[("accent", ground, TEXT) for ground in ("paper", "wash", "accent-wash")],
    *[("warn", ground, TEXT) for ground in ("paper", "wash", "warn-wash")],
    ("paper", "accent", TEXT),  # the tick in its box, the button to the top
    *[(phase, "wash", TEXT) for phase in PHASES],  # words of code
    *[(phase, "paper", SHAPE) for phase in PHASES],  # bars
    *[("edge", ground, SHAPE) for ground in ("paper", "wash", "accent-wash")],  # borders of fields and boxes
    ("accent", "line", SHAPE),  # what of a gauge is filled
]


def tokens() -> dict[str, tuple[str, str]]:
    declared = re.findall(r"--sts-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", TOKENS.read_text())
    return {name: (light, dark) for name, light, dark in declared}


def luminance(colour: str) -> float:
    """Relative luminance, as WCAG defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_ratio_is_the_one_of_the_standard() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_every_colour_token_meets_another() -> None:
    """A colour nobody compares with anything is one nobody has checked."""
    used = {name for front, back, _ in PAIRS for name in (front, back)}
    assert used == set(tokens())


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("front", "back", "least"), PAIRS)
def test_pair_is_far_enough_apart(scheme: str, front: str, back: str, least: float) -> None:
    side = SCHEMES.index(scheme)
    colours = tokens()
    assert contrast(colours[front][side], colours[back][side]) >= least


def test_no_other_style_names_a_colour() -> None:
    """So that nothing escapes the comparison above."""
    for style in TOKENS.parent.rglob("*.css"):
        if style != TOKENS:
            found = re.findall(r"#[0-9a-f]{3,8}\b(?=[;,)\s])|(?:rgb|hsl|oklch)a?\([^)]*\)", style.read_text())
            assert found == [], style.name
