"""The pages of the guide: their names, their addresses and their places in the menu."""

from dataclasses import dataclass
from pathlib import Path

from kvp_core.benefit.facts import WHAT_IT_IS
from kvp_core.language.messages import Message, msg
from kvp_ui.app.settings import settings

NAME = msg("KVP guide")
PAGES = Path(__file__).parents[2] / "pages"


@dataclass(frozen=True)
class Place:
    """One page. ``name`` is its file, its address and the name of its tests."""

    name: str
    title: Message
    icon: str
    """A Material symbol; Streamlit carries the font, so nothing is fetched."""
    lead: Message | None = None
    """What the page is for: its first sentences, read before the page itself is there."""

    @property
    def file(self) -> Path:
        return PAGES / f"{self.name}.py"

    @property
    def address(self) -> str:
        """The path after the host; the start page has none."""
        return "" if self is HOME else self.name


HOME = Place("home", msg("Start"), ":material/home:", WHAT_IT_IS)
ELIGIBILITY = Place("eligibility", msg("Is KVP right for you?"), ":material/fact_check:")
BENEFIT = Place(
    "benefit",
    msg("How much can you get?"),
    ":material/payments:",
    msg("The money is called qualification benefit. You get it while you take part in KVP."),
)
SUPPLEMENTS = Place(
    "supplements",
    msg("Travel and other costs"),
    ":material/receipt_long:",
    msg(
        "Nav can cover some costs when you take part in an agreed activity. "
        "This is called supplemental benefits."
    ),
)
DRIVING_LOG = Place(
    "driving_log",
    msg("Driving log"),
    ":material/directions_car:",
    msg("Tick the days you drove. We work out the amount. You must send the log to Nav yourself."),
)
COMPLAINT = Place(
    "complaint",
    msg("Complain"),
    ":material/gavel:",
    msg(
        "You can complain if you disagree with a decision. "
        "We help you with the date and the letter."
    ),
)
SUMMARY = Place("summary", msg("Folder"), ":material/folder_open:")
PROGRAMME = Place("programme", msg("About KVP"), ":material/school:", WHAT_IT_IS)
RATES = Place("rates", msg("Rates and sources"), ":material/menu_book:")
CHECKS = Place("checks", msg("How we check the figures"), ":material/verified:")
ABOUT = Place("about", msg("About and privacy"), ":material/info:")
ACCESSIBILITY = Place("accessibility", msg("Accessibility"), ":material/accessibility_new:")
GALLERY = Place("_gallery", msg("Every block of the guide"), ":material/menu_book:")
"""For developers: in no menu, and there only if the deployment says so."""
PLACES = (
    HOME,
    ELIGIBILITY,
    BENEFIT,
    SUPPLEMENTS,
    DRIVING_LOG,
    COMPLAINT,
    SUMMARY,
    PROGRAMME,
    RATES,
    CHECKS,
    ABOUT,
    ACCESSIBILITY,
)
"""In the order of the menu."""


def places_here() -> tuple[Place, ...]:
    """Every page of this deployment."""
    return (*PLACES, GALLERY) if settings().gallery else PLACES
