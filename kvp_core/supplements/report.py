"""The costs arranged for a reader: the answer, each cost, the months, the older page."""

from collections.abc import Iterator

from kvp_core.law import law
from kvp_core.links import NAV_SUPPLEMENTAL
from kvp_core.messages import Message, msg
from kvp_core.report import Finding, Notice, Report, Section, Tone
from kvp_core.supplements.amount_text import about_amount
from kvp_core.supplements.guidance import (
    APPLY,
    BENEFITS,
    DOCUMENTS,
    IN_THE_BANK,
    KEEP,
    MISLED,
    PAID,
    STOPS,
)
from kvp_core.supplements.older_page import older_page_section, said_in_2016
from kvp_core.supplements.outlook import Circumstances, Outlook, outlooks
from kvp_core.supplements.payment_tables import payment_table, total_section
from kvp_core.supplements.questions import COSTS
from kvp_core.supplements.rules import CostEstimate, SupplementsEstimate
from kvp_core.verdict import Verdict

HEADLINE_STEP = 10
STOP = law("tsf 14")

VERDICTS = {
    Verdict.MET: msg("May be relevant"),
    Verdict.UNSURE: msg("To clear up"),
    Verdict.NOT_MET: msg("Not now, as it looks"),
}
"""The tags of this page; none of the three is a decision."""


def supplements_report(estimate: SupplementsEstimate) -> Report:
    """Everything the page says about one person's costs."""
    return Report(
        title=_headline(estimate),
        tag=msg("Estimate – not a decision"),
        lead=tuple(_lead(estimate)),
        sections=(
            Section(
                "costs",
                msg("Your costs"),
                findings=tuple(_finding(one) for one in estimate.costs),
            ),
            *_cost_sections(estimate),
            *total_section(estimate),
            entitlement_section(estimate.inputs, outlooks(estimate.inputs, estimate.inputs.as_of)),
            older_page_section(),
            Section(
                "next",
                msg("What you can do now"),
                sentences=(APPLY, KEEP, MISLED, STOPS),
                basis=(STOP,),
                links=(NAV_SUPPLEMENTAL,),
            ),
        ),
    )


def entitlement_section(person: Circumstances, seen: tuple[Outlook, ...]) -> Section:
    """Every supplemental benefit and what it looks like for a person, whatever the costs."""
    sentences = () if person.situations else (msg("Tell us what you get from Nav to see more."),)
    return Section(
        "entitlement",
        msg("Which costs Nav can cover for you"),
        sentences=sentences,
        findings=tuple(
            Finding(one.benefit, BENEFITS[one.benefit], one.verdict, one.because, one.basis)
            for one in seen
        ),
        folded=True,
    )


def _headline(estimate: SupplementsEstimate) -> Message:
    if all(one.verdict is Verdict.NOT_MET for one in estimate.costs):
        return msg("Nothing looks relevant now. Ask Nav if things change.")
    return msg("You can ask Nav about this")


def _lead(estimate: SupplementsEstimate) -> Iterator[Message]:
    if estimate.per_month:
        yield msg(
            "About {amount} a month in all, if Nav says yes.",
            amount=estimate.per_month.nearest(HEADLINE_STEP),
        )
    for cost, found in estimate.calculated:
        if found.once:
            yield msg(
                "{cost}: about {amount} once, if Nav says yes.",
                cost=COSTS[cost],
                amount=found.typical,
            )


def _finding(one: CostEstimate) -> Finding:
    return Finding(one.cost, COSTS[one.cost], one.verdict, one.because, one.basis)


def _cost_sections(estimate: SupplementsEstimate) -> Iterator[Section]:
    """Two sections per cost: what to know about it, and how it was worked out."""
    for one in estimate.costs:
        yield Section(
            one.cost,
            COSTS[one.cost],
            notices=tuple(_notices(one)),
            sentences=tuple(_sentences(one)),
            table=payment_table(one.calculation) if one.calculation else None,
            points=DOCUMENTS[one.cost] if one.verdict is not Verdict.NOT_MET else (),
            basis=one.basis + ((one.limit.basis,) if one.limit else ()),
        )
        if one.calculation:
            yield Section(
                one.cost + "_how",
                msg("How did we work this out?"),
                lines=one.calculation.lines,
                folded=True,
            )


def _notices(one: CostEstimate) -> Iterator[Notice]:
    if one.calculation and one.calculation.preliminary:
        yield Notice(
            msg("Some of these rates are not set yet. The amounts are preliminary."),
            Tone.WARNING,
        )


def _sentences(one: CostEstimate) -> Iterator[Message]:
    yield one.because
    yield from about_amount(one)
    if one.verdict is not Verdict.NOT_MET:
        yield PAID[one.cost]
        yield IN_THE_BANK
    if one.limit:
        yield one.limit.text
    for statement in said_in_2016(one.outlook):
        yield msg(
            "The page from 2016 says: {then} Now: {now}", then=statement.then, now=statement.now
        )
