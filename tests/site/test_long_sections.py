"""A section of very many pages: each lists those beside it, so that pages do not grow with their number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins import site

ROOT = Path(__file__).parents[2]
SETTINGS = """\
site_name: Long
site_url: https://example.org/long/
theme:
  name: material
  custom_dir: theme
  font: false
  icon: {logo: sts/mark}
  features: [navigation.tabs, navigation.indexes]
  palette: {primary: custom, accent: custom}
plugins: []
"""
MANY, FEW = 70, 60
NEAR = 8


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with one section that is too long to list, index included, and one that is just short enough."""
    root = tmp_path_factory.mktemp("long")
    (root / "theme").symlink_to(ROOT / "theme")
    (root / "mkdocs.yml").write_text(SETTINGS)
    for name, count in {"many": MANY, "few": FEW}.items():
        (root / "docs" / name).mkdir(parents=True)
        for number in range(count):
            page = f"{name[0]}{number:02}" if number else "index"
            (root / "docs" / name / f"{page}.md").write_text(f"# {name} {number}\n")
    (root / "docs/index.md").write_text("# Home\n")
    site.build(root)
    return root / "site"


def listed(built: Path, page: str, section: str) -> list[str]:
    """Which pages of a section the navigation of a page lists, by their numbers; the index goes without one."""
    html = (built / page / "index.html").read_text()
    sidebar = html[html.index('<nav class="md-nav md-nav--primary') :]
    links = re.findall(r'<a href="([^"]*)" class="md-nav__link', sidebar[: sidebar.index('data-md-type="toc"')])
    here = Path("/", page)
    there = [Path("/", *(part for part in (here / link).parts if part)) for link in links]
    resolved = [Path(str(path)).resolve().relative_to("/").as_posix() for path in there]
    return list(dict.fromkeys(path.rpartition("/")[2][1:] for path in resolved if path.startswith(f"{section}/")))


def test_a_page_of_a_long_section_lists_those_beside_it(built: Path) -> None:
    expected = [f"{number:02}" for number in range(30 - NEAR, 30 + NEAR + 1)]

    assert listed(built, "many/m30", "many") == expected


@pytest.mark.parametrize(("page", "first", "last"), [("m01", 1, 9), ("m69", 61, 69), ("m05", 1, 13)])
def test_at_its_ends_there_are_fewer(built: Path, page: str, first: int, last: int) -> None:
    assert listed(built, f"many/{page}", "many") == [f"{number:02}" for number in range(first, last + 1)]


def test_the_way_to_all_of_them_is_kept(built: Path) -> None:
    html = (built / "many/m30/index.html").read_text()

    assert re.search(r'<div class="md-nav__link md-nav__container">\s*<a href="../" class="md-nav__link', html)
    assert re.search(
        r'<a href="./" class="md-nav__link md-nav__link--active">\s*<span class="md-ellipsis">\s*many 30', html
    )


def test_a_section_of_sixty_is_listed_whole(built: Path) -> None:
    assert listed(built, "few/f30", "few") == [f"{number:02}" for number in range(1, FEW)]


def test_elsewhere_a_long_section_is_only_begun(built: Path) -> None:
    assert listed(built, "few/f30", "many") == [f"{number:02}" for number in range(1, NEAR)]
