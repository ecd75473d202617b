"""Two hundred ways through the check on one page, forward and back, as chance has it."""

import random

import pytest

from kvp_core.asking.questions import Choice, answers_on_path
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import QUESTIONS
from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import assess
from tests.browser.conftest import OpenPage
from tests.browser.driving import Server
from tests.browser.walking import Visitor

WAYS, SEED = 200, "2026"


def asked(answers: Answers) -> list[str]:
    return [question.name for question in answers_on_path(QUESTIONS, answers)[1]]


def text_of(name: str) -> str:
    return next(question.text.msgid for question in QUESTIONS if question.name == name)


def answers_by_chance(visitor: Visitor, name: str, given: Answers, dice: random.Random) -> Answers:
    """Press an answer of the question on the screen; of several, tick some others than before."""
    question = next(question for question in QUESTIONS if question.name == name)
    if isinstance(question, Choice):
        option = dice.choice(list(question.options))
        visitor.answers(option)
        return given.model_copy(update={name: option})
    before = given.which or frozenset()
    turned = set(dice.sample(list(question.options), dice.randint(1, 3)))
    if not before ^ turned:
        turned = {dice.choice([one for one in question.options if one not in before])}
    for option in sorted(turned):
        label = visitor.t(question.options[option].msgid)
        with visitor.answered():
            visitor.page.locator(".st-key-ansbox_several label").get_by_text(
                label, exact=True
            ).click()
    visitor.presses("continue")
    return given.model_copy(update={name: before ^ turned})


@pytest.mark.nightly
def test_two_hundred_ways_through_the_check_end_where_the_rules_say(
    new_page: OpenPage, server: Server
) -> None:
    dice = random.Random(SEED)  # noqa: S311 - a walk is no secret
    visitor = Visitor(new_page(server.url, "phone"), "nb")
    visitor.goes_to("/eligibility")
    given, here = Answers(), 0
    for _ in range(WAYS):
        while here < len(asked(given)):
            name = asked(given)[here]
            visitor.is_at(text_of(name))
            given = answers_by_chance(visitor, name, given, dice)
            here += 1
        given = answers_on_path(QUESTIONS, given)[0]
        visitor.is_told(eligibility_report(assess(given)).title.msgid)
        for _ in range(dice.randint(1, here)):
            visitor.presses("step_back")
            here -= 1
        visitor.is_at(text_of(asked(given)[here]))
