"""The font and its licence reach the site's folder, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.fonts import FOLDER, PACKAGE, copy_fonts

ROOT = Path(__file__).parents[2]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / PACKAGE).parent.mkdir(parents=True)
    (tmp_path / PACKAGE).symlink_to((ROOT / PACKAGE).resolve())
    return tmp_path


def test_font_and_licence_arrive(root: Path) -> None:
    copy_fonts(root)
    assert (root / FOLDER / "source-serif-4.woff2").read_bytes()[:4] == b"wOF2"
    assert "SIL Open Font License" in (root / FOLDER / "OFL.txt").read_text()


def test_what_is_the_same_is_left_alone(root: Path) -> None:
    copy_fonts(root)
    before = [file.stat().st_mtime_ns for file in (root / FOLDER).iterdir()]
    copy_fonts(root)
    assert [file.stat().st_mtime_ns for file in (root / FOLDER).iterdir()] == before


def test_a_spoilt_copy_is_replaced(root: Path) -> None:
    copy_fonts(root)
    (root / FOLDER / "source-serif-4.woff2").write_bytes(b"cut short")
    copy_fonts(root)
    assert (root / FOLDER / "source-serif-4.woff2").read_bytes()[:4] == b"wOF2"
