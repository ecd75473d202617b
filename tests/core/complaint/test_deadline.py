"""The last day, checked against a computation that shares nothing with the code."""

from datetime import date, timedelta

import pytest

from kvp_core.calendar.working_days import holiday_names
from kvp_core.complaint.deadline import deadline, eve
from kvp_core.language.i18n import translator
from kvp_core.language.messages import Listing, msg

FIRST, LAST = date(2024, 1, 1), date(2030, 12, 31)
EVERY_DAY = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * i) // 451
    month, day = divmod(h + i - 7 * m + 114, 31)
    return date(year, month, day + 1)


def closed_days(year: int) -> set[date]:
    """Public holidays by helligdagsfredloven § 2 and the act on 1 and 17 May, by hand."""
    fixed = {date(year, m, d) for m, d in [(1, 1), (5, 1), (5, 17), (12, 25), (12, 26)]}
    return fixed | {easter(year) + timedelta(days=n) for n in (-3, -2, 0, 1, 39, 49, 50)}


CLOSED = set().union(*(closed_days(year) for year in range(2024, 2032)))


def independent_last_day(received: date, weeks: int) -> date:
    ordinal = received.toordinal() + 7 * weeks
    while ordinal % 7 in {6, 0} or date.fromordinal(ordinal) in CLOSED:
        ordinal += 1
    return date.fromordinal(ordinal)


@pytest.mark.parametrize("weeks", [3, 6])
def test_every_received_day_of_seven_years_agrees_with_an_independent_count(weeks: int) -> None:
    for received in EVERY_DAY:
        assert deadline(received, weeks).last_day == independent_last_day(received, weeks), received


@pytest.mark.parametrize("weeks", [3, 6])
def test_no_deadline_ends_on_a_weekend_or_holiday_or_before_its_weeks_are_over(weeks: int) -> None:
    for received in EVERY_DAY:
        last_day = deadline(received, weeks).last_day
        assert last_day.isoweekday() <= 5
        assert last_day not in CLOSED
        assert 0 <= (last_day - received).days - 7 * weeks <= 5


@pytest.mark.parametrize(
    ("received", "last_day", "steps"),
    [
        # A plain weekday is one step (rules dossier 3.4).
        (
            date(2026, 11, 2),
            date(2026, 11, 23),
            ["3 weeks from Monday 2 November 2026 is Monday 23 November 2026."],
        ),
        # Christmas 2026: holiday, holiday on a Saturday, Sunday (issue 4).
        (
            date(2026, 12, 4),
            date(2026, 12, 28),
            [
                "3 weeks from Friday 4 December 2026 is Friday 25 December 2026.",
                "That day is Christmas Day. So it moves to the next working day.",
                "Saturday 26 December 2026 is Boxing Day.",
                "Sunday 27 December 2026 is not a working day either.",
                "The next working day is Monday 28 December 2026.",
            ],
        ),
        # 15 May 2027: a Saturday, Whit Sunday, then 17 May and Whit Monday on one day.
        (
            date(2027, 4, 24),
            date(2027, 5, 18),
            [
                "3 weeks from Saturday 24 April 2027 is Saturday 15 May 2027.",
                "That day is a Saturday. So it moves to the next working day.",
                "Sunday 16 May 2027 is Whit Sunday.",
                "Monday 17 May 2027 is Constitution Day, 17 May and Whit Monday.",
                "The next working day is Tuesday 18 May 2027.",
            ],
        ),
    ],
)
def test_every_step_of_the_count_is_explained(
    received: date, last_day: date, steps: list[str]
) -> None:
    found = deadline(received, 3)
    t = translator("en")
    assert found.last_day == last_day
    assert [t(step.text) for step in found.steps] == steps
    assert {step.basis.section for step in found.steps if step.basis} <= {"148", "149"}


def test_a_letter_that_gives_one_week_is_said_in_the_singular() -> None:
    said = translator("en")(deadline(date(2026, 11, 2), 1).steps[0].text)
    assert said == "1 week from Monday 2 November 2026 is Monday 9 November 2026."


def test_24_and_31_december_stand_but_have_a_name_to_warn_with() -> None:
    assert deadline(date(2026, 12, 3), 3).last_day == date(2026, 12, 24)
    assert deadline(date(2026, 12, 10), 3).last_day == date(2026, 12, 31)
    assert eve(date(2026, 12, 24)) == msg("Christmas Eve")
    assert eve(date(2026, 12, 31)) == msg("New Year’s Eve")
    assert eve(date(2026, 12, 28)) is None


def test_the_last_day_counts_in_full() -> None:
    found = deadline(date(2026, 11, 2), 3)
    assert [found.days_left(date(2026, 11, day)) for day in (22, 23, 24)] == [1, 0, -1]


def test_every_closed_day_has_a_name_and_no_other_day_has_one() -> None:
    assert {day for day in EVERY_DAY if holiday_names(day)} == {d for d in CLOSED if d <= LAST}


def test_two_holidays_on_one_day_have_two_names() -> None:
    names = holiday_names(date(2027, 5, 17))
    assert translator("en").show(Listing(names)) == "Constitution Day, 17 May and Whit Monday"
