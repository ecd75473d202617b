"""The first step: what the decision is about and one date; the rest is folded away."""

from datetime import date

import streamlit as st

from kvp_core.asking.questions import parse_answers
from kvp_core.complaint.answers import Arrival, ComplaintAnswers
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.questions import QUESTIONS, forgot_day, got_letter
from kvp_core.language.i18n import Translator
from kvp_core.language.messages import msg
from kvp_ui.app import session
from kvp_ui.app.navigation import COMPLAINT
from kvp_ui.forms.fields import Form
from kvp_ui.forms.form_page import FormPage, Group
from kvp_ui.forms.submissions import Submission
from kvp_ui.layout import frame
from kvp_ui.layout.html import render

Made = Submission[ComplaintAnswers, ComplaintInputs]
FIRST = ComplaintAnswers()
STEPS = (msg("When and what"), msg("Answer and letter"))
_CHANGING = "complaint.changing"
ON_THE_LETTER = "decided_on"
"""Needed by somebody who has forgotten when the letter came; folded away for the others."""
DAYS = ("received", "learned_on")
MORE = ("letter_limit", "letter_last_day", "asked_for_reasons", "reasons_received")
HOW_FAR = ("extension", "extended_to", "stage")


def complaint_page(today: date) -> FormPage[ComplaintAnswers, ComplaintInputs]:
    is_needed = forgot_day(session.answers(FIRST))
    needed, others = ((ON_THE_LETTER,), ()) if is_needed else ((), (ON_THE_LETTER,))
    return FormPage(
        place=COMPLAINT,
        first=FIRST,
        questions=QUESTIONS,
        groups=(
            Group(("track", *DAYS, *needed), below=_other_day),
            Group(
                ("arrival", *others, *MORE, *HOW_FAR),
                key="complaint_more",
                heading=msg("More about the letter"),
            ),
        ),
        read=lambda answers: parse_answers(ComplaintInputs, QUESTIONS, answers, as_of=today),
        decides=forgot_day,
        button=msg("Find the last day"),
        button_key="find_deadline",
        stale=msg("You have changed an answer. Press “Find the last day” to see the new date."),
    )


def _other_day(answers: ComplaintAnswers, t: Translator) -> None:
    """For somebody who has the letter, but has forgotten when it came; and the way back."""
    if got_letter(answers):
        label, to = t("I do not remember the day"), Arrival.DAY_FORGOTTEN
    elif forgot_day(answers):
        label, to = t("I know which day I got it"), Arrival.LETTER
    else:
        return
    st.button(label, type="tertiary", key="complaint_other_day", on_click=_come, args=(to,))


def _come(arrival: Arrival) -> None:
    session.change(FIRST, {"arrival": arrival})
    Form(FIRST, session.translator()).redraw("arrival")


def is_answered(made: Made) -> bool:
    """Whether the second step is to be seen: asked for, and nothing is being changed."""
    is_changing = session.get_ui_state(_CHANGING, 0) == made.number
    return made.submitted is not None and not made.is_stale and not is_changing


def change(made: Made) -> None:
    """Back to the questions, until the last day is asked for anew."""
    session.set_ui_state(_CHANGING, made.number)


def show_steps(now: int, t: Translator) -> None:
    st.html(render("complaint_steps.html", t, steps=STEPS, now=now))


def show_questions(
    page: FormPage[ComplaintAnswers, ComplaintInputs], made: Made, t: Translator
) -> None:
    show_steps(0, t)
    is_changing = made.is_submitted and not made.failed
    focus = "#kvp-errors" if made.failed else "h1"
    name = f"{page.place.name}:{made.number}:{is_changing}"
    frame.open_page(t, page.place.title, frame.PageState(name, focus=focus, failed=made.failed))
    if page.place.lead:
        st.markdown(t(page.place.lead))
    if is_changing and made.is_stale:
        st.html(render("notice.html", t, text=t(page.stale)))
    page.show_form(made, t)
