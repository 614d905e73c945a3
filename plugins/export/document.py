"""A document for other tools: a record as JSON, and its schema beside it, both from the same dataclass."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import TYPE_CHECKING, Any

from plugins.model.schema import schema_of

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "api"


def write_document(site: Path, base: str, name: str, record: object) -> None:
    """`api/NAME.json` and `api/NAME.schema.json` below a site that is published at `base`."""
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    address = f"{base}{FOLDER}/{name}.schema.json"
    _write(folder / f"{name}.json", {"$schema": address, **plain(record)})
    _write(folder / f"{name}.schema.json", {"$id": address, **document_schema(type(record))})


def plain(record: Any) -> dict[str, object]:  # noqa: ANN401 - any dataclass
    """What is not known is left out.

    >>> from plugins.export.framework import Minutes
    >>> plain(Minutes(5, 10))
    {'low': 5, 'high': 10}
    """
    known = ((each.name, getattr(record, each.name)) for each in fields(record))
    return {name: _value(value) for name, value in known if value is not None}


def document_schema(kind: type) -> dict[str, Any]:
    """The schema of a document, which may say which schema it has."""
    schema: dict[str, Any] = schema_of(kind)
    schema["$defs"][kind.__name__]["properties"]["$schema"] = {"type": "string"}
    return schema


def _value(value: object) -> object:
    match value:
        case tuple():
            return [_value(each) for each in value]
        case Enum():
            return value.value
        case _:
            return plain(value) if is_dataclass(value) else value


def _write(file: Path, content: object) -> None:
    file.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", "utf-8")
