"""A machine without room: a full disk, no more memory, and a copy that dies among its visitors."""

import asyncio
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from websockets.exceptions import WebSocketException

from benchmarks.visitors import Visitor, estimates, notes, run, visit
from deploy.serve_two import free_port, two_copies
from kvp_ui.server.heartbeat import LAST_WORDS, SECONDS_OF_SILENCE, STOOD_STILL
from tests.browser.conftest import OpenPage
from tests.browser.driving import GUIDE, PROJECT, TODAY, Server, start_server
from tests.browser.visit import taken
from tests.browser.walking import Visitor as Person

SECONDS_UNDER_LOAD = 60
BIRTH_DATE = "27.03.1996"
FIGURE = {"nb": "19\N{NO-BREAK SPACE}700", "en": "19,700"}


def test_a_full_disk_stops_nobody(new_page: OpenPage, tmp_path: Path) -> None:
    """From here on no file of the server’s may grow by a byte, not even its log."""
    with start_server(tmp_path) as server:
        fill_the_disk_of(server.process.pid)
        person = Person(new_page(server.url, language="en"), "en")
        person.goes_to("/benefit")
        person.types(birth_date=BIRTH_DATE)
        person.works_it_out()
        assert FIGURE["en"] in person.page.locator("#kvp-result").inner_text()
        person.goes_to("/summary")
        for name in ("pdf", "ics"):
            made = taken(person.page, f"file_kvp_mappe_{name}", tmp_path)
            assert made.stat().st_size > 500
        mine = taken(person.page, "file_my_kvp_json", tmp_path)
        person.page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(mine)
        person.reads("The file is opened")
        assert resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE) == (0, 0)


def fill_the_disk_of(process: int) -> None:
    resource.prlimit(process, resource.RLIMIT_FSIZE, (0, 0))


WRITES_A_BYTE = """
import pathlib, sys
input()
pathlib.Path(sys.argv[1]).write_bytes(b"x")
"""


def test_a_process_whose_disk_is_full_cannot_write_a_byte(tmp_path: Path) -> None:
    """So that what stands above proves something."""
    file = tmp_path / "byte"
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITES_A_BYTE, str(file)],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    fill_the_disk_of(writer.pid)
    _, said = writer.communicate(b"\n")
    assert b"File too large" in said
    assert file.stat().st_size == 0


@contextmanager
def no_more_memory(server: Server) -> Iterator[None]:
    """From here the server gets no page of memory beyond what it has, until the block ends."""
    status = Path(f"/proc/{server.process.pid}/status").read_text("utf-8")
    (held,) = (int(line.split()[1]) for line in status.splitlines() if line.startswith("VmSize"))
    before = resource.prlimit(server.process.pid, resource.RLIMIT_AS)
    resource.prlimit(server.process.pid, resource.RLIMIT_AS, (held * 1024, before[1]))
    yield
    resource.prlimit(server.process.pid, resource.RLIMIT_AS, before)


def test_when_memory_ends_it_goes_on_or_ends_itself_to_be_started_again(tmp_path: Path) -> None:
    with start_server(tmp_path) as server:
        assert run(_is_answered(server))
        run(_squeeze(server))
        if not run(_is_answered(server)):
            status = server.process.wait(2 * SECONDS_OF_SILENCE)
            assert status != 0
            assert (status == STOOD_STILL) == (LAST_WORDS.decode() in server.log)
    with start_server(tmp_path, KVP_PORT=server.url.rpartition(":")[2]) as again:
        assert run(_is_answered(again))


async def _squeeze(server: Server) -> None:
    with no_more_memory(server):
        crowd = (_asks(server, number) for number in range(40))
        await asyncio.gather(*crowd, return_exceptions=True)


async def _is_answered(server: Server) -> bool:
    try:
        async with asyncio.timeout(30):
            await _asks(server, 41)
    except (OSError, TimeoutError, WebSocketException):
        return False
    return True


async def _asks(server: Server, number: int) -> None:
    async with visit(server.url, number) as visitor:
        async with asyncio.timeout(20):
            await estimates(visitor, BIRTH_DATE)
        assert FIGURE["nb"].encode() in visitor.heard
        assert not visitor.strange


def test_a_copy_that_dies_among_its_visitors_is_left_for_the_other(tmp_path: Path) -> None:
    settings = {"PYTHONPATH": str(PROJECT), "KVP_TODAY": TODAY}
    with two_copies(tmp_path, free_port(), Path(GUIDE), **settings) as site:
        killed, left = site.copies
        seen = run(_kill_under_load(site.url, killed.process.kill))
        assert min(seen) >= 2, "somebody was not answered again"
        assert killed.process.wait() != 0
        assert left.process.poll() is None


async def _kill_under_load(site: str, kill: Callable[[], None]) -> list[int]:
    busy = [asyncio.create_task(_goes_on(site, number)) for number in range(0, 240, 10)]
    await asyncio.sleep(4)
    kill()
    return await asyncio.gather(*busy)


async def _goes_on(site: str, number: int) -> int:
    """Touch the page again and again; who is cut off comes back, and is answered afterwards."""
    answered, until, session = 0, time.monotonic() + SECONDS_UNDER_LOAD, ""
    while time.monotonic() < until:
        try:
            async with visit(site, number, session=session) as visitor:
                session = visitor.session
                while time.monotonic() < until:
                    await estimates(visitor, BIRTH_DATE)
                    answered += await _heard_right(visitor)
        except (OSError, TimeoutError, WebSocketException):
            await asyncio.sleep(0.5)
    return answered


async def _heard_right(visitor: Visitor) -> int:
    assert FIGURE["nb"].encode() in visitor.heard
    await notes(visitor)
    assert not visitor.strange
    await asyncio.sleep(1)
    return 1
