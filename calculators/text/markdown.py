"""A result as Markdown, to paste into a design document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.link import fragment
from calculators.text import address
from calculators.text.sentence import between, held_sentence, measure_sentence, turn_sentence

if TYPE_CHECKING:
    from calculators.core.result import Result
    from calculators.text.address import Page


def markdown(result: Result, page: Page) -> str:
    """Inputs, figures with their steps, decision and link."""
    calculator, texts = result.calculator, result.inputs.texts
    uncertain = bool(result.inputs.uncertain)
    decision = result.decision
    turns = [f"- The answer changes with {turn_sentence(turn)}: {turn.verdict}" for turn in decision.turns]
    lines = [
        f"**{calculator.title}**: {calculator.question}",
        "",
        *table(["Input", "Value"], [[f.label, texts[f.id]] for f in calculator.all_fields]),
        "",
        *table(
            ["Figure", "Value", *(["90% range"] if uncertain else []), "Steps"],
            [
                [
                    f.figure.label,
                    f.text,
                    *([between(f)] if uncertain else []),
                    " = ".join(f.steps),
                ]
                for f in result.figures
            ],
        ),
        "",
        " ".join(filter(None, [f"**{decision.verdict}**", measure_sentence(decision), held_sentence(decision)])),
        decision.band.advice,
        "",
        *turns,
        *[f"- Note: {caution}" for caution in result.cautions],
        "",
        f"Reopen it at {page.whole(address.calculator(calculator.name, fragment(calculator, texts)))}",
    ]
    return "\n".join(lines) + "\n"


def table(head: list[str], rows: list[list[str]]) -> list[str]:
    """A table's lines."""
    return [_row(head), _row(["---"] * len(head)), *(_row(row) for row in rows)]


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(text: str) -> str:
    """What was typed may hold characters that end a cell or begin markup."""
    for char in "\\`*_[]<>|":
        text = text.replace(char, f"\\{char}")
    return " ".join(text.split())
