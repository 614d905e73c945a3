"""The theme's pictures as files: the same pictures, at addresses that change with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from plugins.icons import icons_of, take_icons_out
from plugins.step import StepError
from tests.tree import picture, plant

if TYPE_CHECKING:
    from pathlib import Path

TICK = "<svg xmlns='http://www.w3.org/2000/svg'><path d='M1 1h2'/></svg>"
SITE = f"""
assets/
    stylesheets/
        main.12345678.min.css
            :root{{--md-tick-icon:url("data:image/svg+xml;charset=utf-8,{TICK}");--md-dot:url('data:image/svg+xml,%3Csvg/%3E')}}
            a{{mask-image:var(--md-tick-icon);background:url(../images/a.png)}}
        plain.css
            a{{color:red}}
"""
CSS = "assets/stylesheets/main.12345678.min.css"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return plant(tmp_path, SITE)


def test_each_picture_is_a_file_at_the_address_in_its_place(site: Path) -> None:
    take_icons_out(site)

    styles = (site / CSS).read_text()
    addresses = dict(re.findall(r"--md-([\w-]+):url\(\.\./([^)]*)\)", styles))
    assert "data:" not in styles
    assert addresses.keys() == {"tick-icon", "dot"}
    assert (site / "assets" / addresses["tick-icon"]).read_text() == TICK
    assert (site / "assets" / addresses["dot"]).read_text() == "<svg/>"
    assert "a{mask-image:var(--md-tick-icon);background:url(../images/a.png)}" in styles


def test_their_folder_is_named_after_what_is_in_it(site: Path, tmp_path: Path) -> None:
    other = plant(tmp_path / "other", f"x/\n{SITE.replace('M1 1h2', 'M1 1h3')}")
    take_icons_out(site)
    take_icons_out(other)

    (one,), (another,) = ({icon.parent.name for icon in icons_of(folder)} for folder in (site, other))
    assert re.fullmatch(r"icons-[0-9a-f]{12}", one)
    assert one != another


def test_a_theme_with_two_looks_keeps_the_pictures_of_both(tmp_path: Path) -> None:
    css = (tmp_path / CSS).parent
    for look in ("classic", "modern"):
        (css / look).mkdir(parents=True)
        (css / look / "main.css").write_text(f"a{{--md-dot:url(data:image/svg+xml,<svg>{look}</svg>)}}")

    take_icons_out(tmp_path)

    for look in ("classic", "modern"):
        address = (css / look / "main.css").read_text().removeprefix("a{--md-dot:url(").removesuffix(")}")
        assert (css / look / address).read_text() == f"<svg>{look}</svg>"
    assert len(icons_of(tmp_path)) == 2


def test_the_same_again_changes_nothing(site: Path) -> None:
    take_icons_out(site)
    before = picture(site)

    take_icons_out(site)

    assert picture(site) == before


def test_a_new_style_leaves_no_older_pictures_behind(site: Path) -> None:
    take_icons_out(site)
    plant(site, SITE.replace("M1 1h2", "M1 1h3"))

    take_icons_out(site)

    assert len({icon.parent for icon in icons_of(site)}) == 1
    assert "M1 1h3" in "".join(icon.read_text() for icon in icons_of(site))


def test_a_picture_of_another_kind_stops_the_build(site: Path) -> None:
    (site / CSS).write_text('a{--md-photo:url("data:image/png;base64,AAAA")}')

    with pytest.raises(StepError, match="--md-photo carries image/png;base64"):
        take_icons_out(site)
