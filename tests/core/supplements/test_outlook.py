"""Who can get what: every cell of the dossier’s matrix, and what is unknown."""

from datetime import date
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.language.i18n import translator
from kvp_core.supplements.entitlement import Benefit, Doing, Entitlement, GoverningAct, entitlements
from kvp_core.supplements.outlook import Circumstances, Outlook, outlook, outlooks
from kvp_core.supplements.outlook_text import NOTES
from kvp_core.supplements.situations import Situation
from kvp_core.values.verdict import Verdict

TODAY = date(2026, 11, 22)
YES, NO, UNSURE = YesNoUnsure.YES, YesNoUnsure.NO, YesNoUnsure.UNSURE
TRAVEL = {Benefit.DAILY_TRAVEL, Benefit.GATHERINGS, Benefit.TRIPS_HOME}
ALL_SEVEN = TRAVEL | {
    Benefit.CHILDCARE,
    Benefit.LEARNING_MATERIALS,
    Benefit.HOUSING,
    Benefit.RELOCATION,
}


def person(
    situation: Situation,
    doing: Doing | None = Doing.EDUCATION,
    illness: YesNoUnsure | None = NO,
    old_rules: YesNoUnsure | None = None,
) -> Circumstances:
    return Circumstances(
        situations=frozenset({situation}),
        illness=illness,
        old_rules=old_rules,
        agreed=YES,
        doing=doing,
        paid=NO,
    )


def possible(who: Circumstances, day: date = TODAY) -> set[Benefit]:
    return {one.benefit for one in outlooks(who, day) if one.verdict is Verdict.MET}


def said(one: Outlook) -> str:
    return translator("en")(one.because)


@pytest.mark.parametrize(
    ("situation", "doing", "wanted"),
    [
        (Situation.WORK_ASSESSMENT_ALLOWANCE, Doing.ASSESSMENT, ALL_SEVEN),
        (Situation.DISABILITY_BENEFIT, Doing.SCHEME, ALL_SEVEN),
        (Situation.REDUCED_WORK_CAPACITY, Doing.EDUCATION, ALL_SEVEN),
        (Situation.TRANSITION_ALLOWANCE, Doing.EDUCATION, ALL_SEVEN),
        (Situation.TRANSITION_ALLOWANCE, Doing.LOOKING_FOR_WORK, {Benefit.CHILDCARE}),
        (Situation.FORMER_FAMILY_CARER, Doing.EDUCATION, ALL_SEVEN),
        (Situation.QUALIFICATION_BENEFIT, Doing.SCHEME, TRAVEL),
        (Situation.EMPLOYMENT_SCHEME_BENEFIT, Doing.SCHEME, TRAVEL),
        (Situation.UNEMPLOYMENT_BENEFIT, Doing.SCHEME, TRAVEL),
        (Situation.PRISON, Doing.SCHEME, TRAVEL),
        (Situation.YOUTH_PROGRAMME, Doing.SCHEME, TRAVEL),
        (
            Situation.JOB_SEEKER,
            Doing.LOOKING_FOR_WORK,
            {Benefit.JOB_SEEKER_TRAVEL, Benefit.RELOCATION},
        ),
        (Situation.FULL_SICKNESS_BENEFIT, Doing.SCHEME, set()),
        (Situation.NO_TARGET_GROUP, Doing.SCHEME, set()),
    ],
)
def test_each_group_has_the_benefits_of_the_matrix(
    situation: Situation, doing: Doing, wanted: set[Benefit]
) -> None:
    """22 November 2026, dossier 3.1."""
    assert possible(person(situation, doing)) == wanted


def test_illness_opens_the_other_costs_for_somebody_in_the_programme() -> None:
    """Decision 15: asked first, then shown what follows."""
    ill = person(Situation.QUALIFICATION_BENEFIT, Doing.SCHEME, illness=YES)
    assert possible(ill) == ALL_SEVEN
    for answer in (None, UNSURE):
        unsure = person(Situation.QUALIFICATION_BENEFIT, Doing.SCHEME, illness=answer)
        seen = outlook(Benefit.CHILDCARE, unsure, TODAY)
        assert (seen.verdict, seen.act) == (Verdict.UNSURE, GoverningAct.NATIONAL_INSURANCE)
    well = outlook(Benefit.CHILDCARE, person(Situation.QUALIFICATION_BENEFIT), TODAY)
    assert well.verdict is Verdict.NOT_MET
    assert said(well).startswith("People in a programme or a scheme get help with travel only.")


@pytest.mark.parametrize(
    ("day", "old_rules", "verdict"),
    [
        (date(2026, 6, 30), None, Verdict.MET),
        (date(2026, 7, 1), None, Verdict.UNSURE),
        (date(2026, 7, 1), UNSURE, Verdict.UNSURE),
        (date(2026, 7, 1), YES, Verdict.MET),
        (date(2026, 7, 1), NO, Verdict.NOT_MET),
    ],
)
def test_single_parents_lost_it_on_1_july_2026_except_under_the_old_rules(
    day: date, old_rules: YesNoUnsure | None, verdict: Verdict
) -> None:
    """LOV-2026-06-12-27, the day before and the day of."""
    who = person(Situation.TRANSITIONAL_BENEFIT, old_rules=old_rules)
    assert outlook(Benefit.HOUSING, who, day).verdict is verdict


@pytest.mark.parametrize(
    ("day", "verdict"),
    [(date(2020, 2, 29), Verdict.MET), (date(2020, 3, 1), Verdict.NOT_MET)],
)
def test_care_of_others_ended_on_1_march_2020(day: date, verdict: Verdict) -> None:
    """LOV-2019-12-20-84."""
    who = person(Situation.WORK_ASSESSMENT_ALLOWANCE)
    seen = outlook(Benefit.CARE_OF_OTHERS, who, day)
    assert seen.verdict is verdict
    assert ("29 February 2020" in said(seen)) is (verdict is Verdict.NOT_MET)


def test_the_programme_gave_more_than_travel_until_the_end_of_2019() -> None:
    """FOR-2019-12-10-1712."""
    who = person(Situation.QUALIFICATION_BENEFIT, Doing.SCHEME)
    assert outlook(Benefit.CHILDCARE, who, date(2019, 12, 31)).verdict is Verdict.MET
    assert outlook(Benefit.CHILDCARE, who, date(2020, 1, 1)).verdict is Verdict.NOT_MET


def test_the_youth_programme_has_travel_from_1_august_2025() -> None:
    """FOR-2025-06-20-1182 § 13."""
    who = person(Situation.YOUTH_PROGRAMME, Doing.SCHEME)
    assert possible(who, date(2025, 7, 31)) == set()
    assert possible(who, date(2025, 8, 1)) == TRAVEL


def test_a_row_holds_from_its_first_day_to_its_last() -> None:
    """At, before and after both."""
    row = Entitlement(
        situations=frozenset({Situation.PRISON}),
        activities=frozenset({Doing.SCHEME}),
        benefits=frozenset({Benefit.HOUSING}),
        act=GoverningAct.LABOUR_MARKET,
        basis=("tsf 8",),
        starts=date(2016, 1, 1),
        ends=date(2019, 12, 31),
    )
    assert row.holds_on(date(2019, 12, 31))
    assert not row.holds_on(date(2020, 1, 1))
    assert not row.holds_on(date(2015, 12, 31))


def test_another_activity_is_to_clear_up_but_only_looking_for_work_is_not_enough() -> None:
    who = person(Situation.QUALIFICATION_BENEFIT, Doing.EDUCATION)
    seen = outlook(Benefit.DAILY_TRAVEL, who, TODAY)
    assert seen.verdict is Verdict.UNSURE
    assert "This can count: a labour market scheme." in said(seen)
    who = person(Situation.WORK_ASSESSMENT_ALLOWANCE, Doing.LOOKING_FOR_WORK)
    assert outlook(Benefit.HOUSING, who, TODAY).verdict is Verdict.NOT_MET


def test_wages_matter_except_for_learning_materials_and_labour_market_schemes() -> None:
    """ftrl 11 A-4."""
    who = person(Situation.WORK_ASSESSMENT_ALLOWANCE).model_copy(update={"paid": YES})
    assert outlook(Benefit.HOUSING, who, TODAY).verdict is Verdict.UNSURE
    assert outlook(Benefit.LEARNING_MATERIALS, who, TODAY).verdict is Verdict.MET
    who = person(Situation.PRISON, Doing.SCHEME).model_copy(update={"paid": YES})
    assert outlook(Benefit.DAILY_TRAVEL, who, TODAY).verdict is Verdict.MET


def test_an_activity_that_is_not_agreed_is_to_clear_up() -> None:
    who = person(Situation.WORK_ASSESSMENT_ALLOWANCE).model_copy(update={"agreed": NO})
    assert outlook(Benefit.HOUSING, who, TODAY).verdict is Verdict.UNSURE


def test_sickness_benefit_and_learning_materials_is_for_nav_to_say() -> None:
    """The act and the case system disagree (dossier 9, point 8)."""
    who = person(Situation.FULL_SICKNESS_BENEFIT, Doing.SCHEME)
    assert outlook(Benefit.LEARNING_MATERIALS, who, TODAY).verdict is Verdict.UNSURE
    assert outlook(Benefit.CHILDCARE, who, TODAY).verdict is Verdict.NOT_MET


def test_nothing_answered_is_nothing_ruled_out_except_what_ended() -> None:
    seen = outlooks(Circumstances(), TODAY)
    ruled_out = {one.benefit for one in seen if one.verdict is Verdict.NOT_MET}
    assert ruled_out == {Benefit.CARE_OF_OTHERS}


@given(st.frozensets(st.sampled_from(Situation), min_size=1), st.sampled_from(Situation))
def test_one_more_situation_never_makes_a_benefit_less_likely(
    some: frozenset[Situation], one_more: Situation
) -> None:
    order = [Verdict.NOT_MET, Verdict.UNSURE, Verdict.MET]
    base = person(Situation.PRISON, Doing.SCHEME, old_rules=YES)
    before = outlooks(base.model_copy(update={"situations": some}), TODAY)
    after = outlooks(base.model_copy(update={"situations": some | {one_more}}), TODAY)
    for less, more in zip(before, after, strict=True):
        assert order.index(more.verdict) >= order.index(less.verdict)


def test_every_combination_of_answers_has_an_outlook_with_words() -> None:
    """Three-valued answers, every situation, every activity."""
    choices = (None, YES, NO, UNSURE)
    for situation, doing, illness, old in product(Situation, (None, *Doing), choices, choices):
        for one in outlooks(person(situation, doing, illness, old), TODAY):
            assert said(one).endswith(".")
            assert one.basis


@pytest.mark.parametrize(
    "situation",
    [
        Situation.WORK_ASSESSMENT_ALLOWANCE,
        Situation.DISABILITY_BENEFIT,
        Situation.REDUCED_WORK_CAPACITY,
        Situation.TRANSITION_ALLOWANCE,
    ],
)
@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "move to start in a new job"), ("nb", "flytte for å begynne i en ny jobb")],
)
def test_moving_for_work_afterwards_is_to_clear_up(
    situation: Situation, language: str, words: str
) -> None:
    """Rules 2.7: for the activity, or in connection with work afterwards (decision 27)."""
    seen = outlook(Benefit.RELOCATION, person(situation, Doing.LOOKING_FOR_WORK), TODAY)
    assert seen.verdict is Verdict.UNSURE
    assert words in translator(language)(seen.because)


def test_every_note_of_the_matrix_has_words() -> None:
    assert {row.note for row in entitlements()} <= set(NOTES)


def test_a_row_that_ends_before_it_starts_is_refused() -> None:
    row = entitlements()[0].model_dump() | {"ends": date(2015, 1, 1)}
    with pytest.raises(ValidationError):
        Entitlement.model_validate(row)


def test_every_situation_but_none_is_somewhere_in_the_matrix() -> None:
    found = {situation for row in entitlements() for situation in row.situations}
    assert found == set(Situation) - {Situation.NO_TARGET_GROUP}
