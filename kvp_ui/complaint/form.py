"""The questions about a decision on a page: those everybody needs, the rest folded away."""

from datetime import date

from kvp_core.asking.questions import parse_answers
from kvp_core.complaint.answers import ComplaintAnswers
from kvp_core.complaint.inputs import ComplaintInputs
from kvp_core.complaint.questions import QUESTIONS
from kvp_core.language.messages import msg
from kvp_ui.app.navigation import COMPLAINT
from kvp_ui.forms.form_page import FormPage, Group

LETTER = ("letter_limit", "letter_last_day")
ALWAYS_SHOWN = Group(("track", "arrival", "decided_on", "received", "learned_on", *LETTER))
MORE = Group(
    ("asked_for_reasons", "reasons_received", "extension", "extended_to", "stage"),
    key="complaint_more",
    heading=msg("More time, missing reasons, and how far you have come"),
)


def complaint_page(today: date) -> FormPage[ComplaintAnswers, ComplaintInputs]:
    return FormPage(
        place=COMPLAINT,
        first=ComplaintAnswers(),
        questions=QUESTIONS,
        groups=(ALWAYS_SHOWN, MORE),
        read=lambda answers: parse_answers(ComplaintInputs, QUESTIONS, answers, as_of=today),
        button=msg("Find the last day"),
        button_key="find_deadline",
        stale=msg("You have changed an answer. Press “Find the last day” to see the new date."),
        empty=msg("Answer the questions, and the last day to complain will show here."),
    )
