"""What `/api/framework.json` tells, and that its schema holds it to that."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from jsonschema import Draft202012Validator, ValidationError

from plugins.export.framework import write_framework
from plugins.model.data import Library
from plugins.published.addresses import FILE, recorded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[3]
WRITTEN = yaml.safe_load((ROOT / "docs/data/framework.yml").read_text("utf-8"))
BASE = "https://scope-to-scale.github.io/scope-to-scale/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_framework(ROOT, folder, Library(ROOT / "docs/data"))
    return folder


@pytest.fixture(scope="module")
def document(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "api/framework.json").read_text("utf-8"))
    return found


@pytest.fixture(scope="module")
def validator(site: Path) -> Draft202012Validator:
    schema = json.loads((site / "api/framework.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def parts(document: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every phase, stage and item."""
    for phase in document["phases"]:
        yield phase
        for stage in phase["stages"]:
            yield stage
            yield from stage["items"]


def test_the_document_is_what_its_schema_says(document: dict[str, Any], validator: Draft202012Validator) -> None:
    validator.validate(document)


def test_every_part_that_was_written_is_told_in_its_own_words(document: dict[str, Any]) -> None:
    def words(part: dict[str, Any]) -> tuple[object, ...]:
        return tuple(part.get(name) for name in ("id", "title", "text", "kind", "why", "changes", "points"))

    def written(part: dict[str, Any]) -> tuple[object, ...]:
        return words({"points": []} | part) if "text" in part else words(part)

    assert [words(part) for part in parts(document)] == [written(part) for part in parts(WRITTEN)]


def test_minutes_are_told_from_low_to_high(document: dict[str, Any]) -> None:
    told = {phase["id"]: phase.get("minutes") for phase in document["phases"]}

    assert told["scope"] == {"low": 5, "high": 10}
    assert told["throughout"] is None


def test_every_address_was_published(document: dict[str, Any]) -> None:
    addresses = {part["url"] for part in [document, *parts(document)]}

    assert {address.removeprefix(BASE) for address in addresses} <= recorded(ROOT / FILE)


@pytest.mark.parametrize(
    "harm",
    [
        lambda document: document.pop("title"),
        lambda document: document.update(extra=1),
        lambda document: document["phases"][0].update(minutes=5),
        lambda document: document["phases"][0]["stages"][0]["items"][0].update(kind="hope"),
        lambda document: document["phases"][0]["stages"][0]["items"][0].update(id="No Id"),
        lambda document: document["phases"][0]["stages"][0].update(items=[]),
    ],
    ids=["a title gone", "an unknown key", "other minutes", "an unknown kind", "an id misspelt", "an empty stage"],
)
def test_a_document_of_another_shape_is_refused(
    document: dict[str, Any], validator: Draft202012Validator, harm: Callable[[dict[str, Any]], object]
) -> None:
    other = deepcopy(document)
    harm(other)

    with pytest.raises(ValidationError):
        validator.validate(other)
