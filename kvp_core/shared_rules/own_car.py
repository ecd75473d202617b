"""Daily travel by own car: what a day pays, and what the driven days of a week come to.

The travel estimate and the driving log both rest on it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from pydantic import Field

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.language.law import law
from kvp_core.language.messages import ShortDate, msg
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Worksheet
from kvp_core.shared_rules.activity_periods import monday_of
from kvp_core.values.dated import Dated, days_of
from kvp_core.values.model import FrozenModel
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Period

OWN_CAR = law("tsf 5")
BOTH_WAYS = 2
RECEIPT_ABOVE = Kroner.of(100)
"""Nav asks for a receipt when parking costs more than this on one day."""
SEND_PARKING_RECEIPT = msg(
    "Parking over {limit} a day: you must send a receipt.", limit=RECEIPT_ABOVE
)
PARKING_RECEIPTS = msg("Receipts for parking over {limit} a day", limit=RECEIPT_ABOVE)
LOOKED_AT_ABOVE = Kroner.of(500)
"""A case worker looks at toll, and at ferry, above this a day. A soft limit in Nav's system."""
SHORTEST_KM = Decimal(6)
"""Daily travel must be at least this far one way (Supplemental Benefits Regulation § 3)."""

LONGEST_KM = 500
"""The longest daily trip one way the guide reckons with."""

DistanceKm = Annotated[Decimal, Field(gt=0, max_digits=20)]
CostPerDay = Annotated[Decimal, Field(ge=0, max_digits=20)]


class DailyDrive(FrozenModel):
    """One day's driving: kilometres one way, toll and ferry in NOK for the whole day."""

    km_one_way: DistanceKm
    toll_per_day: CostPerDay = Decimal(0)
    ferry_per_day: CostPerDay = Decimal(0)


@dataclass(frozen=True)
class DayRate:
    """What one driven day pays in a period, parking not included, in NOK to the øre."""

    period: Period
    amount: Kroner
    per_km: Rate | None = None
    """Unknown when the day rate was read in a decision."""

    @property
    def preliminary(self) -> bool:
        return self.per_km is not None and self.per_km.preliminary


@dataclass(frozen=True)
class DrivenDay:
    """A day that was driven, and what parking cost."""

    day: date
    parking: Kroner = NOTHING


@dataclass(frozen=True)
class PaidWeek:
    """One week of driving. Nav dates the payment on its Monday."""

    monday: date
    days: tuple[DrivenDay, ...]
    exact: Kroner
    amount: Kroner
    """In whole kroner: the week is rounded, never the day."""

    @property
    def first_day(self) -> date:
        """The first driven day. It decides the month, so that no time limit is told too late."""
        return self.days[0].day


def day_rates(
    period: Period, drive: DailyDrive, rates: RateBook, sheet: Worksheet
) -> tuple[DayRate, ...]:
    """What a day pays in each part of the period: the rate per kilometre changes at New Year.

    Raises ``RateNotFoundError`` before 2016.
    """
    parts = split_by_rate(period, rates)
    return tuple(day_rate.on(part.start)(part, drive, rates, sheet) for part in parts)


def split_by_rate(period: Period, rates: RateBook) -> tuple[Period, ...]:
    """The period cut at every 1 January, and where the rate or the rule of a day changes."""
    years = range(period.start.year + 1, period.end.year + 1)
    new_years = [date(year, 1, 1) for year in years]
    return period.cut_at([*new_years, *days_of([rates.own_car_per_km, day_rate])])


@Dated
def day_rate(part: Period, drive: DailyDrive, rates: RateBook, sheet: Worksheet) -> DayRate:
    """What a driven day pays in a part of a period, with its lines."""
    per_km = rates.own_car_per_km.on(part.start)
    exact = sheet.line(
        "driving",
        per_km.amount * drive.km_one_way * BOTH_WAYS,
        msg(
            "From {start}: {km} km there and the same back, at {rate} a km",
            start=ShortDate(part.start),
            km=drive.km_one_way,
            rate=per_km.amount,
        ),
        basis=OWN_CAR,
        uses=(per_km,),
    )
    amount = exact.ore()
    if amount != exact:
        sheet.line("driving_rounded", amount, msg("Rounded to two decimals"))
    extra = Kroner.of(drive.toll_per_day) + Kroner.of(drive.ferry_per_day)
    if extra:
        amount = sheet.line(
            "day_rate",
            amount + extra,
            msg(
                "With toll {toll} and ferry {ferry}: one day without parking",
                toll=Kroner.of(drive.toll_per_day),
                ferry=Kroner.of(drive.ferry_per_day),
            ),
            basis=OWN_CAR,
        )
    return DayRate(part, amount, per_km)


def driven(trips: Iterable[tuple[date, Decimal]], rates: RateBook, sheet: Worksheet) -> Kroner:
    """Kilometres driven now and then, each at the rate of its day, together in whole kroner.

    Raises ``RateNotFoundError`` before 2016.
    """
    exact = total(_driven_once(day, km, rates, sheet) for day, km in trips)
    if exact == exact.whole():
        return exact
    return sheet.line("rounded", exact.whole(), msg("Rounded to whole kroner"))


def _driven_once(day: date, km: Decimal, rates: RateBook, sheet: Worksheet) -> Kroner:
    per_km = rates.own_car_per_km.on(day)
    return sheet.line(
        "driving",
        per_km.amount * km,
        msg("{km} km in all, at {rate} a km", km=km, rate=per_km.amount),
        basis=OWN_CAR,
        uses=(per_km,),
    )


def paid_weeks(
    rates: Sequence[DayRate], days: Iterable[DrivenDay], sheet: Worksheet
) -> tuple[PaidWeek, ...]:
    """The driven days week by week, Monday to Sunday; each day at the rate of its own date.

    A week that comes to nothing gives no line, as in Nav's system.
    Raises ``InvalidInputError`` for a day driven twice, with negative parking, or that
    does not belong to exactly one of the rates.
    """
    by_week: dict[date, list[DrivenDay]] = defaultdict(list)
    for driven in _sound(days):
        by_week[monday_of(driven.day)].append(driven)
    weeks = (_paid_week(monday, by_week[monday], rates, sheet) for monday in sorted(by_week))
    return tuple(week for week in weeks if week.amount)


def _sound(days: Iterable[DrivenDay]) -> Iterator[DrivenDay]:
    """The days in order. Raises ``InvalidInputError``."""
    before = None
    for driven in sorted(days, key=lambda driven: driven.day):
        if driven.day == before:
            raise InvalidInputError([Problem("days", Reason.TWICE, {"day": driven.day})])
        if driven.parking < NOTHING:
            raise InvalidInputError([Problem("parking", Reason.OUT_OF_RANGE, {"day": driven.day})])
        before = driven.day
        yield driven


def _paid_week(
    monday: date, days: list[DrivenDay], rates: Sequence[DayRate], sheet: Worksheet
) -> PaidWeek:
    day_rates = [_rate_on(driven.day, rates) for driven in days]
    exact = total(rate.amount for rate in day_rates) + total(driven.parking for driven in days)
    used = tuple(dict.fromkeys(rate.per_km for rate in day_rates if rate.per_km))
    amount = sheet.line(
        "week",
        exact.whole(),
        msg(
            "The week from {monday}: {exact}, of which parking {parking}, rounded to whole kroner",
            monday=ShortDate(monday),
            exact=exact,
            parking=total(driven.parking for driven in days),
        ),
        basis=OWN_CAR,
        uses=used,
    )
    return PaidWeek(monday, tuple(days), exact, amount)


def _rate_on(day: date, rates: Sequence[DayRate]) -> DayRate:
    """The rate of a day. Raises ``InvalidInputError`` when not exactly one holds."""
    found = [rate for rate in rates if rate.period.start <= day <= rate.period.end]
    if len(found) != 1:
        reason = Reason.OVERLAPPING if found else Reason.OUTSIDE_PERIOD
        raise InvalidInputError([Problem("days", reason, {"day": day})])
    return found[0]
