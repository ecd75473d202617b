"""What may be paid for one stretch of time, and when Nav books it."""

from dataclasses import dataclass
from datetime import date

from kvp_core.values.money import Kroner
from kvp_core.values.months import Month, Period


@dataclass(frozen=True)
class Payment:
    """What one stretch of time, or one move or trip, may bring, and the accounting date."""

    period: Period
    paid_on: date | None
    amount: Kroner

    @property
    def month(self) -> Month:
        """The calendar month it is shown in: the one its period starts in."""
        return Month.of(self.period.start)
