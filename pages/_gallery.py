"""Every block of the guide in its states: for whoever changes how it looks, and for nobody else."""

from kvp_core.rates.book import rate_book
from kvp_ui.app import session
from kvp_ui.app.navigation import GALLERY
from kvp_ui.gallery.blocks import show_blocks
from kvp_ui.layout import frame

t = session.translator()
frame.open_page(t, GALLERY.title, frame.PageState(GALLERY.name))
show_blocks(session.today(), rate_book(), t)
