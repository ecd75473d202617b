"""What a person types or chooses about their costs, before anybody has checked it."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.supplements.entitlement import Doing
from kvp_core.supplements.expenses import HousingKind, Level
from kvp_core.supplements.outlook import Circumstances
from kvp_core.supplements.relocation import MovingMethod
from kvp_core.supplements.situations import Situation
from kvp_core.values.model import FrozenModel

Typed = Annotated[str, Field(max_length=40)]
MOST_CHILDREN = 12
MOST_DAYS_PER_WEEK = 5
CHILDREN_TOLD = 4
"""So many can be told of one by one; from three children on the limit is the same."""


class Cost(StrEnum):
    """A kind of cost somebody may have, as the first question lists them."""

    DAILY_TRAVEL = "daily_travel"
    GATHERINGS = "gatherings"
    START_AND_END = "start_and_end"
    TRIPS_HOME = "trips_home"
    JOB_TRAVEL = "job_seeker_travel"
    CHILDCARE = "childcare"
    BOOKS = "learning_materials"
    HOUSING = "housing"
    MOVING = "relocation"


class SupplementsAnswers(FrozenModel):
    """Text for numbers and days, as typed; a field is empty until somebody fills it."""

    situations: frozenset[Situation] = frozenset()
    illness: YesNoUnsure | None = None
    old_rules: YesNoUnsure | None = None
    agreed: YesNoUnsure | None = None
    doing: Doing | None = None
    paid: YesNoUnsure | None = None
    costs: frozenset[Cost] = frozenset()
    start: Typed = ""
    end: Typed = ""
    days_per_week: Annotated[int, Field(ge=1, le=MOST_DAYS_PER_WEEK)] = MOST_DAYS_PER_WEEK
    children: Annotated[int, Field(ge=1, le=MOST_CHILDREN)] = 1
    each_child: bool = False
    childcare_cost: Typed = ""
    childcare_changes: Typed = ""
    childcare_cost_later: Typed = ""
    child_1_cost: Typed = ""
    child_1_later: Typed = ""
    child_1_born: Typed = ""
    child_2_cost: Typed = ""
    child_2_later: Typed = ""
    child_2_born: Typed = ""
    child_3_cost: Typed = ""
    child_3_later: Typed = ""
    child_3_born: Typed = ""
    child_4_cost: Typed = ""
    child_4_later: Typed = ""
    child_4_born: Typed = ""
    cash_for_care: Typed = ""
    other_parent: YesNoUnsure | None = None
    free_books: YesNoUnsure | None = None
    level: Level | None = None
    more_than_half: YesNoUnsure | None = None
    disability_books: YesNoUnsure | None = None
    education_changes: Typed = ""
    level_later: Level | None = None
    more_than_half_later: YesNoUnsure | None = None
    housing_kind: HousingKind | None = None
    rent: Typed = ""
    rent_changes: Typed = ""
    rent_later: Typed = ""
    stay_cost: Typed = ""
    housing_support: YesNoUnsure | None = None
    health_housing: YesNoUnsure | None = None
    moving_on: Typed = ""
    moving_method: MovingMethod | None = None
    first_offer: Typed = ""
    second_offer: Typed = ""
    moving_km: Typed = ""
    moving_extras: Typed = ""


def circumstances(answers: SupplementsAnswers) -> Circumstances:
    """What the answers so far say about who the person is; none of it needs to be there."""
    return Circumstances(
        situations=answers.situations,
        illness=answers.illness,
        old_rules=answers.old_rules,
        agreed=answers.agreed,
        doing=answers.doing,
        paid=answers.paid,
    )
