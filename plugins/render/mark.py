"""Marks: the letters of the frameworks that advise an item, each leading to the very line that does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.text.html import Markup, element
from plugins.render import address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from plugins.model.provenance import Carrier, Provenance
    from plugins.model.spelling import PointId
    from plugins.render.address import Page

ADVISED = "Advised by"
BESIDE = "Not advised, but compare"


def marks(points: Iterable[PointId], provenance: Provenance, here: Page, beside: Iterable[PointId] = ()) -> Markup:
    """All five letters in a row: those that advise it are lit links, those with something beside it are dashed ones.

    No span within the span: the search's reader takes the end of the inner one for the end of what it leaves out.
    """
    lit, near = provenance.by_letter(points), provenance.by_letter(beside)
    return element(
        "span",
        *(
            _letter(each.letter, near[each.letter], here, BESIDE, style="sts-beside")
            if each.letter in near and each.letter not in lit
            else _letter(each.letter, lit.get(each.letter, ()), here)
            for each in provenance.frameworks
        ),
        None if lit else element("i", "None of the five has it", class_="sts-hidden"),
        class_="sts-marks",
        data_search_exclude=True,
    )


def named_by(points: Iterable[PointId], provenance: Provenance, here: Page, does: str = ADVISED) -> Markup | None:
    """The letters of those that speak of it, and what they do; nothing where none does."""
    carriers = provenance.by_letter(points)
    if not carriers:
        return None
    letters = (_letter(letter, found, here, does) for letter, found in carriers.items())
    return element("p", element("span", f"{does} "), *letters, class_="sts-marks", data_search_exclude=True)


def legend(provenance: Provenance, here: Page) -> Markup:
    """What the letters mean, and what they do."""
    names = (_named(each.letter, each.title, here.link(address.framework(each))) for each in provenance.frameworks)
    return element(
        "div",
        element(
            "p",
            "A lit letter means that this published framework advises the line; click it to see where. "
            "A dashed one has an example or a gap beside the line, and does not advise it. "
            "A line with no letter lit is this guide’s own. ",
            element("a", "How the five compare", href=here.link(address.COMPARED)),
        ),
        element("ul", *names, role="list"),
        class_="sts-legend",
        data_search_exclude=True,
    )


def _named(letter: str, title: str, href: str) -> Markup:
    mark = element("span", element("span", letter, class_="sts-on"), class_="sts-marks", aria_hidden="true")
    return element("li", mark, " ", element("a", title, href=href, aria_label=f"Framework {letter}: {title}"))


def _letter(
    letter: str, carriers: tuple[Carrier, ...], here: Page, does: str = ADVISED, style: str | None = None
) -> Markup:
    if not carriers:
        return element("i", letter, aria_hidden="true")
    first, *others = carriers
    # Where it leads, not what stands there: a page has so many of these that whole lines would be a tenth of it.
    rest = f", and {len(others)} more" if others else ""
    said = f"{does} {letter} under {first.phase.title}{rest}"
    href = here.link(address.phase(first.framework, first.phase, first.item.id))
    return element("a", letter, href=href, class_=style, aria_label=said, title=said)
