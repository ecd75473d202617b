"""What a person types or chooses about travel, before anybody has checked it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.calendar.working_days import DAYS_PER_WEEK, WEEKDAYS_PER_WEEK
from kvp_core.values.model import FrozenModel

Typed = Annotated[str, Field(max_length=40)]
DaysPerWeek = Annotated[int, Field(ge=1, le=DAYS_PER_WEEK)]


class TravelKind(StrEnum):
    """A kind of travel Nav may cover, in the order of the regulation § 3 and § 4."""

    DAILY = "daily"
    GATHERING = "gathering"
    START_AND_END = "start_and_end"
    TRIPS_HOME = "trips_home"
    JOB_SEARCH = "job_search"


class NoPublicTransport(StrEnum):
    """Why somebody cannot use bus, train or boat; the reasons Nav's form asks for."""

    HEALTH = "health"
    POOR_CONNECTIONS = "poor_connections"
    CHILDREN = "children"
    OTHER = "other"


class NoCar(StrEnum):
    """Why somebody cannot drive; the reasons Nav's form asks for."""

    HEALTH = "health"
    NO_CAR_OR_LICENCE = "no_car_or_licence"
    OTHER = "other"


class JobPurpose(StrEnum):
    """Why a job seeker travels (Supplemental Benefits Regulation § 4)."""

    FOLLOW_UP = "follow_up"
    INTERVIEW = "interview"
    NEW_JOB = "new_job"
    OTHER = "other"


class Country(StrEnum):
    """Where a job seeker travels."""

    NORWAY = "norway"
    NORDIC_OR_EEA = "nordic_or_eea"
    ELSEWHERE = "elsewhere"


class TravelAnswers(FrozenModel):
    """Text for numbers and days, as typed; a field is empty until somebody fills it."""

    kinds: frozenset[TravelKind] = frozenset()
    km: Typed = ""
    health: YesNoUnsure | None = None
    public: YesNoUnsure | None = None
    no_public: NoPublicTransport | None = None
    single: Typed = ""
    seven_day: Typed = ""
    thirty_day: Typed = ""
    car: YesNoUnsure | None = None
    passenger: YesNoUnsure | None = None
    no_car: NoCar | None = None
    days: DaysPerWeek = WEEKDAYS_PER_WEEK
    toll: Typed = ""
    must: YesNoUnsure | None = None
    gathering_start: Typed = ""
    gathering_end: Typed = ""
    gathering_km: Typed = ""
    gathering_public: YesNoUnsure | None = None
    gathering_price: Typed = ""
    away_km: Typed = ""
    away_price: Typed = ""
    child_at_home: YesNoUnsure | None = None
    job_purpose: JobPurpose | None = None
    job_country: Country | None = None
    job_day: Typed = ""
    job_km: Typed = ""
    job_price: Typed = ""
