"""``make capacity``: how many visitors one copy carries, and how many two behind nginx do.

A visitor touches a page every five seconds. A copy carries as many as are answered within 300 ms
in 95 of 100 cases. Everything runs on this machine, and the visitors and nginx take their part of
it. So each copy gets the same share of a core (``--share``), small enough that two shares, the
visitors and nginx fit on two cores: what is compared is one copy and two of the same size. On such
a share of a core, in time is as much later.
"""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.held_back import held_back
from benchmarks.visitors import Visitor, estimates, percentile, visit
from deploy.serve_two import free_port, two_copies
from tests.browser.driving import PROJECT, TODAY, start_server

SECONDS_BETWEEN_TOUCHES = 5
MILLISECONDS = 300
SHARE = 0.95
STEP = 4
BIRTH_DATE = "27.03.1996"


@dataclass(frozen=True)
class Wish:
    """What the caller asks for."""

    seconds: float
    """Of each step."""
    share: float
    """Of a core, for each copy."""

    @property
    def milliseconds(self) -> float:
        """In time: a smaller core is slower, which is not what is asked about."""
        return MILLISECONDS / self.share


async def touches(site: str, number: int, of: int, seconds: float) -> Visitor:
    """Settle down with a result, then change an answer and ask again, at one’s own pace."""
    await asyncio.sleep(number / of * SECONDS_BETWEEN_TOUCHES)  # evenly, or all would touch at once
    async with visit(site, number) as visitor:
        await estimates(visitor, BIRTH_DATE)
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
        *(touches(site, number, visitors, seconds) for number in range(visitors))
    )
    return percentile([each for visitor in found for each in visitor.seconds], SHARE) * 1000


def carried(site: str, first: int, wish: Wish, told: Callable[[str], None]) -> int:
    """The most visitors who are still answered in time, from ``first`` on."""
    best, visitors = 0, first
    asyncio.run(
        slowness(site, STEP, wish.seconds)
    )  # what is made once is made before anybody counts
    while True:
        slow = asyncio.run(slowness(site, visitors, wish.seconds))
        told(f"{visitors:4} visitors: 95 of 100 within {slow:.0f} ms")
        if slow > wish.milliseconds:
            return best
        best, visitors = visitors, visitors + STEP


@contextmanager
def one(folder: Path, share: float) -> Iterator[str]:
    with start_server(folder) as server, held_back([server.process.pid], share):
        yield server.url


@contextmanager
def two(folder: Path, share: float) -> Iterator[str]:
    settings = {"PYTHONPATH": str(PROJECT), "KVP_TODAY": TODAY}
    script = PROJECT / "tests/browser/guide_server.py"
    with (
        two_copies(folder, free_port(), script, **settings) as site,
        held_back([copy.process.pid for copy in site.copies], share),
    ):
        yield site.url


def main() -> int:
    wishes = argparse.ArgumentParser(description=__doc__)
    wishes.add_argument("--seconds", type=float, default=30, help="of each step")
    wishes.add_argument("--share", type=float, default=0.4, help="of a core, for each copy")
    wish = Wish(**vars(wishes.parse_args()))
    found: dict[str, int] = {}
    for name, serve in (("one copy", one), ("two copies behind nginx", two)):
        with TemporaryDirectory() as folder, serve(Path(folder), wish.share) as site:
            print(
                f"{name}, each with {wish.share:.0%} of a core: within {wish.milliseconds:.0f} ms"
            )
            first = max([STEP, *found.values()])  # two carry no fewer than one
            found[name] = carried(site, first, wish, print)
    alone, together = found.values()
    print(f"{os.cpu_count()} cores: one copy {alone}, two copies {together} visitors")
    print(f"ratio {together / alone:.2f}" if alone else "one copy was too slow for anybody")
    return 0


if __name__ == "__main__":
    sys.exit(main())
