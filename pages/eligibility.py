"""Is KVP right for you? One question a screen, then every condition with its reason."""

from kvp_core.eligibility.answers import Answers
from kvp_core.eligibility.questions import QUESTIONS
from kvp_ui.app import session
from kvp_ui.counsellor.eligibility import show_page
from kvp_ui.eligibility import steps
from kvp_ui.eligibility.question import show_question
from kvp_ui.eligibility.result import show_result
from kvp_ui.forms import carrying

t = session.translator()
here = steps.step()
if session.is_counsellor():
    show_page(t)
elif here == steps.RESULT:
    show_result(t)
else:
    carrying.fill_in(Answers())
    show_question(next(question for question in QUESTIONS if question.name == here), t)
