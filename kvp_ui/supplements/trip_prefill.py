"""What somebody has told about a trip by car on one page, carried over to another page.

The driving log and the page about costs ask about the same trip. Only fields that are still
empty are filled, so nothing anybody typed is lost.
"""

from collections.abc import Mapping

from kvp_core.costs.answers import FIRST
from kvp_core.driving_log.questions import TripAnswers
from kvp_core.driving_log.setup import answers_for
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session
from kvp_ui.driving_log import state

_CARRIED, _TOLD = "carrying.trip", "carrying.costs"


def to_driving_log() -> None:
    """Begin a trip in the log with what the page about costs knows, once for what it knows."""
    told = session.answers(FIRST)
    if told == session.get_ui_state(_TOLD, FIRST):
        return
    session.set_ui_state(_TOLD, told)
    _fill(
        TripAnswers(),
        {
            "start": told.start,
            "end": told.end,
            "km_one_way": told.km,
            "days_per_week": str(told.days) if told.km else "",
            "toll_per_day": told.toll,
        },
    )


def from_driving_log() -> None:
    """Fill in what the log knows, once for each trip told about there."""
    trip = _told_in_the_log()
    if trip == session.get_ui_state(_CARRIED, TripAnswers()):
        return
    session.set_ui_state(_CARRIED, trip)
    costs = session.answers(FIRST)
    if costs.km:
        return
    told: dict[str, object] = {"start": trip.start, "end": trip.end, "km": trip.km_one_way}
    if trip.days_per_week.isdigit():
        session.change(FIRST, {"days": int(trip.days_per_week)})
    if not trip.ferry_per_day:  # the log asks about toll and ferry apart, here they are one sum
        told["toll"] = trip.toll_per_day
    _fill(FIRST, told)


def _told_in_the_log() -> TripAnswers:
    """The trip that is being told about, or else the last one in the log."""
    typed, trips = session.answers(TripAnswers()), state.log().trips
    if typed != TripAnswers() or not trips:
        return typed
    return answers_for(trips[-1].trip, session.translator())


def _fill(first: FrozenModel, told: Mapping[str, object]) -> None:
    known = dict(session.answers(first))
    session.change(first, {name: value for name, value in told.items() if not known[name]})
