"""A Markdown extension: a block of three backticks and `envelope` shows its text and what each line comes to.

    markdown_extensions:
      - estimate.fence

A check that fails, or a line that cannot be read, is a warning with its page and line, and a strict build of MkDocs
or ProperDocs ends there. With `stop: true` it is an error, for builders that count no warnings.
"""

from __future__ import annotations

import logging
import re
from functools import partial
from typing import TYPE_CHECKING, Any

from markdown import Extension
from markdown.preprocessors import Preprocessor

from calculators.envelope.run import run_envelope
from calculators.text import address
from calculators.text.envelope.lines import render_lines
from calculators.text.envelope.link import PREFIX, pack
from calculators.text.html import element
from estimate.complaint import complaints
from estimate.place import Place, place_of
from estimate.style import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown import Markdown

    from calculators.envelope.run import Run
    from calculators.text.html import Markup

# Beside those of the builder, so that it counts what is said here; ProperDocs counts these too.
_log = logging.getLogger("mkdocs.estimate")

_OPENING = re.compile(r"(?P<indent>[ >]*)(?P<fence>`{3,}|~{3,}) *(?P<language>[\w.{}-]*)")
# After tabs have become spaces, before the fences of others are read.
_PRIORITY = 27


class EnvelopeFailedError(Exception):
    """What is wrong with an envelope, where that ends the build."""


class EnvelopeExtension(Extension):
    """Envelopes in fences."""

    def __init__(self, **settings: object) -> None:
        self.config = {
            "stop": [False, "end the build where a check fails, whatever the builder makes of warnings"],
            "style": [True, "bring styles along, for a site that has none for envelopes"],
            "page": ["", "a page of the same site that opens an envelope from its address"],
            "live": [False, "let a reader change the numbers, on a site that has the element for it, `sts-numbers`"],
        }
        super().__init__(**settings)

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- so it is called there
        md.preprocessors.register(_Fences(md, self.getConfigs()), "envelope", _PRIORITY)


def makeExtension(**settings: object) -> EnvelopeExtension:  # noqa: N802 -- so it is called there
    """How Python-Markdown asks for it."""
    return EnvelopeExtension(**settings)


class _Fences(Preprocessor):
    """Puts results in the place of each envelope."""

    def __init__(self, md: Markdown, settings: dict[str, Any]) -> None:
        super().__init__(md)
        self.settings = settings
        self.count = 0

    def run(self, lines: list[str]) -> list[str]:
        self.count = 0
        return [line for block in _blocks(lines) for line in self._replaced(block)]

    def _replaced(self, block: _Block) -> Sequence[str]:
        if not block.is_envelope:
            return block.lines
        self.count += 1
        place = place_of(self.md, block.lines)
        found = run_envelope("\n".join(block.content))
        self._complain(found, place)
        shown = self._shown(found, place)
        return ["", f"{block.indent}{self.md.htmlStash.store(shown)}", ""]

    def _complain(self, run: Run, place: Place) -> None:
        said = [f"{place.file}:{place.line + number}: {sentence}" for number, sentence in complaints(run)]
        if said and self.settings["stop"]:
            raise EnvelopeFailedError("\n".join(said))
        for sentence in said:
            _log.warning("%s", sentence)

    def _shown(self, run: Run, place: Place) -> Markup:
        text = "\n".join(source.typed for source in run.program.document.sources)
        shown = element(
            "div",
            element("style", STYLE) if self.settings["style"] and self.count == 1 else None,
            render_lines(run, key=None),
            self._opens(text, place),
            class_="sts-envelope",
            data_envelope=f"envelope-{self.count}",
        )
        return _changeable(shown, text) if self.settings["live"] else shown

    def _opens(self, text: str, place: Place) -> Markup | None:
        if not self.settings["page"]:
            return None
        there = f"{self.settings['page']}#{PREFIX}{pack(text)}"
        page = address.Page(place.url, folder=place.folder)
        opens = element("a", "Open in the envelope", href=page.link(there), class_="sts-open-envelope")
        return element("p", opens, class_="sts-note")


def _changeable(shown: Markup, text: str) -> Markup:
    """With what the element needs that lets a reader change the numbers; it leaves the page's address alone."""
    bar = element(
        "p",
        element("span", data_changed=True),
        " ",
        element("button", "As it was", type="button", data_reset=True),
        class_="sts-note",
        data_changed_bar=True,
        hidden=True,
    )
    status = element("p", class_="sts-status", data_status=True, role="status")
    # To Markdown an element of another name is a part of a paragraph.
    return element("div", element("sts-numbers", shown, bar, status, data_text=text))


class _Block:
    """A fence with its content, or the lines between two of them."""

    def __init__(self, lines: list[str], opening: re.Match[str] | None) -> None:
        self.lines = lines
        self.indent = opening["indent"] if opening else ""
        self.is_envelope = opening is not None and opening["language"] == "envelope"

    @property
    def content(self) -> Iterator[str]:
        """What stands within, as it would stand at the margin."""
        return map(partial(_without, self.indent), self.lines[1:-1])


def _without(indent: str, line: str) -> str:
    return line.removeprefix(indent) if line.startswith(indent) else line.lstrip(" >")


def _blocks(lines: list[str]) -> Iterator[_Block]:
    """The lines in blocks; a fence that is never closed is none."""
    between: list[str] = []
    place = 0
    while place < len(lines):
        opening = _OPENING.match(lines[place])
        end = _end(lines, place, opening) if opening else None
        if end is None:
            between.append(lines[place])
            place += 1
            continue
        yield _Block(between, None)
        yield _Block(lines[place : end + 1], opening)
        between, place = [], end + 1
    yield _Block(between, None)


def _end(lines: list[str], start: int, opening: re.Match[str]) -> int | None:
    closing = re.compile(rf"[ >]*{opening['fence'][0]}{{{len(opening['fence'])},}} *$")
    return next((place for place in range(start + 1, len(lines)) if closing.match(lines[place])), None)
