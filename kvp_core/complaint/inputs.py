"""What the deadline depends on. Every field may be unanswered."""

from datetime import date
from enum import StrEnum

from kvp_core.complaint.tracks import Track
from kvp_core.model import Frozen


class LetterLimit(StrEnum):
    """What the letter itself says about the deadline. It wins over our table."""

    THREE_WEEKS = "three_weeks"
    SIX_WEEKS = "six_weeks"
    A_DATE = "a_date"
    UNSURE = "unsure"


LETTER_WEEKS = {LetterLimit.THREE_WEEKS: 3, LetterLimit.SIX_WEEKS: 6}


class Arrival(StrEnum):
    """How the person came to know of the decision."""

    LETTER = "letter"
    DAY_FORGOTTEN = "day_forgotten"
    NOT_NOTIFIED = "not_notified"


class Extension(StrEnum):
    """More time to complain."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    GRANTED = "granted"


class Stage(StrEnum):
    """How far the person has come."""

    DECIDED = "decided"
    SENT = "sent"
    SENT_ON = "sent_on"
    ANSWERED = "answered"


class ComplaintInputs(Frozen):
    """The answers about the decision and its letter."""

    track: Track | None = None
    arrival: Arrival = Arrival.LETTER
    received: date | None = None
    decided_on: date | None = None
    """The date on the letter: the day the decision was made."""
    learned_on: date | None = None
    """For somebody who got no letter: when they knew, or should have known."""
    letter_limit: LetterLimit = LetterLimit.UNSURE
    letter_last_day: date | None = None
    asked_for_reasons: bool = False
    """Before the deadline ended, of a decision that came without reasons."""
    reasons_received: date | None = None
    extension: Extension = Extension.NOT_ASKED
    extended_to: date | None = None
    stage: Stage = Stage.DECIDED
