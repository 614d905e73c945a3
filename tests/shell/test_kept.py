"""What was kept is there as soon as its module is: a record is read while the module that reads it is on its way."""

from __future__ import annotations

import json

import pytest

from tests.shell.node import run

KEPT = [
    ("drills/answers.js", "drills:answers", "it.now()", {"answers": [], "boxes": {"range.a": {"box": 2, "due": 9}}}),
    ("envelope/records.js", "envelope-draft:mine", "it.draft.data", {"text": "people = 1M", "before": ""}),
    ("interview.js", "interview:mine", "it.interview.data", {"slot": 60, "hello": 5, "kind": "data"}),
    (
        "practice/settings.js",
        "practice:settings",
        "it.settings()",
        {"sound": True, "notice": False, "voice": True, "keys": False, "awake": False},
    ),
]


@pytest.mark.parametrize(("module", "key", "look", "data"), KEPT)
def test_it_is_read_with_the_first_look(module: str, key: str, look: str, data: object) -> None:
    kept = {f"sts:record:{key}": json.dumps({"version": 1, "data": data})}

    assert run(module, f"return {look};", kept=kept) == data
