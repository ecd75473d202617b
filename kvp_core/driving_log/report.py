"""The log arranged for a reader: the sum, what to look at, the months, and what to copy."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from kvp_core.driving_log.log import DrivingLog, Trip
from kvp_core.driving_log.notices import About, LogNotice, notices
from kvp_core.driving_log.payment import PaidLog, PaidTrip, price
from kvp_core.driving_log.sheet import sheets
from kvp_core.language.messages import Message, ShortDate, msg, plural
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Column, Notice, Report, Row, Section, Table, Tone
from kvp_core.shared_rules.activity_periods import SCHEME_TRAVEL_LIMIT
from kvp_core.shared_rules.own_car import OWN_CAR, SEND_PARKING_RECEIPT, PaidWeek
from kvp_core.values.money import Kroner

MONTHS = msg("Month by month")
DAYS, AMOUNT = Column(msg("Days")), Column(msg("Amount"))


def driving_log_report(log: DrivingLog, rates: RateBook, today: date) -> Report:
    """Everything the page and the paper say about one log."""
    return report_of(log, price(log, rates), notices(log, today), today)


def report_of(log: DrivingLog, paid: PaidLog, warnings: Iterable[LogNotice], today: date) -> Report:
    """The same for a log that is worked out already."""
    return Report(
        title=_title(paid),
        tag=msg("Estimate – not a decision"),
        lead=(msg("You must send the log to Nav yourself."),),
        sections=(
            *_check(tuple(_notices(paid, warnings))),
            Section(
                "months",
                MONTHS,
                sentences=(msg("A week counts in the month of its first day of driving."),),
                table=_months(paid),
                basis=(SCHEME_TRAVEL_LIMIT,),
            ),
            *_trips(paid),
            *(_weeks(number, trip) for number, trip in enumerate(paid.trips, start=1)),
            *_sheets(log, today),
            SEND,
        ),
    )


def trip_title(trip: Trip) -> Message:
    """What a trip is called: the person's own word, or its distance and days."""
    period = {"start": ShortDate(trip.start), "end": ShortDate(trip.end)}
    if trip.name:
        return msg("{name}: {start} to {end}", name=trip.name, **period)
    return msg("{km} km one way: {start} to {end}", km=trip.km_one_way, **period)


def trip_facts(trip: Trip) -> tuple[Message, ...]:
    """What the amounts of a trip rest on, in few words."""
    return tuple(_facts(trip))


def _facts(trip: Trip) -> Iterator[Message]:
    yield msg("{km} km one way", km=trip.km_one_way)
    if trip.days_per_week:
        yield plural(
            "Nav has said yes to {count} day a week",
            "Nav has said yes to {count} days a week",
            count=trip.days_per_week,
        )
    if trip.toll_per_day:
        yield msg("Toll {amount} a day", amount=Kroner.of(trip.toll_per_day))
    if trip.ferry_per_day:
        yield msg("Ferry {amount} a day", amount=Kroner.of(trip.ferry_per_day))


def _title(paid: PaidLog) -> Message:
    if not paid.days:
        return msg("No days yet. Tick the days you drove, or fill many at once.")
    return msg("In total: {amount}", amount=paid.amount)


def _check(found: tuple[Notice, ...]) -> Iterator[Section]:
    if found:
        yield Section("check", msg("Check this"), notices=found)


def _notices(paid: PaidLog, warnings: Iterable[LogNotice]) -> Iterator[Notice]:
    if paid.preliminary:
        text = msg("Some rates are not set yet. These amounts are preliminary.")
        yield Notice(text, Tone.WARNING)
    weeks: dict[Message, dict[date | None, None]] = defaultdict(dict)
    for found in warnings:
        text = TOO_LATE if found.about is About.TOO_LATE else found.text
        weeks[text][found.monday] = None
    for text, mondays in weeks.items():
        yield Notice(_for_weeks(text, [day for day in mondays if day]), Tone.WARNING)


TOO_LATE = msg("The last day to claim has passed. Ask Nav if you had a good reason to wait.")


def _for_weeks(text: Message, mondays: list[date]) -> Message:
    """The same warning about many weeks, said once; about a whole trip, as it is."""
    if not mondays:
        return text
    return plural(
        "The week from {monday}: {notice}",
        "{count} weeks, the first from {monday}: {notice}",
        count=len(mondays),
        monday=ShortDate(min(mondays)),
        notice=text,
    )


def _months(paid: PaidLog) -> Table:
    return Table(
        caption=MONTHS,
        columns=(
            Column(msg("Month"), numeric=False),
            DAYS,
            AMOUNT,
            Column(msg("Last day to send it"), numeric=False),
        ),
        rows=(
            *(
                Row((month.month, month.days, month.amount, ShortDate(month.last_day_to_claim)))
                for month in paid.months
            ),
            Row((msg("In total"), paid.days, paid.amount, None), is_total=True),
        ),
    ).noted()


def _trips(paid: PaidLog) -> Iterator[Section]:
    """What each trip comes to, where there is more than one."""
    if len(paid.trips) > 1:
        yield Section(
            "trips",
            msg("Trip by trip"),
            table=Table(
                caption=msg("Trip by trip"),
                columns=(Column(msg("Trip"), numeric=False), DAYS, AMOUNT),
                rows=(
                    *(Row((trip_title(trip.trip), trip.days, trip.amount)) for trip in paid.trips),
                    Row((msg("In total"), paid.days, paid.amount), is_total=True),
                ),
            ).noted(),
        )


def _week(week: PaidWeek) -> Row:
    number, days = week.monday.isocalendar().week, len(week.days)
    return Row((number, ShortDate(week.monday), days, week.amount))


def _weeks(number: int, paid: PaidTrip) -> Section:
    """One trip, week by week, and how each was worked out."""
    return Section(
        f"trip_{number}",
        trip_title(paid.trip),
        table=Table(
            caption=msg("Week by week"),
            columns=(Column(msg("Week")), Column(msg("From"), numeric=False), DAYS, AMOUNT),
            rows=(
                *map(_week, paid.weeks),
                Row((msg("In total"), None, paid.days, paid.amount), is_total=True),
            ),
        ).noted(),
        lines=paid.lines,
        basis=(OWN_CAR,),
        folded=True,
    )


def _sheets(log: DrivingLog, today: date) -> Iterator[Section]:
    for number, (trip, table) in enumerate(sheets(log, today), start=1):
        if table.rows:
            yield Section(
                f"sheet_{number}",
                msg("Copy this into Nav’s driving log"),
                sentences=(trip_title(trip),),
                table=table,
            )


SEND = Section(
    "send",
    msg("What you can do now"),
    points=(
        msg("Send the log to Nav at nav.no/tilleggsstonader. Log in there."),
        msg("You can only send weeks that are over."),
        msg("You cannot change a week you have sent. Then you must contact Nav."),
        SEND_PARKING_RECEIPT,
        msg("The money often comes 2 to 3 working days after Nav has looked at the log."),
    ),
    basis=(SCHEME_TRAVEL_LIMIT,),
)
