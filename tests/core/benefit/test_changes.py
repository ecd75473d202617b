"""What a month has to tell: births, new figures, edges, tax."""

from datetime import date
from decimal import Decimal

import pytest

from kvp_core.benefit.answers import TaxChoice
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.rates.book import rate_book
from kvp_core.values.months import Month
from tests.core.benefit.people import person
from tests.core.saying import said

RATES = rate_book()


def told(month: Month, **answers: object) -> list[str]:
    found = estimate_benefit(person(**answers), RATES)
    (one,) = [one for one in found.months if one.month == month]
    return [said("en", message) for message in one.changes]


def test_a_whole_ordinary_month_tells_nothing() -> None:
    assert told(Month(2027, 2)) == []


def test_part_months_say_that_they_are_counted_in_weekdays() -> None:
    edges = {"start": date(2027, 1, 4), "end": date(2027, 2, 26)}
    assert told(Month(2027, 1), **edges) == [
        "You start on 4 January 2027. Part of a month is counted in weekdays."
    ]
    assert told(Month(2027, 2), **edges) == [
        "The last day is 26 February 2027. Part of a month is counted in weekdays."
    ]


def test_the_last_month_before_67_says_why_it_is_the_last() -> None:
    born = {"birth_date": date(1960, 3, 11), "end": None}
    assert told(Month(2027, 3), **born) == [
        "The last day is 10 March 2027. Part of a month is counted in weekdays.",
        "You turn 67 on 11 March 2027.",
    ]


@pytest.mark.parametrize(
    ("born", "is_told"),
    [
        (date(2002, 3, 16), True),
        (date(2002, 3, 1), True),
        (date(2002, 3, 31), True),
        (date(2002, 4, 1), False),
        (date(2002, 2, 28), False),
    ],
)
def test_turning_25_is_told_in_its_month(born: date, is_told: bool) -> None:
    wanted = f"From {born.day} March 2027 you are 25 and get the full amount."
    assert (wanted in told(Month(2027, 3), birth_date=born)) is is_told


def test_turning_25_on_the_first_day_changes_nothing() -> None:
    start = date(2027, 3, 16)
    first = told(Month(2027, 3), birth_date=date(2002, 3, 16), start=start)
    assert first == ["You start on 16 March 2027. Part of a month is counted in weekdays."]


NEW_FIGURES = {"as_of": date(2025, 11, 22), "start": date(2024, 1, 1), "end": date(2026, 6, 30)}


@pytest.mark.parametrize(
    ("month", "children", "english"),
    [
        (Month(2024, 5), 0, ["New basic amount (G) from 1 May 2024: NOK\u00a0124,028."]),
        (Month(2024, 7), 0, ["From 1 July 2024 the full benefit is 2.041 times G."]),
        (Month(2025, 1), 0, []),
        (
            Month(2025, 1),
            1,
            ["New child supplement from 1 January 2025: NOK\u00a037 a day for each child."],
        ),
        (Month(2024, 1), 1, []),  # the programme starts with that figure
        (Month(2025, 5), 0, ["New basic amount (G) from 1 May 2025: NOK\u00a0130,160."]),
    ],
)
def test_a_new_figure_is_told_in_the_month_it_starts(
    month: Month, children: int, english: list[str]
) -> None:
    assert told(month, **NEW_FIGURES, children=children) == english


def test_a_figure_that_is_not_set_is_told_once_and_the_one_used_is_named() -> None:
    sentence = (
        "National insurance basic amount (G): the figure from 1 May 2027 is not set yet. "
        "We use the one from 1 May 2026."
    )
    months = [told(Month(2027, number)) for number in range(1, 13)]
    assert [number for number, told_in in enumerate(months, 1) if sentence in told_in] == [5]
    late = told(Month(2028, 3), start=date(2028, 3, 1), end=date(2028, 4, 30))
    assert late == [sentence]


def test_the_child_supplement_that_is_not_set_is_told_to_who_has_children() -> None:
    assert told(Month(2027, 1), children=0) == []
    assert told(Month(2027, 1), children=1) == [
        "Child supplement: the figure from 1 January 2027 is not set yet. "
        "We use the one from 1 January 2026."
    ]


@pytest.mark.parametrize(
    ("tax", "special", "june", "december"),
    [
        (TaxChoice.ESTIMATE, False, ["No tax in June."], ["Half tax in December."]),
        (TaxChoice.PERCENT, False, ["No tax in June."], ["Half tax in December."]),
        (TaxChoice.PERCENT, True, [], []),
        (TaxChoice.LEAVE_OUT, False, [], []),
    ],
)
def test_june_and_december_tell_about_tax_unless_it_is_the_same_every_month(
    tax: TaxChoice, special: bool, june: list[str], december: list[str]
) -> None:
    answers = {"tax": tax, "tax_percent": Decimal(30), "special_tax": special}
    assert told(Month(2027, 6), **answers) == june
    assert told(Month(2027, 12), **answers) == december
