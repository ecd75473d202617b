"""What a person gets from Nav, and the target group it puts them in."""

from enum import StrEnum

from kvp_core.shared_rules.activity_periods import TargetGroup


class Situation(StrEnum):
    """A benefit, or a standing with Nav, that decides which supplemental benefits there can be."""

    QUALIFICATION_BENEFIT = "qualification_benefit"
    WORK_ASSESSMENT_ALLOWANCE = "work_assessment_allowance"
    DISABILITY_BENEFIT = "disability_benefit"
    REDUCED_WORK_CAPACITY = "reduced_work_capacity"
    """Assessed by Nav as reduced because of illness, without a benefit for it."""
    TRANSITION_ALLOWANCE = "transition_allowance"
    """Omstillingsstønad, for a surviving spouse."""
    FORMER_FAMILY_CARER = "former_family_carer"
    TRANSITIONAL_BENEFIT = "transitional_benefit"
    """Overgangsstønad, for a single parent."""
    EMPLOYMENT_SCHEME_BENEFIT = "employment_scheme_benefit"
    UNEMPLOYMENT_BENEFIT = "unemployment_benefit"
    PRISON = "prison"
    YOUTH_PROGRAMME = "youth_programme"
    JOB_SEEKER = "job_seeker"
    """Registered with Nav, unemployed through no fault of one's own, no job near home."""
    FULL_SICKNESS_BENEFIT = "full_sickness_benefit"
    NO_TARGET_GROUP = "no_target_group"


TARGET_GROUPS = {
    Situation.WORK_ASSESSMENT_ALLOWANCE: TargetGroup.REDUCED_WORK_CAPACITY,
    Situation.DISABILITY_BENEFIT: TargetGroup.REDUCED_WORK_CAPACITY,
    Situation.REDUCED_WORK_CAPACITY: TargetGroup.REDUCED_WORK_CAPACITY,
    Situation.TRANSITIONAL_BENEFIT: TargetGroup.SINGLE_PARENT,
    Situation.TRANSITION_ALLOWANCE: TargetGroup.SURVIVING_SPOUSE,
}
"""The group each benefit belongs to where the case system pays by group; else a job seeker."""
