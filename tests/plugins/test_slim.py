"""Slimmer styles say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.slim import slim, slim_styles

STYLES = Path(__file__).parents[2] / "docs/assets/styles"


@pytest.mark.parametrize(
    ("style", "slimmed"),
    [
        ("a { color: red }\n", "a{color:red}"),
        (".x :is(h1, h2):hover > a { top: 0 }", ".x :is(h1,h2):hover>a{top:0}"),
        ("/* a { } */ b { /* why */ left: 0; /* and */ }", "b{left:0;}"),
        ('q { content: " ; /* no */ , " attr(href) }', 'q{content:" ; /* no */ , " attr(href)}'),
        ("p { width: calc(1rem + 2px); margin: 0 -1px }", "p{width:calc(1rem + 2px);margin:0 -1px}"),
        ("@media screen and (min-width: 60em) { a { top: 0 } }", "@media screen and (min-width:60em){a{top:0}}"),
        ("a /* which */ b { top: 0 }", "a b{top:0}"),
        ("a/* same */.b { top: 0 }", "a.b{top:0}"),
    ],
)
def test_only_what_a_writer_needs_is_left_out(style: str, slimmed: str) -> None:
    assert slim(style) == slimmed
    assert slim(slimmed) == slimmed


@pytest.mark.parametrize("style", sorted(STYLES.glob("*.css")), ids=lambda style: style.stem)
def test_no_word_of_a_style_is_lost(style: Path) -> None:
    text = re.sub(r"/\*.*?\*/", " ", style.read_text(), flags=re.DOTALL)

    assert re.findall(r"[^\s{};,>:]+", slim(text)) == re.findall(r"[^\s{};,>:]+", text)
    assert len(slim(text)) < len(text)


def test_the_styles_of_a_site_are_replaced_and_nothing_else(tmp_path: Path) -> None:
    for folder in ("assets/styles", "assets/stylesheets"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "one.css").write_text("a { top: 0 }\n")

    slim_styles(tmp_path)

    assert (tmp_path / "assets/styles/one.css").read_text() == "a{top:0}"
    assert (tmp_path / "assets/stylesheets/one.css").read_text() == "a { top: 0 }\n"
