"""Who can get which supplemental benefit, on which day: the matrix as data."""

import tomllib
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Self

from pydantic import model_validator

from kvp_core.language.law import LegalRef, law
from kvp_core.supplements.situations import Situation
from kvp_core.values.model import FrozenModel

MATRIX_FILE = Path(__file__).parent.parent / "data" / "entitlements.toml"


class Benefit(StrEnum):
    """The supplemental benefits, and one that was abolished."""

    DAILY_TRAVEL = "daily_travel"
    GATHERINGS = "gatherings"
    TRIPS_HOME = "trips_home"
    JOB_SEEKER_TRAVEL = "job_seeker_travel"
    CHILDCARE = "childcare"
    LEARNING_MATERIALS = "learning_materials"
    HOUSING = "housing"
    RELOCATION = "relocation"
    CARE_OF_OTHERS = "care_of_others"


class Doing(StrEnum):
    """What somebody takes part in, as they would say it."""

    SCHEME = "scheme"
    EDUCATION = "education"
    ASSESSMENT = "assessment"
    LOOKING_FOR_WORK = "looking_for_work"
    NOTHING_YET = "nothing_yet"


class GoverningAct(StrEnum):
    """The act a benefit is given under: it decides time limits and whether wages matter."""

    NATIONAL_INSURANCE = "ftrl"
    LABOUR_MARKET = "arbml"


class Note(StrEnum):
    """What else must be true for a row of the matrix."""

    HALF_TIME_EDUCATION = "half_time_education"
    GENUINE_JOB_SEEKER = "genuine_job_seeker"
    NEW_JOB = "new_job"
    APPROVED_EDUCATION = "approved_education"
    OLD_RULES = "old_rules"
    SCHEME = "scheme"
    FAR_FROM_HOME = "far_from_home"
    SOURCES_DISAGREE = "sources_disagree"


class Entitlement(FrozenModel):
    """One block of the matrix, valid from ``starts`` to ``ends``, both included."""

    situations: frozenset[Situation]
    activities: frozenset[Doing]
    benefits: frozenset[Benefit]
    act: GoverningAct
    basis: tuple[str, ...]
    starts: date
    ends: date | None = None
    note: Note | None = None

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        for reference in self.basis:
            law(reference)
        if self.ends is not None and self.ends < self.starts:
            raise ValueError(f"An entitlement ends on {self.ends}, before it starts.")
        return self

    @property
    def law(self) -> tuple[LegalRef, ...]:
        return tuple(law(reference) for reference in self.basis)

    def holds_on(self, day: date) -> bool:
        return self.starts <= day and (self.ends is None or day <= self.ends)


@cache
def entitlements(path: Path = MATRIX_FILE) -> tuple[Entitlement, ...]:
    """The matrix. Raises ``ValidationError`` for a name nobody knows."""
    found = tomllib.loads(path.read_text("utf-8"))
    return tuple(Entitlement.model_validate(row) for row in found["entitlement"])
