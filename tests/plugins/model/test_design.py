"""Designs as written: what is read, what follows from it, and every mistake with its file, line, entry and field."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest

from plugins.model.complaint import Complaint
from plugins.model.component import Kind
from plugins.model.design import Design
from plugins.model.problem import DataError, UnknownNameError
from plugins.model.reader import read
from plugins.model.relation import Mode

GOOD = dedent("""\
    components:
      - {id: app, label: App, kind: client, role: Shows messages.}
      - {id: chat, label: Chat service, kind: service, role: Orders messages., count: servers}
      - {id: store, label: Message store, kind: store, role: Keeps messages., holds: kept}
      - {id: jobs, label: Jobs, kind: queue, role: Hold what can wait.}
      - {id: worker, label: Worker, kind: worker, role: Does what can wait., technology: any}
    relations:
      - {id: send, from: app, to: chat, what: sends a message, rate: messages, size: message}
      - {id: append, from: chat, to: store, what: appends it, rate: messages}
      - {id: enqueue, from: chat, to: jobs, what: leaves a job, rate: jobs, mode: async}
      - {id: take, from: worker, to: jobs, what: takes a job}
      - {id: read, from: worker, to: store, what: reads it}
    flows:
      - id: sending
        title: A message is sent
        rate: messages
        steps:
          - {over: send, endpoint: send-message, note: With an id.}
          - {over: append, reply: stored}
          - {over: send, back: true, says: "202"}
          - {over: enqueue}
      - id: working
        title: A job is done
        steps:
          - {over: take, reply: a job}
          - {over: read, says: reads the whole, reply: the message}
    boards:
      - {id: first, title: What it must do, adds: [app, chat, store]}
      - {id: second, title: What can wait, adds: [jobs, worker], relations: [enqueue]}
    """)


def design(text: str = GOOD) -> Design:
    return read(Design, text, "d.yml")


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


def problems(text: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        design(text)
    return [str(problem) for problem in caught.value.problems]


def test_reads_components_and_relations() -> None:
    found = design()

    assert found.component("store").kind is Kind.STORE
    assert found.component("worker").technology == "any"
    send, enqueue = found.relation("send"), found.relation("enqueue")
    assert (send.from_, send.to, send.rate, send.size, send.mode) == ("app", "chat", "messages", "message", Mode.SYNC)
    assert enqueue.mode is Mode.ASYNC


def test_messages_pass_in_order_and_replies_come_when_what_follows_is_done() -> None:
    found = design()

    assert [(m.source, m.target, m.text, m.is_answer) for m in found.messages(found.flow("sending"))] == [
        ("app", "chat", "sends a message", False),
        ("chat", "store", "appends it", False),
        ("store", "chat", "stored", True),
        ("chat", "app", "202", True),
        ("chat", "jobs", "leaves a job", False),
    ]


def test_replies_come_back_from_the_innermost() -> None:
    text = changed("- {over: send, endpoint: send-message, note: With an id.}", "- {over: send, reply: done}")
    text = text.replace('      - {over: send, back: true, says: "202"}\n', "")
    found = design(text)

    passed = [(m.target, m.text) for m in found.messages(found.flow("sending"))]
    assert passed == [
        ("chat", "sends a message"),
        ("store", "appends it"),
        ("chat", "stored"),
        ("jobs", "leaves a job"),
        ("app", "done"),
    ]


def test_who_fetches_gets_the_answer_before_going_on() -> None:
    found = design()

    assert [(m.source, m.text) for m in found.messages(found.flow("working"))] == [
        ("worker", "takes a job"),
        ("jobs", "a job"),
        ("worker", "reads the whole"),
        ("store", "the message"),
    ]


def test_a_board_shows_what_was_added_and_marks_what_is_new() -> None:
    found = design()
    first, second, whole = found.picture("first"), found.picture("second"), found.picture()

    assert [one.id for one in first.components] == ["app", "chat", "store"]
    assert [one.id for one in first.relations] == ["send", "append"]
    assert first.new_components == first.new_relations == frozenset()
    assert second.new_components == {"jobs", "worker"}
    assert second.new_relations == {"enqueue", "take", "read"}
    assert (whole.components, whole.relations) == (second.components, second.relations)
    assert whole.new_components == frozenset()


def test_a_relation_waits_for_the_board_that_names_it() -> None:
    text = changed("[jobs, worker], relations: [enqueue]}", "[jobs]}\n  - {id: third, title: T, adds: [worker]}")
    text = text.replace("adds: [jobs]", "adds: [jobs], relations: [enqueue]")
    later = text.replace("relations: [enqueue]}", "relations: [enqueue]}", 1).replace(
        "adds: [worker]", "adds: [worker]"
    )
    found = design(later)

    assert [one.id for one in found.picture("second").relations] == ["send", "append", "enqueue"]
    waiting = design(text.replace("adds: [worker]", "adds: [worker], relations: [read]"))
    assert waiting.picture("third").new_relations == {"take", "read"}


def test_flows_are_told_where_all_of_them_is_drawn() -> None:
    found = design()

    assert [flow.id for flow in found.flows_on(found.picture("first"))] == []
    assert [flow.id for flow in found.flows_on(found.picture("second"))] == ["sending", "working"]


def test_it_says_which_lines_it_names() -> None:
    named = {one.found for one in design().foreign((), {"send-message"})}

    assert named == {'"messages"', '"message"', '"servers"', '"kept"', '"jobs"'}


def test_what_the_case_lacks_is_complained_of_at_its_place() -> None:
    lines = {"messages", "message", "servers", "kept"}

    assert [*design().foreign(lines, {"send-messages"})] == [
        Complaint(
            "rate",
            '"jobs"',
            "a line of the envelope: kept, message, messages or servers",
            "relations[enqueue]",
        ),
        Complaint(
            "endpoint", '"send-message"', 'send-messages; did you mean "send-messages"?', "flows[sending].steps[1]"
        ),
    ]
    assert [*design().foreign({*lines, "jobs"}, {"send-message"})] == []


@pytest.mark.parametrize("what", ["component", "relation", "flow", "board"])
def test_an_unknown_name_is_refused(what: str) -> None:
    with pytest.raises(UnknownNameError, match=f'unknown {what} "nowhere"; known: '):
        getattr(design(), what)("nowhere")


KINDS = "client, gateway, service, worker, store, cache, queue or external"
MISTAKES = {
    "an unknown kind": (
        "kind: queue",
        "kind: queues",
        f'd.yml:5: components[jobs]: kind: found "queues"; accepted: {KINDS}; did you mean "queue"?',
    ),
    "a label too long for a box": (
        "label: Jobs,",
        "label: Jobs that can wait until tomorrow,",
        (
            'd.yml:5: components[jobs]: label: found "Jobs that can wait until tomorrow"; '
            "accepted: a name of at most 28 characters; what it is for goes into its role"
        ),
    ),
    "no role": (
        ", role: Hold what can wait.}",
        "}",
        "d.yml:5: components[jobs]: role: found nothing; accepted: text, which is required",
    ),
    "a relation from nowhere": (
        "{id: read, from: worker",
        "{id: read, from: workers",
        (
            'd.yml:12: relations[read]: from: found "workers", an unknown component; '
            'accepted: app, chat, jobs, store or worker; did you mean "worker"?'
        ),
    ),
    "a relation to itself": (
        "from: worker, to: jobs",
        "from: worker, to: worker",
        'd.yml:11: relations[take]: to: found "worker", where it starts; accepted: another component',
    ),
    "two of one id": (
        "{id: read, from: worker",
        "{id: take, from: worker",
        'd.yml:12: relations[take]: id: found "take" again; accepted: an id that none of the other relations has',
    ),
    "a component by itself": (
        "{id: app, label",
        "{id: lone, label: Lone, kind: store, role: Alone.}\n  - {id: app, label",
        [
            "d.yml:2: components[lone]: id: found no relation from it or to it; accepted: at least one",
            "d.yml:30: boards[second]: adds: found no board with lone; accepted: every component on a board",
        ],
    ),
    "a step over nothing": (
        "{over: take",
        "{over: takes",
        (
            'd.yml:25: flows[working].steps[1]: over: found "takes", an unknown relation; '
            'accepted: append, enqueue, read, send or take; did you mean "take"?'
        ),
    ),
    "a step from where nobody is": (
        "{over: append, reply: stored}",
        "{over: take}",
        (
            'd.yml:19: flows[sending].steps[2]: over: found "take", which joins worker and jobs; '
            "accepted: a relation of a component that was reached by then: app or chat"
        ),
    ),
    "an answer to what nobody asked": (
        "{over: take, reply: a job}",
        "{over: take, back: true, says: a job}",
        (
            'd.yml:25: flows[working].steps[1]: back: found an answer over "take"; '
            "accepted: a relation that an earlier step has used and that has no reply yet"
        ),
    ),
    "an answer without words": (
        ', back: true, says: "202"}',
        ", back: true}",
        "d.yml:20: flows[sending].steps[3]: says: found nothing; accepted: what is answered",
    ),
    "a reply to an answer": (
        'says: "202"}',
        'says: "202", reply: thanks}',
        (
            "d.yml:20: flows[sending].steps[3]: reply: found a reply to an answer; "
            "accepted: no reply: it belongs to the step that asks"
        ),
    ),
    "a board that adds what is there": (
        "adds: [jobs, worker]",
        "adds: [jobs, worker, chat]",
        (
            'd.yml:29: boards[second]: adds: found "chat" again; '
            "accepted: only what is new: a component stays once it is drawn"
        ),
    ),
    "a board with what nobody knows": (
        "adds: [jobs, worker]",
        "adds: [jobs, worker, chats]",
        (
            'd.yml:29: boards[second]: adds: found "chats", an unknown component; '
            'accepted: app, chat, jobs, store or worker; did you mean "chat"?'
        ),
    ),
    "a relation drawn before its end": (
        "adds: [app, chat, store]}",
        "adds: [app, chat, store], relations: [take]}",
        (
            'd.yml:28: boards[first]: relations: found "take" without jobs and worker; '
            "accepted: relations between components drawn by then"
        ),
    ),
    "an empty board": (
        "adds: [app, chat, store]}",
        "adds: [app, chat, store]}\n  - {id: same, title: Nothing new}",
        "d.yml:29: boards[same]: adds: found nothing; accepted: what this board adds to the one before it",
    ),
    "a component on a board by itself": (
        "adds: [app, chat, store]}",
        "adds: [app, chat, store, jobs]}",
        [
            (
                'd.yml:28: boards[first]: adds: found "jobs" without a relation; '
                "accepted: components that are connected to another one on the board"
            ),
            (
                'd.yml:29: boards[second]: adds: found "jobs" again; '
                "accepted: only what is new: a component stays once it is drawn"
            ),
        ],
    ),
    "a component that is never drawn": (
        "adds: [jobs, worker], relations: [enqueue]}",
        "adds: [jobs]}",
        "d.yml:29: boards[second]: adds: found no board with worker; accepted: every component on a board",
    ),
    "a name that no line has": (
        "holds: kept",
        "holds: kept = 5",
        (
            'd.yml:4: components[store]: holds: found "kept = 5"; '
            "accepted: the name of a line of the envelope, such as peak or load.peak"
        ),
    ),
    "an unknown key": (
        "boards:",
        "board:",
        [
            "d.yml:1: top level: boards: found nothing; accepted: a list of mappings, which is required",
            (
                "d.yml:27: top level: board: found an unknown key; "
                'accepted: components, relations, flows or boards; did you mean "boards"?'
            ),
        ],
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_named_with_its_place(mistake: str) -> None:
    old, new, said = MISTAKES[mistake]
    expected = [said] if isinstance(said, str) else said

    assert problems(changed(str(old), str(new))) == expected


def test_the_example_for_contributors_is_a_design() -> None:
    guide = (Path(__file__).parents[3] / ".github/CONTRIBUTING.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```yaml\n(components:.*?)```", guide, re.DOTALL)
    shown = design(example)

    assert [message.text for message in shown.messages(shown.flow("sending"))] == [
        "sends a message",
        "appends it",
        "stored as number 1042",
        "202, number 1042",
        "parks it for later",
    ]


def test_a_case_may_hold_a_design_among_other_things() -> None:
    """The key's place in a larger file is part of what is said."""
    nested = "design:\n" + "".join(f"  {line}\n" for line in changed("kind: queue", "kind: queues").splitlines())
    holder = _holder()
    with pytest.raises(DataError) as caught:
        read(holder, nested, "c.yml")

    assert [str(problem).split(":")[:3] for problem in caught.value.problems] == [
        ["c.yml", "6", " design.components[jobs]"]
    ]


def _holder() -> type:
    from dataclasses import make_dataclass  # noqa: PLC0415 - only this test makes a class

    return make_dataclass("Holder", [("design", Design)], frozen=True)
