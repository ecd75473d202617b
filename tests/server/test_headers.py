"""Every answer says what the browser may not do, and nothing says what serves."""

import re
from itertools import product

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect
from websockets.typing import Origin

from kvp_ui.server.headers import OF_A_PART, SECURITY_HEADERS
from tests.server.conftest import Client
from tests.server.test_compression import streamlit_script


@pytest.mark.parametrize(
    ("path", "method", "status"),
    [
        ("/", "GET", 200),
        ("/", "HEAD", 200),
        ("/benefit", "GET", 200),
        ("/benefit/", "GET", 301),
        ("/app-script.js", "GET", 200),
        ("/healthz", "GET", 200),
        ("/healthz", "POST", 405),
        ("/favicon.ico", "GET", 200),
        ("/_stcore/health", "GET", 200),
        ("/_stcore/metrics", "GET", 404),
        ("/static/js/none.js", "GET", 404),
        ("/media/none", "GET", 404),
        ("/..%5c..%5cetc", "GET", 404),
    ],
)
def test_every_kind_of_answer_is_guarded(
    client: Client, path: str, method: str, status: int
) -> None:
    answer = client.ask(path, method)
    assert answer.status == status
    assert {name: answer.headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS
    assert answer.headers["Server"] is None


def test_static_files_are_guarded_compressed_or_not(client: Client) -> None:
    ours = re.findall(r'"\./(app-[^"]+)"', client.ask("/").text)
    assert any("/page.js" in one for one in ours)
    for path, coding in product(
        (streamlit_script(), *(f"/{one}" for one in ours)), ("br", "gzip", "")
    ):
        answer = client.ask(path, Accept_Encoding=coding)
        assert {name: answer.headers[name] for name in OF_A_PART} == OF_A_PART
        assert answer.headers["Permissions-Policy"] is None  # sixty times for nothing


def test_a_stranger_gets_no_connection_and_the_refusal_is_guarded(client: Client) -> None:
    with (
        pytest.raises(InvalidStatus) as refusal,
        connect(
            f"ws://{client.address}/_stcore/stream", origin=Origin("https://elsewhere.example")
        ),
    ):
        pass
    assert refusal.value.response.status_code == 403
    told = refusal.value.response.headers
    assert {name: told[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS


def test_no_script_is_allowed_but_our_own_files(client: Client) -> None:
    policy = client.ask("/").headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe-eval" not in policy
