"""How far this visit has come."""

from kvp_ui.app import session
from kvp_ui.eligibility import steps
from kvp_ui.home.journey import Journey
from kvp_ui.summary.result import collected

_KEPT = "so_far"


def journey_so_far() -> Journey:
    """Reckoned anew where an answer has changed: an estimate takes longer than most pages."""
    now = session.everything_given()
    kept: tuple[object, Journey] | None = session.get_ui_state(_KEPT, None)
    if kept is None or kept[0] != now:
        journey = Journey.of(collected(), steps.answers(), check_is_complete=steps.is_complete())
        kept = now, journey
        session.set_ui_state(_KEPT, kept)
    return kept[1]
