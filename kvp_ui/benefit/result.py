"""The estimate on a page: the answer, the chart, the months, and how it was worked out."""

from dataclasses import dataclass
from typing import Self

import streamlit as st

from kvp_core.benefit.comparison import compare
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.benefit.presets import PRESET_TEXTS, Preset, fitting_presets
from kvp_core.benefit.report import benefit_report
from kvp_core.benefit.rules import BenefitEstimate, estimate_benefit
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Report, Section
from kvp_ui.app import navigation, session
from kvp_ui.benefit.typed_amounts import show_seen_amount, wage_field
from kvp_ui.charts.benefit import CONFIG, chart_text, month_chart
from kvp_ui.layout.html import headline_html, render, section_html, show_heading, table_html
from kvp_ui.layout.next_steps import show_next_steps

HOW = ("year", "tax", "back_pay", "total", "month-")
"""The beginnings of their keys: a phase has a tax of its own, and each month its sums."""
HEADING_OF_HOW = msg("How did we work this out?")
MEANING = ("payment", "older", "duration", "holiday", "unknown")
NEW_JOBS = {Preset.JOB_ONE_DAY, Preset.JOB_HALF_TIME}
_COMPARED = "benefit.compared_with"


@dataclass(frozen=True)
class BenefitView:
    """One estimate and its report, worked out once for the whole page."""

    estimate: BenefitEstimate
    report: Report

    @classmethod
    def of(cls, inputs: BenefitInputs, rates: RateBook) -> Self:
        estimate = estimate_benefit(inputs, rates)
        return cls(estimate, benefit_report(estimate, rates))

    def told(self, keys: tuple[str, ...]) -> tuple[Section, ...]:
        """The sections whose keys begin so, in the order of the keys."""
        found = self.report.sections
        return tuple(one for key in keys for one in found if one.key.startswith(key))


def show_answer(shown: BenefitView, t: Translator, stale: bool) -> None:
    """The amount, what must not be overlooked, and the months as a chart."""
    st.html(headline_html(shown.report, t, stale=stale))
    show_next_steps(t, navigation.SUPPLEMENTS, shown.report)
    _chart(shown.estimate, t)


def show_details(shown: BenefitView, rates: RateBook, t: Translator) -> None:
    """What comes each month, one other choice, how it was worked out, what it means."""
    st.html("".join(section_html(shown.report.section(key), t) for key in ("amounts", "months")))
    _compare(shown.estimate.inputs, rates, t)
    st.html(render("fold.html", t, key="how", heading=HEADING_OF_HOW, sections=shown.told(HOW)))
    show_heading(t("What this means"), t)
    st.html("".join(section_html(section, t) for section in shown.told(MEANING)))
    show_seen_amount(shown.estimate.inputs.as_of, rates, t)


def _chart(estimate: BenefitEstimate, t: Translator) -> None:
    st.plotly_chart(
        month_chart(estimate, t, dark=st.context.theme.type == "dark"),
        config=CONFIG,
        alt=chart_text(estimate, t),
        theme=None,
        key="month_chart",
    )


def _compare(inputs: BenefitInputs, rates: RateBook, t: Translator) -> None:
    """One other choice beside this one."""
    presets = fitting_presets(inputs)
    if not presets:
        return
    show_heading(t("Compare with another choice"), t)
    chosen: Preset | None = session.get_ui_state(_COMPARED, None)
    key = f"compare_{t.language}"
    with st.container(key="field_compare"):
        st.radio(
            t("What do you want to compare with?"),
            presets,
            index=presets.index(chosen) if chosen in presets else None,
            format_func=lambda preset: t(PRESET_TEXTS[preset]),
            key=key,
            on_change=_remember,
            args=(key,),
        )
    if chosen is not None and chosen in presets:
        asks = chosen in NEW_JOBS and not inputs.wage
        found = compare(inputs, chosen, rates, wage_field(chosen, t) if asks else None)
        if found.lacks_wage:
            said = msg("KVP goes down when you work, but the wage comes on top.")
            st.html(render("notice.html", t, text=t(said)))
        st.html(table_html(found.table, t))


def _remember(key: str) -> None:
    session.set_ui_state(_COMPARED, session.widget(key))
