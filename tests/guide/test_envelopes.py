"""Worked envelopes: each has its page, and what one calculator in it concludes, no later one denies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from calculators.envelope.outcome import CallOutcome
from plugins.model.data import Library

if TYPE_CHECKING:
    from plugins.model.envelope import Envelope

DOCS = Path(__file__).parents[2] / "docs"
ENVELOPES = Library(DOCS / "data").envelopes
BOTH = [one for one in ENVELOPES if {"storage", "shards"} <= one.calculators]


def test_each_has_a_page_and_a_place_in_the_list() -> None:
    listed = (DOCS / "envelopes/index.md").read_text(encoding="utf-8")
    pages = {page.stem: page.read_text(encoding="utf-8") for page in (DOCS / "envelopes").glob("*.md")}

    assert {*ENVELOPES.ids} == pages.keys() - {"index"}
    assert [name for name in ENVELOPES.ids if f'{{{{ envelope("{name}") }}}}' not in pages[name]] == []
    assert [name for name in ENVELOPES.ids if f"]({name}.md)" not in listed] == []


def test_some_envelope_asks_for_storage_and_for_shards() -> None:
    assert BOTH


@pytest.mark.parametrize("envelope", BOTH, ids=lambda envelope: envelope.id)
def test_data_that_one_database_holds_is_not_cut_into_shards(envelope: Envelope) -> None:
    called = [one for one in envelope.run.outcomes.values() if isinstance(one, CallOutcome)]
    verdicts = {one.call.instance.calculator.name: one.verdict for one in called}
    fits = verdicts["storage"].startswith("One database holds the data")

    assert verdicts["shards"].startswith("One database is enough") is fits
