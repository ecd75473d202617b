"""What a person gets from Nav, and the target group it puts them in."""

from enum import StrEnum


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
