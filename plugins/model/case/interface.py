"""The interface of a case: endpoints, and the entities behind them."""

import re
from dataclasses import dataclass

from plugins.model.case.told import Body, Told
from plugins.model.spelling import Name


@dataclass(frozen=True, slots=True)
class Attribute:
    """A field of an entity."""

    name: str
    type: str
    says: Told | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """What is kept: its fields, the key it is found by, how it is divided, and how many there are."""

    id: Name
    label: str
    attributes: tuple[Attribute, ...]
    key: str
    divided_by: Told
    read_by: Told
    rows: Told | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """An error that a caller has to expect, and what it should do then."""

    status: str
    when: Told


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A call: who may make it, what a repeat does, and how often it may be made."""

    id: Name
    call: str
    purpose: Told
    who: Told
    repeat: Told
    limit: Told
    entities: tuple[Name, ...]
    failures: tuple[Failure, ...]
    request: Body | None = None
    response: Body | None = None

    @property
    def method(self) -> str:
        return self.call.partition(" ")[0]

    @property
    def path(self) -> str:
        return self.call.partition(" ")[2]

    @property
    def is_call(self) -> bool:
        """Whether it reads as one.

        >>> Endpoint.is_call.fget(type("", (), {"call": "POST /messages"}))
        True
        """
        return re.fullmatch(r"(GET|POST|PUT|PATCH|DELETE|WS|MQTT|gRPC|SUB|PUB) \S+", self.call) is not None
