"""What a case concludes from its numbers follows them, or stands beside the figure that it is concluded from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plugins.model.case.case import told_in
from plugins.model.case.told import Told
from plugins.model.case.verdict import Verdict
from plugins.model.data import Library
from plugins.render.case.telling import Teller

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.case.case import Case

ROOT = Path(__file__).parents[3]
LIBRARY = Library(ROOT / "docs/data")
SPELLED = "{peak > 0.7 × one primary ? Divide it | One will do}, at {peak}."

# Words that say how the numbers came out. A sentence with one of them names a line, so that a reader sees it turn.
CONCLUDES = re.compile(
    r"\b(?:(?:is|are|do|does) enough|enough for|fits?|next to nothing|plenty|no room|too full|far (?:below|less|more)"
    r"|nearly (?:all|full|half|twice)|(?:half|third|quarter) full"
    r"|(?:more|less) than (?:half|a (?:third|quarter|tenth))"
    r"|most of (?:it|the bill)|not (?:much|many)|this is (?:small|large))\b",
    re.IGNORECASE,
)
TIMES = {"k": 1e3, "M": 1e6, "million": 1e6, "billion": 1e9}
_ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
COUNTS = {"a": 1, **dict(zip(_ONES, range(1, 16), strict=True)), **dict(zip(_TENS, range(20, 100, 10), strict=True))}
_WORD = "|".join(["hundred", *sorted(COUNTS, key=len, reverse=True)])
SPELT = re.compile(rf"(?i:\b(?:(\d[\d,.]*)|(half a|(?:{_WORD})(?:[ -](?:{_WORD}))*)) (million|billion))\b")
# In a summary these weigh numbers, too; elsewhere they name the largest tenant, or who decides.
WEIGHS = re.compile(r"\b(?:largest|smallest|far from|decides)\b")
# These conclude from something that is no number of the case, and begin so.
OF_NO_NUMBER = (
    "One customer with a hundred thousand seats is something new",
    "Ten times the items is the index of neighbours on several machines",
    "then our own caches at the largest providers begin to pay",
    "The design keeps the bytes of videos and the facts about them on separate paths",
    "One decides connections and threads, the other machines",
    "The table fits on a page.",
    "A column for each would be thousands, nearly all empty.",
    "Holds some for an order, if there are enough.",
    "A category’s list of attributes is data with versions of its own",
    "Removing more than a tenth stops the job",
    "whether last night’s lists are enough",
    "more than a tenth of the shards are down",
    "then the order’s own name is enough",
    "watch a video on any screen, in a quality that fits the network",
)


@pytest.fixture(params=LIBRARY.cases.ids)
def case(request: pytest.FixtureRequest) -> Case:
    return LIBRARY.cases[request.param]


def told(case: Case) -> Iterator[str]:
    """Every text in which figures may stand: what is said, weighed, asked and answered."""
    return (" ".join(text.split()) for _, _, text in told_in(case) if isinstance(text, Told))


def summed_up(case: Case) -> Iterator[str]:
    """The texts in which the numbers of a case come to something."""
    yield from (case.crux, case.special, *(one.decides for one in case.estimates))
    for size in case.sizes:
        yield from (size.found, size.next or "", *(item.because for item in size.bill))


def alone(text: str, words: re.Pattern[str] = CONCLUDES) -> list[str]:
    """Its sentences, or parts of one, that conclude something and name no line; a question concludes nothing."""
    hidden = re.sub(r"\{[^{}]*\}", "{}", " ".join(text.split()))
    parts = re.split(r"(?<=[.?!;]) ", hidden)
    return [part for part in parts if "{}" not in part and not part.endswith("?") and words.search(part)]


def test_no_conclusion_stands_without_its_figure(case: Case) -> None:
    found = [part for text in told(case) for part in alone(text)]
    found += [part for text in summed_up(case) for part in alone(text, WEIGHS)]

    assert [part for part in found if not part.startswith(OF_NO_NUMBER)] == []


def inputs(envelope: str) -> set[float]:
    """The numbers that somebody typed as lines of their own, down to the scenarios."""
    lines = re.findall(
        r"^[A-Za-z][^=\n]* = ([\d,.]+) ?(k|M|million|billion)?\b(?! [×÷])",
        envelope.partition("\nscenario ")[0],
        re.MULTILINE,
    )
    return {float(number.replace(",", "")) * TIMES.get(times, 1) for number, times in lines}


def spelt(text: str) -> list[float]:
    """Its numbers of a million or more, in digits or in words."""
    hidden = re.sub(r"\{[^{}]*\}", "{}", text)
    return [_counted(one[0] or one[1]) * TIMES[one[2]] for one in SPELT.findall(hidden)]


def _counted(said: str) -> float:
    if re.match(r"\d", said):
        return float(said.replace(",", ""))
    if said.lower().startswith("half"):
        return 0.5
    hundreds, _, rest = said.lower().rpartition(" hundred")
    return sum(COUNTS[word] for word in hundreds.split()) * 100 + sum(
        COUNTS[word] for word in re.findall("[a-z]+", rest)
    )


def test_no_text_spells_an_input_that_a_reader_may_change(case: Case) -> None:
    """“Half a billion people” would stay half a billion; what is given is told by its line."""
    given = inputs((ROOT / f"docs/data/cases/{case.id}.txt").read_text(encoding="utf-8"))

    assert [text for text in told(case) if given.intersection(spelt(text))] == []


def test_an_input_that_is_spelt_would_be_found() -> None:
    assert inputs(
        "people = 500M users\nrate = 2 × people\nlinks = 80M links/month\nscenario More\n  people = 1M\n"
    ) == {
        500e6,
        80e6,
    }
    assert spelt("Assume half a billion people, 80 million links, two hundred million looks and {peak}.") == [
        500e6,
        80e6,
        200e6,
    ]
    assert spelt("Twenty-five million, a million and some thousand.") == [25e6, 1e6]


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
