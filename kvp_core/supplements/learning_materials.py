"""Learning materials: a flat rate by level, half of it at half time or less (tsf 12, 13)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.language.law import law
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import Rate, RateBook
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.activity_periods import Activity, ActivityPeriod, TargetGroup, cut_to
from kvp_core.shared_rules.running_months import RunningMonth, running_months
from kvp_core.supplements.expenses import (
    FULL_TIME_PER_CENT,
    LearningInputs,
    Level,
    StudyActivity,
)
from kvp_core.values.dated import Dated
from kvp_core.values.money import Kroner, total
from kvp_core.values.months import Period

LEARNING_MATERIALS = law("tsf 12")
LEARNING_AMOUNT = law("tsf 13")

HALF_TIME_PER_CENT = 50
HALF = Fraction(1, 2)

LEVELS = {
    Level.HIGHER_EDUCATION: msg("University, college or vocational college"),
    Level.UPPER_SECONDARY: msg("Upper secondary level"),
}
"""The levels as they are said; the one that comes first counts for a month with both."""


@dataclass(frozen=True)
class LearningMonth:
    """One running month. A started month pays a full month; July and August are not taken out."""

    period: Period
    """To the last day of a period inside the running month."""
    paid_on: date
    level: Level
    study_percent: int
    rate: Rate
    amount: Kroner
    target_group: TargetGroup
    activity: Activity
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class LearningEstimate:
    """Learning materials, one running month after the other."""

    months: tuple[LearningMonth, ...]

    @property
    def amount(self) -> Kroner:
        return total(month.amount for month in self.months)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for month in self.months for line in month.lines)

    @property
    def preliminary(self) -> bool:
        return any(month.rate.preliminary for month in self.months)


@dataclass(frozen=True)
class _Candidate:
    """An education inside one period of a month, overlaps of the same level added together."""

    period: Period
    level: Level
    study_percent: int
    target_group: TargetGroup
    activity: Activity

    @property
    def rank(self) -> tuple[int, int, int, Period]:
        """The least counts for the month: higher level, larger load, then the group's place."""
        level, group = list(LEVELS).index(self.level), list(TargetGroup).index(self.target_group)
        return level, -self.study_percent, group, self.period


def learning_rate(day: date, level: Level, rates: RateBook) -> Rate:
    """The full rate in NOK per month (tsf 13)."""
    if level is Level.HIGHER_EDUCATION:
        return rates.learning_higher_education.on(day)
    return rates.learning_upper_secondary.on(day)


@Dated
def learning_amount(full: Kroner, study_percent: int) -> Kroner:
    """NOK per month for a study load in per cent: half, to the nearest krone, up to half time."""
    if not 1 <= study_percent <= FULL_TIME_PER_CENT:
        raise InvalidInputError([Problem("study_percent", Reason.OUT_OF_RANGE)])
    return (full * HALF).whole() if study_percent <= HALF_TIME_PER_CENT else full


def estimate_learning_materials(inputs: LearningInputs, rates: RateBook) -> LearningEstimate:
    """Learning materials for every running month in which a period has a weekday.

    One education counts for a whole month. Raises ``InvalidInputError`` where a period has no
    education, or two at different levels on the same day.
    """
    months = running_months(period.period for period in inputs.periods)
    return LearningEstimate(tuple(_month(inputs, month, rates) for month in months))


def _month(inputs: LearningInputs, month: RunningMonth, rates: RateBook) -> LearningMonth:
    parts = cut_to(inputs.periods, month.span)
    best = min((found for part in parts for found in _candidates(part, inputs)), key=_rank)
    period = Period(month.start, month.last_day)
    rate = learning_rate(month.start, best.level, rates)
    sheet = Worksheet()
    amount = sheet.line(
        "month",
        learning_amount.on(month.start)(rate.amount, best.study_percent),
        _story(best, period),
        basis=LEARNING_AMOUNT,
        uses=(rate,),
    )
    return LearningMonth(
        period=period,
        paid_on=month.paid_on,
        level=best.level,
        study_percent=best.study_percent,
        rate=rate,
        amount=amount,
        target_group=best.target_group,
        activity=best.activity,
        lines=tuple(sheet),
    )


def _rank(candidate: _Candidate) -> tuple[int, int, int, Period]:
    return candidate.rank


def _story(best: _Candidate, period: Period) -> Message:
    level, percent = LEVELS[best.level], best.study_percent
    if percent <= HALF_TIME_PER_CENT:
        return msg(
            "{period}: half the rate for “{level}” at {percent} per cent, in whole kroner",
            period=period,
            level=level,
            percent=percent,
        )
    return msg(
        "{period}: the full rate for “{level}” at {percent} per cent",
        period=period,
        level=level,
        percent=percent,
    )


def _candidates(part: ActivityPeriod, inputs: LearningInputs) -> Iterator[_Candidate]:
    """The educations of the part's own type, day by day the loads of overlapping ones added."""
    studies = [
        study
        for study in inputs.activities
        if study.activity is part.activity and study.period.overlap(part.period)
    ]
    if not studies:
        raise _refused(Reason.NO_ACTIVITY, part.period)
    for piece in part.period.cut_at(_borders(studies)):
        here = [study for study in studies if study.period.overlap(piece)]
        if len({study.level for study in here}) > 1:
            raise _refused(Reason.MIXED, piece)
        if here:
            load = min(sum(study.study_percent for study in here), FULL_TIME_PER_CENT)
            yield _Candidate(piece, here[0].level, load, part.target_group, part.activity)


def _borders(studies: Iterable[StudyActivity]) -> Iterator[date]:
    for study in studies:
        yield study.start
        yield study.end + ONE_DAY


def _refused(reason: Reason, period: Period) -> InvalidInputError:
    return InvalidInputError([Problem("activities", reason, {"period": period})])
