"""Every worked case of tests/cases/benefit.toml against the core."""

import tomllib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from kvp_core.asking.errors import InvalidInputError
from kvp_core.benefit.amounts import benefit_rate, child_supplement, full_rate_from
from kvp_core.benefit.back_pay import basic_amount_back_pay
from kvp_core.benefit.payment import expected_payment_date
from kvp_core.benefit.period import Method, benefit_in_period
from kvp_core.benefit.programme import programme_limits
from kvp_core.benefit.reductions import absence_deduction, year_with_work
from kvp_core.benefit.tax import tax_estimate
from kvp_core.rates.book import RateNotFoundError, rate_book
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period
from tests.conformance.unasked import latest_start

RATES = rate_book()
FILE = Path(__file__).parents[2] / "cases" / "benefit.toml"
CASES = tomllib.loads(FILE.read_text("utf-8"))["case"]
Given = Mapping[str, Any]


def _hours(given: Given) -> Decimal:
    return Decimal(given.get("hours", "0"))


def _period(on: date, given: Given) -> object:
    return benefit_in_period(
        Period(on, given["end"]),
        full_rate_from(given["born"]),
        given.get("children", 0),
        Method(given["method"]),
        RATES,
    )


ASKS: Mapping[str, Callable[[date, Given], object]] = {
    "rate": lambda on, given: benefit_rate(on, under_25=given["under_25"], rates=RATES),
    "child_supplement": lambda on, given: child_supplement(on, given["children"], RATES),
    "year": lambda on, given: year_with_work(
        on,
        under_25=given["under_25"],
        children=given.get("children", 0),
        hours_per_week=_hours(given),
        rates=RATES,
    ),
    "absence": lambda on, given: {
        "deduction": absence_deduction(
            on,
            under_25=given["under_25"],
            days=given.get("days", 0),
            hours=_hours(given),
            rates=RATES,
        )
    },
    "period": _period,
    "back_pay": lambda on, given: {
        "difference": basic_amount_back_pay(
            Month.of(on),
            under_25=given["under_25"],
            method=Method(given["method"]),
            rates=RATES,
            hours_per_week=_hours(given),
        )
    },
    "tax": lambda on, given: tax_estimate(on.year, Kroner.of(given["gross"]), RATES),
    "latest_start": lambda on, _: {"latest_start": latest_start(on)},
    "limits": lambda on, given: programme_limits(on, given.get("leave_days", 0)),
    "payment_date": lambda on, _: {"expected": expected_payment_date(on)},
}


def answer(on: date, asks: str, given: Given) -> object:
    try:
        return ASKS[asks](on, given)
    except (InvalidInputError, RateNotFoundError) as error:
        return {"refused": str(error)}


def figure(found: object, name: str) -> object:
    value = found[name] if isinstance(found, dict) else getattr(found, name)
    return value.amount if isinstance(value, Kroner) else value


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_worked_case_comes_out(case: Mapping[str, Any]) -> None:
    found = answer(case["on"], case["asks"], case["given"])
    for name, wanted in case["expect"].items():
        got = figure(found, name)
        assert got == (Decimal(wanted) if isinstance(got, Decimal) else wanted), name


def test_every_case_is_a_sentence_with_a_date_and_a_source() -> None:
    names = [case["name"] for case in CASES]
    assert len(set(names)) == len(names)
    for case in CASES:
        assert len(case["name"].split()) > 3
        assert isinstance(case["on"], date)
        assert case["source"]
        assert case["expect"]
