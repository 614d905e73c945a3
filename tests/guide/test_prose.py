"""What is written stands once, and no stage is longer than a nervous reader can take in."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

import yaml

from plugins.model.data import Library
from tests.guide.conftest import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.guide.conftest import Sight

WORDS_OF_A_SENTENCE = 8
WORDS_OF_A_STAGE = 1_200
FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# What a writer marks up by hand: tags, comments, and attributes in braces.
MARKUP = re.compile(r"<!--.*?-->|<[a-z/][^>]*>|\{ [^}\n]*\}", re.DOTALL)
STRAIGHT = re.compile(r"\S*[\"'].*")
CODE = re.compile(r"```.*?```|\{\{.*?\}\}|\{%.*?%\}|`[^`]*`", re.DOTALL)


def sentences(page: Path) -> Iterator[str]:
    yield from told(prose(page))


def prose(page: Path) -> str:
    """What a writer wrote into a page, without what data and calculators put there."""
    return CODE.sub(" ", FRONT.sub("", page.read_text(encoding="utf-8")))


def told(text: str) -> Iterator[str]:
    """The sentences of a text that are long enough to be somebody's wording."""
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


def texts(data: object) -> Iterator[str]:
    """All that is said in a file of facts; what a source is called is not ours to say in another way."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, list):
        for each in data:
            yield from texts(each)
    elif isinstance(data, dict):
        for key, each in data.items():
            if key not in {"sources", "url"}:
                yield from texts(each)


def test_no_sentence_stands_in_two_files_of_facts() -> None:
    where: dict[str, set[str]] = defaultdict(set)
    for file in sorted((ROOT / "docs/data").rglob("*.yml")):
        for text in texts(yaml.safe_load(file.read_text(encoding="utf-8"))):
            for sentence in told(text):
                where[sentence].add(file.relative_to(ROOT).as_posix())
    for page in sorted((ROOT / "docs").rglob("*.md")):
        for sentence in sentences(page):
            where[sentence].add(page.relative_to(ROOT).as_posix())

    assert {sentence: sorted(files) for sentence, files in where.items() if len(files) > 1} == {}


def test_prose_has_curly_quotes_and_apostrophes() -> None:
    straight = {
        page.relative_to(ROOT).as_posix(): found
        for page in sorted((ROOT / "docs").rglob("*.md"))
        if (found := STRAIGHT.findall(MARKUP.sub(" ", prose(page))))
    }

    assert straight == {}


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
