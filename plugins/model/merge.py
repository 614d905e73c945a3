"""Merging: what a later file says takes the place of what an earlier one said, before anything is checked.

Mappings merge key by key, and lists in which every entry has an id, entry by entry: what is new comes last. Whatever
else is said again is said anew.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING

import yaml

from plugins.model.document import Mark, id_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    type Pair = tuple[yaml.Node, yaml.Node]


def merge(under: yaml.Node, over: yaml.Node) -> yaml.Node:
    """The node `over`, with what it leaves unsaid taken from `under`; it knows where both stand."""
    merged = copy(over)
    merged.start_mark = Mark(over, under)
    match under, over:
        case yaml.MappingNode(value=pairs), yaml.MappingNode(value=later):
            merged.value = _by(lambda pair: str(pair[0].value), pairs, later, _merge_pair)
        case yaml.SequenceNode(value=entries), yaml.SequenceNode(value=later) if all(map(id_of, [*entries, *later])):
            merged.value = _by(id_of, entries, later, merge)
    return merged


def _merge_pair(under: Pair, over: Pair) -> Pair:
    return over[0], merge(under[1], over[1])


def _by[T](
    name: Callable[[T], str | None], earlier: Iterable[T], later: Iterable[T], merged: Callable[[T, T], T]
) -> list[T]:
    """Each of the later ones over the earlier one of its name; what one file says twice stays there twice."""
    found = [*earlier]
    places = {name(each): at for at, each in reversed([*enumerate(found)])}
    for each in later:
        at = places.pop(name(each), None)
        if at is None:
            found.append(each)
        else:
            found[at] = merged(found[at], each)
    return found
