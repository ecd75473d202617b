"""The questions about travel, in the order they are asked; the page asks about the activity."""

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import (
    YES_NO_UNSURE,
    Choice,
    Day,
    MultipleChoice,
    Number,
    Question,
    WholeNumber,
    parse_answers,
)
from kvp_core.calendar.working_days import DAYS_PER_WEEK
from kvp_core.language.messages import Message, msg
from kvp_core.shared_rules.own_car import LONGEST_KM
from kvp_core.travel.answers import (
    Country,
    JobPurpose,
    NoCar,
    NoPublicTransport,
    TravelAnswers,
    TravelKind,
)
from kvp_core.travel.asking import (
    goes_on_gatherings,
    has_one_of_the_long_trips,
    looks_for_work,
    pays_for_driving,
    rides_or_not,
    stays_away,
    takes_the_bus,
    travels_daily,
    travels_daily_close_by,
    travels_without_bus,
    travels_without_bus_or_car,
    wants_a_gathering_ticket,
)
from kvp_core.travel.basis import CHEAPEST_FIRST
from kvp_core.travel.inputs import (
    HIGHEST_PRICE,
    LONGEST_TRIP_KM,
    InActivity,
    TravelInputs,
)

KRONER = msg("kr")
KM = msg("km")
CHOOSE = msg("Choose one of the answers")
ENTER_PRICE = msg("Enter the price in kroner")
PRICE_TOO_HIGH = {
    Reason.OUT_OF_RANGE: msg("Enter the price in kroner, from 1 to {most}", most=HIGHEST_PRICE)
}
WRONG_DATE = {
    Reason.NOT_A_DATE: msg("Write the date with day, month and year, for example 04.01.2027"),
    Reason.NO_SUCH_DATE: msg("That date does not exist. Check the day and the month"),
    Reason.OUT_OF_RANGE: msg("The date must be between {min} and {max}"),
}
LONG_DISTANCE = msg("Enter kilometres one way, more than 0 and up to {most}", most=LONGEST_TRIP_KM)
END_BEFORE_START = msg("The last day cannot be before the first day")

KINDS: MultipleChoice[TravelAnswers] = MultipleChoice(
    name="kinds",
    text=msg("Which travel do you have?"),
    hint=msg("You can choose more than one"),
    options={
        TravelKind.DAILY: msg("Travel every day"),
        TravelKind.GATHERING: msg("Travel to gatherings"),
        TravelKind.START_AND_END: msg("Travel there at the start and home at the end"),
        TravelKind.TRIPS_HOME: msg("Trips home while I stay away"),
        TravelKind.JOB_SEARCH: msg("Travel to find or start a job"),
    },
    problem=msg("Choose at least one kind of travel"),
)
DAYS: WholeNumber[TravelAnswers] = WholeNumber(
    name="days",
    text=msg("How many days a week do you travel?"),
    low=1,
    high=DAYS_PER_WEEK,
    problem=msg("Enter days a week, from 1 to {most}", most=DAYS_PER_WEEK),
    ask_if=travels_daily,
)
KILOMETRES: Number[TravelAnswers] = Number(
    name="km",
    text=msg("How many kilometres is it one way?"),
    hint=msg("From home to the activity, the shortest road"),
    unit=KM,
    problem=msg("Enter kilometres one way, more than 0 and up to {most}", most=LONGEST_KM),
    ask_if=travels_daily,
)
HEALTH: Choice[TravelAnswers] = Choice(
    name="health",
    text=msg("Do you need transport because of illness, injury or disability?"),
    options=YES_NO_UNSURE,
    problem=CHOOSE,
    ask_if=travels_daily_close_by,
)
PUBLIC: Choice[TravelAnswers] = Choice(
    name="public",
    text=msg("Can you use bus, train or boat?"),
    why=CHEAPEST_FIRST,
    options=YES_NO_UNSURE,
    problem=CHOOSE,
    ask_if=travels_daily,
)
NO_PUBLIC: Choice[TravelAnswers] = Choice(
    name="no_public",
    text=msg("Why can you not use bus, train or boat?"),
    hint=msg("Nav asks for the reason"),
    options={
        NoPublicTransport.HEALTH: msg("My health"),
        NoPublicTransport.POOR_CONNECTIONS: msg("There is nothing that fits, or it takes too long"),
        NoPublicTransport.CHILDREN: msg("I take a child to or from kindergarten or school"),
        NoPublicTransport.OTHER: msg("Something else"),
    },
    problem=CHOOSE,
    ask_if=travels_without_bus,
)


def _price(name: str, text: Message) -> Number[TravelAnswers]:
    return Number(
        name=name,
        text=text,
        unit=KRONER,
        optional=True,
        problem=ENTER_PRICE,
        problems=PRICE_TOO_HIGH,
        ask_if=takes_the_bus,
    )


THIRTY_DAY = _price("thirty_day", msg("What does the cheapest ticket for 30 days cost?"))
SEVEN_DAY = _price("seven_day", msg("What does a ticket for 7 days cost? (optional)"))
SINGLE = _price("single", msg("What does a single ticket one way cost? (optional)"))
CAR: Choice[TravelAnswers] = Choice(
    name="car",
    text=msg("Can you drive your own car?"),
    options=YES_NO_UNSURE,
    problem=CHOOSE,
    ask_if=travels_without_bus,
)
PASSENGER: Choice[TravelAnswers] = Choice(
    name="passenger",
    text=msg("Do you ride with somebody and pay for it?"),
    options=YES_NO_UNSURE,
    problem=CHOOSE,
    ask_if=rides_or_not,
)
NO_CAR: Choice[TravelAnswers] = Choice(
    name="no_car",
    text=msg("Why can you not drive?"),
    hint=msg("Nav asks for the reason"),
    options={
        NoCar.HEALTH: msg("My health"),
        NoCar.NO_CAR_OR_LICENCE: msg("I have no car or no driving licence"),
        NoCar.OTHER: msg("Something else"),
    },
    problem=CHOOSE,
    ask_if=travels_without_bus_or_car,
)
TOLL: Number[TravelAnswers] = Number(
    name="toll",
    text=msg("Toll and ferry per day, both ways? (optional)"),
    unit=KRONER,
    optional=True,
    problem=ENTER_PRICE,
    ask_if=pays_for_driving,
)
MUST: Choice[TravelAnswers] = Choice(
    name="must",
    text=msg("Must you go to the gathering?"),
    options=YES_NO_UNSURE,
    problem=CHOOSE,
    ask_if=goes_on_gatherings,
)
GATHERING_START: Day[TravelAnswers] = Day(
    name="gathering_start",
    text=msg("When does the gathering start?"),
    problems={**WRONG_DATE, Reason.MISSING: msg("Enter when the gathering starts")},
    ask_if=goes_on_gatherings,
)
GATHERING_END: Day[TravelAnswers] = Day(
    name="gathering_end",
    text=msg("When does the gathering end?"),
    problems={
        **WRONG_DATE,
        Reason.MISSING: msg("Enter when the gathering ends"),
        Reason.END_BEFORE_START: END_BEFORE_START,
        Reason.TOO_LONG: msg("A gathering is shorter than a month. Check the last day"),
    },
    ask_if=goes_on_gatherings,
)
GATHERING_KM: Number[TravelAnswers] = Number(
    name="gathering_km",
    text=msg("How many kilometres is it one way to the gathering?"),
    unit=KM,
    problem=LONG_DISTANCE,
    ask_if=goes_on_gatherings,
)
GATHERING_PUBLIC: Choice[TravelAnswers] = Choice(
    name="gathering_public",
    text=msg("Can you go to the gathering by bus, train, boat or plane?"),
    options=YES_NO_UNSURE,
    problem=CHOOSE,
    ask_if=goes_on_gatherings,
)
GATHERING_PRICE: Number[TravelAnswers] = Number(
    name="gathering_price",
    text=msg("What do the tickets to the gathering cost in all, there and back? (optional)"),
    unit=KRONER,
    optional=True,
    problem=ENTER_PRICE,
    problems=PRICE_TOO_HIGH,
    ask_if=wants_a_gathering_ticket,
)
AWAY_KM: Number[TravelAnswers] = Number(
    name="away_km",
    text=msg("How many kilometres is it from home to the place you stay, one way?"),
    unit=KM,
    problem=LONG_DISTANCE,
    ask_if=has_one_of_the_long_trips,
)
AWAY_PRICE: Number[TravelAnswers] = Number(
    name="away_price",
    text=msg("What do the tickets for one trip cost, there and back? (optional)"),
    hint=msg("Leave it empty if you must drive your own car"),
    unit=KRONER,
    optional=True,
    problem=ENTER_PRICE,
    problems=PRICE_TOO_HIGH,
    ask_if=has_one_of_the_long_trips,
)
CHILD_AT_HOME: Choice[TravelAnswers] = Choice(
    name="child_at_home",
    text=msg("Do you have a child at home who has not finished year 4 at school?"),
    options=YES_NO_UNSURE,
    problem=CHOOSE,
    ask_if=stays_away,
)
JOB_PURPOSE: Choice[TravelAnswers] = Choice(
    name="job_purpose",
    text=msg("Why do you travel?"),
    options={
        JobPurpose.FOLLOW_UP: msg("Nav has called me in"),
        JobPurpose.INTERVIEW: msg("I am going to a job interview"),
        JobPurpose.NEW_JOB: msg("I start in a new job"),
        JobPurpose.OTHER: msg("Something else"),
    },
    problem=CHOOSE,
    ask_if=looks_for_work,
)
JOB_COUNTRY: Choice[TravelAnswers] = Choice(
    name="job_country",
    text=msg("Where do you travel?"),
    options={
        Country.NORWAY: msg("In Norway"),
        Country.NORDIC_OR_EEA: msg("To another Nordic country, or another country in the EEA"),
        Country.ELSEWHERE: msg("To another country"),
    },
    problem=CHOOSE,
    ask_if=looks_for_work,
)
JOB_DAY: Day[TravelAnswers] = Day(
    name="job_day",
    text=msg("When do you travel?"),
    problems={**WRONG_DATE, Reason.MISSING: msg("Enter the day you travel")},
    ask_if=looks_for_work,
)
JOB_KM: Number[TravelAnswers] = Number(
    name="job_km",
    text=msg("How many kilometres is the trip one way?"),
    unit=KM,
    problem=LONG_DISTANCE,
    ask_if=looks_for_work,
)
JOB_PRICE: Number[TravelAnswers] = Number(
    name="job_price",
    text=msg("What do the cheapest tickets cost, there and back? (optional)"),
    hint=msg("Leave it empty if you must drive your own car"),
    unit=KRONER,
    optional=True,
    problem=ENTER_PRICE,
    problems=PRICE_TOO_HIGH,
    ask_if=looks_for_work,
)

DAILY_QUESTIONS: tuple[Question[TravelAnswers], ...] = (
    DAYS,
    KILOMETRES,
    HEALTH,
    PUBLIC,
    NO_PUBLIC,
    THIRTY_DAY,
    SEVEN_DAY,
    SINGLE,
    CAR,
    PASSENGER,
    NO_CAR,
    TOLL,
)
GATHERING_QUESTIONS: tuple[Question[TravelAnswers], ...] = (
    MUST,
    GATHERING_START,
    GATHERING_END,
    GATHERING_KM,
    GATHERING_PUBLIC,
    GATHERING_PRICE,
)
AWAY_QUESTIONS: tuple[Question[TravelAnswers], ...] = (AWAY_KM, AWAY_PRICE, CHILD_AT_HOME)
JOB_QUESTIONS: tuple[Question[TravelAnswers], ...] = (
    JOB_PURPOSE,
    JOB_COUNTRY,
    JOB_DAY,
    JOB_KM,
    JOB_PRICE,
)
QUESTIONS: tuple[Question[TravelAnswers], ...] = (
    KINDS,
    *DAILY_QUESTIONS,
    *GATHERING_QUESTIONS,
    *AWAY_QUESTIONS,
    *JOB_QUESTIONS,
)


def read_travel(activity: InActivity, answers: TravelAnswers) -> TravelInputs:
    """The travel inputs of somebody in an activity, in its first year at most."""
    period = activity.first_year
    return parse_answers(
        TravelInputs,
        QUESTIONS,
        answers,
        as_of=activity.as_of,
        agreed=activity.agreed,
        paid=activity.paid,
        start=period.start,
        end=period.end,
        goes_on=period != activity.period,
    )
