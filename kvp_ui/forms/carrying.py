"""What another page has been told, filled in here and marked where it stands."""

from collections.abc import Iterator, Mapping

from kvp_core.benefit.answers import BenefitAnswers, first_answers
from kvp_core.costs.answers import FIRST, CostsAnswers
from kvp_core.costs.carried import Word, carried, told_elsewhere
from kvp_core.driving_log.log import DrivingLog
from kvp_core.driving_log.questions import TripAnswers
from kvp_core.driving_log.setup import answers_for
from kvp_core.eligibility.answers import Answers
from kvp_core.language.messages import Message, msg
from kvp_core.values.model import FrozenModel
from kvp_ui.app import session

ORIGINS: Mapping[type[FrozenModel], Message] = {
    Answers: msg("From your check"),
    BenefitAnswers: msg("From your estimate"),
    CostsAnswers: msg("From the page about costs"),
    TripAnswers: msg("From your driving log"),
}


def fill_in(first: FrozenModel) -> None:
    """Fill what nobody has typed here; the fields are drawn anew, so that they show it.

    ``first`` is what the page holds before anybody has answered.
    """
    before, came = _notes(first)
    told = told_elsewhere(type(first), _given(), session.today())
    filled = carried(session.answers(first), first, told, before, came)
    session.set_ui_state(_name(first), ({**before, **told}, {**came, **filled}))
    if filled:
        session.change(first, {name: value for name, (value, _) in filled.items()})
    for name in filled:
        session.renew_fields(type(first), name)


def take_note(given: FrozenModel) -> None:
    """Of answers from a file: what their page was told is no news, an empty field was emptied."""
    told = told_elsewhere(type(given), _given(), session.today())
    session.set_ui_state(_name(given), (told, {}))


def origin(first: FrozenModel, field: str) -> Message | None:
    """Where an answer comes from, for as long as it stands as it came."""
    value, source = _notes(first)[1].get(field, (None, None))
    stands = source and getattr(session.answers(first), field) == value
    return ORIGINS[source] if source and stands else None


def _name(first: FrozenModel) -> str:
    return f"carrying.{type(first).__name__}"


def _notes(first: FrozenModel) -> tuple[Mapping[str, Word], Mapping[str, Word]]:
    """What has been told, and what of it was filled in."""
    return session.get_ui_state(_name(first), ({}, {}))


def _given() -> Iterator[FrozenModel]:
    """What has been told; of the log the trip that is being told about, or else the last one."""
    for first in (Answers(), FIRST, first_answers(session.today()), TripAnswers()):
        given, trips = session.answers(first), session.answers(DrivingLog()).trips
        if given == TripAnswers() and trips:
            yield answers_for(trips[-1].trip, session.translator())
        elif session.has_answers(type(first)):
            yield given
