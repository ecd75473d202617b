"""Calendar files (RFC 5545): whole days, no personal data, always in the same order."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_DNS, uuid5

from kvp_core.calendar.working_days import ONE_DAY
from kvp_core.language.i18n import Translator
from kvp_core.results.reminders import Alarm, CalendarDay

if TYPE_CHECKING:
    import icalendar

NAMESPACE = uuid5(NAMESPACE_DNS, "kvp-guide.invalid")
PRODUCT = "-//KVP guide//Calendar//{language}"
MORNING = timedelta(hours=9)
"""An alarm for a whole day counts from midnight; this makes it ring at nine."""


def calendar_file(days: Iterable[CalendarDay], t: Translator, made: date) -> bytes:
    """The days in one file, oldest first; each day once.

    A day keeps its identifier, so a file that is read in twice changes nothing.
    """
    import icalendar  # noqa: PLC0415 - only needed when somebody asks for the file

    calendar = icalendar.Calendar()
    calendar.add("prodid", PRODUCT.format(language=t.language.upper()))
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for day in sorted(set(days), key=lambda day: (day.day, day.key)):
        calendar.add_component(_event(day, t.for_files(), made))
    return bytes(calendar.to_ical())


def _event(day: CalendarDay, t: Translator, made: date) -> "icalendar.Event":
    import icalendar  # noqa: PLC0415 - as above

    event = icalendar.Event()
    event.add("uid", str(uuid5(NAMESPACE, f"{day.key} {day.day.isoformat()}")))
    event.add("dtstamp", datetime.combine(made, time(), UTC))
    event.add("dtstart", day.day)
    event.add("dtend", day.day + ONE_DAY)
    event.add("summary", t(day.title))
    event.add("description", t(day.body))
    event.add("transp", "TRANSPARENT")
    for alarm in day.alarms:
        event.add_component(_alarm(alarm, t))
    return event


def _alarm(alarm: Alarm, t: Translator) -> "icalendar.Alarm":
    import icalendar  # noqa: PLC0415 - as above

    rings = icalendar.Alarm()
    rings.add("action", "DISPLAY")
    rings.add("description", t(alarm.text))
    rings.add("trigger", MORNING - timedelta(days=alarm.days_before))
    return rings


def event_text(day: CalendarDay, t: Translator) -> str:
    """The day as a bare VEVENT, short enough for a QR code that phones read well."""
    import icalendar  # noqa: PLC0415 - as above

    event = icalendar.Event()
    event.add("summary", t.for_files()(day.title))
    event.add("dtstart", day.day)
    return bytes(event.to_ical()).decode()
