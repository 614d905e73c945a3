"""What a build says of an envelope that does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.envelope.sentence import check_sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calculators.envelope.run import Run


def complaints(run: Run) -> Iterator[tuple[int, str]]:
    """Each mistake and each check that fails, with the line of the envelope's text."""
    for problem in run.problems:
        yield problem.line, problem.said
    for check in run.checks:
        if not check.holds:
            statement = check.check.statement
            yield statement.source.number, f"{statement.text.strip()} {check_sentence(check)}."
