"""Figures in prose: any line of a worked envelope by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.model.data import Library
from plugins.model.problem import UnknownNameError
from plugins.render.figure import figure

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "people = 50M users\nkept = people × 2 MB in TB\nload: traffic\n  users = people\n  actions = 2/day\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "envelopes").mkdir()
    (tmp_path / "envelopes/photos.txt").write_text(TEXT)
    return Library(tmp_path)


@pytest.mark.parametrize(
    ("name", "text"),
    [("people", "50 million users"), ("kept", "100 TB"), ("load.average", "1,160 requests/s")],
)
def test_a_line_and_a_calculator_s_figure_are_said_as_they_are_shown(library: Library, name: str, text: str) -> None:
    """50M × 2 MB are 100 TB; 50M × 2 ÷ 86,400 s are 1,157/s."""
    assert figure(library, "photos", name) == text


def test_a_line_that_there_is_not_is_told_with_the_nearest(library: Library) -> None:
    with pytest.raises(UnknownNameError, match=r'unknown line of the envelope photos "keep"; known: .*kept'):
        figure(library, "photos", "keep")


def test_an_envelope_that_there_is_not_is_told(library: Library) -> None:
    with pytest.raises(UnknownNameError, match='unknown worked envelope "fotos"'):
        figure(library, "fotos", "kept")
