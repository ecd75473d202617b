"""The figures the tests reckon with: those of November 2026, kept as they were.

A new figure in the guide must not turn a worked example red. Only the tests of the figures
themselves read ``LIVE_RATES``.
"""

from pathlib import Path

from kvp_core.rates import book

LIVE_RATES = book.RATES_DIR
FROZEN_RATES = Path(__file__).parent / "data" / "rates-2026-11"


def freeze() -> None:
    """From now on this process knows the figures of November 2026 and no others."""
    book.RATES_DIR = FROZEN_RATES
