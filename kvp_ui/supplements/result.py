"""The costs on a page: the answer, each cost, the months, and who can get what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

import streamlit as st

from kvp_core.costs.answers import CostsAnswers, CostsInputs, person
from kvp_core.costs.estimate import estimate_costs
from kvp_core.language.i18n import Translator
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Report
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.outlook import outlooks
from kvp_core.supplements.report import entitlement_section, supplements_report
from kvp_core.travel.basis import Basis, basis
from kvp_ui.app import navigation
from kvp_ui.layout.html import headline_html, section_html
from kvp_ui.layout.next_steps import show_next_steps

IN_THE_ANSWER = ("costs",)


@dataclass(frozen=True)
class CostsView:
    """One estimate and its report, worked out once for the whole page."""

    inputs: CostsInputs
    report: Report

    @classmethod
    def of(cls, inputs: CostsInputs, rates: RateBook) -> Self:
        return cls(inputs, supplements_report(estimate_costs(inputs, rates)))

    @property
    def drives(self) -> bool:
        """Whether the person may come to need a driving log."""
        travel = self.inputs.travel
        return bool(travel and travel.km and basis(travel) is Basis.OWN_CAR)


def show_outlook(answers: CostsAnswers, today: date, t: Translator) -> None:
    """Before anybody has asked for amounts: who can get what, as the answers stand."""
    who = person(answers)
    section = entitlement_section(who, outlooks(who, today))
    st.html(section_html(replace(section, folded=False), t))


def show_answer(shown: CostsView, t: Translator, stale: bool) -> None:
    """What it may come to in all, and each cost by itself."""
    st.html(headline_html(shown.report, t, stale=stale))
    show_next_steps(t, navigation.DRIVING_LOG if shown.drives else None, shown.report)
    for key in IN_THE_ANSWER:
        st.html(section_html(shown.report.section(key), t))
    _show_details(shown, t)


def _show_details(shown: CostsView, t: Translator) -> None:
    """Each cost by itself, the months of all, who can get what, and what to do."""
    keys = [one.key for one in shown.report.sections if one.key not in IN_THE_ANSWER]
    if shown.drives:
        after = keys.index(f"{Cost.DAILY_TRAVEL}_apply") + 1
        _sections(shown.report, keys[:after], t)
        _driving_log(t)
        keys = keys[after:]
    _sections(shown.report, keys, t)


def _sections(report: Report, keys: Sequence[str], t: Translator) -> None:
    st.html("".join(section_html(report.section(key), t) for key in keys))


def _driving_log(t: Translator) -> None:
    """On to the log with the same trip."""
    log = navigation.DRIVING_LOG
    if st.button(t("Fill in the driving log"), key="to_driving_log", icon=log.icon):
        st.switch_page(log.file, query_params={})
