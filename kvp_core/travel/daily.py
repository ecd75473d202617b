"""Daily travel: how it looks for one person, and what it takes (Regulation § 3)."""

from collections.abc import Iterator

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.language.law import law
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.shared_rules.own_car import OWN_CAR, PARKING_RECEIPTS, SHORTEST_KM
from kvp_core.travel.answers import NoCar, NoPublicTransport, TravelKind
from kvp_core.travel.basis import Basis, basis, judge_basis
from kvp_core.travel.daily_car import car_amount
from kvp_core.travel.daily_tickets import ticket_amount
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import Amount, TravelJudgement, TravelOutlook, about_the_activity
from kvp_core.values.verdict import Verdict

DAILY = law("tsf 3")
DISTANCE_TEXT = msg(
    "It must be 6 km or more one way. Shorter can be fine if you are ill or have a disability."
)

PAID = {
    Basis.OWN_CAR: msg(
        "With your own car, Nav pays when the driving log is handled. "
        "A log on paper may take more time."
    ),
    Basis.TAXI: msg(
        "A taxi has a form of its own. Nav pays when they have looked at it and at your receipts."
    ),
    Basis.PUBLIC_TRANSPORT: msg("Nav pays the tickets up to 30 days at a time."),
}
"""When Nav pays for each way of travel."""


def daily_outlook(inputs: TravelInputs, rates: RateBook) -> TravelOutlook:
    """Travel to the activity and home every day."""
    amount = _amount(inputs, rates)
    return TravelOutlook(
        kind=TravelKind.DAILY,
        judgements=(_distance(inputs), judge_basis(inputs), *_more(inputs, amount)),
        basis=(DAILY, OWN_CAR),
        amount=amount,
        documents=tuple(_documents(inputs)),
        paid=PAID.get(basis(inputs)),
    )


def _amount(inputs: TravelInputs, rates: RateBook) -> Amount | None:
    match basis(inputs):
        case Basis.PUBLIC_TRANSPORT:
            return ticket_amount(inputs, rates)
        case Basis.OWN_CAR:
            return car_amount(inputs, rates)
        case _:
            return None


def _distance(inputs: TravelInputs) -> TravelJudgement:
    if inputs.km is not None and inputs.km >= SHORTEST_KM:
        return TravelJudgement(Verdict.MET, DISTANCE_TEXT)
    verdicts = {YesNoUnsure.YES: Verdict.MET, YesNoUnsure.NO: Verdict.NOT_MET}
    found = Verdict.UNSURE if inputs.health is None else verdicts.get(inputs.health, Verdict.UNSURE)
    return TravelJudgement(found, DISTANCE_TEXT)


def _more(inputs: TravelInputs, amount: Amount | None) -> Iterator[TravelJudgement]:
    yield from about_the_activity(inputs)
    if basis(inputs) is Basis.PUBLIC_TRANSPORT and amount is None:
        yield TravelJudgement(
            Verdict.UNSURE,
            msg("Find out what the cheapest ticket costs. Then we can work out the amount."),
        )


def _documents(inputs: TravelInputs) -> Iterator[Message]:
    if _health_counts(inputs):
        yield msg("A statement from a doctor or other health personnel about your health")
    if inputs.no_public is NoPublicTransport.CHILDREN:
        yield msg("The address of the kindergarten or the school")
    match basis(inputs):
        case Basis.OWN_CAR:
            yield msg("A driving log, week by week, when you have driven")
            yield PARKING_RECEIPTS
        case Basis.TAXI:
            yield msg("Receipts for every taxi trip, and the decision if you have a TT card")
        case _:
            yield msg("What the tickets cost")


def _health_counts(inputs: TravelInputs) -> bool:
    return (
        inputs.health is YesNoUnsure.YES
        or inputs.no_public is NoPublicTransport.HEALTH
        or inputs.no_car is NoCar.HEALTH
    )
