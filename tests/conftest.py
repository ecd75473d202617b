"""Settings for the whole suite."""

from collections import Counter, defaultdict
from itertools import chain

from hypothesis import settings
from pytest import TerminalReporter, TestReport

from tests.frozen_rates import freeze

# Before anything asks for a figure: an example worked out today must hold next year, too.
freeze()

# A slow machine must not turn a right answer red: speed is shown in benchmarks/, never asserted.
settings.register_profile("guide", deadline=None)
settings.load_profile("guide")

# For tests/mutants, which runs the same tests again and again; a few examples see most changes.
settings.register_profile("mutants", deadline=None, max_examples=12, database=None)


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Say how much work each part of the suite was, so that a slow one is seen."""
    work: defaultdict[str, float] = defaultdict(float)
    tests: Counter[str] = Counter()
    for report in chain.from_iterable(terminalreporter.stats.values()):
        if isinstance(report, TestReport):
            part = report.nodeid.split("/")[1]
            work[part] += report.duration
            tests[part] += report.when == "call"
    terminalreporter.section("how long each part takes on one core")
    for part, seconds in sorted(work.items(), key=lambda one: -one[1]):
        terminalreporter.line(f"{part:<10}{tests[part]:>6} tests {seconds:>7.0f} s")
