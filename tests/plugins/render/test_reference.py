"""Reference pages as printed: entries or tables, with addresses, sources and terms that lead to the glossary."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from textwrap import dedent

import pytest

from calculators.reference.latency import LATENCIES
from plugins.model.data import Library
from plugins.model.glossary import Glossary
from plugins.model.problem import UnknownNameError
from plugins.model.reader import read
from plugins.render import address
from plugins.render.address import Page
from plugins.render.arithmetic import TABLES, arithmetic
from plugins.render.glossary import glossary
from plugins.render.latencies import latencies
from plugins.render.numbers import MEASURED, measured_numbers, reference_numbers, rows, subjects
from plugins.render.reference import reference
from plugins.render.source import source
from plugins.render.terms import Linker

ROOT = Path(__file__).parents[3]
PAGE = """\
    id: x
    title: X & Y
    lead: A <lead>.
    tables:
      - id: wide
        title: Wide
        lead: Entries.
        columns: [One, Two, Three]
        rows:
          - {id: alpha, name: Alpha, says: It is alpha., cells: [<b>, a beta, third], calculators: [traffic, none]}
      - id: narrow
        title: Narrow
        columns: [One, Two]
        rows:
          - id: gamma
            name: Gamma
            cells: [alpha and Alpha, last]
            points: [D1.7]
            sources: [{text: A paper, as_of: 2007-10, url: "https://example.org/"}]
"""
TERMS = """\
    title: Words
    lead: L
    terms:
      - {id: beta, name: Beta, text: Not alpha., forms: [betas], see: [alpha]}
      - {id: alpha, name: alpha, text: "<Alpha> & alpha.", see: [beta], points: [D1.7]}
"""

HERE = Page("reference/x/")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference/x.yml").write_text(dedent(PAGE))
    (tmp_path / "glossary.yml").write_text(dedent(TERMS))
    (tmp_path / "frameworks").mkdir()
    (tmp_path / "frameworks/d.yml").write_text((ROOT / "docs/data/frameworks/d.yml").read_text())
    return Library(tmp_path)


def linker() -> Linker:
    return Linker(read(Glossary, dedent(TERMS), "glossary.yml"), HERE)


def test_headings_are_markdown_so_that_contents_and_search_have_them(library: Library) -> None:
    heads = [line for line in reference(library, "x", HERE).splitlines() if line.startswith("#")]

    assert heads == ["# X &amp; Y {#x}", "## Wide {#wide}", "### Alpha {#alpha}", "## Narrow {#narrow}"]


def test_three_columns_make_entries(library: Library) -> None:
    printed = reference(library, "x", HERE)

    assert (
        '<div class="sts-entry" data-row="alpha"><p>It is alpha.</p><dl><div><dt>One</dt> <dd>&lt;b&gt;</dd> </div>'
        in printed
    )
    assert '<dd>a <a href="../glossary/#beta" class="sts-term">beta</a></dd>' in printed


def test_only_calculators_that_exist_are_linked(library: Library) -> None:
    printed = reference(library, "x", HERE)

    assert 'Work it out: <a href="../../calculators/traffic/">Traffic</a></p>' in printed
    assert ">none<" not in printed


def test_two_columns_make_a_table_with_an_address_for_each_row(library: Library) -> None:
    printed = reference(library, "x", HERE)

    assert (
        '<tr id="gamma" role="row" data-row="gamma" data-search-exclude>'
        '<th scope="row" role="rowheader">Gamma <a href="#gamma"' in printed
    )
    assert '<td role="cell" data-label="Two">last<p class="sts-source">Source: ' in printed
    assert 'A paper</a>, <span class="sts-date">October 2007</span>' in printed


def test_a_table_says_who_advises_it(library: Library) -> None:
    (mark,) = re.findall(
        r'<a href="../../frameworks/d/#[a-z-]+" aria-label="Advised by D under [^"]+"', reference(library, "x", HERE)
    )

    assert mark


def test_a_term_is_linked_once_and_not_to_itself() -> None:
    words = linker()

    assert (
        words.linked("Betas, beta & <beta>")
        == '<a href="../glossary/#beta" class="sts-term">Betas</a>, beta &amp; &lt;beta&gt;'
    )
    assert words.linked("beta") == "beta"


def test_the_glossary_is_in_alphabetical_order_under_letters(library: Library) -> None:
    heads = [line for line in glossary(library, Page(address.GLOSSARY)).splitlines() if line.startswith("#")]

    assert heads == [
        "# Words {#glossary}",
        "## A {#letter-a}",
        "### alpha {#alpha}",
        "## B {#letter-b}",
        "### Beta {#beta}",
    ]


def test_an_entry_leads_on_but_names_nothing_twice(library: Library) -> None:
    printed = glossary(library, Page(address.GLOSSARY))

    assert "<p>&lt;Alpha&gt; &amp; alpha.</p>" in printed
    assert 'See also <a href="#beta">Beta</a>, <a href="../x/#alpha">X &amp; Y</a></p>' in printed
    assert '<p>Not <a href="#alpha" class="sts-term">alpha</a>.</p></div>' in printed


@pytest.mark.parametrize("subject", subjects())
def test_every_number_has_an_address_and_a_dated_source(subject: str) -> None:
    printed = reference_numbers(subject)

    assert rows(subject)
    for number in rows(subject):
        assert f'<tr id="{number.id}" data-row="{number.id}"' in printed
        assert (number.source.as_of and number.source.url) or number.source.title.startswith("Rule of thumb")
        assert number.source.as_of <= f"{datetime.now(UTC):%Y-%m}"


def test_every_subject_and_computed_table_is_on_the_page() -> None:
    page = (ROOT / "docs/reference/numbers.md").read_text()

    assert sorted([*re.findall(r'reference_numbers\("(\w+)"\)', page), "latency"]) == subjects()
    assert re.findall(r'measured_numbers\("(\w+)"\)', page) == [*MEASURED]
    assert {*re.findall(r'arithmetic\("(\w+)"\)', page)} == {*TABLES}


def test_what_is_measured_is_every_latency_once_from_the_least_to_the_most() -> None:
    shown = [re.findall(r'data-row="([\w-]+)"', measured_numbers(name)) for name in MEASURED]
    values = {number.id: number.value for number in rows("latency")}

    assert sorted(chain.from_iterable(shown)) == sorted(values)
    assert all([values[one] for one in ids] == sorted(values[one] for one in ids) for ids in shown)


def test_a_column_is_in_one_unit() -> None:
    printed = measured_numbers("latencies")

    assert '<th scope="col" class="sts-number sts-even">in µs</th>' in printed
    assert '<td class="sts-number">20 ns</td><td class="sts-number sts-even">0.02</td>' in printed
    assert '<td class="sts-number">160 ms</td><td class="sts-number sts-even">160,000</td>' in printed


@pytest.mark.parametrize("subject", subjects())
def test_a_source_is_said_once(subject: str) -> None:
    printed = reference_numbers(subject)

    for number in rows(subject):
        assert printed.count(source(number.source.title, number.source.url, number.source.as_of)) == 1


def test_every_latency_is_named_in_the_picture_and_told_in_words() -> None:
    printed = latencies()
    named = re.findall(r'<text x="0"[^>]*>([^<]+)</text>', printed)

    assert len(named) == len(LATENCIES)
    assert all(f"{name}: " in printed.split("</title>")[0] for name in named)
    for number in LATENCIES:
        assert printed.count(f">{number.text}</text>") >= 1
        assert f": {number.text}" in printed.split("</title>")[0]
        assert source(number.source.title, number.source.url, number.source.as_of) in printed
    places = [float(place) for place in re.findall(r'cx="([\d.]+)%"', printed)]
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < 100


def test_an_unknown_table_is_told_what_there_is() -> None:
    with pytest.raises(UnknownNameError, match='unknown table of measured numbers "speeds"; known: latencies'):
        measured_numbers("speeds")


def test_an_address_on_the_page_of_numbers_is_of_one_row() -> None:
    computed = [name for _, make in TABLES.values() for name, _, _ in make()]
    ids = [*TABLES, *subjects(), *computed, *(number.id for subject in subjects() for number in rows(subject))]

    assert len(ids) == len({*ids})


def test_computed_tables_have_a_cell_for_each_head() -> None:
    for heads, make in TABLES.values():
        assert {1 + len(cells) for _, _, cells in make()} == {len(heads)}


def test_powers_are_raised_for_the_eye_and_said_for_the_ear() -> None:
    assert '<th scope="row">2<sup>10</sup>, 1 KiB <a href="#two-10"' in arithmetic("powers")
    assert 'aria-label="Copy link to: 2 to the power of 10, 1 KiB"' in arithmetic("powers")


@pytest.mark.parametrize(("make", "known"), [(reference_numbers, "latency"), (arithmetic, "powers, nines")])
def test_unknown_tables_are_named_with_the_known(make: object, known: str) -> None:
    assert callable(make)
    with pytest.raises(UnknownNameError, match=known):
        make("nothing")


def test_a_date_that_is_only_a_year_stays_one() -> None:
    assert source("T", "", "2026") == '<span>T, <span class="sts-date">2026</span></span>'
    assert source("T", "", "") == "<span>T</span>"
