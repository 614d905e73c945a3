"""A later file says a few fields of a record otherwise; what is wrong is told with the places in both files."""

from textwrap import dedent

import pytest
import yaml

from plugins.model.document import compose
from plugins.model.merge import merge
from plugins.model.minutes import Minutes
from plugins.model.problem import DataError
from plugins.model.published import Published
from plugins.model.reader import read_merged

BASE = dedent("""\
    id: d
    title: Four steps
    lead: A lead.
    phases:
      - id: scope
        title: Scope
        lead: Agree.
        minutes: 5
        items:
          - {id: users, kind: ask, text: Who?, points: [D1.7, D1.8]}
          - {id: latency, kind: ask, text: How fast?, points: [D1.14]}
      - id: dive
        title: Dive
        lead: Go deep.
        minutes: [15, 25]
    """)


def merged(*texts: str) -> Published:
    names = ["base.yml", "team.yml", "mine.yml"]
    return read_merged(Published, dict(zip(names, [BASE, *map(dedent, texts)], strict=False)))


def refused(*texts: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        merged(*texts)
    return [str(problem) for problem in caught.value.problems]


def test_a_later_file_says_only_what_differs() -> None:
    framework = merged("phases:\n  - {id: dive, minutes: 20}\ntitle: Our steps\n")

    assert (framework.title, framework.lead) == ("Our steps", "A lead.")
    assert [phase.minutes for phase in framework.phases] == [Minutes(5, 5), Minutes(20, 20)]
    assert framework.phases[1].lead == "Go deep."


def test_entries_are_found_by_their_ids_however_deep() -> None:
    framework = merged("phases: [{id: scope, items: [{id: latency, text: How fast at the 99th percentile?}]}]\n")

    assert [item.text for item in framework.items] == ["Who?", "How fast at the 99th percentile?"]
    assert framework.items[1].points == ("D1.14",)


def test_a_new_entry_comes_last() -> None:
    framework = merged(
        """\
        phases:
          - id: scope
            items:
              - {id: region, kind: ask, text: Where?, points: [D1.2]}
              - {id: users, text: For whom?}
        """
    )

    assert [item.id for item in framework.items] == ["users", "latency", "region"]
    assert framework.items[0].text == "For whom?"


def test_a_list_without_ids_is_said_anew() -> None:
    framework = merged("phases: [{id: scope, items: [{id: users, points: [D1.9]}]}]\n")

    assert framework.items[0].points == ("D1.9",)


def test_the_last_of_three_files_has_the_last_word() -> None:
    framework = merged("title: Second\nlead: Second.\n", "title: Third\n")

    assert (framework.title, framework.lead) == ("Third", "Second.")


def test_an_empty_file_changes_nothing() -> None:
    assert merged("# nothing yet\n") == merged()


def test_merging_leaves_the_earlier_file_as_it_was() -> None:
    under, over = compose("a: {id: x, b: 1}\n", "base.yml"), compose("a: {b: 2, c: 3}\n", "team.yml")
    assert under
    assert over

    both = merge(under, over)

    assert yaml.serialize(both) == "a: {id: x, b: 2, c: 3}\n"
    assert yaml.serialize(under) == "a: {id: x, b: 1}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "phases: [{id: dive, minutes: soon}]\n",
            (
                'team.yml:1: phases[dive]: minutes: found "soon"; accepted: whole minutes from 1 to 120, such as 5, '
                "or a range, the smaller first, such as [5, 10]; merged with base.yml:15"
            ),
        ),
        (
            "phases:\n  - id: dive\n    minuts: 5\n",
            (
                "team.yml:3: phases[dive]: minuts: found an unknown key; accepted: id, title, lead, minutes, aside, "
                'stages or items; did you mean "minutes"?'
            ),
        ),
        (
            "phases:\n  - id: dive\n    aside: true\n",
            (
                "base.yml:15: phases[dive]: minutes: found 15–25 in an aside; accepted: no minutes: an aside takes "
                "none; merged with team.yml:2"
            ),
        ),
        (
            "phases:\n  - id: scope\n    items:\n      - {id: users, points: [A1.1]}\n",
            (
                "team.yml:4: phases[scope].items[users]: points: found A1.1; accepted: points of framework D; "
                "merged with base.yml:10"
            ),
        ),
        (
            "phases:\n  - id: dive\n    items: [{id: users, kind: do, text: X, points: [D1.1]}]\n",
            (
                'team.yml:3: phases[dive].items[users]: id: found "users" again, already the id of base.yml:10; '
                "accepted: an id that no other entry of the file has"
            ),
        ),
        (
            "phases:\n  - {id: close, lead: L}\n",
            "team.yml:2: phases[close]: title: found nothing; accepted: text, which is required",
        ),
        (
            "title: Once\ntitle: Twice\n",
            "team.yml:2: top level: title: found the same key again; accepted: each key once",
        ),
        (
            "phases:\n  - {id: dive, title: Once}\n  - {id: dive, title: T, lead: L, minutes: 5}\n",
            (
                'team.yml:3: phases[dive]: id: found "dive" again, already the id of line 2; '
                "accepted: an id that no other entry of the file has"
            ),
        ),
        (
            "[a, b]\n",
            (
                "team.yml:1: top level: found [a, b]; accepted: a mapping with the keys id, title, lead, phases, "
                "minutes_note and credit; merged with base.yml:1"
            ),
        ),
    ],
)
def test_what_is_wrong_is_told_with_both_places(text: str, said: str) -> None:
    assert refused(text) == [said]


def test_all_that_three_files_say_of_it_is_named() -> None:
    assert refused("title: Second\n", "title: 3\n") == [
        (
            "mine.yml:1: top level: title: found 3; accepted: text; put it in quotes; merged with team.yml:1; "
            "merged with base.yml:2"
        )
    ]


def test_problems_come_in_the_order_of_the_files() -> None:
    text = "phases:\n  - {id: dive, aside: true}\n  - {id: new}\n"

    assert [said.split(": found")[0] for said in refused(text)] == [
        "base.yml:15: phases[dive]: minutes",
        "team.yml:3: phases[new]: title",
        "team.yml:3: phases[new]: lead",
    ]
