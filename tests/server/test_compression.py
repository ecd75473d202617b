"""What is compressed is the same file, is asked for once, and is only what never changes."""

import gzip
import re
from pathlib import Path

import pytest
from streamlit.file_util import get_static_dir

from kvp_ui.server.assets import FOREVER, MEDIA_TYPES
from tests.server.conftest import Client


def streamlit_script(client: Client) -> str:
    """The address of Streamlit's main script."""
    found = re.search(r'src="\.(/static/js/index[^"]+)"', client.ask("/").text)
    assert found is not None
    return found[1]


def test_every_text_file_is_itself_when_unpacked(client: Client) -> None:
    folder = Path(get_static_dir()) / "static"
    for file in (each for each in folder.rglob("*") if each.suffix in MEDIA_TYPES):
        path = f"/static/{file.relative_to(folder).as_posix()}"
        answer = client.ask(path, Accept_Encoding="gzip, deflate, br")
        assert answer.headers["Content-Encoding"] == "gzip", path
        assert gzip.decompress(answer.body) == file.read_bytes(), path


def test_a_compressed_file_keeps_for_good(client: Client) -> None:
    path = streamlit_script(client)
    answer = client.ask(path, Accept_Encoding="gzip")
    assert answer.headers["Cache-Control"] == FOREVER
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Content-Type"].startswith("text/javascript")
    assert int(answer.headers["Content-Length"]) == len(answer.body)

    head = client.ask(path, "HEAD", Accept_Encoding="gzip")
    assert (head.status, head.body) == (200, b"")
    assert head.headers["ETag"] == answer.headers["ETag"]
    assert head.headers["Content-Length"] == answer.headers["Content-Length"]

    held = client.ask(path, Accept_Encoding="gzip", If_None_Match=answer.headers["ETag"])
    assert (held.status, held.body) == (304, b"")
    assert held.headers["ETag"] == answer.headers["ETag"]


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "*;q=0", "gzip;q=x"])
def test_a_browser_that_takes_no_gzip_gets_none(client: Client, accepted: str) -> None:
    answer = client.ask(streamlit_script(client), Accept_Encoding=accepted)
    assert answer.status == 200
    assert answer.headers["Content-Encoding"] is None
    assert "Accept-Encoding" in answer.headers["Vary"]


def test_each_form_has_a_fingerprint_of_its_own(client: Client) -> None:
    for path in (streamlit_script(client), "/", "/app-shell.js"):
        packed, plain = (
            client.ask(path, Accept_Encoding=coding).headers["ETag"]
            for coding in ("gzip", "identity")
        )
        assert packed != plain, path


def test_a_part_of_a_file_is_a_part_of_the_plain_one(client: Client) -> None:
    path = streamlit_script(client)
    part = client.ask(path, Accept_Encoding="gzip", Range="bytes=0-9")
    assert part.status == 206
    assert part.body == client.ask(path).body[:10]


def test_a_path_outside_the_folder_is_no_file(client: Client) -> None:
    answer = client.ask("/static/../../config.py.js", Accept_Encoding="gzip")
    assert b"streamlit" not in answer.body


@pytest.mark.parametrize("path", ["/app-shell.js", "/app-texts.js", "/favicon.svg", "/favicon.png"])
def test_our_own_files_are_asked_about_each_time(client: Client, path: str) -> None:
    answer = client.ask(path)
    assert answer.headers["Cache-Control"] == "no-cache"
    assert client.ask(path, If_None_Match=answer.headers["ETag"]).status == 304
    assert client.ask(path, If_None_Match='"another"').status == 200
