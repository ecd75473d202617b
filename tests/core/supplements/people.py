"""A few people, as the page would hand over what they typed."""

from datetime import date
from typing import Any

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.rates.book import rate_book
from kvp_core.supplements.answers import Cost, SupplementsAnswers
from kvp_core.supplements.entitlement import Doing
from kvp_core.supplements.expenses import HousingKind, Level
from kvp_core.supplements.questions import supplements_inputs
from kvp_core.supplements.relocation import MovingMethod
from kvp_core.supplements.rules import SupplementsEstimate, estimate_supplements
from kvp_core.supplements.situations import Situation

TODAY = date(2026, 11, 22)
YES, NO, UNSURE = YesNoUnsure.YES, YesNoUnsure.NO, YesNoUnsure.UNSURE


def answers(**changes: Any) -> SupplementsAnswers:
    """Somebody with AAP in an education and every cost there is, in autumn 2026."""
    said = {
        "situations": {Situation.WORK_ASSESSMENT_ALLOWANCE},
        "agreed": YES,
        "doing": Doing.EDUCATION,
        "paid": NO,
        "costs": set(Cost),
        "start": "01.10.2026",
        "end": "30.11.2026",
        "days_per_week": 5,
        "children": 2,
        "childcare_cost": "6 500",
        "other_parent": NO,
        "free_books": NO,
        "level": Level.HIGHER_EDUCATION,
        "more_than_half": YES,
        "disability_books": NO,
        "housing_kind": HousingKind.TWO_HOMES,
        "rent": "4000",
        "housing_support": NO,
        "health_housing": NO,
        "moving_on": "28.09.2026",
        "moving_method": MovingMethod.SELF,
        "moving_km": "410",
    }
    return SupplementsAnswers.model_validate(said | changes)


def estimate(**changes: Any) -> SupplementsEstimate:
    return estimate_supplements(supplements_inputs(answers(**changes), TODAY), rate_book())
