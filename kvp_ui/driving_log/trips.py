"""The trips of the log: the first one, another one, and what changes about one of them."""

from collections.abc import Callable

import streamlit as st

from kvp_core.asking.errors import InvalidInputError, Problem
from kvp_core.asking.questions import Question
from kvp_core.driving_log.log import DrivingLog, Trip
from kvp_core.driving_log.questions import CHANGE_QUESTIONS, QUESTIONS, TripAnswers
from kvp_core.driving_log.report import trip_facts, trip_title
from kvp_core.driving_log.setup import add_trip, answers_for, change_trip_from, retell_trip
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg, plural
from kvp_ui.app import session
from kvp_ui.driving_log import state
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form
from kvp_ui.layout.expanders import close, fold
from kvp_ui.layout.html import render, show_heading

FIRST = TripAnswers()
FORM, FOLD = "trip", "log_trips"
NEW, CHANGE, FROM = "new", "change", "from"
FIRST_TRIP = tuple(question for question in QUESTIONS if question.name != "name")
Work = Callable[[DrivingLog, TripAnswers], DrivingLog]


def show_setup(t: Translator) -> None:
    """Once, before there is anything to tick."""
    show_heading(t("About the drive"), t)
    hint = msg("Nav covers your own car only if you cannot use bus, train or boat.")
    st.html(render("hint.html", t, text=hint))
    with st.container(key="log_setup"):
        _fields(FIRST_TRIP, add_trip, t)
        st.button(
            t("Start the log"),
            type="primary",
            key="log_start",
            on_click=_send,
            args=(add_trip, None),
        )


def show_trips(t: Translator) -> None:
    """Every trip with what can be done about it."""
    name = state.form()
    with fold(FOLD, t("Change the trip, or add another"), opened=bool(name)):
        for place, logged in enumerate(state.log().trips):
            _trip(place, logged.trip, t)
            if name == f"{CHANGE}_{place}":
                _form(QUESTIONS, _retelling(logged.trip), msg("Save the changes"), t)
            elif name == f"{FROM}_{place}":
                _form(CHANGE_QUESTIONS, _changing(logged.trip), msg("Save the changes"), t)
        if name == NEW:
            _form(QUESTIONS, add_trip, msg("Add the trip"), t)
        else:
            st.button(t("Add another trip"), key="log_new", on_click=_open, args=(NEW,))


def _trip(place: int, trip: Trip, t: Translator) -> None:
    st.html(render("log_trip.html", t, title=trip_title(trip), facts=trip_facts(trip)))
    with st.container(horizontal=True, key=f"log_trip_{place}"):
        st.button(
            t("Change"),
            key=f"log_change_{place}",
            on_click=_open,
            args=(f"{CHANGE}_{place}", trip),
        )
        st.button(
            t("New distance from a day"),
            key=f"log_from_{place}",
            on_click=_open,
            args=(f"{FROM}_{place}", trip),
        )
        st.button(
            t("Remove"), type="tertiary", key=f"log_remove_{place}", on_click=_remove, args=(trip,)
        )


def button_names(t: Translator) -> dict[str, str]:
    """Longer names for buttons that stand under each trip, by key, for screen readers."""
    names = {}
    for place, logged in enumerate(state.log().trips):
        title = t(trip_title(logged.trip))
        names[f"log_change_{place}"] = t("Change: {trip}", trip=title)
        names[f"log_from_{place}"] = t("New distance from a day: {trip}", trip=title)
        names[f"log_remove_{place}"] = t("Remove: {trip}", trip=title)
    return names


def _retelling(trip: Trip) -> Work:
    return lambda log, answers: retell_trip(log, trip, answers)


def _changing(trip: Trip) -> Work:
    return lambda log, answers: change_trip_from(log, trip, answers)


def _form(
    questions: tuple[Question[TripAnswers], ...], work: Work, button: Message, t: Translator
) -> None:
    with st.container(border=True, key="log_trip_form"):
        _fields(questions, work, t)
        with st.container(horizontal=True):
            st.button(
                t(button),
                type="primary",
                key="log_trip_save",
                on_click=_send,
                args=(work, state.form()),
            )
            st.button(t("Never mind"), type="tertiary", key="log_trip_stop", on_click=_close)


def _fields(questions: tuple[Question[TripAnswers], ...], work: Work, t: Translator) -> None:
    problems = _problems(work) if state.has_failed(FORM) else ()
    if problems:
        error_summary(questions, problems, t)
    form = Form(FIRST, t, {problem.field: problem for problem in problems})
    for question in questions:
        form.ask(question)


def _problems(work: Work) -> tuple[Problem, ...]:
    try:
        work(state.log(), session.answers(FIRST))
    except InvalidInputError as error:
        return error.problems
    return ()


def _open(name: str, trip: Trip | None = None) -> None:
    """A form with what is known of the trip; a new one begins with what is typed already."""
    session.keep(answers_for(trip, session.translator()) if trip else FIRST)
    Form(FIRST, session.translator()).redraw(*(question.name for question in QUESTIONS))
    if name.startswith(FROM):
        session.change(FIRST, {"start": ""})
    state.open_form(name)


def _close() -> None:
    session.keep(FIRST)
    state.open_form("")


def _send(work: Work, name: str | None) -> None:
    """Put the trip in the log, or say what is wrong with it."""
    before = state.log()
    try:
        after = work(before, session.answers(FIRST))
    except InvalidInputError:
        state.fail(FORM, failed=True)
        return
    state.keep(after)
    _close()
    close(FOLD)
    if name is None:
        state.happen(state.Focus.WEEK)
    else:
        state.say(msg("We changed the log. Check the days and the amounts."))


def _remove(trip: Trip) -> None:
    log = state.log()
    days = log.of(trip).entries
    state.keep(log.replace(trip))
    _close()
    state.say(
        plural(
            "We removed the trip and {count} day. Press “Undo” to get it back.",
            "We removed the trip and {count} days. Press “Undo” to get it back.",
            count=len(days),
        )
    )
