"""The guide and a bare page, each served as people serve them, and what their processes take."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from deploy.serve_two import free_port
from tests.browser.driving import APP, Server, start_server

BARE = Path(__file__).parent / "bare_page.py"
TICK = 1000 / os.sysconf("SC_CLK_TCK")
"""The milliseconds of one tick of the clock by which processes are counted."""


@contextmanager
def guide(folder: Path) -> Iterator[Server]:
    with start_server(folder, APP) as server:
        yield server


@contextmanager
def bare(folder: Path) -> Iterator[Server]:
    """``streamlit run`` with nothing set but what lets it run unseen."""
    port = str(free_port())
    settings = {
        "KVP_PORT": port,
        "STREAMLIT_SERVER_PORT": port,
        "STREAMLIT_SERVER_ADDRESS": "127.0.0.1",
        "STREAMLIT_SERVER_HEADLESS": "true",
        "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false",
    }
    with start_server(folder, BARE, by=("-m", "streamlit", "run"), **settings) as server:
        yield server


SITES = {"guide": guide, "bare": bare}


def seconds_to_ready(site: str, folder: Path) -> float:
    """From the start of the process until it says that it is ready."""
    started = time.perf_counter()
    with SITES[site](folder) as server, urlopen(f"{server.url}/readyz"):  # noqa: S310 - this machine
        return time.perf_counter() - started


def processor_milliseconds(server: Server) -> float:
    """The time that processors have worked for the server so far."""
    stat = Path(f"/proc/{server.process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(stat[11]) + int(stat[12])) * TICK


def memory_megabytes(server: Server) -> float:
    """What the server holds in memory."""
    status = Path(f"/proc/{server.process.pid}/status").read_text("utf-8")
    (held,) = (line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(held) / 1024


@contextmanager
def on_one_core(server: Server) -> Iterator[None]:
    """The server has the first core to itself, and we keep to the others, if there are any."""
    cores = sorted(os.sched_getaffinity(0))
    for thread in Path(f"/proc/{server.process.pid}/task").iterdir():
        os.sched_setaffinity(int(thread.name), cores[:1])
    os.sched_setaffinity(0, cores[1:] or cores)
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def machine() -> str:
    """What this was measured on, and how busy it was."""
    said = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    name = next((line.partition(": ")[2] for line in said if line.startswith("model name")), "?")
    python = ".".join(map(str, sys.version_info[:3]))
    return f"{os.cpu_count()} × {name}, Python {python}, load at the start {os.getloadavg()[0]:.1f}"
