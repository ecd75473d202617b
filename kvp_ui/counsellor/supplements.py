"""Costs in a meeting: a row for each of them left, what Nav can cover right, as they answer."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

import streamlit as st

from kvp_core.asking.questions import MultipleChoice, Question
from kvp_core.costs.answers import FIRST, QUESTIONS, CostsAnswers, asked
from kvp_core.costs.meeting import CostRow, rows, told_at_once, wrong_at_once
from kvp_core.language.i18n import Translator, translator
from kvp_core.language.messages import msg, plural
from kvp_core.rates.book import RateBook
from kvp_core.supplements.report import in_time, meeting_findings, supplements_report, to_bring
from kvp_core.supplements.rules import SupplementsEstimate
from kvp_ui.app import navigation, session
from kvp_ui.counsellor import agenda
from kvp_ui.counsellor.choices import meeting_costs
from kvp_ui.counsellor.frame import PRIVACY, shows_large_text
from kvp_ui.forms import carrying
from kvp_ui.forms.fields import Form
from kvp_ui.layout import frame
from kvp_ui.layout.html import finding_html, render, section_html

SHORT = {
    "agreed": msg("Activity agreed with Nav?"),
    "km": msg("Km one way"),
    "days": msg("Days a week"),
    "start": msg("Starts"),
    "end": msg("Last day, or one year"),
    "thirty_day": msg("Ticket for 30 days, kr"),
    "toll": msg("Toll and ferry a day, kr"),
    "gathering_price": msg("Tickets in all, kr"),
    "away_price": msg("Tickets for one trip, kr"),
    "job_price": msg("Cheapest tickets, kr"),
    "childcare_cost": msg("A month, without food, kr"),
    "rent": msg("Extra home, a month, kr"),
    "stay_cost": msg("One stay in all, kr"),
    "first_offer": msg("The first offer, kr"),
    "moving_extras": msg("Trailer, toll, ferry, kr"),
}
"""What stands on the fields that are always in sight."""
ONCE = ("km", "days", "start", "end")
PERSON = ("situations", "illness", "old_rules", "doing", "paid")
EMPTY = msg("Tick a cost on the left. Then you see what Nav can cover.")
NOTHING_YET = msg("Fill in what is missing about the cost. Then you see what Nav can cover.")
NO_MONEY = msg("{answer}. It pays your costs, so it is not money to live on.", answer="")


def show_page(today: date, rates: RateBook, t: Translator) -> None:
    """Draw it; every answer counts the moment it is given."""
    carrying.fill_in(FIRST)
    frame.open_page(t, msg("Which costs do you have?"), frame.PageState("supplements:counsellor"))
    found = meeting_costs(today, rates)
    with st.container(key="counsellor_page"):
        if shows_large_text():
            _answer(found, t)
            return
        form, result = st.columns([632, 576], gap="medium")
        with form, st.container(key="counsellor_costs"):
            _Costs.of(found, today, t).show()
        with result, st.container(key="counsellor_result"):
            _answer(found, t)
            if found:
                _what_to_do(found, t)


@dataclass(frozen=True)
class _Costs:
    """The questions in short fields, with what Nav can cover beside each cost."""

    form: Form[CostsAnswers]
    questions: Mapping[str, Question[CostsAnswers]]
    rows: tuple[CostRow, ...]
    found: SupplementsEstimate | None
    t: Translator

    @classmethod
    def of(cls, found: SupplementsEstimate | None, today: date, t: Translator) -> Self:
        answers = session.answers(FIRST)
        wrong = {one.field: one for one in wrong_at_once(answers, today)}
        form = Form(FIRST, translator(t.language), wrong, is_compact=True)
        known = {one.name: one for one in QUESTIONS if one.name in (*ONCE, "agreed", "costs")}
        on_path = asked(told_at_once(answers, today), today)
        return cls(form, known | on_path, tuple(rows(answers, today)), found, t)

    def show(self) -> None:
        with st.container(key="counsellor_about_the_activity", horizontal=True):
            self._ask("agreed")
            with st.popover(self.form.t("About the person"), key="counsellor_person"):
                for name in PERSON:
                    self._ask(name)
        for column, name in zip(st.columns(4, gap="small"), ONCE, strict=True):
            with column:
                self._ask(name)
        st.html(render("cost_heads.html", self.t))
        for row in self.rows:
            with st.container(key=f"cost_row_{row.cost}", horizontal=True, gap="xsmall"):
                self._row(row)
        if self.found:
            st.html(render("cost_sum.html", self.t, amount=self.found.per_month))
        st.html(render("privacy.html", self.form.t, text=PRIVACY))

    def _row(self, row: CostRow) -> None:
        costs = self.questions["costs"]
        assert isinstance(costs, MultipleChoice)  # noqa: S101 - of the questions of the core
        self.form.option(costs, row.cost)
        if not row.is_chosen:
            return
        if row.more:
            with st.popover(self.form.t("Details"), key=f"cost_more_{row.cost}"):
                for question in row.more:
                    self.form.ask(replace(question, why=None))
        if row.left:
            said = plural("{count} left", "{count} left", count=row.left)
            st.html(render("hint.html", self.form.t, text=said))
        if row.price:
            self.form.ask(_short(row.price))
        own = [one for one in self.found.costs if one.cost is row.cost] if self.found else []
        st.html(render("cost_amount.html", self.t, found=own[0].calculation if own else None))

    def _ask(self, name: str) -> None:
        if name in self.questions:
            self.form.ask(_short(self.questions[name]))


def _short(question: Question[CostsAnswers]) -> Question[CostsAnswers]:
    return replace(question, text=SHORT.get(question.name, question.text), why=None, hint=None)


def _answer(found: SupplementsEstimate | None, t: Translator) -> None:
    """The sentence to say, and each cost with its reason and its law."""
    if found is None:
        chosen = session.answers(FIRST).costs
        st.html(render("empty.html", t, text=NOTHING_YET if chosen else EMPTY))
        return
    whole = supplements_report(found)
    said = msg(NO_MONEY.msgid, answer=whole.title) if found.per_month else whole.title
    spoken = {"report": {"sentences": (said,)}, "tag": whole.tag, "preliminary": found.preliminary}
    st.html(render("meeting_say.html", t, **spoken))
    st.html(render("kick.html", t, text=msg("Your costs")))
    st.html("".join(finding_html(one, t) for one in meeting_findings(found)))


def _what_to_do(found: SupplementsEstimate, t: Translator) -> None:
    """When to apply, the log for who drives, and what to bring."""
    with st.container(key="counsellor_in_time", border=True):
        if (limits := in_time(found)).sentences:
            st.html(section_html(limits, t, level=2))
        log = navigation.DRIVING_LOG
        st.page_link(log.file, label=t("Open the driving log"), icon=log.icon)
    if papers := to_bring(found):
        st.html(render("kick.html", t, text=msg("Bring to Nav")))
        agenda.show_points(papers, t)
