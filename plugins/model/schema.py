"""JSON Schemas, for editors that complete and check the data files: `python -m plugins.model.schema` writes them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from plugins.model.data import KINDS
from plugins.model.file import Written
from plugins.model.shape import Choice, Field, Many, Plain, Record, Shape, Spelled, record_of

if TYPE_CHECKING:
    from collections.abc import Mapping

FOLDER = Path(__file__).parents[2] / "docs" / "data" / "schema"
DOCUMENTS: Mapping[str, type] = {name: kind for name, kind in KINDS.items() if not issubclass(kind, Written)}
_TYPES = {str: "string", int: "integer", bool: "boolean"}

type Schema = dict[str, object]


def schema_of(kind: type) -> Schema:
    """The schema of a file that holds one `kind`."""
    definitions: Schema = {}
    root = _shape(record_of(kind), definitions)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **root, "$defs": definitions}


def written(kind: type) -> str:
    return json.dumps(schema_of(kind), indent=2, ensure_ascii=False) + "\n"


def write(folder: Path = FOLDER) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, kind in DOCUMENTS.items():
        (folder / f"{name}.json").write_text(written(kind), encoding="utf-8")


def _shape(shape: Shape, definitions: Schema) -> Schema:
    match shape:
        case Record():
            return _record(shape, definitions)
        case Many():
            return {"type": "array", "items": _shape(shape.each, definitions)}
        case Choice():
            return {"enum": [each.value for each in shape.of]}
        case Spelled():
            return dict(shape.of.SCHEMA)
        case Plain(of=of):
            return {"type": _TYPES[of]} | ({"minLength": 1} if of is str else {})


def _record(record: Record, definitions: Schema) -> Schema:
    name = record.of.__name__
    if name not in definitions:
        definitions[name] = {
            "type": "object",
            "description": (record.of.__doc__ or "").splitlines()[0],
            "properties": {each.name: _field(each, definitions) for each in record.fields},
            "required": [each.name for each in record.fields if each.required],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _field(field: Field, definitions: Schema) -> Schema:
    schema = _shape(field.shape, definitions)
    return schema | {"minItems": 1} if field.required and isinstance(field.shape, Many) else schema


if __name__ == "__main__":
    write()
