"""Golden cases: read here, run on the host and again in the browser."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """What goes in and what must come out, with the source it was worked out from."""

    calculator: str
    name: str
    source: str
    inputs: dict[str, str]
    figures: dict[str, float]
    texts: dict[str, str]
    verdict: str | None

    @property
    def id(self) -> str:
        return f"{self.calculator}/{self.name}"


def load_cases() -> list[Case]:
    return [case for path in sorted(FOLDER.glob("*.yml")) for case in _file(path)]


def _file(path: Path) -> list[Case]:
    loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [_case(path.stem, name, entry) for name, entry in loaded["cases"].items()]


def _case(calculator: str, name: str, entry: dict[str, Any]) -> Case:
    unknown = set(entry) - {"source", "inputs", "figures", "texts", "verdict"}
    if unknown:
        raise ValueError(f"{calculator}/{name}: unknown keys {sorted(unknown)}")
    inputs = {field: str(value) for field, value in entry["inputs"].items()}
    figures = {figure: float(value) for figure, value in entry["figures"].items()}
    return Case(calculator, name, entry["source"], inputs, figures, entry.get("texts", {}), entry.get("verdict"))
