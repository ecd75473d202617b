"""The age of a child that decides whether childcare is covered for it."""

from datetime import date

AGE_IN_FOURTH_YEAR = 10
"""The age a child reaches in the calendar year its fourth school year ends."""
JUNE = 6


def child_finished_fourth_year(birth_date: date, day: date) -> bool:
    """Whether a child has finished the fourth school year: from 1 June of the year it turns ten.

    The regulation (tsf 10) says «the fourth school year»; the day is Nav's case system's.
    """
    return day >= date(birth_date.year + AGE_IN_FOURTH_YEAR, JUNE, 1)
