"""The benefit and the child supplement on one day, before anything is taken off.

Social Services Act § 35: so many times the basic amount a year, two thirds of that under 25,
paid for 260 days a year; and a supplement for each child the participant provides for.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, cached_property

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.calendar.working_days import WEEKDAYS_PER_WEEK
from kvp_core.language.law import law
from kvp_core.language.messages import Message, msg, plural
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.values.dated import Dated, days_of
from kvp_core.values.money import Kroner
from kvp_core.values.months import MONTHS_PER_YEAR, birthday

BENEFIT = law("sotjl 35")
CHILD_SUPPLEMENT = law("kvpf 3")
FULL_RATE_AGE = 25
BENEFIT_DAYS_PER_YEAR = 260
HOURS_PER_WEEK = Decimal("37.5")
HOURS_PER_DAY = HOURS_PER_WEEK / WEEKDAYS_PER_WEEK
WEEKS_PER_YEAR = 52
NEVER_UNDER_25 = date.min
ALWAYS_UNDER_25 = date.max


@dataclass(frozen=True)
class YoungShare:
    """What somebody under 25 gets of the full benefit, and the sentence that says so."""

    share: Fraction
    text: Message


SHARE_UNDER_25 = Dated(
    YoungShare(Fraction(2, 3), msg("You are under 25 years old. Then you get two thirds of that."))
)


def change_days(rates: RateBook) -> list[date]:
    """Each day on which the benefit of a year begins or changes, oldest first."""
    series = (rates.basic_amount, rates.qualification_factor)
    known = max(one.change_days[0] for one in series)
    return sorted(day for day in days_of([*series, SHARE_UNDER_25]) if day >= known)


@dataclass(frozen=True)
class BenefitRate:
    """The base benefit in NOK, each figure rounded on its own from the exact yearly amount."""

    exact_per_year: Kroner
    lines: tuple[Line, ...]

    @property
    def per_year(self) -> Kroner:
        return self.exact_per_year.whole()

    @property
    def per_year_to_ore(self) -> Kroner:
        return self.exact_per_year.ore()

    @property
    def per_month(self) -> Kroner:
        return (self.exact_per_year / MONTHS_PER_YEAR).ore()

    @property
    def exact_per_day(self) -> Kroner:
        return self.exact_per_year / BENEFIT_DAYS_PER_YEAR

    @property
    def per_day(self) -> Kroner:
        return self.exact_per_day.ore()

    @property
    def exact_per_hour(self) -> Kroner:
        """A benefit day is a fifth of the 37.5-hour week (regulation § 1): an assumption."""
        return self.exact_per_day / HOURS_PER_DAY

    @property
    def per_hour(self) -> Kroner:
        return self.exact_per_hour.ore()


@Dated
def supplement_for(children: int, rate: Rate) -> Kroner:
    """What all the children bring a day."""
    return rate.amount * children


@dataclass(frozen=True)
class ChildSupplement:
    """The supplement in NOK for all the children together (regulation § 3)."""

    per_day: Kroner
    lines: tuple[Line, ...]

    @property
    def per_week(self) -> Kroner:
        return self.per_day * WEEKDAYS_PER_WEEK

    @cached_property
    def per_year(self) -> Kroner:
        return self.per_day * BENEFIT_DAYS_PER_YEAR

    @property
    def per_month(self) -> Kroner:
        return (self.per_year / MONTHS_PER_YEAR).ore()


def full_rate_from(birth_date: date) -> date:
    """The first day of the full rate: the 25th birthday, which is a reading of § 35."""
    return birthday(birth_date, FULL_RATE_AGE)


def benefit_rate(day: date, *, under_25: bool, rates: RateBook) -> BenefitRate:
    """The base benefit on a day. Raises ``RateNotFoundError`` before the first known figures."""
    basic_amount, factor = rates.basic_amount.on(day), rates.qualification_factor.on(day)
    return _benefit_rate(basic_amount, factor, SHARE_UNDER_25.on(day) if under_25 else None)


@cache
def _benefit_rate(basic_amount: Rate, factor: Rate, young: YoungShare | None) -> BenefitRate:
    """The same for everybody at the same figures, so it is worked out once."""
    sheet = Worksheet()
    per_year = sheet.line(
        "full_rate",
        basic_amount.amount * factor.value,
        msg(
            "The basic amount (G) is {basic_amount}. The full benefit is {factor} times G a year.",
            basic_amount=basic_amount.amount,
            factor=factor.value,
        ),
        basis=BENEFIT,
        uses=(basic_amount, factor),
    )
    if young:
        per_year = sheet.line("under_25", per_year * young.share, young.text, basis=BENEFIT)
    return BenefitRate(per_year, tuple(sheet))


def child_supplement(day: date, children: int, rates: RateBook) -> ChildSupplement:
    """The supplement on a day. Raises ``InvalidInputError`` for fewer than no children.

    Not reduced for people under 25: the two thirds are in § 35's second paragraph, the
    supplement in its fourth.
    """
    if children < 0:
        raise InvalidInputError([Problem("children", Reason.OUT_OF_RANGE)])
    sheet = Worksheet()
    rate = rates.child_supplement_per_day.on(day)
    per_day = sheet.line(
        "child_supplement_per_day",
        supplement_for.on(day)(children, rate),
        plural(
            "Child supplement: {rate} a day for {count} child.",
            "Child supplement: {rate} a day for each of {count} children.",
            count=children,
            rate=rate.amount,
        ),
        basis=CHILD_SUPPLEMENT,
        uses=(rate,),
    )
    return ChildSupplement(per_day, tuple(sheet))
