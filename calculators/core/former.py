"""Former names: what was published under one still answers to it, however it is called today."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from calculators.core.problem import InputError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


class Named(Protocol):
    """Something with an id of today, and those it had before."""

    @property
    def id(self) -> str: ...

    @property
    def was(self) -> tuple[str, ...]: ...


class Labelled(Named, Protocol):
    """One that a sentence can name."""

    @property
    def label(self) -> str: ...


def by_name[T: Named](named: Iterable[T], name: str) -> T | None:
    """The one that is called so, or was."""
    return next((one for one in named if name == one.id or name in one.was), None)


def names_of(named: Iterable[Named]) -> list[str]:
    """All names that something answers to."""
    return [name for one in named for name in (one.id, *one.was)]


def with_names_of_today[V](fields: Collection[Labelled], given: Mapping[str, V]) -> Mapping[str, V]:
    """The same by the fields' ids of today; what no field is called stays as it is, for others to refuse.

    `InputError` where a field is given twice, under two of its names.
    """
    if given.keys() <= {field.id for field in fields}:
        return given
    found: dict[str, V] = {}
    for name, value in given.items():
        field = by_name(fields, name)
        id_ = field.id if field else name
        if field and id_ in found:
            both = " and ".join(f"“{name}”" for name in (id_, *field.was) if name in given)
            raise InputError({id_: f"{field.label}: {both} are names of one field: give one of them."})
        found[id_] = value
    return found
