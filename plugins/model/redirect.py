"""Redirects: addresses that were published once, and where what they named is now."""

from dataclasses import dataclass

from plugins.model.spelling import Word


class Address(Word):
    """A page of the site, from its top, with or without an anchor; that of the first page stands by itself.

    >>> Address.spelled("framework/scope/#users")
    'framework/scope/#users'
    """

    __slots__ = ()
    PATTERN = r"^([a-z0-9-]+/)+(#[A-Za-z0-9_-]+)?$|^#[A-Za-z0-9_-]+$"
    ACCEPTED = "an address from the top of the site, such as framework/scope/#users"


@dataclass(frozen=True, slots=True)
class Redirect:
    """One address that moved."""

    was: Address
    now: Address


@dataclass(frozen=True, slots=True)
class Redirects:
    """All of them; none is ever taken out."""

    redirects: tuple[Redirect, ...] = ()
