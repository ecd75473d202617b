"""What a browser fetches for a page, and when the person can read and use it.

Each visit is in a browser that has nothing kept. The second visit is a new tab of the same one.
On the slow line, what goes through the WebSocket is not slowed down by Chromium; it is a few KB.
"""

import statistics
import time
import zlib
from base64 import b64decode
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import astuple, dataclass, field
from http import HTTPStatus
from typing import Any

from playwright.sync_api import Browser, BrowserContext, CDPSession, sync_playwright

from tests.browser.driving import FLAGS, find_chromium

BITS_PER_SECOND = 1_600_000
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": BITS_PER_SECOND / 8,
    "uploadThroughput": BITS_PER_SECOND / 8,
}
"""Slow 4G, as browsers call it."""
TEXT, END_OF_FLUSH = 1, b"\x00\x00\xff\xff"
"""The code of a frame of text, and what packed frames end with and are sent without."""
PHONE = {"width": 360, "height": 740}
SECONDS_OF_QUIET = 0.8
SECONDS_OF_PATIENCE = 60
WATCH = """
const seen = window.benchSeen = { shift: 0 };
new PerformanceObserver((list) => { seen.text ??= list.getEntries()[0].startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => list.getEntries().forEach((one) => { seen.shift += one.value; }))
  .observe({ type: "layout-shift", buffered: true });
const drawn = '[data-testid="stApp"][data-test-script-state="notRunning"]'
  + '[data-test-connection-state="CONNECTED"]';
function look() {
  if (document.querySelector("#root h1")) seen.h1 ??= performance.now();
  const controls = document.querySelectorAll(`${drawn} [data-testid=stMain] :is(input, button, a)`);
  const shown = [...controls].some((one) => one.getBoundingClientRect().height > 0);
  const waits = document.querySelector("#kvp-first, [data-testid=stMain] [data-testid=stSkeleton]");
  if (seen.h1 && shown && !waits) seen.usable ??= performance.now();
  if (!seen.usable) requestAnimationFrame(look);
}
look();
"""


@dataclass(frozen=True)
class Load:
    """One visit: what was fetched, and the seconds until something could be read and used."""

    kilobytes: float
    requests: float
    """Those that the server answered with more than “what you have is still right”."""
    text: float
    h1: float
    usable: float
    shift: float


@dataclass
class _Traffic:
    """What a tab has asked for, as Chromium tells it."""

    bytes: float = 0
    answered: set[str] = field(default_factory=set)
    from_cache: set[str] = field(default_factory=set)
    under_way: set[str] = field(default_factory=set)
    latest: float = field(default_factory=time.monotonic)
    packer: "zlib._Compress" = field(
        default_factory=lambda: zlib.compressobj(wbits=-12, memLevel=5)
    )
    """As uvicorn packs what goes through the WebSocket, which Chromium tells us unpacked."""

    def follow(self, tab: CDPSession) -> None:
        tab.on("Network.requestWillBeSent", self._sent)
        tab.on("Network.responseReceived", self._received)
        tab.on("Network.responseReceivedExtraInfo", self._told_more)
        tab.on("Network.requestServedFromCache", self._served_from_cache)
        tab.on("Network.loadingFinished", self._finished)
        tab.on("Network.loadingFailed", self._finished)
        tab.on("Network.webSocketFrameReceived", self._frame)
        tab.send("Network.enable")

    @property
    def requests(self) -> int:
        return len(self.answered - self.from_cache)

    @property
    def is_quiet(self) -> bool:
        return not self.under_way and time.monotonic() - self.latest > SECONDS_OF_QUIET

    def _sent(self, event: dict[str, Any]) -> None:
        if not event["request"]["url"].startswith(("data:", "blob:")):
            self.under_way.add(event["requestId"])

    def _received(self, event: dict[str, Any]) -> None:
        self.answered.add(event["requestId"])
        if event["response"].get("fromDiskCache"):
            self.from_cache.add(event["requestId"])

    def _told_more(self, event: dict[str, Any]) -> None:
        if event["statusCode"] == HTTPStatus.NOT_MODIFIED:
            self.from_cache.add(event["requestId"])

    def _served_from_cache(self, event: dict[str, Any]) -> None:
        self.from_cache.add(event["requestId"])

    def _finished(self, event: dict[str, Any]) -> None:
        self.under_way.discard(event["requestId"])
        self.bytes += event.get("encodedDataLength", 0)
        self.latest = time.monotonic()

    def _frame(self, event: dict[str, Any]) -> None:
        said = event["response"]["payloadData"]
        body = said.encode() if event["response"]["opcode"] == TEXT else b64decode(said)
        packed = self.packer.compress(body) + self.packer.flush(zlib.Z_SYNC_FLUSH)
        self.bytes += len(packed) - len(END_OF_FLUSH)
        self.latest = time.monotonic()


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=list(FLAGS))
        yield browser
        browser.close()


def load(context: BrowserContext, address: str, *, slowly: bool) -> Load:
    """One visit in a new tab."""
    page, traffic = context.new_page(), _Traffic()
    tab = context.new_cdp_session(page)
    traffic.follow(tab)
    if slowly:
        tab.send("Network.emulateNetworkConditions", LINE)
    page.add_init_script(WATCH)
    page.goto(address, wait_until="commit")
    until = time.monotonic() + SECONDS_OF_PATIENCE
    while "usable" not in (seen := page.evaluate("benchSeen")) or not traffic.is_quiet:
        if time.monotonic() > until:
            raise TimeoutError(f"{address} did not become usable: {seen}")
        page.wait_for_timeout(50)
    page.close()
    text, h1, usable = (seen.get(name, 0) / 1000 for name in ("text", "h1", "usable"))
    return Load(traffic.bytes / 1000, traffic.requests, text, h1, usable, seen["shift"])


def visits(browser: Browser, address: str, *, slowly: bool, times: int) -> tuple[Load, Load]:
    """The medians of first visits, and of those that came after them in the same browser."""
    pairs = []
    for _ in range(times):
        context = browser.new_context(viewport=PHONE, locale="nb-NO")  # type: ignore[arg-type] # a size
        pairs.append([load(context, address, slowly=slowly) for _ in range(2)])
        context.close()
    first, second = zip(*pairs, strict=True)
    return median(first), median(second)


def median(loads: Sequence[Load]) -> Load:
    return Load(*map(statistics.median, zip(*map(astuple, loads), strict=True)))
