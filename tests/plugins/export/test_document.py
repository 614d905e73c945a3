"""Any record as JSON, with its schema."""

import json
from dataclasses import dataclass
from pathlib import Path

from jsonschema import Draft202012Validator

from plugins.export.document import plain, write_document
from plugins.model.item import Kind


@dataclass(frozen=True)
class Part:
    """A part."""

    kind: Kind
    note: str | None = None


@dataclass(frozen=True)
class Whole:
    """A whole."""

    parts: tuple[Part, ...]
    names: tuple[str, ...] = ()
    first: Part | None = None


WHOLE = Whole((Part(Kind.WATCH_FOR), Part(Kind.ASK, "é & <b>")), ("a",), Part(Kind.DO))


def test_what_is_not_known_is_left_out() -> None:
    parts = [{"kind": "watch-for"}, {"kind": "ask", "note": "é & <b>"}]

    assert plain(WHOLE) == {"parts": parts, "names": ["a"], "first": {"kind": "do"}}
    assert plain(Whole(())) == {"parts": [], "names": []}


def test_a_document_is_written_with_its_schema_and_names_it(tmp_path: Path) -> None:
    write_document(tmp_path, "https://example.org/guide/", "whole", WHOLE)

    document, schema = (json.loads((tmp_path / f"api/whole{end}.json").read_text()) for end in ("", ".schema"))
    assert document["$schema"] == schema["$id"] == "https://example.org/guide/api/whole.schema.json"
    assert "é & <b>" in (tmp_path / "api/whole.json").read_text("utf-8")
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document)


def test_the_same_again_is_the_same(tmp_path: Path) -> None:
    write_document(tmp_path, "", "whole", WHOLE)
    before = {file: file.read_text() for file in (tmp_path / "api").iterdir()}

    write_document(tmp_path, "", "whole", WHOLE)

    assert {file: file.read_text() for file in (tmp_path / "api").iterdir()} == before
