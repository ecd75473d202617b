"""``make capacity``: how many visitors one copy carries, and how many two behind nginx do.

A visitor touches a page every five seconds. A copy carries as many as are answered within 300 ms
in 95 of 100 cases. Everything runs on this machine: the visitors take their part of it too, so
give it three cores or more, or read the ratio as too low.
"""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.visitors import Visitor, estimates, percentile, visit
from deploy.serve_two import free_port, two_copies
from tests.browser.driving import PROJECT, TODAY, start_server

SECONDS_BETWEEN_TOUCHES = 5
MILLISECONDS = 300
SHARE = 0.95
FEWEST, STEP = 20, 20


async def touches(site: str, number: int, seconds: float, birth_date: str) -> Visitor:
    """Settle down with a result, then change an answer and ask again, at one’s own pace."""
    await asyncio.sleep(number % 50 / 50 * SECONDS_BETWEEN_TOUCHES)
    async with visit(site, number) as visitor:
        await estimates(visitor, birth_date)
        visitor.seconds.clear()
        until = time.monotonic() + seconds
        children = 0
        while time.monotonic() < until:
            children = (children + 1) % 10
            await visitor.types("children", str(children))
            await asyncio.sleep(SECONDS_BETWEEN_TOUCHES)
        return visitor


async def slowness(site: str, visitors: int, seconds: float) -> float:
    """The milliseconds within which 95 of 100 touches are answered."""
    found = await asyncio.gather(
        *(touches(site, number, seconds, "27.03.1996") for number in range(visitors))
    )
    return percentile([each for visitor in found for each in visitor.seconds], SHARE) * 1000


def carried(site: str, seconds: float, told: Callable[[str], None]) -> int:
    """The most visitors who are still answered in time."""
    best, visitors = 0, FEWEST
    while True:
        slow = asyncio.run(slowness(site, visitors, seconds))
        told(f"{visitors:4} visitors: 95 of 100 within {slow:.0f} ms")
        if slow > MILLISECONDS:
            return best
        best, visitors = visitors, visitors + STEP


@contextmanager
def one(folder: Path) -> Iterator[str]:
    with start_server(folder) as server:
        yield server.url


@contextmanager
def two(folder: Path) -> Iterator[str]:
    settings = {"PYTHONPATH": str(PROJECT), "KVP_TODAY": TODAY}
    with two_copies(
        folder, free_port(), PROJECT / "tests/browser/guide_server.py", **settings
    ) as site:
        yield site.url


def main() -> int:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--seconds", type=float, default=30, help="of each step")
    wish = wishes.parse_args()
    found = {}
    for name, serve in (("one copy", one), ("two copies behind nginx", two)):
        with TemporaryDirectory() as folder, serve(Path(folder)) as site:
            print(name)
            found[name] = carried(site, wish.seconds, print)
    alone, together = found.values()
    print(f"{os.cpu_count()} cores: one copy {alone}, two copies {together} visitors")
    print(f"ratio {together / alone:.2f}" if alone else "one copy was too slow for anybody")
    return 0


if __name__ == "__main__":
    sys.exit(main())
