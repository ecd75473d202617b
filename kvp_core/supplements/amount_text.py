"""The sentence that says what a cost may bring, with the rule behind it."""

from collections.abc import Iterator

from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import Rate
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.calculations import Calculation
from kvp_core.supplements.rules import CostEstimate
from kvp_core.values.verdict import Verdict


def about_amount(one: CostEstimate) -> Iterator[Message]:
    """What to say about the amount of a cost; travel has its own page, so only its distances."""
    found = one.calculation
    if one.elsewhere:
        yield from one.elsewhere.sentences if one.verdict is not Verdict.NOT_MET else ()
    elif one.cost is Cost.DAILY_TRAVEL and one.verdict is not Verdict.NOT_MET:
        yield msg(
            "It must be 6 km or more one way. Shorter can be fine if you are ill or have a "
            "disability."
        )
    elif one.cost is Cost.GATHERINGS and one.verdict is not Verdict.NOT_MET:
        yield msg("The gathering must be compulsory, and 30 km or more one way.")
    elif one.cost is Cost.MOVING and found:
        yield from _moving(found)
    elif one.cost is Cost.BOOKS and found:
        yield msg(
            "{amount} a month. Half if the education is half time or less.", amount=found.typical
        )
    elif one.cost is Cost.CHILDCARE and found:
        yield msg(
            "Nav covers 64 per cent, up to {max} a month: about {amount}. "
            "Cash-for-care benefit is taken away first.",
            max=_rate(found, "cap").amount,
            amount=found.typical,
        )
    elif found:
        yield _housing(found)
    for change in found.later if found else ():
        yield msg(
            "From {day} it may be about {amount} a month.", day=change.start, amount=change.amount
        )


def _moving(found: Calculation) -> Iterator[Message]:
    keys = {line.key for line in found.lines}
    if "lowest_offer" in keys:
        yield msg("Get two written offers. Nav covers the cheapest.")
    if "car" in keys:
        rate = _rate(found, "car")
        yield msg("Nav covers driving one way, {rate} kroner per km.", rate=rate.value)
    yield msg("That may be {amount} in all.", amount=found.typical)


def _housing(found: Calculation) -> Message:
    if all(line.key != "cap" for line in found.lines):
        return msg(
            "If your health makes it cost more, Nav can cover what it really costs: {amount}.",
            amount=found.typical,
        )
    limit = _rate(found, "cap").amount
    if found.once:
        return msg(
            "Nav covers the stay, up to {max} a month: about {amount}.",
            max=limit,
            amount=found.typical,
        )
    return msg(
        "Nav covers the extra cost, up to {max} a month: about {amount}.",
        max=limit,
        amount=found.typical,
    )


def _rate(found: Calculation, key: str) -> Rate:
    """The rate behind the first line of a kind."""
    return next(line.rates[0] for line in found.lines if line.key == key)
