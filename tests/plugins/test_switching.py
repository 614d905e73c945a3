"""No style of the theme is about every element whenever a page opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.switching import let_colours_fade

if TYPE_CHECKING:
    from pathlib import Path

STYLE = "assets/stylesheets/modern/palette.12345678.min.css"


def test_the_rule_goes_and_its_neighbours_stay(tmp_path: Path) -> None:
    rule = "[data-md-color-switching] *,[data-md-color-switching] :after{transition-duration:0s!important}"
    (tmp_path / STYLE).parent.mkdir(parents=True)
    (tmp_path / STYLE).write_text(f"@media screen{{a{{color:red}}{rule}b{{color:blue}}}}")

    for _again in range(2):
        let_colours_fade(tmp_path)

        assert (tmp_path / STYLE).read_text() == "@media screen{a{color:red}b{color:blue}}"
