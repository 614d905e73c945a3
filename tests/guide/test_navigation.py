"""The sidebar groups the calculators as they group themselves."""

from __future__ import annotations

from pathlib import Path

import yaml

from calculators import catalogue
from calculators.core.calculator import GROUPS

NAVIGATION = Path(__file__).parents[2] / "docs/calculators/.nav.yml"


def test_calculators_stand_in_the_sidebar_under_the_group_they_say() -> None:
    _overview, *sections, rest = yaml.safe_load(NAVIGATION.read_text())["nav"]
    shown = {
        Path(page).with_suffix("").parts[0]: group
        for group, section in zip(GROUPS, sections, strict=True)
        for pages in section.values()
        for entry in pages
        for page in entry.values()
    }

    assert shown == {name: catalogue.find(name).group for name in shown}
    assert rest == "*", "a new calculator's page needs no entry here"
