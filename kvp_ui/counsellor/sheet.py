"""The one sheet to take home from a meeting, made of what somebody chose to have on it."""

from collections.abc import Iterator
from datetime import date

import streamlit as st

from kvp_core.benefit.handout import STEPS, SheetParts, handout
from kvp_core.benefit.scenarios import LETTERS
from kvp_core.eligibility.answers import Answers
from kvp_core.export.blocks import Document
from kvp_core.export.pdf import pdf
from kvp_core.export.report_document import stamp
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Section
from kvp_core.supplements.report import sheet_section, to_bring
from kvp_core.supplements.rules import SupplementsEstimate
from kvp_ui.app import session
from kvp_ui.app.bilingual import BilingualTranslator
from kvp_ui.counsellor import agenda
from kvp_ui.counsellor.choices import estimate_scenarios, meeting_costs
from kvp_ui.counsellor.days import as_of
from kvp_ui.counsellor.meeting import ON_THE_SHEET, meeting
from kvp_ui.eligibility import steps

PARTS = {
    "ask": msg("Questions to clear up"),
    "costs": msg("Costs Nav can cover"),
    "how": msg("How we worked it out"),
    "both": msg("Both languages"),
    "large": msg("Large print"),
}
STEP = "counsellor.step"


def is_on(name: str, t: Translator) -> bool:
    """Whether something is to be on the sheet: a part by its name, a choice by its letter."""
    first = {"both": isinstance(t, BilingualTranslator), "large": False}
    first |= {letter: letter in {LETTERS[0], LETTERS[meeting().shown]} for letter in LETTERS}
    chosen: dict[str, bool] = session.get_ui_state(ON_THE_SHEET, {})
    return chosen.get(name, first.get(name, True))


def turn(name: str, on: bool) -> None:
    """Have it on the sheet, or no longer."""
    chosen: dict[str, bool] = session.get_ui_state(ON_THE_SHEET, {})
    session.set_ui_state(ON_THE_SHEET, chosen | {name: on})


def sheet(today: date, rates: RateBook, t: Translator) -> Document | None:
    """The sheet as it stands; none while there is nothing to put on it."""
    day, _ = as_of(today, rates)
    compared, costs = estimate_scenarios(day, rates).compared, meeting_costs(today, rates)
    step = STEPS.get(session.get_ui_state(STEP, ""))
    if not (compared or costs or step or steps.answers() != Answers()):
        return None
    chosen = [one for one in compared if is_on(one.scenario.letter, t)]
    parts = SheetParts(
        step,
        tuple(_more(costs, t)),
        shows_how=is_on("how", t),
        is_large=is_on("large", t),
    )
    return handout(chosen, rates, _languages(t), stamp(day), parts)


def _more(costs: SupplementsEstimate | None, t: Translator) -> Iterator[Section]:
    open_points = agenda.left(agenda.questions())
    if open_points and is_on("ask", t):
        yield Section("ask", msg("Clear up with Nav"), points=open_points)
    if costs and is_on("costs", t):
        yield sheet_section(costs)
        if papers := agenda.left(to_bring(costs)):
            yield Section("bring", msg("Bring to Nav"), points=papers)


def _languages(t: Translator) -> list[Translator]:
    """Norwegian first where both are there: that is the one Nav reads."""
    if not is_on("both", t):
        return [translator(t.language)]
    second = t.second.language if isinstance(t, BilingualTranslator) else t.style.second
    codes = sorted({t.language, second}, key=list(LANGUAGES).index)
    return [translator(code) for code in codes]


def show_pdf(made: Document | None, label: str, key: str) -> None:
    """The sheet as a file; it is only made when somebody asks for it."""
    if made:
        st.download_button(
            label,
            lambda: pdf(made),
            "kvp-sheet.pdf",
            "application/pdf",
            key=key,
            icon=":material/download:",
            on_click="ignore",
        )
