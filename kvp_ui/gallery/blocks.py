"""The blocks, each as its page draws it, for people who are made up."""

from datetime import date, timedelta

import streamlit as st

from kvp_core.asking.errors import Problem, Reason
from kvp_core.benefit import questions
from kvp_core.benefit.answers import BenefitAnswers
from kvp_core.benefit.inputs import BenefitInputs
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.driving_log.log import DrivingLog
from kvp_core.driving_log.notices import notices
from kvp_core.driving_log.overview import trips_in_week, week_to_begin_with
from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.report import eligibility_report, tallies
from kvp_core.eligibility.rules import assess
from kvp_core.language.i18n import Translator
from kvp_core.rates.book import RateBook
from kvp_core.results.report import Finding, Report, Section
from kvp_core.summary.report import Part, summary_report
from kvp_core.supplements.report import VERDICTS
from kvp_ui.benefit.result import show_answer
from kvp_ui.benefit.view import BenefitView
from kvp_ui.complaint.result import ComplaintView, show_day
from kvp_ui.driving_log.result import show_calendar
from kvp_ui.driving_log.view import DrivingLogView
from kvp_ui.driving_log.week import show_boxes
from kvp_ui.eligibility.result import ESTIMATE, TALK
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form
from kvp_ui.home.cards import show_steps
from kvp_ui.home.journey import Journey
from kvp_ui.home.strip import show_strip
from kvp_ui.layout import downloads
from kvp_ui.layout.html import render
from kvp_ui.layout.next_steps import next_card
from kvp_ui.summary.result import show_results

CHECK = Answers.model_validate(
    {"age": "from_18_to_66", "legal": "yes", "work": "no", "followup": "unsure"}
)
"""One answer of each kind, and questions that were not answered."""
WEEK = timedelta(days=7)


class GalleryAnswers(BenefitAnswers):
    """What is tried in the fields here, which is nobody’s answer on another page."""


def show_blocks(today: date, rates: RateBook, t: Translator) -> None:
    """What is read, then what is touched."""
    check = eligibility_report(assess(CHECK))
    told = {"report": check, "tallies": tallies(assess(CHECK)), "section": _costs(check)}
    st.html(render("gallery.html", t, **told))
    _money(today, rates, check, t)
    _questions(today, rates, t)
    _days(today, rates, t)
    st.html(render("take_band.html", t))
    downloads.print_buttons({"page": ESTIMATE.heading}, t)
    downloads.copy_button(t(check.title), t(check.title), t)
    downloads.show_code(t(check.title), t)


def _costs(check: Report) -> Section:
    """A cost of each verdict, in the words of the check."""
    keys = ("daily_travel", "childcare", "relocation")
    found = zip(keys, check.section("conditions").findings, VERDICTS.items(), strict=False)
    rows = (Finding(k, f.title, v, f.because, (), tag=g, figure=f.title) for k, f, (v, g) in found)
    return Section("costs", check.title, findings=tuple(rows))


def _money(today: date, rates: RateBook, check: Report, t: Translator) -> None:
    """An amount that changes on the way, and a visit in which it has grown old."""
    born = today - timedelta(days=9000)
    person = {"birth_date": born, "as_of": today, "start": today, "children": 2, "tax": "estimate"}
    view = BenefitView.of(BenefitInputs.model_validate(person), rates)
    show_answer(view, t, stale=False)
    made, title = view.report, check.title
    parts = (
        Part("eligibility", title, check, title),
        Part("benefit", made.title, made, made.title, is_stale=True),
    )
    show_strip("benefit", t)
    show_steps(Journey.of(parts, Answers(), check_is_complete=True), t)
    next_card(ESTIMATE, "gallery_next", t)
    st.html(render("next_card.html", t, step=TALK))
    show_results(summary_report(parts), parts, t)


def _questions(today: date, rates: RateBook, t: Translator) -> None:
    """One of each kind, two with something wrong, and every button."""
    wrong = (Problem("birth_date", Reason.MISSING), Problem("hours", Reason.NOT_A_NUMBER))
    asked = (
        *(questions.BIRTH_DATE, questions.children_question(today, rates), questions.WORK),
        *(questions.HOURS, questions.OTHER, questions.ABSENCE),
    )
    error_summary(asked, wrong, t)
    form: Form[BenefitAnswers] = Form(
        GalleryAnswers(), t, {problem.field: problem for problem in wrong}
    )
    for question in asked:
        form.ask(question)
    text = t(ESTIMATE.heading)
    st.button(text, type="primary", key="gallery_off", disabled=True)
    st.button(text, key="gallery_other")


def _days(today: date, rates: RateBook, t: Translator) -> None:
    """A week to be touched, its month, and the last day of a complaint."""
    trip = {"start": today - 4 * WEEK, "end": today + 4 * WEEK, "km_one_way": 20}
    driven = [{"day": today - WEEK - timedelta(days=n), "parking": n % 2 * 101} for n in range(3)]
    log = DrivingLog.model_validate({"trips": [{"trip": trip, "entries": driven}]})
    view, monday = DrivingLogView.of(log, rates, today), week_to_begin_with(log, today)
    for place, (one, part) in enumerate(trips_in_week(log, monday, today)):
        show_boxes(place, one, part.days, notices(log, today), t)
    show_calendar(view, monday, t)
    told = {"as_of": today, "track": "qualification_programme", "received": today - WEEK}
    show_day(ComplaintView.of(ComplaintInputs.model_validate(told)), t)
