"""Travel and other costs: what you have, what Nav may cover, and how much."""

from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.forms import carrying
from kvp_ui.supplements.form import costs_page
from kvp_ui.supplements.result import CostsView, show_answer

page = costs_page(session.today())
carrying.fill_in(page.first)
page.show(session.translator(), lambda inputs: CostsView.of(inputs, rate_book()), show_answer)
