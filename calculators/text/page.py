"""A calculator as it stands on a page: form, first result, actions, and what to read without JavaScript."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING

from calculators.catalogue import find
from calculators.core.involved import unused
from calculators.core.link import fragment
from calculators.core.run import run
from calculators.text.form import render_actions, render_backwards, render_form
from calculators.text.head import render_head
from calculators.text.html import Markup, element
from calculators.text.result import render_result

if TYPE_CHECKING:
    from collections.abc import Mapping

_WITHOUT = "This result was worked out when the page was made. To change the numbers, turn JavaScript on."


def calculator(name: str, preset: Mapping[str, str]) -> Markup:
    """The calculator `name` with some of its fields preset; an unknown name or a bad value is an `InputError`.

    It may stand on any page, with others, and in whatever opens and closes. The address of its own page, and of no
    other, keeps its inputs.
    """
    described = find(name)
    result = run(described, preset)
    key = f"{name}-{zlib.crc32(repr(sorted(preset.items())).encode()):x}" if preset else name
    return element(
        "sts-calculator",
        *render_head(described.question, _WITHOUT),
        element(
            "div",
            render_form(described, result.inputs.texts, key, unused(described, result.inputs)),
            element("div", render_result(result), class_="sts-result", data_result=True),
            class_="sts-columns",
        ),
        render_actions(),
        render_backwards(described, key),
        class_="sts-estimate",
        data_calculator=name,
        data_page=f"calculators/{name}/",
        data_state="printed",
        data_fragment=fragment(described, result.inputs.texts),
        # The words to be found are in the text around it; its numbers and labels would only be in their way.
        data_search_exclude=True,
    )
