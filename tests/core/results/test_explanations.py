"""The lines under a result come to that result, name their law and each figure they rest on."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.payment import price
from kvp_core.driving_log.report import driving_log_report
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Report, Section, Table
from kvp_core.results.worksheet import Line
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.expenses import HousingKind
from kvp_core.supplements.report import supplements_report
from kvp_core.supplements.situations import Situation
from kvp_core.values.money import NOTHING, Kroner, total
from tests.core.benefit.people import people, person
from tests.pages.test_costs import NO, YES, estimate

RATES = rate_book()
SOME = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ON_THE_WAY = {"full_rate", "under_25", "child_supplement_per_day", "year_rounded"}
"""Lines of the benefit that say how the next one came about, and are no part of the sum."""
BARE_SUMS = {"total"}
"""Adds up what stands with its law above it."""
FIGURES = frozenset(
    rate.shown for series in RATES.series() for rate in series.history(date(2026, 11, 22))
)
"""Every figure the guide knows, as it is said: kroner, per cent, or a number."""
SMALL = frozenset([*range(100), *(Kroner.of(number) for number in range(100))])
"""Numbers that are a figure by chance as often as by right."""


def parts(lines: Iterable[Line], last: str) -> Kroner:
    """What the lines before the sum come to."""
    found = []
    for line in lines:
        if line.key == last:
            break
        if line.key not in ON_THE_WAY:
            found.append(line.amount)
    return total(found)


def amount(section: Section, key: str) -> Kroner:
    (line,) = (line for line in section.lines if line.key == key)
    return line.amount


def explains(report: Report) -> None:
    """What is true of every worksheet of every topic."""
    for section in report.sections:
        if section.lines and section.key not in BARE_SUMS:
            assert section.basis or any(line.basis for line in section.lines), section.key
        for line in section.lines:
            for rate in line.rates:
                assert line.basis is not None, f"{section.key}: {line.key} has a figure and no law"
                assert rate in report.rates, line.key


def names_its_figures(section: Section) -> None:
    """A figure in the words of a line is one of its own rates, or was met above."""
    met: set[object] = set()
    for line in section.lines:
        own = {rate.shown for rate in line.rates}
        known = {value for value in line.text.values.values() if value in FIGURES - SMALL}
        assert known <= own | met, f"{section.key}: {line.key}"
        met |= own | {line.amount}


def adds_up(section: Section, key: str) -> None:
    """The sum is the lines before it, to the øre; what would be less than nothing is nothing."""
    is_floored = any(line.key == "floor" for line in section.lines)
    come_to = parts(section.lines, key)
    assert not is_floored or come_to < NOTHING, section.key
    assert (NOTHING if is_floored else come_to.ore()) == amount(section, key).ore(), section.key


@SOME
@given(people())
def test_every_worksheet_of_a_benefit_adds_up(inputs: BenefitInputs) -> None:
    estimate_of = estimate_benefit(inputs, RATES)
    report = benefit_report(estimate_of, RATES)
    explains(report)
    months = report.section("months").table
    assert months is not None
    worksheets = {section.key: section for section in report.sections}
    section: Section | None = None
    for month, row in zip(estimate_of.months, months.rows, strict=False):
        key = f"month-{month.month.year}-{month.month.month:02}"
        section = worksheets.get(key, section)  # months with the same lines are told together
        assert section is not None
        adds_up(section, "gross")
        assert amount(section, "gross") == month.gross
        assert month.gross.whole() in row.cells or month.gross in row.cells
    adds_up(report.section("total"), "total")
    assert amount(report.section("total"), "total") == estimate_of.total.ore()
    year = report.section("year")
    whole = [line.amount for line in year.lines if line.key in {"full_rate", "under_25"}][-1]
    assert (whole + parts(year.lines, "year")).ore() == amount(year, "year").ore()


@pytest.mark.parametrize("born", [date(1990, 1, 1), date(2002, 1, 15)])
@pytest.mark.parametrize("children", [0, 2])
@pytest.mark.parametrize("start", [date(2025, 11, 3), date(2026, 4, 20), date(2026, 12, 7)])
def test_every_line_of_a_benefit_names_its_figures(start: date, children: int, born: date) -> None:
    inputs = person(
        start=start,
        end=start + timedelta(days=200),
        birth_date=born,
        children=children,
        tax=TaxChoice.ESTIMATE,
    )
    report = benefit_report(estimate_benefit(inputs, RATES), RATES)
    for section in report.sections:
        names_its_figures(section)
    assert any("tax" in section.key for section in report.sections if section.lines)


OTHER_COSTS = {
    "costs": {Cost.GATHERINGS, Cost.TRIPS_HOME, Cost.HOUSING},
    "away_km": "100",
    "child_at_home": NO,
    "must": YES,
    "gathering_start": "15.12.2026",
    "gathering_end": "17.12.2026",
    "gathering_km": "120",
    "gathering_public": NO,
    "housing_kind": HousingKind.TWO_HOMES,
    "rent": "4000",
    "housing_support": NO,
    "health_housing": NO,
}
PEOPLE: dict[str, dict[str, Any]] = {
    "car, childcare and books": {},
    "over New Year": {"start": "02.11.2026", "end": "26.02.2027"},
    "capped childcare": {"childcare_cost": "20000"},
    "tickets": {"public": YES, "thirty_day": "897", "single": "45"},
    "gatherings, trips home and a second home": OTHER_COSTS,
    "a dear second home": {**OTHER_COSTS, "rent": "9000"},
    "job seeker": {"situations": {Situation.QUALIFICATION_BENEFIT, Situation.JOB_SEEKER}},
}
CLOSING = {
    Cost.CHILDCARE: "month",
    Cost.BOOKS: "month",
    Cost.HOUSING: "cap",
}
"""The line that ends the sum of a month."""


@pytest.mark.parametrize("changes", PEOPLE.values(), ids=PEOPLE)
def test_every_worksheet_of_the_costs_adds_up(changes: dict[str, Any]) -> None:
    found = estimate(**changes)
    report = supplements_report(found)
    explains(report)
    calculated = dict(found.calculated)
    assert calculated
    for cost, calculation in calculated.items():
        section = report.section(f"{cost.value}_how")
        names_its_figures(section)
        paid = total(payment.amount for payment in calculation.payments)
        if closing := CLOSING.get(cost):
            sums = [line.amount for line in section.lines if line.key == closing]
            assert total(sums) == paid, cost
        assert any(line.amount == calculation.typical for line in section.lines) or cost in {
            Cost.CHILDCARE,
            Cost.TRIPS_HOME,
        }
        table = report.section(f"{cost.value}_payments").table
        assert table is None or shown_total(table) == paid, cost


def shown_total(table: Table) -> Kroner:
    """The amount in the last row, which is the sum."""
    amounts = [cell for cell in table.rows[-1].cells if isinstance(cell, Kroner)]
    return amounts[0]


def test_every_worksheet_of_a_log_adds_up() -> None:
    """Over New Year, with parking, and two trips in the same week."""
    first = Trip(start=date(2025, 12, 1), end=date(2026, 2, 27), km_one_way=Decimal(34))
    second = Trip(start=date(2026, 1, 5), end=date(2026, 1, 30), km_one_way=Decimal("12.5"))
    days = {first.start + timedelta(days=day): 35 * (day % 2) for day in range(0, 88, 3)}
    log = DrivingLog().add(TripLog(trip=first).with_days(days))
    log = log.add(TripLog(trip=second).with_days({second.start: 0, second.end: 120}))
    paid = price(log, RATES)
    report = driving_log_report(log, RATES, date(2026, 3, 1))
    explains(report)
    for number, trip in enumerate(paid.trips, 1):
        section = report.section(f"trip_{number}")
        names_its_figures(section)
        weeks = [line.amount for line in section.lines if line.key == "week"]
        assert total(weeks) == trip.amount
    assert total(trip.amount for trip in paid.trips) == paid.amount
