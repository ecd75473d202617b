"""What a log comes to: by week, by month and by trip."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.language.messages import Message, msg, plural
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.activity_periods import last_day_to_claim_month
from kvp_core.shared_rules.own_car import DayRate, PaidWeek, day_rates, paid_weeks
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Month, Period


@dataclass(frozen=True)
class PaidTrip:
    """One trip's day rates and weeks. Each trip is rounded week by week on its own, as in Nav."""

    trip: Trip
    rates: tuple[DayRate, ...]
    weeks: tuple[PaidWeek, ...]
    lines: tuple[Line, ...]

    @cached_property
    def amount(self) -> Kroner:
        return total(week.amount for week in self.weeks)

    @cached_property
    def days(self) -> int:
        return sum(len(week.days) for week in self.weeks)


@dataclass(frozen=True)
class PaidMonth:
    """The weeks whose first driven day lies in the month, and the last day to claim them."""

    month: Month
    days: int
    amount: Kroner
    last_day_to_claim: date


@dataclass(frozen=True)
class PaidLog:
    """A whole log in money."""

    trips: tuple[PaidTrip, ...]

    @cached_property
    def amount(self) -> Kroner:
        return total(trip.amount for trip in self.trips)

    @cached_property
    def days(self) -> int:
        return sum(trip.days for trip in self.trips)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for trip in self.trips for line in trip.lines)

    @property
    def preliminary(self) -> bool:
        """Whether any driven day has a rate that is not set yet."""
        return any(line.preliminary for line in self.lines)

    @cached_property
    def months(self) -> tuple[PaidMonth, ...]:
        weeks = defaultdict(list)
        for trip in self.trips:
            for week in trip.weeks:
                weeks[Month.of(week.first_day)].append(week)
        return tuple(_month(month, weeks[month]) for month in sorted(weeks))

    @cached_property
    def by_week(self) -> Mapping[date, Kroner]:
        """By Monday, all trips together; a week that comes to nothing is not there."""
        amounts: dict[date, Kroner] = defaultdict(lambda: NOTHING)
        for trip in self.trips:
            for week in trip.weeks:
                amounts[week.monday] += week.amount
        return dict(amounts)


def month_in_short(paid: PaidLog, month: Month) -> Message:
    """What one month of the log comes to."""
    nothing = PaidMonth(month, 0, NOTHING, month.last)
    found = next((each for each in paid.months if each.month == month), nothing)
    return plural(
        "{month}: {amount} for {count} day",
        "{month}: {amount} for {count} days",
        month=month,
        amount=found.amount,
        count=found.days,
    )


def in_short(paid: PaidLog) -> Iterator[Message]:
    """What the amount is made of: how many days at which day rate, and parking."""
    for trip in paid.trips:
        driven = [driven for week in trip.weeks for driven in week.days]
        for rate in trip.rates:
            count = sum(rate.period.start <= each.day <= rate.period.end for each in driven)
            if count:
                yield plural(
                    "{count} day of driving: {amount}",
                    "{count} days of driving: {amount} a day",
                    count=count,
                    amount=rate.amount,
                )
        parking = total(each.parking for each in driven)
        if parking:
            yield msg("Parking: {amount}", amount=parking)


def price(log: DrivingLog, rates: RateBook) -> PaidLog:
    """What the log comes to, each day at the rate of its year, each week in whole kroner."""
    return PaidLog(tuple(_paid_trip(logged, rates) for logged in log.trips))


def _paid_trip(logged: TripLog, rates: RateBook) -> PaidTrip:
    """Only the years that were driven in are told, so that no other year's rate is."""
    if not logged.entries:
        return PaidTrip(logged.trip, (), (), ())
    sheet = Worksheet()
    driven = Period(logged.entries[0].day, logged.entries[-1].day)
    per_day = day_rates(driven, logged.trip.drive, rates, sheet)
    weeks = paid_weeks(per_day, [entry.driven for entry in logged.entries], sheet)
    return PaidTrip(logged.trip, per_day, weeks, tuple(sheet))


def _month(month: Month, weeks: list[PaidWeek]) -> PaidMonth:
    return PaidMonth(
        month,
        sum(len(week.days) for week in weeks),
        total(week.amount for week in weeks),
        last_day_to_claim_month(month),
    )
