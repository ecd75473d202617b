"""Nobody leaves more on the server than a person needs, whoever asks how often."""

import socket
from collections.abc import Iterator
from contextlib import closing, contextmanager
from types import SimpleNamespace

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from benchmarks.visitors import run
from kvp_ui.server.uploads import MOST_OF_ALL, MOST_OF_ONE, FewUploads
from tests.server.conftest import Client

TOKEN = f"2|b5a9a4d5|{'0' * 32}|1700000000"
FILE = (
    b'--cut\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n'
    b"a;b\r\n--cut--\r\n"
)


@contextmanager
def session(client: Client) -> Iterator[str]:
    """The name of a visit, for as long as its page is open."""
    with connect(
        f"ws://{client.address}/_stcore/stream", subprotocols=[Subprotocol("streamlit")]
    ) as page:
        asked = BackMsg()
        asked.rerun_script.query_string = ""
        page.send(asked.SerializeToString())
        told = ForwardMsg()
        while not told.new_session.initialize.session_id:
            told.ParseFromString(bytes(page.recv(timeout=10)))  # type: ignore[arg-type] # never text
        yield told.new_session.initialize.session_id


def put(client: Client, visit: str, name: str, *, whole: bool = True) -> socket.socket:
    """Bring a file, or begin to."""
    host, _, port = client.address.partition(":")
    head = (
        f"PUT /_stcore/upload_file/{visit}/{name} HTTP/1.1\r\nHost: {client.address}\r\n"
        f"Cookie: _streamlit_xsrf={TOKEN}\r\nX-Xsrftoken: {TOKEN}\r\nConnection: close\r\n"
        f"Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: {len(FILE)}\r\n\r\n"
    )
    connection = socket.create_connection((host, int(port)), timeout=10)
    connection.sendall(head.encode() + (FILE if whole else FILE[:20]))
    return connection


def status(connection: socket.socket) -> int:
    with closing(connection):
        return int(connection.recv(1000).split()[1])


def test_a_session_brings_a_few_files_and_may_take_one_back(client: Client) -> None:
    with session(client) as visit:
        for number in range(MOST_OF_ONE):
            assert status(put(client, visit, f"file{number}")) == 204
        assert status(put(client, visit, "one-more")) == 429
        path = f"/_stcore/upload_file/{visit}/file0"
        cookie = f"_streamlit_xsrf={TOKEN}"
        assert client.ask(path, "DELETE", Cookie=cookie, X_Xsrftoken=TOKEN).status == 204
        assert status(put(client, visit, "one-more")) == 204
        with session(client) as other:
            assert status(put(client, other, "mine")) == 204


def test_files_on_their_way_count(client: Client) -> None:
    with session(client) as visit:
        coming = [put(client, visit, f"slow{number}", whole=False) for number in range(MOST_OF_ONE)]
        assert status(put(client, visit, "one-more")) == 429
        for connection in coming:
            connection.close()
        for _ in range(100):
            if (answered := status(put(client, visit, "one-more"))) != 429:
                break
        assert answered == 204


def test_all_together_bring_so_many_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    files: dict[str, dict[str, bytes]] = {str(number): {"a": b""} for number in range(MOST_OF_ALL)}
    runtime = SimpleNamespace(uploaded_file_mgr=SimpleNamespace(file_storage=files))
    monkeypatch.setattr(Runtime, "instance", lambda: runtime)
    said: list[int] = []

    async def streamlit(scope: Scope, receive: Receive, send: Send) -> None:
        said.append(204)

    async def nothing() -> Message:
        return {"type": "http.request"}

    async def hear(message: Message) -> None:
        said.append(message.get("status", 0))

    scope = {"type": "http", "method": "PUT", "path": "/_stcore/upload_file/new/a"}
    door = FewUploads(streamlit)
    run(door(scope, nothing, hear))
    assert said[0] == 429
    files.pop("0")
    run(door(scope, nothing, hear))
    assert said[-1] == 204
