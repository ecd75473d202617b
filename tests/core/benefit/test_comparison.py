"""Two choices side by side."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import pytest

from kvp_core.asking.errors import InvalidInputError
from kvp_core.benefit.answers import OtherBenefit, TaxChoice
from kvp_core.benefit.comparison import (
    PRESET_TEXTS,
    Comparison,
    Preset,
    compare,
    fitting_presets,
    with_preset,
)
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Table
from kvp_core.values.money import Kroner
from tests.core.benefit.people import person
from tests.core.saying import said

RATES = rate_book()
ON_TOP = msg("Your wage comes on top.")
YOUNG = date(2003, 5, 17)


def rows(table: Table) -> dict[str, tuple[object, ...]]:
    return {
        row.cells[0].msgid: row.cells[1:] for row in table.rows if isinstance(row.cells[0], Message)
    }


def says(found: Comparison) -> str:
    return " ".join(said("en", one).replace("\N{NO-BREAK SPACE}", " ") for one in found.sentences)


@pytest.mark.parametrize(
    ("answers", "fitting"),
    [
        ({}, {Preset.JOB_ONE_DAY, Preset.JOB_HALF_TIME, Preset.ONE_MORE_CHILD}),
        (
            {"birth_date": YOUNG, "children": 12},
            {Preset.JOB_ONE_DAY, Preset.JOB_HALF_TIME, Preset.AFTER_25},
        ),
        (
            {"start": date(2026, 12, 1), "end": None, "work": "yes", "hours": Decimal("7.5")},
            {Preset.JOB_HALF_TIME, Preset.START_NEXT_YEAR, Preset.ONE_MORE_CHILD},
        ),
        (
            {"birth_date": date(2008, 11, 1)},
            {Preset.JOB_ONE_DAY, Preset.JOB_HALF_TIME, Preset.ONE_MORE_CHILD},
        ),
    ],
)
def test_only_a_change_that_is_possible_and_changes_something_is_offered(
    answers: Mapping[str, object], fitting: set[Preset]
) -> None:
    assert set(fitting_presets(person(**answers))) == fitting


def test_a_change_that_is_not_possible_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="children: out_of_range"):
        with_preset(person(children=12), Preset.ONE_MORE_CHILD)


def test_a_later_start_moves_to_a_weekday_and_opens_the_end() -> None:
    early = person(birth_date=YOUNG, start=date(2026, 12, 1))
    assert with_preset(early, Preset.START_NEXT_YEAR).start == date(2027, 1, 1)
    turned = with_preset(early, Preset.AFTER_25)
    assert (turned.start, turned.end) == (date(2028, 5, 17), None)


def test_a_job_without_its_wage_is_no_loss() -> None:
    found = compare(person(), Preset.JOB_HALF_TIME, RATES)
    assert rows(found.table) == {"KVP before tax": (Kroner.of(23_225), Kroner.of(11_612))}
    assert says(found) == "KVP goes down by NOK 11,613 a month before tax. Your wage comes on top."


def test_both_sides_are_before_tax_whatever_the_tax() -> None:
    inputs = person(wage=Decimal(200), tax=TaxChoice.PERCENT, tax_percent=Decimal(10))
    found = compare(inputs, Preset.JOB_ONE_DAY, RATES)
    # 23 224.71 - a fifth = 18 579.77; 7.5 hours x 200 x 52 / 12 = 6 500
    assert rows(found.table) == {
        "KVP before tax": (Kroner.of(23_225), Kroner.of(18_580)),
        "Wages before tax": (Kroner.of(0), Kroner.of(6_500)),
        "In all before tax": (Kroner.of(23_225), Kroner.of(25_080)),
    }
    assert says(found).startswith("In all, NOK 1,855 more a month before tax. KVP goes down, but")


def test_a_wage_that_is_less_than_what_kvp_loses_is_told_as_less() -> None:
    found = compare(person(), Preset.JOB_HALF_TIME, RATES, Decimal(100))
    # 11 612 and 100 x 18.75 x 52 / 12 = 8 125, against 23 225
    assert says(found) == "In all, NOK 3,488 less a month before tax."


def test_a_child_is_worth_a_twelfth_of_its_year() -> None:
    found = compare(person(), Preset.ONE_MORE_CHILD, RATES)
    assert says(found) == "In all, NOK 823 more a month before tax."


def test_the_same_in_the_end_is_called_the_same() -> None:
    found = compare(person(), Preset.START_NEXT_YEAR, RATES)
    assert says(found) == "In all, the same each month before tax."


def test_every_change_has_words() -> None:
    assert set(PRESET_TEXTS) == set(Preset)


def test_with_the_wage_of_the_job_the_difference_is_that_of_all_the_money() -> None:
    """23 225 alone; half of it, 11 612, and a wage of 200 x 18.75 x 52 / 12 = 16 250 beside it."""
    found = compare(person(), Preset.JOB_HALF_TIME, RATES, Decimal(200))
    assert rows(found.table)["Wages before tax"] == (Kroner.of(0), Kroner.of(16_250))
    assert says(found).startswith("In all, NOK 4,637 more a month before tax.")
    assert ON_TOP in compare(person(), Preset.JOB_HALF_TIME, RATES).sentences
    child = compare(person(), Preset.ONE_MORE_CHILD, RATES, Decimal(200))
    assert ON_TOP not in (*found.sentences, *child.sentences)


def test_a_wage_told_for_more_hours_is_that_of_the_hours_before_too() -> None:
    working = person(work="yes", hours=Decimal("7.5"))
    assert ON_TOP in compare(working, Preset.JOB_HALF_TIME, RATES).sentences
    found = compare(working, Preset.JOB_HALF_TIME, RATES, Decimal(200))
    assert rows(found.table)["Wages before tax"] == (Kroner.of(6_500), Kroner.of(16_250))
    same = compare(working, Preset.ONE_MORE_CHILD, RATES)
    assert says(same) == "In all, NOK 658 more a month before tax."


def test_without_its_wage_a_smaller_job_and_one_that_changes_nothing_are_told_as_they_are() -> None:
    less = person(work="yes", hours=Decimal("18.75"), tax=TaxChoice.LEAVE_OUT)
    found = says(compare(less, Preset.JOB_ONE_DAY, RATES))
    assert found == "KVP goes up by NOK 6,968 a month before tax. Your wage comes on top."
    sick = frozenset({OtherBenefit.SICKNESS})
    nothing = person(other=sick, other_amount=Decimal(90_000))
    found = says(compare(nothing, Preset.JOB_ONE_DAY, RATES))
    assert found == "KVP is the same each month before tax. Your wage comes on top."


def test_who_waits_for_25_wins_nothing_by_waiting() -> None:
    born = date(2002, 2, 10)
    found = compare(person(birth_date=born, start=date(2026, 12, 1)), Preset.AFTER_25, RATES)
    assert says(found) == (
        "In all, the same each month before tax. There is no KVP money before March 2027."
    )
