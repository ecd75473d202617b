"""Who the guide talks to: the same rule for the page's first byte and for the session."""

from kvp_ui.app.settings import Mode, settings

QUERY = "mode"
KEPT_AS = "session.mode"
"""What a session calls it."""


def chosen_mode(asked: str | None) -> Mode | None:
    """As the deployment says, else as the address says; ``None`` when neither says anything."""
    if locked := settings().mode:
        return locked
    return Mode(asked) if asked in set(Mode) else None


def kiosk_mark(asked: str | None) -> str | None:
    """How a page of a kiosk is marked, for its script: whether the address must keep saying so."""
    if chosen_mode(asked) is not Mode.KIOSK:
        return None
    return "locked" if settings().mode else "asked"
