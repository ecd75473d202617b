"""What makes the benefit smaller: paid work, absence without a valid reason, other benefits."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.benefit.amounts import (
    BENEFIT_DAYS_PER_YEAR,
    HOURS_PER_DAY,
    HOURS_PER_WEEK,
    WEEKS_PER_YEAR,
    BenefitRate,
    benefit_rate,
    child_supplement,
)
from kvp_core.language.law import law
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.values.dated import Dated
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import MONTHS_PER_YEAR

WORK = law("sotjl 37")
ABSENCE = law("sotjl 36")
OTHER_BENEFITS = law("sotjl 38")


@dataclass(frozen=True)
class YearWithWork:
    """Benefit and child supplement for a year, reduced for paid work; NOK."""

    exact_per_year: Kroner
    lines: tuple[Line, ...]

    @property
    def per_year(self) -> Kroner:
        return self.exact_per_year.whole()

    @property
    def per_month(self) -> Kroner:
        return (self.exact_per_year / MONTHS_PER_YEAR).ore()

    @property
    def per_week(self) -> Kroner:
        return (self.exact_per_year / WEEKS_PER_YEAR).ore()


@Dated
def share_of_work(hours_per_week: Decimal) -> Fraction:
    """By the hours, never by the wage: the share of the week that is paid work (§ 37)."""
    return Fraction(hours_per_week) / Fraction(HOURS_PER_WEEK)


def work_share(day: date, hours_per_week: Decimal) -> Fraction:
    """What paid work takes off on a day. Raises ``InvalidInputError`` outside 0 to 37.5 hours."""
    if not 0 <= hours_per_week <= HOURS_PER_WEEK:
        raise InvalidInputError([Problem("hours", Reason.OUT_OF_RANGE)])
    return share_of_work.on(day)(hours_per_week)


def less_for_work(day: date, amount: Kroner, hours_per_week: Decimal, sheet: Worksheet) -> Kroner:
    """What paid work takes off, as a negative amount, by the rule of a day.

    Benefit and child supplement are reduced alike. Writes a line when there is work.
    """
    share = work_share(day, hours_per_week)
    if not share:
        return NOTHING
    return sheet.line(
        "work",
        -(amount * share),
        msg(
            "Job {hours} of {full_time} hours: {percent} per cent less.",
            hours=hours_per_week,
            full_time=HOURS_PER_WEEK,
            percent=_short(share * 100),
        ),
        basis=WORK,
    )


def _short(number: Fraction) -> Decimal:
    """For a sentence: at most one decimal."""
    return Kroner(number).nearest(Fraction(1, 10)).amount.normalize()


@Dated
def taken_for_absence(rate: BenefitRate, hours: Decimal) -> Kroner:
    """Each hour at the hourly rate of the base benefit (§ 36)."""
    return rate.exact_per_hour * hours


@Dated
def taken_for_other(amount: Kroner) -> Kroner:
    """Other benefits are taken off krone for krone (§ 38)."""
    return amount


def less_for_absence(
    day: date,
    rate: BenefitRate,
    *,
    days: int = 0,
    hours: Decimal = Decimal(0),
    sheet: Worksheet,
) -> Kroner:
    """What absence without a valid reason takes off, as a negative amount (§ 36).

    Hours at the hourly rate of the base benefit, a day being 7.5 hours. The Act gives no
    unit, so this is an assumption. Raises ``InvalidInputError`` for negative absence.
    """
    if days < 0 or hours < 0:
        raise InvalidInputError([Problem("absence_days", Reason.OUT_OF_RANGE)])
    away = days * HOURS_PER_DAY + hours
    if not away:
        return NOTHING
    return sheet.line(
        "absence",
        -taken_for_absence.on(day)(rate, away),
        msg(
            "{hours} hours away without a valid reason, {per_hour} an hour. "
            "The unit is our assumption: your Nav office decides how hours are counted.",
            hours=away.normalize(),
            per_hour=rate.per_hour,
        ),
        basis=ABSENCE,
    )


def absence_deduction(
    day: date, *, under_25: bool, days: int, hours: Decimal, rates: RateBook
) -> Kroner:
    """What an absence takes off the base benefit, in NOK rounded to øre."""
    rate = benefit_rate(day, under_25=under_25, rates=rates)
    return (-less_for_absence(day, rate, days=days, hours=hours, sheet=Worksheet())).ore()


def year_with_work(
    day: date, *, under_25: bool, children: int, hours_per_week: Decimal, rates: RateBook
) -> YearWithWork:
    """A whole year at the rates of one day, with child supplement and paid work."""
    sheet = Worksheet()
    base = benefit_rate(day, under_25=under_25, rates=rates)
    supplement = child_supplement(day, children, rates)
    lines = [*base.lines]
    full = base.exact_per_year
    if children:
        lines += supplement.lines
        full += sheet.line(
            "child_supplement_per_year",
            supplement.per_year,
            msg("Child supplement for a year of {days} paid days.", days=BENEFIT_DAYS_PER_YEAR),
        )
    reduced = full + less_for_work(day, full, hours_per_week, sheet)
    sheet.line("year", reduced, msg("A whole year at these rates."))
    sheet.line("year_rounded", reduced.whole(), msg("Rounded to whole kroner."))
    return YearWithWork(reduced, (*lines, *sheet))
