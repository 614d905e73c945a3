"""Complaint: what a record finds wrong with itself, beyond the shape of its fields."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Complaint:
    """A problem whose file and line the reader will add; `entry` is the path below the record."""

    field: str
    found: str
    accepted: str
    entry: str = ""
