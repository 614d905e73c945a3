"""The JSON Schemas in the repository are those of the dataclasses."""

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.model.data import FileOf, FolderOf, Library
from plugins.model.published import Published
from plugins.model.schema import DOCUMENTS, FOLDER, schema_of, write, written
from plugins.model.shape import shape_of


@pytest.mark.parametrize("name", DOCUMENTS)
def test_written_schemas_are_current(name: str) -> None:
    """If this fails, run `python -m plugins.model.schema`."""
    assert (FOLDER / f"{name}.json").read_text() == written(DOCUMENTS[name])


def test_write_makes_the_same_files(tmp_path: Path) -> None:
    write(tmp_path / "schema")

    assert {path.stem for path in (tmp_path / "schema").iterdir()} == {*DOCUMENTS}
    assert (tmp_path / "schema/framework.json").read_text() == written(Published)


def test_schemas_are_closed() -> None:
    definitions = json.loads(written(Published))["$defs"]

    assert all(each["additionalProperties"] is False for each in definitions.values())


def test_a_list_that_must_be_there_must_not_be_empty() -> None:
    item = json.loads(written(Published))["$defs"]["Item"]

    assert item["required"] == ["id", "kind", "text", "points"]
    assert item["properties"]["points"]["minItems"] == 1


def test_every_data_file_names_its_schema() -> None:
    kinds = {each.schema: each for each in vars(Library).values() if isinstance(each, (FolderOf, FileOf))}

    for name in DOCUMENTS:
        kind = kinds[name]
        files = [*FOLDER.parent.glob(f"{kind.folder}/*.yml" if isinstance(kind, FolderOf) else kind.file)]
        assert files
        for file in files:
            schema = (FOLDER / f"{name}.json").relative_to(file.parent, walk_up=True)
            assert file.read_text().splitlines()[0] == f"# yaml-language-server: $schema={schema}", file


def test_plain_values() -> None:
    @dataclass(frozen=True)
    class Row:
        """A row."""

        text: str
        count: int
        certain: bool = False

    properties = {
        "text": {"type": "string", "minLength": 1},
        "count": {"type": "integer"},
        "certain": {"type": "boolean"},
    }
    assert schema_of(Row)["$defs"] == {
        "Row": {
            "type": "object",
            "description": "A row.",
            "properties": properties,
            "required": ["text", "count"],
            "additionalProperties": False,
        },
    }


def test_other_types_are_refused() -> None:
    with pytest.raises(TypeError, match="data cannot hold"):
        shape_of(float)
