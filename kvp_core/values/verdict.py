"""Three-valued answers: looks fine, only Nav can say, may be in the way."""

from collections.abc import Iterable
from enum import Enum


class Verdict(Enum):
    """What a condition looks like from here. None of the three is a decision."""

    MET = "ok"
    UNSURE = "ask"
    NOT_MET = "stop"


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Met when all are met; not met when any is not; otherwise unsure."""
    seen = set(verdicts)
    if Verdict.NOT_MET in seen:
        return Verdict.NOT_MET
    return Verdict.UNSURE if Verdict.UNSURE in seen else Verdict.MET
