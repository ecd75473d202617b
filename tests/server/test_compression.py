"""What is compressed is the same file, and what never changes is compressed once."""

import gzip
import re
from pathlib import Path

import brotli
import pytest
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from benchmarks.visitors import run
from kvp_ui.server import remembered
from kvp_ui.server.front_end import SCRIPTS as STREAMLITS
from kvp_ui.server.own_files import FOREVER, IMPORT, SCRIPTS, STATIC, own_files
from tests.server.conftest import Client

TEXT = " ".join(map(str, range(5000))).encode()
UNPACKED = {"br": brotli.decompress, "gzip": gzip.decompress, None: bytes}


def streamlit_script() -> str:
    """The address of one of Streamlit's scripts as it comes."""
    return f"/static/js/{next(STREAMLITS.glob('react-dom.*')).name}"


def address(name: str) -> str:
    """The address of a file of our own."""
    return own_files()[name].address.removeprefix(".")


def test_every_text_file_is_itself_when_unpacked(client: Client) -> None:
    folder = Path(get_static_dir()) / "static"
    for file in (each for each in folder.rglob("*") if each.suffix in {".js", ".css"}):
        path = f"/static/{file.relative_to(folder).as_posix()}"
        answer = client.ask(path, Accept_Encoding="gzip, deflate, br, zstd")
        if len(file.read_bytes()) >= 500:
            assert answer.headers["Content-Encoding"] == "br", path
        unpacked = UNPACKED[answer.headers["Content-Encoding"]](answer.body)
        assert unpacked == file.read_bytes(), path


@pytest.mark.parametrize("coding", ["br", "gzip"])
def test_a_compressed_file_keeps_for_good_and_is_the_same_each_time(
    client: Client, coding: str
) -> None:
    for path in (streamlit_script(), address("script"), address("style")):
        answer, again = (client.ask(path, Accept_Encoding=coding) for _ in range(2))
        assert answer.headers["Content-Encoding"] == coding
        assert "immutable" in answer.headers["Cache-Control"]
        assert set(answer.headers["Vary"].split(", ")) == {"Accept-Encoding"}
        assert re.match("text/css|(text|application)/javascript", answer.headers["Content-Type"])
        assert int(answer.headers["Content-Length"]) == len(answer.body)
        assert again.body == answer.body
        assert UNPACKED[coding](answer.body) == client.ask(path).body


@pytest.mark.parametrize("accepted", ["", "identity", "gzip;q=0", "*;q=0", "br;q=x"])
def test_a_browser_that_takes_no_compression_gets_none(client: Client, accepted: str) -> None:
    answer = client.ask(streamlit_script(), Accept_Encoding=accepted)
    assert answer.status == 200
    assert answer.headers["Content-Encoding"] is None
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_a_part_of_a_file_is_a_part_of_the_plain_one(client: Client) -> None:
    path = streamlit_script()
    part = client.ask(path, Accept_Encoding="gzip", Range="bytes=0-9")
    assert part.status == 206
    assert part.body == client.ask(path).body[:10]


def test_a_path_outside_the_folder_is_no_file(client: Client) -> None:
    answer = client.ask("/static/../../config.py.js", Accept_Encoding="gzip")
    assert b"streamlit" not in answer.body


@pytest.mark.parametrize("name", ["script", "style", "text", "icons"])
def test_a_file_of_ours_is_kept_for_good_under_its_own_name_only(client: Client, name: str) -> None:
    assert client.ask(address(name)).headers["Cache-Control"] == FOREVER
    older = client.ask(address(name).replace(".", ".0", 1))
    assert (older.status, older.headers["Cache-Control"]) == (200, "no-store")
    assert older.body == own_files()[name].body
    assert client.ask(f"/app-{name}s.css").status == 404


@pytest.mark.parametrize("path", ["/app-offline.html", "/app-offline.js"])
def test_what_a_kiosk_falls_back_on_is_asked_about_each_time(client: Client, path: str) -> None:
    assert client.ask(path).headers["Cache-Control"] == "no-cache"


def test_the_script_holds_every_part_and_imports_nothing() -> None:
    assert {*SCRIPTS, "offline"} == {file.stem for file in STATIC.glob("*.js")}
    script = own_files()["script"].body.decode()
    assert not re.search(r"^(import|export) ", script, re.MULTILINE)
    for name in SCRIPTS:
        used = IMPORT.findall((STATIC / f"{name}.js").read_text("utf-8"))
        assert all(
            script.index(f"const {each} =") < script.index(f"const {name} =") for _, each in used
        )
    for function in ("watchConnection", "tieFields", "keepFolds", "leave"):
        assert f"function {function}(" in script


def test_the_style_asks_for_none_of_the_fonts_that_ours_stand_in_for() -> None:
    style = own_files()["style"].body.decode()
    assert "MaterialSymbols" not in style
    assert "SourceSansVF-Upright" not in style
    assert "../media/" not in style
    assert {own_files()[name].address for name in ("text", "icons")} <= set(
        re.findall(r"url\(([^)]+)\)", style)
    )


async def sixty_bytes(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers under /static/ as for good, and elsewhere not."""
    kept = FOREVER if scope["path"] != "/static/changing" else "no-cache"
    await Response("y" * 60, headers={"Cache-Control": kept})(scope, receive, send)


def test_what_never_changes_is_made_once_and_what_is_remembered_has_an_end(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(remembered, "MOST_BYTES", 100)
    made: list[str] = []
    sent: list[Message] = []

    async def counted(scope: Scope, receive: Receive, send: Send) -> None:
        made.append(scope["path"] + Headers(scope=scope).get("accept-encoding", ""))
        await sixty_bytes(scope, receive, send)

    async def listen(message: Message) -> None:
        sent.append(message)

    async def nothing() -> Message:
        return {"type": "http.request"}

    guarded = remembered.Remembered(counted)
    for path in ("/static/a", "/static/a", "/static/b", "/static/b", "/static/a", "/other"):
        run(guarded(asked_for(path), nothing, listen))
    for _ in range(2):
        run(guarded(asked_for("/static/changing"), nothing, listen))
    assert made == [
        *("/static/a", "/static/b", "/static/a", "/other"),
        *("/static/changing", "/static/changing"),
    ]
    assert [part["body"] for part in sent if "body" in part] == [b"y" * 60] * 8


def asked_for(path: str) -> Scope:
    return {"type": "http", "method": "GET", "path": path, "headers": []}
