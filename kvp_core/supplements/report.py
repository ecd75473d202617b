"""The costs arranged for a reader: the answer, each cost, the months, the older page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from kvp_core.language.law import law
from kvp_core.language.links import NAV_PAY_DAYS, NAV_SUPPLEMENTAL, NAV_TAX
from kvp_core.language.messages import Listing, Message, Months, msg
from kvp_core.results.report import Finding, Notice, Report, Section, Tone
from kvp_core.shared_rules.activity_periods import earliest_paid_day
from kvp_core.supplements.cost_sections import cost_sections, documents
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
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.verdict import Verdict

STOP = law("tsf 14")
HEADLINE_STEP = 10

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
                notices=tuple(_limits(estimate)),
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
    sentences = () if person.situations else (msg("Answer what you get from Nav to see more."),)
    return Section(
        "entitlement",
        msg("What Nav can cover for you, and what not"),
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
    """What looks possible; where nothing is settled yet, the most it can come to."""
    if all(one.verdict is Verdict.NOT_MET for one in estimate.costs):
        return msg("Nav probably does not cover this now")
    if estimate.possible_per_month:
        return msg(
            "Nav can cover about {amount} a month", amount=_about(estimate.possible_per_month)
        )
    if estimate.per_month:
        return msg("Nav may cover up to {amount} a month", amount=_about(estimate.per_month))
    return msg("You can ask Nav about this")


def _about(amount: Kroner) -> Kroner:
    return amount.nearest(HEADLINE_STEP)


def _lead(estimate: SupplementsEstimate) -> Iterator[Message]:
    """What it can grow to, what is paid once, and the one sum of all months."""
    if all(one.verdict is Verdict.NOT_MET for one in estimate.costs):
        yield msg("Ask Nav if things change.")
    elif estimate.per_month > estimate.possible_per_month > NOTHING:
        most = _about(estimate.per_month)
        yield msg("If the rest works out too, it is up to {amount} a month in all.", amount=most)
    elif estimate.per_month and not estimate.possible_per_month:
        yield msg("All of it must be cleared up with Nav first.")
    for cost, found in estimate.calculated:
        if found.once:
            yield msg(
                "{cost}: about {amount} in all, if Nav says yes.",
                cost=COSTS[cost],
                amount=found.typical,
            )
    if len(estimate.months) > 1:
        first, last = estimate.months[0][0], estimate.months[-1][0]
        is_late = first.first < earliest_paid_day(estimate.inputs.as_of)
        said = _IN_ALL_IF_IN_TIME if is_late else _IN_ALL
        yield msg(said.msgid, amount=estimate.in_all.whole(), months=Months(first, last))


_IN_ALL = msg("In all about {amount} for {months}, if Nav says yes to everything.")
_IN_ALL_IF_IN_TIME = msg(
    "In all about {amount} for {months}, if you applied in time and Nav says yes to everything."
)


def _limits(estimate: SupplementsEstimate) -> Iterator[Notice]:
    """The time limit that comes first; each cost has its own below."""
    limits = [one.limit for one in estimate.costs if one.limit and one.limit.day]
    if limits:
        yield Notice(min(limits, key=lambda limit: limit.day or date.max).text, Tone.WARNING)


def meeting_findings(estimate: SupplementsEstimate) -> tuple[Finding, ...]:
    """Each cost for two who look at it together: the amount, the reason, the law."""
    return tuple(replace(_finding(one), basis=one.basis) for one in estimate.costs)


def in_time(estimate: SupplementsEstimate) -> Section:
    """When to apply for what was chosen."""
    limited = [(one.cost, one.limit) for one in estimate.costs if one.limit]
    said = {limit.text: limit.text for _, limit in limited}
    if len(said) > 1:
        for text in said:
            names = tuple(COSTS[cost] for cost, limit in limited if limit.text == text)
            said[text] = msg("{cost}: {limit}", cost=Listing(names), limit=text)
    basis = tuple(dict.fromkeys(limit.basis for _, limit in limited))
    return Section("in_time", msg("Apply in time"), sentences=tuple(said.values()), basis=basis)


def to_bring(estimate: SupplementsEstimate) -> tuple[Message, ...]:
    """The papers for all of them, each named once."""
    asked = (documents(one) for one in estimate.costs if one.verdict is not Verdict.NOT_MET)
    return tuple(dict.fromkeys(chain.from_iterable(asked)))


def sheet_section(estimate: SupplementsEstimate) -> Section:
    """The costs in few lines, for one sheet of paper."""
    said = (_headline(estimate), *in_time(estimate).sentences)
    points = tuple(map(_in_short, estimate.costs))
    return Section("costs", msg("Costs Nav can cover"), sentences=said, points=points)


def _in_short(one: CostEstimate) -> Message:
    """The amount, and that it is to be cleared up where it is."""
    cost, amount, verdict = COSTS[one.cost], _amount(one), VERDICTS[one.verdict]
    if amount is None or one.verdict is Verdict.MET:
        return msg("{cost}: {amount}", cost=cost, amount=amount or verdict)
    return msg("{cost}: {amount} ({verdict})", cost=cost, amount=amount, verdict=verdict)


def _finding(one: CostEstimate) -> Finding:
    """One cost at a glance: the amount where there is one, and the reason."""
    tag = VERDICTS[one.verdict]
    return Finding(
        one.cost, COSTS[one.cost], one.verdict, one.because, (), tag=tag, figure=_amount(one)
    )


def _amount(one: CostEstimate) -> Message | None:
    found = one.calculation
    if found is None:
        return None
    if found.once:
        return msg("{amount} in all", amount=found.typical)
    return msg("{amount} a month", amount=found.typical)
