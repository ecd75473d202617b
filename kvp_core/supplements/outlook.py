"""What each benefit looks like for one person: the answers held against the matrix."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kvp_core.asking.questions import YesNoUnsure
from kvp_core.language.law import LegalRef, law
from kvp_core.language.messages import Listing, Message, msg
from kvp_core.supplements.entitlement import (
    Benefit,
    Doing,
    Entitlement,
    GoverningAct,
    Note,
    entitlements,
)
from kvp_core.supplements.outlook_text import (
    ASK_AGREED,
    ASK_ILLNESS,
    ASK_OLD_RULES,
    ASK_SITUATION,
    ASK_WAGES,
    COUNTING_ACTIVITIES,
    JOB_SEEKERS_ONLY,
    NOT_JOB_SEEKERS,
    NOT_THIS_GROUP,
    NOTES,
    SINGLE_PARENTS_ENDED,
    TRAVEL_ONLY,
)
from kvp_core.supplements.situations import Situation
from kvp_core.values.model import FrozenModel
from kvp_core.values.verdict import Verdict

TRAVEL_ONLY_SITUATIONS = frozenset(
    {
        Situation.QUALIFICATION_BENEFIT,
        Situation.EMPLOYMENT_SCHEME_BENEFIT,
        Situation.UNEMPLOYMENT_BENEFIT,
        Situation.PRISON,
        Situation.YOUTH_PROGRAMME,
    }
)
REDUCED_BY_ILLNESS = frozenset(
    {
        Situation.WORK_ASSESSMENT_ALLOWANCE,
        Situation.DISABILITY_BENEFIT,
        Situation.REDUCED_WORK_CAPACITY,
    }
)
AT_MOST_TRAVEL = TRAVEL_ONLY_SITUATIONS | {Situation.NO_TARGET_GROUP}
"""Situations that leave nothing but travel, if illness does not reduce the work capacity."""
WAGES_DO_NOT_MATTER = frozenset({Benefit.LEARNING_MATERIALS})
"""The exclusion of wages in ftrl § 11 A-4 does not name learning materials."""
BENEFIT_LAW = {
    Benefit.DAILY_TRAVEL: law("tsf 3"),
    Benefit.GATHERINGS: law("tsf 3"),
    Benefit.TRIPS_HOME: law("tsf 3"),
    Benefit.JOB_SEEKER_TRAVEL: law("tsf 4"),
    Benefit.CHILDCARE: law("tsf 10"),
    Benefit.LEARNING_MATERIALS: law("tsf 12"),
    Benefit.HOUSING: law("tsf 8"),
    Benefit.RELOCATION: law("tsf 6"),
    Benefit.CARE_OF_OTHERS: law("tsf 10"),
}
"""Where the regulation gives each benefit, whoever the person is."""
_BEST_FIRST = (Verdict.MET, Verdict.UNSURE, Verdict.NOT_MET)


class Circumstances(FrozenModel):
    """What decides the matrix. Nothing answered is everything to clear up."""

    situations: frozenset[Situation] = frozenset()
    illness: YesNoUnsure | None = None
    """Whether Nav has assessed that illness reduces the work capacity."""
    old_rules: YesNoUnsure | None = None
    """Whether the transitional benefit was decided under the rules before 1 July 2026."""
    agreed: YesNoUnsure | None = None
    """Whether the activity is agreed with Nav."""
    doing: Doing | None = None
    paid: YesNoUnsure | None = None
    """Whether the activity pays wages."""

    @property
    def in_target_groups(self) -> frozenset[Situation]:
        """The situations that count, the assessed illness among them."""
        if self.illness is YesNoUnsure.YES:
            return self.situations | {Situation.REDUCED_WORK_CAPACITY}
        return self.situations

    @property
    def in_no_target_group(self) -> bool:
        """Whether the answers rule out every cost there is."""
        return self.at_most_travel and self.situations == {Situation.NO_TARGET_GROUP}

    @property
    def at_most_travel(self) -> bool:
        """Whether the answers rule out every cost but travel; so nobody need be asked about it."""
        if not self.situations or self.illness is not YesNoUnsure.NO:
            return False
        return self.situations <= AT_MOST_TRAVEL


@dataclass(frozen=True)
class Outlook:
    """What one benefit looks like for a person, and why. Never a decision."""

    benefit: Benefit
    verdict: Verdict
    because: Message
    basis: tuple[LegalRef, ...] = ()
    act: GoverningAct | None = None
    """The act it would be given under, where it is not ruled out."""


def outlook(benefit: Benefit, person: Circumstances, day: date) -> Outlook:
    """What a benefit looks like for a person on a day.

    Somebody in several situations has the best of them. What has not been answered is to clear
    up, never a no.
    """
    found = list(_outlooks(benefit, person, day))
    best = min(found, key=lambda one: _BEST_FIRST.index(one.verdict))
    return replace(best, basis=tuple(dict.fromkeys((*best.basis, BENEFIT_LAW[benefit]))))


def outlooks(person: Circumstances, day: date) -> tuple[Outlook, ...]:
    """Every benefit, in the order of ``Benefit``."""
    return tuple(outlook(benefit, person, day) for benefit in Benefit)


def _outlooks(benefit: Benefit, person: Circumstances, day: date) -> Iterator[Outlook]:
    rows = [row for row in entitlements() if benefit in row.benefits]
    if not any(row.holds_on(day) for row in rows):
        yield _ended(benefit, rows)
        return
    for situation in sorted(person.in_target_groups):
        own = [row for row in rows if situation in row.situations]
        yield _in_situation(benefit, situation, own, person, day)
    if not person.in_target_groups:
        yield Outlook(benefit, Verdict.UNSURE, ASK_SITUATION)
    elif _illness_may_open(benefit, person):
        yield Outlook(benefit, Verdict.UNSURE, ASK_ILLNESS, act=GoverningAct.NATIONAL_INSURANCE)


def _ended(benefit: Benefit, rows: Sequence[Entitlement]) -> Outlook:
    """A benefit nobody can get any more, or none yet."""
    ends = [row.ends for row in rows if row.ends]
    because = msg("Nobody can get this any more. It ended on {day}.", day=max(ends))
    return Outlook(benefit, Verdict.NOT_MET, because, rows[-1].law)


def _illness_may_open(benefit: Benefit, person: Circumstances) -> bool:
    """Whether being assessed as ill would open a benefit, and nobody has said it is not so."""
    if person.illness is YesNoUnsure.NO or person.in_target_groups & REDUCED_BY_ILLNESS:
        return False
    return any(
        benefit in row.benefits and row.situations >= REDUCED_BY_ILLNESS and row.ends is None
        for row in entitlements()
    )


def _in_situation(
    benefit: Benefit,
    situation: Situation,
    rows: Sequence[Entitlement],
    person: Circumstances,
    day: date,
) -> Outlook:
    held = [row for row in rows if row.holds_on(day)]
    if not held:
        return Outlook(benefit, Verdict.NOT_MET, _why_not(benefit, situation))
    if held[0].note is Note.OLD_RULES and person.old_rules is not YesNoUnsure.YES:
        return _old_rules(benefit, held[0], person.old_rules)
    fitting = [row for row in held if person.doing in row.activities]
    if not fitting:
        return _another_activity(benefit, held, person.doing)
    verdict, because = _in_activity(benefit, fitting[0], person)
    return Outlook(benefit, verdict, because, fitting[0].law, fitting[0].act)


def _why_not(benefit: Benefit, situation: Situation) -> Message:
    """Why a situation has no row for a benefit."""
    if benefit is Benefit.JOB_SEEKER_TRAVEL:
        return JOB_SEEKERS_ONLY
    return TRAVEL_ONLY if situation in TRAVEL_ONLY_SITUATIONS else NOT_THIS_GROUP


def _old_rules(benefit: Benefit, row: Entitlement, answer: YesNoUnsure | None) -> Outlook:
    if answer is YesNoUnsure.NO:
        return Outlook(benefit, Verdict.NOT_MET, SINGLE_PARENTS_ENDED, row.law)
    return Outlook(benefit, Verdict.UNSURE, ASK_OLD_RULES, row.law, row.act)


def _another_activity(
    benefit: Benefit, rows: Sequence[Entitlement], doing: Doing | None
) -> Outlook:
    """The right situation, but not (or not yet) an activity that counts."""
    counting = [one for one in Doing if any(one in row.activities for row in rows)]
    basis = rows[0].law
    if doing is Doing.LOOKING_FOR_WORK:
        return Outlook(benefit, Verdict.NOT_MET, NOT_JOB_SEEKERS, basis)
    because = msg(
        "This depends on what you take part in. This can count: {activities}. Ask Nav.",
        activities=Listing(tuple(COUNTING_ACTIVITIES[one] for one in counting)),
    )
    return Outlook(benefit, Verdict.UNSURE, because, basis, rows[0].act)


def _in_activity(
    benefit: Benefit, row: Entitlement, person: Circumstances
) -> tuple[Verdict, Message]:
    moves_for_work = row.note is Note.NEW_JOB and row.act is GoverningAct.NATIONAL_INSURANCE
    if moves_for_work or row.note is Note.SOURCES_DISAGREE:
        return Verdict.UNSURE, NOTES[row.note]
    if person.doing is Doing.LOOKING_FOR_WORK:
        return Verdict.MET, NOTES[row.note]
    if person.agreed is not YesNoUnsure.YES:
        return Verdict.UNSURE, ASK_AGREED
    wages_matter = row.act is GoverningAct.NATIONAL_INSURANCE and benefit not in WAGES_DO_NOT_MATTER
    if wages_matter and person.paid is not YesNoUnsure.NO:
        return Verdict.UNSURE, ASK_WAGES
    return Verdict.MET, NOTES[row.note]
