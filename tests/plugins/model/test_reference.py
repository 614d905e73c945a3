"""Reference pages and the glossary: what must be there is, each row is whole, and no name leads nowhere."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.model.data import Library
from plugins.model.glossary import Glossary
from plugins.model.problem import DataError, UnknownNameError
from plugins.model.reader import read
from plugins.model.reference import ReferencePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.reference import Row, Table

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "docs/data")
POINTS: dict[str, str] = json.loads((ROOT / "tests/data/points.json").read_text())
PAGES = LIBRARY.reference.ids
QUALITIES = (
    "scalability performance latency availability consistency freshness accuracy durability reliability security "
    "fault-tolerance"
).split()
# Names that rows may use before the calculator of that name is there.
CALCULATORS = (
    "traffic storage bandwidth memory cache servers connections shards growth keyspace snowflake topk cardinality "
    "bloom hashring availability errorbudget durability quorum latency tail queue ratelimit retry replication "
    "fanout index cdn cost speedup throughput budget"
).split()
TOO_ALIKE = 8  # words in a row that two pages must not share

ROWS = """\
id: x
title: X
lead: L
tables:
  - id: t
    title: T
    columns: [One, Two]
    rows:
      - {id: a, name: A, cells: [first]}
"""
TERMS = """\
title: G
lead: L
terms:
  - {id: a, name: Alpha, text: T, forms: [alphas], see: [c]}
  - {id: b, name: Alphas, text: T}
"""


def table(page: str, name: str) -> Table:
    return next(each for each in LIBRARY.reference[page].tables if each.id == name)


@pytest.mark.parametrize("page", PAGES)
def test_every_file_has_its_page(page: str) -> None:
    reference = LIBRARY.reference[page]
    text = (ROOT / f"docs/reference/{page}.md").read_text()

    assert f'{{{{ reference("{page}") }}}}' in text
    assert f"title: {reference.title}\n" in text


def test_all_qualities_are_there() -> None:
    assert sorted(row.id for row in LIBRARY.reference["qualities"].rows) == sorted(QUALITIES)


@pytest.mark.parametrize("row", LIBRARY.reference["qualities"].rows, ids=lambda row: row.id)
def test_a_quality_is_measured_asked_for_and_priced(row: Row) -> None:
    measure, question, cost = row.cells

    assert re.search(r"“.*(\d|\b(one|five|every)\b).*”", measure)
    assert question.endswith("?")
    assert not cost.endswith("?")


@pytest.mark.parametrize("name", ["strongly-consistent", "highly-available"])
def test_there_are_six_systems_of_either_sort(name: str) -> None:
    assert len(table("systems", name).rows) >= 6


@pytest.mark.parametrize(
    ("page", "name", "wanted"),
    [
        ("interface-styles", "styles", {"rest", "graphql", "grpc", "wire-protocol"}),
        ("data-models", "stores", {"relational", "document"}),
        ("data-models", "partition-keys", {"by-user", "by-tenant", "by-region"}),
        ("communication", "patterns", {"request-response", "work-queue", "event-log"}),
        ("caching-and-balancing", "cache-places", {"in-the-client", "at-the-edge", "shared-cache"}),
        ("caching-and-balancing", "balancer-places", {"at-layer-4", "at-layer-7"}),
        ("consistency", "models", {"linearizable", "eventual"}),
        ("consistency", "replication-ways", {"asynchronous-leader", "synchronous-leader", "majority"}),
    ],
)
def test_choices_that_the_frameworks_name_are_there(page: str, name: str, wanted: set[str]) -> None:
    assert wanted <= {row.id for row in table(page, name).rows}


def test_an_id_means_one_thing_on_all_pages() -> None:
    ids = Counter(row.id for page in PAGES for row in LIBRARY.reference[page].rows)

    assert [name for name, times in ids.items() if times > 1] == []


def test_rows_and_terms_carry_points_that_exist() -> None:
    rows = [row.points for page in PAGES for row in LIBRARY.reference[page].rows]
    terms = [term.points for term in LIBRARY.glossary.terms]

    assert {*chain(*rows, *terms)} - POINTS.keys() == set()


def test_rows_name_calculators_that_are_there_or_planned() -> None:
    named = {name for page in PAGES for row in LIBRARY.reference[page].rows for name in row.calculators}

    assert named - {*CALCULATORS} == set()


def test_sources_have_a_year_at_least() -> None:
    sources = [each for page in PAGES for row in LIBRARY.reference[page].rows for each in row.sources]

    assert [each for each in sources if not re.fullmatch(r"(19|20)\d\d(-(0[1-9]|1[0-2]))?", each.as_of)] == []
    assert [each for each in sources if not each.url] == []
    assert [each for each in sources if each.as_of > f"{datetime.now(UTC):%Y-%m}"] == []


def test_the_glossary_is_large_enough_to_be_one() -> None:
    assert len(LIBRARY.glossary.terms) >= 60


def test_no_text_stands_on_two_pages() -> None:
    places = defaultdict(set)
    for page, text in texts():
        for sentence in re.split(r"(?<=[.?!:])\s+", text):
            words = re.findall(r"[\w’-]+", sentence.lower())
            for at in range(len(words) - TOO_ALIKE + 1):
                places[" ".join(words[at : at + TOO_ALIKE])].add(page)

    assert {words: pages for words, pages in places.items() if len(pages) > 1} == {}


def texts() -> Iterator[tuple[str, str]]:
    for name in PAGES:
        page = LIBRARY.reference[name]
        yield name, page.lead
        for each in page.tables:
            yield name, each.lead or ""
            for row in each.rows:
                yield from ((name, text) for text in (row.says or "", *row.cells))
    yield from (("glossary", term.text) for term in LIBRARY.glossary.terms)
    for framework in LIBRARY.published:
        for item in framework.items:
            yield from ((framework.id, text) for text in (item.text, item.why or "", item.example or ""))


def test_a_row_has_a_cell_for_each_column() -> None:
    with pytest.raises(
        DataError, match=r"x\.yml:9: tables\[t\]\.rows\[a\]: cells: found 1 cells; accepted: 2, one a column"
    ):
        read(ReferencePage, ROWS, "x.yml")


def test_an_unknown_page_is_named_with_the_known() -> None:
    with pytest.raises(UnknownNameError, match=r'unknown reference page "qualitys".*did you mean "qualities"\?'):
        LIBRARY.reference["qualitys"]


def test_a_glossary_refuses_unknown_terms_and_two_meanings() -> None:
    with pytest.raises(DataError) as error:
        read(Glossary, TERMS, "g.yml")

    said = str(error.value)
    assert 'terms[a]: see: found "c"; accepted: the id of a term' in said
    assert 'terms: found "alphas" 2 times; accepted: each spelling for one term' in said


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a strongly consistent store", ["strongly consistent"]),
        ("Sharded by a shard key", ["Sharded", "shard key"]),
        ("restful, the rest of it, REST", ["REST"]),
        ("p99.", ["p99"]),
        ("an API-key", []),
        ("an API, an API key", ["API", "API key"]),
    ],
)
def test_terms_are_found_as_whole_words(text: str, found: list[str]) -> None:
    assert [match[0] for match, _ in LIBRARY.glossary.found(text)] == found
