"""Which Chromium pages are opened in."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.browser.chromium import find_fastest
from tests.browser.headless import find_headless

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_one_that_does_not_run_here_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    strange = tmp_path / "made-for-another-machine"
    strange.write_bytes(b"\x7fELF and nothing else")
    strange.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(strange))
    monkeypatch.delenv("CHROMIUM", raising=False)

    assert find_headless() is None
    assert find_fastest() == str(strange)  # which is what it finds for any name


def test_the_one_asked_for_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHROMIUM", "/of/mine")
    assert find_fastest() == "/of/mine"
