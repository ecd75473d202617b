"""What whoever runs the guide is told: where it is, how it goes, and nothing about anybody."""

import json
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from prometheus_client import REGISTRY
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from kvp_core.rates.book import rates_version
from kvp_core.tools.version import app_version
from kvp_ui.app.measuring import touch
from kvp_ui.app.settings import Mode
from tests.browser.driving import APP, GUIDE, PROJECT, Server, free_port, start_server
from tests.server.conftest import STAND_IN, Client

LABELS = {"mode", "connected", "le", "version", "rates", "generation"}
OF_THE_PROCESS = ("python_info",)


def connection(server: Server) -> ClientConnection:
    address = f"ws://{Client(server).address}/_stcore/stream"
    return connect(address, subprotocols=[Subprotocol("streamlit")])


def figures(port: int) -> str:
    with urlopen(f"http://127.0.0.1:{port}/metrics") as answer:
        return str(answer.read().decode())


def awaited(port: int, line: str) -> None:
    deadline = time.monotonic() + 15
    while line not in figures(port).splitlines():
        assert time.monotonic() < deadline, figures(port)
        time.sleep(0.1)


def test_figures_follow_those_who_come_and_go_and_tell_nobody_apart(tmp_path: Path) -> None:
    port = free_port()
    with start_server(tmp_path, GUIDE, KVP_METRICS_PORT=str(port)) as running:
        awaited(port, 'kvp_sessions{connected="yes",mode="counsellor"} 0.0')
        with connection(running) as page:
            wish = BackMsg()
            wish.rerun_script.query_string = "mode=counsellor&lang=en&secret=42"
            page.send(wish.SerializeToString())
            awaited(port, 'kvp_touch_seconds_count{mode="counsellor"} 1.0')
            awaited(port, 'kvp_sessions{connected="yes",mode="counsellor"} 1.0')
        awaited(port, 'kvp_sessions{connected="no",mode="counsellor"} 1.0')
        told = figures(port)
        assert Client(running).ask("/metrics").status == 404
    assert f'kvp_info{{rates="{rates_version()}",version="{app_version()}"}} 1.0' in told
    assert "secret" not in told
    ours = [line for line in told.splitlines() if not line.startswith(("#", *OF_THE_PROCESS))]
    assert {label for line in ours for label in re.findall(r'(\w+)="', line)} <= LABELS


def test_a_touch_that_breaks_is_counted_and_still_breaks() -> None:
    def errors() -> float:
        return REGISTRY.get_sample_value("kvp_errors_total", {"mode": "kiosk"}) or 0

    before = errors()
    with touch(Mode.KIOSK):
        pass
    assert errors() == before
    with pytest.raises(ValueError, match="secret"), touch(Mode.KIOSK):
        raise ValueError("secret")
    assert errors() == before + 1


def test_logs_can_be_lines_of_json_and_are_as_quiet(tmp_path: Path) -> None:
    with start_server(tmp_path, STAND_IN, KVP_LOG="json") as running:
        Client(running).ask("/benefit?lang=en&secret=42")
        with connection(running) as page:
            page.send(b"\xff\xff secret")
            with pytest.raises(ConnectionClosed):
                while True:
                    page.recv(timeout=5)
        lines = [json.loads(line) for line in running.log_file.read_text("utf-8").splitlines()]
    assert lines
    for line in lines:
        assert set(line) == {"event", "level", "logger", "timestamp", "version"}
        assert line["version"] == app_version()
        assert line["level"] in {"warning", "error"}
        assert "secret" not in str(line)
        assert "127.0.0.1" not in str(line)


def test_whoever_starts_it_is_told_where_it_is_and_how_it_stops(client: Client) -> None:
    said = client.server.log_file.read_text("utf-8").splitlines()[0]
    assert said == f"Open {client.server.url} in a browser. Stop: Ctrl+C."


@pytest.mark.parametrize("name", ["KVP_PORT", "KVP_METRICS_PORT"])
def test_on_a_taken_port_it_says_which_setting_to_change(name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = subprocess.run(
            [sys.executable, str(APP)],
            env={"PYTHONPATH": str(PROJECT), "KVP_PORT": str(free_port()), name: str(port)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert ended.returncode == 2
    assert f"port {port} of 127.0.0.1" in ended.stderr
    assert f"Set {name} to another port" in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert ended.stdout == ""
