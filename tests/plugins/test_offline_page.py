"""The page for when there is no connection is the missing page in other words, whatever built that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from plugins.offline_page import MISSING_PAGE, OFFLINE_PAGE, write_offline_page
from plugins.step import StepError

if TYPE_CHECKING:
    from pathlib import Path

MISSING = """<title>Page not found · Guide</title><link href="/guide/site.css">
<article><!-- missing --><h1>This page is not here</h1><a href="/guide/">Start</a><!-- /missing --></article>"""


def test_it_has_words_of_its_own_and_the_frame_of_the_other(tmp_path: Path) -> None:
    (tmp_path / MISSING_PAGE).write_text(MISSING)

    write_offline_page(tmp_path)

    said = (tmp_path / OFFLINE_PAGE).read_text()
    assert said.startswith('<title>No connection · Guide</title><link href="/guide/site.css">\n<article>')
    assert "<h1>There is no connection</h1>" in said
    assert "<sts-kept>" in said
    assert "not here" not in said
    assert (tmp_path / MISSING_PAGE).read_text() == MISSING


def test_a_site_without_a_place_for_words_has_none(tmp_path: Path) -> None:
    write_offline_page(tmp_path)
    (tmp_path / MISSING_PAGE).write_text("<title>404</title>")
    write_offline_page(tmp_path)

    assert not (tmp_path / OFFLINE_PAGE).exists()


def test_a_page_without_a_title_is_told(tmp_path: Path) -> None:
    (tmp_path / MISSING_PAGE).write_text(MISSING.partition("</title>")[2])

    with pytest.raises(StepError, match="one title"):
        write_offline_page(tmp_path)
