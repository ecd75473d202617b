"""The sums of each cost from one person's answers: one activity, first day to last."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.calendar.working_days import WEEKDAYS_PER_WEEK
from kvp_core.rates.book import RateBook
from kvp_core.results.payments import Payment
from kvp_core.results.worksheet import Line, Worksheet
from kvp_core.shared_rules.activity_periods import Activity, ActivityPeriod, TargetGroup
from kvp_core.shared_rules.running_months import running_month_end
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
    StudyActivity,
)
from kvp_core.supplements.housing import estimate_housing
from kvp_core.supplements.inputs import SupplementsInputs
from kvp_core.supplements.learning_materials import (
    HALF_TIME_PER_CENT,
    estimate_learning_materials,
)
from kvp_core.supplements.relocation import (
    MovingMethod,
    RelocationInputs,
    estimate_relocation,
)
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Month, Period


@dataclass(frozen=True)
class Calculation:
    """The sums of one cost: an ordinary month (or the whole of a move), and each payment."""

    typical: Kroner
    payments: tuple[Payment, ...]
    lines: tuple[Line, ...]
    once: bool = False
    """One sum, not so much a month."""

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


def _childcare(inputs: SupplementsInputs, rates: RateBook) -> Calculation:
    period = inputs.period
    activity = ChildcareActivity(
        start=period.start,
        end=period.end,
        activity=Activity.EDUCATION,
        days_per_week=inputs.days_per_week,
    )
    found = estimate_childcare(
        ChildcareInputs(
            periods=(_activity(period),),
            activities=(activity,),
            expenses=tuple(_childcare_expenses(inputs)),
            cash_for_care_per_month=inputs.cash_for_care,
        ),
        rates,
    )
    payments = tuple(
        Payment(part.period.period, part.paid_on, part.amount)
        for month in found.months
        for part in month.parts
    )
    return Calculation(_usual_month_of_childcare(inputs, rates), payments, found.lines)


def _childcare_expenses(inputs: SupplementsInputs) -> Iterator[ChildcareExpense]:
    """The whole cost stands on the first child: only the sum and the number of children count."""
    for number in range(inputs.children):
        yield ChildcareExpense(
            child=str(number),
            start_month=Month.of(inputs.period.start),
            end_month=Month.of(inputs.period.end),
            per_month=inputs.childcare_cost if number == 0 else Decimal(0),
        )


def _usual_month_of_childcare(inputs: SupplementsInputs, rates: RateBook) -> Kroner:
    """An average month with the days a week of the activity, by the rates of the first one."""
    month = Month.of(inputs.period.start)
    full = monthly_cover(
        Kroner.of(inputs.childcare_cost),
        Kroner.of(inputs.cash_for_care),
        childcare_cap(month, inputs.children, rates),
        rates.childcare_share.on(month.first),
        Worksheet(),
    )
    return (full * inputs.days_per_week / WEEKDAYS_PER_WEEK).whole()


def _books(inputs: SupplementsInputs, rates: RateBook) -> Calculation:
    """Half the rate unless the answer is “more than half time”: rather too little than too much."""
    period = inputs.period
    more = inputs.more_than_half is YesNoUnsure.YES
    study = StudyActivity(
        start=period.start,
        end=period.end,
        activity=Activity.EDUCATION,
        level=inputs.level,
        study_percent=FULL_TIME_PER_CENT if more else HALF_TIME_PER_CENT,
    )
    learning = LearningInputs(periods=(_activity(period),), activities=(study,))
    found = estimate_learning_materials(learning, rates)
    payments = tuple(Payment(one.period, one.paid_on, one.amount) for one in found.months)
    return Calculation(_first(payments), payments, found.lines)


def _housing(inputs: SupplementsInputs, rates: RateBook) -> Calculation:
    """A fixed cost through the whole period, or one stay that starts with it."""
    overnight = inputs.housing_kind is HousingKind.OVERNIGHT
    period = inputs.period
    if overnight:
        period = Period(period.start, min(period.end, running_month_end(period.start)))
    expense = HousingExpense(
        kind=inputs.housing_kind,
        start=period.start,
        end=period.end,
        amount=inputs.stay_cost if overnight else inputs.rent,
        actual_cost=inputs.health_housing is YesNoUnsure.YES,
    )
    housing = HousingInputs(periods=(_activity(period),), expenses=(expense,))
    found = estimate_housing(housing, rates)
    payments = tuple(Payment(one.period, one.paid_on, one.amount) for one in found.months)
    return Calculation(_first(payments), payments, found.lines, once=overnight)


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


CALCULATIONS = {
    Cost.CHILDCARE: _childcare,
    Cost.BOOKS: _books,
    Cost.HOUSING: _housing,
    Cost.MOVING: _moving,
}
