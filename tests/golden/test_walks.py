"""No question that nobody is asked, no answer nobody can give, no way that does not lead back."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, partial
from typing import Any

import pytest

from kvp_core.asking.errors import InvalidInputError
from kvp_core.asking.questions import (
    Question,
    YesNoUnsure,
    answers_on_path,
    error_message,
    parse_answers,
)
from kvp_core.benefit.answers import first_answers
from kvp_core.benefit.any_day import read_any_start
from kvp_core.benefit.headline import short
from kvp_core.benefit.questions import benefit_questions, read_benefit
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import estimate_benefit
from kvp_core.benefit.scenarios import AS_NOW, Scenario, ScenarioEstimate
from kvp_core.complaint.answers import ComplaintAnswers
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.letter_inputs import QUESTIONS as LETTER_QUESTIONS
from kvp_core.complaint.letter_inputs import LetterAnswers, LetterInputs
from kvp_core.complaint.questions import QUESTIONS as COMPLAINT_QUESTIONS
from kvp_core.complaint.report import complaint_report
from kvp_core.complaint.rules import assess_complaint
from kvp_core.costs.answers import FIRST, ON_THE_PAGE, asked, read_costs
from kvp_core.costs.estimate import estimate_costs
from kvp_core.driving_log.log import DrivingLog, TripLog
from kvp_core.driving_log.questions import QUESTIONS as TRIP_QUESTIONS
from kvp_core.driving_log.questions import TripAnswers, read_trip
from kvp_core.driving_log.report import driving_log_report
from kvp_core.eligibility.answers import Answers, NavBenefit
from kvp_core.eligibility.questions import QUESTIONS as CHECK_QUESTIONS
from kvp_core.eligibility.report import eligibility_report
from kvp_core.eligibility.rules import assess
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.rates.book import rate_book
from kvp_core.supplements.report import supplements_report
from kvp_ui.app import session
from kvp_ui.eligibility import steps
from tests.golden.papers import complaint_of, letter_of
from tests.golden.walks import TODAY, Walked, listening, mend, options_of, walk
from tests.golden.writing import document_text, report_text

RATES = rate_book()
TRIES = 12
Says = Callable[[Any, Translator], str]


@dataclass(frozen=True)
class Topic:
    """What is asked, of whom, and what is said to the answers; it may refuse them."""

    questions: Sequence[Question[Any]]
    first: Any
    says: Says
    walks: int
    asked: Callable[[Any], Sequence[Question[Any]]] | None = None

    def now_asked(self, answers: Any) -> Sequence[Question[Any]]:
        if self.asked:
            return self.asked(answers)
        return answers_on_path(self.questions, answers)[1]


def _check(answers: Any, t: Translator) -> str:
    return report_text(eligibility_report(assess(answers)), t)


def _benefit(answers: Any, t: Translator) -> str:
    inputs = read_benefit(answers, TODAY, RATES)
    found = estimate_benefit(inputs, RATES)
    return report_text(benefit_report(found, RATES), t) + t(short(found))


def _benefit_of_then(answers: Any, t: Translator) -> str:
    """A counsellor counts as of another day, over all the rates there are."""
    inputs = read_any_start(answers, date(2025, 11, 3), RATES)
    found = ScenarioEstimate.of(Scenario(AS_NOW, inputs), RATES)
    return report_text(benefit_report(found.estimate, RATES), t) + t(short(found.estimate))


def _benefit_in_a_kiosk(answers: Any, t: Translator) -> str:
    inputs = read_benefit(answers, TODAY, RATES, by_age_band=True)
    return report_text(benefit_report(estimate_benefit(inputs, RATES), RATES), t)


def _costs(answers: Any, t: Translator) -> str:
    return report_text(supplements_report(estimate_costs(read_costs(answers, TODAY), RATES)), t)


def _complaint(answers: Any, t: Translator, today: date = TODAY) -> str:
    inputs = parse_answers(ComplaintInputs, COMPLAINT_QUESTIONS, answers, as_of=today)
    found = assess_complaint(inputs)
    letter = letter_of(found, LetterInputs(change="I want to get KVP"), t)
    return report_text(complaint_report(found), t) + document_text(letter)


def _letter(answers: Any, t: Translator) -> str:
    inputs = parse_answers(LetterInputs, LETTER_QUESTIONS, answers)
    return document_text(letter_of(complaint_of("a letter with everything, late"), inputs, t))


def _trip(answers: Any, t: Translator) -> str:
    trip = read_trip(answers)
    days = {trip.start: 0, min(trip.end, trip.start + timedelta(days=9)): 120}
    log = DrivingLog().add(TripLog(trip=trip).with_days(days))
    return report_text(driving_log_report(log, RATES, TODAY), t)


TOPICS: dict[str, Topic] = {
    "check": Topic(CHECK_QUESTIONS, Answers(), _check, 60),
    "benefit": Topic(benefit_questions(TODAY, RATES), first_answers(TODAY), _benefit, 60),
    "benefit as of another day": Topic(
        *(benefit_questions(TODAY, RATES), first_answers(date(2025, 11, 3)), _benefit_of_then, 60)
    ),
    "benefit in a kiosk": Topic(
        benefit_questions(TODAY, RATES, by_age_band=True),
        first_answers(TODAY),
        _benefit_in_a_kiosk,
        40,
    ),
    "costs": Topic(
        ON_THE_PAGE, FIRST, _costs, 400, lambda given: tuple(asked(given, TODAY).values())
    ),
    "complaint": Topic(COMPLAINT_QUESTIONS, ComplaintAnswers(), _complaint, 120),
    "complaint by the rules of 2027": Topic(
        *(COMPLAINT_QUESTIONS, ComplaintAnswers()),
        *(partial(_complaint, today=date(2027, 3, 1)), 120),
    ),
    "letter": Topic(LETTER_QUESTIONS, LetterAnswers(), _letter, 40),
    "trip": Topic(TRIP_QUESTIONS, TripAnswers(), _trip, 40),
}


@dataclass(frozen=True)
class Ways:
    """What came of all the walks of a topic."""

    met: Walked
    said: tuple[str, ...]
    refused: int
    """How many gave up."""


@cache
def ways(name: str) -> Ways:
    topic, met = TOPICS[name], Walked()
    dice = random.Random(f"2026/{name}")  # noqa: S311 - a walk is no secret
    with listening(met.read):
        said, refused = _all_ways(topic, met, dice)
    return Ways(met, said, refused)


def _all_ways(topic: Topic, met: Walked, dice: random.Random) -> tuple[tuple[str, ...], int]:
    """Whoever is refused mends what the page asks to be mended, and tries again, some times."""
    said, refused = [], 0
    for number in range(topic.walks):
        answers = walk(topic.now_asked, topic.first, dice, met)
        t = translator(list(LANGUAGES)[number % len(LANGUAGES)])
        for _ in range(TRIES):
            try:
                said.append(topic.says(answers, t))
                break
            except InvalidInputError as error:
                wrong = list(told(error, topic, answers, t))
            said += [text for _, text in wrong]
            answers = mend(answers, [question for question, _ in wrong], dice, met)
        else:
            refused += 1
    for question in topic.questions:
        said += of_question(question, t)
    return tuple(said), refused


def told(
    error: InvalidInputError, topic: Topic, answers: Any, t: Translator
) -> Iterator[tuple[Question[Any], str]]:
    """Each question that must be answered in another way, and what stands beside it."""
    questions = {question.name: question for question in topic.now_asked(answers)}
    for problem in error.problems:
        question = questions[problem.field]
        yield question, t(error_message(question, problem))


def of_question(question: Question[Any], t: Translator) -> Iterator[str]:
    """All that a page can show of a question before anything is answered."""
    options = getattr(question, "options", {}).values()
    texts = (question.text, question.hint, question.why, getattr(question, "unit", None), *options)
    yield from (t(text) for text in texts if text)


@pytest.mark.parametrize("name", TOPICS)
def test_every_question_is_asked_every_answer_can_be_given_and_everybody_is_told_something(
    name: str,
) -> None:
    topic, found = TOPICS[name], ways(name)
    assert all(text.strip() for text in found.said)
    assert not [text for text in found.said if "{" in text]
    assert found.refused < topic.walks / 10, "who mends what is asked for gets through"
    assert {question.name for question in topic.questions} - found.met.asked == set()
    assert set(options_of(topic.questions)) - found.met.chosen == set()


# ---- The check, state by state


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A visit in a box: what the page remembers between two presses."""
    box: dict[str, Any] = {}

    def change(_first: Answers, changes: dict[str, object]) -> None:
        box["answers"] = box.get("answers", Answers()).model_copy(update=changes)

    def remember(name: str, value: object) -> None:
        box[name] = value

    def recall(name: str, otherwise: object) -> object:
        return box.get(name, otherwise)

    monkeypatch.setattr(session, "answers", lambda first: box.get("answers", first))
    monkeypatch.setattr(session, "keep", lambda answers: remember("answers", answers))
    monkeypatch.setattr(session, "change", change)
    monkeypatch.setattr(session, "set_ui_state", remember)
    monkeypatch.setattr(session, "get_ui_state", recall)
    return box


WHICH = [frozenset({one}) for one in NavBenefit] + [
    frozenset({NavBenefit.FAMILY, NavBenefit.SICKNESS})
]
STEERING = {"age", "benefits", "which", "enough"}
"""These decide what is asked next; one of the others after the other takes each of its answers."""


def choices(question: Question[Any]) -> Sequence[object]:
    return WHICH if question.name == "which" else list(getattr(question, "options"))  # noqa: B009


def every_way(start: dict[str, object], varied: str) -> Iterator[dict[str, object]]:
    """All ways on from some answers: name by name what is answered."""
    _, now = answers_on_path(CHECK_QUESTIONS, Answers.model_validate(start))
    waiting = [question for question in now if question.name not in start]
    if not waiting:
        yield start
        return
    question = waiting[0]
    steers = question.name in STEERING and not varied
    usual = {"age": choices(question)[1:2], "benefits": [YesNoUnsure.NO]}
    one = usual.get(question.name, [YesNoUnsure.YES])
    for option in choices(question) if steers or question.name == varied else one:
        yield from every_way({**start, question.name: option}, varied)


def all_ways() -> list[dict[str, object]]:
    others = [question.name for question in CHECK_QUESTIONS if question.name not in STEERING]
    return [way for varied in ("", *others) for way in every_way({}, varied)]


def test_every_state_of_the_check_is_reached_and_left_forward_and_back(
    kept: dict[str, Any],
) -> None:
    seen: set[str] = set()
    for way in all_ways():
        kept.clear()
        names = list(way)
        for name, value in way.items():
            assert steps.step() == name
            steps.answer(name, value)
        assert steps.step() == steps.RESULT
        assert steps.is_complete()
        answered = steps.answers()
        assert {name: getattr(answered, name) for name in names} == way
        for name in reversed(names):
            steps.back()
            assert steps.step() == name
            assert steps.answers() == answered, "to look back changes nothing"
        steps.back()
        assert steps.step() == names[0], "there is nothing before the first"
        steps.answer(names[0], way[names[0]])
        assert steps.step() == (names[1] if len(names) > 1 else steps.RESULT)
        for name in names:
            steps.change(name)
            steps.answer(name, way[name])
            assert steps.step() == steps.RESULT, "the same answer again leads back to the result"
        seen |= set(names)
    assert seen == {question.name for question in CHECK_QUESTIONS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_way_through_the_check_ends_in_a_report_in_every_language(language: str) -> None:
    t = translator(language)
    ends = {_check(Answers.model_validate(way), t) for way in all_ways()}
    assert len(ends) > 50
    assert not [end for end in ends if "{" in end]
