"""What the answers about a cost itself say: whether something else covers it already."""

from collections.abc import Iterator
from dataclasses import dataclass

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.language.law import LegalRef
from kvp_core.language.messages import Message, msg
from kvp_core.supplements.ages import last_month_of_childcare
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.childcare import CHILDCARE
from kvp_core.supplements.expenses import HousingKind
from kvp_core.supplements.housing import HOUSING_AMOUNT
from kvp_core.supplements.inputs import SupplementsInputs
from kvp_core.supplements.learning_materials import LEARNING_AMOUNT, LEARNING_MATERIALS
from kvp_core.values.months import Month
from kvp_core.values.verdict import Verdict


@dataclass(frozen=True)
class CostCondition:
    """One thing about a cost that decides whether Nav covers it."""

    verdict: Verdict
    because: Message
    basis: LegalRef


def conditions(cost: Cost, inputs: SupplementsInputs) -> Iterator[CostCondition]:
    """What the answers say about the cost itself."""
    match cost:
        case Cost.CHILDCARE:
            yield from _stops_if(
                inputs.other_parent,
                msg("Only one of the parents can get this. You say the other one gets it."),
                msg("Only one of the parents can get this. Ask if the other one does."),
                CHILDCARE,
            )
            yield from _about_age(inputs)
        case Cost.BOOKS:
            yield from _stops_if(
                inputs.free_books,
                msg("You do not get this if you get the books free."),
                msg("Ask the school if you get the books free. Then you do not get this."),
                LEARNING_MATERIALS,
            )
            yield from _about_disability(inputs)
        case Cost.HOUSING:
            if inputs.housing_kind is not HousingKind.OVERNIGHT:
                yield from _stops_if(
                    inputs.housing_support,
                    msg("Housing support from Husbanken already covers this home."),
                    msg("Housing support from Husbanken comes first. Ask if you can get it."),
                    HOUSING_AMOUNT,
                )


def _about_age(inputs: SupplementsInputs) -> Iterator[CostCondition]:
    """Only children who have not finished year 4, except on special grounds (tsf 10)."""
    ends = [last_month_of_childcare(one.born) for one in inputs.child_costs if one.born]
    if any(end < Month.of(inputs.period.start) for end in ends):
        yield CostCondition(
            Verdict.UNSURE,
            msg(
                "A child here has finished year 4 at school, so we leave it out. Nav can cover "
                "it if the child needs much more care than others, or you are away long. Ask Nav."
            ),
            CHILDCARE,
        )


def _stops_if(
    answer: YesNoUnsure, stop: Message, ask: Message, basis: LegalRef
) -> Iterator[CostCondition]:
    """A “yes” stands in the way; a “no” leaves nothing to say."""
    if answer is YesNoUnsure.YES:
        yield CostCondition(Verdict.NOT_MET, stop, basis)
    elif answer is YesNoUnsure.UNSURE:
        yield CostCondition(Verdict.UNSURE, ask, basis)


def _about_disability(inputs: SupplementsInputs) -> Iterator[CostCondition]:
    """Actual costs because of a disability (tsf 13, last sentence): no amount can be promised."""
    if inputs.disability_books is not YesNoUnsure.NO:
        yield CostCondition(
            Verdict.UNSURE,
            msg(
                "If you pay much more than others because of a disability, Nav can cover what "
                "it costs. We cannot work out that amount. Keep receipts, and ask Nav."
            ),
            LEARNING_AMOUNT,
        )
