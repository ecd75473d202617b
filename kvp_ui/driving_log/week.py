"""One week of the driving log: a box for each day, and what the week comes to."""

from collections.abc import Container, Iterable, Sequence
from datetime import date
from typing import Literal

import streamlit as st

from kvp_core.driving_log.filling import (
    ONE_WEEK,
    clear_week_of_log,
    copy_week_of_log,
    next_week_has_days,
    only_week,
)
from kvp_core.driving_log.log import Trip
from kvp_core.driving_log.notices import LogNotice
from kvp_core.driving_log.overview import trips_in_week
from kvp_core.driving_log.payment import PaidLog, in_short, price
from kvp_core.driving_log.report import trip_title
from kvp_core.driving_log.sheet import SheetDay
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Listing, Message, msg, plural
from kvp_core.rates.book import RateBook
from kvp_ui.app import session
from kvp_ui.driving_log import parking, state
from kvp_ui.driving_log.view import DrivingLogView
from kvp_ui.layout.expanders import fold
from kvp_ui.layout.html import render


def show_week(
    shown: DrivingLogView, monday: date, rates: RateBook, today: date, t: Translator
) -> None:
    """The week on the screen, and the ways to and from it."""
    week, found = shown.week(monday), shown.notices_in(monday)
    with st.container(border=True, key="log_week_card"):
        mondays = [week.monday for week in shown.weeks]
        _ways(monday, mondays, t)
        heading = msg("Week {w} · {range}", w=week.number, range=t.days(week.period))
        st.html(render("log_week.html", t, heading=heading, week=week))
        here = tuple(trips_in_week(shown.log, monday, today))
        for place, (trip, part) in enumerate(here):
            with st.container(key=f"log_boxes_{place}", gap=None):
                if len(here) > 1:
                    st.html(render("log_trip.html", t, title=trip_title(trip)))
                show_boxes(place, trip, part.days, [one for one in found if one.trip == trip], t)
        parking.show_parking(monday, here, t)
        _buttons(monday, t, is_empty=not week.days, is_last=monday + ONE_WEEK not in mondays)
        paid = price(only_week(shown.log, monday), rates)
        _amount(paid, [one.text for one in found if one.day is None], t)


def _ways(monday: date, mondays: Iterable[date], t: Translator) -> None:
    before = max((each for each in mondays if each < monday), default=None)
    after = min((each for each in mondays if each > monday), default=None)
    with st.container(key="log_ways", horizontal=True, horizontal_alignment="distribute"):
        _way(t("Week before"), "log_before", before, ":material/chevron_left:", "left")
        _way(t("Next week"), "log_after", after, ":material/chevron_right:", "right")


def _way(
    label: str, key: str, monday: date | None, icon: str, side: Literal["left", "right"]
) -> None:
    st.button(
        label,
        type="tertiary",
        icon=icon,
        icon_position=side,
        key=key,
        disabled=monday is None,
        on_click=state.go_to,
        args=(monday,),
    )


def show_boxes(
    place: int, trip: Trip, days: Sequence[SheetDay], found: Sequence[LogNotice], t: Translator
) -> None:
    """The days beside each other, to be touched; below them what is special about one."""
    told = [one.at_day for one in found if one.at_day]
    odd = {one.day for one in found}
    with st.container(key=f"log_days_{place}"):
        for day in days:
            _box(place, trip, day, t)
            if mark := _mark(day, odd):
                st.html(render("log_mark.html", t, mark=mark))
    holidays = [_label(day, t) for day in days if day.holidays and day.day not in odd]
    if holidays or told:
        st.html(render("log_notes.html", t, holidays=holidays, odd=told))


def _mark(day: SheetDay, odd: Container[date | None]) -> str:
    """What is special to see on the box of a day; its name and the notes below say it in words."""
    if day.day in odd:
        return "odd"
    return "holiday" if day.holidays else "ahead" if day.is_ahead else ""


def _box(place: int, trip: Trip, day: SheetDay, t: Translator) -> None:
    key = f"log.{place}.{day.day}"
    session.set_widget(key, day.driven)
    st.checkbox(_short(day, t), key=key, on_change=_tick, args=(key, trip, day.day))


def _short(day: SheetDay, t: Translator) -> str:
    """One piece of text: of several, a browser that translates keeps the old ones."""
    return f"{t.date(day.day, 'ccc').rstrip('.')} {day.day.day}"


def _label(day: SheetDay, t: Translator) -> str:
    said = t.day_of_week(day.day)
    if not day.holidays:
        return said
    return t("{day} – {holiday}", day=said, holiday=Listing(day.holidays))


def day_names(shown: DrivingLogView, monday: date, today: date, t: Translator) -> dict[str, str]:
    """What a screen reader says of each day of the week on the screen: what is seen, then all."""
    odd = {(one.trip, one.day) for one in shown.notices_in(monday)}
    return {
        f"log-{place}-{day.day}": _whole_name(day, is_odd=(trip, day.day) in odd, t=t)
        for place, (trip, part) in enumerate(trips_in_week(shown.log, monday, today))
        for day in part.days
    }


def _whole_name(day: SheetDay, *, is_odd: bool, t: Translator) -> str:
    ahead = (t("Not over yet"),) if day.is_ahead else ()
    check = (t("Check"),) if is_odd else ()
    return " – ".join((_short(day, t), _label(day, t), *ahead, *check))


def _tick(key: str, trip: Trip, day: date) -> None:
    """As the box is now; a second message about the same touch changes nothing."""
    ticked = bool(session.widget(key))
    state.change_trip(
        trip, lambda logged: logged if (day in logged.days) == ticked else logged.toggle(day)
    )


def _buttons(monday: date, t: Translator, *, is_empty: bool, is_last: bool) -> None:
    with st.container(key="log_actions", horizontal=True):
        st.button(
            t("Copy to next week"),
            icon=":material/content_copy:",
            key="log_copy",
            disabled=is_empty or is_last,
            on_click=_copy,
            args=(monday,),
        )
        st.button(
            t("Clear the week"),
            type="tertiary",
            key="log_clear",
            disabled=is_empty,
            on_click=_clear,
            args=(monday,),
        )
        undo_button(t)


def undo_button(t: Translator) -> None:
    st.button(
        t("Undo"),
        type="tertiary",
        icon=":material/undo:",
        key="log_undo",
        disabled=not state.can_undo(),
        on_click=state.undo,
    )


def _copy(monday: date) -> None:
    if next_week_has_days(state.log(), monday):
        state.ask_to_replace()
    else:
        copy(monday, replace=False)


def copy(monday: date, *, replace: bool) -> None:
    """Copy the week and go to the copy."""
    copied = copy_week_of_log(state.log(), monday, replace=replace)
    state.keep(copied)
    state.go_to(monday + ONE_WEEK)
    count = only_week(copied, monday + ONE_WEEK).driven_days
    state.say(plural("We copied {count} day.", "We copied {count} days.", count=count))


def _clear(monday: date) -> None:
    state.keep(clear_week_of_log(state.log(), monday))
    state.say(msg("We cleared the week. Press “Undo” to get it back."))


def _amount(paid: PaidLog, found: Iterable[Message], t: Translator) -> None:
    """What the week comes to, what Nav may look at, and how it was worked out."""
    st.html(
        render("log_amount.html", t, paid=paid, parts=in_short(paid), notices=dict.fromkeys(found))
    )
    if paid.lines:
        with fold("log_week_how", t("How did we work this out?")):
            st.html(render("lines.html", t, lines=paid.lines))
