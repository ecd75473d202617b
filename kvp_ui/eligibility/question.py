"""One question of the check: large answers, why it is asked, and the way back."""

from contextlib import nullcontext

import streamlit as st

from kvp_core.asking.errors import Problem, Reason
from kvp_core.asking.questions import Choice, Given, MultipleChoice, Question, error_message
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import main_questions, numbers
from kvp_core.eligibility.rules import assess
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_ui.app import navigation, session
from kvp_ui.eligibility import steps
from kvp_ui.forms import carrying
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form
from kvp_ui.forms.given import button_names, show_given
from kvp_ui.layout import frame
from kvp_ui.layout.expanders import fold
from kvp_ui.layout.html import render

_NOTHING_CHOSEN = "eligibility.nothing_chosen"
SO_FAR = msg("Your answers so far")
MOST_IN_SIGHT = 3


def show_question(question: Question[Answers], t: Translator) -> None:
    """Draw the question; an answer is kept and leads on at once."""
    failed = session.get_ui_state(_NOTHING_CHOSEN, "") == question.name
    view = frame.PageState(
        f"eligibility:{question.name}{':error' if failed else ''}",
        focus="#kvp-errors" if failed else "h1",
        step=steps.place_of(question.name),
        failed=failed,
        lead=(question.hint,) if question.hint else (),
        names=button_names(others := _others(question), t),
    )
    number = msg("Question {n} of {total}", n=numbers()[question.name], total=main_questions())
    frame.open_page(t, question.text, view, above=number)
    given = getattr(steps.answers(), question.name) if isinstance(question, Choice) else None
    said = {"answered": _answered(question), "given": given, "hint": question.hint}
    st.html(render("step.html", t, **said))
    if isinstance(question, Choice):
        _buttons(question, t, given)
    elif isinstance(question, MultipleChoice):
        _boxes(question, t, failed=failed)
    if question.why:
        st.html(render("why.html", t, why=question.why))
    _back(question, t)
    if others:
        with fold("given", t(SO_FAR)) if len(others) > MOST_IN_SIGHT else nullcontext():
            show_given(others, steps.change, t, SO_FAR)


def _others(question: Question[Answers]) -> tuple[Given, ...]:
    """What else was answered, the newest first; strangers at a kiosk are to see less."""
    kept = steps.answers()
    titles = {condition.key: condition.title for condition, _ in assess(kept).judgements}
    return tuple(
        Given(one.name, titles.get(one.name, one.text), one.options[given])
        for one in reversed(() if session.is_kiosk() else steps.asked())
        if isinstance(one, Choice) and one is not question
        if (given := getattr(kept, one.name)) is not None
    )


def _answered(question: Question[Answers]) -> Message | None:
    """What was answered before, for someone who has come back."""
    given = getattr(steps.answers(), question.name)
    if given is None or not isinstance(question, Choice):
        return None
    if source := carrying.origin(Answers(), question.name):
        return msg("{origin}: {answer}.", origin=source, answer=question.options[given])
    return msg("You answered: {answer}.", answer=question.options[given])


def _buttons(question: Choice[Answers], t: Translator, chosen: str | None) -> None:
    with st.container(key="ansbox"):
        for option, text in question.options.items():
            with st.container(key=f"ans_{option}"):
                key, given = f"answer_{question.name}_{option}", (question.name, option)
                icon = ":material/check:" if option == chosen else None
                label, act = t(text), steps.answer
                st.button(label, key=key, width="stretch", icon=icon, on_click=act, args=given)


def _boxes(question: MultipleChoice[Answers], t: Translator, *, failed: bool) -> None:
    problem = Problem(question.name, Reason.MISSING)
    if failed:
        error_summary((question,), (problem,), t)
    form = Form(Answers(), t, {question.name: problem} if failed else {})
    with st.container(key="ansbox_several"):
        if failed:
            st.html(render("problem.html", t, problem=t(error_message(question, problem))))
        form.fields(question)
    st.button(
        t("Continue"), type="primary", key="continue", on_click=_continue, args=(question.name,)
    )


def _continue(name: str) -> None:
    chosen = getattr(session.answers(Answers()), name)
    session.set_ui_state(_NOTHING_CHOSEN, "" if chosen else name)
    if chosen:
        steps.answer(name, chosen)


def back_button(t: Translator) -> None:
    """To the step before; the script presses it for the browser’s own Back."""
    icon, back = ":material/arrow_back:", steps.back
    st.button(t("Back"), type="tertiary", icon=icon, key="step_back", on_click=back)


def _back(question: Question[Answers], t: Translator) -> None:
    """To the question before; from the first one to the start page."""
    if steps.place_of(question.name) > 1:
        back_button(t)
    elif st.button(t("Back"), type="tertiary", icon=":material/arrow_back:", key="back_home"):
        st.switch_page(navigation.HOME.file, query_params={})
