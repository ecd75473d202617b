"""Is KVP right for you? One question a screen, then every condition with its reason."""

from kvp_core.eligibility.questions import QUESTIONS
from kvp_ui import counsellor_eligibility, session
from kvp_ui import eligibility_steps as steps
from kvp_ui.eligibility_question import show_question
from kvp_ui.eligibility_result import show_result

t = session.translator()
here = steps.step()
if session.is_counsellor():
    counsellor_eligibility.show_page(t)
elif here == steps.RESULT:
    show_result(t)
else:
    show_question(next(question for question in QUESTIONS if question.name == here), t)
