"""Travel and other costs: what you have, what Nav may cover, and how much."""

from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.counsellor.supplements import show_page
from kvp_ui.forms import carrying
from kvp_ui.supplements.form import costs_page
from kvp_ui.supplements.result import CostsView, show_answer

t = session.translator()
today, rates = session.today(), rate_book()
if session.is_counsellor():
    show_page(today, rates, t)
else:
    page = costs_page(today)
    carrying.fill_in(page.first)
    page.show(t, lambda inputs: CostsView.of(inputs, rates), show_answer)
