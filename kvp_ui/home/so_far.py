"""How far this visit has come."""

from kvp_ui.app import session
from kvp_ui.eligibility import steps
from kvp_ui.home.journey import Journey
from kvp_ui.summary.result import collected


def journey_so_far() -> Journey:
    return session.once(
        "journey",
        session.everything_given(),
        lambda: Journey.of(collected(), steps.answers(), check_is_complete=steps.is_complete()),
    )
