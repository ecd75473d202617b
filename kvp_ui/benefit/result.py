"""The estimate on a page: the answer, the chart, the months, and how it was worked out."""

from dataclasses import replace
from functools import partial

import streamlit as st

from kvp_core.benefit.comparison import compare
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.month_groups import events
from kvp_core.benefit.presets import PRESET_TEXTS, Preset, fitting_presets
from kvp_core.benefit.rules import BenefitEstimate
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_ui.app import navigation, session
from kvp_ui.benefit.typed_amounts import show_seen_amount, wage_field
from kvp_ui.benefit.view import BenefitView
from kvp_ui.charts.benefit import CONFIG, chart_text, month_chart
from kvp_ui.layout.alone import part_of_page
from kvp_ui.layout.expanders import fold
from kvp_ui.layout.html import (
    Fold,
    fold_html,
    headline_html,
    notices_html,
    render,
    section_html,
)
from kvp_ui.layout.next_steps import show_next_steps

LAW = ("month-", "year", "tax", "back_pay", "total")
"""The beginnings of their keys: a phase has a tax of its own, and each month its sums."""
HEADING_OF_LAW = msg("The law and the sources: every month, line by line")
HEADING_OF_HOW = msg("How did we work this out?")
HEADING_OF_WHAT_IF = msg("What if? Compare with another choice")
MEANING = ("payment", "older", "duration", "holiday", "unknown")
HEADING_OF_MEANING = msg("Good to know: pay day, holiday, how long")
NEW_JOBS = {Preset.JOB_ONE_DAY, Preset.JOB_HALF_TIME}
_COMPARED = "benefit.compared_with"


def show_answer(shown: BenefitView, t: Translator, stale: bool) -> None:
    """The amount, the way on, the months as a chart, and the rest folded behind its name."""
    st.html(headline_html(shown.report, t, stale=stale))
    show_next_steps(t, navigation.SUPPLEMENTS, shown.report)
    if shown.estimate.total:
        _chart(shown.estimate, t)
    if notices := shown.report.section("amounts").notices:
        st.html(notices_html(notices, t))
    with st.container(key="more", gap=None):
        _show_more(shown, t)
    show_programme(t)


def show_programme(t: Translator) -> None:
    """The way to all that is the same for everybody."""
    place = navigation.PROGRAMME
    st.page_link(place.file, label=t("Read more about KVP"), icon=place.icon)


def _show_more(shown: BenefitView, t: Translator) -> None:
    """What comes each month, how it was worked out, one other choice, what it means."""
    tables, how, meaning = session.once("benefit.more", (shown.report, t), lambda: _more(shown, t))
    st.html(tables)
    st.html(how)
    inputs, rates = shown.estimate.inputs, shown.rates
    part_of_page(partial(_compare, inputs, rates, t), t)
    st.html(meaning)
    part_of_page(partial(show_seen_amount, inputs.as_of, rates, t), t)


def _more(shown: BenefitView, t: Translator) -> tuple[str, str, str]:
    """What is folded away is most of a page, and changes with the result alone."""
    amounts = replace(shown.report.section("amounts"), notices=(), folded=True)
    law = Fold("law", HEADING_OF_LAW, shown.told(LAW))
    return (
        section_html(amounts, t) + section_html(shown.report.section("months"), t),
        fold_html(Fold("how", HEADING_OF_HOW, shown.told(("story",)), law), t),
        fold_html(Fold("meaning", HEADING_OF_MEANING, shown.told(MEANING)), t),
    )


def _chart(estimate: BenefitEstimate, t: Translator) -> None:
    """The months as bars, and what changes on the way in words below."""
    found = events(estimate)
    with st.container(key="chart", gap="xsmall"):
        st.plotly_chart(
            month_chart(estimate, t, dark=st.context.theme.type == "dark", events=found),
            config=CONFIG,
            alt=chart_text(estimate, t, found),
            theme=None,
            key="month_chart",
        )
        if found:
            st.html(render("events.html", t, events=found))


def _compare(inputs: BenefitInputs, rates: RateBook, t: Translator) -> None:
    """One other choice beside this one."""
    presets = fitting_presets(inputs)
    if not presets:
        return
    with fold("what_if", t(HEADING_OF_WHAT_IF)):
        _show_choices(inputs, presets, rates, t)


def _show_choices(
    inputs: BenefitInputs, presets: tuple[Preset, ...], rates: RateBook, t: Translator
) -> None:
    """The choices as chips, and what the chosen one changes."""
    chosen: Preset | None = session.get_ui_state(_COMPARED, None)
    key = f"compare_{t.language}"
    with st.container(key="field_compare"):
        st.radio(
            t("What do you want to compare with?"),
            presets,
            index=presets.index(chosen) if chosen in presets else None,
            format_func=lambda preset: t(PRESET_TEXTS[preset]),
            key=key,
            on_change=session.remember,
            args=(_COMPARED, key),
        )
    if chosen is not None and chosen in presets:
        place = st.container()  # what it comes to stands above the wage that it may rest on
        asks = chosen in NEW_JOBS and not inputs.wage
        found = compare(inputs, chosen, rates, wage_field(chosen, t) if asks else None)
        place.html(render("comparison.html", t, sentences=found.sentences, table=found.table))
