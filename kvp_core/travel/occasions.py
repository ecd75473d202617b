"""Travel now and then in an activity: gatherings, its start and end, and trips home (§ 3)."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from kvp_core.asking.errors import InvalidInputError
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.language.law import law
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.own_car import BOTH_WAYS, OWN_CAR, driven
from kvp_core.travel.answers import TravelKind
from kvp_core.travel.gatherings import Gathering, gathering_by_car
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import Amount, TravelJudgement, TravelOutlook, about_the_activity
from kvp_core.values.money import Kroner
from kvp_core.values.verdict import Verdict

BASIS = (law("tsf 3"), OWN_CAR)
SHORTEST_GATHERING_KM = Decimal(30)
TRIPS_HOME_A_YEAR = 4
TRIPS_HOME_A_YEAR_WITH_CHILD = 8
"""With a child at home who has not finished the fourth year at school."""
GATHERING_RULE = msg("The gathering must be compulsory, and 30 km or more one way.")
YES_NO = {YesNoUnsure.YES: Verdict.MET, YesNoUnsure.NO: Verdict.NOT_MET}
RECEIPTS = msg("Receipts for tickets, toll, parking and ferry")
CHILDREN_ALONG = msg("Children under 18 who move with you are covered too.")


def gathering_outlook(inputs: TravelInputs, rates: RateBook) -> TravelOutlook:
    """A gathering the person must go to, 30 km or more from home."""
    far = inputs.gathering_km is not None and inputs.gathering_km >= SHORTEST_GATHERING_KM
    return TravelOutlook(
        kind=TravelKind.GATHERING,
        judgements=(
            TravelJudgement(_verdict(inputs.must), GATHERING_RULE),
            TravelJudgement(Verdict.MET if far else Verdict.NOT_MET, GATHERING_RULE),
            *_way_to_the_gathering(inputs),
            *about_the_activity(inputs),
        ),
        basis=BASIS,
        amount=_gathering_amount(inputs, rates),
        documents=(
            msg("A confirmation of every gathering, with the dates"),
            RECEIPTS,
            msg("The reason, if you cannot use bus, train, boat or plane"),
        ),
        takes_place=inputs.gathering_start,
    )


def _verdict(answer: YesNoUnsure | None) -> Verdict:
    return Verdict.UNSURE if answer is None else YES_NO.get(answer, Verdict.UNSURE)


def _way_to_the_gathering(inputs: TravelInputs) -> Iterator[TravelJudgement]:
    if inputs.gathering_public is not YesNoUnsure.NO and inputs.gathering_price is None:
        yield TravelJudgement(
            Verdict.UNSURE,
            msg("Find out what the tickets cost. Nav covers your own car only without tickets."),
        )


def _gathering_amount(inputs: TravelInputs, rates: RateBook) -> Amount | None:
    if inputs.gathering_price is not None:
        return tickets(inputs.gathering_price, 1)
    if inputs.gathering_public is not YesNoUnsure.NO or inputs.gathering_km is None:
        return None
    start = inputs.gathering_start or inputs.start
    gathering = Gathering(
        start=start,
        end=inputs.gathering_end or start,
        total_km=inputs.gathering_km * BOTH_WAYS,
    )
    try:
        travel = gathering_by_car(gathering, rates)
    except InvalidInputError:
        return _split_gathering(gathering, rates)
    return driving(travel.amount, travel.lines)


def _split_gathering(gathering: Gathering, rates: RateBook) -> Amount:
    """There at the rate of the first day, home at the rate of the last."""
    sheet = Worksheet()
    one_way = gathering.total_km / BOTH_WAYS
    amount = driven([(gathering.start, one_way), (gathering.end, one_way)], rates, sheet)
    note = msg("The rate changes during the gathering. Enter it as two when you apply.")
    return driving(amount, tuple(sheet), note)


def start_and_end_outlook(inputs: TravelInputs, rates: RateBook) -> TravelOutlook:
    """One trip there when the activity starts, one home when it ends."""
    days = ((inputs.start, 1), (inputs.end, 1))
    return TravelOutlook(
        kind=TravelKind.START_AND_END,
        judgements=(
            TravelJudgement(
                Verdict.MET, msg("Nav can cover the trip there at the start and home at the end.")
            ),
            *about_the_activity(inputs),
        ),
        basis=BASIS,
        amount=_long_trips(inputs, days, rates, notes=(CHILDREN_ALONG,)),
        documents=(RECEIPTS,),
    )


def trips_home_outlook(inputs: TravelInputs, rates: RateBook) -> TravelOutlook:
    """Trips home during the activity: four a year, eight with a younger child at home."""
    count = trips_home_a_year(inputs.child_at_home)
    there_and_back = ((inputs.start, count * BOTH_WAYS),)
    notes = (CHILDREN_ALONG, msg("More trips can be fine for special reasons. Document them."))
    return TravelOutlook(
        kind=TravelKind.TRIPS_HOME,
        judgements=(
            TravelJudgement(Verdict.MET, msg("Nav can cover {n} trips home a year.", n=count)),
            *_about_the_child(inputs.child_at_home),
            *about_the_activity(inputs),
        ),
        basis=BASIS,
        amount=_long_trips(inputs, there_and_back, rates, trips=count, notes=notes),
        documents=(RECEIPTS, msg("The reason, if you need more trips home")),
    )


def trips_home_a_year(child_at_home: YesNoUnsure | None) -> int:
    """How many trips home a year are covered; not knowing about the child gives the fewer."""
    if child_at_home is YesNoUnsure.YES:
        return TRIPS_HOME_A_YEAR_WITH_CHILD
    return TRIPS_HOME_A_YEAR


def _about_the_child(child_at_home: YesNoUnsure | None) -> Iterator[TravelJudgement]:
    if child_at_home is not None and child_at_home not in YES_NO:
        yield TravelJudgement(
            Verdict.UNSURE,
            msg("With a child at home who has not finished year 4, it can be 8 trips. Ask Nav."),
        )


def _long_trips(
    inputs: TravelInputs,
    driven_on: tuple[tuple[date, int], ...],
    rates: RateBook,
    *,
    trips: int = 1,
    notes: tuple[Message, ...] = (),
) -> Amount | None:
    """Tickets where a price is given, else the kilometres; ``driven_on``: day, times one way."""
    if inputs.away_price is not None:
        return tickets(inputs.away_price, trips, *notes)
    if inputs.away_km is None:
        return None
    sheet = Worksheet()
    amount = driven([(day, inputs.away_km * times) for day, times in driven_on], rates, sheet)
    return driving(amount, tuple(sheet), *notes)


def tickets(price: Decimal, trips: int, *notes: Message) -> Amount:
    sheet = Worksheet()
    amount = sheet.line(
        "tickets",
        Kroner.of(price) * trips,
        msg(
            "Tickets there and back for {price}, times {trips}",
            price=Kroner.of(price),
            trips=trips,
        ),
        basis=OWN_CAR,
    )
    return Amount(
        amount, msg("Tickets for about {amount} in all.", amount=amount), tuple(sheet), notes=notes
    )


def driving(amount: Kroner, lines: tuple[Line, ...], *notes: Message) -> Amount:
    summary = msg(
        "Own car for about {amount} in all, if bus, train and boat do not work. "
        "Toll, parking and ferry come on top.",
        amount=amount,
    )
    return Amount(amount, summary, lines, notes=notes)
