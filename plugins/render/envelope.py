"""The page on which envelopes are written: the editor with an example in it, and links that open a text there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.catalogue import find, names
from calculators.core.involved import unused
from calculators.core.run import run
from calculators.text.envelope.closely import render_closely
from calculators.text.envelope.link import PREFIX, pack
from calculators.text.envelope.reply import targets
from calculators.text.envelope.rows import render_rows
from calculators.text.envelope.whole import render_whole
from calculators.text.head import render_head
from calculators.text.html import Markup, element
from plugins.render import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calculators.core.calculator import Calculator
    from plugins.model.envelope import Envelope
    from plugins.render.address import Page

OPEN = "Open in the envelope"
_WITHOUT = "These results were worked out when the page was made. To write lines of your own, turn JavaScript on."
_KEYS = (
    ("Tab", "to the result of this line; arrow keys go on from there, Escape comes back"),
    ("Ctrl + Space", "what can go here; ↓ and Enter choose"),
    ("?", "in the place of a number: what fits there"),
    ("Ctrl + Z", "undoes, including what a button put in"),
)


def open_link(text: str, here: Page, label: str = OPEN) -> Markup:
    """A link from `here` that opens this text on the page of envelopes; all of the text is in it."""
    return element("a", label, href=here.link(address.envelope(fragment(text))), class_="sts-open-envelope")


def fragment(text: str) -> str:
    """The text as the end of an address."""
    return f"{PREFIX}{pack(text)}"


def editor(example: Envelope, worked: Iterable[Envelope], cases: Iterable[Envelope]) -> Markup:
    """The editor, as it stands on the page until it is live: the example with its results."""
    return element(
        "sts-envelope",
        *render_head("Write lines; each shows its result", _WITHOUT),
        _tools(worked, cases),
        element("p", class_="sts-told", data_told=True, hidden=True),
        element(
            "div",
            element(
                "div",
                _text(example.text),
                element("div", render_rows(example.run, {}, is_edited=False), data_result="rows"),
                class_="sts-sheet-of-lines",
            ),
            element(
                "aside",
                element("button", "Close", type="button", class_="sts-close-it", data_close=True),
                element("div", render_closely(example.run, 0), data_line_closely=True),
                class_="sts-closely",
                aria_label="This line, closely",
            ),
            class_="sts-desk",
        ),
        element("div", render_whole(example.run), data_result="whole", class_="sts-whole"),
        _backwards(example),
        _keys(),
        class_="sts-estimate sts-envelope-page",
        data_envelope=example.id,
        data_page=address.envelope(),
        data_state="printed",
        data_search_exclude=True,
    )


def _text(text: str) -> Markup:
    """The field for the text; until it is live, the rows show the text themselves."""
    return element(
        "textarea",
        # A browser drops the first line break of what stands here.
        f"\n{text.rstrip(chr(10))}",
        name="envelope",
        class_="sts-text",
        aria_label="The envelope: one line for each number",
        aria_describedby="envelope-keys",
        spellcheck="false",
        autocomplete="off",
        autocapitalize="off",
        wrap="soft",
        hidden=True,
    )


def _tools(worked: Iterable[Envelope], cases: Iterable[Envelope]) -> Markup:
    return element(
        "div",
        _menu("Start", _starts(worked, cases)),
        _menu("Insert", _inserts()),
        _menu("Keep", _keeps()),
        _menu("Take along", _takes()),
        class_="sts-tools",
        role="group",
        aria_label="What to do with it",
    )


def _menu(title: str, inside: Iterable[Markup]) -> Markup:
    return element(
        "details", element("summary", title), element("div", *inside, class_="sts-menu"), name="envelope-tools"
    )


def _starts(worked: Iterable[Envelope], cases: Iterable[Envelope]) -> Iterator[Markup]:
    yield element("button", "An empty one", type="button", data_start="")
    for said, found in (("Or a worked estimate:", worked), ("Or the estimate of a case:", cases)):
        items = (
            element("li", element("a", one.title, href=f"#{fragment(one.text)}", data_open=True))
            for one in sorted(found, key=lambda one: one.title)
        )
        yield element("p", said, class_="sts-label")
        yield element("ul", *items, class_="sts-worked")


def _inserts() -> Iterator[Markup]:
    yield element("button", "A scenario", type="button", data_insert=_SCENARIO)
    yield element("button", "A check", type="button", data_insert="servers < 100")
    yield element("label", "A calculator, with its fields:", for_="envelope-calculator", class_="sts-label")
    options = (element("option", find(name).title, value=template(find(name))) for name in names())
    yield element("select", *options, id="envelope-calculator", data_calculators=True)
    yield element("button", "Insert it", type="button", data_insert_calculator=True)


_SCENARIO = "scenario Black Friday\n  people = 200M"


def template(calculator: Calculator) -> str:
    """A calculator as it may stand in an envelope: the fields that count, with what they begin with.

    >>> print(template(find("traffic")).partition("--")[0].strip())
    traffic: traffic
      users = 1M
    """
    inputs = run(calculator, {}).inputs
    counted = [field for field in calculator.fields if field.id not in unused(calculator, inputs)]
    fields = [(f"  {field.id} = {inputs.texts[field.id]}", field.label) for field in counted]
    width = max(len(text) for text, _ in fields)
    lines = (f"{text:{width}}  -- {label[0].lower()}{label[1:]}" for text, label in fields)
    return "\n".join([f"{calculator.name}: {calculator.name}", *lines])


def _keeps() -> Iterator[Markup]:
    yield element("label", "Keep it here as", for_="envelope-name", class_="sts-label")
    yield element("input", type="text", id="envelope-name", maxlength="80", autocomplete="off", data_name=True)
    yield element("button", "Keep", type="button", data_keep=True)
    said = "Kept in this browser, and nowhere else:"
    yield element("p", said, class_="sts-label", data_kept_label=True, hidden=True)
    yield element("ul", class_="sts-kept-list", data_kept=True)
    yield element("button", "Save as a file", type="button", data_save=True)
    yield element("button", "Open a file", type="button", data_load=True)
    named = "A file with an envelope"
    yield element("input", type="file", accept=".txt,text/plain", aria_label=named, data_file=True, hidden=True)


def _takes() -> Iterator[Markup]:
    for kind, title in (
        ("link", "Copy link"),
        ("plain", "Copy as text"),
        ("markdown", "Copy as Markdown, with results"),
        ("csv", "Copy as CSV"),
    ):
        yield element("button", title, type="button", data_copy=kind)
    yield element("button", "Print", type="button", data_print=True)


def _backwards(example: Envelope) -> Markup:
    """Asking the other way round: which value one number would need for a line to come to a target."""
    found = targets(example.run)
    return element(
        "details",
        element("summary", "Work backwards"),
        element(
            "form",
            element("label", "To bring", for_="envelope-back-name"),
            element("select", *_options(found["names"]), id="envelope-back-name", name="name"),
            element("label", "to", for_="envelope-back-target"),
            element("input", type="text", id="envelope-back-target", name="target", autocomplete="off"),
            element("label", "change", for_="envelope-back-move"),
            element("select", *_options(found["numbers"]), id="envelope-back-move", name="move"),
            element("button", "Work it out", type="submit"),
            element("p", data_backwards_said=True, role="status"),
            data_backwards=True,
        ),
        class_="sts-backwards",
        data_live=True,
        hidden=True,
    )


def _options(names: Iterable[str]) -> Iterator[Markup]:
    return (element("option", name) for name in names)


def _keys() -> Markup:
    rows = [part for key, says in _KEYS for part in (element("dt", element("kbd", key)), element("dd", says))]
    return element(
        "details",
        element("summary", "Keys"),
        element("dl", *rows, id="envelope-keys"),
        class_="sts-keys",
        data_live=True,
        hidden=True,
    )
