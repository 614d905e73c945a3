"""The styles stay small, and everything a page points at is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
STYLES = ROOT / "docs/assets/styles"
SENT = "site.css"
BUDGET = 48_000


def test_all_styles_together_stay_small() -> None:
    assert sum(style.stat().st_size for style in STYLES.glob("*.css")) < BUDGET


def test_every_style_is_in_the_one_that_is_sent_and_every_named_one_exists() -> None:
    named = re.findall(r'@import "\./([\w-]+\.css)";', (STYLES / SENT).read_text())
    assert sorted([*named, SENT]) == sorted(style.name for style in STYLES.glob("*.css"))


def test_every_token_used_is_declared() -> None:
    text = "\n".join(style.read_text() for style in STYLES.glob("*.css"))
    declared = set(re.findall(r"(--sts-[\w-]+):", text))
    used = set(re.findall(r"var\((--sts-[\w-]+)\)", text))
    assert used <= declared
    assert declared <= used


def test_styles_fetch_nothing_but_the_font() -> None:
    text = "\n".join(style.read_text() for style in STYLES.glob("*.css") if style.name != SENT)
    assert re.findall(r"url\(([^)]*)\)|@import", text) == ['"../fonts/source-serif-4.woff2"']
