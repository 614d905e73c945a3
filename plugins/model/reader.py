"""Reads a YAML text into a dataclass, and reports everything that is wrong with it at once."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

import yaml

from plugins.model.document import compose, described, line_of, plain
from plugins.model.problem import DataError, Problem
from plugins.model.shape import Choice, Field, Many, Plain, Record, Shape, Spelled, record_of
from plugins.model.spelling import Anchor
from plugins.model.wording import choice, listed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

    from plugins.model.complaint import Complaint

_SAID = {str: "text", int: "a whole number", bool: "true or false"}


class _Nothing:
    """Stands where a value could not be read."""


_NOTHING = _Nothing()


def read[T](kind: type[T], text: str, file: str) -> T:
    """The text as a `kind`; `DataError` with every problem otherwise."""
    reading = _Reading(file)
    value = reading.root(compose(text, file), record_of(kind))
    if reading.problems:
        raise DataError(sorted(reading.problems, key=lambda problem: problem.line))
    return cast("T", value)


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a value stands: the entry (a path of ids) and the field within it."""

    entry: str
    field: str = ""

    def into(self, label: str) -> _Spot:
        """The entry that this field holds, in a list under its label."""
        return _Spot(f"{self.entry}.{self.field}{label}".lstrip("."))

    def of(self, name: str) -> _Spot:
        return _Spot(self.entry, name)


@dataclass(slots=True)
class _Reading:
    file: str
    problems: list[Problem] = field(default_factory=list)
    lines: dict[_Spot, int] = field(default_factory=dict)
    anchors: dict[str, int] = field(default_factory=dict)

    def root(self, node: yaml.Node | None, shape: Record) -> object:
        if node is None:
            return self._refuse(1, _Spot(""), "nothing", _keys(shape))
        return self._record(node, shape, _Spot(""))

    def _value(self, node: yaml.Node, shape: Shape, spot: _Spot) -> object:
        self.lines[spot] = line_of(node)
        match shape:
            case Record():
                return self._record(node, shape, spot.into(""))
            case Many():
                return self._many(node, shape, spot)
            case Choice():
                return self._choice(node, shape.of, spot)
            case Spelled():
                return self._spelled(node, shape, spot)
            case Plain():
                return self._plain(node, shape, spot)

    def _record(self, node: yaml.Node, shape: Record, spot: _Spot) -> object:
        self.lines[spot] = line_of(node)
        if not isinstance(node, yaml.MappingNode):
            return self._refuse(line_of(node), spot, described(node), _keys(shape))
        found = self._fields(node, shape, spot)
        missing = [each for each in shape.fields if each.required and each.name not in found]
        for each in missing:
            self._refuse(line_of(node), spot.of(each.name), "nothing", f"{_wanted(each.shape)}; it must be there")
        values = {name: value for name, value in found.items() if value is not _NOTHING}
        if missing or len(values) < len(found):
            return _NOTHING
        return self._checked(shape.of(**values), spot)

    def _fields(self, node: yaml.MappingNode, shape: Record, spot: _Spot) -> dict[str, object]:
        known = {each.name: each for each in shape.fields}
        found: dict[str, object] = {}
        for key, value in node.value:
            name = str(key.value)
            if name not in known:
                found[name] = self._refuse(line_of(key), spot.of(name), "an unknown key", choice(name, known))
            elif name in found:
                self._refuse(line_of(key), spot.of(name), "the same key again", "each key once")
            else:
                found[name] = self._field(value, known[name], spot.of(name))
        return found

    def _field(self, node: yaml.Node, asked: Field, spot: _Spot) -> object:
        value = self._value(node, asked.shape, spot)
        if value == () and asked.required:
            return self._refuse(line_of(node), spot, "an empty list", "at least one entry")
        return value

    def _checked(self, record: object, spot: _Spot) -> object:
        check = getattr(record, "check", None)
        complaints: Iterable[Complaint] = check() if check else ()
        for complaint in complaints:
            place = _Spot(f"{spot.entry}.{complaint.entry}".strip("."), complaint.field)
            line = self.lines.get(place) or self.lines.get(place.of("")) or self.lines[spot]
            self._refuse(line, place, complaint.found, complaint.accepted)
        return record

    def _many(self, node: yaml.Node, shape: Many, spot: _Spot) -> object:
        if not isinstance(node, yaml.SequenceNode):
            return self._refuse(line_of(node), spot, described(node), f"a list of {_wanted(shape.each)}")
        read = [self._element(part, shape.each, spot, at) for at, part in enumerate(node.value, start=1)]
        return _NOTHING if _NOTHING in read else tuple(read)

    def _element(self, node: yaml.Node, shape: Shape, spot: _Spot, at: int) -> object:
        if isinstance(shape, Record):
            return self._record(node, shape, spot.into(f"[{_label(node, at)}]"))
        return self._value(node, shape, spot)

    def _choice(self, node: yaml.Node, of: type[Enum], spot: _Spot) -> object:
        known = {str(each.value): each for each in of}
        said = plain(node)
        if isinstance(said, str) and said in known:
            return known[said]
        return self._refuse(line_of(node), spot, described(node), choice(str(said), known))

    def _spelled(self, node: yaml.Node, shape: Spelled, spot: _Spot) -> object:
        try:
            value = shape.of.spelled(plain(node))
        except ValueError:
            return self._refuse(line_of(node), spot, described(node), shape.of.ACCEPTED)
        return self._anchored(node, value, spot) if isinstance(value, Anchor) else value

    def _anchored(self, node: yaml.Node, anchor: Anchor, spot: _Spot) -> object:
        if anchor in self.anchors:
            found = f'"{anchor}" again, already the id of line {self.anchors[anchor]}'
            return self._refuse(line_of(node), spot, found, "an id that no other entry of the file has")
        self.anchors[anchor] = line_of(node)
        return anchor

    def _plain(self, node: yaml.Node, shape: Plain, spot: _Spot) -> object:
        value = plain(node)
        if type(value) is shape.of and value != "":
            return value
        quote = "; put it in quotes" if shape.of is str and isinstance(node, yaml.ScalarNode) and node.value else ""
        return self._refuse(line_of(node), spot, described(node), _SAID[shape.of] + quote)

    def _refuse(self, line: int, spot: _Spot, found: str, accepted: str) -> _Nothing:
        self.problems.append(Problem(self.file, line, spot.entry, spot.field, found, accepted))
        return _NOTHING


def _label(node: yaml.Node, at: int) -> str:
    """An entry's id, or its place in the list while it has none."""
    if isinstance(node, yaml.MappingNode):
        ids = (value for key, value in node.value if key.value == "id" and isinstance(value, yaml.ScalarNode))
        return next((str(each.value) for each in ids), str(at))
    return str(at)


def _wanted(shape: Shape) -> str:
    match shape:
        case Record():
            return "mappings"
        case Many():
            return f"a list of {_wanted(shape.each)}"
        case Choice():
            return listed(str(each.value) for each in shape.of)
        case Spelled():
            return shape.of.ACCEPTED
        case Plain():
            return _SAID[shape.of]


def _keys(shape: Record) -> str:
    return f"a mapping with the keys {listed((each.name for each in shape.fields), 'and')}"
