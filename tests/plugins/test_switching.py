"""What the theme does to every element whenever a page opens is taken out, and nothing beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.switching import lighten_switching

if TYPE_CHECKING:
    from pathlib import Path

RULE = "[data-md-color-switching] *,[data-md-color-switching] :after{transition-duration:0s!important}"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        (
            "stylesheets/modern/palette.12345678.min.css",
            f"@media screen{{a{{color:red}}{RULE}b{{color:blue}}}}",
            "@media screen{a{color:red}b{color:blue}}",
        ),
        (
            "javascripts/bundle.12345678.min.js",
            'r=x("meta",{name:"theme-color"}),o=x("meta",{name:"color-scheme"});',
            'r=x("meta",{name:"theme-color"}),o=x("meta",{name:"page-colours"});',
        ),
    ],
)
def test_what_restyles_everything_goes_and_its_neighbours_stay(
    tmp_path: Path, name: str, before: str, after: str
) -> None:
    file = tmp_path / "assets" / name
    file.parent.mkdir(parents=True)
    file.write_text(before)

    for _again in range(2):
        lighten_switching(tmp_path)

        assert file.read_text() == after
