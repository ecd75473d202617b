"""Two copies behind a real nginx: what visitors get through it, and what it turns away."""

import socket
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from urllib.parse import urlsplit

import pytest
from websockets.sync.client import connect
from websockets.typing import Origin, Subprotocol

from deploy.serve_two import Copy, NoNginxError, Site, free_port, two_copies
from kvp_ui.server.headers import SECURITY_HEADERS
from tests.browser.driving import PROJECT, Server
from tests.server.conftest import STAND_IN, Client

PATIENCE = 30
"""Seconds; a busy machine may take long to find a copy again."""
BUCKETS = [f"{number:02x}" for number in range(0, 256, 8)]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("two")
    try:
        with two_copies(
            folder, free_port(), STAND_IN, PYTHONPATH=str(PROJECT), KVP_TODAY="2026-11-22"
        ) as running:
            yield running
    except NoNginxError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def door(site: Site) -> Client:
    return Client(Server(site.url, site.copies[0].process, site.log_file))


def copies_that_answered(site: Site) -> list[str]:
    time.sleep(0.2)  # nginx writes its line after the answer
    return [line.split()[1] for line in site.log_file.read_text("utf-8").splitlines()]


def answered_by(site: Site, door: Client, *buckets: str) -> list[str]:
    """Which copy answered each of these visitors."""
    before = len(copies_that_answered(site))
    for bucket in buckets:
        assert door.ask("/healthz", Cookie=f"guide_copy={bucket}").status == 200
    return copies_that_answered(site)[before:]


def opened(door: Client, bucket: str) -> None:
    """A page's connection, opened and closed."""
    with connect(
        f"ws://{door.address}/_stcore/stream",
        origin=Origin(f"http://{door.address}"),
        subprotocols=[Subprotocol("streamlit")],
        additional_headers={"Cookie": f"guide_copy={bucket}"},
    ) as connection:
        assert connection.response is not None
        assert connection.response.status_code == 101


def test_a_page_comes_through_as_the_guide_sent_it(door: Client) -> None:
    answer = door.ask("/benefit", Accept_Encoding="gzip")
    assert answer.status == 200
    assert answer.headers["Content-Encoding"] == "gzip"
    assert {name: answer.headers[name] for name in SECURITY_HEADERS} == SECURITY_HEADERS
    assert answer.headers["Server"] == "nginx"


def test_the_cookie_is_one_of_256_and_is_told_once(door: Client) -> None:
    cookie = door.ask("/").headers["Set-Cookie"]
    name, _, rest = cookie.partition("=")
    bucket, *attributes = rest.split("; ")
    assert (name, len(bucket), int(bucket, 16) < 256) == ("guide_copy", 2, True)
    assert attributes == ["Path=/", "HttpOnly", "SameSite=Lax"]
    assert door.ask("/", Cookie=f"guide_copy={bucket}").headers["Set-Cookie"] is None
    assert door.ask("/", Cookie="guide_copy=mine").headers["Set-Cookie"] is not None


def test_visitors_are_shared_out_and_each_comes_back_to_the_same(site: Site, door: Client) -> None:
    first = answered_by(site, door, *BUCKETS)
    assert answered_by(site, door, *BUCKETS) == first
    shares = Counter(first)
    assert set(shares) == {copy.address for copy in site.copies}
    assert min(shares.values()) > len(BUCKETS) / 4


def test_the_open_connection_of_a_page_goes_where_its_requests_go(site: Site, door: Client) -> None:
    for bucket in BUCKETS[:4]:
        before = len(copies_that_answered(site))
        opened(door, bucket)
        (copy,) = copies_that_answered(site)[before:]
        assert answered_by(site, door, bucket) == [copy]


def test_no_page_of_another_site_gets_through(door: Client) -> None:
    answer = door.ask(
        "/_stcore/stream",
        Origin="http://evil.example",
        Upgrade="websocket",
        Connection="Upgrade",
        Sec_WebSocket_Version="13",
        Sec_WebSocket_Key="dGhlIHNhbXBsZSBub25jZQ==",
    )
    assert answer.status == 403


def test_what_is_too_large_is_turned_away_unread(door: Client) -> None:
    answer = door.ask("/finish", "POST", Content_Length=str(3 * 1024 * 1024))
    assert answer.status == 413


def test_who_never_finishes_a_request_is_let_go(site: Site) -> None:
    address = urlsplit(site.url)
    with socket.create_connection((str(address.hostname), address.port or 80), 15) as slow:
        slow.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ")
        started = time.monotonic()
        assert slow.recv(1024) in {b"", b"HTTP/1.1 408"}
        assert time.monotonic() - started < 15


def test_whether_a_copy_is_ready_is_asked_from_within(door: Client) -> None:
    assert door.ask("/readyz").status == 404
    assert door.ask("/healthz").status == 200


def test_the_log_of_the_door_tells_nobody_apart(site: Site, door: Client) -> None:
    door.ask("/benefit?lang=en&secret=42", User_Agent="telling", Cookie="guide_copy=00; me=1")
    time.sleep(0.2)
    for line in site.log_file.read_text("utf-8").splitlines():
        _, copy, status, seconds, size = line.split()
        assert copy == "-" or copy.split(",")[0] in {each.address for each in site.copies}
        assert status.isdigit() and size.isdigit() and float(seconds) >= 0


def start_again(copy: Copy, site: Site, door: Client) -> None:
    copy.start()
    copy.await_ready()
    deadline = time.monotonic() + PATIENCE
    while copy.address not in answered_by(site, door, *BUCKETS):  # nginx looks again now and then
        assert time.monotonic() < deadline


def test_nobody_is_turned_away_while_one_copy_after_the_other_is_made_anew(
    site: Site, door: Client
) -> None:
    over = Event()

    def ask_on(bucket: str) -> Counter[int]:
        answers: Counter[int] = Counter()
        while not over.is_set():
            answers[door.ask("/benefit", Cookie=f"guide_copy={bucket}").status] += 1
        return answers

    with ThreadPoolExecutor(4) as visitors:
        asking = [visitors.submit(ask_on, bucket) for bucket in BUCKETS[:4]]
        try:
            for copy in site.copies:
                copy.stop()
                start_again(copy, site, door)
        finally:
            over.set()
    answers = sum((each.result() for each in asking), Counter[int]())
    assert set(answers) == {200}
    assert set(answered_by(site, door, *BUCKETS)) == {copy.address for copy in site.copies}


def test_when_a_copy_is_killed_the_other_answers_its_visitors(site: Site, door: Client) -> None:
    killed, left = site.copies
    killed.process.kill()
    killed.process.wait()
    answered_by(site, door, *BUCKETS)  # none of them meets an error
    for bucket in BUCKETS[:4]:
        opened(door, bucket)
    assert set(answered_by(site, door, *BUCKETS)) == {left.address}
    start_again(killed, site, door)


def test_without_nginx_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("deploy.serve_two.WHERE_NGINX_MAY_BE", str(tmp_path))
    with pytest.raises(NoNginxError, match="apt-get install nginx"), two_copies(tmp_path, 1):
        pass
