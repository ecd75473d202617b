"""Which way of travel is paid: the cheapest bus, train or boat, then own car, then taxi (§ 5)."""

from enum import StrEnum

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.language.messages import msg
from kvp_core.travel.answers import NoPublicTransport
from kvp_core.travel.inputs import TravelInputs
from kvp_core.travel.outlook import TravelJudgement
from kvp_core.values.verdict import Verdict

CHEAPEST_FIRST = msg(
    "Nav covers the cheapest way by public transport. "
    "If that does not work, they can cover your own car."
)
LAST_WAY = TravelJudgement(
    Verdict.UNSURE,
    msg("Taxi is the last way. You apply with a form of its own, and must keep every receipt."),
)


class Basis(StrEnum):
    """The way of travel the support is worked out from."""

    PUBLIC_TRANSPORT = "public_transport"
    OWN_CAR = "own_car"
    """Also for a passenger who pays."""
    TAXI = "taxi"
    """The last step: another form, and receipts."""
    UNCLEAR = "unclear"


def basis(inputs: TravelInputs) -> Basis:
    """The first way that works. Not knowing whether an earlier one works leaves it unclear."""
    if inputs.public is YesNoUnsure.YES:
        return Basis.PUBLIC_TRANSPORT
    if inputs.public is not YesNoUnsure.NO:
        return Basis.UNCLEAR
    if YesNoUnsure.YES in {inputs.car, inputs.passenger}:
        return Basis.OWN_CAR
    if inputs.car is YesNoUnsure.NO and inputs.passenger is YesNoUnsure.NO:
        return Basis.TAXI
    return Basis.UNCLEAR


def judge_basis(inputs: TravelInputs) -> TravelJudgement:
    """What the way of travel looks like, and why."""
    chosen = basis(inputs)
    if chosen is Basis.UNCLEAR:
        return TravelJudgement(
            Verdict.UNSURE,
            msg("Find out if you can use bus, train or boat, or drive. Nav decides in that order."),
        )
    if chosen is Basis.PUBLIC_TRANSPORT:
        return TravelJudgement(Verdict.MET, CHEAPEST_FIRST)
    if inputs.no_public is NoPublicTransport.OTHER:
        return TravelJudgement(
            Verdict.UNSURE,
            msg(
                "Nav asks for the reason: your health, poor connections, "
                "or a child you must take or fetch. Ask Nav if your reason counts."
            ),
        )
    return LAST_WAY if chosen is Basis.TAXI else TravelJudgement(Verdict.MET, CHEAPEST_FIRST)
