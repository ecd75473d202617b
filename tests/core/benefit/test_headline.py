"""The few sentences that every surface takes its headline from."""

from datetime import date
from decimal import Decimal

import pytest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.headline import lead, short, title
from kvp_core.benefit.report import WAGE_LEFT_OUT, benefit_report
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.rates.book import rate_book
from tests.core.benefit.people import person
from tests.core.saying import said

RATES = rate_book()
TURNS_25 = {
    "as_of": date(2026, 11, 24),
    "birth_date": date(2003, 3, 16),
    "start": date(2026, 12, 1),
    "children": 2,
}


def estimate(**answers: object) -> BenefitEstimate:
    return estimate_benefit(person(**answers), RATES)


def plain(estimate: BenefitEstimate, language: str = "en") -> list[str]:
    sentences = [title(estimate), *lead(estimate)]
    return [said(language, one).replace("\u00a0", " ") for one in sentences]


def test_the_code_says_the_first_amount_and_the_last_and_from_when() -> None:
    changing = estimate(**TURNS_25, end=date(2028, 11, 30))
    told = said("en", short(changing)).replace("\u00a0", " ")
    assert told.startswith("About NOK 17,100 a month before tax, NOK 24,900 from 16")
    assert said("en", short(estimate())).replace("\u00a0", " ") == (
        "About NOK 23,200 a month before tax"
    )
    few = estimate(start=date(2027, 1, 18), end=date(2027, 2, 12))
    assert short(few) == title(few)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "From 16 March 2028, when you are 25, it is about NOK 24,900 a month before tax."),
        ("nb", "Fra 16. mars 2028, når du er 25 år, er det omtrent 24 900 kr i måneden før skatt."),
    ],
)
def test_without_tax_the_phases_are_told_before_tax(language: str, sentence: str) -> None:
    told = plain(estimate(**TURNS_25, end=date(2028, 11, 30)), language)
    assert sentence in told


def test_who_ends_before_25_hears_what_it_is_for_those_who_go_on_without_tax_too() -> None:
    told = plain(estimate(**TURNS_25, end=None))
    assert (
        "You turn 25 on 16 March 2028. If you go on in KVP then, it is about NOK 24,900 a month "
        "before tax."
    ) in told


def test_a_few_weeks_are_told_as_a_sum_after_tax_too() -> None:
    """20 weekdays of 278 696.51 / 260 are 21 438; the tax of January is 7 125 / 55 of it."""
    few = estimate(start=date(2027, 1, 18), end=date(2027, 2, 12), tax=TaxChoice.ESTIMATE)
    first, second = plain(few)
    assert few.net_total
    assert first == (
        f"You can get about NOK {few.net_total.whole().amount:,} in all in your account from "
        "18 January 2027 – 12 February 2027"
    )
    assert second == "That is after tax. Before tax it is about NOK 21,438 in all."


def test_a_wage_is_told_in_all_before_tax_where_the_tax_is_left_out() -> None:
    """18 579.77 and 200 x 7.5 x 52 / 12 = 6 500 are 25 079.77."""
    work = {"work": YesNoUnsure.YES, "hours": Decimal("7.5"), "wage": Decimal(200)}
    told = plain(estimate(**work))
    assert (
        "With a wage of about NOK 6,500 a month you have about NOK 25,100 in all before tax."
    ) in told


def test_after_tax_both_the_phases_and_those_who_go_on_are_told_and_each_year_is_shown() -> None:
    changing = estimate(**TURNS_25, end=date(2028, 11, 30), tax=TaxChoice.ESTIMATE)
    keys = [one.key for one in benefit_report(changing, RATES).sections]
    assert [key for key in keys if key.startswith("tax")] == ["tax", "tax-1"]
    going_on = plain(estimate(**TURNS_25, end=None, tax=TaxChoice.ESTIMATE))
    assert (
        "You turn 25 on 16 March 2028. If you go on in KVP then, it is about NOK 20,700 a month "
        "after tax and NOK 24,900 before tax."
    ) in going_on


def test_without_a_whole_month_what_is_left_is_the_average_too() -> None:
    few = estimate(
        start=date(2027, 1, 18),
        end=date(2027, 2, 12),
        tax=TaxChoice.PERCENT,
        tax_percent=Decimal(20),
    )
    assert few.left_per_month == few.average * Decimal("0.8")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (
            date(2026, 5, 15),
            date(2026, 7, 10),
            "In June 2026 about NOK 23,200 reaches your account. Less tax is taken that month.",
        ),
        (
            date(2026, 11, 16),
            date(2027, 1, 8),
            "In December 2026 about NOK 21,500 reaches your account. Less tax is taken that month.",
        ),
    ],
)
def test_a_month_of_little_tax_is_not_told_as_what_comes_each_month(
    start: date, end: date, expected: str
) -> None:
    """June or December is all there is: before tax, and what reaches the account that month."""
    little = estimate(start=start, end=end, tax=TaxChoice.ESTIMATE)
    told = plain(little)
    assert told[0] == "You can get about NOK 23,200 a month before tax"
    assert told[1] == expected
    assert not [sentence for sentence in told if "in most months" in sentence]
    assert said("en", short(little)).replace("\u00a0", " ") == "About NOK 23,200 a month before tax"
    special = estimate(
        start=start,
        end=end,
        tax=TaxChoice.PERCENT,
        tax_percent=Decimal(20),
        special_tax=True,
    )
    assert plain(special)[0] == "You can get about NOK 18,600 a month in your account"


def test_a_phase_that_has_june_alone_is_told_before_tax() -> None:
    """Until 25 on 1 July there is one whole month: June, without tax."""
    born = date(2001, 7, 1)
    told = plain(
        estimate(
            birth_date=born, start=date(2026, 5, 20), end=date(2026, 9, 30), tax=TaxChoice.ESTIMATE
        )
    )
    assert told[0] == "At first you can get about NOK 15,500 a month before tax"
    assert told[1].startswith("In June 2026 about NOK 15,500 reaches your account.")
    assert told[2].startswith("From 1 July 2026, when you are 25, it is about NOK 19,700 a month")


def test_without_any_tax_june_is_a_month_like_the_others() -> None:
    untaxed = estimate(
        start=date(2026, 5, 15),
        end=date(2026, 7, 10),
        tax=TaxChoice.PERCENT,
        tax_percent=Decimal(0),
    )
    assert plain(untaxed)[0] == "You can get about NOK 23,200 a month in your account"


def test_a_phase_that_begins_with_june_alone_is_told_before_tax_and_with_what_comes_then() -> None:
    """25 on 1 June: June is the only whole month after it."""
    told = plain(
        estimate(
            birth_date=date(2001, 6, 1),
            start=date(2026, 3, 1),
            end=date(2026, 7, 10),
            tax=TaxChoice.ESTIMATE,
        )
    )
    assert "From 1 June 2026, when you are 25, it is about NOK 23,200 a month before tax." in told
    assert (
        "In June 2026 about NOK 23,200 reaches your account. Less tax is taken that month." in told
    )


def test_a_job_without_its_wage_is_told_before_tax_because_the_wage_is_taxed_with_it() -> None:
    """KVP alone is taxed so little that the amount would be too large."""
    at_work = {**TURNS_25, "tax": "estimate", "work": YesNoUnsure.YES, "hours": Decimal(15)}
    told = " ".join(plain(estimate(**at_work)))
    assert "a month before tax" in told
    assert not [word for word in ("in your account", "after tax") if word in told]
    assert told.endswith("is taxed with it. Write it in to see what reaches your account.")
    assert "before tax" in said("en", short(estimate(**at_work)))
    assert "in your account" in plain(estimate(**at_work, wage=Decimal(220)))[0]


def test_a_few_weeks_with_a_job_without_its_wage_are_a_sum_before_tax() -> None:
    weeks = estimate(
        **{**TURNS_25, "start": date(2026, 12, 7), "end": date(2026, 12, 22)},
        tax="estimate",
        work=YesNoUnsure.YES,
        hours=Decimal(15),
    )
    told = " ".join(plain(weeks))
    assert "in all before tax" in told
    assert not [word for word in ("in your account", "after tax") if word in told]


def test_below_it_the_tax_is_said_to_leave_the_wage_out() -> None:
    at_work = {**TURNS_25, "tax": "estimate", "work": YesNoUnsure.YES, "hours": Decimal(15)}
    for wage, is_told in ((0, True), (220, False)):
        report = benefit_report(estimate(**at_work, wage=Decimal(wage)), RATES)
        said_below = [notice.text for notice in report.section("amounts").notices]
        assert (WAGE_LEFT_OUT in said_below) is is_told


def test_most_months_are_named_only_where_they_are_most() -> None:
    """Under 25 for three months of twelve: the first amount is that of few."""
    alike = estimate(birth_date=date(1996, 3, 27), tax=TaxChoice.ESTIMATE)
    assert plain(alike)[1].startswith("That is after tax in most months.")
    few = estimate(
        birth_date=date(2002, 3, 27),
        start=date(2026, 12, 1),
        end=date(2027, 11, 30),
        tax=TaxChoice.ESTIMATE,
    )
    assert plain(few)[1].startswith("That is after tax. Before tax it is about")
