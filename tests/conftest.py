"""Settings for the whole suite."""

import os
from collections import defaultdict
from itertools import chain
from pathlib import Path

from hypothesis import settings
from pytest import TerminalReporter, TestReport

from tests.frozen_rates import freeze

# Before anything asks for a figure: an example worked out today must hold next year, too.
freeze()

# A slow machine must not turn a right answer red: speed is shown in benchmarks/, never asserted.
settings.register_profile("guide", deadline=None)
settings.load_profile("guide")

# For make quick, and for tests/mutants, which runs the same tests again and again; a few examples
# see most changes.
settings.register_profile("mutants", deadline=None, max_examples=12, database=None)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say how long each part took and how much work it was, so that a slow one is seen."""
    parts: defaultdict[str, list[TestReport]] = defaultdict(list)
    for report in chain.from_iterable(terminalreporter.stats.values()):
        if isinstance(report, TestReport):
            parts[report.nodeid.split("/")[1]].append(report)
    lines = [
        f"{part:<10}{sum(one.when == 'call' for one in reports):>6} tests"
        f"{max(one.stop for one in reports) - min(one.start for one in reports):>7.0f} s"
        f"{sum(one.duration for one in reports):>7.0f} s of work"
        for part, reports in sorted(parts.items(), key=lambda one: one[1][0].start)
    ]
    terminalreporter.section("how long each part took")
    for line in lines:
        terminalreporter.line(line)
    if kept := os.environ.get("TIMES"):  # where .ci/run gathers them
        with Path(kept).open("a", encoding="utf-8") as file:
            file.writelines(f"{line}\n" for line in lines)
