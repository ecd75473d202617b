"""A machine without room: a full disk, no more memory, and a copy that dies among its visitors."""

import asyncio
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from websockets.exceptions import ConnectionClosed, InvalidStatus

from benchmarks.visitors import Visitor, estimates, notes, run, visit
from deploy.serve_two import free_port, two_copies
from tests.browser.conftest import OpenPage
from tests.browser.driving import GUIDE, PROJECT, TODAY, Server, start_server
from tests.browser.visit import taken
from tests.browser.walking import Visitor as Person
from tests.server.conftest import Client

BIRTH_DATE = "27.03.1996"
FIGURE = {"nb": "23\N{NO-BREAK SPACE}200", "en": "23,200"}
NO_FILE_MAY_GROW = """
import resource, runpy, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def test_a_full_disk_stops_nobody(new_page: OpenPage, tmp_path: Path) -> None:
    """No file may grow by a byte, as on a disk that is full; only what it prints goes on."""
    limited = ["-c", NO_FILE_MAY_GROW]
    with start_server(tmp_path, GUIDE, limited, TMPDIR=str(tmp_path)) as server:
        person = Person(new_page(server.url, language="en"), "en")
        person.goes_to("/benefit")
        person.types(birth_date=BIRTH_DATE)
        person.works_it_out()
        assert FIGURE["en"] in person.page.locator("#kvp-result").inner_text()
        person.goes_to("/summary")
        for name in ("pdf", "ics"):
            made = taken(person.page, f"file_kvp_summary_{name}", tmp_path)
            assert made.stat().st_size > 500
        mine = taken(person.page, "file_my_kvp_json", tmp_path)
        person.page.locator("[data-testid=stFileUploaderDropzoneInput]").set_input_files(mine)
        person.reads("The file is opened")


@contextmanager
def no_more_memory(server: Server) -> Iterator[None]:
    """From here the server gets no page of memory beyond what it has, until the block ends."""
    status = Path(f"/proc/{server.process.pid}/status").read_text("utf-8")
    (held,) = (int(line.split()[1]) for line in status.splitlines() if line.startswith("VmSize"))
    before = resource.prlimit(server.process.pid, resource.RLIMIT_AS)
    resource.prlimit(server.process.pid, resource.RLIMIT_AS, (held * 1024, before[1]))
    yield
    resource.prlimit(server.process.pid, resource.RLIMIT_AS, before)


def test_who_asks_for_more_than_there_is_takes_nobody_with_them(tmp_path: Path) -> None:
    with start_server(tmp_path) as server:
        run(_squeeze(server))
        assert server.process.poll() is None
        assert Client(server).ask("/healthz").status == 200


async def _squeeze(server: Server) -> None:
    async with visit(server.url, 1, language="nb") as first:
        await estimates(first, BIRTH_DATE)
        with no_more_memory(server):
            crowd = (_asks(server, number) for number in range(2, 42))
            await asyncio.gather(*crowd, return_exceptions=True)
        await first.types("children", "2")
        await first.presses("calculate")
        assert FIGURE["nb"].encode() in first.heard
        assert not first.strange
    async with visit(server.url, 43, language="en") as later:
        await estimates(later, BIRTH_DATE)
        assert FIGURE["en"].encode() in later.heard


async def _asks(server: Server, number: int) -> None:
    async with visit(server.url, number) as visitor:
        async with asyncio.timeout(20):
            await estimates(visitor, BIRTH_DATE)
        assert not visitor.strange


def test_a_copy_that_dies_among_its_visitors_is_left_for_the_other(tmp_path: Path) -> None:
    settings = {"PYTHONPATH": str(PROJECT), "KVP_TODAY": TODAY}
    with two_copies(tmp_path, free_port(), Path(GUIDE), **settings) as site:
        killed, left = site.copies
        seen = run(_kill_under_load(site.url, killed.process.kill))
        assert sum(seen) >= 24 * 3
        assert killed.process.wait() != 0
        assert left.process.poll() is None


async def _kill_under_load(site: str, kill: Callable[[], None]) -> list[int]:
    busy = [asyncio.create_task(_goes_on(site, number)) for number in range(0, 240, 10)]
    await asyncio.sleep(4)
    kill()
    return await asyncio.gather(*busy)


async def _goes_on(site: str, number: int) -> int:
    """Touch the page again and again; who is cut off comes back, and everybody is answered."""
    answered, until, session = 0, time.monotonic() + 25, ""
    while time.monotonic() < until:
        try:
            async with visit(site, number, session=session) as visitor:
                session = visitor.session
                while time.monotonic() < until:
                    await estimates(visitor, BIRTH_DATE)
                    answered += await _heard_right(visitor)
        except (OSError, TimeoutError, ConnectionClosed, InvalidStatus):
            await asyncio.sleep(0.5)
    return answered


async def _heard_right(visitor: Visitor) -> int:
    assert FIGURE["nb"].encode() in visitor.heard
    await notes(visitor)
    assert not visitor.strange
    await asyncio.sleep(1)
    return 1
