"""Forgetting the people at a kiosk: at once when they finish, and soon when they are just gone.

Streamlit keeps a session that has lost its connection for as long as the deployment says, and
lets go of it only when the next one comes. On a screen that strangers share that is too long,
so the kiosk's sessions are watched here and closed by the runtime's own door.
"""

import asyncio
import secrets
import time
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, cast

from streamlit.runtime import Runtime
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.session_manager import SessionInfo

from kvp_ui.app.settings import KIOSK_DISCONNECTED_SECONDS, settings

SECONDS_BETWEEN_LOOKS = 1
MOST_KEPT = 2000
"""At about 0.4 MB each, what a small machine holds."""


@dataclass
class _Visit:
    """One person's turn at the screen."""

    session: str
    last_seen: float


_VISITS: dict[str, _Visit] = {}
"""By a token that only the visitor's own page has been told."""
_TOKENS: dict[str, str] = {}
"""The token of each session."""


def enrol(session: str) -> str:
    """Watch over a session from now on; the token by which its page can have it deleted."""
    token = _TOKENS.setdefault(session, secrets.token_urlsafe())
    _VISITS.setdefault(token, _Visit(session, time.monotonic()))
    return token


def finish(token: str) -> None:
    """Delete a session and all that is in it. To be called on the server's event loop.

    Who has left in a hurry has no token, and says what their own page calls the visit.
    """
    visit = _VISITS.pop(token, None)
    name = visit_name(visit.session) if visit else token
    runtime = cast(Any, Runtime.instance())
    for held in runtime._session_mgr.list_sessions():
        if visit_name(held.session.id) == name:
            _TOKENS.pop(held.session.id, None)
            held.session.session_state.clear()
            runtime.close_session(held.session.id)


def visit_name(session: str) -> str:
    """A name for a session that does not open it, and that nobody can guess."""
    return sha256(session.encode()).hexdigest()[:32]


def finish_lost(now: float) -> None:
    """Delete the sessions whose connection has been gone too long."""
    runtime = Runtime.instance()
    for token, visit in list(_VISITS.items()):
        if runtime.is_active_session(visit.session):
            visit.last_seen = now
        elif now - visit.last_seen > KIOSK_DISCONNECTED_SECONDS:
            finish(token)


class KeptSessions(MemorySessionStorage):
    """Sessions whose connection is gone, for as long as was promised and no longer.

    Streamlit's own holds 128, so that 130 visitors who go away take the answers of everybody
    whose phone is put away; and it lets go of nobody before the next one goes.
    """

    def end_the_late(self) -> None:
        """Let go of those whose minutes are over."""
        cast(TTLCache[str, SessionInfo], self._cache).expire()


def keep_no_longer_than_promised() -> None:
    """Every session in every mode: put our own storage in place once, then sweep it."""
    manager = cast(Any, Runtime.instance())._session_mgr
    storage = manager._session_storage
    if not isinstance(storage, KeptSessions):
        storage = KeptSessions(MOST_KEPT, settings().disconnected_seconds)
        for held in manager._session_storage.list():
            storage.save(held)
        manager._session_storage = storage
    storage.end_the_late()


async def watch_over() -> None:
    """Look after the sessions for as long as the server runs."""
    while True:
        await asyncio.sleep(SECONDS_BETWEEN_LOOKS)
        if Runtime.exists():
            finish_lost(time.monotonic())
            keep_no_longer_than_promised()
