"""Calendar files, read back by a second parser that shares no code with the first."""

from datetime import UTC, date, datetime, timedelta
from gettext import NullTranslations
from typing import Any

import pytest
import vobject

from kvp_core.export.ics import calendar_file, event_text
from kvp_core.export.qr import LONGEST
from kvp_core.language.i18n import LANGUAGES, Translator, translator
from kvp_core.results.reminders import (
    CalendarDay,
    complaint_day,
    full_rate_day,
    one_year_day,
    payment_day,
    travel_claim_day,
    two_years_day,
)
from kvp_core.values.money import Kroner
from kvp_core.values.months import Month

MADE = date(2026, 12, 7)
LAST_DAY = date(2026, 12, 28)
DAYS = (
    complaint_day(LAST_DAY),
    travel_claim_day(date(2027, 1, 31), Month(2026, 10)),
    payment_day(date(2026, 12, 11), Month(2026, 12)),
    one_year_day(date(2027, 2, 28)),
    two_years_day(date(2028, 2, 29)),
    full_rate_day(date(2026, 12, 28), Kroner.of(23_200)),
)


def read_back(file: bytes) -> Any:
    calendar = vobject.readOne(file.decode())
    assert calendar.validate(raiseException=True)
    return calendar


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_parser_reads_every_day_as_a_whole_day_in_both_languages(language: str) -> None:
    t = translator(language).for_files()
    events = read_back(calendar_file(DAYS, t, MADE)).vevent_list
    by_date = sorted(DAYS, key=lambda day: (day.day, day.key))
    assert [event.summary.value for event in events] == [t(day.title) for day in by_date]
    assert [event.description.value for event in events] == [t(day.body) for day in by_date]
    for event, day in zip(events, by_date, strict=True):
        assert event.dtstart.value == day.day
        assert event.dtend.value == day.day + timedelta(days=1)
        assert event.dtstart.params["VALUE"] == ["DATE"]
        assert event.dtstamp.value == datetime(2026, 12, 7, tzinfo=UTC)


def test_the_deadline_rings_seven_and_three_days_before_at_nine_in_the_morning() -> None:
    """Issue 4: alarms 7 and 3 days before. Midnight would wake people."""
    event = read_back(calendar_file([complaint_day(LAST_DAY)], translator("en"), MADE)).vevent
    rings = [datetime(2026, 12, 28) + a.trigger.value for a in event.valarm_list]  # noqa: DTZ001
    assert rings == [datetime(2026, 12, 21, 9), datetime(2026, 12, 25, 9)]  # noqa: DTZ001
    texts = [alarm.description.value for alarm in event.valarm_list]
    assert texts == ["7 days to the deadline", "3 days to the deadline"]


def test_the_order_and_every_byte_are_the_same_however_the_days_come() -> None:
    t = translator("nb")
    assert calendar_file(DAYS, t, MADE) == calendar_file([*reversed(DAYS), DAYS[0]], t, MADE)


def test_a_day_keeps_its_identifier_in_every_language_and_on_every_making() -> None:
    def identifiers(language: str, made: date) -> list[str]:
        events = read_back(calendar_file(DAYS, translator(language), made)).vevent_list
        return [event.uid.value for event in events]

    first = identifiers("en", MADE)
    assert first == identifiers("nb", date(2026, 12, 24))
    assert len(set(first)) == len(DAYS)


def test_nothing_in_the_file_could_be_about_one_person() -> None:
    text = calendar_file(DAYS, translator("en"), MADE).decode()
    for name in ("ATTENDEE", "ORGANIZER", "CONTACT", "LOCATION", "URL", "COMMENT"):
        assert f"{name}:" not in text
        assert f"{name};" not in text


def test_lines_end_and_fold_as_the_standard_says() -> None:
    """RFC 5545, 3.1: CRLF, at most 75 octets a line."""
    for language in LANGUAGES:
        file = calendar_file(DAYS, translator(language), MADE)
        assert file.count(b"\n") == file.count(b"\r\n")
        assert max(map(len, file.split(b"\r\n"))) <= 75


@pytest.mark.parametrize("day", DAYS, ids=lambda day: day.key)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_fits_in_a_code_and_is_a_whole_event(day: CalendarDay, language: str) -> None:
    text = event_text(day, translator(language))
    assert len(text) <= LONGEST
    event = vobject.readOne(text)
    assert event.name == "VEVENT"
    assert event.dtstart.value == day.day
    assert event.summary.value == translator(language).for_files()(day.title)


def test_soft_hyphens_for_narrow_screens_stay_out_of_the_file() -> None:
    class Hyphens(NullTranslations):
        def gettext(self, message: str) -> str:
            return message.replace("complain", "com\N{SOFT HYPHEN}plain")

    t = Translator("en", Hyphens())
    assert "\N{SOFT HYPHEN}" in t(complaint_day(LAST_DAY).title)
    file = calendar_file([complaint_day(LAST_DAY)], t, MADE).decode()
    assert "\N{SOFT HYPHEN}" not in file + event_text(complaint_day(LAST_DAY), t)
