"""Travel to find or start a job, for a registered job seeker (Regulation § 4)."""

from collections.abc import Iterator
from decimal import Decimal

from kvp_core.language.law import law
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Worksheet
from kvp_core.shared_rules.own_car import BOTH_WAYS, OWN_CAR, driven
from kvp_core.travel.answers import Country, JobPurpose, TravelKind
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.occasions import RECEIPTS, driving, tickets
from kvp_core.travel.outlook import Amount, TravelJudgement, TravelOutlook
from kvp_core.values.verdict import Verdict

JOB_SEEKER = law("tsf 4")
SHORTEST_KM = Decimal(50)
WEEKS_BACK = 8
"""So far back Nav looks at why somebody is out of work."""
FROM_ABROAD = msg("From abroad you call Nav on +47 55 55 33 33.")
DISTANCE_TEXT = msg("It must be 50 km or more one way.")


def job_search_outlook(inputs: TravelInputs, rates: RateBook) -> TravelOutlook:
    """A trip Nav calls in to, a job interview, or the start in a new job."""
    return TravelOutlook(
        kind=TravelKind.JOB_SEARCH,
        judgements=(
            *(_distance(inputs), _purpose(inputs), _country(inputs)),
            *_in_time(inputs),
        ),
        basis=(JOB_SEEKER, OWN_CAR),
        amount=_amount(inputs, rates),
        documents=(
            msg("The invitation to the interview, or a letter that confirms the job"),
            msg("Who else pays for the trip, and how much"),
            msg("Why you are out of work, up to {weeks} weeks back", weeks=WEEKS_BACK),
            RECEIPTS,
            msg("Receipts for a taxi, if neither bus, train, boat nor car is possible"),
        ),
        takes_place=inputs.job_day,
    )


def _distance(inputs: TravelInputs) -> TravelJudgement:
    far = inputs.job_km is not None and inputs.job_km >= SHORTEST_KM
    return TravelJudgement(Verdict.MET if far else Verdict.NOT_MET, DISTANCE_TEXT)


def _purpose(inputs: TravelInputs) -> TravelJudgement:
    counts = inputs.job_purpose not in {JobPurpose.OTHER, None}
    text = msg("It must be because Nav has called you in, for an interview, or for a new job.")
    return TravelJudgement(Verdict.MET if counts else Verdict.NOT_MET, text)


def _country(inputs: TravelInputs) -> TravelJudgement:
    counts = inputs.job_country not in {Country.ELSEWHERE, None}
    text = msg("It must be in Norway, another Nordic country or another country in the EEA.")
    return TravelJudgement(Verdict.MET if counts else Verdict.NOT_MET, text)


def _in_time(inputs: TravelInputs) -> Iterator[TravelJudgement]:
    if inputs.job_day and inputs.job_day < inputs.as_of:
        text = msg(
            "You must apply before the trip. Nav can say yes afterwards if they did not tell you."
        )
        yield TravelJudgement(Verdict.UNSURE, text)


def _amount(inputs: TravelInputs, rates: RateBook) -> Amount | None:
    notes = (FROM_ABROAD,) if inputs.job_country is Country.NORDIC_OR_EEA else ()
    if inputs.job_price is not None:
        return tickets(inputs.job_price, 1, *notes)
    if inputs.job_km is None:
        return None
    sheet = Worksheet()
    day = inputs.job_day or inputs.as_of
    return driving(driven([(day, inputs.job_km * BOTH_WAYS)], rates, sheet), tuple(sheet), *notes)
