"""Counting as of another day, and what changed between two days."""

from datetime import date

import streamlit as st

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.asking.questions import Day
from kvp_core.asking.typed_text import UnreadableError, read_day
from kvp_core.benefit.any_day import refuse_unknown
from kvp_core.benefit.what_changed import TwoDays, what_changed
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import Message, msg
from kvp_core.rates.book import RateBook
from kvp_ui.counsellor.meeting import Meeting, meeting
from kvp_ui.forms.fields import Form
from kvp_ui.layout.html import render, section_html

BEFORE_THE_FIRST = {
    Reason.BEFORE_THE_FIRST_FIGURES: msg("We have figures from {first}. Choose a later day")
}


def _day(name: str, text: Message) -> Day[Meeting]:
    return Day(name=name, text=text, optional=True, problems=BEFORE_THE_FIRST)


AS_OF = _day("as_of", msg("Count as of"))
EARLIER, LATER = _day("earlier", msg("The first day")), _day("later", msg("The second day"))


def as_of(today: date, rates: RateBook) -> tuple[date, Problem | None]:
    """The day to count as of: today until another one is typed that can be used."""
    try:
        day = _read("as_of", today)
        refuse_unknown("as_of", day, rates)
    except InvalidInputError as error:
        return today, error.problems[0]
    return day, None


def _read(name: str, otherwise: date) -> date:
    typed = getattr(meeting(), name)
    if not typed.strip():
        return otherwise
    try:
        return read_day(typed)
    except UnreadableError as error:
        raise InvalidInputError([Problem(name, error.reason)]) from None


def ask_as_of(problem: Problem | None, t: Translator) -> None:
    Form(Meeting(), t, {"as_of": problem} if problem else {}, is_compact=True).ask(AS_OF)


def show_what_changed(today: date, rates: RateBook, t: Translator) -> None:
    """Two fields for days, and everything that differs between them."""
    problems: dict[str, Problem] = {}
    days = None
    try:
        days = TwoDays(_read("earlier", today), _read("later", today), rates)
    except InvalidInputError as error:
        problems = {problem.field: problem for problem in error.problems}
    form = Form(Meeting(), t, problems, is_compact=True)
    for column, question in zip(st.columns(2), (EARLIER, LATER), strict=True):
        with column:
            form.ask(question)
    if days is None:
        return
    report = what_changed(days)
    st.html(render("lead.html", t, report=report))
    st.html("".join(section_html(section, t, level=2) for section in report.sections))
