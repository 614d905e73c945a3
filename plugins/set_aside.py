"""A Markdown extension: blocks that are markup already are set aside while Markdown reads a page.

Markdown would leave them as they are too, but only after reading them tag by tag, which took a fifth of a build.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown import Extension
from markdown.preprocessors import Preprocessor

from plugins.render.block import BEGIN, END

if TYPE_CHECKING:
    from markdown import Markdown

_BLOCK = re.compile(rf"^{BEGIN}(.*?){END}$", re.DOTALL | re.MULTILINE)
_IDS = re.compile(r'<[^>]* id="([^"]+)"')
# MkDocs looks for ids just before Markdown looks for markup (21 and 20), and has to be told of those that are gone.
_IDS_OF_MKDOCS = "mkdocs_raw_html"
_BEFORE_MKDOCS, _AFTER_MKDOCS = 21.5, 20.5


class SetAsideExtension(Extension):
    """Two passes: what is set aside, and what it holds that can be linked to."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 -- so it is called there
        ids: set[str] = set()
        md.preprocessors.register(_SettingAside(md, ids), "set aside", _BEFORE_MKDOCS)
        md.preprocessors.register(_TellingIds(md, ids), "ids of what is set aside", _AFTER_MKDOCS)


def makeExtension(**settings: object) -> SetAsideExtension:  # noqa: N802 -- so it is called there
    """How Python-Markdown asks for it."""
    return SetAsideExtension(**settings)


class _SettingAside(Preprocessor):
    def __init__(self, md: Markdown, ids: set[str]) -> None:
        super().__init__(md)
        self._ids = ids

    def run(self, lines: list[str]) -> list[str]:
        self._ids.clear()
        return _BLOCK.sub(self._set_aside, "\n".join(lines)).split("\n")

    def _set_aside(self, found: re.Match[str]) -> str:
        self._ids.update(_IDS.findall(found[1]))
        placeholder: str = self.md.htmlStash.store(found[1])
        return placeholder


class _TellingIds(Preprocessor):
    def __init__(self, md: Markdown, ids: set[str]) -> None:
        super().__init__(md)
        self._ids = ids

    def run(self, lines: list[str]) -> list[str]:
        if _IDS_OF_MKDOCS in self.md.preprocessors:
            self.md.preprocessors[_IDS_OF_MKDOCS].present_anchor_ids |= self._ids
        return lines
