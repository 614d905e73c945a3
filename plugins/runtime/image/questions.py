"""`python -m plugins.runtime.image.questions`: what an image is asked while it is made, as JSON.

Each calculator in each of its ways, so that whatever is set up when first needed is set up in the image, and whatever
runs for some question stays in it. The build also compares each reply of the image with that of the host's Python.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

from calculators.catalogue import find, names
from calculators.core.field.choice import Choice
from calculators.core.field.number import Number
from plugins.runtime.image import printed, typed, written

if TYPE_CHECKING:
    from pathlib import Path

# So many for each calculator besides, as people might type them.
SEED, EACH = 1, 24
COPIES = ("markdown", "csv", "sentence", "json")
# Where a page says that it is, so that what makes links of that stays in the image.
STANDING = {"page": "calculators/", "site": "https://example.org/guide/"}


def catalogue_questions(root: Path) -> list[str]:
    """The questions for the calculators as they stand now, whatever this process has imported."""
    command = [sys.executable, "-m", __name__]
    asked: list[str] = json.loads(subprocess.run(command, cwd=root, capture_output=True, check=True).stdout)
    return asked


def main() -> None:
    # The browser asks the first two before it trusts an image: one that is quick to answer, one that is refused.
    smallest = min(names(), key=lambda name: len(find(name).figures))
    requests = [_request(smallest) | {"as": "sentence"}, _request("?")]
    requests += [_request(name) for name in names()]
    requests += [_request(name) | {"opened": opened} for name in names() for opened in ([], ["scale"])]
    requests += [_request(name) | {"as": copy} for name in names() for copy in COPIES]
    requests += [request for name in names() for request in (_ranged(name), _backwards(name)) if request]
    requests += [_request(name, inputs) for name in names() for inputs in _options(name)]
    requests += [_request(names()[0], {find(names()[0]).fields[0].id: "?"})]
    requests += [_request(smallest) | {"as": copy} | STANDING for copy in ("markdown", "json")]
    requests += typed.questions(SEED, EACH)
    requests += typed.spellings()
    requests += [{"printed": text} for text in printed.texts()]
    requests += written.questions()
    print(json.dumps([json.dumps(request) for request in requests]))


def _request(name: str, inputs: dict[str, str] | None = None) -> dict[str, Any]:
    return {"calculator": name, "inputs": inputs or {}}


def _options(name: str) -> list[dict[str, str]]:
    """Each way to choose that is not the one a calculator begins with."""
    choices = find(name).of_kind(Choice)
    return [{field.id: option.key} for field in choices for option in field.options if option.key != field.default]


def _ranged(name: str) -> dict[str, Any] | None:
    """With the first field that can be a range from its least to its default."""
    for field in find(name).of_kind(Number):
        if not field.whole and field.least < field.most:
            return _request(name, {field.id: f"{field.least_text}..{field.default}"})
    return None


def _backwards(name: str) -> dict[str, Any] | None:
    calculator = find(name)
    for field in calculator.of_kind(Number)[:1]:
        back = {"field": field.id, "figure": calculator.figures[0].id, "target": "1k"}
        return _request(name) | {"backwards": back}
    return None


if __name__ == "__main__":
    main()
