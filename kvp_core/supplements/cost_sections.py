"""One cost arranged for a reader: what it looks like, then what can be folded away."""

from collections.abc import Iterator

from kvp_core.language.messages import Message, msg
from kvp_core.results.report import Notice, Section, Table, Tone
from kvp_core.supplements.amount_text import about_amount
from kvp_core.supplements.guidance import APPLY, DOCUMENTS, IN_THE_BANK, NOTES, PAID
from kvp_core.supplements.older_page import said_in_2016
from kvp_core.supplements.payment_tables import payment_table
from kvp_core.supplements.questions import COSTS
from kvp_core.supplements.rules import CostEstimate
from kvp_core.values.verdict import Verdict


def cost_sections(one: CostEstimate) -> Iterator[Section]:
    """The answer; and unless it is ruled out: the payments, the sums, and how to apply."""
    yield Section(
        one.cost,
        COSTS[one.cost],
        notices=tuple(_notices(one)),
        sentences=tuple(_answer(one)),
        basis=one.basis + ((one.limit.basis,) if one.limit else ()),
    )
    if one.verdict is not Verdict.NOT_MET:
        yield from _if_nav_says_yes(one)
    if statements := tuple(_said_otherwise(one)):
        heading = msg("What the older page from Nav says")
        yield Section(one.cost + "_older", heading, sentences=statements, folded=True)


def _notices(one: CostEstimate) -> Iterator[Notice]:
    if one.calculation and one.calculation.preliminary:
        yield Notice(
            msg("Some of these rates are not set yet. The amounts are preliminary."),
            Tone.WARNING,
        )


def _answer(one: CostEstimate) -> Iterator[Message]:
    yield one.because
    yield from (sentence for sentence in about_amount(one) if sentence != one.because)
    if one.limit:
        yield one.limit.text
    if one.verdict is not Verdict.NOT_MET:
        yield from NOTES.get(one.cost, ())


def _if_nav_says_yes(one: CostEstimate) -> Iterator[Section]:
    yield Section(
        one.cost + "_payments",
        msg("What you may be paid, and when"),
        sentences=(_paid(one), IN_THE_BANK),
        table=_table(one),
        folded=True,
    )
    if one.calculation:
        yield Section(
            one.cost + "_how",
            msg("How did we work this out?"),
            lines=one.calculation.lines,
            folded=True,
        )
    yield Section(
        one.cost + "_apply",
        msg("How to apply, and what to send"),
        sentences=(APPLY,),
        points=documents(one),
        folded=True,
    )


def documents(one: CostEstimate) -> tuple[Message, ...]:
    """What to send with an application for it."""
    return one.elsewhere.documents if one.elsewhere else DOCUMENTS.get(one.cost, ())


def _paid(one: CostEstimate) -> Message:
    own = one.elsewhere.paid if one.elsewhere else None
    return own or PAID[one.cost]


def _table(one: CostEstimate) -> Table | None:
    if one.elsewhere:
        return one.elsewhere.table
    return payment_table(one.calculation) if one.calculation else None


def _said_otherwise(one: CostEstimate) -> Iterator[Message]:
    for statement in said_in_2016(one.outlook):
        yield msg(
            "The page from 2016 says: {then} Now: {now}", then=statement.then, now=statement.now
        )
