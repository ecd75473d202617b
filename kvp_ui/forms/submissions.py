"""Asking for a result: what was asked with, what is wrong, and what has changed since.

A result is worked out from the answers as they were when the person pressed the button, so
that nothing moves while they type; the page can tell that an answer has changed since.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kvp_core.asking.errors import InvalidInputError, Problem
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session
from kvp_ui.forms.given import open_at

A = TypeVar("A", bound=FrozenModel)
M = TypeVar("M")


@dataclass(frozen=True)
class Submission(Generic[A, M]):
    """What a page knows of the answers: inputs that can be counted with, or what is wrong."""

    answers: A
    inputs: M | None
    problems: tuple[Problem, ...]
    number: int
    """How many times the person has asked for the result."""
    is_stale: bool
    """An answer has been changed since the result was asked for."""

    @property
    def is_submitted(self) -> bool:
        return self.number > 0

    @property
    def submitted(self) -> M | None:
        """The inputs to answer with; none until the person has asked."""
        return self.inputs if self.is_submitted else None

    @property
    def failed(self) -> bool:
        return self.is_submitted and bool(self.problems)


def submission_for(topic: str, first: A, read: Callable[[A], M]) -> Submission[A, M]:
    """The inputs as they were when the person asked for the result.

    If they could not be counted with, what is wrong with the answers as they stand now: a
    message goes away when its field is mended, the others stay.
    """
    answers = session.answers(first)
    asked_with: A | None = session.get_ui_state(_asked_with(topic), None)
    number = session.get_ui_state(_number(topic), 0)

    def made() -> Submission[A, M]:
        inputs, problems = _read(asked_with or answers, read)
        if inputs is None and asked_with is not None:
            _, problems = _read(answers, read)
        return Submission(answers, inputs, problems, number, asked_with != answers)

    given = session.today(), session.is_kiosk(), answers, asked_with, number
    return session.once(f"{topic}.submission", given, made)


def given_at_once(first: A, read: Callable[[A], M]) -> Submission[A, M]:
    """What the answers as they stand come to, for a page that has no button to ask with."""
    answers, is_given = session.answers(first), session.has_answers(type(first))
    inputs, problems = _read(answers, read) if is_given else (None, ())
    return Submission(answers, inputs, problems, int(is_given), is_stale=False)


def submit(topic: str, first: FrozenModel) -> None:
    """The person has pressed the button: what stands in the fields now is what counts."""
    open_at(topic, "")
    session.set_ui_state(_asked_with(topic), session.answers(first))
    session.set_ui_state(_number(topic), session.get_ui_state(_number(topic), 0) + 1)


def resume(topic: str, first: A, read: Callable[[A], M]) -> None:
    """The answers have come from a file: ask for the result if they can be counted with."""
    if session.has_answers(type(first)) and _read(session.answers(first), read)[0] is not None:
        submit(topic, first)


def _read(answers: A, read: Callable[[A], M]) -> tuple[M | None, tuple[Problem, ...]]:
    try:
        return read(answers), ()
    except InvalidInputError as error:
        return None, error.problems


def _asked_with(topic: str) -> str:
    return f"{topic}.asked_with"


def _number(topic: str) -> str:
    return f"{topic}.asked"
