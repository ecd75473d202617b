"""A running server to ask, without a browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.browser.driving import Server, start_server

STAND_IN = Path(__file__).parents[1] / "browser" / "stand_in" / "launch.py"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: HTTPMessage
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()


class Client:
    """Asks exactly what it is told to: no header of its own, no decompression, no redirect."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.address = urlsplit(server.url).netloc

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """A header's name is a keyword argument, with _ for -."""
        connection = HTTPConnection(self.address)
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.putrequest(method, path, skip_host="Host" in named, skip_accept_encoding=True)
        for name, value in named.items():
            connection.putheader(name, value)
        connection.endheaders()
        response = connection.getresponse()
        answer = Answer(response.status, response.headers, response.read())
        connection.close()
        return answer


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with start_server(tmp_path_factory.mktemp("server"), STAND_IN) as running:
        yield Client(running)
