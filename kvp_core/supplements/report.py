"""The costs arranged for a reader: the answer, each cost, the months, the older page."""

from collections.abc import Iterator

from kvp_core.language.law import law
from kvp_core.language.links import NAV_PAY_DAYS, NAV_SUPPLEMENTAL, NAV_TAX
from kvp_core.language.messages import Message, msg
from kvp_core.results.report import Finding, Report, Section
from kvp_core.supplements.cost_sections import cost_sections
from kvp_core.supplements.guidance import (
    APPLY,
    BENEFITS,
    KEEP,
    MISLED,
    STOPS,
    WHERE_TO_SEE,
)
from kvp_core.supplements.older_page import older_page_section
from kvp_core.supplements.outlook import Circumstances, Outlook, outlooks
from kvp_core.supplements.payment_tables import total_section
from kvp_core.supplements.questions import COSTS
from kvp_core.supplements.rules import CostEstimate, SupplementsEstimate
from kvp_core.values.verdict import Verdict

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
            *(section for one in estimate.costs for section in cost_sections(one)),
            *total_section(estimate),
            entitlement_section(estimate.inputs, outlooks(estimate.inputs, estimate.inputs.as_of)),
            older_page_section(),
            Section(
                "next",
                msg("What you can do now"),
                sentences=(APPLY, KEEP, WHERE_TO_SEE, MISLED, STOPS),
                basis=(STOP,),
                links=(NAV_SUPPLEMENTAL, NAV_PAY_DAYS, NAV_TAX),
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
            Finding(
                one.benefit,
                BENEFITS[one.benefit],
                one.verdict,
                one.because,
                one.basis,
                tag=VERDICTS[one.verdict],
            )
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
            amount=estimate.headline_amount,
        )
    for cost, found in estimate.calculated:
        if found.once:
            yield msg(
                "{cost}: about {amount} in all, if Nav says yes.",
                cost=COSTS[cost],
                amount=found.typical,
            )


def _finding(one: CostEstimate) -> Finding:
    """One cost at a glance: the amount where there is one, else the reason."""
    tag, said = VERDICTS[one.verdict], _amount(one) or one.because
    return Finding(one.cost, COSTS[one.cost], one.verdict, said, (), tag=tag)


def _amount(one: CostEstimate) -> Message | None:
    found = one.calculation
    if found is None:
        return None
    if found.once:
        return msg("About {amount} in all, if Nav says yes.", amount=found.typical)
    return msg("About {amount} a month, if Nav says yes.", amount=found.typical)
