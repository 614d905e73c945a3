"""What is written stands once, and no stage is longer than a nervous reader can take in."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from plugins.model.library import Library
from tests.guide.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.guide.conftest import Sight

WORDS_OF_A_SENTENCE = 8
WORDS_OF_A_STAGE = 1_200
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
CODE = re.compile(r"```.*?```|\{\{.*?\}\}|\{%.*?%\}|`[^`]*`", re.DOTALL)


def sentences(page: Path) -> Iterator[str]:
    """What a writer wrote into a page, without what data and calculators put there."""
    text = CODE.sub(" ", FRONT.sub("", page.read_text(encoding="utf-8")))
    for sentence in re.split(r"[.!?:]\s|\n\s*\n|\|", text):
        words = re.findall(r"[\w’'-]+", sentence.lower())
        if len(words) >= WORDS_OF_A_SENTENCE:
            yield " ".join(words)


def test_no_sentence_stands_on_two_pages() -> None:
    where: dict[str, set[str]] = defaultdict(set)
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for sentence in sentences(page):
            where[sentence].add(page.relative_to(ROOT).as_posix())

    assert {sentence: sorted(pages) for sentence, pages in where.items() if len(pages) > 1} == {}


def test_a_sentence_is_found_across_lines(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("---\ntitle: A\n---\n\nOne two three\nfour five, six seven eight. Short.\n")

    assert [*sentences(page)] == ["one two three four five six seven eight"]


def test_no_stage_is_longer_than_can_be_taken_in(sights: dict[str, Sight]) -> None:
    long = {
        f"framework/{phase.id}/#{stage.id}": len(sights[f"framework/{phase.id}/"].sections[stage.id])
        for phase in Library(ROOT / "docs/data").guide.phases
        for stage in phase.stages
    }

    assert {stage: words for stage, words in long.items() if words > WORDS_OF_A_STAGE} == {}
    assert min(long.values()) > 100
