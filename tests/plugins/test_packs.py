"""Every case has its two sheets without anybody writing them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.packs import CANDIDATE, INTERVIEWER, write_packs
from plugins.step import StepError

ROOT = Path(__file__).parents[2]
CASES = sorted(path.stem for path in (ROOT / "docs/data/cases").glob("*.yml"))


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "docs/data", tmp_path / "docs/data")
    return tmp_path


def test_each_case_has_both(root: Path) -> None:
    write_packs(root)

    for folder, macro in ((INTERVIEWER, "interviewer_sheet"), (CANDIDATE, "candidate_sheet")):
        assert sorted(page.stem for page in (root / folder).glob("*.md")) == CASES
        assert f'{{{{ {macro}("feed") }}}}' in (root / folder / "feed.md").read_text()


def test_those_of_a_case_that_is_gone_go_with_it(root: Path) -> None:
    write_packs(root)
    for suffix in ("yml", "txt"):
        (root / f"docs/data/cases/feed.{suffix}").unlink()
    write_packs(root)

    assert not (root / INTERVIEWER / "feed.md").exists()
    assert (root / INTERVIEWER / "messaging.md").exists()


def test_a_wrong_case_is_told_with_its_place(root: Path) -> None:
    file = root / "docs/data/cases/feed.yml"
    file.write_text(file.read_text().replace("level: senior", "level: godlike", 1))
    with pytest.raises(StepError, match=r"feed\.yml:\d+: "):
        write_packs(root)
