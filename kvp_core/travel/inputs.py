"""What the travel rules take in: checked and typed. A question not asked stays empty."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Self

from pydantic import Field, model_validator

from kvp_core.asking.errors import Reason, refuse
from kvp_core.asking.questions import YesNoUnsure
from kvp_core.calendar.working_days import ONE_DAY, WEEKDAYS_PER_WEEK
from kvp_core.shared_rules.own_car import LONGEST_KM
from kvp_core.travel.answers import (
    Country,
    DaysPerWeek,
    JobPurpose,
    NoCar,
    NoPublicTransport,
    TravelKind,
)
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import Period, months_later, years_later

MONTHS_AROUND_TODAY = 24
LONGEST_TRIP_KM = 5_000
HIGHEST_PRICE = 50_000

DailyKm = Annotated[Decimal | None, Field(gt=0, le=LONGEST_KM)]
TripKm = Annotated[Decimal | None, Field(gt=0, le=LONGEST_TRIP_KM)]
TicketPrice = Annotated[Decimal | None, Field(gt=0, le=HIGHEST_PRICE, decimal_places=2)]


@dataclass(frozen=True)
class InActivity:
    """What a page knows about the activity before it asks about travel to it."""

    as_of: date
    agreed: YesNoUnsure
    paid: YesNoUnsure
    period: Period

    @property
    def first_year(self) -> Period:
        """As much of it as Nav decides about at a time."""
        last = years_later(self.period.start, 1) - ONE_DAY
        return Period(self.period.start, min(self.period.end, last))


class TravelInputs(FrozenModel):
    """One person's travel. Distances are kilometres one way, prices NOK.

    ``as_of`` is the day of asking, and the days are those of the activity: known to the page,
    not asked here.
    """

    as_of: date
    agreed: YesNoUnsure
    paid: YesNoUnsure
    kinds: Annotated[frozenset[TravelKind], Field(min_length=1)]
    start: date
    end: date
    km: DailyKm = None
    health: YesNoUnsure | None = None
    public: YesNoUnsure | None = None
    no_public: NoPublicTransport | None = None
    single: TicketPrice = None
    seven_day: TicketPrice = None
    thirty_day: TicketPrice = None
    car: YesNoUnsure | None = None
    passenger: YesNoUnsure | None = None
    no_car: NoCar | None = None
    days: DaysPerWeek = WEEKDAYS_PER_WEEK
    toll: Annotated[Decimal, Field(ge=0, le=HIGHEST_PRICE, decimal_places=2)] = Decimal(0)
    """Toll and ferry together, in NOK for one day."""
    must: YesNoUnsure | None = None
    gathering_start: date | None = None
    gathering_end: date | None = None
    gathering_km: TripKm = None
    gathering_public: YesNoUnsure | None = None
    gathering_price: TicketPrice = None
    """All tickets, there and back."""
    away_km: TripKm = None
    away_price: TicketPrice = None
    """The tickets of one trip, there and back."""
    child_at_home: YesNoUnsure | None = None
    job_purpose: JobPurpose | None = None
    job_country: Country | None = None
    job_day: date | None = None
    job_km: TripKm = None
    job_price: TicketPrice = None
    """The tickets, there and back."""

    goes_on: bool = False
    """The activity lasts longer than the year Nav decides about at a time."""

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)

    @model_validator(mode="after")
    def _days_are_around_today(self) -> Self:
        earliest = months_later(self.as_of, -MONTHS_AROUND_TODAY)
        latest = months_later(self.as_of, MONTHS_AROUND_TODAY)
        for name in ("gathering_start", "job_day"):
            day = getattr(self, name)
            if day is not None and not earliest <= day <= latest:
                raise refuse(name, Reason.OUT_OF_RANGE, min=earliest, max=latest)
        return self

    @model_validator(mode="after")
    def _gathering_ends_after_it_starts(self) -> Self:
        if self.gathering_start and self.gathering_end:
            if self.gathering_end < self.gathering_start:
                raise refuse("gathering_end", Reason.END_BEFORE_START)
            if self.gathering_end >= months_later(self.gathering_start, 1):
                raise refuse("gathering_end", Reason.TOO_LONG)
        return self
