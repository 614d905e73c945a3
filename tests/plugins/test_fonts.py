"""The font and its licence reach the site's folder, once, with all characters and a name of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from plugins.fonts import FOLDER, FONT, PACKAGE, SOURCE, WEIGHTS, write_fonts

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / PACKAGE).parent.mkdir(parents=True)
    (tmp_path / PACKAGE).symlink_to((ROOT / PACKAGE).resolve())
    return tmp_path


def test_font_and_licence_arrive(root: Path) -> None:
    write_fonts(root)
    assert (root / FOLDER / FONT).read_bytes()[:4] == b"wOF2"
    assert "SIL Open Font License" in (root / FOLDER / "OFL.txt").read_text()


def test_no_character_is_lost_and_the_name_is_not_that_of_the_original(root: Path) -> None:
    write_fonts(root)
    published, ours = TTFont(root / PACKAGE / SOURCE), TTFont(root / FOLDER / FONT)

    assert ours.getBestCmap().keys() == published.getBestCmap().keys()
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in ours["fvar"].axes] == [("wght", *WEIGHTS)]
    assert "Source" in published["name"].getDebugName(1)
    assert "Source" not in "".join(str(ours["name"].getDebugName(record)) for record in (1, 3, 4, 6, 16, 25))


def test_what_is_the_same_is_left_alone(root: Path) -> None:
    write_fonts(root)
    before = [file.stat().st_mtime_ns for file in (root / FOLDER).iterdir()]
    write_fonts(root)
    assert [file.stat().st_mtime_ns for file in (root / FOLDER).iterdir()] == before


def test_a_spoilt_copy_is_replaced(root: Path) -> None:
    write_fonts(root)
    (root / FOLDER / FONT).write_bytes(b"cut short")
    write_fonts(root)
    assert (root / FOLDER / FONT).read_bytes()[:4] == b"wOF2"
