"""What `/api/practice.json` tells a session, and that its schema holds it to that."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from calculators.catalogue import names
from calculators.envelope.run import run_envelope
from plugins.export.practice import write_practice
from plugins.model.data import Library

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "docs/data")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_practice(ROOT, folder, LIBRARY)
    return folder


@pytest.fixture(scope="module")
def document(site: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / "api/practice.json").read_text("utf-8"))
    return found


def test_the_document_is_what_its_schema_says(site: Path, document: dict[str, Any]) -> None:
    schema = json.loads((site / "api/practice.schema.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(document)


def test_all_six_frameworks_are_there_with_all_their_items(document: dict[str, Any]) -> None:
    known = {each.id: each for each in (LIBRARY.guide, *LIBRARY.published)}

    assert [each["id"] for each in document["frameworks"]] == [*known]
    for each in document["frameworks"]:
        items = [item["id"] for phase in each["phases"] for item in phase["items"]]
        assert items == [item.id for item in known[each["id"]].items]


def test_whatever_has_items_has_essentials_unless_it_is_an_aside(document: dict[str, Any]) -> None:
    for framework in document["frameworks"]:
        for phase in framework["phases"]:
            essentials = [item for item in phase["items"] if item["essential"]]
            assert bool(essentials) == (bool(phase["items"]) and not phase["aside"]), phase["id"]


def test_what_the_guide_calls_essential_is_so_here_and_says_why(document: dict[str, Any]) -> None:
    merged = next(each for each in document["frameworks"] if each["id"] == LIBRARY.guide.id)
    told = {
        item["id"]: item["why"]
        for phase in merged["phases"]
        if not phase["aside"]
        for item in phase["items"]
        if item["essential"]
    }

    known = [item for phase in LIBRARY.guide.phases if not phase.aside for item in phase.all_items if item.essential]
    assert len(known) > 20
    assert told == {item.id: item.essential for item in known}


def test_a_case_has_its_figures_in_the_text_and_its_own_to_compare_with(document: dict[str, Any]) -> None:
    case = next(each for each in document["cases"] if each["id"] == "url-shortener")

    peak = next(each for each in case["figures"] if each["line"] == "peak reads")
    assert peak["text"] == json.loads(peak["known"])["text"] == "5,480 redirects/s"
    assert [each["id"] for each in document["cases"]] == [each.id for each in LIBRARY.cases]
    assert "{" not in case["figures"][0]["ask"] + case["hints"][0] + case["follow_ups"][0]["good"]


def test_what_is_at_hand_in_a_phase_is_there_and_comes_to_something_on_paper(document: dict[str, Any]) -> None:
    phases = [phase for framework in document["frameworks"] for phase in framework["phases"]]
    for kind in ("calculators", "references"):
        named = {name for phase in phases for name in phase[kind]}
        assert named
        assert named <= {one["name"] for one in document[kind]}

    numbers = next(each for each in document["references"] if each["name"] == "numbers")
    cited = [row["line"] for table in numbers["tables"] for row in table["rows"]]
    run = run_envelope("\n".join([*cited, *(one["lines"] for one in document["calculators"])]))
    assert run.problems == []
    assert len(run.outcomes) == len(cited) + len(names())
