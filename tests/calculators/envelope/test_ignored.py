"""What somebody writes under a calculator counts, or is refused on its line; it is never passed over."""

from __future__ import annotations

import pytest

from calculators.catalogue import find
from calculators.core.run import run
from calculators.envelope.run import run_envelope


@pytest.mark.parametrize(
    ("call", "said"),
    [
        ("cache\n  popularity = zipf\n  hit = 90%", "it is used only with popularity=given. Choose that"),
        ("servers\n  rule = plain\n  zones = 3", "it is used only with rule=full."),
        ("storage\n  rule = plain\n  scheme = erasure\n  copies = 3", "only with rule=full scheme=copies."),
    ],
)
def test_a_field_that_would_be_ignored_is_refused(call: str, said: str) -> None:
    (problem,) = run_envelope(f"c: {call}").problems

    assert said in problem.said
    assert problem.line == call.count("\n") + 1


def test_a_call_with_every_field_of_the_calculator_is_taken_as_a_link_is() -> None:
    texts = run(find("storage"), {"rule": "plain"}).inputs.texts
    fields = "".join(f"  {id_} = {text}\n" for id_, text in texts.items())

    assert not run_envelope(f"s: storage\n{fields}").problems
