"""Travel support arranged for a reader: what, how much, how worked out, and what to do."""

from collections.abc import Iterator

from kvp_core.language.messages import Message, msg
from kvp_core.results.report import Finding, Notice, Report, Section, Tone
from kvp_core.travel.answers import TravelKind
from kvp_core.travel.outlook import Amount, Outlook
from kvp_core.travel.questions import KINDS
from kvp_core.travel.rules import TravelEstimate
from kvp_core.values.verdict import Verdict

PAID_WHEN = {
    TravelKind.DAILY: msg(
        "The money comes after Nav has looked at your driving log or your tickets. "
        "Often it takes 2 to 3 working days more."
    ),
}
PAID_AFTER = msg("The money comes after Nav has looked at your application and your receipts.")


def travel_report(estimate: TravelEstimate) -> Report:
    """Everything the page says about one estimate."""
    return Report(
        title=msg("You can ask Nav about this"),
        tag=msg("Estimate – not a decision"),
        lead=tuple(_lead(estimate)),
        sections=(
            Section(
                "outlook",
                msg("What we looked at"),
                notices=tuple(_notices(estimate)),
                findings=tuple(_finding(outlook) for outlook in estimate.outlooks),
            ),
            *(section for o in estimate.outlooks for section in _amount_sections(o)),
            *(_application(outlook) for outlook in estimate.outlooks),
        ),
    )


def _lead(estimate: TravelEstimate) -> Iterator[Message]:
    if estimate.per_month:
        amount = estimate.per_month.whole()
        yield msg("About {amount} a month in all, if Nav says yes.", amount=amount)
    if all(outlook.verdict is Verdict.NOT_MET for outlook in estimate.outlooks):
        yield msg("Nothing looks relevant now. Ask Nav if things change.")


def _notices(estimate: TravelEstimate) -> Iterator[Notice]:
    if estimate.preliminary:
        text = msg("Some rates are not set yet. These amounts are preliminary.")
        yield Notice(text, Tone.WARNING)


def _finding(outlook: Outlook) -> Finding:
    return Finding(
        key=outlook.kind.value,
        title=_title(outlook),
        verdict=outlook.verdict,
        because=outlook.because,
        basis=outlook.basis,
    )


def _title(outlook: Outlook) -> Message:
    return KINDS.options[outlook.kind]


def _amount_sections(outlook: Outlook) -> Iterator[Section]:
    """The amount, and how it was worked out; nothing for travel that looks impossible."""
    if outlook.amount is None or outlook.verdict is Verdict.NOT_MET:
        return
    yield _amount(outlook, outlook.amount)
    yield Section(
        f"how_{outlook.kind.value}",
        msg("How did we work this out?"),
        lines=outlook.amount.lines,
        basis=outlook.basis,
        folded=True,
    )


def _amount(outlook: Outlook, amount: Amount) -> Section:
    return Section(
        f"amount_{outlook.kind.value}",
        _title(outlook),
        sentences=(amount.summary, *amount.notes),
        table=amount.table,
    )


def _application(outlook: Outlook) -> Section:
    """What to document, where and when to apply, and when the money comes."""
    return Section(
        f"apply_{outlook.kind.value}",
        msg("How to apply: {kind}", kind=_title(outlook)),
        sentences=(
            outlook.limit.text,
            msg("Apply at nav.no/tilleggsstonader. It is Nav, not the municipality, that decides."),
            PAID_WHEN.get(outlook.kind, PAID_AFTER),
        ),
        points=outlook.documents,
        basis=(outlook.limit.basis,),
    )
