"""The interview clock begins with the plan that the guide gives."""

from __future__ import annotations

from calculators.catalogue import find
from calculators.core.field.number import Number
from calculators.core.run import run
from plugins.model.data import Library
from plugins.model.plan import spans
from plugins.model.timing import USUAL, plan
from tests.guide.conftest import ROOT


def test_the_clock_begins_with_the_plan_of_the_guide() -> None:
    result = run(find("clock"), {})
    phases = [result.figure(id_).quantity.value / 60 for id_ in ("scope", "design", "dive", "wrap")]

    assert phases == [span.planned for span in spans(Library(ROOT / "docs/data").guide)]


def test_framework_d_can_be_picked() -> None:
    framework = next(each for each in Library(ROOT / "docs/data").published if each.id == "d")
    published = [f"{span.planned} min" for span in plan(framework, USUAL)]
    picks = [
        [pick.text for pick in field.picks if "framework D" in pick.where]
        for field in find("clock").of_kind(Number)
        if field.id in {"scope", "design", "dive", "wrap"}
    ]

    assert picks == [[text] for text in published]
