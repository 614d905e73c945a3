"""The names in share links are all on record, and each still means something."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from calculators.catalogue import names
from plugins.model.case.rename import Rename
from plugins.model.data import Library
from plugins.model.line import LineName
from plugins.published.names import FILE, _numbers_of_case, add, current, lost, recorded

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = "run: python -m plugins.published"


def test_no_published_name_is_lost() -> None:
    assert lost(line for line in recorded(FILE) if not line.startswith(("bound ", "usual "))) == []


def test_a_case_s_number_answers_to_its_former_name(monkeypatch: pytest.MonkeyPatch) -> None:
    renamed = (Rename("peak factor", LineName("busiest")), Rename("worked out", LineName("peak")))
    messaging = replace(Library(FILE.parent).cases["messaging"], renamed=renamed)
    monkeypatch.setattr(Library, "cases", {"messaging": messaging})
    _numbers_of_case.cache_clear()

    lines = ["number messaging busiest", "number messaging peak factor", "number messaging worked out"]
    assert lost(lines) == ["number messaging worked out"]
    _numbers_of_case.cache_clear()


@pytest.mark.parametrize("calculator", names())
def test_what_a_field_took_it_still_takes(calculator: str) -> None:
    assert lost(line for line in recorded(FILE) if line.startswith(f"bound {calculator} ")) == []


@pytest.mark.parametrize("calculator", names())
def test_what_counts_where_nothing_is_said_has_not_changed(calculator: str) -> None:
    """Envelopes in other people's documents leave fields out."""
    assert lost(line for line in recorded(FILE) if line.startswith(f"usual {calculator} ")) == []


def test_every_name_is_on_record() -> None:
    assert sorted(current() - recorded(FILE)) == [], COMMAND


@pytest.mark.parametrize(
    "line",
    [
        "calculator trafic",
        "field traffic colour",
        "field trafic users",
        "option traffic day 7",
        "option traffic users 1M",
        "figure traffic colour",
        "bound traffic users 101 billion",
        "bound traffic colour 1",
        "usual traffic users 2M",
        "usual traffic colour 1",
        "sheet letters",
        "envelope letters",
        "line messaging storage.items",
        "line messaging colour",
        "line messaging traffic.colour",
        "line letters users",
        "case letters",
        "number messaging colour",
        "number messaging peak",
        "page traffic",
    ],
)
def test_what_means_nothing_is_told(line: str) -> None:
    assert lost(["field traffic users", line]) == [line]


def test_only_what_is_new_is_added(tmp_path: Path) -> None:
    file = tmp_path / "names.txt"
    file.write_text("field traffic a-former-name\n")

    assert add(file) == len(current())
    assert recorded(file) == current() | {"field traffic a-former-name"}
    assert add(file) == 0
