"""The sums of each cost from one person's answers: one activity, first day to last."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, pairwise

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.calendar.working_days import WEEKDAYS_PER_WEEK
from kvp_core.rates.book import RateBook
from kvp_core.results.payments import Payment
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.activity_periods import Activity, ActivityPeriod, TargetGroup
from kvp_core.shared_rules.running_months import running_month_end, running_months
from kvp_core.supplements.ages import last_month_of_childcare
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.childcare import childcare_cap, estimate_childcare, monthly_cover
from kvp_core.supplements.expenses import (
    FULL_TIME_PER_CENT,
    ChildcareActivity,
    ChildcareExpense,
    ChildcareInputs,
    HousingExpense,
    HousingInputs,
    HousingKind,
    LearningInputs,
    Level,
    StudyActivity,
)
from kvp_core.supplements.housing import HousingEstimate, estimate_housing
from kvp_core.supplements.inputs import SupplementsInputs
from kvp_core.supplements.learning_materials import (
    HALF_TIME_PER_CENT,
    LearningEstimate,
    estimate_learning_materials,
)
from kvp_core.supplements.relocation import (
    MovingMethod,
    RelocationInputs,
    estimate_relocation,
)
from kvp_core.values.money import NOTHING, Kroner, total
from kvp_core.values.months import Month, Period, months_between


@dataclass(frozen=True)
class Later:
    """What an ordinary month brings from a day on."""

    start: date
    amount: Kroner


@dataclass(frozen=True)
class Calculation:
    """The sums of one cost: an ordinary month (or the whole of a move), and each payment."""

    typical: Kroner
    payments: tuple[Payment, ...]
    lines: tuple[Line, ...]
    once: bool = False
    """One sum, not so much a month."""
    later: tuple[Later, ...] = ()
    """What an ordinary month brings after each change somebody told about."""

    @property
    def preliminary(self) -> bool:
        return any(line.preliminary for line in self.lines)


def _activity(period: Period) -> ActivityPeriod:
    """The activity as one period. Neither group nor kind changes an amount for one period."""
    return ActivityPeriod(
        start=period.start,
        end=period.end,
        target_group=TargetGroup.REDUCED_WORK_CAPACITY,
        activity=Activity.EDUCATION,
    )


def _childcare(inputs: SupplementsInputs, rates: RateBook) -> Calculation | None:
    """The months in which some child has a price; ``None`` where there is no such month."""
    expenses = tuple(_childcare_expenses(inputs))
    parts = tuple(_months_paid_for(inputs.period, expenses))
    if not parts:
        return None
    activity = ChildcareActivity(
        start=inputs.period.start,
        end=inputs.period.end,
        activity=Activity.EDUCATION,
        days_per_week=inputs.days_per_week,
    )
    found = estimate_childcare(
        ChildcareInputs(
            periods=tuple(_activity(part) for part in parts),
            activities=(activity,),
            expenses=expenses,
            cash_for_care_per_month=inputs.cash_for_care,
        ),
        rates,
    )
    payments = tuple(
        Payment(part.period.period, part.paid_on, part.amount)
        for month in found.months
        for part in month.parts
    )
    first = Month.of(parts[0].start)
    later = tuple(
        Later(month.first, _usual_month_of_childcare(month, expenses, inputs, rates))
        for month in _changes(expenses)
        if first < month <= Month.of(inputs.period.end)
    )
    typical = _usual_month_of_childcare(first, expenses, inputs, rates)
    return Calculation(typical, payments, found.lines, later=later)


def _months_paid_for(period: Period, expenses: Sequence[ChildcareExpense]) -> Iterator[Period]:
    for month in months_between(Month.of(period.start), Month.of(period.end)):
        part = period.overlap(month.days)
        if part and any(expense.covers(month) for expense in expenses):
            yield part


def _changes(expenses: Iterable[ChildcareExpense]) -> list[Month]:
    """The months in which a price begins, or is no longer paid."""
    days = ((expense.start_month, expense.end_month.plus(1)) for expense in expenses)
    return sorted(set(chain.from_iterable(days)))


def _childcare_expenses(inputs: SupplementsInputs) -> Iterator[ChildcareExpense]:
    """What each child costs before and after a change, until it has finished year 4."""
    first, last = Month.of(inputs.period.start), Month.of(inputs.period.end)
    change = Month.of(inputs.childcare_changes) if inputs.childcare_changes else last.plus(1)
    for number, told in enumerate(inputs.child_costs, start=1):
        end = min(last, last_month_of_childcare(told.born)) if told.born else last
        before, after = (first, min(end, change.plus(-1))), (max(first, change), end)
        for (start_month, end_month), cost in ((before, told.cost), (after, told.later)):
            if start_month <= end_month and (cost or not inputs.each_child):
                yield ChildcareExpense(
                    child=str(number),
                    start_month=start_month,
                    end_month=end_month,
                    per_month=cost,
                )


def _usual_month_of_childcare(
    month: Month,
    expenses: Iterable[ChildcareExpense],
    inputs: SupplementsInputs,
    rates: RateBook,
) -> Kroner:
    """An average month with the days a week of the activity, by the rates of a month."""
    paid = [expense for expense in expenses if expense.covers(month)]
    if not paid:
        return NOTHING
    full = monthly_cover.on(month.first)(
        total(Kroner.of(expense.per_month) for expense in paid),
        Kroner.of(inputs.cash_for_care),
        childcare_cap(month, len(paid), rates),
        rates.childcare_share.on(month.first),
        Worksheet(),
    )
    return (full * inputs.days_per_week / WEEKDAYS_PER_WEEK).whole()


def _books(inputs: SupplementsInputs, rates: RateBook) -> Calculation:
    before, after = _cut(inputs.period, inputs.education_changes)
    studies = [_study(before, inputs.level, inputs.more_than_half)]
    if after:
        studies.append(_study(after, inputs.level_later, inputs.more_than_half_later))
    learning = LearningInputs(periods=(_activity(inputs.period),), activities=tuple(studies))
    return _by_running_month(estimate_learning_materials(learning, rates), after)


def _study(period: Period, level: Level, more_than_half: YesNoUnsure) -> StudyActivity:
    """Half the rate unless the answer is “more than half time”: rather too little than too much."""
    more = more_than_half is YesNoUnsure.YES
    return StudyActivity(
        start=period.start,
        end=period.end,
        activity=Activity.EDUCATION,
        level=level,
        study_percent=FULL_TIME_PER_CENT if more else HALF_TIME_PER_CENT,
    )


def _housing(inputs: SupplementsInputs, rates: RateBook) -> Calculation:
    """A fixed cost through the whole period, or one stay that starts with it.

    A new rent counts from the first running month that begins with it: Nav's case system knows
    no running month with two rents.
    """
    if inputs.housing_kind is HousingKind.OVERNIGHT:
        start, end = inputs.period.start, inputs.period.end
        period = Period(start, min(end, running_month_end(start)))
        costs = [(period, inputs.stay_cost)]
        after = None
    else:
        period = inputs.period
        before, after = _cut(period, _start_of_running_month(period, inputs.rent_changes))
        costs = [(before, inputs.rent)] + ([(after, inputs.rent_later)] if after else [])
    expenses = tuple(
        HousingExpense(
            kind=inputs.housing_kind,
            start=part.start,
            end=part.end,
            amount=amount,
            actual_cost=inputs.health_housing is YesNoUnsure.YES,
        )
        for part, amount in costs
    )
    housing = HousingInputs(periods=(_activity(period),), expenses=expenses)
    once = inputs.housing_kind is HousingKind.OVERNIGHT
    return _by_running_month(estimate_housing(housing, rates), after, once=once)


def _cut(period: Period, day: date | None) -> tuple[Period, Period | None]:
    """The period before a day inside it, and from that day on."""
    before, *rest = period.cut_at([day] if day else [])
    return before, rest[0] if rest else None


def _start_of_running_month(period: Period, day: date | None) -> date | None:
    """The first day of a running month of the period that is not before a day, if there is one."""
    starts = (month.start for month in running_months([period]))
    return next((start for start in starts if day and start >= day), None)


def _by_running_month(
    found: LearningEstimate | HousingEstimate, after: Period | None, *, once: bool = False
) -> Calculation:
    payments = tuple(Payment(one.period, one.paid_on, one.amount) for one in found.months)
    changed = [
        Later(one.period.start, one.amount)
        for before, one in pairwise(payments)
        if after and one.period.end >= after.start and one.amount != before.amount
    ]
    later = tuple(changed[:1])
    return Calculation(_first(payments), payments, found.lines, once=once, later=later)


def _moving(inputs: SupplementsInputs, rates: RateBook) -> Calculation:
    day = inputs.moving_on or inputs.as_of
    offers = (inputs.first_offer, inputs.second_offer)
    found = estimate_relocation(
        RelocationInputs(
            moving_on=day,
            method=inputs.moving_method,
            offers=offers if inputs.moving_method is not MovingMethod.SELF else (),
            km_one_way=inputs.moving_km,
            extras=inputs.moving_extras,
        ),
        rates,
    )
    payment = Payment(Period(day, day), None, found.amount)
    return Calculation(found.amount, (payment,), found.lines, once=True)


def _first(payments: Iterable[Payment]) -> Kroner:
    return next((payment.amount for payment in payments), NOTHING)


CALCULATIONS: Mapping[Cost, Callable[[SupplementsInputs, RateBook], Calculation | None]] = {
    Cost.CHILDCARE: _childcare,
    Cost.BOOKS: _books,
    Cost.HOUSING: _housing,
    Cost.MOVING: _moving,
}
