"""Filling many days at once, said as one sentence; the button tells how many days it fills."""

from dataclasses import replace
from datetime import date

import streamlit as st

from kvp_core.asking.errors import InvalidInputError, Problem
from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.driving_log.fill_questions import (
    FILL_QUESTIONS,
    WEEKDAYS,
    FillAnswers,
    first_plan,
    read_plan,
)
from kvp_core.driving_log.filling import Plan, fill_log, left_to_fill, more_than_granted
from kvp_core.driving_log.log import Trip
from kvp_core.driving_log.report import trip_title
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg, plural
from kvp_ui.app import session
from kvp_ui.driving_log import state
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form
from kvp_ui.layout.html import render, show_heading

FIRST = FillAnswers()
FORM = "fill"
_ONLY = "log.fill_only"


def show_fill(t: Translator) -> None:
    """The sentence, what is wrong with it, and the button."""
    if not session.has_answers(FillAnswers):
        session.keep(first_plan(state.log()))
    plan, problems = _read()
    shown = problems if state.has_failed(FORM) else ()
    with st.container(border=True, key="log_fill_card"):
        show_heading(t("Fill many days at once"), t)
        form = Form(FIRST, t, {problem.field: problem for problem in shown})
        with st.container(horizontal=True, key="log_fill_sentence"):
            for question in FILL_QUESTIONS:
                form.ask(question)
        _which_trip(t)
        if shown:
            error_summary(FILL_QUESTIONS, shown, t)
        _button(plan, t)


def _read() -> tuple[Plan | None, tuple[Problem, ...]]:
    try:
        return read_plan(session.answers(FIRST)), ()
    except InvalidInputError as error:
        return None, error.problems


def _button(plan: Plan | None, t: Translator) -> None:
    """It says how many days it fills in; where nothing is left to do, a sentence in its place."""
    label = msg("Fill in the days")
    if plan:
        count = left_to_fill(state.log(), plan, _only())
        label = plural("Fill in {count} day", "Fill in {count} days", count=count)
        if not count:
            said = fill_log(state.log(), plan, _only()).why_none
            st.html(render("hint.html", t, text=said))
            return
        if more := more_than_granted(state.log(), plan, _only()):
            st.html(render("notice.html", t, text=t(more)))
    st.button(t(label), key="log_fill", on_click=_fill)


def chip_names(monday: date, t: Translator) -> dict[str, str]:
    """The whole name of each weekday, by key, for screen readers: what is seen, then all."""
    form = Form(FIRST, t)
    return {
        form.key(f"weekdays.{number}").replace(".", "-"): (
            f"{t(short)} – {t.date(monday + number * ONE_DAY, 'EEEE')}"
        )
        for number, short in WEEKDAYS.items()
    }


def _only() -> Trip | None:
    """The one trip to fill in; none for all of them."""
    trips, place = state.log().trips, session.get_ui_state(_ONLY, -1)
    return trips[place].trip if 0 <= place < len(trips) else None


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
        on_change=session.remember,
        args=(_ONLY, key),
    )


def _fill() -> None:
    plan, problems = _read()
    state.fail(FORM, failed=bool(problems))
    if plan:
        fill_in(plan)


def fill_in(plan: Plan) -> None:
    """Tell what was filled in; the days that were skipped can be taken after all."""
    filled = fill_log(state.log(), plan, _only())
    state.keep(filled.log)
    state.say(*filled.told, skipped=replace(plan, skip_holidays=False) if filled.holidays else None)
