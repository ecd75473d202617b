"""The ways a complaint can go, as dated figures: how long, to whom, and by which section.

The deadline rests on it, the facts about the programme, and the page of rates.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, HttpUrl, TypeAdapter

from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import msg
from kvp_core.values.model import FrozenModel

TRACKS_FILE = Path(__file__).parent.parent / "data" / "complaint_tracks.toml"


class Track(StrEnum):
    """What the decision is about."""

    QUALIFICATION_PROGRAMME = "qualification_programme"
    FOLLOW_UP_14A = "follow_up_14a"
    SUPPLEMENTAL = "supplemental"
    LABOUR_MARKET_SCHEME = "labour_market_scheme"
    SCHEME_WITH_EMPLOYER = "scheme_with_employer"
    FINANCIAL_ASSISTANCE = "financial_assistance"
    HOUSING_ALLOWANCE = "housing_allowance"
    ADVANCE_ON_MAINTENANCE = "advance_on_maintenance"
    FURTHER_APPEAL = "further_appeal"
    SERVICE = "service"
    UNSURE = "unsure"


class Body(StrEnum):
    """Who gets a complaint, or decides it."""

    NAV_OFFICE = "nav_office"
    NAV = "nav"
    NAV_APPEALS = "nav_appeals"
    COUNTY_GOVERNOR = "county_governor"
    MUNICIPALITY = "municipality"
    NATIONAL_INSURANCE_COURT = "national_insurance_court"
    SENDER_OF_THE_LETTER = "sender_of_the_letter"
    BODY_IN_THE_LETTER = "body_in_the_letter"


BODY_NAMES = {
    Body.NAV_OFFICE: msg("the Nav office that made the decision"),
    Body.NAV: msg("the Nav unit that made the decision"),
    Body.NAV_APPEALS: msg("Nav Appeals"),
    Body.COUNTY_GOVERNOR: msg("the County Governor"),
    Body.MUNICIPALITY: msg("the municipality that made the decision"),
    Body.NATIONAL_INSURANCE_COURT: msg("the National Insurance Court"),
    Body.SENDER_OF_THE_LETTER: msg("the office that made the decision"),
    Body.BODY_IN_THE_LETTER: msg("the appeals body named in the letter"),
}


class TrackRules(FrozenModel):
    """One version of the rules of one track. ``weeks`` is ``None`` where no deadline runs."""

    valid_from: date
    weeks: Annotated[int, Field(ge=1)] | None = None
    sent_to: Body
    decided_by: Body | None = None
    basis: str | None = None
    decided_by_basis: str | None = None
    bar_years: int | None = None
    reviewed_within_weeks: int | None = None
    decided_within_months: int | None = None
    times_source: HttpUrl | None = None
    source: HttpUrl
    checked: date

    @property
    def law(self) -> LegalRef | None:
        """The section that sets the deadline."""
        return law(self.basis) if self.basis else None

    @property
    def decided_by_law(self) -> LegalRef | None:
        """The section that says who decides."""
        return law(self.decided_by_basis) if self.decided_by_basis else None


def _in_order(versions: tuple[TrackRules, ...]) -> tuple[TrackRules, ...]:
    for older, newer in pairwise(versions):
        if newer.valid_from <= older.valid_from:
            raise ValueError(f"{newer.valid_from} must come after {older.valid_from}")
    return versions


Versions = Annotated[tuple[TrackRules, ...], Field(min_length=1), AfterValidator(_in_order)]


@cache
def tracks(path: Path = TRACKS_FILE) -> Mapping[Track, tuple[TrackRules, ...]]:
    """Every version of every track, oldest first. A track without rules is an error."""
    found = TypeAdapter(dict[Track, Versions]).validate_python(
        tomllib.loads(path.read_text("utf-8"))
    )
    if missing := [track for track in Track if track not in found]:
        raise ValueError(f"{path.name} has no rules for {', '.join(missing)}")
    return found


def track_on(track: Track, day: date) -> TrackRules:
    """The rules of a track on a day; the oldest known version for days before it."""
    versions = tracks()[track]
    return next((rules for rules in reversed(versions) if rules.valid_from <= day), versions[0])


def weeks_to_complain(track: Track, day: date) -> int:
    """How many weeks somebody has who got the decision that day; none where no deadline runs."""
    return track_on(track, day).weeks or 0


def next_change(track: Track, after: date) -> TrackRules | None:
    """The next version of the rules that starts after a day, if one is known."""
    later = (rules for rules in tracks()[track] if rules.valid_from > after)
    return next(later, None)
