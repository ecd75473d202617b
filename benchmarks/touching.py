"""What one touch costs the server, how many people one core carries, and what each one holds.

The visitors speak Streamlit’s protocol as a browser does (``benchmarks/visitors.py``), so that the
work of a browser is not counted.
"""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.serving import SITES, memory_megabytes, on_one_core, processor_milliseconds
from benchmarks.visitors import Visitor, estimates, percentile, visit
from tests.browser.driving import Server

BIRTH_DATE = "27.03.1996"
ROUNDS, TOUCHES = 5, 40
SECONDS_BETWEEN_TOUCHES = 5
MILLISECONDS = 300
SHARE = 0.95
LADDER = (50, 100, 200, 300, 400, 500)
SECONDS_OF_A_RUNG = 15
AT_ONCE = 10
"""So many come through the door together."""
YEAR = {"km_one_way": "20", "days_per_week": "5", "start": "05.01.2026", "end": "03.01.2027"}
DAY = "log.0.2026-11-11"


@dataclass(frozen=True)
class Work:
    """One touch of a page: what it takes of a processor, and what comes down the line."""

    milliseconds: float
    kilobytes: float


async def no_preparation(visitor: Visitor) -> None:
    """The page is ready as it is."""


async def form(visitor: Visitor) -> None:
    await visitor.opens("benefit")


async def result(visitor: Visitor) -> None:
    await estimates(visitor, BIRTH_DATE)


async def year(visitor: Visitor) -> None:
    """A year of five days each week is in the log."""
    await visitor.opens("driving_log")
    for name, text in YEAR.items():
        await visitor.types(f"TripAnswers.{name}", text)
    await visitor.presses("log_start")
    for weekday in range(5):
        await visitor.ticks(f"weekdays.{weekday}", True)
    await visitor.presses("log_fill")


async def one_more_child(visitor: Visitor, number: int) -> None:
    await visitor.types("children", str(number % 10))


async def one_day(visitor: Visitor, number: int) -> None:
    await visitor.ticks(DAY, number % 2 == 1)


async def other_text(visitor: Visitor, number: int) -> None:
    await visitor.types("text", str(number))


Prepare = Callable[[Visitor], Awaitable[None]]
Touch = Callable[[Visitor, int], Awaitable[None]]
GUIDE: Mapping[str, tuple[Prepare, Touch]] = {
    "estimator, form": (form, one_more_child),
    "estimator, with a result": (result, one_more_child),
    "driving log, a week of a year": (year, one_day),
}
BARE: tuple[Prepare, Touch] = (no_preparation, other_text)


def work(server: Server, prepare: Prepare, touch: Touch) -> Work:
    """The median of some rounds of touches by one visitor, whose result stays as it was."""
    return asyncio.run(_work(server, prepare, touch))


async def _work(server: Server, prepare: Prepare, touch: Touch) -> Work:
    async with visit(server.url) as visitor:
        await prepare(visitor)
        for number in range(TOUCHES):  # what is made once is made before anybody counts
            await touch(visitor, number)
        spent, came = [], 0
        for _ in range(ROUNDS):
            before = processor_milliseconds(server)
            for number in range(TOUCHES):
                await touch(visitor, number)
                came += visitor.came
            spent.append((processor_milliseconds(server) - before) / TOUCHES)
        return Work(statistics.median(spent), came / ROUNDS / TOUCHES / 1000)


@dataclass(frozen=True)
class Crowd:
    """How a server did with so many visitors."""

    milliseconds: float
    """95 of 100 touches were answered within so long."""
    megabytes: float
    """Memory for each visitor."""


def crowd(site: str, folder: Path, visitors: int) -> Crowd:
    """A fresh server with one core, and visitors who each touch the page every five seconds."""
    prepare, touch = GUIDE["estimator, form"] if site == "guide" else BARE
    with SITES[site](folder) as server, on_one_core(server):
        return asyncio.run(_crowd(server, visitors, prepare, touch))


async def _crowd(server: Server, visitors: int, prepare: Prepare, touch: Touch) -> Crowd:
    door, ready, counted = asyncio.Semaphore(AT_ONCE), asyncio.Barrier(visitors + 1), []
    async with visit(server.url) as first:
        await prepare(first)
        empty = memory_megabytes(server)

    async def comes(number: int) -> None:
        async with door:
            visiting = visit(server.url, number)
            visitor = await visiting.__aenter__()
            await prepare(visitor)
        try:
            await ready.wait()
            await asyncio.sleep(number / visitors * SECONDS_BETWEEN_TOUCHES)  # not all at once
            visitor.seconds.clear()
            until = time.monotonic() + SECONDS_OF_A_RUNG
            while time.monotonic() < until:
                began = time.monotonic()
                await touch(visitor, int(began) % 7)
                await asyncio.sleep(max(0, began + SECONDS_BETWEEN_TOUCHES - time.monotonic()))
            counted.extend(visitor.seconds)
        finally:
            await visiting.__aexit__(None, None, None)

    async with asyncio.TaskGroup() as all_of_them:
        for number in range(visitors):
            all_of_them.create_task(comes(number))
        await ready.wait()
        each = (memory_megabytes(server) - empty) / visitors
    return Crowd(percentile(counted, SHARE) * 1000, each)


def carried(site: str, folder: Path, told: Callable[[str], None]) -> tuple[int, Crowd]:
    """The most visitors of the ladder who are answered in time, and how the first fifty did."""
    most, few = 0, None
    for visitors in LADDER:
        found = crowd(site, folder, visitors)
        few = few or found
        told(f"{site}, {visitors} visitors on one core: p95 {found.milliseconds:.0f} ms")
        if found.milliseconds > MILLISECONDS:
            break
        most = visitors
    return most, few or Crowd(0, 0)
