"""Below the choices: the months, hours of work, two days, and every worksheet side by side.

Each part is worked out and drawn only while it is open.
"""

from collections.abc import Callable
from datetime import date

import streamlit as st

from kvp_core.benefit.hours_curve import hours_curve, hours_sentences, hours_table
from kvp_core.benefit.month_table import month_table
from kvp_core.benefit.scenarios import ScenarioEstimate
from kvp_core.benefit.worksheets import worksheets
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Section
from kvp_ui.app import session
from kvp_ui.charts.benefit import CONFIG, chart_text, hours_chart, hours_text, month_chart
from kvp_ui.counsellor.choices import ScenarioResults
from kvp_ui.counsellor.days import show_what_changed
from kvp_ui.layout.expanders import fold, is_open
from kvp_ui.layout.html import section_html, show_heading, table_html

EXPLAINED = "counsellor.explained"


def show_details(found: ScenarioResults, today: date, rates: RateBook, t: Translator) -> None:
    """Everything that answers “and why?” or “and what if?”."""
    active = found.active
    if active:
        _part("months", msg("Month by month"), t, lambda: _months(active, t))
        _part("hours", msg("What hours of work do"), t, lambda: _hours(active, rates, t))
    changed = msg("What changed between two days?")
    _part("two_days", changed, t, lambda: show_what_changed(today, rates, t))
    if found.by_place:
        _explain(found, rates, t)


def _part(name: str, title: Message, t: Translator, draw: Callable[[], None]) -> None:
    with fold(f"counsellor_{name}", t(title)):
        if is_open(f"counsellor_{name}"):
            draw()


def _months(choice: ScenarioEstimate, t: Translator) -> None:
    st.plotly_chart(
        month_chart(choice.estimate, t, dark=_is_dark()),
        config=CONFIG,
        alt=chart_text(choice.estimate, t),
        theme=None,
        key="month_chart",
    )
    st.html(table_html(month_table(choice.estimate), t))


def _hours(choice: ScenarioEstimate, rates: RateBook, t: Translator) -> None:
    points = hours_curve(choice.inputs, rates)
    said = Section(
        "hours",
        msg("What hours of work do"),
        sentences=tuple(hours_sentences(points, choice.inputs)),
    )
    st.html(section_html(said, t, level=3))
    chart, figures = st.columns(2, gap="large")
    with chart:
        st.plotly_chart(
            hours_chart(points, t, dark=_is_dark()),
            config=CONFIG,
            alt=hours_text(points, t),
            theme=None,
            key="hours_chart",
        )
    with figures:
        st.html(table_html(hours_table(points), t))


def _is_dark() -> bool:
    return st.context.theme.type == "dark"


def _explain(found: ScenarioResults, rates: RateBook, t: Translator) -> None:
    """All worksheets of all choices, side by side, with the sections of law."""
    opened = session.get_ui_state(EXPLAINED, otherwise=False)
    st.button(
        t("Hide the calculation") if opened else t("Show the calculation"),
        key="counsellor_explain",
        icon=":material/calculate:",
        on_click=lambda: session.set_ui_state(EXPLAINED, not opened),
    )
    if not opened:
        return
    with st.container(key="counsellor_sheets"):
        for column, choice in zip(
            st.columns(len(found.by_place)), found.by_place.values(), strict=True
        ):
            with column:
                show_heading(t(choice.scenario.heading), t)
                sheets = worksheets(choice.estimate, rates)
                st.html("".join(section_html(sheet, t, level=3) for sheet in sheets))
