"""The programme, benefit, payment-date and tax calculations: ``given`` to the core and back."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from kvp_core.benefit.amounts import (
    ALWAYS_UNDER_25,
    NEVER_UNDER_25,
    benefit_rate,
    child_supplement,
    full_rate_from,
)
from kvp_core.benefit.back_pay import basic_amount_back_pay
from kvp_core.benefit.payment import expected_payment_date
from kvp_core.benefit.period import Method, benefit_in_period
from kvp_core.benefit.programme import programme_limits
from kvp_core.benefit.reductions import absence_deduction, year_with_work
from kvp_core.benefit.tax import tax_estimate
from kvp_core.calendar.working_days import weekdays_in
from kvp_core.rates.book import rate_book
from kvp_core.shared_rules.activity_periods import days_in
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period
from tests.conformance.unasked import latest_start

Given = Mapping[str, Any]
Result = Mapping[str, object]
RATES = rate_book()


def day(text: str) -> date:
    return date.fromisoformat(text)


def said(amount: Kroner) -> str:
    return f"{amount.amount:f}"


def basic_amount_on(given: Given) -> Result:
    rate = RATES.basic_amount.on(day(given["date"]))
    return {"basic_amount": said(rate.amount), "valid_from": rate.valid_from.isoformat()}


def qualification_benefit_rate(given: Given) -> Result:
    rate = benefit_rate(day(given["date"]), under_25=given["under_25"], rates=RATES)
    return {
        "yearly": said(rate.per_year),
        "yearly_exact": said(rate.per_year_to_ore),
        "monthly": said(rate.per_month),
        "daily": said(rate.per_day),
        "hourly": said(rate.per_hour),
    }


def qualification_benefit_with_work(given: Given) -> Result:
    year = year_with_work(
        day(given["date"]),
        under_25=given["under_25"],
        children=given.get("children") or 0,
        hours_per_week=Decimal(str(given.get("work_hours_per_week") or 0)),
        rates=RATES,
    )
    return {
        "yearly": said(year.per_year),
        "monthly": said(year.per_month),
        "weekly": said(year.per_week),
    }


def absence(given: Given) -> Result:
    deduction = absence_deduction(
        day(given["date"]),
        under_25=given["under_25"],
        days=given.get("days") or 0,
        hours=Decimal(str(given.get("hours") or 0)),
        rates=RATES,
    )
    return {"deduction": said(deduction)}


def qualification_benefit_period(given: Given) -> Result:
    if birth_date := given.get("birth_date"):
        full_rate_day = full_rate_from(day(birth_date))
    else:
        full_rate_day = ALWAYS_UNDER_25 if given["under_25"] else NEVER_UNDER_25
    found = benefit_in_period(
        Period(day(given["start"]), day(given["end"])),
        full_rate_day,
        given.get("children") or 0,
        Method(given["method"]),
        RATES,
    )
    return {"total": said(found.total), "weekdays": found.weekdays, "months": found.months}


def back_pay(given: Given) -> Result:
    difference = basic_amount_back_pay(
        Month.of(day(given["month"] + "-01")),
        under_25=given["under_25"],
        method=Method(given["method"]),
        rates=RATES,
    )
    return {"difference": said(difference)}


def child_supplement_on(given: Given) -> Result:
    found = child_supplement(day(given["date"]), given["children"], RATES)
    return {
        "per_day": said(found.per_day),
        "per_week": said(found.per_week),
        "per_year": said(found.per_year),
        "per_month": said(found.per_month),
    }


def limits(given: Given) -> Result:
    found = programme_limits(day(given["start"]), given.get("leave_days") or 0)
    return {
        "first_decision_latest_end": found.first_decision_latest_end.isoformat(),
        "two_year_limit": found.two_year_limit.isoformat(),
        "extended_limit": found.extended_limit.isoformat(),
    }


def latest_start_day(given: Given) -> Result:
    return {"latest_start": latest_start(day(given["application_received"])).isoformat()}


def payment_date(given: Given) -> Result:
    return {"expected": expected_payment_date(day(given["nominal"])).isoformat()}


def net_tax_estimate(given: Given) -> Result:
    found = tax_estimate(given["year"], Kroner.of(str(given["gross"])), RATES)
    return {
        "standard_deduction": said(found.standard_deduction),
        "income_tax_base": said(found.income_tax_base),
        "income_tax": said(found.income_tax),
        "national_insurance": said(found.national_insurance),
        "bracket_tax": said(found.bracket_tax),
        "total_tax": said(found.total),
        "net": said(found.net),
        "net_per_month": said(found.net_per_month),
    }


def weekdays_between(given: Given) -> Result:
    period = Period(day(given["start"]), day(given["end"]))
    weekdays = weekdays_in(period)
    return {"weekdays": weekdays, "weekend_days": len(tuple(days_in(period))) - weekdays}


CALCULATIONS = {
    "basic_amount_on": basic_amount_on,
    "qualification_benefit_rate": qualification_benefit_rate,
    "qualification_benefit_with_work": qualification_benefit_with_work,
    "absence_deduction": absence,
    "qualification_benefit_period": qualification_benefit_period,
    "basic_amount_back_pay": back_pay,
    "child_supplement_on": child_supplement_on,
    "programme_limits": limits,
    "latest_start": latest_start_day,
    "payment_date": payment_date,
    "net_tax_estimate": net_tax_estimate,
    "weekdays_between": weekdays_between,
}
