"""Examples at an edge, and each figure of a sentence: what a wrong sign once changed unseen."""

from datetime import date
from decimal import Decimal

import pytest

from kvp_core.asking.errors import InvalidInputError
from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.days import benefit_days
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.benefit.scenario_table import in_words
from kvp_core.benefit.tax import tax_estimate
from kvp_core.benefit.what_changed import TwoDays, what_changed
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.values.money import Kroner
from tests.core.benefit.people import person

RATES = rate_book()
EN = translator("en")
BIRTHDAY = date(2027, 3, 1)


def born(day: date, **answers: object) -> BenefitEstimate:
    return estimate_benefit(person(birth_date=day, start=BIRTHDAY, **answers), RATES)


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_who_starts_on_the_25th_birthday_has_the_full_rate_from_the_first_day() -> None:
    """Decision 008: in every month, in the year, and with no day to wait for in the calendar."""
    found, older = born(date(2002, 3, 1)), born(date(1990, 3, 1))
    assert [month.gross for month in found.months] == [month.gross for month in older.months]
    report = benefit_report(found, RATES)
    assert "under_25" not in {line.key for line in report.section("year").lines}
    assert "full_rate" not in {day.key for day in benefit_days(found)}
    eve = benefit_report(born(date(2002, 3, 2)), RATES)
    assert "under_25" in {line.key for line in eve.section("year").lines}


def test_the_lead_of_what_changed_says_the_difference() -> None:
    report = what_changed(TwoDays(date(2026, 2, 2), date(2026, 5, 1), RATES))
    assert plain(EN(report.lead[0])) == (
        "The full benefit is NOK 265,657 a year on the first day and NOK 278,697 on the second: "
        "+NOK 13,040 more a year."
    )
    lines = report.section("why").lines
    assert {"basic_amount", "qualification_factor"} <= {
        rate.series for line in lines for rate in line.rates
    }


def test_the_tax_of_a_year_is_told_for_a_month_too_and_names_every_figure() -> None:
    found = tax_estimate(2026, Kroner.of(300_000), RATES)
    lines = {line.key: line for line in found.lines}
    assert lines["net_per_month"].amount * 12 == lines["net"].amount
    assert lines["net"].amount == lines["gross"].amount - lines["tax"].amount
    assert [rate.series for rate in lines["standard_deduction"].rates] == [
        "standard_deduction_rate",
        "standard_deduction_ceiling",
    ]
    assert [rate.series for rate in lines["bracket_tax"].rates] == [
        "bracket_1_threshold",
        "bracket_1_rate",
        "bracket_2_threshold",
        "bracket_2_rate",
    ]


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"tax": TaxChoice.PERCENT, "tax_percent": Decimal("22.5")}, "Tax: 22.5 per cent."),
        ({"tax": TaxChoice.PERCENT, "tax_percent": Decimal(30)}, "Tax: 30 per cent."),
        (
            {"tax": TaxChoice.ESTIMATE},
            "Tax: about {percent} per cent, because the tax of the year is taken in 10.5 months.",
        ),
    ],
)
def test_the_tax_of_a_month_is_said_in_per_cent(choice: dict[str, object], said: str) -> None:
    """For an estimate: the share of the year’s tax, taken in 10.5 months instead of 12."""
    inputs = person(start=date(2026, 12, 1), end=date(2027, 6, 30), **choice)
    month = estimate_benefit(inputs, RATES).months[2]
    (line,) = (line for line in month.lines if line.key == "tax")
    assert month.tax is not None
    percent = (Kroner(100 * month.tax.exact / month.gross.exact)).exact
    assert plain(EN(line.text)) == said.format(percent=f"{float(percent):.1f}")


def test_nobody_was_born_before_1900() -> None:
    with pytest.raises(InvalidInputError) as refused:
        person(birth_date=date(1899, 12, 31))
    assert [one.field for one in refused.value.problems] == ["birth_date"]


@pytest.mark.parametrize(
    ("kroner", "said"), [(1, "+NOK 1 more"), (0, "no difference"), (-1, "−NOK 1 less")]
)
def test_a_single_krone_is_a_difference(kroner: int, said: str) -> None:
    assert plain(EN(in_words(Kroner.of(kroner)))) == said


def test_a_birthday_in_a_time_without_a_whole_month_gives_one_tax_of_a_year() -> None:
    """Nine days in June, 25 in the middle of them: the tax is worked out as for the first."""
    short = estimate_benefit(
        person(
            birth_date=date(2002, 6, 10),
            start=date(2027, 6, 7),
            end=date(2027, 6, 15),
            tax=TaxChoice.ESTIMATE,
        ),
        RATES,
    )
    assert len(short.phases) == 2
    report = benefit_report(short, RATES)
    assert len([one for one in report.sections if one.key.startswith("tax")]) == 1
