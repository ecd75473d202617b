"""``python -m benchmarks.pages``: the time of one rerun of every page, beside a bare page.

Times are medians over several runs in this process, without a browser and a network. Read
the ratios: the milliseconds depend on the machine. The last line tells how much memory the
process took and whether a page has pulled in pandas or pyarrow.
"""

import resource
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from streamlit.testing.v1 import AppTest

from kvp_ui.app.navigation import PLACES

ENTRY = Path(__file__).parent.parent / "kvp_ui" / "entry.py"
BARE = Path(__file__).parent / "bare_page.py"
RUNS = 30
HEAVY = ("pandas", "pyarrow")


def reruns(app: AppTest) -> Iterator[float]:
    """The milliseconds of each of ``RUNS`` reruns, the first one left out."""
    app.run()
    for _ in range(RUNS):
        started = time.perf_counter()
        app.run()
        yield (time.perf_counter() - started) * 1000


def page(name: str) -> AppTest:
    """One page of the guide, opened."""
    app = AppTest.from_file(ENTRY, default_timeout=30).run()
    return app.switch_page(str(PLACES[0].file.parent / f"{name}.py")).run()


def estimate() -> AppTest:
    """The estimator with a result of twelve months on the screen."""
    app = page("benefit")
    birth_date = next(field for field in app.text_input if "birth_date" in str(field.key))
    birth_date.set_value("27.03.1996").run()
    app.button(key="calculate").click().run()
    return app


def main() -> None:
    bare = statistics.median(reruns(AppTest.from_file(BARE)))
    print(f"{'bare page':<24}{bare:8.1f} ms   1.0 x")
    pages = {place.name: page(place.name) for place in PLACES} | {"benefit, result": estimate()}
    for name, app in pages.items():
        median = statistics.median(reruns(app))
        print(f"{name:<24}{median:8.1f} ms{median / bare:6.1f} x")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    loaded = [name for name in HEAVY if name in sys.modules]
    print(f"peak memory {memory:.0f} MB; heavy packages loaded: {', '.join(loaded) or 'none'}")


if __name__ == "__main__":
    main()
