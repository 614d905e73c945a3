"""The plain rule: a first answer aloud, without what a calculator would otherwise add."""

from calculators.core.field.choice import Choice, Option


def plain_rule(label: str, full: str, plain: str, left_out: str) -> Choice:
    """The choice between all that counts and next to nothing of it; formulas branch on it with `Chosen`."""
    why = f"The plain rule is for a first answer aloud: {left_out}. Say what it leaves out."
    return Choice("rule", label, Option("full", full), Option("plain", plain), why=why)
