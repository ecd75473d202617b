"""What makes the benefit smaller: paid work, absence without a valid reason, other benefits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import groupby

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.benefit.amounts import (
    BENEFIT_DAYS_PER_YEAR,
    HOURS_PER_DAY,
    HOURS_PER_WEEK,
    WEEKS_PER_YEAR,
    benefit_rate,
    child_supplement,
)
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.period import PaySegment
from kvp_core.language.law import law
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.values.dated import Dated
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import MONTHS_PER_YEAR

WORK = law("sotjl 37")
ABSENCE = law("sotjl 36")
OTHER_BENEFITS = law("sotjl 38")
FULL_WEEK = Fraction(HOURS_PER_WEEK)


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
    return Fraction(*hours_per_week.as_integer_ratio()) / FULL_WEEK


def work_share(day: date, hours_per_week: Decimal) -> Fraction:
    """What paid work takes off on a day. Raises ``InvalidInputError`` outside 0 to 37.5 hours."""
    if not 0 <= hours_per_week <= HOURS_PER_WEEK:
        raise InvalidInputError([Problem("hours", Reason.OUT_OF_RANGE)])
    return share_of_work.on(day)(hours_per_week)


def less_for_work(share: Fraction, amount: Kroner, hours: Decimal, sheet: Worksheet) -> Kroner:
    """What a share of paid work takes off, as a negative amount.

    Benefit and child supplement are reduced alike. Writes a line when there is work.
    """
    if not share:
        return NOTHING
    return sheet.line(
        "work",
        -(amount * share),
        msg(
            "Job {hours} of {full_time} hours: {percent} per cent less.",
            hours=hours,
            full_time=HOURS_PER_WEEK,
            percent=per_cent(share),
        ),
        basis=WORK,
    )


def per_cent(share: Fraction) -> Decimal:
    """For a sentence: at most one decimal."""
    return Decimal(Kroner(share).count(1, 1000)).scaleb(-1).normalize()


@Dated
def taken_for_absence(benefit: Kroner, share_away: Fraction) -> Kroner:
    """The share of the days one is away is taken of the benefit, never of the supplement (§ 36)."""
    return benefit * share_away


@Dated
def taken_for_other(amount: Kroner) -> Kroner:
    """Other benefits are taken off krone for krone (§ 38)."""
    return amount


@dataclass(frozen=True)
class Left:
    """What is left of a month once all is taken off; exact, in NOK."""

    benefit: Kroner
    child_supplement: Kroner
    parts: tuple[Kroner, ...]
    """Both together, part by part of the month."""

    @cached_property
    def gross(self) -> Kroner:
        return self.benefit + self.child_supplement


def left_of_month(parts: Sequence[PaySegment], inputs: BenefitInputs, sheet: Worksheet) -> Left:
    """Paid work takes its share of both, absence and other benefits take theirs of the benefit.

    Other benefits that are more than what is left of the benefit go on with the supplement.
    Never less than nothing.
    """
    worked = [1 - share for share in _work_shares(parts, inputs, sheet)]
    benefits = [part.benefit * share for part, share in zip(parts, worked, strict=True)]
    supplements = [part.child_supplement * share for part, share in zip(parts, worked, strict=True)]
    absences = _absences(parts, benefits, inputs, sheet)
    other = _other(parts, inputs, sheet)
    earned, added = total(benefits) - total(absences), total(supplements)
    held = zip(benefits, supplements, absences, strict=True)
    before = tuple(one + more - away for one, more, away in held)
    left = _never_less_than_nothing(earned - other, added, sheet)
    if left == (earned, added):
        return Left(*left, before)
    whole = total(before)
    kept = total(left).exact / whole.exact if whole else Fraction(0)
    return Left(*left, tuple(amount * kept for amount in before))


def _never_less_than_nothing(
    benefit: Kroner, supplement: Kroner, sheet: Worksheet
) -> tuple[Kroner, Kroner]:
    """What the benefit misses is taken of the supplement."""
    if benefit >= NOTHING:
        return benefit, supplement
    if supplement + benefit < NOTHING:
        sheet.line("floor", NOTHING, msg("The money cannot be less than nothing."))
    return NOTHING, max(supplement + benefit, NOTHING)


def _work_shares(
    parts: Sequence[PaySegment], inputs: BenefitInputs, sheet: Worksheet
) -> Iterator[Fraction]:
    """By the rule of each day: one line where it is the same in the whole month."""
    for _, alike in groupby(parts, lambda part: share_of_work.on(part.period.start)):
        held = tuple(alike)
        share = work_share(held[0].period.start, inputs.hours)
        less_for_work(share, total(part.full for part in held), inputs.hours, sheet)
        yield from (share for _ in held)


def _absences(
    parts: Sequence[PaySegment],
    benefits: Sequence[Kroner],
    inputs: BenefitInputs,
    sheet: Worksheet,
) -> list[Kroner]:
    """What absence takes of each part. The days are spread evenly: nobody has said which."""
    weekdays = sum(part.weekdays for part in parts)
    away = min(inputs.absence_days, weekdays) if inputs.absence else 0
    if not away:
        return [NOTHING for _ in parts]
    share = Fraction(away, weekdays)
    taken = [
        taken_for_absence.on(part.period.start)(benefit, share)
        for part, benefit in zip(parts, benefits, strict=True)
    ]
    sheet.line(
        "absence",
        -total(taken),
        msg(
            "Away {away} of {weekdays} weekdays without a valid reason: that share of the benefit "
            "is taken off. The unit is our assumption: your Nav office decides how absence is "
            "counted.",
            away=away,
            weekdays=weekdays,
        ),
        basis=ABSENCE,
    )
    return taken


def _other(parts: Sequence[PaySegment], inputs: BenefitInputs, sheet: Worksheet) -> Kroner:
    """Krone for krone (§ 38); part months by their share of the month's weekdays."""
    if not inputs.other:
        return NOTHING
    amount = Kroner.of(inputs.other_amount)
    taken = total(
        taken_for_other.on(part.period.start)(amount) * part.share_of_month for part in parts
    )
    text = msg("Other benefit from Nav: taken off krone for krone.")
    sheet.line("other", -taken, text, basis=OTHER_BENEFITS)
    return taken


def absence_deduction(
    day: date, *, under_25: bool, days: int, hours: Decimal, rates: RateBook
) -> Kroner:
    """What an absence takes off the base benefit of somebody without a job, in NOK to øre.

    A day at the daily rate, an hour at a 7.5th of it. Raises ``InvalidInputError`` for negative
    absence.
    """
    if days < 0 or hours < 0:
        raise InvalidInputError([Problem("absence_days", Reason.OUT_OF_RANGE)])
    rate = benefit_rate(day, under_25=under_25, rates=rates)
    return (rate.exact_per_hour * (days * HOURS_PER_DAY + hours)).ore()


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
    share = work_share(day, hours_per_week)
    reduced = full + less_for_work(share, full, hours_per_week, sheet)
    sheet.line("year", reduced, msg("A whole year at these rates."))
    sheet.line("year_rounded", reduced.whole(), msg("Rounded to whole kroner."))
    return YearWithWork(reduced, (*lines, *sheet))
