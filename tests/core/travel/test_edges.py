"""At the edge of a sum: the first of several windows, a trip abroad, no travel at all."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic import ValidationError

from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.language.i18n import translator
from kvp_core.shared_rules.own_car import DailyDrive
from kvp_core.travel.answers import Country, TravelKind
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import A_YEAR_AT_A_TIME
from kvp_core.values.money import Kroner
from tests.core.travel.test_public_transport import whole
from tests.core.travel.test_travel_outlook import YES, daily, job

EN = translator("en")


def test_what_tickets_cost_is_said_of_the_first_window() -> None:
    """Five weeks with two days: 20 singles at 40. The ten days after them: 8 singles."""
    found = daily(public=YES, single=40, days=2, end=date(2026, 11, 13)).amount
    assert found is not None
    assert found.sum == Kroner.of(800)
    assert [one.amount for one in found.payments] == [Kroner.of(800), Kroner.of(320)]


def test_only_who_travels_abroad_is_told_how_to_call_from_there() -> None:
    for told in ({}, {"job_price": 800}):
        abroad = job(job_country=Country.NORDIC_OR_EEA, **told).amount
        at_home = job(job_country=Country.NORWAY, **told).amount
        assert abroad is not None
        assert at_home is not None
        said = "From abroad you call Nav on +47 55 55 33 33."
        assert said in [EN(note) for note in abroad.notes]
        assert said not in [EN(note) for note in at_home.notes]


def test_a_window_without_travel_says_from_when_until_when() -> None:
    (window,) = whole(date(2026, 1, 5), date(2026, 1, 9), 0, thirty_day=900)
    assert EN(window.line.text) == "5 Jan 2026 to 9 Jan 2026: no travel days"


TODAY = date(2026, 11, 22)


def told(**answers: object) -> TravelInputs:
    known: dict[str, object] = {
        "as_of": TODAY,
        "agreed": YES,
        "paid": YES,
        "start": TODAY,
        "end": TODAY,
    }
    return TravelInputs.model_validate(known | {"kinds": {TravelKind.JOB_SEARCH}} | answers)


@pytest.mark.parametrize("name", ["gathering_start", "job_day"])
@pytest.mark.parametrize("last", [date(2024, 11, 22), date(2028, 11, 22)])
def test_two_years_before_and_after_today_are_the_last_days_that_are_taken(
    name: str, last: date
) -> None:
    assert getattr(told(**{name: last}), name) == last
    beyond = last + (ONE_DAY if last > TODAY else -ONE_DAY)
    with pytest.raises(ValidationError):
        told(**{name: beyond})


@pytest.mark.parametrize(
    ("name", "least", "most"),
    [
        ("km", "0.01", "500"),
        ("gathering_km", "0.01", "5000"),
        ("away_km", "0.01", "5000"),
        ("job_km", "0.01", "5000"),
        ("single", "0.01", "50000"),
        ("job_price", "0.01", "50000"),
        ("toll", "0", "50000"),
    ],
)
def test_what_is_too_little_or_too_much_is_refused_even_without_its_question(
    name: str, least: str, most: str
) -> None:
    for fine in (least, most):
        assert getattr(told(**{name: fine}), name) == Decimal(fine)
    for bad in (Decimal(least) - Decimal("0.01"), Decimal(most) + Decimal("0.01")):
        with pytest.raises(ValidationError):
            told(**{name: bad})


@pytest.mark.parametrize("name", ["toll_per_day", "ferry_per_day"])
def test_a_day_of_driving_costs_nothing_or_more(name: str) -> None:
    assert getattr(DailyDrive.model_validate({"km_one_way": 1, name: 0}), name) == 0
    assert getattr(DailyDrive.model_validate({"km_one_way": 1, name: "0.5"}), name) > 0
    with pytest.raises(ValidationError):
        DailyDrive.model_validate({"km_one_way": 1, name: "-0.01"})


@pytest.mark.parametrize("way", [{}, {"public": YES, "single": 40}])
def test_only_who_goes_on_is_told_that_nav_decides_for_a_year(way: dict[str, object]) -> None:
    for goes_on in (True, False):
        found = daily(goes_on=goes_on, **way).amount
        assert found is not None
        assert (A_YEAR_AT_A_TIME in found.notes) is goes_on


@pytest.mark.parametrize(
    ("prices", "headings"),
    [
        ({"thirty_day": 100}, ["Days", "30-day tickets", "Amount", "Own car instead"]),
        ({"single": 40}, ["Days", "Single tickets", "Amount", "Own car instead"]),
    ],
)
def test_only_tickets_that_are_bought_have_a_column(
    prices: dict[str, int], headings: list[str]
) -> None:
    found = daily(public=YES, days=2, end=date(2026, 11, 13), **prices).amount
    assert found is not None
    assert found.table is not None
    assert [EN(column.heading) for column in found.table.columns] == headings
    assert {len(row.cells) for row in found.table.rows} == {len(headings)}
