"""What is open, what is shut, and what is written down."""

from pathlib import Path

import pytest
from starlette.requests import Request

from kvp_core.language.i18n import LANGUAGES
from kvp_ui.server.failures import server_error_page
from kvp_ui.server.headers import SECURITY_HEADERS
from tests.browser.driving import start_server
from tests.server.conftest import STAND_IN, Answer, Client


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/agent/mcp",
        "/_stcore/script-health-check",
        "/_stcore/%61gent/mcp",
        "/_stcore/anything",
        "/_stcore/bidi-components/x.js",
        "/auth/login",
        "/auth/logout",
        "/oauth2callback",
        "/component/x/index.html",
        "/static/missing",
        "/static/../index.html",
        "/index.html",
        "/manifest.json",
        "/robots.txt",
        "/.well-known/security.txt",
        "/benefit/_stcore/health",
        "/who-knows",
    ],
)
def test_doors_that_nobody_needs_are_not_there(client: Client, path: str, method: str) -> None:
    assert client.ask(path, method).status == 404


def test_an_address_that_there_is_not_is_told_in_the_language_of_the_visitor(
    client: Client,
) -> None:
    answer = client.ask("/who/knows", Accept_Language="en-GB")
    assert answer.headers["Content-Type"].startswith("text/html")
    assert '<html lang="en">' in answer.text
    assert "<title>Page not found – KVP guide</title>" in answer.text
    assert '<a href="../">Go to the start page</a>' in answer.text
    assert '<html lang="nb">' in client.ask("/knows").text
    assert 'href="./?mode=kiosk"' in client.ask("/knows?mode=kiosk").text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_a_connection_is_only_for_pages(client: Client) -> None:
    assert connect(client, path="/elsewhere").status == 403


UPLOAD = "/_stcore/upload_file/session/file"


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS"])
def test_a_file_is_brought_or_taken_away_and_nothing_else(client: Client, method: str) -> None:
    assert client.ask(UPLOAD, method).status == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_nobody_uploads_without_the_token_of_a_page(client: Client, method: str) -> None:
    assert client.ask(UPLOAD, method, Content_Length="0").status == 403


def test_a_shared_screen_takes_in_no_files(tmp_path: Path) -> None:
    with start_server(tmp_path, STAND_IN, KVP_MODE="kiosk") as running:
        assert Client(running).ask(UPLOAD, "PUT").status == 404


def test_nothing_is_written_about_a_visitor(client: Client) -> None:
    before = client.server.log
    client.ask("/benefit?lang=en&secret=42")
    client.ask("/nowhere", "POST")
    connect(client, "http://evil.example")
    assert client.server.log == before


def test_only_the_named_hosts_are_answered(tmp_path: Path) -> None:
    with start_server(tmp_path, STAND_IN, KVP_ALLOWED_HOSTS="guide.example, 127.0.0.1") as running:
        client = Client(running)
        assert client.ask("/", Host="guide.example").status == 200
        assert client.ask("/", Host="elsewhere.example").status == 400


def test_nothing_is_left_in_the_home_folder(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    with start_server(tmp_path, STAND_IN, HOME=str(home)) as running:
        Client(running).ask("/")
    assert not list(home.rglob("*"))


def test_a_broken_server_speaks_every_language_and_tells_no_secret() -> None:
    answer = server_error_page(Request({"type": "http"}), ValueError("secret"))
    page = bytes(answer.body).decode()
    assert answer.status_code == 500
    assert page.count("55 55 33 33") == len(LANGUAGES)
    assert "secret" not in page
    assert {name: answer.headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS


@pytest.mark.parametrize(
    ("origin", "status"),
    [("http://{host}", 101), ("http://evil.example", 403), ("http://localhost:1", 403)],
)
def test_no_page_of_another_site_opens_the_connection(
    client: Client, origin: str, status: int
) -> None:
    assert connect(client, origin.format(host=client.address)).status == status


def connect(client: Client, origin: str = "", path: str = "/_stcore/stream") -> Answer:
    """Ask for the connection of a page."""
    return client.ask(
        path,
        Host=client.address,
        Origin=origin or f"http://{client.address}",
        Connection="Upgrade",
        Upgrade="websocket",
        Sec_WebSocket_Version="13",
        Sec_WebSocket_Key="dGhlIHNhbXBsZSBub25jZQ==",
        Sec_WebSocket_Protocol="streamlit",
    )
