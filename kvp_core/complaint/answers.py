"""What a person types or chooses about the decision, before anybody has checked it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kvp_core.shared_rules.complaint_tracks import Track
from kvp_core.values.model import FrozenModel

Typed = Annotated[str, Field(max_length=40)]


class LetterLimit(StrEnum):
    """What the letter itself says about the deadline. It wins over our table."""

    THREE_WEEKS = "three_weeks"
    SIX_WEEKS = "six_weeks"
    A_DATE = "a_date"
    UNSURE = "unsure"


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


class ComplaintAnswers(FrozenModel):
    """Text for days, as typed; a field is empty until somebody fills it."""

    track: Track | None = None
    arrival: Arrival = Arrival.LETTER
    decided_on: Typed = ""
    received: Typed = ""
    learned_on: Typed = ""
    letter_limit: LetterLimit = LetterLimit.UNSURE
    letter_last_day: Typed = ""
    asked_for_reasons: bool = False
    reasons_received: Typed = ""
    extension: Extension = Extension.NOT_ASKED
    extended_to: Typed = ""
    stage: Stage = Stage.DECIDED
