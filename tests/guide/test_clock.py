"""The interview clock begins with the plan that the guide gives."""

from __future__ import annotations

from calculators.catalogue import find
from calculators.core.field.number import Number
from calculators.core.run import run
from plugins.model.data import Library
from plugins.model.timing import USUAL, plan
from tests.guide.conftest import ROOT


def test_the_plan_in_the_fields_is_that_of_the_guide() -> None:
    result = run(find("clock"), {"session": f"{USUAL} min", "opening": "0 min", "closing": "0 min"})
    phases = [result.figure(id_).quantity.value / 60 for id_ in ("scope", "design", "dive", "wrap")]

    assert phases == [span.planned for span in plan(Library(ROOT / "docs/data").guide, USUAL)]


def test_framework_d_can_be_picked() -> None:
    framework = next(each for each in Library(ROOT / "docs/data").published if each.id == "d")
    published = [f"{span.planned} min" for span in plan(framework, USUAL)]
    picks = [
        [pick.text for pick in field.picks if "framework D" in pick.where]
        for field in find("clock").of_kind(Number)
        if field.id in {"scope", "design", "dive", "wrap"}
    ]

    assert picks == [[text] for text in published]
