"""Sentences about an envelope's values and checks, which every other form shares."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calculators.core.writing import write_number
from calculators.envelope.claim import slip_behind
from calculators.envelope.spread import spread
from calculators.text.sentence import share_of_draws, spread_words

if TYPE_CHECKING:
    from calculators.envelope.growth import Break, Scale
    from calculators.envelope.outcome import CheckOutcome, LineOutcome, ValueOutcome
    from calculators.envelope.purchase import Offer, Purchase
    from calculators.envelope.run import Run
    from calculators.envelope.scenario import Difference
    from calculators.envelope.turning import Turn

_SURE = 0.9995
_MANY = 2


def range_sentence(value: ValueOutcome) -> str:
    """Both ends of a range, with the unit once where it is the same; nothing where there is none."""
    if value.quantity.is_certain:
        return ""
    # $438,000 to $1.24 million/month; but 900 kB/s to 2 MB/s.
    stem, slash, per = value.low_text.partition("/")
    low_text = stem if stem[-1:].isdigit() and value.high_text.endswith(f"{slash}{per}") else value.low_text
    low, high = low_text.split(" "), value.high_text.split(" ")
    # 50 to 80 million users; but 900 kB to 2 MB.
    while len(low) == len(high) > 1 and low[-1] == high[-1]:
        low, high = low[:-1], high[:-1]
    return f"{' '.join(low)} to {value.high_text}"


def spread_sentence(value: ValueOutcome, run: Run) -> str:
    """Which ranges its own comes from, the largest first."""
    labels = {id_: one.label for id_, one in run.program.assumptions.items()}
    return spread_words([(labels.get(id_, id_), share) for id_, share in spread(value, run)])


def claim_sentence(outcome: LineOutcome) -> str:
    """What was written that a line comes to, held against what it does; nothing where nothing was."""
    claims, value = outcome.line.claims, outcome.value
    if not claims:
        return ""
    claim = next((one for one in claims if not one.holds(value.middle)), None)
    if claim is None:
        return "as you wrote"
    if value.quantity.low <= claim.middle <= value.quantity.high:
        return f"you wrote {claim.text}, which is within the range"
    off = claim.times(value.middle)
    if off is None:
        return f"you wrote {claim.text}"
    slip = slip_behind(off, claim.unit, value.at.calendar)
    return f"you wrote {claim.text}, {_off(off)}{f': {slip}?' if slip else ''}"


def _off(times: float) -> str:
    """How far that is from right.

    >>> _off(0.9), _off(2.5), _off(1 / 1000)
    ('10% too little', '2.5 times as much', '1,000 times too little')
    """
    if times >= _MANY:
        return f"{write_number(times, 2)} times as much"
    if times <= 1 / _MANY:
        return f"{write_number(1 / times, 2)} times too little"
    return f"{write_number(abs(times - 1) * 100, 2)}% too {'much' if times > 1 else 'little'}"


def check_sentence(outcome: CheckOutcome) -> str:
    """Whether a check holds, and by how much.

    What stands behind it is the share of the limit that is used, so that 62% leaves 38%.
    """
    return " ".join(filter(None, [f"{verdict(outcome)}: {used_sentence(outcome)}", held_sentence(outcome)]))


def verdict(outcome: CheckOutcome) -> str:
    if not outcome.holds:
        return "fails"
    return "holds, but it is near" if outcome.is_near else "holds"


def used_sentence(outcome: CheckOutcome, limit: str = "") -> str:
    """The left side against the right, which may stand beside it and be called something short."""
    left, right, used = outcome.left.text, outcome.right.text, outcome.used
    is_allowance = outcome.check.is_share and outcome.check.symbol in ">≥"
    what = "of the failures that are allowed" if is_allowance else f"of {limit or right}"
    if is_allowance or outcome.check.symbol in "<≤":
        return f"{left} is {_share(used)} {what}"
    if not outcome.holds:
        return f"{left}, where at least {right} is needed"
    return f"{right} is {_share(used)} of {left}"


def held_sentence(outcome: CheckOutcome) -> str:
    """In how many draws it holds, where some disagree."""
    if outcome.held > _SURE or outcome.held < 1 - _SURE:
        return ""
    return f"(holds in {share_of_draws(outcome.held)} of draws)"


def turn_sentence(turn: Turn) -> str:
    """One turning point, the others left alone."""
    where = f"{turn.assumption.label} {'above' if turn.is_above else 'below'} {turn.text}"
    # A factor says nothing of a share near 1, nor where two digits do not show it.
    moved = times(turn.times)
    is_said = turn.assumption.unit.text != "%" and moved not in {"×1", "÷1"}
    return f"{where} ({moved})" if is_said else where


def purchase_sentence(bought: Purchase) -> str:
    """`6: short in 4% of draws; 5: in 22%`, and which is regretted least."""
    first, *others = bought.offers
    offers = [_offer(first, "short in", " of draws"), *(_offer(offer, "in", "") for offer in others)]
    return (
        f"{'; '.join(offers)}. Least regretted where being short costs {write_number(bought.short_costs)} times "
        f"being long: {bought.least_regret:,}"
    )


def _offer(offer: Offer, words: str, behind: str) -> str:
    return f"{offer.count:,}: {'never' if offer.short == 0 else f'{words} {share_of_draws(offer.short)}{behind}'}"


def break_sentence(broken: Break, scale: Scale) -> str:
    check = broken.check.check.statement.text.strip()
    return f"{check} breaks at about {times(broken.times)}: {scale.grows.label} at {broken.text}"


def difference_sentence(difference: Difference) -> str:
    factor = difference.times
    behind = f" ({times(factor)})" if factor is not None else ""
    return f"{difference.before.text} becomes {difference.text}{behind}"


def times(factor: float) -> str:
    return f"×{write_number(factor, 2)}" if factor >= 1 else f"÷{write_number(1 / factor, 2)}"


def _share(used: float) -> str:
    """How much of a limit: just over it is not 100%, nor is just below."""
    if used >= 10:
        return f"{write_number(used, 2)} times" if used < 1e12 else "far more than all"
    if used < 0.001:
        return "under 0.1%"
    fewest = 3 if used > 1 else 2
    digits = next((n for n in range(fewest, 12) if used == 1 or write_number(used * 100, n) != "100"), fewest)
    return f"{write_number(used * 100, digits)}%"
