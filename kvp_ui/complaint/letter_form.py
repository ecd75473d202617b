"""The fields of the letter, and the letter as it stands while it is being written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import streamlit as st

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.asking.questions import FreeText, Question, answers_on_path, parse_answers
from kvp_core.complaint.letter import Part, letter
from kvp_core.complaint.letter_check import check_letter
from kvp_core.complaint.letter_inputs import QUESTIONS, LetterAnswers, LetterInputs
from kvp_core.complaint.rules import Complaint, Standing
from kvp_core.language.i18n import Translator
from kvp_core.results.report import Finding
from kvp_ui.app import session
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form
from kvp_ui.layout.frame import PageState

FIRST = LetterAnswers()
_ASKED, _VIEW = "letter.asked", "letter.view"


@dataclass(frozen=True)
class Draft:
    """The letter as it stands. Where something is wrong there are lines for a pen."""

    complaint: Complaint
    answers: LetterAnswers
    inputs: LetterInputs
    problems: tuple[Problem, ...] = ()

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        return letter(self.complaint, self.inputs)

    @cached_property
    def check(self) -> tuple[Finding, ...]:
        return check_letter(self.complaint, self.inputs)

    @property
    def shown_problems(self) -> tuple[Problem, ...]:
        """What is wrong is told at once; what is missing, when the person wants the letter."""
        asked = _asked()
        return tuple(p for p in self.problems if asked or p.reason is not Reason.MISSING)


def current_draft(complaint: Complaint) -> Draft:
    answers = session.answers(FIRST)
    if session.is_kiosk():  # nobody types on a shared screen
        answers = answers.model_copy(update={"by_hand": True})
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
        | {"by_hand": answers.by_hand}
    )


def with_letter(view: PageState) -> PageState:
    """The page once the letter has been asked for: first of all what is wrong with it."""
    session.set_ui_state(_VIEW, view.name)
    if not (asked := _asked()):
        return view
    is_new = asked[-1] == view.name  # or the last day has been asked for since
    return replace(
        view,
        name=f"{view.name}:{len(asked)}",
        focus="#kvp-errors" if is_new else view.focus,
        failed=view.failed or bool(_read(session.answers(FIRST))[1]),
    )


def _asked() -> tuple[str, ...]:
    """The views in which the person has asked for the letter."""
    return session.get_ui_state(_ASKED, ())


def _want_letter() -> None:
    """The person wants the letter: from now on, what is missing is told too."""
    session.set_ui_state(_ASKED, (*_asked(), session.get_ui_state(_VIEW, "")))


def show_fields(draft: Draft, t: Translator) -> None:
    problems = draft.shown_problems
    if problems:
        error_summary(QUESTIONS, problems, t)
    form = Form(FIRST, t, {problem.field: problem for problem in problems})
    for question in answers_on_path(QUESTIONS, draft.answers)[1]:
        if _is_shown(question, draft):
            form.ask(question)
    if draft.problems:
        st.button(t("Make the letter"), type="primary", key="make_letter", on_click=_want_letter)


def _is_shown(question: Question[LetterAnswers], draft: Draft) -> bool:
    """No field to type in on a shared screen; the reason for being late only to those who are."""
    if session.is_kiosk():
        return not isinstance(question, FreeText) and question.name != "by_hand"
    is_late = draft.complaint.standing is Standing.LATE or bool(draft.answers.late_reason)
    return question.name != "late_reason" or is_late
