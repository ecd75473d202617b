"""What the log comes to: the sum, the calendar, the months, the weeks and the sheet for Nav."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from kvp_core.calendar.working_days import week_from
from kvp_core.driving_log.overview import LoggedWeek, in_month, weeks_around
from kvp_core.driving_log.payment import month_in_short
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.values.months import Month
from kvp_ui.app import session
from kvp_ui.driving_log import state
from kvp_ui.driving_log.files import show_first_file
from kvp_ui.driving_log.view import DrivingLogView
from kvp_ui.layout.expanders import fold, is_open
from kvp_ui.layout.html import headline_html, render, section_html
from kvp_ui.layout.next_steps import show_next_steps


def show_sum(
    shown: DrivingLogView, monday: date, rates: RateBook, today: date, t: Translator
) -> None:
    """The answer, which stays in sight, and the month around the week on the screen."""
    if shown.log.driven_days:
        in_short = month_in_short(shown.paid, Month.of(monday))
        with st.container(key="log_total" if session.is_kiosk() else "log_sum"):
            st.html(headline_html(shown.report, t, above=in_short))
            show_first_file(rates, today, t)
        show_next_steps(t)
    else:
        st.html(render("empty.html", t, text=shown.report.title))
    show_calendar(shown, monday, t)


def show_calendar(shown: DrivingLogView, monday: date, t: Translator) -> None:
    """The month around the week on the screen; each week leads to itself. On paper, a table."""
    month = Month.of(monday)
    weeks = in_month(shown.weeks, month)
    days = week_from(monday)
    with st.container(border=True, key="log_calendar", gap=None):
        _months(shown, month, t)
        st.html(render("log_calendar.html", t, days=days))
        for week in weeks:
            with st.container(
                key=f"log_row_{week.monday}",
                horizontal=True,
                vertical_alignment="center",
                gap=None,
                wrap=False,
            ):
                _week_button(week, str(week.number), f"log_week_{week.monday}")
                is_here = week.monday == monday
                st.html(render("log_calendar_week.html", t, week=week, is_here=is_here))
        st.html(render("log_month.html", t, month=month, weeks=weeks, here=monday, days=days))


def _months(shown: DrivingLogView, month: Month, t: Translator) -> None:
    """The name of the month between the ways to the months beside it."""
    before, after = weeks_around(shown.weeks, month)
    with st.container(
        key="log_months",
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        wrap=False,
    ):
        _week_button(before, t.date(month.plus(-1).first, "LLL"), "log_month_before")
        st.html(render("log_month_name.html", t, month=month), width="content")
        _week_button(after, t.date(month.plus(1).first, "LLL"), "log_month_after")


def _week_button(week: LoggedWeek | None, label: str, key: str) -> None:
    """Leads to a week; nowhere if there is none."""
    monday = week.monday if week else date.min
    st.button(
        label, type="tertiary", key=key, disabled=not week, on_click=state.go_to, args=(monday,)
    )


def week_names(shown: DrivingLogView, monday: date, t: Translator) -> dict[str, str]:
    """What the buttons of the calendar lead to, by key, for screen readers."""
    month = Month.of(monday)
    beside = {"log_month_before": month.plus(-1), "log_month_after": month.plus(1)}
    return {f"log_week_{week.monday}": t(week.name) for week in in_month(shown.weeks, month)} | {
        key: f"{t.date(each.first, 'LLL')} – {t.show(each)}" for key, each in beside.items()
    }


def show_details(shown: DrivingLogView, t: Translator) -> None:
    """What to look at, the months, each week, how it was worked out, and what to copy."""
    by_key = {section.key: section for section in shown.report.sections}
    if "check" in by_key:
        st.html(section_html(by_key["check"], t))
    if shown.paid.days:
        st.html(
            "".join(section_html(by_key[key], t) for key in ("months", "trips") if key in by_key)
        )
    if shown.paid.days:
        _how(shown, t)
    if shown.sheet_keys:
        _sheet(shown, t)
    st.html(section_html(by_key["send"], t))


def _how(shown: DrivingLogView, t: Translator) -> None:
    """Drawn when it is opened: a year has fifty weeks, and each its own lines."""
    with fold("log_how", t("Every week, and how we worked it out")):
        if is_open("log_how"):
            sections = (replace(shown.report.section(key), folded=False) for key in shown.trip_keys)
            st.html("".join(section_html(section, t, level=3) for section in sections))


def _sheet(shown: DrivingLogView, t: Translator) -> None:
    """In the order of Nav’s own log, to copy from."""
    with fold("log_sheet", t(msg("Copy this into Nav’s driving log"))):
        if is_open("log_sheet"):
            sections = (shown.report.section(key) for key in shown.sheet_keys)
            st.html("".join(section_html(section, t, level=3) for section in sections))


def places() -> Sequence[DeltaGenerator]:
    """Where the week and the sum stand: side by side, or below each other on a shared screen."""
    if session.is_kiosk():
        return st.container(), st.container()
    return st.columns(2, gap="large")
