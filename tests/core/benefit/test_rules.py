"""The estimate: each month with all that is taken off, tax, and the averages."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import OtherBenefit, TaxChoice
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month import MonthEstimate
from kvp_core.benefit.period import Method
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.rates.book import RateNotFoundError, rate_book
from kvp_core.values.money import NOTHING, Kroner
from kvp_core.values.months import Month
from tests.core import naive
from tests.core.benefit.people import person

RATES = rate_book()
YEAR = Fraction("278696.509")
SICK = frozenset({OtherBenefit.SICKNESS})


def estimate(**answers: object) -> BenefitEstimate:
    return estimate_benefit(person(**answers), RATES)


def month(number: int, **answers: object) -> MonthEstimate:
    """A month of 2027, when every weekday is still paid with the figures of May 2026."""
    found: dict[int, MonthEstimate] = {m.month.month: m for m in estimate(**answers).months}
    return found[number]


def amounts(found: MonthEstimate) -> dict[str, Kroner]:
    return {line.key: line.amount for line in found.lines}


def test_work_takes_its_hours_off_benefit_and_supplement_and_the_wage_does_not_matter() -> None:
    for wage in (Decimal(0), Decimal(1000)):
        found = month(3, children=2, hours=Decimal("18.75"), wage=wage)
        assert found.gross.exact == (YEAR + 19_760) / 24
        assert amounts(found)["work"] == -found.gross


def test_a_day_away_takes_its_share_of_the_month_and_nothing_off_the_supplement() -> None:
    """March 2027 has 23 weekdays. By weekdays a day away is a day’s money, a 260th of the year."""
    found = month(3, children=1, absence=True, absence_days=2)
    assert found.less.exact == -YEAR / 12 * Fraction(2, 23)
    assert found.gross.exact == YEAR / 12 * Fraction(21, 23) + Fraction(9_880, 12)
    assert found.left.child_supplement.exact == Fraction(9_880, 12)
    counted = month(3, method=Method.WEEKDAYS, absence=True, absence_days=2)
    assert counted.less.exact == -2 * YEAR / 260


def test_a_whole_month_away_leaves_nothing_but_the_supplement() -> None:
    assert month(3, absence=True, absence_days=23).gross == NOTHING
    assert month(3, children=2, absence=True, absence_days=23).gross.exact == Fraction(
        2 * 9_880, 12
    )


@pytest.mark.parametrize(
    ("hours", "away", "gross"),
    [("18.75", 11, "5529.69"), ("18.75", 2, "10506.42"), ("30", 5, "3539.00")],
)
def test_beside_a_job_absence_takes_its_share_of_what_is_left(
    hours: str, away: int, gross: str
) -> None:
    """Decision 21: November 2026 has 21 weekdays; 11,612.35 x 10/21 is 5,529.69, not 0."""
    found = estimate(
        start=date(2026, 11, 1),
        end=date(2026, 11, 30),
        hours=Decimal(hours),
        absence=True,
        absence_days=away,
    )
    assert found.months[0].gross.ore() == Kroner.of(gross)


def test_the_tax_is_that_of_the_money_the_months_hold() -> None:
    """15 hours of work and 3 days away: 144,119 a year, of which the phase-in takes 10,953.04."""
    found = estimate(
        start=date(2026, 12, 1),
        end=date(2027, 11, 30),
        hours=Decimal(15),
        absence=True,
        absence_days=3,
        tax=TaxChoice.ESTIMATE,
    )
    (phase,) = found.phases
    assert phase.per_year == found.total.whole() == Kroner.of(144_119)
    tax = naive.tax(2026, Fraction(144_119))
    assert round(float(tax), 2) == 10_953.04
    share = Kroner(tax).ore().exact / 144_119 * Fraction(12) / Fraction("10.5")
    for month in found.months:
        part = {6: Fraction(0), 12: Fraction(1, 2)}.get(month.month.month, Fraction(1))
        assert month.tax == month.gross * share * part


def test_ten_days_away_leave_too_little_to_be_taxed() -> None:
    found = estimate(
        start=date(2026, 12, 1),
        end=date(2027, 11, 30),
        hours=Decimal("18.75"),
        absence=True,
        absence_days=10,
        tax=TaxChoice.ESTIMATE,
    )
    assert found.phases[0].per_year < Kroner.of(99_650)
    assert [month.tax for month in found.months] == [NOTHING] * 12


TURNS_25 = {
    "as_of": date(2026, 11, 24),
    "birth_date": date(2003, 3, 16),
    "start": date(2026, 12, 1),
    "children": 2,
    "tax": TaxChoice.ESTIMATE,
}


def test_an_amount_that_changes_is_told_as_phases_with_months_that_exist() -> None:
    """17,129.81 until the birthday and 24,871.38 from then; 426,440 / 24 is 17,768 on average."""
    found = estimate(**TURNS_25, end=date(2028, 11, 30))
    told = [(phase.period.start, m.gross.ore(), m.net and m.net.ore()) for phase, m in found.told]
    assert told == [
        (date(2026, 12, 1), Kroner.of("17129.81"), Kroner.of("15641.96")),
        (date(2028, 3, 16), Kroner.of("24871.38"), Kroner.of("20745.62")),
    ]
    assert found.net_total
    assert found.net_total.whole() == Kroner.of(426_440)
    assert found.net_average
    assert found.net_average.whole() == Kroner.of(17_768)
    assert found.later is None


def test_who_ends_before_the_birthday_is_told_what_it_is_for_those_who_go_on() -> None:
    found = estimate(**TURNS_25, end=None)
    assert found.later
    assert found.later.gross.ore() == Kroner.of("24871.38")
    assert estimate(**TURNS_25 | {"birth_date": date(2005, 3, 16)}, end=None).later is None


def test_days_away_count_only_when_they_are_to_be_included_and_only_as_many_as_there_are() -> None:
    assert month(3, absence=False, absence_days=5).less == NOTHING
    part = month(3, start=date(2027, 3, 30), end=date(2027, 3, 31), absence=True, absence_days=20)
    assert (part.weekdays, part.gross) == (2, NOTHING)


@pytest.mark.parametrize(
    ("other_amount", "gross"),
    [
        ("0", YEAR / 12),
        ("1000", YEAR / 12 - 1000),
        ("23224.70", YEAR / 12 - Fraction("23224.70")),
        ("100000", Fraction(0)),
    ],
)
def test_another_benefit_is_taken_off_krone_for_krone_but_never_below_nothing(
    other_amount: str, gross: Fraction
) -> None:
    found = month(3, other=SICK, other_amount=Decimal(other_amount))
    assert found.gross.exact == gross
    assert ("floor" in amounts(found)) is (gross == 0)


def test_another_benefit_in_part_of_a_month_counts_by_its_share_of_the_weekdays() -> None:
    found = month(
        3,
        start=date(2027, 3, 15),
        end=date(2027, 3, 31),
        other=SICK,
        other_amount=Decimal(2300),
    )
    assert found.less == Kroner.of(-1300)  # 13 of 23 weekdays
    assert month(3, other=frozenset(), other_amount=Decimal(2300)).less == NOTHING


def test_the_birthday_month_counts_both_rates_and_the_absence_at_both() -> None:
    answers = {
        "birth_date": date(2001, 11, 16),
        "start": date(2026, 11, 1),
        "end": date(2026, 11, 30),
    }
    found = estimate(**answers).months[0]
    assert found.gross.ore() == Kroner.of("18937.07")
    away = estimate(**answers, absence=True, absence_days=1).months[0]
    assert away.less == -found.gross / 21  # a day is a day, whichever it was


@pytest.mark.parametrize(
    ("number", "share_of_ordinary"),
    [(5, Fraction(1)), (6, Fraction(0)), (7, Fraction(1)), (12, Fraction(1, 2))],
)
def test_no_tax_in_june_and_half_in_december(number: int, share_of_ordinary: Fraction) -> None:
    found = month(number, tax=TaxChoice.PERCENT, tax_percent=Decimal(30))
    assert found.tax == found.gross * Fraction(3, 10) * share_of_ordinary
    assert amounts(found)["net"] == found.net


@pytest.mark.parametrize("number", [5, 6, 12])
def test_withholding_tax_and_svalbard_tax_are_the_same_every_month(number: int) -> None:
    found = month(number, tax=TaxChoice.PERCENT, tax_percent=Decimal(15), special_tax=True)
    assert found.tax
    assert found.tax.exact == found.gross.exact * Fraction(15, 100)


def test_the_estimated_tax_of_a_year_is_taken_in_ten_and_a_half_months() -> None:
    """Example 22 of the rules, exactly instead of on whole kroner."""
    found = estimate(tax=TaxChoice.ESTIMATE, start=date(2026, 5, 1), end=date(2027, 4, 30))
    by_month = {m.month: m for m in found.months}
    whole = Kroner(YEAR).whole().exact
    share = Fraction("37135.66") / whole
    ordinary = by_month[Month(2026, 7)].tax
    assert ordinary
    assert abs(ordinary.exact - share * YEAR / Fraction("10.5")) < Fraction(1, 100)
    assert by_month[Month(2026, 6)].tax == NOTHING
    assert by_month[Month(2026, 12)].tax == ordinary / 2


def test_the_wage_is_taxed_with_the_benefit_as_one_income() -> None:
    found = month(3, tax=TaxChoice.ESTIMATE, hours=Decimal("18.75"), wage=Decimal(200))
    benefit = Kroner(YEAR / 2).whole().exact
    wage = Fraction(200) * Fraction("18.75") * 52
    total = naive.tax(2026, benefit + wage)
    assert found.wage.exact == wage / 12
    share = Kroner(total).ore().exact / (benefit + wage) * 12 / Fraction("10.5")
    assert (found.tax, found.wage_tax) == (found.gross * share, found.wage * share)


def test_who_has_no_income_at_all_pays_no_tax() -> None:
    found = month(3, tax=TaxChoice.ESTIMATE, hours=Decimal("37.5"))
    assert (found.gross, found.tax, found.wage_tax) == (NOTHING, NOTHING, NOTHING)


def test_without_tax_nothing_is_said_about_what_is_left() -> None:
    found = estimate(tax=TaxChoice.LEAVE_OUT)
    assert (found.net_per_month, found.left_per_month) == (None, None)
    assert all(m.tax is None and m.net is None for m in found.months)


def test_after_tax_is_the_average_of_a_whole_year_and_the_wage_comes_on_top() -> None:
    found = estimate(
        tax=TaxChoice.PERCENT, tax_percent=Decimal(20), hours=Decimal("7.5"), wage=Decimal(100)
    )
    per_month = YEAR * Fraction(4, 5) / 12
    wage = Fraction(100) * Fraction("7.5") * 52 / 12
    assert found.per_month.exact == per_month
    assert found.net_per_month == Kroner(per_month * Fraction(4, 5))
    assert found.left_per_month == Kroner((per_month + wage) * Fraction(4, 5))


def test_the_headline_is_a_whole_month_and_the_average_counts_part_months_by_their_share() -> None:
    """Weekdays: January 10 of 21, February 20, March 23, April 4 of 22."""
    found = estimate(start=date(2027, 1, 18), end=date(2027, 4, 6), method=Method.WEEKDAYS)
    assert found.ordinary
    assert found.ordinary.month == Month(2027, 2)
    assert found.per_month.exact == YEAR / 260 * 20
    shown = Fraction(10, 21) + 2 + Fraction(4, 22)
    assert found.average.exact == YEAR / 260 * (10 + 20 + 23 + 4) / shown


def test_without_a_whole_month_there_is_no_ordinary_one() -> None:
    """Weekdays: January 10 of 20 from the 18th, February 10 of 20."""
    days = {"start": date(2027, 1, 18), "end": date(2027, 2, 12)}
    found = estimate(**days)
    assert (found.ordinary, found.told) == (None, ())
    assert found.total.exact == YEAR / 260 * 20
    assert found.per_month == found.average
    assert estimate(**days, other=SICK, other_amount=Decimal(100_000)).per_month == NOTHING
    weekend = estimate(start=date(2027, 1, 16), end=date(2027, 1, 17))
    assert (weekend.total, weekend.per_month) == (NOTHING, NOTHING)


def test_a_person_born_on_a_leap_day_gets_the_full_rate_from_28_february() -> None:
    found = estimate_benefit(
        BenefitInputs(
            as_of=date(2025, 1, 1),
            birth_date=date(2000, 2, 29),
            start=date(2025, 2, 27),
            end=date(2025, 2, 28),
        ),
        RATES,
    )
    day = Fraction("253141.148") / 260
    assert found.total.exact == day * Fraction(2, 3) + day


def test_the_programme_ends_the_day_before_somebody_turns_67() -> None:
    found = estimate(birth_date=date(1960, 3, 11), start=date(2027, 1, 1), end=None)
    assert found.months[-1].period.end == date(2027, 3, 10)


def test_before_the_tax_parameters_are_known_a_tax_cannot_be_estimated() -> None:
    answers = {
        "as_of": date(2024, 6, 1),
        "birth_date": date(1990, 1, 1),
        "start": date(2023, 12, 1),
        "end": date(2024, 1, 31),
    }
    with pytest.raises(RateNotFoundError, match="2024-01-01"):
        estimate_benefit(BenefitInputs(**answers, tax=TaxChoice.ESTIMATE), RATES)
    assert len(estimate_benefit(BenefitInputs(**answers), RATES).months) == 2


@pytest.mark.parametrize(
    ("end", "children", "is_preliminary"),
    [
        (date(2027, 4, 30), 0, False),
        (date(2027, 5, 1), 0, True),
        (date(2027, 4, 30), 1, True),  # the child supplement of 2027 is not set
    ],
)
def test_a_month_on_a_figure_that_is_not_set_is_preliminary(
    end: date, children: int, is_preliminary: bool
) -> None:
    found = estimate(end=end, children=children, work=YesNoUnsure.NO)
    assert any(m.preliminary for m in found.months) is is_preliminary


def test_the_tax_of_a_stretch_without_a_working_day_is_that_of_a_whole_year() -> None:
    """It ends on the Sunday after the 25th birthday, and is counted in weekdays."""
    days = {"start": date(2027, 1, 1), "end": date(2027, 1, 31), "method": Method.WEEKDAYS}
    young = estimate(**days, birth_date=date(2002, 1, 30), tax=TaxChoice.ESTIMATE).months[0]
    older = estimate(**days, birth_date=date(2001, 1, 30), tax=TaxChoice.ESTIMATE).months[0]
    assert young.net
    assert older.net
    assert young.gross < older.gross
    assert (young.gross - young.net).exact / young.gross.exact == pytest.approx(
        (older.gross - older.net).exact / older.gross.exact, abs=0.02
    )
