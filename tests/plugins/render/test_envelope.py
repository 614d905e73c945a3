"""The page on which envelopes are written, and links that lead there."""

from __future__ import annotations

import re

import pytest

from calculators.catalogue import find, names
from calculators.envelope.run import run_envelope
from calculators.text.address import Page
from calculators.text.envelope.link import PREFIX, unpack
from plugins.render.envelope import open_link, template

TEXT = "people = 50M users\nkept = people × 2 MB"


def test_a_link_opens_a_text_from_wherever_it_stands() -> None:
    link = str(open_link(TEXT, Page("cases/messaging/")))

    found = re.search(r'href="\.\./\.\./envelope/#([^"]+)"', link)
    assert found
    assert unpack(found[1].removeprefix(PREFIX)) == TEXT
    assert link.endswith(">Open in the envelope</a>")


@pytest.mark.parametrize("name", names())
def test_a_calculator_is_inserted_with_fields_that_it_takes(name: str) -> None:
    run = run_envelope(template(find(name)))

    assert run.problems == []
    assert len(run.program.calls) == 1
