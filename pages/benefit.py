"""How much can you get? The questions, the estimate month by month, and the way to what KVP is."""

from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.benefit import kiosk
from kvp_ui.benefit.form import benefit_page
from kvp_ui.benefit.result import show_answer, show_programme
from kvp_ui.benefit.view import BenefitView
from kvp_ui.counsellor.benefit import show_page
from kvp_ui.forms import carrying

t = session.translator()
today, rates = session.today(), rate_book()
if session.is_counsellor():
    show_page(today, rates, t)
elif session.is_kiosk():
    kiosk.show_page(today, rates, t)
else:
    page = benefit_page(today, rates)
    if not session.has_answers(type(page.first)):
        carrying.fill_in(page.first)
    if not page.show(t, lambda inputs: BenefitView.of(inputs, rates), show_answer):
        show_programme(t)
