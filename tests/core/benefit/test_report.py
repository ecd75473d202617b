"""The estimate arranged for a reader."""

from datetime import date
from decimal import Decimal

import pytest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.benefit.answers import OtherBenefit, TaxChoice
from kvp_core.benefit.facts import programme_facts
from kvp_core.benefit.period import Method
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.language.messages import Message, ShortDate
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Report, Tone
from kvp_core.values.money import Kroner
from tests.core.benefit.people import TODAY, person
from tests.core.saying import BOTH, said, sentences

RATES = rate_book()
PAST = {"as_of": date(2026, 11, 22), "start": date(2026, 1, 1), "end": date(2026, 12, 31)}


def report(**answers: object) -> Report:
    return benefit_report(estimate_benefit(person(**answers), RATES), RATES)


def notices(found: Report, key: str = "amounts") -> list[str]:
    return [said("en", notice.text) for notice in found.section(key).notices]


def keys(found: Report) -> set[str]:
    return {section.key for section in found.sections}


def test_the_headline_is_rounded_to_hundreds_and_said_in_both_languages() -> None:
    title = report().title
    assert said("en", title) == "You can get about NOK\u00a023,200 a month before tax"
    assert "23\u00a0200\u00a0kr" in said("nb", title)


@pytest.mark.parametrize(
    ("answers", "english"),
    [
        ({"tax": TaxChoice.LEAVE_OUT}, "We do not know your tax. You pay tax on this money."),
        (
            {"tax": TaxChoice.PERCENT, "tax_percent": Decimal(20)},
            "That is after 20 per cent tax. Before tax it is about NOK\u00a023,200.",
        ),
        (
            {"tax": TaxChoice.ESTIMATE},
            "That is after tax in most months. Before tax it is about NOK\u00a023,200.",
        ),
    ],
)
def test_the_lead_says_what_it_is_before_tax(answers: dict[str, object], english: str) -> None:
    assert said("en", report(**answers).lead[0]) == english


@pytest.mark.parametrize(
    ("answers", "english"),
    [
        ({"tax": TaxChoice.LEAVE_OUT}, "23,200 a month before tax"),
        (
            {"tax": TaxChoice.PERCENT, "tax_percent": Decimal(20)},
            "18,600 a month in your account",
        ),
        # 23 224.71 less 37 135.66 / 278 697 x 12 / 10.5 of it is 19 687.99.
        ({"tax": TaxChoice.ESTIMATE}, "19,700 a month in your account"),
    ],
)
def test_the_answer_is_what_reaches_the_account(answers: dict[str, object], english: str) -> None:
    assert said("en", report(**answers).title) == f"You can get about NOK\u00a0{english}"


def test_only_an_uneven_year_tells_what_an_average_month_is() -> None:
    """261 weekdays of 278 696.51 / 260 in twelve months are 23 314.03 each."""
    assert not [one for one in report().lead if "average" in said("en", one)]
    assert (
        "In an average month it is NOK\u00a023,314 before tax: all the money of these months, "
        "divided by how many they are."
        in [said("en", o) for o in report(method=Method.WEEKDAYS).lead]
    )


def test_amounts_on_figures_that_are_not_set_are_called_preliminary_in_notice_and_report() -> None:
    found = report()
    assert found.preliminary
    assert notices(found) == [
        "From May 2027 some rates are not set yet. These amounts are preliminary."
    ]
    assert found.section("amounts").notices[0].tone is Tone.WARNING
    known = report(end=date(2027, 4, 30))
    assert not known.preliminary
    assert notices(known) == []


def test_months_without_money_much_work_and_doubt_about_work_are_noticed() -> None:
    ended = {"end": date(2027, 2, 28)}
    everything = {"other": frozenset({OtherBenefit.PARENTAL}), "other_amount": Decimal(100_000)}
    assert notices(report(**ended, **everything)) == [
        "With these answers you get no KVP money in January 2027 and February 2027."
    ]
    assert notices(report(**ended, hours=Decimal("18.76"))) == [
        "You can normally work up to 18.75 hours a week in KVP. Talk to Nav if you will work more."
    ]
    assert notices(report(**ended, hours=Decimal("18.75"))) == []
    assert notices(report(**ended, work=YesNoUnsure.UNSURE)) == [
        "If you get a paid job, the money goes down by the hours. Come back and try it."
    ]


def test_the_table_shows_only_columns_with_something_in_them_and_sums_them() -> None:
    table = report(end=date(2027, 2, 28)).section("months").table
    assert table
    assert [said("en", c.heading) for c in table.columns] == [
        "Month",
        "Weekdays",
        "Benefit",
        "Before tax",
    ]
    assert table.rows[-1].cells[1:] == (41, Kroner.of(46_449), Kroner.of(46_449))
    more = report(
        end=date(2027, 2, 28),
        children=1,
        hours=Decimal("7.5"),
        tax=TaxChoice.ESTIMATE,
        pay_day=12,
    )
    wide = more.section("months").table
    assert wide
    assert [said("en", c.heading) for c in wide.columns][2:] == [
        "Benefit",
        "Child supplement",
        "Less",
        "Before tax",
        "Tax",
        "After tax",
        "Expected pay day",
    ]
    assert {len(row.cells) for row in wide.rows} == {len(wide.columns)}


def test_the_pay_day_of_a_month_is_in_the_month_after() -> None:
    table = (
        report(start=date(2027, 1, 18), end=date(2027, 3, 31), pay_day=14).section("months").table
    )
    assert table
    assert [row.cells[-1] for row in table.rows] == [
        ShortDate(date(2027, 2, 12)),
        ShortDate(date(2027, 3, 12)),
        ShortDate(date(2027, 4, 14)),
        None,
    ]


def test_every_month_and_the_whole_period_can_be_followed_line_by_line() -> None:
    found = report(start=date(2027, 1, 1), end=date(2027, 2, 28), tax=TaxChoice.ESTIMATE)
    month = found.section("month-2027-01")
    assert said("en", month.heading) == "January – February 2027: how we worked it out"
    assert [line.key for line in month.lines] == ["full_rate", "benefit", "gross", "tax", "net"]
    total = found.section("total").lines
    assert [line.key for line in total] == ["month", "month", "total", "total_net"]
    assert total[2].amount == Kroner.of("46449.42")
    assert "total_net" not in {line.key for line in report().section("total").lines}


def test_pieces_of_a_month_name_their_days() -> None:
    born = date(2002, 3, 16)
    lines = report(birth_date=born).section("month-2027-03").lines
    texts = [said("en", line.text) for line in lines if line.key == "benefit"]
    assert texts == [
        "1 March 2027 – 15 March 2027: 11 weekdays, each one of the year’s 260 paid days.",
        "16 March 2027 – 31 March 2027: 12 weekdays, each one of the year’s 260 paid days.",
    ]


def test_a_part_month_of_one_day_with_a_child_speaks_of_one_weekday() -> None:
    lines = (
        report(start=date(2027, 1, 29), end=date(2027, 1, 29), children=1)
        .section("month-2027-01")
        .lines
    )
    texts = [said("en", line.text) for line in lines]
    assert "1 weekday, paid with one of the year’s 260 days." in texts
    assert "Child supplement for 1 weekday." in texts


def test_a_whole_month_with_children_explains_the_twelfth_of_the_supplement() -> None:
    lines = {line.key: line for line in report(children=2).section("month-2027-01").lines}
    assert lines["child_supplement"].amount == Kroner.of(38 * 2 * 260) / 12
    assert "one twelfth of 260 days" in said("en", lines["child_supplement"].text)


def test_the_tax_of_a_year_is_shown_only_when_it_is_estimated() -> None:
    assert "tax" in keys(report(tax=TaxChoice.ESTIMATE))
    assert "tax" not in keys(report(tax=TaxChoice.PERCENT, tax_percent=Decimal(30)))
    assert notices(report(tax=TaxChoice.ESTIMATE), "tax") == []
    rich = report(tax=TaxChoice.ESTIMATE, hours=Decimal("37.5"), wage=Decimal(1000))
    assert notices(rich, "tax") == [
        "The income is so high that more tax steps apply. The tax is higher than this."
    ]


def test_the_difference_for_may_is_told_only_when_the_new_amount_is_known() -> None:
    assert "back_pay" not in keys(report())
    (sentence,) = report(**PAST).section("back_pay").sentences
    assert said("en", sentence).startswith(
        "If May 2026 was paid with the old basic amount, NOK\u00a01,086.66 was missing before tax. "
        "It normally came in June or July."
    )


@pytest.mark.parametrize(
    ("answers", "missing"),
    [
        # 6 389 x 2.041 is 13 039.95 a year, 50.1537 a day, two thirds of it 33.4358 under 25.
        (
            {"birth_date": date(2001, 5, 16), "start": date(2026, 3, 1), "end": date(2026, 6, 30)},
            "869.33",
        ),  # 11 days under 25 and 10 over
        ({"start": date(2026, 4, 15), "end": date(2026, 5, 20)}, "702.15"),  # 14 weekdays
        ({"start": date(2026, 5, 4), "end": date(2026, 12, 31)}, "1,003.07"),  # 20 weekdays
        (
            {
                "start": date(2026, 3, 1),
                "end": date(2026, 6, 30),
                "work": YesNoUnsure.YES,
                "hours": Decimal("18.75"),
                "absence": True,
                "absence_days": 7,
            },
            "362.22",
        ),  # x 1/2 x 14/21
    ],
)
def test_what_is_missing_for_may_follows_the_months_own_parts(
    answers: dict[str, object], missing: str
) -> None:
    (sentence,) = report(**answers).section("back_pay").sentences
    assert f"NOK\u00a0{missing} was missing" in said("en", sentence)


def test_before_the_end_of_july_the_money_for_may_is_still_to_come() -> None:
    answers = {"as_of": date(2026, 6, 1), "start": date(2026, 3, 2), "end": date(2026, 6, 30)}
    (sentence,) = report(**answers).section("back_pay").sentences
    assert said("en", sentence).endswith(
        "is missing before tax. It normally comes in June or July."
    )


def test_moved_pay_days_are_named_with_their_weekdays() -> None:
    points = (
        report(start=date(2026, 12, 1), end=date(2027, 1, 31), pay_day=31).section("payment").points
    )
    assert [said("en", point) for point in points] == [
        "Sunday 31 January 2027 is a weekend or a public holiday. "
        "Then the money normally comes Friday 29 January 2027.",
        "Sunday 28 February 2027 is a weekend or a public holiday. "
        "Then the money normally comes Friday 26 February 2027.",
    ]
    assert report().section("payment").points == ()


@pytest.mark.parametrize(
    ("born", "is_told"),
    [
        (date(1967, 12, 31), "Those who are over 60"),  # 60 on the last day
        (date(1968, 1, 1), None),
        (date(1966, 11, 22), "Those who are over 60"),  # 60 today: is that “over”?
        (date(1965, 11, 22), "You are over 60."),
    ],
)
def test_over_60_is_said_of_who_is_and_the_open_question_beside_it(
    born: date, is_told: str | None
) -> None:
    texts = [said("en", one) for one in report(birth_date=born).section("holiday").sentences]
    told = [text for text in texts if "60" in text]
    assert [text.startswith(is_told) for text in told] == [True] if is_told else not told


def test_the_limits_are_those_of_the_start() -> None:
    texts = " ".join(said("en", one) for one in report().section("duration").sentences)
    assert "31 December 2027" in texts
    assert "31 December 2028" in texts
    assert "31 December 2029" in texts


@pytest.mark.parametrize("language", BOTH)
def test_the_facts_are_said_without_holes_and_with_the_figures_of_the_day(language: str) -> None:
    found = programme_facts(TODAY, RATES)
    texts = [*sentences(found, language)]
    assert not [text for text in texts if "{" in text]
    assert [rate.shown for rate in found.rates] == [Kroner.of(38), Kroner.of(2012)]
    assert not found.preliminary


def test_the_facts_turn_preliminary_with_the_figures_they_quote() -> None:
    assert programme_facts(date(2027, 1, 1), RATES).preliminary


def test_every_amount_on_the_page_leads_to_a_rate_with_a_source() -> None:
    found = report(children=1, tax=TaxChoice.ESTIMATE)
    series = {rate.series for rate in found.rates}
    assert {"basic_amount", "qualification_factor", "child_supplement_per_day"} <= series
    assert {"personal_allowance", "national_insurance_rate", "bracket_1_threshold"} <= series
    assert all(rate.source.startswith("https://") for rate in found.rates)
    assert isinstance(found.title, Message)
