"""A YAML text as nodes that know their lines."""

from __future__ import annotations

import re
from io import StringIO

import yaml

from plugins.model.problem import DataError, Place, Problem

_INTEGER = re.compile(r"-?(0|[1-9][0-9]*)")


class Mark(yaml.Mark):
    """Where a node stands that is said anew, and what it is said over."""

    def __init__(self, over: yaml.Node, under: yaml.Node) -> None:
        mark = over.start_mark
        super().__init__(mark.name, mark.index, mark.line, mark.column, None, 0)
        self.under = place_of(under)


class _Named(StringIO):
    """A text whose nodes know its file."""

    def __init__(self, text: str, name: str) -> None:
        super().__init__(text)
        self.name = name


def compose(text: str, file: str) -> yaml.Node | None:
    """The root node; an empty document has none."""
    try:
        _refuse_aliases(text, file)
        return yaml.compose(_Named(text, file), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        raise DataError([_syntax_problem(text, file, error)]) from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        found = f"a character that YAML does not allow ({error.reason})"
        raise DataError([Problem(Place(file, line), "", "", found, "plain text")]) from None


def place_of(node: yaml.Node) -> Place:
    mark = node.start_mark
    return Place(mark.name, mark.line + 1, mark.under if isinstance(mark, Mark) else None)


def id_of(node: yaml.Node) -> str | None:
    """The id of an entry, where it has one."""
    if not isinstance(node, yaml.MappingNode):
        return None
    ids = (value for key, value in node.value if key.value == "id" and isinstance(value, yaml.ScalarNode))
    return next((str(each.value) for each in ids), None)


def plain(node: yaml.Node) -> object:
    """A node as text, whole number, truth value or list; anything else is None.

    Numbers are read as people write them: YAML 1.1 would take 5:20 for 320 and 010 for 8.
    """
    match node:
        case yaml.SequenceNode(value=parts):
            return [plain(part) for part in parts]
        case yaml.ScalarNode(tag="tag:yaml.org,2002:str", value=text):
            return " ".join(text.split())
        case yaml.ScalarNode(tag="tag:yaml.org,2002:int", value=text) if _INTEGER.fullmatch(text):
            return int(text)
        case yaml.ScalarNode(tag="tag:yaml.org,2002:bool", value=text) if text in ("true", "false"):
            return text == "true"
    return None


def described(node: yaml.Node) -> str:
    """What stands there, for a message."""
    match node:
        case yaml.MappingNode():
            return "a mapping"
        case yaml.SequenceNode(value=parts):
            return _row(parts) if all(isinstance(part, yaml.ScalarNode) for part in parts) else "a list"
        case yaml.ScalarNode(tag="tag:yaml.org,2002:null"):
            return "nothing"
        case yaml.ScalarNode(tag="tag:yaml.org,2002:str", value=text):
            return f'"{_shortened(text)}"' if text.strip() else "empty text"
    return str(node.value)


def _row(parts: list[yaml.Node]) -> str:
    return _shortened(f"[{', '.join(str(part.value) for part in parts)}]")


def _shortened(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:57]}…"


def _refuse_aliases(text: str, file: str) -> None:
    if "*" not in text:
        return  # to read every event takes as long as all the rest
    # An alias may refer to the node that holds it: reading would never end.
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        if isinstance(event, yaml.AliasEvent):
            line = event.start_mark.line + 1 if event.start_mark else 1
            found = f"the alias *{event.anchor}"
            raise DataError([Problem(Place(file, line), "", "", found, "the value itself, written out")])


def _syntax_problem(text: str, file: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    place = Place(file, mark.line + 1 if mark else 1)
    written = text.splitlines()[place.line - 1] if mark and mark.line < len(text.splitlines()) else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return Problem(place, "", "", "a tab in the indentation", "spaces")
    found = f"YAML that cannot be read ({', '.join(filter(None, [error.context, error.problem]))})"
    return Problem(place, "", "", found, "valid YAML; put text with : or # in quotes")
