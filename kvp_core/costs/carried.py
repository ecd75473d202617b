"""What was said elsewhere and is not asked again on the page about costs.

Nothing that somebody typed is changed: only a field that still holds what it held at first, or
what was carried there before.
"""

from collections.abc import Mapping

from kvp_core.benefit.answers import BenefitAnswers
from kvp_core.costs.answers import FIRST, CostsAnswers
from kvp_core.eligibility.answers import Answers, NavBenefit
from kvp_core.supplements.situations import Situation

SITUATIONS = {
    NavBenefit.UNEMPLOYMENT: Situation.UNEMPLOYMENT_BENEFIT,
    NavBenefit.WORK_ASSESSMENT: Situation.WORK_ASSESSMENT_ALLOWANCE,
    NavBenefit.DISABILITY: Situation.DISABILITY_BENEFIT,
    NavBenefit.LABOUR_SCHEME: Situation.EMPLOYMENT_SCHEME_BENEFIT,
}
"""Benefits of the check that put a person in a target group by themselves."""


def told_elsewhere(check: Answers, estimate: BenefitAnswers | None) -> dict[str, object]:
    """What the check and the estimate know of the page's fields, by their names."""
    told: dict[str, object] = {}
    gets = frozenset(SITUATIONS[one] for one in check.which or () if one in SITUATIONS)
    if gets:
        told["situations"] = FIRST.situations | gets
    if estimate:
        told |= {"start": estimate.start, "end": estimate.end, "children": estimate.children}
    return {name: value for name, value in told.items() if value}


def carried(
    now: CostsAnswers, told: Mapping[str, object], before: Mapping[str, object]
) -> dict[str, object]:
    """The fields to fill, given what was carried ``before``."""
    fields, first = dict(now), dict(FIRST)
    return {
        name: value
        for name, value in told.items()
        if value != before.get(name) and fields[name] in (first[name], before.get(name))
    }
