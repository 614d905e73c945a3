"""The styles stay small, and everything a page points at is there."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.model.timing import LONGEST
from plugins.render.duration import share

ROOT = Path(__file__).parents[2]
STYLES = ROOT / "docs/assets/styles"
EVERY = sorted(STYLES.rglob("*.css"))
SENT = "site.css"
BUDGET = 41_400
# Calculators draw: rulers, curves, bars, and what they work out.
CALCULATORS, CALCULATORS_BUDGET = "calculator.css", 17_800
# Pictures of designs came later, with a budget of their own.
PICTURES, PICTURES_BUDGET = "diagram.css", 3_000
# What is larger for fingers, likewise.
FINGERS, FINGERS_BUDGET = "touch.css", 1_600
# Sent to the pages that show what they are about, and to no other; those pages are weighed as a whole
# (`tests/guide/test_weight.py`).
CASES, CASES_BUDGET = "case.css", 18_000
APART = {
    "speed.css": 2_700,
    "follow-up.css": 1_500,
    "practice.css": 15_500,
    "hero.css": 3_000,
    "drawing.css": 2_500,
    "mechanism.css": 1_500,
    "numbers.css": 3_300,
    "envelope.css": 12_900,
    "way.css": 2_200,
    "cases.css": 1_700,
    "sheet.css": 1_310,
    "outcome.css": 690,
}
# In rem, from notes to the figure that matters; the first is for tables of numbers that must fit a phone. Paper, and
# what grows with the window, are set otherwise.
SCALE = {"0.62", "0.68", "0.75", "0.8", "0.85", "0.95", "1.06", "1.28", "1.95"}


def test_all_styles_together_stay_small() -> None:
    sizes = {style.name: sum(part.stat().st_size for part in whole(style)) for style in STYLES.glob("*.css")}
    assert sizes.pop(PICTURES) < PICTURES_BUDGET
    assert sizes.pop(FINGERS) < FINGERS_BUDGET
    assert sizes.pop(CALCULATORS) < CALCULATORS_BUDGET
    assert sizes.pop(CASES) < CASES_BUDGET
    assert all(sizes.pop(name) < budget for name, budget in APART.items())
    assert sum(sizes.values()) < BUDGET


def whole(style: Path) -> list[Path]:
    """A style with the parts it is made of, which are in the folder of its name."""
    return [style, *style.with_suffix("").glob("*.css")]


def test_every_style_is_in_one_that_is_sent_and_every_named_one_exists() -> None:
    text = "".join(style.read_text() for style in STYLES.glob("*.css"))
    named = re.findall(r'@import "\./([\w/-]+\.css)";', text)
    assert sorted([*named, SENT, CASES, *APART]) == sorted(str(style.relative_to(STYLES)) for style in EVERY)


def test_any_minutes_that_are_printed_have_a_width() -> None:
    known = set(re.findall(r'\[data-share~="(\d+)"\]', (STYLES / "phases.css").read_text()))
    printed = {power for minutes in range(1, LONGEST + 1) for power in share(minutes).split()}

    assert known == printed


def test_letters_are_of_the_sizes_of_the_scale() -> None:
    """Each other size is one more for which a page's first layout waits, and the eye finds no order in it."""
    text = "\n".join(style.read_text() for style in EVERY)
    assert set(re.findall(r"font-size: ([\d.]+)rem;", text)) == SCALE
    assert set(re.findall(r"font: [^;]*?([\d.]+)rem", text)) <= SCALE


def test_every_token_used_is_declared() -> None:
    text = "\n".join(style.read_text() for style in EVERY)
    declared = set(re.findall(r"(--sts-[\w-]+):", text))
    used = set(re.findall(r"var\((--sts-[\w-]+)\)", text))
    assert used <= declared
    assert declared <= used


def test_styles_fetch_nothing_but_the_font() -> None:
    text = "\n".join(style.read_text() for style in EVERY)
    assert re.findall(r"url\(([^)]*)\)|@import (?!\"\./)", text) == ['"../fonts/scope-serif.woff2"']
