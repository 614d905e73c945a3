"""Every page says what it is: its description reaches search results and link previews."""

from pathlib import Path

import pytest
import yaml

DOCS = Path(__file__).parents[1] / "docs"
PAGES = sorted(DOCS.rglob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(DOCS)))
def test_a_page_describes_itself(page: Path) -> None:
    _, matter, _ = page.read_text(encoding="utf-8").split("---\n", 2)
    meta = yaml.safe_load(matter)

    assert "description" in meta
    assert 40 <= len(meta["description"]) <= 200
