"""Worked estimates: what one step of a chain concludes, no later step denies."""

from __future__ import annotations

from pathlib import Path

import pytest

from calculators.sheet import Sheet, read_sheet, run_sheet
from plugins.model.data import Library

SHEETS = [read_sheet(sheet.plain()) for sheet in Library(Path("docs/data")).sheets]
BOTH = [sheet for sheet in SHEETS if {"storage", "shards"} <= set(sheet.links)]


def test_there_is_a_sheet_that_asks_for_storage_and_for_shards() -> None:
    assert BOTH


@pytest.mark.parametrize("sheet", BOTH, ids=lambda sheet: sheet.id)
def test_data_that_one_database_holds_is_not_cut_into_shards(sheet: Sheet) -> None:
    results = run_sheet(sheet)
    fits = results["storage"].decision.band.verdict == "One database holds the data."

    assert (results["shards"].decision.band.verdict == "One database is enough: do not shard.") is fits
