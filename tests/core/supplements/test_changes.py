"""Each child by itself, and a price that changes: tsf 9, 11 and 13, worked by hand for 2026."""

from datetime import date
from typing import Any

import pytest

from kvp_core.asking.errors import InvalidInputError
from kvp_core.asking.questions import error_message
from kvp_core.costs.answers import CostsAnswers
from kvp_core.export.kvp_file import TopicKind, kvp_file, open_kvp_file
from kvp_core.language.i18n import translator
from kvp_core.language.messages import msg
from kvp_core.supplements.ages import last_month_of_childcare
from kvp_core.supplements.amount_text import about_amount
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.calculations import Calculation
from kvp_core.supplements.questions import QUESTIONS, supplements_inputs
from kvp_core.supplements.rules import CostEstimate
from kvp_core.values.months import Month
from kvp_core.values.verdict import Verdict
from tests.core.supplements.people import NO, TODAY, YES, answers, estimate

SPRING = {"start": "01.04.2026", "end": "31.07.2026"}
AUTUMN = {"start": "10.08.2026", "end": "18.12.2026"}
TWO = {
    "children": 2,
    "each_child": True,
    "child_1_cost": "3000",
    "child_2_cost": "4000",
    "days_per_week": 5,
    "cash_for_care": "",
    "other_parent": NO,
}


def the_cost(cost: Cost, **changes: Any) -> CostEstimate:
    (one,) = estimate(costs={cost}, **changes).costs
    return one


def worked_out(cost: Cost, **changes: Any) -> Calculation:
    found = the_cost(cost, **changes).calculation
    assert found is not None
    return found


def paid(found: Calculation) -> list[int]:
    return [int(payment.amount.amount) for payment in found.payments]


def typical(found: Calculation) -> list[tuple[date | None, int]]:
    later = [(one.start, int(one.amount.amount)) for one in found.later]
    return [(None, int(found.typical.amount)), *later]


def refusals(**changes: Any) -> dict[str, str]:
    with pytest.raises(InvalidInputError) as refused:
        supplements_inputs(answers(**changes), TODAY)
    by_name = {question.name: question for question in QUESTIONS}
    t = translator("en")
    return {p.field: t(error_message(by_name[p.field], p)) for p in refused.value.problems}


def test_each_childs_price_gives_what_their_sum_gives() -> None:
    """64 % of 7 000 is 4 480; April has 22 weekdays: 4 480 / 21.67 = 206.74, × 22 = 4 548."""
    apart = worked_out(Cost.CHILDCARE, **SPRING, **TWO)
    told_together = {**TWO, "each_child": False, "childcare_cost": "7000"}
    together = worked_out(Cost.CHILDCARE, **SPRING, **told_together)
    assert typical(apart) == typical(together) == [(None, 4480)]
    assert paid(apart) == paid(together)
    assert paid(apart)[0] == 4548


def test_each_child_with_a_price_has_a_line_and_the_sum_follows() -> None:
    lines = worked_out(Cost.CHILDCARE, **SPRING, **TWO).lines
    t = translator("en")
    assert [(line.key, t(line.text)) for line in lines[:3]] == [
        ("child", "Child 1 in April 2026"),
        ("child", "Child 2 in April 2026"),
        ("expense", "What childcare for 2 children costs in April 2026"),
    ]


def test_a_child_counts_until_may_of_the_year_it_turns_ten() -> None:
    """Born in 2016: June and July hold 64 % of 4 000 = 2 560; 118.14 × 22 and × 23 days."""
    found = worked_out(Cost.CHILDCARE, **SPRING, **TWO, child_1_born="2016")
    assert typical(found) == [(None, 4480), (date(2026, 6, 1), 2560)]
    assert paid(found)[2:] == [2599, 2717]
    assert last_month_of_childcare(2016) == Month(2026, 5)
    one_year_younger = worked_out(Cost.CHILDCARE, **SPRING, **TWO, child_1_born="2017")
    assert typical(one_year_younger) == [(None, 4480)]


def test_childcare_ends_with_the_last_child() -> None:
    found = worked_out(Cost.CHILDCARE, **SPRING, **TWO, child_1_born="2016", child_2_born="2016")
    assert typical(found) == [(None, 4480), (date(2026, 6, 1), 0)]
    assert len(found.payments) == 2


def test_a_child_that_had_finished_before_is_to_clear_up_and_left_out() -> None:
    one = the_cost(Cost.CHILDCARE, **SPRING, **TWO, child_1_born="2015")
    assert one.verdict is Verdict.UNSURE
    assert one.because.msgid.startswith("A child here has finished year 4")
    assert one.calculation is not None
    assert typical(one.calculation) == [(None, 2560)]
    both = the_cost(Cost.CHILDCARE, **SPRING, **TWO, child_1_born="2015", child_2_born="2014")
    assert both.calculation is None


def test_a_child_who_costs_nothing_does_not_lift_the_limit() -> None:
    """64 % of 20 000 is above every limit; told together, two children lift it."""
    free = {**TWO, "child_1_cost": "0", "child_2_cost": "20000"}
    alone = {**TWO, "children": 1, "child_1_cost": "20000"}
    found = typical(worked_out(Cost.CHILDCARE, **SPRING, **free))
    assert found == typical(worked_out(Cost.CHILDCARE, **SPRING, **alone))
    together = {**TWO, "each_child": False, "childcare_cost": "20000"}
    assert found < typical(worked_out(Cost.CHILDCARE, **SPRING, **together))


def test_a_new_price_counts_from_the_first_day_of_its_month() -> None:
    """64 % of 3 000 is 1 920, of 4 000 it is 2 560; 88.60 × 22 = 1 949, 118.14 × 22 = 2 599."""
    one = {**TWO, "children": 1, "each_child": False, "childcare_cost": "3000"}
    change = {"childcare_changes": "15.10.2026", "childcare_cost_later": "4000"}
    found = worked_out(Cost.CHILDCARE, **AUTUMN, **{**one, **change})
    assert typical(found) == [(None, 1920), (date(2026, 10, 1), 2560)]
    assert paid(found)[1:3] == [1949, 2599]


def test_a_child_may_come_later_than_the_others_have_left() -> None:
    """Child 1 turns ten in 2026 and leaves in June; child 2 begins in July: June pays nothing."""
    told = {**TWO, "child_2_cost": "0", "child_1_born": "2016"}
    change = {"childcare_changes": "01.07.2026", "child_1_later": "0", "child_2_later": "4000"}
    found = worked_out(Cost.CHILDCARE, **SPRING, **told, **change)
    assert typical(found) == [(None, 1920), (date(2026, 6, 1), 0), (date(2026, 7, 1), 2560)]
    assert [payment.period.start.month for payment in found.payments] == [4, 5, 7]


BOOKS = {"free_books": NO, "level": "upper_secondary", "more_than_half": YES}


@pytest.mark.parametrize("day", ["15.10.2026", "09.11.2026"])
def test_an_education_that_changes_counts_by_the_better_half_of_its_month(day: str) -> None:
    """On a day, even the last, of the running month from 10 October: 461 for upper secondary,
    then 921."""
    change = {
        "education_changes": day,
        "level_later": "higher_education",
        "more_than_half_later": YES,
    }
    found = worked_out(Cost.BOOKS, **AUTUMN, **BOOKS, **change, disability_books=NO)
    assert typical(found) == [(None, 461), (date(2026, 10, 10), 921)]
    assert paid(found) == [461, 461, 921, 921, 921]
    same = {**change, "level_later": "upper_secondary"}
    assert not worked_out(Cost.BOOKS, **AUTUMN, **BOOKS, **same, disability_books=NO).later


HOME = {"housing_kind": "two_homes", "rent": "4000", "housing_support": NO, "health_housing": NO}


@pytest.mark.parametrize("day", ["11.09.2026", "01.10.2026", "10.10.2026"])
def test_a_new_rent_counts_from_the_running_month_that_begins_with_it(day: str) -> None:
    change = {"rent_changes": day, "rent_later": "5000"}
    found = worked_out(Cost.HOUSING, **AUTUMN, **HOME, **change)
    assert typical(found) == [(None, 4000), (date(2026, 10, 10), 5000)]
    assert paid(found) == [4000, 4000, 5000, 5000, 5000]


def test_a_rent_that_changes_in_the_last_running_month_counts_as_before() -> None:
    found = worked_out(Cost.HOUSING, **AUTUMN, **HOME, rent_changes="11.12.2026", rent_later="5000")
    assert typical(found) == [(None, 4000)]


def test_a_change_is_said_with_its_day() -> None:
    change = {"rent_changes": "01.10.2026", "rent_later": "5000"}
    said = [
        translator("en")(one)
        for one in about_amount(the_cost(Cost.HOUSING, **AUTUMN, **HOME, **change))
    ]
    assert (
        said[-1].replace("\xa0", " ") == "From 10 October 2026 it may be about NOK 5,000 a month."
    )


@pytest.mark.parametrize(
    ("changes", "field", "told"),
    [
        (
            {"childcare_changes": "10.08.2026", "childcare_cost_later": "1"},
            "childcare_changes",
            "The day must be between 11 August 2026 and 18 December 2026, while the activity lasts",
        ),
        (
            {"childcare_changes": "01.10.2026"},
            "childcare_cost_later",
            "Enter the price in kroner",
        ),
        (
            {"education_changes": "01.10.2026", "more_than_half_later": NO},
            "level_later",
            "Choose one of the answers",
        ),
        (
            {"rent_changes": "01.10.2026", "rent_later": "200000"},
            "rent_later",
            "Enter kroner, from 0 to 100,000",
        ),
        ({**TWO, "child_2_cost": ""}, "child_2_cost", "Enter the price in kroner"),
        ({**TWO, "child_1_born": "2007"}, "child_1_born", "The year must be from 2008 to 2026"),
        ({**TWO, "child_1_born": "2027"}, "child_1_born", "The year must be from 2008 to 2026"),
        (
            {**TWO, "child_1_born": "20,5"},
            "child_1_born",
            "Enter a year with four digits, for example 2020",
        ),
    ],
)
def test_what_cannot_be_used_is_told_at_its_field(
    changes: dict[str, Any], field: str, told: str
) -> None:
    """Asked on 22 November 2026 about 10 August to 18 December."""
    assert refusals(**AUTUMN, **changes) == {field: told}


def test_the_answers_come_back_from_the_persons_own_file() -> None:
    given = CostsAnswers(
        each_child=True, children=2, child_2_born="2019", rent_changes="01.10.2026"
    )
    kinds = {"costs": TopicKind(CostsAnswers, msg("Travel and other costs"))}
    assert open_kvp_file(kvp_file({"costs": given}, TODAY), kinds).answers == {"costs": given}
