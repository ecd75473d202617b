"""Filling many days at once: which days of the week, and which days not."""

import streamlit as st

from kvp_core.asking.errors import InvalidInputError, Problem
from kvp_core.driving_log.fill_questions import (
    FILL_QUESTIONS,
    OFF_QUESTIONS,
    SKIP_HOLIDAYS,
    WHICH_DAYS,
    DaysOff,
    FillAnswers,
    read_plan,
    with_days_off,
)
from kvp_core.driving_log.filling import fill_log
from kvp_core.driving_log.report import trip_title
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_ui.app import session
from kvp_ui.driving_log import state
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form
from kvp_ui.layout.expanders import close, fold
from kvp_ui.layout.html import render

FIRST = FillAnswers()
FORM, FOLD = "fill", "log_fill"
_ONLY = "log.fill_only"


def show_fill(t: Translator) -> None:
    """The form, folded; open to begin with while no day is driven."""
    is_empty = not state.log().driven_days
    with fold(FOLD, t("Fill many days at once"), opened=is_empty or state.has_failed(FORM)):
        problems = _problems() if state.has_failed(FORM) else ()
        if problems:
            error_summary(FILL_QUESTIONS, problems, t)
        form = Form(FIRST, t, {problem.field: problem for problem in problems})
        form.ask(WHICH_DAYS)
        form.ask(SKIP_HOLIDAYS)
        _days_off(form, t)
        _which_trip(t)
        st.button(t("Fill in the days"), type="primary", key="log_fill", on_click=_fill)


def _problems() -> tuple[Problem, ...]:
    try:
        read_plan(session.answers(FIRST))
    except InvalidInputError as error:
        return error.problems
    return ()


def _days_off(form: Form[FillAnswers], t: Translator) -> None:
    for number, off in enumerate(session.answers(FIRST).days_off):
        with st.container(horizontal=True, vertical_alignment="center", key=f"log_off_{number}"):
            said = msg("Holiday {range}", range=t.days(off.period))
            st.html(render("hint.html", t, text=said), width="content")
            st.button(
                t("Take it out"),
                type="tertiary",
                key=f"log_off_out_{number}",
                on_click=_take_out,
                args=(off,),
            )
    for question in OFF_QUESTIONS:
        form.ask(question)
    st.button(t("Add a holiday"), key="log_off_add", on_click=_add_days_off)


def _which_trip(t: Translator) -> None:
    trips = [logged.trip for logged in state.log().trips]
    if len(trips) == 1:
        return
    key = f"log_fill_only_{t.language}"
    places = [-1, *range(len(trips))]
    chosen = session.get_ui_state(_ONLY, -1)
    session.default_widget(key, chosen if chosen in places else -1)
    st.radio(
        t("Which trip?"),
        places,
        format_func=lambda place: t("All trips") if place < 0 else t(trip_title(trips[place])),
        key=key,
        on_change=_choose,
        args=(key,),
    )


def _choose(key: str) -> None:
    session.set_ui_state(_ONLY, session.widget(key))


def _add_days_off() -> None:
    """The holiday in the fields joins the others, or the form says what is wrong with it."""
    try:
        _show_again(with_days_off(session.answers(FIRST)))
    except InvalidInputError:
        state.fail(FORM, failed=True)


def _take_out(off: DaysOff) -> None:
    answers = session.answers(FIRST)
    left = tuple(each for each in answers.days_off if each != off)
    session.change(FIRST, {"days_off": left})


def _show_again(answers: FillAnswers) -> None:
    """Keep what the form moved, and let its fields be drawn from it."""
    session.keep(answers)
    state.fail(FORM, failed=False)
    Form(FIRST, session.translator()).redraw(*(question.name for question in OFF_QUESTIONS))


def _fill() -> None:
    answers = session.answers(FIRST)
    try:
        plan = read_plan(answers)
    except InvalidInputError:
        state.fail(FORM, failed=True)
        return
    _show_again(with_days_off(answers))
    log = state.log()
    place = session.get_ui_state(_ONLY, -1)
    only = log.trips[place].trip if 0 <= place < len(log.trips) else None
    filled = fill_log(log, plan, only)
    state.keep(filled.log)
    close(FOLD)
    state.say(filled.summary)
