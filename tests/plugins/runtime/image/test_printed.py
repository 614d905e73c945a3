"""The envelopes of cases come to the same in the image, which is what a browser runs, as on the host."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from calculators.envelope.numbers import numbers, with_numbers
from plugins.model.data import Library
from plugins.runtime.image.build import CHECK, IMAGE, LOADER, VERIFY
from plugins.runtime.image.case import ask_host, write_cases
from plugins.runtime.manifest import read_manifest
from plugins.runtime.node import NodeError, run_node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from plugins.model.envelope import Envelope

ROOT = Path(__file__).parents[4]
LIBRARY = Library(ROOT / "docs/data")


def image() -> Path:
    manifest = read_manifest(ROOT / "docs/assets/runtime")
    assert manifest, "the site has to be built first"
    assert manifest.image
    return ROOT / "docs/assets/runtime" / manifest.image.folder / IMAGE


def texts(envelope: Envelope) -> Iterator[str]:
    """As it is printed, and as a page sends it when a reader has put more, a range or no number in a place."""
    program = envelope.run.program
    known = numbers(program)
    first, *_, last = known
    yield envelope.text
    for name in (first, last):
        printed = known[name].text
        yield from (with_numbers(program, {name: put}) for put in (f"3 × {printed}", f"{printed} ± 20%", "abc"))


def test_every_envelope_of_a_case_comes_to_the_same_on_the_host_and_in_the_image(tmp_path: Path) -> None:
    asked = [text for case in LIBRARY.cases.ids for text in texts(LIBRARY.case_envelopes[case])]
    cases = ask_host(ROOT / "calculators", [json.dumps({"printed": text}) for text in asked])
    replies = [json.loads(case.reply) for case in cases]
    assert len({*asked}) == len(asked) == 7 * len(LIBRARY.cases.ids)
    assert all(reply["ok"] and reply["figures"] for reply in replies)
    assert sum(bool(reply["problems"]) for reply in replies) >= 2 * len(LIBRARY.cases.ids)
    (tmp_path / CHECK).write_bytes(write_cases(cases))

    run_node(VERIFY, ROOT / LOADER, image(), tmp_path / CHECK)


def with_given(drill: dict[str, Any]) -> tuple[str, str]:
    """The envelope of a case with the numbers of a drill, and the line that it asks for."""
    _, case, line, _ = drill["id"].split(".")
    said = dict(given.split(" (")[0].split(": ", 1) for given in drill["given"])
    program = LIBRARY.case_envelopes[case].run.program
    [name] = (name for name in program.by_name if name.replace(" ", "-") == line)
    return with_numbers(program, {name: said[name] for name in numbers(program).keys() & said}), name


def test_every_answer_of_a_case_s_drill_comes_out_on_the_host_and_in_the_image(tmp_path: Path) -> None:
    every = json.loads((ROOT / "site/api/drills.json").read_text("utf-8"))["drills"]
    drills = [drill for drill in every if drill["kind"] == "case"]
    asked = [with_given(drill) for drill in drills]

    cases = ask_host(ROOT / "calculators", [json.dumps({"printed": text}) for text, _ in asked])

    found = [json.loads(case.reply)["values"][name] for case, (_, name) in zip(cases, asked, strict=True)]
    assert found == [pytest.approx(float(drill["value"]), rel=1e-5) for drill in drills]
    assert len({text for text, _ in asked}) > 100
    (tmp_path / CHECK).write_bytes(write_cases(cases))
    run_node(VERIFY, ROOT / LOADER, image(), tmp_path / CHECK)


def test_a_reply_that_is_another_is_told(tmp_path: Path) -> None:
    """What holds the replies against each other does so."""
    (case,) = ask_host(ROOT / "calculators", [json.dumps({"printed": "people = 5"})])
    other = replace(case, reply=case.reply.replace('"5"', '"6"', 1))
    assert other != case
    (tmp_path / CHECK).write_bytes(write_cases([other]))

    with pytest.raises(NodeError):
        run_node(VERIFY, ROOT / LOADER, image(), tmp_path / CHECK)
