"""The plain rule leaves out what nobody asks for, and counts what is named."""

from __future__ import annotations

import pytest

from calculators.catalogue import find, names
from calculators.command import main
from calculators.core.run import run
from calculators.envelope.run import run_envelope

STORED = {"items": "1M/day", "size": "1 kB", "retention": "1000 days", "rule": "plain"}
GRAPH = {"kind": "vectors", "dimensions": "1024", "count": "1M"}


def total(**typed: str) -> float:
    return run(find("storage"), STORED | typed).figure("total").middle


# Worked out by hand: 1M × 1 kB × 1,000 days are 1 TB.
@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, 1e12),
        ({"copies": "3"}, 3e12),
        ({"copies": "3", "overhead": "50%"}, 4.5e12),
        ({"compression": "4"}, 0.25e12),
        ({"data": "8", "parity": "4"}, 1.5e12),
        ({"parity": "8", "overhead": "10%"}, 2.2e12),
        ({"copies": "2", "rule": "plainly, items × size × time"}, 2e12),
    ],
)
def test_what_is_named_counts_with_the_plain_rule_and_nothing_else_does(
    typed: dict[str, str], expected: float
) -> None:
    assert total(**typed) == pytest.approx(expected)
    fields = "".join(f"  {id_} = {text}\n" for id_, text in (STORED | typed).items())
    assert run_envelope(f"s: storage\n{fields}v = s.total").values["v"].middle == pytest.approx(expected)


def test_disks_are_full_to_what_is_named() -> None:
    result = run(find("storage"), STORED | {"fill": "50%"})

    assert result.figure("disks").middle == pytest.approx(2e12)
    assert result.inputs.texts["copies"] == "1"


def test_memory_and_bandwidth_do_so_too() -> None:
    objects = run(find("memory"), {"count": "1M", "size": "1 kB", "rule": "plain", "copies": "3"})
    vectors = run(find("memory"), GRAPH | {"rule": "plain", "component": "4 B", "copies": "2"})
    link = run(find("bandwidth"), {"rate": "1k/s", "out": "1 kB", "rule": "plain", "peak": "3"})

    assert objects.figure("total").middle == pytest.approx(3e9)
    assert vectors.figure("total").middle == pytest.approx(2 * 1024 * 4 * 1e6)
    assert link.figure("out-average").middle == pytest.approx(1e6)
    assert link.figure("link").middle == pytest.approx(3e6)


def test_a_fed_field_is_named_as_well() -> None:
    text = (
        "n = 3\ns: storage\n  items = 1M/day\n  size = 1 kB\n  retention = 1000 days\n  rule = plain\n  copies = n\n"
    )

    assert run_envelope(f"{text}v = s.total").values["v"].middle == pytest.approx(3e12)


@pytest.mark.parametrize("name", [name for name in names() if any(field.id == "rule" for field in find(name).fields)])
def test_a_link_that_carries_every_field_keeps_the_plain_rule(name: str) -> None:
    texts = run(find(name), {"rule": "plain"}).inputs.texts

    assert texts["rule"] == "plain"
    assert run(find(name), texts).inputs.texts == texts


def test_two_choices_that_are_missing_are_both_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["run", "storage", "rule=plain", "scheme=erasure", "copies=3"]) == 2
    assert "it is used only with rule=full scheme=copies." in capsys.readouterr().err
