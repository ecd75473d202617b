"""When the money can be expected."""

from datetime import date

import pytest

from kvp_core.benefit.payment import PaymentDay, expected_payment_date, payment_days
from kvp_core.values.months import Month, Period
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
    assert [day.nominal for day in payment_days(period, 31)] == [
        date(2027, 2, 28),
        date(2027, 3, 31),
        date(2027, 4, 30),
        date(2027, 5, 31),
    ]


def test_the_money_of_a_month_is_expected_in_the_month_after_it() -> None:
    """Decision 24. December is paid in January; 20 June 2027 is a Sunday, so Friday the 18th."""
    period = Period(date(2026, 12, 1), date(2027, 5, 31))
    found = [(day.month, day.expected) for day in payment_days(period, 20)]
    assert found[0] == (Month(2026, 12), date(2027, 1, 20))
    assert found[-1] == (Month(2027, 5), date(2027, 6, 18))
    assert len(found) == 6


def test_only_a_day_that_is_moved_is_called_moved() -> None:
    assert PaymentDay(Month(2026, 12), date(2027, 1, 1), date(2026, 12, 31)).is_moved
    assert not PaymentDay(Month(2026, 12), date(2027, 1, 4), date(2027, 1, 4)).is_moved
