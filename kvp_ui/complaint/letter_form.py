"""The fields of the letter, and the letter as it stands while it is being written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kvp_core.asking.errors import InvalidInputError, Problem
from kvp_core.asking.questions import Question, answers_on_path, parse_answers
from kvp_core.complaint.letter import LetterPart, letter
from kvp_core.complaint.letter_check import check_letter
from kvp_core.complaint.letter_inputs import LONGEST, QUESTIONS, LetterAnswers, LetterInputs
from kvp_core.complaint.rules import Complaint, ComplaintStanding
from kvp_core.language.i18n import Translator
from kvp_core.results.report import Finding
from kvp_ui.app import session
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form

FIRST = LetterAnswers()


@dataclass(frozen=True)
class Draft:
    """The letter as it stands. Where something is wrong there are lines for a pen."""

    complaint: Complaint
    answers: LetterAnswers
    inputs: LetterInputs
    problems: tuple[Problem, ...] = ()

    @cached_property
    def parts(self) -> tuple[LetterPart, ...]:
        return letter(self.complaint, self.inputs)

    @cached_property
    def check(self) -> tuple[Finding, ...]:
        return check_letter(self.complaint, self.inputs)


def current_draft(complaint: Complaint) -> Draft:
    answers = session.answers(FIRST)
    if session.is_kiosk():  # nobody types on a shared screen
        answers = answers.model_copy(update=dict.fromkeys(LONGEST, ""))
    return Draft(complaint, answers, *_read(answers))


def _read(answers: LetterAnswers) -> tuple[LetterInputs, tuple[Problem, ...]]:
    try:
        return parse_answers(LetterInputs, QUESTIONS, answers), ()
    except InvalidInputError as error:
        return _usable(answers, error.problems), error.problems


def _usable(answers: LetterAnswers, problems: Sequence[Problem]) -> LetterInputs:
    """The same without the texts that cannot be used."""
    bad = {problem.field for problem in problems}
    kept: Mapping[str, object] = dict(answers_on_path(QUESTIONS, answers)[0])
    return LetterInputs.model_validate(
        {name: value for name, value in kept.items() if name not in bad and value != ""}
    )


def show_fields(draft: Draft, t: Translator) -> None:
    """What is wrong is told at once, at the field and above them all."""
    if draft.problems:
        error_summary(QUESTIONS, draft.problems, t)
    form = Form(FIRST, t, {problem.field: problem for problem in draft.problems})
    for question in QUESTIONS:
        if _is_shown(question, draft):
            form.ask(question)


def _is_shown(question: Question[LetterAnswers], draft: Draft) -> bool:
    """The reason for being late only to those who are. Nobody types on a shared screen."""
    is_late = draft.complaint.standing is ComplaintStanding.LATE or bool(draft.answers.late_reason)
    return question.name != "late_reason" or is_late
