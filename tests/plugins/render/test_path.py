"""A path's page: what each of its steps takes."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.model.data import Library
from plugins.render.address import Page
from plugins.render.path import path

PATHS = Library(Path(__file__).parents[3] / "docs/data").paths


def test_steps_that_share_a_day_say_what_each_of_them_takes() -> None:
    found = PATHS.path("four-weeks")
    page = path(found, Page("paths/four-weeks/"))
    said = dict(re.findall(r'id="([\w-]+)" data-item.*?<b data-when[^>]*></b>(.*?)</p>', page))
    shared = {step.id for step in found.steps if [other.day for other in found.steps].count(step.day) > 1}

    assert len(shared) == 8
    for step in found.steps:
        assert said[step.id].startswith(f"{step.minutes} minutes. ") == (step.id in shared)
