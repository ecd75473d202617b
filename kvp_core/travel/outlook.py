"""What one kind of travel looks like for one person."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.language.law import LegalRef
from kvp_core.language.messages import Message, msg
from kvp_core.results.payments import Payment
from kvp_core.results.report import Table
from kvp_core.results.worksheet import Line
from kvp_core.travel.answers import TravelKind
from kvp_core.travel.inputs import TravelInputs
from kvp_core.values.money import Kroner
from kvp_core.values.verdict import Verdict, all_of

A_YEAR_AT_A_TIME = msg("Nav decides for up to 12 months at a time. This is the first 12 months.")


@dataclass(frozen=True)
class TravelJudgement:
    """What one condition looks like, and the sentence that says why or what to do."""

    verdict: Verdict
    because: Message


@dataclass(frozen=True)
class Amount:
    """What a kind of travel may come to, and how that was worked out."""

    sum: Kroner
    summary: Message
    lines: tuple[Line, ...]
    per_month: bool = False
    table: Table | None = None
    notes: tuple[Message, ...] = ()
    payments: tuple[Payment, ...] = ()
    """What each stretch of time may bring, where it is known when the travel takes place."""


@dataclass(frozen=True)
class TravelOutlook:
    """One kind of travel: how it looks, what it may come to, and what it takes."""

    kind: TravelKind
    judgements: tuple[TravelJudgement, ...]
    basis: tuple[LegalRef, ...]
    amount: Amount | None
    documents: tuple[Message, ...]
    paid: Message | None = None
    """When Nav pays, where that depends on the way of travel."""
    takes_place: date | None = None
    """The day of a single trip."""

    @property
    def verdict(self) -> Verdict:
        return all_of(judgement.verdict for judgement in self.judgements)

    @property
    def because(self) -> Message:
        """The sentence that decides the verdict; the first one where several do."""
        return next(j.because for j in self.judgements if j.verdict is self.verdict)


def about_the_activity(inputs: TravelInputs) -> Iterable[TravelJudgement]:
    """What holds for all travel in an activity: Nav has agreed to it, and it pays no wages."""
    if inputs.agreed is not YesNoUnsure.YES:
        yield TravelJudgement(
            Verdict.UNSURE, msg("You must take part in an activity that Nav has agreed to.")
        )
    if inputs.paid is not YesNoUnsure.NO:
        yield TravelJudgement(
            Verdict.UNSURE,
            msg("If you get wages in the activity, you often do not get this. Ask Nav."),
        )
