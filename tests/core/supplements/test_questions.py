"""The questions: who is asked what, and what is said when an answer cannot be used."""

from datetime import date
from typing import Any

import pytest

from kvp_core.asking.errors import InvalidInputError
from kvp_core.asking.questions import YES_NO_UNSURE, Choice, answers_on_path, error_message
from kvp_core.language.i18n import translator
from kvp_core.supplements.answers import (
    Cost,
    SupplementsAnswers,
    circumstances,
)
from kvp_core.supplements.inputs import SupplementsInputs
from kvp_core.supplements.outlook import AT_MOST_TRAVEL
from kvp_core.supplements.questions import QUESTIONS, SITUATIONS, supplements_inputs
from kvp_core.supplements.relocation import MovingMethod
from kvp_core.supplements.situations import Situation
from kvp_core.values.verdict import Verdict
from tests.core.supplements.people import NO, TODAY, UNSURE, YES, answers, estimate

KVP = SupplementsAnswers(situations=frozenset({Situation.QUALIFICATION_BENEFIT}))


def asked(given: SupplementsAnswers) -> set[str]:
    return {question.name for question in answers_on_path(QUESTIONS, given)[1]}


def refusals(**changes: Any) -> dict[str, str]:
    """What a person is told, by field."""
    with pytest.raises(InvalidInputError) as refused:
        supplements_inputs(answers(**changes), TODAY)
    by_name = {question.name: question for question in QUESTIONS}
    t = translator("en")
    return {p.field: t(error_message(by_name[p.field], p)) for p in refused.value.problems}


def test_every_question_fills_a_field_and_every_answer_has_a_question() -> None:
    names = [question.name for question in QUESTIONS]
    assert len(names) == len(set(names))
    assert set(names) == set(SupplementsAnswers.model_fields)
    assert set(names) | {"as_of"} == set(SupplementsInputs.model_fields)


def test_somebody_who_only_travels_is_asked_eight_things() -> None:
    """The fewest that decide: situation, illness, activity, wages, costs, and the days of it."""
    only_travel = KVP.model_copy(
        update={"costs": frozenset({Cost.DAILY_TRAVEL}), "doing": answers().doing}
    )
    who = {"situations", "illness", "agreed", "doing", "paid", "costs"}
    assert asked(only_travel) == who | {"start", "end"}
    gathering = only_travel.model_copy(update={"costs": frozenset({Cost.GATHERINGS})})
    assert asked(gathering) == who


def test_what_is_already_known_is_not_asked() -> None:
    """AAP answers the illness; only a single parent has old rules; nobody drives with a company."""
    assert "illness" not in asked(answers())
    assert "old_rules" not in asked(answers())
    single = answers(situations={Situation.TRANSITIONAL_BENEFIT})
    assert {"illness", "old_rules"} <= asked(single)
    company = asked(answers(moving_method=MovingMethod.COMPANY))
    assert {"first_offer", "second_offer"} <= company
    assert "moving_km" not in company
    overnight = asked(answers(housing_kind="overnight"))
    assert "stay_cost" in overnight
    assert not overnight & {"rent", "housing_support"}
    assert "paid" not in asked(answers(doing="looking_for_work"))


@pytest.mark.parametrize("situation", sorted(AT_MOST_TRAVEL))
def test_nobody_is_asked_about_costs_their_answers_rule_out(situation: Situation) -> None:
    """Travel only since 1 January 2020, unless illness reduces the work capacity."""
    who = answers(situations={situation}, illness=NO)
    assert not asked(who) & {"children", "rent", "level", "moving_on", "moving_km"}
    assert ("start" in asked(who)) is (situation is not Situation.NO_TARGET_GROUP)
    found = estimate(situations={situation}, illness=NO)
    ruled_out = {one.cost for one in found.costs if one.verdict is Verdict.NOT_MET}
    assert ruled_out >= {Cost.CHILDCARE, Cost.BOOKS, Cost.HOUSING, Cost.MOVING}
    for answer in (YES, UNSURE):
        assert {"start", "children", "rent"} <= asked(
            answers(situations={situation}, illness=answer)
        )


def test_complete_answers_become_inputs() -> None:
    inputs = supplements_inputs(answers(), TODAY)
    assert (inputs.start, inputs.end) == (date(2026, 10, 1), date(2026, 11, 30))
    assert inputs.childcare_cost == 6500


def test_an_answer_on_a_path_somebody_left_never_reaches_the_inputs() -> None:
    inputs = supplements_inputs(answers(costs={Cost.GATHERINGS}, rent="abc"), TODAY)
    assert inputs.rent == 0
    assert inputs.start is None
    assert inputs.period.start == TODAY


@pytest.mark.parametrize(
    ("changes", "field", "told"),
    [
        ({"costs": set()}, "costs", "Choose at least one cost"),
        ({"start": ""}, "start", "Enter when the activity starts"),
        (
            {"start": "01.10.2020"},
            "start",
            "The first day must be between 22 November 2024 and 22 November 2028",
        ),
        ({"end": "30.09.2026"}, "end", "The last day cannot be before the first day"),
        (
            {"end": "01.10.2029"},
            "end",
            "We can show up to three years. The last day can be 30 September 2029",
        ),
        ({"childcare_cost": "much"}, "childcare_cost", "Enter the price in kroner"),
        ({"rent": "200000"}, "rent", "Enter kroner, from 0 to 100,000"),
        ({"rent": ""}, "rent", "Enter the price in kroner"),
        ({"moving_km": "5000"}, "moving_km", "Enter kilometres one way, from 0 to 3,000"),
        (
            {"moving_on": "01.01.2030"},
            "moving_on",
            "The day you move must be between 22 November 2024 and 22 November 2028",
        ),
        ({"other_parent": None}, "other_parent", "Choose one of the answers"),
        ({"doing": None}, "doing", "Choose one of the answers"),
    ],
)
def test_what_cannot_be_used_is_explained_in_the_words_of_the_question(
    changes: dict[str, Any], field: str, told: str
) -> None:
    """Asked on 22 November 2026."""
    assert refusals(**changes) == {field: told}


def test_several_problems_are_told_at_once_in_the_order_of_the_page() -> None:
    assert list(refusals(rent="", start="", moving_km="x")) == ["start", "rent", "moving_km"]


def test_every_choice_offers_every_option() -> None:
    """All enum members have words; reduced capacity is asked as a question of its own."""
    for question in QUESTIONS:
        if isinstance(question, Choice) and question.options is not YES_NO_UNSURE:
            kind = type(next(iter(question.options)))
            assert set(question.options) == set(kind.__members__.values())
    assert set(SITUATIONS) == set(Situation) - {Situation.REDUCED_WORK_CAPACITY}


def test_half_finished_answers_already_say_who_somebody_is() -> None:
    who = circumstances(KVP.model_copy(update={"illness": YES}))
    assert Situation.REDUCED_WORK_CAPACITY in who.in_target_groups
    assert who.model_copy(update={"illness": NO}).in_target_groups == {
        Situation.QUALIFICATION_BENEFIT
    }
