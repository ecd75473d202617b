"""About how much daily travel by own car comes to, before any day is driven."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from kvp_core.calendar.working_days import WEEKDAYS_PER_WEEK, is_weekday
from kvp_core.language.messages import Message, Value, msg, plural
from kvp_core.rates.book import RateBook
from kvp_core.results.payments import Payment
from kvp_core.results.report import Column, Row, Table
from kvp_core.results.worksheet import Worksheet
from kvp_core.shared_rules.activity_periods import days_in, monday_of
from kvp_core.shared_rules.own_car import (
    BOTH_WAYS,
    LOOKED_AT_ABOVE,
    OWN_CAR,
    DailyDrive,
    DrivenDay,
    PaidWeek,
    day_rates,
    paid_weeks,
)
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import A_YEAR_AT_A_TIME, Amount
from kvp_core.values.money import Kroner, total
from kvp_core.values.months import Month, Period

WEEKS_PER_MONTH = Fraction(52, 12)


def car_amount(inputs: TravelInputs, rates: RateBook) -> Amount | None:
    """The week as Nav rounds it, and 52/12 of it a month; parking comes on top.

    ``None`` when the distance is not known.
    """
    if inputs.km is None:
        return None
    sheet = Worksheet()
    drive = DailyDrive(km_one_way=inputs.km, toll_per_day=inputs.toll)
    per_day = day_rates(inputs.period, drive, rates, sheet)
    per_week = sheet.line(
        "week",
        (per_day[0].amount * inputs.days).whole(),
        plural(
            "A week with {count} day, in whole kroner, without parking",
            "A week with {count} days, in whole kroner, without parking",
            count=inputs.days,
        ),
        basis=OWN_CAR,
    )
    per_month = sheet.line(
        "month",
        (per_week * WEEKS_PER_MONTH).whole(),
        msg("A month: 52 weeks shared by 12 months, in whole kroner"),
    )
    weeks = paid_weeks(per_day, _expected_days(inputs), Worksheet())
    return Amount(
        sum=per_month,
        summary=_summary(inputs, inputs.km * BOTH_WAYS, per_month, rates),
        lines=tuple(sheet),
        per_month=True,
        table=_table(weeks),
        notes=tuple(_notes(inputs, per_week)),
        payments=tuple(_payment(week) for week in weeks),
    )


def driving_instead(inputs: TravelInputs, period: Period, rates: RateBook) -> Kroner | None:
    """What the same travel would come to by own car in a part of the time; toll not included."""
    if inputs.km is None:
        return None
    per_day = day_rates(period, DailyDrive(km_one_way=inputs.km), rates, Worksheet())
    days = (driven for driven in _expected_days(inputs) if period.start <= driven.day <= period.end)
    weeks = paid_weeks(per_day, days, Worksheet())
    return total(week.amount for week in weeks)


def _summary(inputs: TravelInputs, km: Decimal, per_month: Kroner, rates: RateBook) -> Message:
    rate = rates.own_car_per_km.on(inputs.start).value
    if not inputs.toll:
        return plural(
            "{count} day × {km} km × {rate} kroner × 52 weeks / 12: about {amount} a month. "
            "You send a driving log to Nav.",
            "{count} days × {km} km × {rate} kroner × 52 weeks / 12: about {amount} a month. "
            "You send a driving log to Nav.",
            count=inputs.days,
            km=km,
            rate=rate,
            amount=per_month,
        )
    return plural(
        "{count} day × ({km} km × {rate} kroner + {toll} in toll and ferry) × 52 weeks / 12: "
        "about {amount} a month. You send a driving log to Nav.",
        "{count} days × ({km} km × {rate} kroner + {toll} in toll and ferry) × 52 weeks / 12: "
        "about {amount} a month. You send a driving log to Nav.",
        count=inputs.days,
        km=km,
        rate=rate,
        toll=Kroner.of(inputs.toll),
        amount=per_month,
    )


def _payment(week: PaidWeek) -> Payment:
    return Payment(Period(week.first_day, week.days[-1].day), week.monday, week.amount)


def _expected_days(inputs: TravelInputs) -> Iterator[DrivenDay]:
    """As many days a week as told, the first of each week; weekends only from six days on."""
    by_week = defaultdict(list)
    for day in days_in(inputs.period):
        if is_weekday(day) or inputs.days > WEEKDAYS_PER_WEEK:
            by_week[monday_of(day)].append(day)
    for days in by_week.values():
        yield from (DrivenDay(day) for day in days[: inputs.days])


def _table(weeks: tuple[PaidWeek, ...]) -> Table:
    by_month: dict[Month, list[PaidWeek]] = defaultdict(list)
    for week in weeks:
        by_month[Month.of(week.first_day)].append(week)
    return Table(
        caption=msg("Month by month. A week counts in the month of its first day of driving"),
        columns=(Column(msg("Month"), numeric=False), Column(msg("Days")), Column(msg("Amount"))),
        rows=(
            *(_row(month, found) for month, found in by_month.items()),
            _row(msg("In total"), weeks, is_total=True),
        ),
    ).noted()


def _row(name: Value, weeks: Sequence[PaidWeek], *, is_total: bool = False) -> Row:
    days = sum(len(week.days) for week in weeks)
    return Row((name, days, total(week.amount for week in weeks)), is_total=is_total)


def _notes(inputs: TravelInputs, per_week: Kroner) -> Iterator[Message]:
    yield msg(
        "A month with four weeks brings {four}, one with five {five}.",
        four=per_week * 4,
        five=per_week * 5,
    )
    if inputs.goes_on:
        yield A_YEAR_AT_A_TIME
    yield msg("Parking comes on top. You write it in the driving log.")
    if Kroner.of(inputs.toll) > LOOKED_AT_ABOVE:
        yield msg(
            "Toll or ferry over {limit} a day: a case worker at Nav must look at it.",
            limit=LOOKED_AT_ABOVE,
        )
