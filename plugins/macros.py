"""The macros of the pages, one line each: look up, render, return."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from calculators.text import page
from plugins.model.library import Library
from plugins.model.timing import USUAL
from plugins.render import arithmetic as computed
from plugins.render import catalogue as calculators
from plugins.render import checklist as checklists
from plugins.render import glossary as words
from plugins.render import numbers, timing
from plugins.render import phase as pages
from plugins.render import reference as references
from plugins.render import sheet as sheets
from plugins.render.block import block
from plugins.template import called

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    type Macros = tuple[Callable[..., str], ...]


class Environment(Protocol):
    """What the macros plugin offers, as far as every site builder has it."""

    @property
    def conf(self) -> Mapping[str, object]: ...

    def macro(self, function: Callable[..., str]) -> object: ...


def define_env(env: Environment) -> None:  # noqa: C901 -- as many as there are macros, each of one line
    """Name the macros; called once a build, or once a page."""
    library = Library(Path(str(env.conf["docs_dir"])) / "data")

    def timing_table(framework: str, minutes: int = USUAL, *, link: str | None = None) -> str:
        return block(timing.timing_table(library.framework(framework), minutes, link=link))

    def timeline(framework: str, minutes: int = USUAL, *, link: str | None = None) -> str:
        return block(timing.timeline(library.framework(framework), minutes, link=link))

    def checklist(framework: str, phase: str) -> str:
        return block(checklists.checklist(library.framework(framework), phase))

    def framework_head(framework: str) -> str:
        return pages.framework_head(library.framework(framework))

    def phase(framework: str, phase: str) -> str:
        return pages.phase(library.framework(framework), phase)

    def calculator(name: str, **preset: object) -> str:
        return block(page.calculator(name, {field: str(value) for field, value in preset.items()}))

    def catalogue() -> str:
        return calculators.catalogue()

    def sheet(name: str) -> str:
        return sheets.sheet(library.sheet(name), "../../calculators/")

    def figure(sheet: str, name: str) -> str:
        return sheets.sheet_figure(library.sheet(sheet), name)

    published: Macros = (timing_table, timeline, checklist, framework_head, phase)
    calculating: Macros = (calculator, catalogue, sheet, figure)
    for macro in published + calculating + _reference_macros(library):
        env.macro(called(macro, env))


def _reference_macros(library: Library) -> Macros:
    def reference(page: str) -> str:
        return references.reference(library, page)

    def glossary() -> str:
        return words.glossary(library)

    def reference_numbers(subject: str) -> str:
        return block(numbers.reference_numbers(subject))

    def arithmetic(table: str) -> str:
        return block(computed.arithmetic(table))

    return reference, reference_numbers, arithmetic, glossary
