"""Complain: the last day with its reasons, what happens next, and the letter."""

from kvp_ui.app import session
from kvp_ui.complaint.form import complaint_page
from kvp_ui.complaint.letter_form import with_letter
from kvp_ui.complaint.letter_result import show_letter
from kvp_ui.complaint.result import ComplaintView, show_answer

t = session.translator()
shown = complaint_page(session.today()).show(t, ComplaintView.of, show_answer, with_letter)
if shown:
    show_letter(shown.complaint, t)
