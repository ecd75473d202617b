"""When the money can be expected."""

from datetime import date

import pytest

from kvp_core.benefit.payment import PaymentDay, expected_payment_date, payment_days
from kvp_core.values.months import Period
from tests.core.calendar.test_working_days import holidays_by_hand


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("year", [2026, 2027, 2028])
def test_the_money_comes_on_the_day_or_the_last_working_day_before(year: int, month: int) -> None:
    for day in range(1, 29):
        nominal = date(year, month, day)
        by_hand = nominal.toordinal()
        while is_day_off(date.fromordinal(by_hand)):
            by_hand -= 1
        assert expected_payment_date(nominal) == date.fromordinal(by_hand)


def is_day_off(day: date) -> bool:
    return day.isoweekday() > 5 or day in holidays_by_hand(day.year)


def test_a_short_month_pays_on_its_last_day() -> None:
    period = Period(date(2027, 1, 4), date(2027, 4, 30))
    assert [day.nominal.day for day in payment_days(period, 31)] == [31, 28, 31, 30]


def test_nothing_is_expected_before_there_is_anything_to_pay_for() -> None:
    period = Period(date(2027, 1, 15), date(2027, 2, 28))
    assert [*payment_days(period, 15)] == [
        PaymentDay(date(2027, 2, 15), date(2027, 2, 15)),
    ]
    assert [day.nominal for day in payment_days(period, 17)] == [date(2027, 2, 17)]  # Sun to Fri 15
    assert [day.nominal for day in payment_days(period, 18)] == [
        date(2027, 1, 18),
        date(2027, 2, 18),
    ]


def test_only_a_day_that_is_moved_is_called_moved() -> None:
    assert PaymentDay(date(2027, 1, 1), date(2026, 12, 31)).is_moved
    assert not PaymentDay(date(2027, 1, 4), date(2027, 1, 4)).is_moved
