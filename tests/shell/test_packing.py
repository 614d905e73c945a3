"""A text as the end of a link, where that is made at once."""

from __future__ import annotations

from tests.shell.node import run


def test_a_text_that_was_cut_within_a_character_makes_a_link_all_the_same() -> None:
    script = r"""return it.unpacked("people = 1M \ud83d");"""

    assert run("envelope/packing.js", script) == "t1=people%20%3D%201M%20%EF%BF%BD"
