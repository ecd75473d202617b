"""Where a person is in the check, and what an answer leads to."""

from kvp_core.asking.questions import Question, answers_on_path
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import QUESTIONS
from kvp_ui.app import session

FIRST = QUESTIONS[0].name
RESULT = "result"
_STEP, _CHANGING = "eligibility.step", "eligibility.changing"


def answers() -> Answers:
    """The answers on the path taken; those of a path that was left are gone."""
    return answers_on_path(QUESTIONS, session.answers(Answers()))[0]


def asked() -> tuple[Question[Answers], ...]:
    """The questions on the path taken."""
    return answers_on_path(QUESTIONS, session.answers(Answers()))[1]


def step() -> str:
    """The name of the question on the screen, or ``RESULT``; of no answers there is none."""
    here = session.get_ui_state(_STEP, FIRST)
    names = {question.name for question in asked()} | (
        {RESULT} if answers() != Answers() else set()
    )
    return here if here in names else FIRST


def place_of(name: str) -> int:
    """How far into the check a step is, from 1; what the browser’s Back button counts."""
    names = [question.name for question in QUESTIONS] + [RESULT]
    return names.index(name) + 1


def answer(name: str, value: object) -> None:
    """Keep an answer and go where it leads: on, or back to the result when one was changed."""
    session.change(Answers(), {name: value})
    session.keep(answers())
    if session.get_ui_state(_CHANGING, otherwise=False):
        session.set_ui_state(_STEP, _first_unanswered() or RESULT)
    else:
        session.set_ui_state(_STEP, _after(name))


def change(name: str) -> None:
    """Go back to one question from the result; its answer leads straight to the result."""
    session.set_ui_state(_STEP, name)
    session.set_ui_state(_CHANGING, value=True)


def go_on() -> None:
    """To what is missing; the last answer leads back to the result."""
    change(_first_unanswered() or RESULT)


def back() -> None:
    """To the question before; from the result to the last one."""
    session.set_ui_state(_CHANGING, value=False)
    session.set_ui_state(_STEP, _before(step()))


def resume() -> None:
    """The answers have come from a file: on to the first that is missing, or to the result."""
    session.set_ui_state(_STEP, _first_unanswered() or RESULT)
    session.set_ui_state(_CHANGING, _first_unanswered() is None)


def start_again() -> None:
    """Delete the answers of the check and begin with the first question."""
    session.keep(Answers())
    session.set_ui_state(_STEP, FIRST)
    session.set_ui_state(_CHANGING, value=False)


def is_complete() -> bool:
    """Whether every question on the path is answered."""
    return _first_unanswered() is None


def _after(name: str) -> str:
    names = [question.name for question in asked()]
    following = names[names.index(name) + 1 :]
    if following:
        return following[0]
    session.set_ui_state(_CHANGING, value=True)
    return RESULT


def _before(name: str) -> str:
    names = [*(question.name for question in asked()), RESULT]
    return names[max(0, names.index(name) - 1)]


def _first_unanswered() -> str | None:
    kept = answers()
    return next((q.name for q in asked() if getattr(kept, q.name) is None), None)
