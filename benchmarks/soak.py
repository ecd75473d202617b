"""``make soak``: visitors come and go for a while, and the memory of the server is written down.

Writes ``docs/data/soak.csv`` (one row every ten seconds) and ``docs/pictures/soak.png``. Ends with
an error if anybody heard a word of another’s, was not answered, or if memory grew from the second
quarter of the time to the last by more than a tenth. KVP_SESSION_MINUTES is 1, so that
those who have gone are forgotten while it runs.
"""

import argparse
import asyncio
import csv
import random
import statistics
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.pictures import Line, draw_lines
from benchmarks.serving import memory_megabytes
from benchmarks.visitors import Visitor, checks, estimates, notes, percentile, surroundings, visit
from kvp_ui.app.settings import Mode
from tests.browser.driving import Server, start_server

DOCS = Path(__file__).parents[1] / "docs"
SECONDS_BETWEEN_ROWS = 10
MOST_GROWTH = 1.1
COLUMNS = ("seconds", "visitors", "memory_mb", "visits", "touches", "p95_ms", "strange", "failed")


@dataclass
class Tally:
    """What all visitors together have met so far."""

    present: int = 0
    visits: int = 0
    touches: int = 0
    strange: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    recent: list[float] = field(default_factory=list)

    def add(self, visitor: Visitor) -> None:
        self.visits += 1
        self.touches += len(visitor.seconds)
        self.strange += visitor.strange
        self.recent += visitor.seconds

    def row(self, seconds: float, memory: float) -> tuple[float, ...]:
        slow = percentile(self.recent, 0.95) * 1000 if self.recent else 0
        self.recent.clear()
        counted = (len(self.strange), len(self.failed))
        kept = (round(seconds), self.present, round(memory, 1), self.visits, self.touches)
        return (*kept, round(slow), *counted)


async def come_and_go(site: str, number: int, pause: float) -> Visitor:
    """One visit: look around, answer, leave."""
    mode, language = surroundings(number)
    wait = random.Random(number)  # noqa: S311 - no secret, and the same each time

    async def think() -> None:
        await asyncio.sleep(wait.uniform(0.5, 1.5) * pause)

    async with visit(site, number, mode=mode, language=language) as visitor:
        await think()
        if mode is not Mode.COUNSELLOR:  # whose check is one form, not one question after the other
            await checks(visitor)
            await think()
        if mode is not Mode.KIOSK:
            await estimates(visitor, f"{1 + number % 28:02}.03.{1970 + number % 35}")
            await think()
        if mode is Mode.APPLICANT:
            await notes(visitor)
            await think()
        return visitor


async def keep_coming(site: str, place: int, places: int, until: float, tally: Tally) -> None:
    """One chair in the waiting room: as soon as somebody leaves, the next sits down."""
    number = place
    pause = 15.0
    await asyncio.sleep(place / places * 3 * pause)  # or all would come at once
    while time.monotonic() < until:
        tally.present += 1
        try:
            tally.add(await come_and_go(site, number, pause))
        except (OSError, TimeoutError, KeyError) as error:
            tally.failed.append(f"{type(error).__name__}: {error}")
        finally:
            tally.present -= 1
        number += places


async def watch(server: Server, until: float, tally: Tally) -> list[tuple[float, ...]]:
    began, rows = time.monotonic(), []
    while time.monotonic() < until:
        await asyncio.sleep(SECONDS_BETWEEN_ROWS)
        rows.append(tally.row(time.monotonic() - began, memory_megabytes(server)))
        print("  ".join(f"{name} {value:g}" for name, value in zip(COLUMNS, rows[-1], strict=True)))
    return rows


async def soak(
    server: Server, minutes: float, places: int, tally: Tally
) -> list[tuple[float, ...]]:
    until = time.monotonic() + minutes * 60
    chairs = [
        asyncio.create_task(keep_coming(server.url, place, places, until, tally))
        for place in range(places)
    ]
    rows = await watch(server, until, tally)
    await asyncio.gather(*chairs)
    return rows


def growth(rows: Sequence[Sequence[float]]) -> float:
    """Memory in the last quarter of the time, to that in the second one."""
    memory = [row[COLUMNS.index("memory_mb")] for row in rows]
    quarter = max(1, len(memory) // 4)
    return statistics.median(memory[-quarter:]) / statistics.median(memory[quarter : 2 * quarter])


def write_down(rows: Sequence[Sequence[float]]) -> None:
    (DOCS / "data").mkdir(exist_ok=True)
    with (DOCS / "data" / "soak.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([COLUMNS, *rows])
    minutes = [row[0] / 60 for row in rows]
    lines = (
        Line("Memory, MB", [row[COLUMNS.index("memory_mb")] for row in rows]),
        Line("Visitors at once", [row[COLUMNS.index("visitors")] for row in rows]),
    )
    draw_lines(DOCS / "pictures" / "soak.png", "Minutes", minutes, lines)


def main() -> int:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--minutes", type=float, default=20)
    wishes.add_argument("--visitors", type=int, default=200)
    wish = wishes.parse_args()
    tally = Tally()
    with (
        TemporaryDirectory() as folder,
        start_server(Path(folder), KVP_SESSION_MINUTES="1") as server,
    ):
        rows = asyncio.run(soak(server, wish.minutes, wish.visitors, tally))
        said = server.log.strip()
    write_down(rows)
    grown = growth(rows)
    print(f"{tally.visits} visits, {tally.touches} touches, memory x {grown:.3f}")
    faults = [*tally.failed[:5], *tally.strange[:5], *said.splitlines()[:5]]
    print("\n".join(faults) or "Nobody heard anything strange, and everybody was answered.")
    return int(bool(faults) or grown > MOST_GROWTH)


if __name__ == "__main__":
    sys.exit(main())
