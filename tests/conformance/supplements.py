"""Maps the worked cases about childcare, learning materials and housing to the core."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from kvp_core.asking.errors import validated
from kvp_core.rates.book import rate_book
from kvp_core.shared_rules.running_months import running_month_end, running_months
from kvp_core.supplements.ages import child_finished_fourth_year
from kvp_core.supplements.childcare import ChildcareMonth, childcare_cap, estimate_childcare
from kvp_core.supplements.expenses import (
    ChildcareInputs,
    HousingInputs,
    LearningInputs,
    Level,
)
from kvp_core.supplements.housing import HousingMonth, estimate_housing
from kvp_core.supplements.learning_materials import (
    LearningMonth,
    estimate_learning_materials,
    learning_amount,
    learning_rate,
)
from kvp_core.supplements.situations import Situation
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period
from tests.conformance.unasked import user_age_condition

Given = Mapping[str, Any]
Result = Mapping[str, object]


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _month(text: str) -> Month:
    year, month = text.split("-")
    return Month(int(year), int(month))


def _entered(given: Mapping[str, Any]) -> dict[str, Any]:
    """``null`` means the same as absent."""
    return {name: value for name, value in given.items() if value is not None}


def _period(given: Given) -> Period:
    return Period(_day(given["start"]), _day(given["end"]))


def childcare(given: Given) -> Result:
    expenses = [
        {
            "child": str(expense["child"]),
            "start_month": _month(expense["start_month"]),
            "end_month": _month(expense["end_month"]),
            "per_month": expense["per_month"],
        }
        for expense in given["expenses"]
    ]
    inputs = validated(ChildcareInputs, {**_entered(given), "expenses": expenses})
    months = estimate_childcare(inputs, rate_book()).months
    return {"months": [_childcare_month(month) for month in months]}


def _childcare_month(month: ChildcareMonth) -> Result:
    return {
        "month": f"{month.month.year}-{month.month.month:02}",
        "day_rate": month.day_rate.amount,
        "days": month.days,
        "children": month.children,
        "expense": month.expense.amount,
        "cap": month.cap.amount.amount,
        "amount": month.amount.amount,
        "parts": [
            part.period.model_dump(mode="json") | {"days": part.days} for part in month.parts
        ],
        "payments": [
            {
                "paid_on": part.paid_on.isoformat(),
                "amount": part.amount.amount,
                "target_group": part.period.target_group,
            }
            for part in month.parts
        ],
    }


def cap(given: Given) -> Result:
    found = childcare_cap(_month(given["month"]), given["children"], rate_book())
    return {"cap": found.amount.amount}


def finished_fourth_year(given: Given) -> Result:
    birth_date, day = _day(given["birth_date"]), _day(given["on_date"])
    return {"finished": child_finished_fourth_year(birth_date, day)}


def age_condition(given: Given) -> Result:
    group, birth_date = Situation(given["group"]), _day(given["birth_date"])
    return {"outcome": user_age_condition(group, birth_date, _period(given))}


def rate(given: Given) -> Result:
    found = learning_rate(_day(given["date"]), Level(given["level"]), rate_book())
    return {"rate": found.amount.amount, "confirmed": not found.preliminary}


def amount(given: Given) -> Result:
    half_or_full = learning_amount.on(date(2026, 11, 1))
    return {"amount": half_or_full(Kroner.of(given["rate"]), given["study_percent"]).amount}


def learning_materials(given: Given) -> Result:
    inputs = validated(LearningInputs, _entered(given))
    months = estimate_learning_materials(inputs, rate_book()).months
    sums: dict[tuple[date, str], Kroner] = defaultdict(lambda: Kroner.of(0))
    for month in months:
        sums[month.paid_on, month.target_group] += month.amount
    payments = [
        {"paid_on": day.isoformat(), "amount": paid.amount, "target_group": group}
        for (day, group), paid in sorted(sums.items())
    ]
    return {"months": [_learning_month(month) for month in months], "payments": payments}


def _learning_month(month: LearningMonth) -> Result:
    return {
        "start": month.period.start.isoformat(),
        "end": month.period.end.isoformat(),
        "amount": month.amount.amount,
        "level": month.level,
        "study_percent": month.study_percent,
        "rate": month.rate.amount.amount,
        "paid_on": month.paid_on.isoformat(),
        "target_group": month.target_group,
        "activity": month.activity,
        "confirmed": not month.rate.preliminary,
    }


def housing(given: Given) -> Result:
    expenses = [_entered(expense) for expense in given["expenses"]]
    inputs = validated(HousingInputs, {**given, "expenses": expenses})
    months = estimate_housing(inputs, rate_book()).months
    payments = [
        {"paid_on": month.paid_on.isoformat(), "amount": month.amount.amount} for month in months
    ]
    return {"months": [_housing_month(month) for month in months], "payments": payments}


def _housing_month(month: HousingMonth) -> Result:
    return {
        "start": month.period.start.isoformat(),
        "end": month.period.end.isoformat(),
        "amount": month.amount.amount,
        "cap": month.cap.amount.amount,
        "actual_cost": month.actual_cost,
        "target_group": month.owner.target_group,
        "activity": month.owner.activity,
        "confirmed": not month.cap.preliminary,
    }


def month_end(given: Given) -> Result:
    return {"end": running_month_end(_day(given["date"])).isoformat()}


def month_split(given: Given) -> Result:
    pieces = [month.pieces[0] for month in running_months([_period(given)])]
    return {
        "months": [
            {"start": piece.start.isoformat(), "end": piece.end.isoformat()} for piece in pieces
        ]
    }


def months(given: Given) -> Result:
    found = running_months(_period(period) for period in given["periods"])
    return {
        "months": [
            {
                "start": month.start.isoformat(),
                "end": month.span.end.isoformat(),
                "paid_on": month.paid_on.isoformat(),
            }
            for month in found
        ]
    }


CALCULATIONS: dict[str, Callable[..., Result]] = {
    "childcare": childcare,
    "childcare_cap": cap,
    "child_finished_fourth_year": finished_fourth_year,
    "user_age_condition": age_condition,
    "learning_materials": learning_materials,
    "learning_rate": rate,
    "learning_amount": amount,
    "housing": housing,
    "running_month_end": month_end,
    "running_month_split": month_split,
    "running_months": months,
}
