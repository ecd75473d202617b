"""The amount of a kiosk: two answers, and a few sentences that stand beside the amount."""

from datetime import date

import pytest

from kvp_core.benefit.answers import BenefitAnswers, first_answers
from kvp_core.benefit.few_touches import (
    AGE,
    CHILDREN,
    JOB,
    fewer_or_more,
    from_25,
    given,
    in_few_words,
)
from kvp_core.benefit.questions import read_benefit
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.language.i18n import translator
from kvp_core.rates.book import rate_book
from kvp_core.values.money import Kroner

TODAY = date(2026, 11, 22)
RATES = rate_book()
SAY = translator("en")


def touched(age: int, children: int, job: int = 0) -> BenefitAnswers:
    """The answers of somebody who touched these places, from the top."""
    places = ((AGE, age), (CHILDREN, children), (JOB, job))
    fills = {name: to for ask, place in places for name, to in ask.answers[place].fills.items()}
    return first_answers(TODAY).model_copy(update=fills)


def estimated(answers: BenefitAnswers) -> BenefitEstimate:
    return estimate_benefit(read_benefit(answers, TODAY, RATES, by_age_band=True), RATES)


def lead(answers: BenefitAnswers) -> list[str]:
    return [SAY(sentence) for sentence in in_few_words(estimated(answers), RATES)]


def test_two_touches_are_enough_for_the_amount_that_the_headline_names() -> None:
    estimate = estimated(touched(1, 1))
    assert estimate.headline_amount == from_25(TODAY, RATES) + Kroner.of(800)  # 38 a day, 260 / 12


def test_under_25_one_reads_what_it_becomes() -> None:
    older = from_25(TODAY, RATES)
    first = f"You are under 25. From 25 it is about {SAY.show(older)}."
    assert lead(touched(0, 0))[0] == first, "beside the other amount before tax"
    assert not any("two thirds" in sentence for sentence in lead(touched(1, 0)))


@pytest.mark.parametrize(("place", "hours"), [(1, "7.5"), (2, "15"), (3, "18.75")])
def test_a_job_counts_in_days_and_its_wage_is_said_to_come_on_top(place: int, hours: str) -> None:
    answers = touched(1, 0, place)
    assert answers.hours == hours
    assert str(estimated(answers).inputs.hours) == hours
    assert lead(answers)[-1] == "This is the KVP money alone. Your wage comes on top."
    assert given(JOB, answers) is JOB.answers[place]


def test_half_a_job_leaves_half() -> None:
    half, whole = (estimated(touched(1, 0, place)).per_month for place in (3, 0))
    assert half * 2 == whole


def test_four_or_more_counts_four_and_says_so() -> None:
    answers = touched(1, 4)
    assert answers.children == 4
    assert lead(answers)[-1] == "We have counted 4 children."
    assert "counted" not in " ".join(lead(touched(1, 3)))


@pytest.mark.parametrize(
    ("children", "near"), [(0, []), (3, []), (4, [3, 5]), (5, [4, 6]), (12, [11])]
)
def test_only_who_has_many_children_is_asked_for_one_more(children: int, near: list[int]) -> None:
    assert [one.fills["children"] for one in fewer_or_more(children)] == near


def test_what_was_answered_is_told_by_its_number() -> None:
    many = touched(1, 0).model_copy(update={"children": 6})
    told = [given(CHILDREN, each) for each in (touched(1, 0), touched(1, 1), many)]
    assert [SAY(each.text) for each in told if each] == ["No children", "1 child", "6 children"]
    assert given(AGE, first_answers(TODAY)) is None
    assert given(AGE, touched(0, 0)) is AGE.answers[0]


def test_a_month_of_little_tax_says_nothing_of_what_is_paid_out() -> None:
    """A single whole month, June: less tax is taken then, so it is no ordinary one."""
    june = touched(1, 0).model_copy(update={"start": "01.06.2027", "end": "30.06.2027"})
    assert lead(june) == []
