"""``python -m kvp_core.tools.freshness [DAY]``: the figures somebody should look at again.

Not part of the tests: a day passing must not turn an unrelated change red.
"""

import sys
from datetime import date

from kvp_core.rates.book import RateBook, RateSeries, rate_book


def due(day: date, rates: RateBook) -> tuple[RateSeries, ...]:
    """The series whose review date has passed, or whose newest figure is no longer confirmed."""
    return tuple(s for s in rates.series() if s.review_by <= day or s.confirmed_until < day)


def main(arguments: list[str]) -> int:
    """Print a line per series that is due; exit status 1 if there is any."""
    day = date.fromisoformat(arguments[0]) if arguments else date.today()  # noqa: TID251 - a tool run by hand
    found = due(day, rate_book())
    for series in found:
        newest = series.values[-1]
        print(  # noqa: T201 - a tool run by hand
            f"{series.name}: {newest.amount} from {newest.valid_from}, confirmed until "
            f"{series.confirmed_until}, to be reviewed by {series.review_by}: {newest.source}"
        )
    if not found:
        print(f"Every figure is fresh on {day}.")  # noqa: T201 - a tool run by hand
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
