"""When the money can be expected."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kvp_core.calendar.working_days import previous_working_day
from kvp_core.language.law import law
from kvp_core.values.months import Month, Period, months_between

IN_ARREARS = law("sotjl 39")


@dataclass(frozen=True)
class PaymentDay:
    """The day the municipality names, and the day the money of a month can be expected."""

    month: Month
    """The month the money is for."""
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
    """When the money of every month of a period can be expected, one day a month.

    Payment is in arrears (§ 39): the money of December comes on the pay day of January. The
    last of the month where it is shorter. The municipality may do it otherwise.
    """
    for month in months_between(Month.of(period.start), Month.of(period.end)):
        nominal = month.plus(1).day(day_of_month)
        yield PaymentDay(month, nominal, expected_payment_date(nominal))
