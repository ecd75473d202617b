"""What parking cost: one box for the week, and then one field for each driven day."""

from collections.abc import Callable, Sequence
from datetime import date

import streamlit as st

from kvp_core.asking.errors import InvalidInputError
from kvp_core.asking.questions import Number
from kvp_core.driving_log.fill_questions import WRONG_PARKING, TypedParking, read_parking
from kvp_core.driving_log.log import Trip, TripLog
from kvp_core.driving_log.sheet import SheetDay, SheetWeek
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_ui.app import session
from kvp_ui.driving_log import state
from kvp_ui.forms.step_buttons import Stepper
from kvp_ui.layout.html import render

Parts = Sequence[tuple[Trip, SheetWeek]]
LONGEST = 12
KRONER = msg("kr")


def show_parking(monday: date, parts: Parts, t: Translator) -> None:
    """Nothing in a week without driven days."""
    driven = [(trip, day) for trip, week in parts for day in week.driven]
    if not driven:
        return
    paid = session.get_ui_state(_note(monday), otherwise=False) or any(
        day.parking for _, day in driven
    )
    key = f"log.parked.{monday}"
    session.set_widget(key, paid)
    st.checkbox(
        t("I paid for parking this week"),
        key=key,
        on_change=_open_or_clear,
        args=(key, monday, parts),
    )
    if paid:
        for place, (trip, _) in enumerate(parts):
            for day in (day for owner, day in driven if owner == trip):
                _field(place, trip, day, t)


def _note(monday: date) -> str:
    return f"log.parking.{monday}"


def _open_or_clear(key: str, monday: date, parts: Parts) -> None:
    """Unticked, nothing was paid; it can be undone."""
    is_open = bool(session.widget(key))
    session.set_ui_state(_note(monday), value=is_open)
    if is_open:
        return
    session.keep(TypedParking())
    for trip, week in parts:
        state.change_trip(trip, _without_parking(week))


def _without_parking(week: SheetWeek) -> Callable[[TripLog], TripLog]:
    days = {day.day for day in week.driven}
    return lambda logged: logged.without_parking(days)


def _field(place: int, trip: Trip, day: SheetDay, t: Translator) -> None:
    """The label says which day; it is no heading, so that seven of them stay short."""
    name = f"park_{place}_{day.day}"
    key = f"log.{name}"
    label = msg("Parking {day} (kr)", day=t.date(day.day, t.style.weekday_date.removesuffix(" y")))
    wrong = session.answers(TypedParking()).texts.get(key)
    problem = None if wrong is None else WRONG_PARKING
    with st.container(key=f"field_{name}", gap="xsmall"):
        if session.hides_amounts():
            st.html(render("secret.html", t, text=label))
            return
        st.html(render("log_parking.html", t, name=name, label=label, problem=problem))
        known = str(day.parking) if day.parking else ""
        if session.is_kiosk():
            question = Number[TypedParking](name=name, text=label, unit=KRONER)
            Stepper(name, t, lambda _, typed: _park(key, trip, day.day, typed)).number(
                question, known
            )
        else:
            session.set_widget(key, wrong or known)
            _text(key, trip, day.day, t(label), t)


def _text(key: str, trip: Trip, day: date, label: str, t: Translator) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small", wrap=False):
        st.text_input(
            label,
            max_chars=LONGEST,
            autocomplete="off",
            label_visibility="collapsed",
            key=key,
            on_change=lambda: _park(key, trip, day, session.widget(key)),
        )
        st.html(render("unit.html", t, unit=KRONER), width="content")


def _park(key: str, trip: Trip, day: date, typed: object) -> None:
    """What cannot be used stays in the field with a message; the log keeps what it had."""
    texts = {**session.answers(TypedParking()).texts}
    texts.pop(key, None)
    try:
        kroner = read_parking(str(typed or ""))
    except InvalidInputError:
        texts[key] = str(typed)
    else:
        state.change_trip(trip, lambda logged: logged.park(day, kroner))
    session.keep(TypedParking(texts=texts))
