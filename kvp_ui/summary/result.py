"""The summary on a page: what was done, what to say in the meeting, and the details."""

from collections.abc import Sequence

import streamlit as st

from kvp_core.asking.errors import InvalidInputError, Problem
from kvp_core.asking.questions import parse_answers
from kvp_core.export.report_document import stamp
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_core.rates.book import rate_book
from kvp_core.results.report import Report
from kvp_core.summary.inputs import LONGEST_NOTE, NoteAnswers, NoteInputs
from kvp_core.summary.questions import QUESTIONS
from kvp_core.summary.report import DETAILS, Part
from kvp_ui.app import session
from kvp_ui.app.navigation import BENEFIT, ELIGIBILITY, Place
from kvp_ui.forms.error_summary import error_summary
from kvp_ui.forms.fields import Form
from kvp_ui.layout.html import render, section_html
from kvp_ui.summary.parts import TOPICS

FIRST = NoteAnswers()
MEETING = ("days", "ask", "note", "bring")
BEGINNINGS = {
    ELIGIBILITY: msg("Start the check"),
    BENEFIT: msg("Work out how much you can get"),
}


def collected() -> tuple[Part, ...]:
    """A part for every topic in which something was done."""
    made = (topic.part(session.today(), rate_book()) for topic in TOPICS)
    return tuple(part for part in made if part is not None)


def show_empty(t: Translator) -> None:
    """Nothing is in the folder yet: how it is filled, and the two ways to begin."""
    with st.container(key="folder_empty", horizontal_alignment="center"):
        st.html(render("folder_empty.html", t))
        with st.container(horizontal=True, key="next_steps_on_empty"):
            for place, label in BEGINNINGS.items():
                st.page_link(place.file, label=t(label))


def checked_note() -> tuple[str, tuple[Problem, ...]]:
    """The note if it can be used, or what is wrong with it."""
    if session.is_kiosk():
        return "", ()
    try:
        return parse_answers(NoteInputs, QUESTIONS, session.answers(FIRST)).note, ()
    except InvalidInputError as error:
        return "", error.problems


def show_results(report: Report, parts: Sequence[Part], t: Translator) -> None:
    """Each topic with its answer and the way to it; also those in which nothing was done."""
    done = {part.key: part for part in parts}
    with st.container(key="parts"):
        for topic in TOPICS:
            with st.container(key=f"part_{topic.place.name}", gap="xxsmall"):
                _show_card(topic.place, done.get(topic.place.name), report, t)


def _show_card(place: Place, part: Part | None, report: Report, t: Translator) -> None:
    """One topic; what is no longer true says so, and leads to where it is worked out again."""
    label = place.title
    if part is None:
        st.html(render("not_done.html", t, title=place.title))
    else:
        label = msg("Work it out again") if part.is_stale else msg("Change")
        changed = render("changed.html", t) if part.is_stale else ""
        st.html(section_html(report.section(place.name), t) + changed)
    with st.container(key=f"goto_{place.name}"):
        st.page_link(place.file, label=t(label))


def show_meeting(report: Report, problems: tuple[Problem, ...], t: Translator) -> None:
    """Days, questions, the person’s own words and what to bring."""
    sections = {section.key: section for section in report.sections}
    for key in MEETING:
        if key in sections:
            st.html(section_html(sections[key], t))
        if key == "note":
            _show_note_field(problems, t)


def _show_note_field(problems: tuple[Problem, ...], t: Translator) -> None:
    """The field for the note, with how much has been written; none on a shared screen."""
    if session.is_kiosk():
        return
    if problems:
        error_summary(QUESTIONS, problems, t)
    Form(FIRST, t, {problem.field: problem for problem in problems}).ask(QUESTIONS[0])
    count = len(session.answers(FIRST).note.strip())
    st.html(render("count.html", t, count=count, limit=LONGEST_NOTE, field="note"))


def show_details(report: Report, t: Translator) -> None:
    """Condition by condition and krone by krone, folded away until somebody asks."""
    keys = [section.key for section in report.sections]
    if DETAILS in keys:
        details = report.sections[keys.index(DETAILS) :]
        with st.container(key="details"):
            st.html("".join(section_html(section, t) for section in details))


def show_stamp(t: Translator) -> None:
    """When and by what this was made."""
    st.html(render("stamp.html", t, stamp=stamp(session.today())))
