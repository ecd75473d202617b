"""Starting the guide as people do, and driving a real browser against it."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request

from deploy.serve_two import free_port as free_port
from deploy.serve_two import stop as stop

PROJECT = Path(__file__).parents[2]
APP = PROJECT / "app.py"
GUIDE = Path(__file__).parent / "guide_server.py"
"""The same, with the figures that the tests reckon with."""
BROWSERS = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
TODAY = "2026-11-22"
"""The day the tests are written for; a later one must not turn them red."""
SECONDS_TO_START = 90
MILLISECONDS_TO_SETTLE = 30_000
IDLE = (
    '[data-testid="stApp"][data-test-script-state="notRunning"]'
    '[data-test-connection-state="CONNECTED"]'
)
ASKED = """(() => {
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (...what) {
    this.onanswer ??= this.addEventListener("message", () => { window.kvpAsked = false; }) ?? true;
    window.kvpAsked = true;
    return send.apply(this, what);
  };
})()"""
"""Whether the server has yet to answer what it was asked last: Streamlit does not tell."""
CALM = """([idle, patience]) => new Promise((tell) => {
  const { setTimeout, performance } = window.__pwClock?.builtins ?? window;
  const end = performance.now() + patience;
  const look = (looks) => {
    const isAsked = window.kvpAsked && performance.now() < end - patience * 0.8; // some need none
    const isBusy = isAsked || !document.querySelector(idle)
      || document.querySelector("[data-testid=stSkeleton]");
    if (!isBusy && looks === 4) tell("calm");
    else if (performance.now() > end) {
      const parts = document.querySelectorAll("[data-testid=stApp], [data-testid=stSkeleton]");
      const shown = [...parts].map((part) => part.outerHTML.slice(0, 300));
      tell(`busy; asked: ${window.kvpAsked}; ${shown}`);
    } else setTimeout(look, 20, isBusy ? 0 : looks + 1);
  };
  look(0);
})"""
"""Five looks in a row that find nothing under way; or what there is when patience ends.

By the real clock: that of the page may have been put forward, or stopped, with ``page.clock``.
"""
HIDDEN_BELOW = """() => {
  const box = document.querySelector("[data-testid=stMain]");
  return box ? box.scrollHeight - box.clientHeight : 0;
}"""
AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],  # the rest is not looked at, and takes most of the time
}


def find_chromium() -> str | None:
    """The browser on this machine, or None for the one that Playwright has downloaded."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


@dataclass(frozen=True)
class Server:
    """A running guide, and what it has written."""

    url: str
    process: subprocess.Popen[bytes]
    log_file: Path

    @property
    def log(self) -> str:
        """All but the line that says where to open it."""
        said = self.log_file.read_text("utf-8")
        return said.partition("\n")[2] if said.startswith("Open http") else said


@contextmanager
def start_server(
    folder: Path, script: Path | str = GUIDE, by: Sequence[str] = (), **environment: str
) -> Iterator[Server]:
    """``python app.py`` until the block ends; keyword arguments are environment variables.

    ``by`` stands between the two where another program starts the script.
    """
    port = int(environment.get("KVP_PORT", free_port()))
    log_file = folder / f"server-{port}.log"
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, *by, str(script)],
            cwd=folder,  # not the project's own, so that nothing comes to depend on that
            env=_environment(environment, port),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
    server = Server(f"http://127.0.0.1:{port}", process, log_file)
    try:
        _await_health(server)
        yield server
    finally:
        stop(process)


def _environment(chosen: Mapping[str, str], port: int) -> dict[str, str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("KVP_")}
    ours = {"PYTHONPATH": str(PROJECT), "KVP_TODAY": TODAY, "KVP_PORT": str(port)}
    return {**inherited, **ours, **chosen}


def _await_health(server: Server) -> None:
    deadline = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            with urlopen(f"{server.url}/healthz") as answer:  # noqa: S310 - this machine, http
                if answer.status == 200:
                    return
        except URLError:
            time.sleep(0.05)
    raise RuntimeError(f"The guide did not start; it wrote:\n{server.log}")


@dataclass
class Watch:
    """What a page did that no page of the guide may do."""

    home: str
    faults: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> Page:
        page.add_init_script(ASKED)
        page.on("request", self._on_request)
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        return page

    def _on_request(self, request: Request) -> None:
        self.requests.append(request.url)
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.netloc != self.home:
            self.faults.append(f"a request left the machine: {request.url}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.faults.append(f"console: {message.text} ({message.location.get('url', '')})")


def open_page(context: BrowserContext, address: str) -> Page:
    """A settled page of the guide."""
    page = context.new_page()
    page.goto(address)
    settle(page)
    return page


def settle(page: Page) -> None:
    """Wait until Streamlit has drawn what was asked for and nothing more is under way.

    The page itself looks, so that nobody sleeps on when it is done. It looks until it has found
    the same a few times, because a click takes a moment to be sent, and the shell script does more
    once the answer has come.
    """
    while True:
        try:
            state = page.evaluate(CALM, [IDLE, MILLISECONDS_TO_SETTLE])
        except Error as error:
            if "context was destroyed" not in error.message:
                raise
        else:  # not another document since
            assert state == "calm", state
            return


def grow_to_the_page(page: Page) -> None:
    """Make the window so tall that nothing is left to scroll; on a kiosk a share of it is."""
    for _ in range(8):
        hidden: int = page.evaluate(HIDDEN_BELOW)
        if not hidden:
            return
        size = page.viewport_size
        assert size is not None
        page.set_viewport_size({"width": size["width"], "height": size["height"] + hidden})


def axe(page: Page) -> list[str]:
    """Every accessibility fault that axe-core finds, with the viewport as tall as the page.

    Streamlit scrolls inside a box, and what is not on screen is not checked for contrast.
    """
    before = page.viewport_size
    assert before is not None
    grow_to_the_page(page)
    try:
        results = Axe().run(page, options=AXE_OPTIONS)
    finally:
        page.set_viewport_size(before)
    return [
        f"{violation['id']} ({violation['impact']}): {node['html']} – {node['failureSummary']}"
        for violation in results.response["violations"]
        for node in violation["nodes"]
    ]
