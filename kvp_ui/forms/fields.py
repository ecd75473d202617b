"""Questions as fields: what was typed, kept; what is wrong, said at the field and in a summary.

A field is drawn from the answers each time, under a key of its own for each language, because
Streamlit’s choices otherwise lose what was chosen when their labels change. The answer is given
as the field’s first value: put into Streamlit’s session instead, it would reach the browser only
if the run that did so came to its end, and a change of language interrupts one.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, Literal, TypeVar, assert_never, cast

import streamlit as st

from kvp_core.asking.errors import Problem, Reason
from kvp_core.asking.free_text import holds_id_number
from kvp_core.asking.questions import (
    YES_NO_UNSURE,
    Checkbox,
    Choice,
    Day,
    FreeText,
    MultipleChoice,
    Number,
    Question,
    WholeNumber,
    error_message,
)
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session
from kvp_ui.app.bilingual import BilingualTranslator, widget_label
from kvp_ui.forms.step_buttons import Stepper
from kvp_ui.layout.html import render

A = TypeVar("A", bound=FrozenModel)
LONGEST_TEXT = 40
PIXELS_PER_ROW = 34
LONGEST_FREE_TEXT = 20_000


@dataclass(frozen=True)
class Form(Generic[A]):
    """The fields of one topic on one page."""

    first: A
    """The answers before anybody has answered."""
    t: Translator
    problems: Mapping[str, Problem] = field(default_factory=dict)
    """What is wrong, by field."""
    is_compact: bool = False
    """The question stands on the field itself, for a screen that shows all of them at once."""

    def ask(self, question: Question[A]) -> None:
        """Draw one question with its label, hint, error and field.

        A screen that strangers share has no place for anybody’s own words.
        """
        if session.is_kiosk() and isinstance(question, FreeText):
            return
        problem = self.problems.get(question.name)
        if session.get_ui_state(self._refused(question.name), otherwise=False):
            problem = Problem(question.name, Reason.LOOKS_LIKE_AN_ID_NUMBER)
        with st.container(key=f"field_{question.name}", gap="xsmall"):
            if self.is_compact:
                self._only_what_is_wrong(question, problem)
            elif not isinstance(question, Checkbox):
                self._introduce(question, problem)
            self.fields(question)
            if question.why:
                st.html(render("why.html", self.t, why=question.why))

    def redraw(self, *names: str) -> None:
        """Let fields be drawn from the answers again, which something else has changed."""
        for name in names:
            session.renew_fields(type(self.first), name)

    def _introduce(self, question: Question[A], problem: Problem | None) -> None:
        said = self.t(error_message(question, problem)) if problem else None
        st.html(
            render(
                "question.html",
                self.t,
                question=question,
                problem=said,
                invalid=problem is not None,
                decimal=isinstance(question, Number),
                short=isinstance(question, Choice) and question.options is YES_NO_UNSURE,
            )
        )

    def _only_what_is_wrong(self, question: Question[A], problem: Problem | None) -> None:
        if problem:
            said = self.t(error_message(question, problem))
            st.html(render("wrong.html", self.t, name=question.name, problem=said))

    @property
    def _labels(self) -> Literal["visible", "collapsed"]:
        return "visible" if self.is_compact else "collapsed"

    def fields(self, question: Question[A]) -> None:
        """Draw the field itself; for a page that says the question in its heading."""
        if session.is_kiosk() and isinstance(question, WholeNumber | Number | Day):
            self._buttons(question)
            return
        match question:
            case Choice():
                self._choice(question)
            case MultipleChoice():
                self._several(question)
            case Checkbox():
                self._tick(question)
            case WholeNumber():
                self._count(question)
            case Number() | Day():
                self._text(question)
            case FreeText():
                self._free_text(question)
            case _:
                assert_never(question)

    def _buttons(self, question: WholeNumber[A] | Number[A] | Day[A]) -> None:
        """The same answers without a keyboard."""
        stepper = Stepper(question.name, self.t, self._step)
        kept = self._kept(question.name)
        match question:
            case WholeNumber():
                stepper.count(question, kept if isinstance(kept, int) else question.low)
            case Number():
                stepper.number(question, str(kept))
            case Day():
                stepper.day(question, str(kept), session.today())

    def _step(self, name: str, value: object) -> None:
        session.change(self.first, {name: value})

    def _choice(self, question: Choice[A]) -> None:
        options = list(question.options)
        kept = self._kept(question.name)
        st.radio(
            self._label(question),
            options,
            index=options.index(kept) if kept in options else None,
            format_func=lambda option: widget_label(self.t, question.options[option]),
            label_visibility=self._labels,
            **self._bound(question.name),
        )

    def _several(self, question: MultipleChoice[A]) -> None:
        if self.is_compact:
            st.html(render("group.html", self.t, text=question.text))
        chosen = self._chosen(question.name)
        for option, text in question.options.items():
            key = self._key(f"{question.name}.{option}")
            st.checkbox(
                widget_label(self.t, text),
                value=option in chosen,
                key=key,
                on_change=self._toggle,
                args=(question.name, option, key),
            )

    def _tick(self, question: Checkbox[A]) -> None:
        st.checkbox(
            widget_label(self.t, question.text),
            value=bool(self._kept(question.name)),
            **self._bound(question.name),
        )

    def _count(self, question: WholeNumber[A]) -> None:
        st.number_input(
            self._label(question),
            min_value=question.low,
            max_value=question.high,
            value=cast(int, self._kept(question.name)),
            step=1,
            label_visibility=self._labels,
            **self._bound(question.name),
        )

    def _text(self, question: Number[A] | Day[A]) -> None:
        if isinstance(question, Day) or self.is_compact:
            self._line(question)
            return
        with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
            self._line(question)
            st.html(render("unit.html", self.t, unit=question.unit), width="content")

    def _line(self, question: Number[A] | Day[A]) -> None:
        st.text_input(
            self._label(question),
            value=str(self._kept(question.name)),
            max_chars=LONGEST_TEXT,
            autocomplete="off",
            label_visibility=self._labels,
            **self._bound(question.name),
        )

    def _label(self, question: Question[A]) -> str:
        text = question.text
        return widget_label(self.t, text) if self.is_compact else self.t(text)

    def _free_text(self, question: FreeText[A]) -> None:
        """Longer than allowed may be typed, so that the person is told and nothing is cut off."""
        label = self.t(question.text)
        kept = str(self._kept(question.name))
        bound = self._bound(question.name, LONGEST_FREE_TEXT)
        if question.rows == 1:
            st.text_input(label, kept, autocomplete="off", label_visibility="collapsed", **bound)
        else:
            height = question.rows * PIXELS_PER_ROW
            st.text_area(label, kept, height=height, label_visibility="collapsed", **bound)

    def _bound(self, name: str, longest: int = LONGEST_TEXT) -> dict[str, Any]:
        """The arguments that tie a widget to an answer."""
        key = self._key(name)
        return {"key": key, "on_change": self._keep, "args": (name, key, longest)}

    def _key(self, name: str) -> str:
        both = "+" if isinstance(self.t, BilingualTranslator) else ""
        topic = type(self.first)
        times = session.field_generation(topic, name)
        return f"{topic.__name__}.{name}.{self.t.language}{both}{times or ''}"

    def _kept(self, name: str) -> object:
        return getattr(session.answers(self.first), name)

    def _chosen(self, name: str) -> frozenset[object]:
        """What a ``MultipleChoice`` holds; nothing before anybody has answered."""
        kept = self._kept(name)
        return kept if isinstance(kept, frozenset) else frozenset()

    def _keep(self, name: str, key: str, longest: int) -> None:
        value = session.widget(key)
        if isinstance(value, str):
            value = value[:longest]
        is_id_number = isinstance(value, str) and longest == LONGEST_TEXT and holds_id_number(value)
        session.set_ui_state(self._refused(name), is_id_number)
        if is_id_number:  # nobody needs to give it, so it is not even remembered
            value = ""
            session.renew_fields(type(self.first), name)
        session.change(self.first, {name: value})

    def _refused(self, name: str) -> str:
        return f"refused.{type(self.first).__name__}.{name}"

    def _toggle(self, name: str, option: object, key: str) -> None:
        chosen = self._chosen(name)
        now = chosen | {option} if session.widget(key) else chosen - {option}
        session.change(self.first, {name: now})


def error_summary(
    questions: tuple[Question[A], ...], problems: tuple[Problem, ...], t: Translator
) -> None:
    """All that is wrong, in the order of the page, each leading to its field.

    What would be said twice in the same words names its question too.
    """
    by_name = {question.name: question for question in questions}
    told = [
        (by_name[problem.field], error_message(by_name[problem.field], problem))
        for problem in problems
        if problem.field in by_name
    ]
    often = Counter(problem for _, problem in told)
    said = [
        (question.name, t(problem if often[problem] == 1 else _with_question(question, problem)))
        for question, problem in told
    ]
    st.html(render("errors.html", t, problems=said))


def _with_question(question: Question[A], problem: Message) -> Message:
    return msg("{question} {problem}", question=question.text, problem=problem)
