"""What would make an open point look fine is what trying every answer to every question finds."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from kvp_core.asking.questions import Choice, answers_on_path
from kvp_core.eligibility.answers import AgeBand, Answers, NavBenefit
from kvp_core.eligibility.questions import QUESTIONS
from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import CONDITIONS, Condition, assess
from kvp_core.eligibility.turning import TEXTS, turning
from kvp_core.language.messages import Message
from kvp_core.values.verdict import Verdict
from tests.core.eligibility.test_rules import LITTLE, MUCH, NO, UNSURE, YES, answers, variants

FEW = (*sorted(LITTLE), NavBenefit.WORK_ASSESSMENT)
SETS = tuple(frozenset(chosen) for size in (1, 2, 3) for chosen in combinations(FEW, size))


def other_answers(given: Answers) -> Iterator[tuple[str, object, Answers]]:
    """Every way to answer one question otherwise; nobody grows younger."""
    kept, asked = answers_on_path(QUESTIONS, given)
    for question in asked:
        now = getattr(kept, question.name)
        options: tuple[object, ...] = SETS
        if isinstance(question, Choice):
            options = tuple(question.options)
        if question.name == "age" and now is not None:
            options = options[options.index(now) :]
        for option in options:
            if now is not None and option != now:
                yield question.name, option, answers(**(dict(kept) | {question.name: option}))


def verdict(condition: Condition, given: Answers) -> Verdict | None:
    return {c.key: j.verdict for c, j in assess(given).judgements}.get(condition.key)


@pytest.mark.parametrize("condition", CONDITIONS, ids=[one.key for one in CONDITIONS])
def test_it_is_said_where_exactly_one_other_answer_would_do(condition: Condition) -> None:
    for own in variants(condition.key):
        given = answers(**own)
        if verdict(condition, given) not in {Verdict.UNSURE, Verdict.NOT_MET}:
            continue
        found = [
            (name, option)
            for name, option, changed in other_answers(given)
            if verdict(condition, changed) is Verdict.MET
        ]
        said = turning(condition.key, assess(given).answers)
        assert (said is not None) is (len(found) == 1)
        if said:
            ((name, option),) = found
            assert said.msgid == TEXTS.turns[name][str(option)].text


def otherwise(**changed: object) -> dict[str, Message]:
    findings = eligibility_report(assess(answers(**changed))).section("conditions").findings
    return {finding.key: finding.otherwise for finding in findings if finding.otherwise}


def test_nothing_is_said_of_what_looks_fine_or_is_not_answered() -> None:
    assert not otherwise()
    assert not otherwise(work=None)


def test_a_time_to_come_is_told_and_a_time_gone_is_not() -> None:
    assert "18" in otherwise(age=AgeBand.UNDER_18)["age"].msgid
    assert not otherwise(age=AgeBand.FROM_67)


def test_several_ways_out_are_none_to_point_at() -> None:
    assert set(otherwise(benefits=UNSURE)) == {"benefits"}
    for which in (MUCH, MUCH | LITTLE):
        assert not otherwise(benefits=YES, which=which, enough=YES)


def test_each_open_point_has_its_own() -> None:
    assert set(otherwise(legal=NO, home=UNSURE, fulltime=NO)) == {"legal", "home", "fulltime"}


def test_no_sentence_is_left_over() -> None:
    said = set(otherwise(age=AgeBand.UNDER_18).values()) | set(otherwise(benefits=UNSURE).values())
    for key in ("legal", "home", "work", "followup", "assessment", "fulltime"):
        said |= set(otherwise(**{key: NO}).values())
    every = {text.text for turns in TEXTS.turns.values() for text in turns.values()}
    assert {one.msgid for one in said} == every
