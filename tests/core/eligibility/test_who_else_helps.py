"""Whom the programme is not for learns who else helps; nobody else is sent away."""

import pytest

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.eligibility.answers import AgeBand, Answers
from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import assess
from kvp_core.language.links import NAV_FOLLOW_UP, NAV_OLD_AGE

YES, NO, UNSURE = YesNoUnsure
IN_THE_WAY = ("legal", "home", "work", "followup")


def keys(answers: Answers) -> list[str]:
    return [section.key for section in eligibility_report(assess(answers)).sections]


def answered(*, no: tuple[str, ...] = (), rest: YesNoUnsure = YES) -> Answers:
    questions = ("legal", "home", "work", "followup", "assessment", "fulltime")
    given = {name: NO if name in no else rest for name in questions}
    return Answers(age=AgeBand.FROM_18_TO_66, benefits=NO, **given)


@pytest.mark.parametrize(
    ("age", "link"), [(AgeBand.UNDER_18, NAV_FOLLOW_UP), (AgeBand.FROM_67, NAV_OLD_AGE)]
)
def test_another_age_is_told_who_else_helps(age: AgeBand, link: object) -> None:
    others = eligibility_report(assess(Answers(age=age))).section("others")
    assert link in others.links
    assert [ref.section for ref in others.basis][:3] == ["17", "18", "27"]


def test_everything_in_the_way_is_told_who_else_helps() -> None:
    all_no = answered(no=IN_THE_WAY).model_copy(
        update={"benefits": YES, "which": frozenset({"disability"}), "enough": YES}
    )
    everything = Answers.model_validate(dict(all_no))
    assert "others" in keys(everything)


@pytest.mark.parametrize("answers", [answered(), answered(no=IN_THE_WAY), answered(rest=UNSURE)])
def test_who_may_fit_goes_on_to_the_amount(answers: Answers) -> None:
    assert "others" not in keys(answers)
    assert assess(answers).may_fit
