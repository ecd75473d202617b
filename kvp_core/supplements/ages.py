"""The age of a child that decides whether childcare is covered for it."""

from datetime import date

from kvp_core.values.months import Month

AGE_IN_FOURTH_YEAR = 10
"""The age a child reaches in the calendar year its fourth school year ends."""
JUNE = 6


def last_month_of_childcare(birth_year: int) -> Month:
    """The month before a child has finished the fourth school year: May of the year it turns ten.

    The regulation (tsf 10) says «the fourth school year»; the day is Nav's case system's.
    """
    return Month(birth_year + AGE_IN_FOURTH_YEAR, JUNE).plus(-1)


def child_finished_fourth_year(birth_date: date, day: date) -> bool:
    """Whether a child has finished the fourth school year on a day."""
    return day > last_month_of_childcare(birth_date.year).last
