"""``python -m benchmarks.driving_log``: the server's time for one tick in a year's driving log.

A year of 52 weeks with five driven days each stands on the page. The time is that of one
rerun in this process, from the touch to the last element, without a browser and a network.
"""

import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from streamlit.testing.v1 import AppTest

from benchmarks.pages import HEAVY, page
from kvp_core.driving_log.filling import Plan, fill
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog

TICKS = 30
GOAL = 150
"""Milliseconds."""
YEAR = Trip(start=date(2026, 1, 5), end=date(2027, 1, 3), km_one_way=Decimal(20), days_per_week=5)
MONDAY_TO_FRIDAY = Plan(frozenset(range(5)))


def full_log() -> AppTest:
    """The page with a year in it, as if it had been taken in from a file."""
    log = DrivingLog().add(fill(TripLog(trip=YEAR), MONDAY_TO_FRIDAY).log)
    app = page("driving_log")
    app.session_state["answers.kvp_core.driving_log.log.DrivingLog"] = log
    return app.run()


def ticks(app: AppTest) -> Iterator[tuple[float, float]]:
    """The milliseconds of each tick: as the clock goes, and as the processor worked."""
    for number in range(TICKS):
        box = next(box for box in app.checkbox if str(box.key).startswith("log.0."))
        box.set_value(number % 2 == 1)
        started, worked = time.perf_counter(), time.process_time()
        app.run()
        yield (time.perf_counter() - started) * 1000, (time.process_time() - worked) * 1000


def main() -> None:
    by_clock, by_processor = zip(*ticks(full_log()), strict=True)
    for name, times in (("by the clock", by_clock), ("processor", by_processor)):
        slow = sorted(times)[int(len(times) * 0.95)]
        print(f"one tick, {name}: median {statistics.median(times):.0f} ms, p95 {slow:.0f} ms")
    print(f"goal {GOAL} ms; the clock also counts what else the machine is doing")
    loaded = [name for name in HEAVY if name in sys.modules]
    print(f"heavy packages loaded: {', '.join(loaded) or 'none'}")


if __name__ == "__main__":
    main()
