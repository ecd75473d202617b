"""The server forgets whoever was at a kiosk, and its first byte says that it is one."""

import socket
import time
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from streamlit.runtime import Runtime
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.memory_session_storage import MemorySessionStorage

from kvp_core.language.i18n import LANGUAGES
from kvp_ui.app import kiosk_sessions
from tests.browser.driving import start_server
from tests.server.conftest import STAND_IN, Client


class StandInState:
    def __init__(self) -> None:
        self.is_clear = False

    def clear(self) -> None:
        self.is_clear = True


class StandInSession:
    def __init__(self, name: str) -> None:
        self.id = name
        self.session_state = StandInState()


class StandInRuntime:
    """As much of Streamlit's runtime as is asked: two people, one of them connected."""

    def __init__(self) -> None:
        self.sessions = {name: StandInSession(name) for name in ("here", "gone")}
        held = [SimpleNamespace(session=one) for one in self.sessions.values()]
        self._session_mgr = SimpleNamespace(list_sessions=lambda: held)
        self.closed: list[str] = []

    def is_active_session(self, session: str) -> bool:
        return session == "here"

    def close_session(self, session: str) -> None:
        self.closed.append(session)


@pytest.fixture
def runtime(monkeypatch: pytest.MonkeyPatch) -> StandInRuntime:
    standing_in = StandInRuntime()
    monkeypatch.setattr(Runtime, "instance", lambda: standing_in)
    monkeypatch.setattr(kiosk_sessions, "_VISITS", {})
    monkeypatch.setattr(kiosk_sessions, "_TOKENS", {})
    monkeypatch.setattr(time, "monotonic", lambda: 100.0)
    return standing_in


def test_a_visit_has_one_token_that_nobody_can_guess(runtime: StandInRuntime) -> None:
    token = kiosk_sessions.enrol("here")
    assert kiosk_sessions.enrol("here") == token
    assert kiosk_sessions.enrol("gone") != token
    assert len(token) >= 32


def test_a_finished_visit_is_emptied_and_closed(runtime: StandInRuntime) -> None:
    kiosk_sessions.finish(kiosk_sessions.enrol("here"))
    assert runtime.sessions["here"].session_state.is_clear
    assert runtime.closed == ["here"]
    assert not kiosk_sessions._VISITS
    assert not kiosk_sessions._TOKENS


def test_who_left_in_a_hurry_is_forgotten_by_the_name_that_the_page_knows(
    runtime: StandInRuntime,
) -> None:
    kiosk_sessions.finish(kiosk_sessions.visit_name("here"))
    assert runtime.sessions["here"].session_state.is_clear
    assert runtime.closed == ["here"]


def test_a_token_that_nobody_was_given_does_nothing(runtime: StandInRuntime) -> None:
    kiosk_sessions.enrol("here")
    kiosk_sessions.finish("")
    assert runtime.closed == []


def test_a_lost_connection_has_ten_seconds(runtime: StandInRuntime) -> None:
    for session in ("here", "gone"):
        kiosk_sessions.enrol(session)
    kiosk_sessions.finish_lost(110.0)
    assert runtime.closed == []
    kiosk_sessions.finish_lost(110.5)
    assert runtime.closed == ["gone"]
    kiosk_sessions.finish_lost(1000.0)
    assert runtime.closed == ["gone"]


def test_whoever_asks_to_finish_is_told_nothing(client: Client) -> None:
    answer = client.ask("/finish", "POST", Content_Length="0")
    assert (answer.status, answer.body) == (204, b"")
    assert answer.headers["Cache-Control"] == "no-store"


def test_nobody_is_listened_to_for_longer_than_a_token(client: Client) -> None:
    """The request promises a gigabyte and sends a little more than a token."""
    sent = b"POST /finish HTTP/1.1\r\nHost: guide\r\nContent-Length: 1000000000\r\n\r\n" + b"x" * 65
    host, _, port = client.address.partition(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(sent)
        assert connection.recv(1000).startswith(b"HTTP/1.1 413 ")


def test_where_there_can_be_no_kiosk_nobody_can_finish(tmp_path: Path) -> None:
    with start_server(tmp_path, STAND_IN, KVP_MODE="counsellor") as running:
        assert Client(running).ask("/finish", "POST", Content_Length="0").status in {404, 405}


def test_the_first_byte_says_that_this_is_a_kiosk(client: Client) -> None:
    page = client.ask("/benefit?mode=kiosk", Accept_Language="en", Cookie="app_lang=en").text
    assert '<html lang="nb" data-kvp-kiosk="asked">' in page
    assert "<title>KVP-veiviser</title>" in page
    assert '<html lang="en" data-kvp-kiosk="asked">' in client.ask("/?mode=kiosk&lang=en").text
    assert "data-kvp-kiosk" not in client.ask("/?mode=counsellor").text


def test_the_page_for_a_lost_server_needs_nothing_else(client: Client) -> None:
    page = client.ask("/app-offline.html")
    assert page.headers["Content-Type"].startswith("text/html")
    assert page.text.count("55 55 33 33") == len(LANGUAGES)
    assert all(word not in page.text for word in ("<script", "<link", "src=", "url("))


class StandInManager:
    def __init__(self, storage: MemorySessionStorage) -> None:
        self._session_storage = storage


def test_two_hundred_who_go_away_leave_everybody_their_minutes_and_no_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now = [1000.0]
    runtime = SimpleNamespace(_session_mgr=StandInManager(MemorySessionStorage(ttl_seconds=900)))
    monkeypatch.setattr(Runtime, "instance", lambda: runtime)
    kiosk_sessions.keep_no_longer_than_promised()
    storage = runtime._session_mgr._session_storage
    assert isinstance(storage, kiosk_sessions.KeptSessions)
    storage._cache = TTLCache(kiosk_sessions.MOST_KEPT, 900, timer=lambda: now[0])
    for number in range(200):
        storage.save(cast(Any, SimpleNamespace(session=SimpleNamespace(id=str(number)))))
    now[0] += 899
    kiosk_sessions.keep_no_longer_than_promised()
    assert len(storage._cache) == len(storage.list()) == 200
    now[0] += 2
    kiosk_sessions.keep_no_longer_than_promised()
    assert runtime._session_mgr._session_storage is storage
    held: Any = storage._cache
    assert not held._data  # held by nobody, not only hidden
