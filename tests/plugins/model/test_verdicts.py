"""What a case concludes from its numbers follows them, or stands beside the figure that it is concluded from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.model.case.told import Told
from plugins.model.case.verdict import Verdict
from plugins.model.data import Library
from plugins.render.case.telling import Teller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.case.case import Case

LIBRARY = Library(Path(__file__).parents[3] / "docs/data")
SPELLED = "{peak > 0.7 × one primary ? Divide it | One will do}, at {peak}."

# Words that say how the numbers came out. A sentence with one of them names a line, so that a reader sees it turn.
CONCLUDES = re.compile(
    r"\b(?:(?:is|are|do|does) enough|enough for|fits?|next to nothing|plenty|largest|smallest|no room|too full"
    r"|far (?:from|below|less|more)|nearly (?:all|full|half|twice)|(?:half|third|quarter) full"
    r"|(?:more|less) than (?:half|a (?:third|quarter|tenth))|decides|most of (?:it|the bill))\b"
)
# These conclude from something that is no number of the case, and begin so.
OF_NO_NUMBER = (
    "One customer with a hundred thousand seats is something new",
    "Ten times the items is the index of neighbours on several machines",
    "then our own caches at the largest providers begin to pay",
    "The design keeps the bytes of videos and the facts about them on separate paths",
    "One decides connections and threads, the other machines",
)


@pytest.fixture(params=LIBRARY.cases.ids)
def case(request: pytest.FixtureRequest) -> Case:
    return LIBRARY.cases[request.param]


def concluding(case: Case) -> Iterator[str]:
    """The texts in which the numbers of a case come to something."""
    yield from (case.crux, case.special, *(one.decides for one in case.estimates))
    for size in case.sizes:
        yield from (size.found, size.next or "", *(item.because for item in size.bill))


def alone(text: str) -> list[str]:
    """Its sentences, or parts of one, that conclude something and name no line of the envelope."""
    hidden = re.sub(r"\{[^{}]*\}", "{}", text)
    parts = re.split(r"(?<=[.?!;]) ", hidden)
    return [part for part in parts if "{}" not in part and CONCLUDES.search(part)]


def test_no_conclusion_stands_without_its_figure(case: Case) -> None:
    found = [part for text in concluding(case) for part in alone(" ".join(text.split()))]

    assert [part for part in found if not part.startswith(OF_NO_NUMBER)] == []


def test_one_that_does_would_be_found() -> None:
    assert alone("{peak} are few. One primary is enough for that.") == ["One primary is enough for that."]
    assert alone("{writes} fit one primary; the queue is nearly full.") == ["the queue is nearly full."]
    assert alone("{peak > limit ? Nothing fits | All of it fits}, at {peak}.") == []


def test_a_verdict_takes_the_wording_that_is_true() -> None:
    ((_, verdict), _, _) = Told.spelled(SPELLED).parts

    assert isinstance(verdict, Verdict)
    assert verdict.said({"peak": 3_500.1, "one primary": 5_000}) == "Divide it"
    assert verdict.said({"peak": 3_500, "one primary": 5_000}) == "One will do"
    assert [*Told.spelled(SPELLED).lines] == ["peak", "one primary", "peak"]


@pytest.mark.parametrize(
    "text", ["{peak > 5}", "{peak > 5 ? yes}", "{peak > ? yes | no}", "{peak ? yes | no}", "{> 5 ? a | b}"]
)
def test_what_is_no_verdict_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="a verdict as"):
        Told.spelled(text)


def test_both_wordings_are_on_the_page() -> None:
    told = Teller(LIBRARY.case_envelopes["messaging"]).told(Told.spelled("{cursors > 2 × peak ? twice | less} there"))

    assert told == (
        '<span data-if="cursors" data-than="peak" data-times="2" data-yes="twice" data-no="less">less</span> there'
    )
