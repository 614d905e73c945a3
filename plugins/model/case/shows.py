"""Where else a case is worth reading: the stages, calculators, rows and follow-ups that it shows at work."""

from dataclasses import dataclass

from plugins.model.spelling import Name


@dataclass(frozen=True, slots=True)
class Shows:
    """Each of them leads to the case."""

    stages: tuple[Name, ...]
    calculators: tuple[Name, ...]
    rows: tuple[Name, ...]
    follow_ups: tuple[Name, ...]
