"""The merged guide has the same closed schema, and asks more of its questions and phases."""

from textwrap import dedent

import pytest

from plugins.model.guide import Guide
from plugins.model.plan import spans
from plugins.model.problem import DataError
from plugins.model.reader import read

GOOD = dedent("""\
    id: guide
    title: Scope to scale
    lead: A lead.
    phases:
      - id: scope
        title: Scope
        lead: Agree.
        minutes: 5
        minutes_from: {least: D, most: A}
        enter_when: You have heard the prompt.
        leave_when: You agree on the list.
        checkpoint: a list of priorities.
        cut: [The glossary.]
        stages:
          - id: requirements
            title: Requirements
            minutes: 3
            why: They settle the rest.
            items:
              - {id: users, kind: ask, text: Who?, why: W., changes: C., points: [A1.7, B1.4]}
              - {id: list, kind: produce, text: A list.}
            example: For a chat.
            signal: Order.
            answers: {mid: Lists., senior: Chooses., staff: Leads.}
            calculators: [traffic]
      - id: throughout
        title: Throughout
        lead: Talk.
        aside: true
        stages:
          - {id: talk, title: Talk, why: W., example: E., signal: S., answers: {mid: J., senior: S., staff: T.},
             items: [{id: aloud, kind: do, text: Aloud., points: [E5.8]}]}
    kinds: [{id: product, title: a product, like: A chat., why: As it stands.}]
    added_first: scope
    """)


def test_reads_the_guide() -> None:
    guide = read(Guide, GOOD, "guide.yml")

    assert [phase.id for phase in guide.numbered] == ["scope"]
    assert guide.phases[0].all_items[0].letters == ("A", "B")
    assert guide.phases[0].all_items[1].letters == ()
    assert guide.phases[0].stages[0].calculators == ("traffic",)
    assert spans(guide)[0].planned == 35


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            " changes: C.,",
            "",
            (
                "guide.yml:20: phases[scope].stages[requirements].items[users]: changes: found nothing; "
                "accepted: why it matters and what its answer changes"
            ),
        ),
        (
            "    leave_when: You agree on the list.\n",
            "",
            "guide.yml:5: phases[scope]: leave_when: found nothing; accepted: a value: only an aside may omit it",
        ),
        (
            "[traffic]",
            "[Traffic!]",
            (
                'guide.yml:25: phases[scope].stages[requirements]: calculators: found "Traffic!"; '
                "accepted: a name in small letters, digits and single hyphens, such as storage-growth"
            ),
        ),
        (
            "{mid: Lists., senior: Chooses., staff: Leads.}",
            "{mid: Lists., senior: Chooses.}",
            (
                "guide.yml:24: phases[scope].stages[requirements].answers: staff: found nothing; "
                "accepted: text, which is required"
            ),
        ),
    ],
)
def test_a_mistake_is_named(old: str, new: str, said: str) -> None:
    with pytest.raises(DataError) as caught:
        read(Guide, GOOD.replace(old, new), "guide.yml")

    assert str(caught.value) == said


def test_the_guide_is_called_by_its_title() -> None:
    assert read(Guide, GOOD, "guide.yml").name == "Scope to scale"
