"""A page that asks first and answers when a button is pressed: one way for all of them.

A question that stands in no group would never be asked, so a page with one cannot be made.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kvp_core.asking.questions import Given, Question, answers_on_path
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session
from kvp_ui.app.navigation import Place
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form
from kvp_ui.forms.given import button_names, open_at, opened_at, show_given
from kvp_ui.forms.submissions import Submission, given_at_once, resume, submission_for, submit
from kvp_ui.layout import frame
from kvp_ui.layout.alone import part_of_page
from kvp_ui.layout.expanders import fold, keep_open
from kvp_ui.layout.html import render

A = TypeVar("A", bound=FrozenModel)
M = TypeVar("M")
V = TypeVar("V")


@dataclass(frozen=True)
class Group:
    """Questions that stand together on a page."""

    names: tuple[str, ...]
    key: str = ""
    """What the fold is known by; a group without stands open."""
    heading: Message | None = None
    """What stands on the fold."""
    is_open_at_first: bool = False
    above: Callable[[Any], Message | None] | None = None
    """What the answers come to, said above the fold."""
    below: Callable[[Any, Translator], None] | None = None
    """Draws what else can be pressed about these questions."""

    def ask(self, form: Form[A], asked: Iterable[Question[A]]) -> None:
        """Draw those that are asked; a fold with something wrong in it is opened."""
        by_name = {question.name: question for question in asked}
        own = [by_name[name] for name in self.names if name in by_name]
        with self._place(form) if own else nullcontext():
            for question in own:
                form.ask(question)
            if self.below:
                self.below(session.answers(form.first), form.t)

    def _place(self, form: Form[A]) -> AbstractContextManager[object]:
        if self.heading is None:
            return nullcontext()
        wrong = any(name in form.problems for name in self.names)
        label = form.t(self.heading)
        return fold(self.key, label, opened=wrong, at_first=self.is_open_at_first)


@dataclass(frozen=True, kw_only=True)
class FormPage(Generic[A, M]):
    """What one page asks, how it reads the answers, and what it says around them.

    Raises ``ValueError`` unless the name of each question stands in exactly one group.
    """

    place: Place
    first: A
    """The answers before anybody has answered."""
    questions: tuple[Question[A], ...]
    groups: tuple[Group, ...]
    read: Callable[[A], M]
    """Raises ``InvalidInputError`` naming every field that cannot be used."""
    path: Callable[[A], Iterable[Question[A]]] | None = None
    """The questions for some answers, where the questions’ own conditions are not enough."""
    button: Message
    button_key: str = "calculate"
    stale: Message
    """Said above an answer once a question has been answered otherwise."""
    empty: Message | None = None
    """Said where the answer will stand, on a page where it stands beside the questions."""
    given: Callable[[M], Iterable[Given]] | None = None
    """What was counted with: once there is an answer, the questions close to these rows."""
    decides: Callable[[A], object] | None = None
    """What of the answers decides more of the page than which questions are asked."""
    show_outlook: Callable[[A, Translator], None] | None = None
    """Draws what can be said before anybody has pressed the button."""
    counts_at_once: bool = False
    """The answers count as they are given, and nobody presses the button."""

    def __post_init__(self) -> None:
        asked = sorted({question.name for question in self.questions})
        placed = sorted(name for group in self.groups for name in group.names)
        if placed != asked:
            raise ValueError(f"{self.place.name}: asked are {asked}, but in groups are {placed}")

    def submission(self) -> Submission[A, M]:
        """The inputs as they were when the person asked for the result, or what is wrong now."""
        if self.counts_at_once:
            return given_at_once(self.first, self.read)
        return submission_for(self.place.name, self.first, self.read)

    def resume(self) -> None:
        """The answers have come from a file: ask for the result if they can be counted with."""
        resume(self.place.name, self.first, self.read)

    def show(
        self,
        t: Translator,
        view: Callable[[M], V],
        show_answer: Callable[[V, Translator, bool], None],
    ) -> V | None:
        """Draw the page, questions left and answer right; the answer, for what stands below.

        ``show_answer`` is told whether a question has been answered otherwise since.
        """
        made = self.submission()
        given = self._given(made)
        state = self.state(made, button_names(given, t))
        window = frame.result_of(self.place) if made.submitted else None
        frame.open_page(t, self.place.title, state, window=window)
        if self.place.lead and not given and not session.is_kiosk():
            st.markdown(t(self.place.lead))
        shown = None if made.submitted is None else view(made.submitted)
        with st.container(key="wide"):
            form, result = self._places(is_closed=bool(given))
            with form:
                if given:
                    show_given(given, self._go_back, t)
                else:
                    self.show_form(made, t)
            with result:
                if shown is None:
                    self._show_empty(made.answers, t)
                else:
                    if made.is_stale:
                        self._show_stale(t)
                    show_answer(shown, t, made.is_stale)
        return shown

    def _given(self, made: Submission[A, M]) -> tuple[Given, ...]:
        """The rows that stand in place of the questions; none while those are open."""
        if self.given is None or made.submitted is None or opened_at(self.place.name):
            return ()
        return tuple(self.given(made.submitted))

    def _go_back(self, name: str) -> None:
        """Open the form, and the fold in it, at a question."""
        open_at(self.place.name, name)
        for group in self.groups:
            if name in group.names and group.key:
                keep_open(group.key)

    @staticmethod
    def _places(*, is_closed: bool) -> Sequence[DeltaGenerator]:
        """Where the questions and the answer stand; what is read first comes first."""
        if not is_closed:
            return st.columns([5, 7], gap="large")
        with st.container(key="answered"):
            return st.columns([3, 1], gap="large")[::-1]

    def _show_stale(self, t: Translator) -> None:
        """That the answer below is of other answers, and the button once more."""
        with st.container(key="stale"):
            st.html(render("notice.html", t, text=t(self.stale)))
            self._submit_button(f"{self.button_key}_again", t)

    def state(
        self, made: Submission[A, M], names: Mapping[str, str] | None = None
    ) -> frame.PageState:
        """A new answer is read from its top, what is wrong before it, a form from its question."""
        focus = "#kvp-errors" if made.failed else "#kvp-result"
        if name := opened_at(self.place.name):
            focus = f".st-key-field_{name} :is(input:checked, input:not([type=radio]), button)"
        return frame.PageState(
            f"{self.place.name}:{made.number}:{name}",
            focus=focus if made.is_submitted else "h1",
            failed=made.failed,
            names=names or {},
            lead=(self.place.lead,) if self.place.lead else (),
        )

    def show_form(self, made: Submission[A, M], t: Translator) -> None:
        """The fields, what is wrong with them, and the button."""
        asked = {question.name for question in self._asked(made.answers)}
        for group in self.groups:
            if asked.intersection(group.names):
                part_of_page(partial(self._ask, group, t), t, partial(self._rest, group))
        if made.failed:
            error_summary(self.questions, made.problems, t)
        is_old = made.submitted is not None and made.is_stale
        self._submit_button(self.button_key, t, filled=not is_old)  # the one beside the answer is

    def _ask(self, group: Group, t: Translator) -> None:
        made = self.submission()
        problems = made.problems if made.failed else ()
        form = Form(self.first, t, {problem.field: problem for problem in problems})
        if group.above and (said := group.above(made.answers)):
            st.html(render("hint.html", t, text=said))
        group.ask(form, self._asked(made.answers))

    def _rest(self, group: Group) -> object:
        """What is shown of the answers to a group elsewhere on the page."""
        made = self.submission()
        others = {question.name for question in self._asked(made.answers)} - {*group.names}
        wrong = made.failed and made.problems
        decided = self.decides and self.decides(made.answers)
        return others, made.number, made.is_stale, wrong, decided

    def _submit_button(self, key: str, t: Translator, *, filled: bool = True) -> None:
        st.button(
            t(self.button),
            type="primary" if filled else "secondary",
            key=key,
            on_click=submit,
            args=(self.place.name, self.first),
        )

    def _asked(self, answers: A) -> tuple[Question[A], ...]:
        def found() -> tuple[Question[A], ...]:
            path = self.path(answers) if self.path else answers_on_path(self.questions, answers)[1]
            return tuple(path)

        return session.once(f"{self.place.name}.path", (session.today(), answers), found)

    def _show_empty(self, answers: A, t: Translator) -> None:
        if self.empty:
            st.html(render("empty.html", t, text=self.empty))
        if self.show_outlook:
            self.show_outlook(answers, t)
