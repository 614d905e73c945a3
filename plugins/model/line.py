"""Lines: what a design calls a figure of the case's envelope by."""

from plugins.model.spelling import Word


class LineName(Word):
    """The name of a line of an envelope, or of a calculator's figure in it.

    >>> LineName.spelled("messages a second"), LineName.spelled("load.peak")
    ('messages a second', 'load.peak')
    """

    __slots__ = ()
    PATTERN = r"^[A-Za-z][^\s=:#<>\[\]]*( [^\s=:#<>\[\]]+)*$"
    ACCEPTED = "the name of a line of the envelope, such as peak or load.peak"


def lines_in(record: object, *fields: str) -> dict[str, LineName]:
    """The lines that these fields of a record name."""
    return {field: line for field in fields if (line := getattr(record, field)) is not None}
