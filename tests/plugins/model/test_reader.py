"""Every mistake in a data file is named with its file, line, entry, field, and what would be accepted."""

from textwrap import dedent

import pytest

from plugins.model.item import Kind
from plugins.model.minutes import Minutes
from plugins.model.problem import DataError
from plugins.model.published import Published
from plugins.model.reader import read

GOOD = dedent("""\
    id: d
    title: Four steps
    lead: A lead.
    phases:
      - id: scope
        title: Scope
        lead: Agree.
        minutes: 5
        items:
          - id: core-features
            kind: produce
            text: Three or four
              core features.
            points: [D1.7]
          - id: latency
            kind: ask
            text: How fast?
            points: [D1.14, D1.8]
            why: It decides.
      - id: dive
        title: Dive
        lead: Go deep.
        minutes: [15, 25]
        stages:
          - id: choose
            title: Choose
            items:
              - {id: pick, kind: weigh, text: "Which?", points: [D3.4]}
    """)


def problems(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        read(Published, text, "d.yml")
    return [str(problem) for problem in caught.value.problems]


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def test_reads_nested_records() -> None:
    framework = read(Published, GOOD, "d.yml")

    scope, dive = framework.phases
    assert framework.letter == "D"
    assert scope.minutes == Minutes(5, 5)
    assert scope.items[0].kind is Kind.PRODUCE
    assert scope.items[0].text == "Three or four core features."
    assert dive.minutes == Minutes(15, 25)
    assert [item.id for item in framework.items] == ["core-features", "latency", "pick"]


def test_what_is_read_cannot_be_changed() -> None:
    framework = read(Published, GOOD, "d.yml")

    with pytest.raises(AttributeError):
        framework.title = "Other"  # type: ignore[misc]


MINUTES = "whole minutes from 1 to 120, such as 5, or a range, the smaller first, such as [5, 10]"
PHASE_KEYS = "id, title, lead, minutes, aside, stages or items"
ANCHOR = "an id in small letters, digits and single hyphens, such as core-features"

MISTAKES = {
    "unknown kind": (
        "kind: ask",
        "kind: asks",
        (
            'd.yml:16: phases[scope].items[latency]: kind: found "asks"; '
            'accepted: ask, do, produce, weigh or watch-for; did you mean "ask"?'
        ),
    ),
    "wrong key": (
        "minutes: 5",
        "minuts: 5",
        f'd.yml:8: phases[scope]: minuts: found an unknown key; accepted: {PHASE_KEYS}; did you mean "minutes"?',
    ),
    "missing field": (
        "    lead: Agree.\n",
        "",
        "d.yml:5: phases[scope]: lead: found nothing; accepted: text, which is required",
    ),
    "missing kind": (
        "        kind: ask\n",
        "",
        (
            "d.yml:15: phases[scope].items[latency]: kind: found nothing; "
            "accepted: ask, do, produce, weigh or watch-for, which is required"
        ),
    ),
    "a missing list": (
        "        points: [D1.14, D1.8]\n",
        "",
        (
            "d.yml:15: phases[scope].items[latency]: points: found nothing; "
            "accepted: a list of the id of a point, such as D1.7, which is required"
        ),
    ),
    "text for a list of entries": (
        (
            "    stages:\n      - id: choose\n        title: Choose\n        items:\n"
            '          - {id: pick, kind: weigh, text: "Which?", points: [D3.4]}\n'
        ),
        "    stages: choose\n",
        'd.yml:24: phases[dive]: stages: found "choose"; accepted: a list of mappings',
    ),
    "the same key twice": (
        "title: Scope",
        "title: Scope\n    title: Scoping",
        "d.yml:7: phases[scope]: title: found the same key again; accepted: each key once",
    ),
    "duplicate id": (
        "- id: latency",
        "- id: scope",
        (
            'd.yml:15: phases[scope].items[scope]: id: found "scope" again, already the id of line 5; '
            "accepted: an id that no other entry of the file has"
        ),
    ),
    "malformed id": (
        "- id: latency",
        "- id: Latency_1",
        f'd.yml:15: phases[scope].items[Latency_1]: id: found "Latency_1"; accepted: {ANCHOR}',
    ),
    "malformed point": (
        "[D1.14, D1.8]",
        "[D1.14, d18]",
        'd.yml:18: phases[scope].items[latency]: points: found "d18"; accepted: the id of a point, such as D1.7',
    ),
    "a point of another framework": (
        "[D1.14, D1.8]",
        "[D1.14, C1.8]",
        "d.yml:18: phases[scope].items[latency]: points: found C1.8; accepted: points of framework D",
    ),
    "no points": (
        "[D1.14, D1.8]",
        "[]",
        "d.yml:18: phases[scope].items[latency]: points: found an empty list; accepted: at least one entry",
    ),
    "text where a list belongs": (
        "[D1.14, D1.8]",
        "D1.14",
        (
            'd.yml:18: phases[scope].items[latency]: points: found "D1.14"; '
            "accepted: a list of the id of a point, such as D1.7"
        ),
    ),
    "reversed minutes": (
        "[15, 25]",
        "[25, 15]",
        f"d.yml:23: phases[dive]: minutes: found [25, 15]; accepted: {MINUTES}",
    ),
    "equal minutes as a range": (
        "[15, 25]",
        "[15, 15]",
        f"d.yml:23: phases[dive]: minutes: found [15, 15]; accepted: {MINUTES}",
    ),
    "minutes that YAML would take for 320": (
        "minutes: 5",
        "minutes: 5:20",
        f"d.yml:8: phases[scope]: minutes: found 5:20; accepted: {MINUTES}",
    ),
    "no minutes at all": (
        "minutes: 5",
        "minutes: 0",
        f"d.yml:8: phases[scope]: minutes: found 0; accepted: {MINUTES}",
    ),
    "minutes for one phase only": (
        "    minutes: 5\n",
        "",
        "d.yml:5: phases[scope]: minutes: found nothing; accepted: minutes for every phase or for none",
    ),
    "minutes of an aside": (
        "minutes: 5",
        "minutes: 5\n    aside: true",
        "d.yml:8: phases[scope]: minutes: found 5 in an aside; accepted: no minutes: an aside takes none",
    ),
    "a number where text belongs": (
        "title: Scope",
        "title: 2024",
        "d.yml:6: phases[scope]: title: found 2024; accepted: text; put it in quotes",
    ),
    "a truth value where text belongs": (
        "title: Scope",
        "title: yes",
        "d.yml:6: phases[scope]: title: found yes; accepted: text; put it in quotes",
    ),
    "empty text": (
        "title: Scope",
        'title: " "',
        "d.yml:6: phases[scope]: title: found empty text; accepted: text; put it in quotes",
    ),
    "nothing where text belongs": (
        "title: Scope",
        "title:",
        "d.yml:6: phases[scope]: title: found nothing; accepted: text",
    ),
    "a mapping where text belongs": (
        "title: Scope",
        "title: {en: Scope}",
        "d.yml:6: phases[scope]: title: found a mapping; accepted: text",
    ),
    "a word where true or false belongs": (
        "minutes: 5",
        "minutes: 5\n    aside: on",
        "d.yml:9: phases[scope]: aside: found on; accepted: true or false",
    ),
    "text where an entry belongs": (
        '- {id: pick, kind: weigh, text: "Which?", points: [D3.4]}',
        "- pick",
        (
            'd.yml:28: phases[dive].stages[choose].items[1]: found "pick"; '
            "accepted: a mapping with the keys id, kind, text, points, why and example"
        ),
    ),
    "items beside stages": (
        "stages:\n",
        "items: [{id: x, kind: do, text: Y, points: [D1.2]}]\n    stages:\n",
        "d.yml:24: phases[dive]: items: found items beside stages; accepted: items within the stages, or no stages",
    ),
    "another framework's letter": (
        "id: d\n",
        "id: D\n",
        'd.yml:1: top level: id: found "D"; accepted: a, b, c, d or e',
    ),
    "a tab": (
        "    title: Scope",
        "\ttitle: Scope",
        "d.yml:6: top level: found a tab in the indentation; accepted: spaces",
    ),
    "a colon in plain text": (
        "why: It decides.",
        "why: It decides: now.",
        (
            "d.yml:19: top level: found YAML that cannot be read (mapping values are not allowed in this context); "
            "accepted: valid YAML; put text with : or # in quotes"
        ),
    ),
    "an alias": (
        "title: Dive",
        "title: *name",
        "d.yml:21: top level: found the alias *name; accepted: the value itself, written out",
    ),
    "a control character": (
        "title: Dive",
        "title: \x07",
        (
            "d.yml:21: top level: found a character that YAML does not allow (control characters are not allowed); "
            "accepted: plain text"
        ),
    ),
}


@pytest.mark.parametrize(("old", "new", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named(old: str, new: str, said: str) -> None:
    assert problems(changed(old, new)) == [said]


def test_all_problems_of_a_file_are_reported_in_its_order() -> None:
    text = changed("kind: ask", "kind: asks").replace("title: Scope", "titel: Scope").replace("[15, 25]", "[25, 15]")

    assert [said.split(": found")[0] for said in problems(text)] == [
        "d.yml:5: phases[scope]: title",
        "d.yml:6: phases[scope]: titel",
        "d.yml:16: phases[scope].items[latency]: kind",
        "d.yml:23: phases[dive]: minutes",
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", "nothing"),
        ("# only a comment\n", "nothing"),
        ("- id: d\n", "a list"),
        ("[a, b]\n", "[a, b]"),
        ("d\n", '"d"'),
    ],
)
def test_the_top_level_is_a_mapping(text: str, found: str) -> None:
    keys = "id, title, lead, phases, minutes_note and credit"

    assert problems(text) == [f"d.yml:1: top level: found {found}; accepted: a mapping with the keys {keys}"]


def test_a_deep_problem_names_the_stage_too() -> None:
    text = changed("points: [D3.4]", "points: [A3.4]")

    assert problems(text) == [
        "d.yml:28: phases[dive].stages[choose].items[pick]: points: found A3.4; accepted: points of framework D",
    ]


def test_a_list_of_long_text_is_shortened_in_the_message() -> None:
    (said,) = problems(changed("kind: ask", f"kind: {'very ' * 40}long"))

    assert len(said) < 200
