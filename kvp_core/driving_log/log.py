"""The log itself: trips, and the days that were driven. Nothing here changes in place."""

from collections.abc import Mapping, Set
from datetime import date
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, StringConstraints, field_validator, model_validator

from kvp_core.asking.errors import InvalidInputError, Problem, Reason, refuse, validated
from kvp_core.calendar.working_days import DAYS_PER_WEEK, ONE_DAY
from kvp_core.shared_rules.own_car import LONGEST_KM, DailyDrive, DrivenDay
from kvp_core.values.model import FrozenModel
from kvp_core.values.money import Kroner
from kvp_core.values.months import Period, years_later

FIRST_DAY = date(2016, 1, 1)
"""The Supplemental Benefits Regulation, and so the rate, begins here."""
LAST_DAY = date(2099, 12, 31)
MOST_TRIPS = 20
LONGEST_NAME = 60
MOST_KRONER = 10_000
"""Above it, a cost on one day is a slip of the keyboard."""

Cost = Annotated[Decimal, Field(ge=0, le=MOST_KRONER, decimal_places=2)]
Name = Annotated[str, StringConstraints(strip_whitespace=True, max_length=LONGEST_NAME)]


class Trip(FrozenModel):
    """One way to one place at one distance; a new distance or a new place is a new trip."""

    name: Name = ""
    """The person's own word for it. Never an address that must be kept."""
    start: Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
    end: Annotated[date, Field(ge=FIRST_DAY, le=LAST_DAY)]
    km_one_way: Annotated[Decimal, Field(gt=0, le=LONGEST_KM, decimal_places=2)]
    days_per_week: Annotated[int, Field(ge=1, le=DAYS_PER_WEEK)] | None = None
    """How many days a week Nav has granted; ``None`` without a decision."""
    toll_per_day: Cost = Decimal(0)
    ferry_per_day: Cost = Decimal(0)

    @field_validator("name")
    @classmethod
    def _is_one_line(cls, name: str) -> str:
        one_line = " ".join(name.split())
        if not one_line.isprintable():
            raise refuse("name", Reason.NOT_AN_OPTION)
        return one_line

    @model_validator(mode="after")
    def _lasts_at_most_a_year(self) -> Self:
        _check_length(self.period)
        return self

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)

    @property
    def drive(self) -> DailyDrive:
        return DailyDrive(
            km_one_way=self.km_one_way,
            toll_per_day=self.toll_per_day,
            ferry_per_day=self.ferry_per_day,
        )


class Entry(FrozenModel):
    """One driven day, and what parking cost in whole kroner, as Nav's own log takes it."""

    day: date
    parking: Annotated[int, Field(ge=0, le=MOST_KRONER)] = 0

    @property
    def driven(self) -> DrivenDay:
        return DrivenDay(self.day, Kroner.of(self.parking))


class TripLog(FrozenModel):
    """A trip and its driven days, earliest first; every day lies in the trip, once."""

    trip: Trip
    entries: tuple[Entry, ...] = ()

    @field_validator("entries")
    @classmethod
    def _in_order(cls, entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        return tuple(sorted(entries, key=lambda entry: entry.day))

    @model_validator(mode="after")
    def _days_fit(self) -> Self:
        if len(self.days) < len(self.entries):
            raise refuse("entries", Reason.TWICE)
        if any(not self.trip.start <= day <= self.trip.end for day in self.days):
            raise refuse("entries", Reason.OUTSIDE_PERIOD)
        return self

    @property
    def days(self) -> Mapping[date, int]:
        """The driven days and the parking of each."""
        return {entry.day: entry.parking for entry in self.entries}

    def with_days(self, days: Mapping[date, int]) -> Self:
        """The same trip with these days instead. Raises ``InvalidInputError``."""
        known = {(entry.day, entry.parking): entry for entry in self.entries}
        entries = [known.get(one) or {"day": one[0], "parking": one[1]} for one in days.items()]
        return validated(type(self), {"trip": self.trip, "entries": entries})

    def toggle(self, day: date) -> Self:
        """Tick the day, or untick it and forget its parking. Raises ``InvalidInputError``."""
        days = dict(self.days)
        if day in days:
            del days[day]
        else:
            days[day] = 0
        return self.with_days(days)

    def without_parking(self, days: Set[date]) -> Self:
        """Nothing paid for parking on those days."""
        return self.with_days({day: 0 if day in days else p for day, p in self.days.items()})

    def park(self, day: date, kroner: int) -> Self:
        """What parking cost on a driven day. Raises ``InvalidInputError``."""
        if day not in self.days:
            raise InvalidInputError([Problem("parking", Reason.OUTSIDE_PERIOD, {"day": day})])
        return self.with_days({**self.days, day: kroner})


class DrivingLog(FrozenModel):
    """Every trip of the person, at most twelve months from the first day to the last."""

    trips: tuple[TripLog, ...] = ()

    @field_validator("trips")
    @classmethod
    def _in_order(cls, trips: tuple[TripLog, ...]) -> tuple[TripLog, ...]:
        return tuple(sorted(trips, key=lambda logged: _order(logged.trip)))

    @model_validator(mode="after")
    def _trips_fit(self) -> Self:
        trips = [logged.trip for logged in self.trips]
        if len(set(trips)) < len(trips):
            raise refuse("trips", Reason.TWICE)
        if len(trips) > MOST_TRIPS:
            raise refuse("trips", Reason.TOO_MANY, most=MOST_TRIPS)
        if trips:
            _check_length(Period(trips[0].start, max(trip.end for trip in trips)))
        return self

    @property
    def driven_days(self) -> int:
        """A day with two trips counts once for each."""
        return sum(len(logged.entries) for logged in self.trips)

    def add(self, logged: TripLog) -> Self:
        """With one more trip. Raises ``InvalidInputError``."""
        return validated(type(self), {"trips": (*self.trips, logged)})

    def replace(self, old: Trip, *new: TripLog) -> Self:
        """With other trips in the place of one; none removes it. Raises ``InvalidInputError``."""
        rest = [logged for logged in self.trips if logged.trip != old]
        return validated(type(self), {"trips": (*rest, *new)})

    def change(self, old: Trip, **changes: object) -> Self:
        """One trip told differently, its days kept. Raises ``InvalidInputError``."""
        logged = self.of(old)
        trip = validated(Trip, {**old.model_dump(), **changes})
        return self.replace(old, validated(TripLog, {"trip": trip, "entries": logged.entries}))

    def change_from(self, old: Trip, day: date, **changes: object) -> Self:
        """A new distance, toll or number of days from a day on: the trip becomes two.

        Raises ``InvalidInputError``.
        """
        before = validated(Trip, {**old.model_dump(), "end": day - ONE_DAY})
        after = validated(Trip, {**old.model_dump(), "start": day, **changes})
        days = self.of(old).days
        earlier = {driven: parking for driven, parking in days.items() if driven < day}
        later = {driven: parking for driven, parking in days.items() if driven >= day}
        return self.replace(
            old,
            TripLog(trip=before).with_days(earlier),
            TripLog(trip=after).with_days(later),
        )

    def of(self, trip: Trip) -> TripLog:
        """The days of a trip. Raises ``KeyError``."""
        return {logged.trip: logged for logged in self.trips}[trip]


def _check_length(period: Period) -> None:
    """Raises a pydantic error for a period of more than twelve months."""
    if period.end >= years_later(period.start, 1):
        raise refuse("end", Reason.TOO_LONG)


def _order(trip: Trip) -> tuple[object, ...]:
    """By first day; then by all else, so that any order of input gives the same log."""
    granted = trip.days_per_week or 0
    costs = (trip.toll_per_day, trip.ferry_per_day)
    return trip.start, trip.end, trip.name, trip.km_one_way, granted, *costs
