"""When the money can be expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kvp_core.calendar.working_days import previous_working_day
from kvp_core.values.months import Month, Period, months_between


@dataclass(frozen=True)
class PaymentDay:
    """The day the municipality names, and the day the money can be expected."""

    nominal: date
    expected: date

    @property
    def is_moved(self) -> bool:
        return self.nominal != self.expected


def expected_payment_date(nominal: date) -> date:
    """The day itself or, on a weekend or public holiday, the working day before.

    Nav writes that this is what normally happens: an expectation, not a promise.
    """
    return previous_working_day(nominal)


def payment_days(period: Period, day_of_month: int) -> Iterator[PaymentDay]:
    """The pay day of every month of a period; the last of the month where it is shorter.

    Payment is in arrears (§ 39), so nothing can be expected before the first day.
    """
    for month in months_between(Month.of(period.start), Month.of(period.end)):
        nominal = month.day(day_of_month)
        expected = expected_payment_date(nominal)
        if expected > period.start:
            yield PaymentDay(nominal, expected)
