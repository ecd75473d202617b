"""``make bench``: how fast the guide is, beside its goals, a bare page and itself one version ago.

Prints one table, writes it into docs/performance.md between its marks, and adds the figures to
benchmarks/history.csv. Nothing of it is asserted anywhere: another machine, or a busy one, takes
other seconds. The bare page is measured in the same run, so what it takes tells how busy.
"""

import csv
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import reckoning
from benchmarks.loading import Load, chromium, visits
from benchmarks.serving import SITES, bare, guide, machine, memory_megabytes, seconds_to_ready
from benchmarks.touching import BARE, GUIDE, Work, carried, work
from kvp_core.tools.version import app_version

PROJECT = Path(__file__).parents[1]
HISTORY = Path(__file__).parent / "history.csv"
PAGE = PROJECT / "docs" / "performance.md"
TABLE = re.compile(r"(?<=<!-- make bench -->\n).*?(?=<!-- end of make bench -->)", re.DOTALL)
COLUMNS = ("date", "version", "what", "guide", "bare")
PAGES = {"home": "", "check": "eligibility", "estimator": "benefit"}
LINES = {"": False, ", 1.6 Mbit/s": True}
VISITS = {False: 5, True: 3}
STARTS = 3


@dataclass(frozen=True)
class Goal:
    """What is asked for; ``of_bare`` means as a share of what the bare page takes."""

    most: float
    of_bare: bool = False
    at_least: bool = False

    def is_met(self, figure: "Figure") -> bool:
        limit = self.most * (figure.bare or 0) if self.of_bare else self.most
        return figure.guide >= limit if self.at_least else figure.guide <= limit

    def __str__(self) -> str:
        sign = "≥" if self.at_least else "≤"
        return f"{sign} {self.most:g}{' × bare' if self.of_bare else ''}"


@dataclass(frozen=True)
class Figure:
    """One row: what was measured, of the guide and of the bare page."""

    what: str
    guide: float
    bare: float | None = None


WEIGHT = {"home": 600, "check": 600, "estimator": 650}
GOALS: Mapping[str, Goal] = {
    **{f"{page}, first visit: KB": Goal(most) for page, most in WEIGHT.items()},
    **{f"{page}, first visit: requests": Goal(45) for page in PAGES},
    **{f"{page}, second visit: KB": Goal(20) for page in PAGES},
    **{f"{page}, second visit: requests": Goal(10) for page in PAGES},
    **{f"{page}, first visit: s until the heading": Goal(0.6, of_bare=True) for page in PAGES},
    **{f"{page}, first visit: layout shift": Goal(0.02) for page in PAGES},
    **{f"{page}, first visit, 1.6 Mbit/s: s until text": Goal(1.2) for page in PAGES},
    **{f"{page}, first visit, 1.6 Mbit/s: s until usable": Goal(3.5) for page in PAGES},
    **{f"{page}, first visit, 1.6 Mbit/s: layout shift": Goal(0.02) for page in PAGES},
    "estimator, form: CPU ms a touch": Goal(8),
    "estimator, with a result: CPU ms a touch": Goal(15),
    "driving log, a week of a year: CPU ms a touch": Goal(8),
    "estimator, form: KB down a touch": Goal(5),
    "visitors on one core, p95 ≤ 300 ms": Goal(400, at_least=True),
    "MB for each visitor": Goal(0.15),
    "s from start to ready": Goal(1.5),
    "core, 12 months explained: CPU ms": Goal(1.0),
    "core, 36 months explained: CPU ms": Goal(3.0),
}


def figures(folder: Path) -> Iterator[Figure]:
    """Every figure, each beside the bare page’s where that has one."""
    yield from _of_the_core()
    starts = {site: _start(site, folder) for site in SITES}
    yield Figure("s from start to ready", starts["guide"], starts["bare"])
    with guide(folder) as ours, bare(folder) as theirs:
        yield Figure("MB at the start", memory_megabytes(ours), memory_megabytes(theirs))
        yield from _of_visits(ours.url, theirs.url)
        nothing = work(theirs, *BARE)
        for name, (prepare, touch) in GUIDE.items():
            yield from _of_a_touch(name, work(ours, prepare, touch), nothing)
    yield from _of_crowds(folder)


def _of_the_core() -> Iterator[Figure]:
    for months in (12, 36):
        yield Figure(f"core, {months} months explained: CPU ms", reckoning.milliseconds(months))


def _start(site: str, folder: Path) -> float:
    return median(seconds_to_ready(site, folder) for _ in range(STARTS))


def _of_visits(ours: str, theirs: str) -> Iterator[Figure]:
    with chromium() as browser:
        for line, slowly in LINES.items():
            beside = visits(browser, theirs, slowly=slowly, times=VISITS[slowly])
            for page, address in PAGES.items():
                found = visits(browser, f"{ours}/{address}", slowly=slowly, times=VISITS[slowly])
                for visit, ours_then, theirs_then in zip(
                    ("first", "second"), found, beside, strict=True
                ):
                    name = f"{page}, {visit} visit"
                    yield from _of_a_load(name, line, ours_then, theirs_then)


def _of_a_load(name: str, line: str, ours: Load, theirs: Load) -> Iterator[Figure]:
    if not line:  # the same on a slow one
        yield Figure(f"{name}: KB", ours.kilobytes, theirs.kilobytes)
        yield Figure(f"{name}: requests", ours.requests, theirs.requests)
    yield Figure(f"{name}{line}: s until text", ours.text, theirs.text)
    yield Figure(f"{name}{line}: s until the heading", ours.h1, theirs.h1)
    yield Figure(f"{name}{line}: s until usable", ours.usable, theirs.usable)
    yield Figure(f"{name}{line}: layout shift", ours.shift, theirs.shift)


def _of_a_touch(name: str, ours: Work, theirs: Work) -> Iterator[Figure]:
    yield Figure(f"{name}: CPU ms a touch", ours.milliseconds, theirs.milliseconds)
    yield Figure(f"{name}: KB down a touch", ours.kilobytes, theirs.kilobytes)


def _of_crowds(folder: Path) -> Iterator[Figure]:
    (ours, of_ours), (theirs, of_theirs) = (carried(site, folder, _tell) for site in SITES)
    yield Figure("visitors on one core, p95 ≤ 300 ms", ours, theirs)
    yield Figure("MB for each visitor", of_ours.megabytes, of_theirs.megabytes)


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def version() -> str:
    """The version and the commit, with a mark where something is not committed."""
    said = subprocess.run(
        ["git", "describe", "--always", "--dirty=+"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    return f"{app_version()} {said.stdout.strip()}".strip()


def history() -> list[dict[str, str]]:
    if not HISTORY.exists():
        return []
    with HISTORY.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def version_before(rows: Sequence[Mapping[str, str]], now: str) -> Mapping[str, float]:
    """The latest figures of the version that was measured before this one."""
    others = [row for row in rows if row["version"] != now]
    return {
        row["what"]: float(row["guide"])
        for row in others
        if row["version"] == others[-1]["version"]
    }


def write_down(found: Sequence[Figure], day: str, now: str) -> None:
    """Each version is there once, with its latest figures."""
    kept = [row for row in history() if row["version"] != now]
    new = [
        dict(zip(COLUMNS, (day, now, one.what, f"{one.guide:.4g}", shown(one.bare)), strict=True))
        for one in found
    ]
    with HISTORY.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows([*kept, *new])


def shown(figure: float | None) -> str:
    """Three digits, or all those before the point."""
    return "" if figure is None else f"{figure:.{max(3, len(str(int(figure))))}g}"


def table(found: Sequence[Figure], before: Mapping[str, float]) -> str:
    """Goals first, then what has none."""
    rows = ["| What | Goal | Now | | Version before | Bare page |", "|---|---|---|---|---|---|"]
    ordered = sorted(found, key=lambda one: (one.what not in GOALS, found.index(one)))
    for one in ordered:
        goal = GOALS.get(one.what)
        met = "" if goal is None else "yes" if goal.is_met(one) else "**no**"
        beside = (shown(before.get(one.what)), shown(one.bare))
        cells = (one.what, str(goal or ""), shown(one.guide), met, *beside)
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def main() -> int:
    day, now, where = time.strftime("%Y-%m-%d"), version(), machine()
    with TemporaryDirectory() as folder:
        found = []
        for figure in figures(Path(folder)):
            _tell(f"{figure.what}: {shown(figure.guide)} (bare page: {shown(figure.bare)})")
            found.append(figure)
    measured = table(found, version_before(history(), now))
    measured = f"Measured by `make bench` on {day}, {now}, on {where}.\n\n{measured}"
    print(measured)
    PAGE.write_text(TABLE.sub(lambda _: measured, PAGE.read_text("utf-8")), "utf-8")
    write_down(found, day, now)
    return 0


if __name__ == "__main__":
    sys.exit(main())
