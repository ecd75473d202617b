"""The last days to claim the driving of each month, for a calendar."""

from collections.abc import Iterator
from datetime import date

from kvp_core.driving_log.payment import PaidLog
from kvp_core.results.reminders import CalendarDay, travel_claim_day


def claim_days(paid: PaidLog, today: date) -> Iterator[CalendarDay]:
    """One for each month that was driven in and can still be claimed."""
    for month in paid.months:
        if month.last_day_to_claim >= today:
            yield travel_claim_day(month.last_day_to_claim, month.month)
