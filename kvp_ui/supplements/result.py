"""The costs on a page: the answer, each cost, the months, and who can get what."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

import streamlit as st

from kvp_core.costs.answers import CostsAnswers, CostsInputs, person
from kvp_core.costs.estimate import estimate_costs
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Report
from kvp_core.supplements.outlook import outlooks
from kvp_core.supplements.report import entitlement_section, supplements_report
from kvp_core.travel.basis import Basis, basis
from kvp_ui.app import navigation
from kvp_ui.layout.html import headline_html, render, section_html
from kvp_ui.layout.next_steps import NextStep, next_card, show_next_steps

FOLDER = NextStep(
    msg("Take it with you"),
    msg("All that you have worked out, ready for your meeting with Nav."),
    msg("See what you have gathered"),
)


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
    st.html(section_html(entitlement_section(who, outlooks(who, today)), t, level=1))


def show_answer(shown: CostsView, t: Translator, stale: bool) -> None:
    """What it may come to, each cost in a row, the rest folded, and what comes next."""
    st.html(headline_html(shown.report, t, stale=stale))
    st.html(render("costs.html", t, section=shown.report.section("costs")))
    if shown.drives:
        _driving_log(t)
    with st.container(key="folds"):
        st.html("".join(_folds(shown.report, t)))
    if next_card(FOLDER, "to_summary", t):
        st.switch_page(navigation.SUMMARY.file, query_params={})
    show_next_steps(t, None, shown.report, key="costs", folder=False)


def _folds(report: Report, t: Translator) -> Iterator[str]:
    """Each cost with all that belongs to it in one fold, then what holds for all of them."""
    rest = [one for one in report.sections if one.key != "costs"]
    for finding in report.section("costs").findings:
        own = [one for one in rest if one.key.startswith(finding.key)]
        rest = [one for one in rest if one not in own]
        said = {"key": f"{finding.key}_all", "heading": finding.title, "sections": own}
        yield render("cost_fold.html", t, **said)
    yield from (section_html(replace(one, folded=True), t, level=1) for one in rest)


def _driving_log(t: Translator) -> None:
    """On to the log with the same trip."""
    log = navigation.DRIVING_LOG
    if st.button(t("Fill in the driving log"), key="to_driving_log", icon=log.icon):
        st.switch_page(log.file, query_params={})
