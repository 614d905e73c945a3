"""Shapes: what a type asks of the data, read once from its hints.

The reader checks files against shapes and the JSON Schema is written from them, so the two cannot differ.
"""

from __future__ import annotations

import types
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from plugins.model.spelling import Spelling

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Plain:
    """Text, a whole number or a truth value."""

    of: type[str | int | bool]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values of an enumeration."""

    of: type[Enum]


@dataclass(frozen=True, slots=True)
class Spelled:
    """A value that reads itself."""

    of: type[Spelling]


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one shape."""

    each: Shape


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record; a list that must be there must not be empty."""

    name: str
    shape: Shape
    required: bool


@dataclass(frozen=True, slots=True)
class Record:
    """A mapping with known keys, which becomes a dataclass."""

    of: type
    fields: tuple[Field, ...]

    def made(self, values: Mapping[str, object]) -> object:
        """One of them, from values by key."""
        return self.of(**{f"{key}_" if iskeyword(key) else key: value for key, value in values.items()})


type Shape = Plain | Choice | Spelled | Many | Record


def record_of(kind: type) -> Record:
    """The shape of a dataclass."""
    hints = get_type_hints(kind)
    asked = ((each.name, hints[each.name], _is_required(each)) for each in fields(kind))
    # A key that is a word of Python's own, such as from, is a field with an underscore behind it.
    return Record(
        kind, tuple(Field(name.removesuffix("_"), shape_of(hint), required) for name, hint, required in asked)
    )


def shape_of(hint: Any) -> Shape:  # noqa: ANN401 - a hint may be anything
    """The shape a type hint asks for.

    >>> shape_of(tuple[str, ...])
    Many(each=Plain(of=<class 'str'>))
    """
    if get_origin(hint) is tuple:
        return Many(shape_of(get_args(hint)[0]))
    if get_origin(hint) in (types.UnionType, Union):
        return shape_of(next(part for part in get_args(hint) if part is not types.NoneType))
    if is_dataclass(hint) and isinstance(hint, type) and not issubclass(hint, Spelling):
        return record_of(hint)
    return _single(hint)


def _single(hint: type) -> Shape:
    if issubclass(hint, Spelling):
        return Spelled(hint)
    if issubclass(hint, Enum):
        return Choice(hint)
    if hint in (str, int, bool):
        return Plain(hint)
    raise TypeError(f"data cannot hold a {hint!r}")


def _is_required(each: Any) -> bool:  # noqa: ANN401 - dataclasses.Field of anything
    return each.default is MISSING and each.default_factory is MISSING
