"""Every page that has no calculator is light: what a first visit fetches, as it is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.fingerprint import THEME_STYLES, shell_of
from plugins.icons import icons_of
from plugins.switching import THEME_SCRIPTS
from tests.guide.scale import HEAVIEST, SHOWN, fetched, weight

if TYPE_CHECKING:
    from pathlib import Path

    from tests.guide.conftest import Sight

# A case is a whole interview with its pictures.
CASE = 200_000


def test_every_page_without_a_calculator_is_light(site: Path, sights: dict[str, Sight]) -> None:
    weights = {
        page: weight(site, page)
        for page in sights
        # The first page has one folded away, which starts nothing until it is opened.
        if page == "./" or "sts-estimate" not in (site / page / "index.html").read_text(encoding="utf-8")
    }

    assert {"framework/scope/", "frameworks/c/", "reference/numbers/", "./"} <= weights.keys()
    heavy = {
        page: bytes_
        for page, bytes_ in weights.items()
        if bytes_ >= (CASE if page.startswith("cases/") else HEAVIEST)
    }
    assert heavy == {}


def test_what_shows_a_picture_of_the_theme_is_weighed_with_it(site: Path) -> None:
    names = {file.rpartition("/")[2] for file in fetched(site, "reference/systems/")}

    assert {*SHOWN} <= {icon.name for icon in icons_of(site)}
    assert {"nav-icon--next.svg", "typeset-table-sort-icon.svg"} <= names
    assert "search-result-icon.svg" not in names


def test_styles_scripts_and_what_they_import_are_weighed(site: Path) -> None:
    files = fetched(site, "framework/scope/")
    shell = {file.rpartition("/")[2] for file in files if (site / file).parent == shell_of(site)}

    names = {name.partition("-")[0] for name in shell}
    assert {"assets/styles/site.css", "assets/fonts/scope-serif.woff2"} <= files
    assert {"shell.js", "search.js", "chunk"} <= names
    assert "live.js" not in names
    assert any(file.endswith("/live.js") for file in fetched(site, "about/status/"))


def test_nothing_of_the_theme_restyles_every_element_whenever_a_page_opens(site: Path) -> None:
    styles = [file.read_text("utf-8") for file in (site / THEME_STYLES).rglob("*.css")]
    (script,) = (site / THEME_SCRIPTS).glob("bundle.*.js")

    assert len(styles) >= 2
    assert not any("data-md-color-switching" in style for style in styles)
    assert 'name:"color-scheme"' not in script.read_text("utf-8")
