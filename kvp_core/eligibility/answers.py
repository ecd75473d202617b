"""What a person answers in the check. ``None`` means not answered yet."""

from enum import StrEnum

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.values.model import FrozenModel


class AgeBand(StrEnum):
    """Where the person stands to the age limits of § 29."""

    UNDER_18 = "under_18"
    FROM_18_TO_66 = "from_18_to_66"
    FROM_67 = "from_67"


class NavBenefit(StrEnum):
    """What a person may get from Nav already."""

    SOCIAL_ASSISTANCE = "social_assistance"
    FAMILY = "family"
    UNEMPLOYMENT = "unemployment"
    WORK_ASSESSMENT = "work_assessment"
    SICKNESS = "sickness"
    PARENTAL = "parental"
    DISABILITY = "disability"
    SINGLE_PARENT = "single_parent"
    LABOUR_SCHEME = "labour_scheme"
    OTHER = "other"


DO_NOT_COUNT = frozenset({NavBenefit.SOCIAL_ASSISTANCE, NavBenefit.FAMILY})
"""Not benefits under the National Insurance Act or the Labour Market Act to live on (§ 29)."""


class Answers(FrozenModel):
    """One field a question."""

    age: AgeBand | None = None
    legal: YesNoUnsure | None = None
    home: YesNoUnsure | None = None
    work: YesNoUnsure | None = None
    followup: YesNoUnsure | None = None
    assessment: YesNoUnsure | None = None
    benefits: YesNoUnsure | None = None
    which: frozenset[NavBenefit] | None = None
    enough: YesNoUnsure | None = None
    fulltime: YesNoUnsure | None = None
