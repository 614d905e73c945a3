"""An estimate that a reader may try before looking: a line of the envelope, as a question, and what it decides."""

from dataclasses import dataclass

from plugins.model.case.told import Told
from plugins.model.line import LineName


@dataclass(frozen=True, slots=True)
class Estimate:
    """A figure to work out, and why it is worth it."""

    line: LineName
    ask: Told
    decides: Told
