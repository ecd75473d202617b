"""What changes on the way is told once, in order, with every month it can be seen in."""

from datetime import date
from decimal import Decimal

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.month_groups import events
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.rates.book import rate_book
from kvp_core.values.months import Month
from tests.core.benefit.people import person
from tests.core.saying import said

RATES = rate_book()


def test_each_change_has_a_number_and_its_months() -> None:
    two_years = person(
        birth_date=date(2003, 3, 16),
        start=date(2026, 12, 1),
        end=date(2028, 11, 30),
        children=2,
        tax=TaxChoice.ESTIMATE,
    )
    found = events(estimate_benefit(two_years, RATES))
    assert [one.number for one in found] == [1, 2, 3, 4, 5]
    told = [(said("en", one.text).split(":")[0], one.months) for one in found]
    assert told == [
        ("Half tax in December.", (Month(2026, 12), Month(2027, 12))),
        ("Child supplement", (Month(2027, 1),)),
        ("National insurance basic amount (G)", (Month(2027, 5),)),
        ("No tax in June.", (Month(2027, 6), Month(2028, 6))),
        (said("en", found[4].text), (Month(2028, 3),)),
    ]
    assert "25" in told[4][0]


def test_nothing_is_told_where_nothing_changes() -> None:
    assert not events(estimate_benefit(person(end=date(2027, 4, 30)), RATES))


def test_no_money_says_what_takes_it_and_whom_to_talk_to() -> None:
    estimate = estimate_benefit(person(work="yes", hours=Decimal("37.5"), end=None), RATES)
    report = benefit_report(estimate, RATES)
    assert said("en", report.title).replace("\N{NO-BREAK SPACE}", " ") == (
        "With these answers you get NOK 0 in KVP money"
    )
    assert [said("en", one) for one in report.lead] == [
        "Job 37.5 of 37.5 hours: 100 per cent less.",
        "Talk to Nav before you decide anything.",
    ]
