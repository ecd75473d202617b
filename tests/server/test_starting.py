"""Three ways to start the guide, one guide; and what of the settings reaches those who serve."""

import socket
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import cast

import pytest
import streamlit as st
import uvicorn
from streamlit import config

from kvp_ui.app.settings import Settings, settings
from kvp_ui.server.application import serve
from kvp_ui.server.options import apply_options
from tests.browser.driving import APP, Server, free_port, start_server
from tests.server.conftest import Answer, Client

TTL = "server.disconnectedSessionTTL"
OTHER_ADDRESS = "127.0.0.2"
"""This machine too, but not the address the guide listens on."""
ASKED = ("/", "/benefit?lang=en", "/health", "/app-script.js", "/_stcore/metrics", "/nowhere")

PASSING = {"date", "server"}


@pytest.fixture
def options() -> Iterator[None]:
    """Streamlit's options are those of the process: put them back afterwards."""
    before = {name: config.get_option(name) for name in (TTL, "server.address", "server.port")}
    yield
    for name, value in before.items():
        config.set_option(name, value)


@pytest.mark.usefixtures("options")
def test_streamlit_is_told_how_long_to_keep_whoever_has_gone() -> None:
    for chosen, seconds in (
        ({"session_minutes": 7}, 420),
        ({}, 900),
        ({"mode": "kiosk"}, 10),
    ):
        apply_options(Settings.model_validate(chosen))
        assert config.get_option(TTL) == seconds


@pytest.mark.usefixtures("options")
def test_streamlit_gathers_no_statistics() -> None:
    apply_options(Settings())
    assert config.get_option("browser.gatherUsageStats") is False


def test_the_web_server_listens_where_the_deployment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []
    monkeypatch.setattr(uvicorn, "run", lambda _, **options: asked.append(options))
    monkeypatch.setattr("kvp_ui.server.application.refuse_taken_ports", lambda _: None)
    for host in ("", "192.0.2.7"):
        monkeypatch.setenv("KVP_HOST", host)
        settings.cache_clear()
        serve(cast(st.App, None))  # what is served does not matter here
    settings.cache_clear()
    assert [(each["host"], each["port"]) for each in asked] == [
        ("127.0.0.1", 8501),
        ("192.0.2.7", 8501),
    ]


def answers_elsewhere(server: Server) -> bool:
    """Whether the server can be reached by an address that others could have."""
    with closing(socket.socket()) as probe:
        probe.settimeout(5)
        return probe.connect_ex((OTHER_ADDRESS, int(server.url.rpartition(":")[2]))) == 0


def test_nobody_outside_this_machine_reaches_a_guide_that_was_not_told_to(
    client: Client, tmp_path: Path
) -> None:
    assert not answers_elsewhere(client.server)
    if sys.platform == "linux":  # elsewhere that address has to be set up first
        with start_server(tmp_path, KVP_HOST="0.0.0.0") as open_to_all:  # noqa: S104 - on purpose
            assert answers_elsewhere(open_to_all)


def essence(server: Server) -> list[object]:
    """Everything the guide answers, but what differs from answer to answer.

    That it is uvicorn that serves is kept from browsers by ``python app.py`` alone.
    """
    return [_essence(Client(server).ask(path, Accept_Language="nb")) for path in ASKED]


def _essence(answer: Answer) -> tuple[object, ...]:
    headers = {name: value for name, value in answer.headers.items() if name not in PASSING}
    return answer.status, headers, answer.body


def test_whoever_starts_it_the_guide_is_the_same(tmp_path: Path) -> None:
    """Decision 010: ``python app.py``, ``streamlit run app.py`` and ``uvicorn app:app``."""
    with start_server(tmp_path, APP) as running:
        ours, log = essence(running), running.log
    assert log == ""
    for by, script in (
        (("streamlit", "run", "--server.port"), APP),
        (("uvicorn", "--no-server-header", "--port"), "app:app"),
    ):
        port = str(free_port())  # neither asks our settings for it
        with start_server(tmp_path, script, ("-m", *by, port), KVP_PORT=port) as running:
            assert essence(running) == ours, by
            assert "benefit" not in running.log
