"""The driving log in the session: its steps, the week on the screen, and what was just done."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum

from kvp_core.asking.errors import InvalidInputError
from kvp_core.driving_log.filling import Edits, Plan, UndoHistory
from kvp_core.driving_log.log import DrivingLog, Trip, TripLog
from kvp_core.driving_log.overview import all_mondays, week_to_begin_with
from kvp_core.language.messages import Message
from kvp_ui.app import session

_MONDAY, _SAID, _EVENTS, _FOCUS = "log.monday", "log.said", "log.events", "log.focus"
_PROBLEM, _ASKED, _FAILED = "log.problem", "log.asked", "log.failed"
_FORM, _SKIPPED = "log.form", "log.skipped"


class Focus(StrEnum):
    """What is to be read first after something has happened, as a CSS selector."""

    HEADING = "h1"
    SAID = "#kvp-said"
    WEEK = "#kvp-week"
    ERRORS = "#kvp-errors"


def log() -> DrivingLog:
    return session.answers(DrivingLog())


def can_undo() -> bool:
    return bool(session.answers(UndoHistory()).logs)


def keep(changed: DrivingLog) -> None:
    """One more step, which can be undone."""
    _keep(_edits().then(changed))


def _edits() -> Edits:
    return Edits(log(), session.answers(UndoHistory()).logs)


def _keep(edits: Edits) -> None:
    session.keep(edits.log)
    session.keep(UndoHistory(logs=edits.before))


def undo() -> None:
    _keep(_edits().undo())
    forget_what_was_said()
    happen(Focus.WEEK)


def change_trip(trip: Trip, change: Callable[[TripLog], TripLog]) -> None:
    """A step about the days of one trip; none where the trip is gone or refuses it."""
    if trip not in {logged.trip for logged in log().trips}:
        return
    try:
        keep(log().replace(trip, change(log().of(trip))))
    except InvalidInputError:
        return


def monday(kept: DrivingLog, today: date) -> date:
    """The week on the screen; the newest one that is over, to begin with."""
    mondays = all_mondays(kept)
    here = session.get_ui_state(_MONDAY, date.min)
    return here if here in mondays else week_to_begin_with(kept, today)


def go_to(week: date) -> None:
    session.set_ui_state(_MONDAY, week)
    forget_what_was_said()
    happen(Focus.WEEK)


def happen(focus: Focus) -> None:
    """Something new is to be read: the script in the browser moves the focus there."""
    session.set_ui_state(_EVENTS, session.get_ui_state(_EVENTS, 0) + 1)
    session.set_ui_state(_FOCUS, focus)


def view() -> tuple[str, Focus]:
    """A name that changes with every event, and what gets the focus."""
    return f"log:{session.get_ui_state(_EVENTS, 0)}", session.get_ui_state(_FOCUS, Focus.HEADING)


def say(*sentences: Message, problem: bool = False, skipped: Plan | None = None) -> None:
    """Tell what was done, above the week, until the next thing is done.

    ``skipped`` takes the days that were told to be left out.
    """
    forget_what_was_said()
    session.set_ui_state(_SKIPPED, skipped)
    session.set_ui_state(_SAID, sentences)
    session.set_ui_state(_PROBLEM, problem)
    happen(Focus.SAID)


def said_a_problem() -> bool:
    return session.get_ui_state(_PROBLEM, otherwise=False)


def skipped() -> Plan | None:
    return session.get_ui_state(_SKIPPED, None)


def said() -> tuple[Message, ...]:
    return session.get_ui_state(_SAID, ())


def forget_what_was_said() -> None:
    session.set_ui_state(_SAID, ())
    session.set_ui_state(_SKIPPED, None)
    session.set_ui_state(_ASKED, value=False)


def ask_to_replace() -> None:
    """The week after has days already; whether to replace them is asked first."""
    forget_what_was_said()
    session.set_ui_state(_ASKED, value=True)
    happen(Focus.SAID)


def is_asked_to_replace() -> bool:
    return session.get_ui_state(_ASKED, otherwise=False)


def fail(form: str, *, failed: bool) -> None:
    """Remember whether a form was sent with something wrong in it."""
    session.set_ui_state(f"{_FAILED}.{form}", value=failed)
    if failed:
        happen(Focus.ERRORS)


def has_failed(form: str) -> bool:
    return session.get_ui_state(f"{_FAILED}.{form}", otherwise=False)


def open_form(name: str) -> None:
    session.set_ui_state(_FORM, name)
    fail("trip", failed=False)


def form() -> str:
    """Which form about a trip is open; none, the empty word."""
    return session.get_ui_state(_FORM, "")
