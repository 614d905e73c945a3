"""Values with a spelling of their own: each says what it accepts, to people and to editors."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Self

if TYPE_CHECKING:
    from collections.abc import Mapping


class Spelling(ABC):
    """A value that reads itself from what stands in a file."""

    __slots__ = ()
    ACCEPTED: ClassVar[str]
    SCHEMA: ClassVar[Mapping[str, object]]

    @classmethod
    @abstractmethod
    def spelled(cls, data: object) -> Self:
        """The value; `ValueError` if the data does not spell one."""


class Word(str, Spelling):
    """Text of a given pattern."""

    __slots__ = ()
    PATTERN: ClassVar[str]

    def __init_subclass__(cls) -> None:
        cls.SCHEMA = {"type": "string", "pattern": cls.PATTERN, "description": cls.ACCEPTED}

    @classmethod
    def spelled(cls, data: object) -> Self:
        if not (isinstance(data, str) and re.fullmatch(cls.PATTERN, data, re.ASCII)):
            raise ValueError(cls.ACCEPTED)
        return cls(data)


class Name(Word):
    """Names something that is defined elsewhere, such as a calculator."""

    __slots__ = ()
    PATTERN = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
    ACCEPTED = "a name in small letters, digits and single hyphens, such as storage-growth"


def is_name(text: str) -> bool:
    """Whether it may be the name of a file of data, and of nothing outside its folder.

    >>> is_name("core-features"), is_name("../x")
    (True, False)
    """
    return re.fullmatch(Name.PATTERN, text, re.ASCII) is not None


class Anchor(Word):
    """The permanent id of an entry, once per file: it becomes the entry's address.

    >>> Anchor.spelled("core-features")
    'core-features'
    """

    __slots__ = ()
    PATTERN = Name.PATTERN
    ACCEPTED = "an id in small letters, digits and single hyphens, such as core-features"


class FrameworkId(Word):
    """One of the five published frameworks."""

    __slots__ = ()
    PATTERN = r"^[a-e]$"
    ACCEPTED = "a, b, c, d or e"


class PointId(Word):
    """One statement of one published framework.

    >>> PointId.spelled("D1.7").letter
    'D'
    """

    __slots__ = ()
    PATTERN = r"^[A-E][0-9]\.[1-9][0-9]?$"
    ACCEPTED = "the id of a point, such as D1.7"

    @property
    def letter(self) -> str:
        return self[0]


class WebAddress(Word):
    """A page elsewhere."""

    __slots__ = ()
    PATTERN = r"^https://[^\s]+$"
    ACCEPTED = "an address that begins with https://"
