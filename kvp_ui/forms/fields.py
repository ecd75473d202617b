"""Questions as fields, each drawn from its answer, with what is wrong said at the field.

The answer is given as the field’s first value: put into Streamlit’s session instead, it would
reach the browser only if the run that did so came to its end, and a change of language
interrupts one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Generic, Literal, TypeVar, assert_never, cast

import streamlit as st

from kvp_core.asking.errors import Problem, Reason
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
from kvp_core.asking.typed_text import with_whole_year
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session
from kvp_ui.app.bilingual import BilingualTranslator, widget_label
from kvp_ui.forms import carrying
from kvp_ui.forms.answer_binding import LONGEST_TEXT, AnswerBinding
from kvp_ui.forms.step_buttons import Stepper
from kvp_ui.layout.html import render

A = TypeVar("A", bound=FrozenModel)
PIXELS_PER_ROW = 34
LONGEST_FREE_TEXT = 20_000
OTHERS, FEWER = msg("Something else"), msg("Show fewer choices")
"""What shows and hides the options that few people need."""


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
        if isinstance(question, Number) and question.is_money and session.hides_amounts():
            with st.container(key=f"field_{question.name}"):
                st.html(render("secret.html", self.t, text=question.text))
            return
        problem = self.problems.get(question.name)
        if self._binding.is_refused(question.name):
            problem = Problem(question.name, Reason.LOOKS_LIKE_AN_ID_NUMBER)
        with st.container(key=f"field_{question.name}", gap="xsmall"):
            if self.is_compact:
                self.say_what_is_wrong(question, problem)
            elif not isinstance(question, Checkbox):
                self._introduce(question, problem)
            self.fields(question)
            if question.why:
                st.html(render("why.html", self.t, why=question.why))

    def key(self, name: str) -> str:
        """What Streamlit knows a field by."""
        return self._binding.key(name)

    @cached_property
    def _binding(self) -> AnswerBinding[A]:
        both = "+" if isinstance(self.t, BilingualTranslator) else ""
        return AnswerBinding(self.first, f"{self.t.language}{both}")

    def redraw(self, *names: str) -> None:
        """Let fields be drawn from the answers again, which something else has changed."""
        for name in names:
            self._binding.renew(name)

    def _introduce(self, question: Question[A], problem: Problem | None) -> None:
        said = self.t(error_message(question, problem)) if problem else None
        st.html(
            render(
                "question.html",
                self.t,
                question=question,
                problem=said,
                invalid=problem is not None,
                origin=carrying.origin(self.first, question.name),
                inputmode={Number: "decimal", Day: "numeric"}.get(type(question)),
                short=isinstance(question, Choice) and question.options is YES_NO_UNSURE,
            )
        )

    def say_what_is_wrong(self, question: Question[A], problem: Problem | None) -> None:
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
        stepper = Stepper(question.name, self.t, self._binding.change)
        kept = self._binding.kept(question.name)
        match question:
            case WholeNumber():
                stepper.count(question, kept if isinstance(kept, int) else question.low)
            case Number():
                stepper.number(question, str(kept))
            case Day():
                stepper.day(question, str(kept), session.today())

    def _choice(self, question: Choice[A]) -> None:
        kept = self._binding.kept(question.name)
        all_shown = self._shows_all(question, kept)
        options = [one for one in question.options if all_shown or one not in question.seldom]
        st.radio(
            self._label(question),
            options,
            index=options.index(kept) if kept in options else None,
            format_func=lambda option: widget_label(self.t, question.options[option]),
            label_visibility=self._labels,
            **self._binding.arguments(question.name),
        )
        if question.seldom and kept not in question.seldom:
            st.button(
                widget_label(self.t, FEWER if all_shown else OTHERS),
                type="tertiary",
                icon=":material/expand_less:" if all_shown else ":material/expand_more:",
                key=f"others_{question.name}",
                on_click=session.set_ui_state,
                args=(self._asks_for_all(question), not all_shown),
            )

    def _shows_all(self, question: Choice[A], kept: object) -> bool:
        """Whether the options that few need are shown too: asked for, or one of them chosen."""
        if kept in question.seldom:
            session.set_ui_state(self._asks_for_all(question), True)
            return True
        return session.get_ui_state(self._asks_for_all(question), otherwise=False)

    def _asks_for_all(self, question: Choice[A]) -> str:
        return f"all.{type(self.first).__name__}.{question.name}"

    def _several(self, question: MultipleChoice[A]) -> None:
        if self.is_compact:
            st.html(render("group.html", self.t, text=question.text))
        for option in question.options:
            self.option(question, option)

    def option(self, question: MultipleChoice[A], option: object) -> None:
        """One of several by itself, for a page that has something to say beside each."""
        key = self._binding.key(f"{question.name}.{option}")
        st.checkbox(
            widget_label(self.t, question.options[option]),
            value=option in self._binding.chosen(question.name),
            key=key,
            on_change=self._binding.toggle,
            args=(question.name, option, key),
        )

    def _tick(self, question: Checkbox[A]) -> None:
        st.checkbox(
            widget_label(self.t, question.text),
            value=bool(self._binding.kept(question.name)),
            **self._binding.arguments(question.name),
        )

    def _count(self, question: WholeNumber[A]) -> None:
        st.number_input(
            self._label(question),
            min_value=question.low,
            max_value=question.high,
            value=cast(int, self._binding.kept(question.name)),
            step=1,
            label_visibility=self._labels,
            **self._binding.arguments(question.name),
        )

    def _text(self, question: Number[A] | Day[A]) -> None:
        if isinstance(question, Day) or self.is_compact:
            self._line(question)
            return
        with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
            self._line(question)
            st.html(render("unit.html", self.t, unit=question.unit), width="content")

    def _line(self, question: Number[A] | Day[A]) -> None:
        whole: Callable[[str], str] = str
        if isinstance(question, Day):
            whole = partial(
                with_whole_year, today=session.today(), lies_behind=question.lies_behind
            )
        st.text_input(
            self._label(question),
            value=str(self._binding.kept(question.name)),
            max_chars=LONGEST_TEXT,
            autocomplete=self._autocomplete(question),
            label_visibility=self._labels,
            **self._binding.arguments(question.name, put_right=whole),
        )

    def _autocomplete(self, question: Question[A]) -> str:
        """Only on the person’s own screen: elsewhere the browser knows somebody else."""
        shared = session.is_kiosk() or session.is_counsellor()
        return "off" if shared else question.autocomplete

    def _label(self, question: Question[A]) -> str:
        text = question.text
        return widget_label(self.t, text) if self.is_compact else self.t(text)

    def _free_text(self, question: FreeText[A]) -> None:
        """Longer than allowed may be typed, so that the person is told and nothing is cut off."""
        label = self.t(question.text)
        kept = str(self._binding.kept(question.name))
        bound = self._binding.arguments(question.name, LONGEST_FREE_TEXT)
        if question.rows == 1:
            own = self._autocomplete(question)
            st.text_input(label, kept, autocomplete=own, label_visibility="collapsed", **bound)
        else:
            height = question.rows * PIXELS_PER_ROW
            st.text_area(label, kept, height=height, label_visibility="collapsed", **bound)
