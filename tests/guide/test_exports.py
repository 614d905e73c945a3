"""What other programs read is part of the site, each file with its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_every_document_is_published_with_its_schema(site: Path) -> None:
    files = {file.name for file in (site / "api").iterdir()}
    documents = {name for name in files if not name.endswith(".schema.json")}

    assert "framework.json" in documents
    assert {name.replace(".json", ".schema.json") for name in documents} == files - documents
