"""How many days of activity a period of childcare gets, week by week (README 5.2, point 4 and 5).

Each activity offers days in every working week; the parts of the periods take from them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.language.messages import Value
from kvp_core.shared_rules.activity_periods import ActivityPeriod, working_weeks
from kvp_core.supplements.expenses import ChildcareActivity
from kvp_core.values.months import Month, Period


class ActivityDays:
    """What the activities offer in one month. What one part takes is gone for the next."""

    def __init__(self, activities: Iterable[ChildcareActivity], month: Month) -> None:
        self._month = month
        frame = month.days
        meeting = [activity for activity in activities if activity.period.overlap(frame)]
        self._types = {activity.activity for activity in meeting}
        self._offers = _offers(meeting, frame)

    def take(self, part: ActivityPeriod) -> int:
        """The days a part gets. Raises ``InvalidInputError`` where a week has no activity.

        Even a part of one weekend needs an activity of its type that month.
        """
        if part.activity not in self._types:
            raise self._no_activity(part.period)
        weeks = [(week, self._suiting(part, week)) for week in working_weeks(part.period)]
        return sum(_take(week, offers) for week, offers in weeks)

    def _suiting(self, part: ActivityPeriod, week: Period) -> "list[_Offer]":
        """The offers of the part's type in the same ISO week, earliest first."""
        found = [offer for offer in self._offers if offer.suits(part, week)]
        if not found:
            raise self._no_activity(week)
        return found

    def _no_activity(self, period: Period) -> InvalidInputError:
        values: dict[str, Value] = {"month": self._month, "period": period}
        return InvalidInputError([Problem("activities", Reason.NO_ACTIVITY, values)])


@dataclass
class _Offer:
    """What one activity has left to give in one working week of one month."""

    activity: ChildcareActivity
    week: Period
    days: int

    def suits(self, part: ActivityPeriod, week: Period) -> bool:
        same_week = self.week.start.isocalendar()[:2] == week.start.isocalendar()[:2]
        return same_week and self.activity.activity is part.activity


def _offers(activities: Iterable[ChildcareActivity], frame: Period) -> list[_Offer]:
    """Cut at the month border first, so a week across it offers its days in both months."""
    offers = [
        _Offer(activity, week, min(activity.days_per_week, _length(week)))
        for activity in activities
        if (inside := activity.period.overlap(frame))
        for week in working_weeks(inside)
    ]
    return sorted(offers, key=lambda offer: offer.week)


def _take(week: Period, offers: Iterable[_Offer]) -> int:
    """What one week of a part takes from the offers it overlaps."""
    left = _length(week)
    for offer in offers:
        if offer.week.overlap(week):
            taken = min(left, offer.days)
            left, offer.days = left - taken, offer.days - taken
    return _length(week) - left


def _length(week: Period) -> int:
    return (week.end - week.start + ONE_DAY).days
