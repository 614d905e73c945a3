"""What `/api/paths.json` tells a page that was opened as a step, and that its schema holds it to that."""

from __future__ import annotations

import json
from pathlib import Path

from jsonschema import Draft202012Validator

from plugins.export.paths import write_paths
from plugins.model.data import Library

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "docs/data")


def test_every_step_is_there_and_no_two_have_one_name(tmp_path: Path) -> None:
    write_paths(ROOT, tmp_path, LIBRARY)
    document = json.loads((tmp_path / "api/paths.json").read_text("utf-8"))
    schema = json.loads((tmp_path / "api/paths.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(document)

    found = [step["id"] for path in document["paths"] for step in path["steps"]]
    assert found == [str(step.id) for path in LIBRARY.paths.paths for step in path.steps]
    # A way names a step alone, and an address has no room for other letters.
    assert len({*found}) == len(found)
