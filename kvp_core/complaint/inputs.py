"""What the deadline is counted from: checked, and possible."""

from datetime import date
from typing import Self

from pydantic import ValidationInfo, field_validator, model_validator

from kvp_core.asking.errors import Reason, refuse
from kvp_core.complaint.answers import Arrival, Extension, LetterLimit, Stage
from kvp_core.shared_rules.complaint_tracks import Track
from kvp_core.values.model import FrozenModel
from kvp_core.values.months import years_later

FIRST_DAY = date(2010, 1, 1)
"""The Social Services Act entered into force; nothing older can still be complained about."""
YEARS_AHEAD = 2
"""Nobody is given more time than this; a later year is a slip of the finger."""
MAY_LIE_AHEAD = ("letter_last_day", "extended_to")
ALREADY_BEEN = ("decided_on", "received", "learned_on", "reasons_received")
STARTS = {
    Arrival.LETTER: "received",
    Arrival.DAY_FORGOTTEN: "decided_on",
    Arrival.NOT_NOTIFIED: "learned_on",
}
"""The day the deadline is counted from, by how the decision came."""


class ComplaintInputs(FrozenModel):
    """One decision and its letter. ``as_of`` is the day of asking.

    Building one raises pydantic's ``ValidationError``; ``kvp_core.asking.questions.read``
    turns that into an ``InvalidInputError`` that names every field.
    """

    as_of: date
    track: Track
    arrival: Arrival = Arrival.LETTER
    decided_on: date | None = None
    """The date on the letter: the day the decision was made."""
    received: date | None = None
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

    @field_validator(*ALREADY_BEEN, *MAY_LIE_AHEAD)
    @classmethod
    def _possible(cls, day: date | None, info: ValidationInfo) -> date | None:
        """At most one thing wrong with each day; the fields above it are known."""
        name, as_of = str(info.field_name), info.data["as_of"]
        decided_on, received = info.data.get("decided_on"), info.data.get("received")
        if day is None:
            return None
        if day < FIRST_DAY:
            raise refuse(name, Reason.TOO_LONG_AGO, first=FIRST_DAY)
        if day > as_of and name in ALREADY_BEEN:
            raise refuse(name, Reason.IN_THE_FUTURE)
        if day > years_later(as_of, YEARS_AHEAD):
            raise refuse(name, Reason.OUT_OF_RANGE)
        if decided_on and day < decided_on:
            raise refuse(name, Reason.BEFORE_THE_DECISION, decided_on=decided_on)
        if name in MAY_LIE_AHEAD and received and day < received:
            raise refuse(name, Reason.END_BEFORE_START)
        return day

    @model_validator(mode="after")
    def _has_the_days_it_needs(self) -> Self:
        """A deadline is counted from something; a date said to be given is given."""
        if self.track is not Track.SERVICE and self.starts is None:
            raise refuse(STARTS[self.arrival], Reason.MISSING)
        if self.extension is Extension.GRANTED and self.extended_to is None:
            raise refuse("extended_to", Reason.MISSING)
        if self.letter_limit is LetterLimit.A_DATE and self.letter_last_day is None:
            raise refuse("letter_last_day", Reason.MISSING)
        return self

    @property
    def starts(self) -> date | None:
        """The day the decision came, or what stands for it."""
        found: date | None = getattr(self, STARTS[self.arrival])
        return found
