"""What is written down holds nothing of anybody, and nobody can fill a disk with it."""

import logging
import socket
import warnings
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from kvp_ui.server.quiet_logs import MOST_A_MINUTE, OPEN_TO_STRANGERS, keep_logs_quiet
from tests.browser.driving import start_server
from tests.server.conftest import Client

STREAMLITS = "streamlit.runtime.websocket_session_manager"


@pytest.fixture
def quiet(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The logs as a server keeps them, for as long as the test."""
    made, shown = logging.getLogRecordFactory(), warnings.showwarning
    for name in OPEN_TO_STRANGERS:
        monkeypatch.setattr(logging.getLogger(name), "filters", [])
        monkeypatch.setattr(logging.getLogger(name), "propagate", True)
    keep_logs_quiet()
    yield
    logging.setLogRecordFactory(made)
    warnings.showwarning = shown


@pytest.mark.usefixtures("quiet")
def test_what_a_library_puts_into_its_sentence_is_left_out(
    caplog: pytest.LogCaptureFixture,
) -> None:
    logging.getLogger(STREAMLITS).warning("Session with id %s is here.\n%s", "secret", "secret")
    logging.getLogger("asyncio").error("Something of a task\nwas a secret")
    logging.getLogger("kvp_ui.server").warning("%s pages", 9)
    assert caplog.messages == ["Session with id %s is here.", "Something of a task", "9 pages"]


@pytest.mark.usefixtures("quiet")
def test_a_warning_says_its_place_and_no_cell_of_a_file(caplog: pytest.LogCaptureFixture) -> None:
    warnings.showwarning("Cell B2 holds secret", UserWarning, "library.py", 7)
    assert caplog.messages == ["UserWarning at library.py:7"]


@pytest.mark.usefixtures("quiet")
def test_the_same_sentence_is_written_a_few_times_a_minute(
    caplog: pytest.LogCaptureFixture,
) -> None:
    for number in range(1000):
        logging.getLogger(STREAMLITS).warning("Frame %s", number)
    assert len(caplog.messages) == MOST_A_MINUTE


def test_strangers_leave_nothing_behind(client: Client) -> None:
    """Refused connections, frames that mean nothing, words where there should be bytes."""
    before = client.server.log
    address = f"ws://{client.address}/_stcore/stream"
    for _ in range(30):
        with pytest.raises(InvalidStatus):
            connect(address, origin=Origin("http://secret.example"))
    for frame in (b"\xff\xff secret", "secret"):
        for _ in range(MOST_A_MINUTE + 5):
            with connect(address, subprotocols=[Subprotocol("streamlit")]) as connection:
                connection.send(frame)
                with pytest.raises(ConnectionClosed):
                    while True:
                        connection.recv(timeout=5)
    written = client.server.log.removeprefix(before)
    assert "secret" not in written
    assert "handshake" not in written
    assert len(written.splitlines()) <= 2 * MOST_A_MINUTE


UVICORN = """
import os, uvicorn
from tests.browser.stand_in.launch import app
uvicorn.run(app, port=int(os.environ["KVP_PORT"]), access_log=False)
"""


def test_a_message_of_more_than_a_megabyte_ends_the_connection_however_we_were_started(
    tmp_path: Path,
) -> None:
    script = tmp_path / "other_start.py"
    script.write_text(UVICORN, "utf-8")
    with start_server(tmp_path, script) as running:
        address = f"ws://{Client(running).address}/_stcore/stream"
        with connect(address, subprotocols=[Subprotocol("streamlit")]) as connection:
            connection.send(b"x" * 1_200_000)
            with pytest.raises(ConnectionClosed):
                connection.recv(timeout=10)
            assert connection.close_code == 1009


FEW = """
from kvp_ui.server import application
from tests.browser.stand_in.launch import app
application.MOST_CONNECTIONS = 5
application.serve(app)
"""


def test_silent_sockets_are_so_many_and_no_more(tmp_path: Path) -> None:
    script = tmp_path / "few.py"
    script.write_text(FEW, "utf-8")
    with start_server(tmp_path, script) as running, ExitStack() as silent:
        client = Client(running)
        host, _, port = client.address.partition(":")
        assert client.ask("/").status == 200
        for _ in range(5):
            silent.enter_context(socket.create_connection((host, int(port)), timeout=10))
        assert client.ask("/").status == 503
