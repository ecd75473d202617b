"""What we ask about other costs, in the order of the page: who you are first, then each cost."""

from datetime import date

from kvp_core.asking.errors import Reason
from kvp_core.asking.questions import (
    YES_NO_UNSURE,
    Choice,
    Day,
    MultipleChoice,
    Question,
    parse_answers,
)
from kvp_core.asking.usual_questions import CHOOSE, END_BEFORE_START
from kvp_core.language.messages import msg
from kvp_core.supplements.answers import Cost, SupplementsAnswers, circumstances
from kvp_core.supplements.cost_questions import COST_QUESTIONS, chose
from kvp_core.supplements.entitlement import Doing
from kvp_core.supplements.inputs import SupplementsInputs
from kvp_core.supplements.outlook import REDUCED_BY_ILLNESS
from kvp_core.supplements.outlook_text import DOINGS
from kvp_core.supplements.situations import Situation

COSTS = {
    Cost.DAILY_TRAVEL: msg("Travel every day"),
    Cost.GATHERINGS: msg("Travel to gatherings"),
    Cost.START_AND_END: msg("Travel there at the start and home at the end"),
    Cost.TRIPS_HOME: msg("Trips home while I stay away"),
    Cost.JOB_TRAVEL: msg("Travel to find or start a job"),
    Cost.CHILDCARE: msg("Childcare"),
    Cost.BOOKS: msg("Books and learning materials"),
    Cost.HOUSING: msg("A second home or overnight stays"),
    Cost.MOVING: msg("Moving"),
}
SITUATIONS = {
    Situation.QUALIFICATION_BENEFIT: msg("Qualification benefit (KVP)"),
    Situation.WORK_ASSESSMENT_ALLOWANCE: msg("Work assessment allowance (AAP)"),
    Situation.DISABILITY_BENEFIT: msg("Disability benefit"),
    Situation.EMPLOYMENT_SCHEME_BENEFIT: msg("Labour scheme benefit (tiltakspenger)"),
    Situation.UNEMPLOYMENT_BENEFIT: msg("Unemployment benefit"),
    Situation.TRANSITIONAL_BENEFIT: msg("Transitional benefit for a single parent"),
    Situation.TRANSITION_ALLOWANCE: msg("Adjustment allowance for a surviving spouse"),
    Situation.FORMER_FAMILY_CARER: msg("Benefit for a former family carer"),
    Situation.FULL_SICKNESS_BENEFIT: msg("Full sickness benefit"),
    Situation.YOUTH_PROGRAMME: msg("The youth programme, a trial in some counties"),
    Situation.PRISON: msg("I am in prison and take part in a scheme"),
    Situation.JOB_SEEKER: msg("I am a registered job seeker and find no work near home"),
    Situation.NO_TARGET_GROUP: msg("None of this"),
}


def _not_known_to_be_ill(answers: SupplementsAnswers) -> bool:
    return not answers.situations & REDUCED_BY_ILLNESS


def _lasts(answers: SupplementsAnswers) -> bool:
    """Whether a cost runs through the activity, so that its first and last day matter."""
    travels = answers.costs & {Cost.DAILY_TRAVEL, Cost.START_AND_END, Cost.TRIPS_HOME}
    if travels and not circumstances(answers).in_no_target_group:
        return True
    return chose(Cost.CHILDCARE, Cost.BOOKS, Cost.HOUSING)(answers)


def _takes_part(answers: SupplementsAnswers) -> bool:
    return answers.doing in {Doing.SCHEME, Doing.EDUCATION, Doing.ASSESSMENT}


WHO: tuple[Question[SupplementsAnswers], ...] = (
    MultipleChoice(
        name="situations",
        text=msg("What do you get from Nav, or have you just applied for?"),
        hint=msg("You can choose more than one"),
        why=msg("What you get from Nav decides which costs they can cover."),
        options=SITUATIONS,
    ),
    Choice(
        name="illness",
        text=msg(
            "Has Nav assessed that illness, injury or disability reduces how much you can work?"
        ),
        why=msg(
            "In KVP you get help with travel. If illness reduces how much you can work, "
            "Nav can cover other costs too."
        ),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=_not_known_to_be_ill,
    ),
    Choice(
        name="old_rules",
        text=msg("Does your transitional benefit follow the rules from before 1 July 2026?"),
        hint=msg("It says so in the letter from Nav. The transitional rules count too"),
        why=msg("Under the new rules, single parents do not get supplemental benefits."),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=lambda answers: Situation.TRANSITIONAL_BENEFIT in answers.situations,
    ),
    Choice(
        name="agreed",
        text=msg("Have you agreed on an activity with Nav?"),
        hint=msg(
            "For example a course, work practice, an education that Nav has approved, or an "
            "assessment of what you can do"
        ),
        why=msg("You must take part in an activity that Nav has agreed to."),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
    ),
    Choice(
        name="doing",
        text=msg("What do you take part in?"),
        why=msg("Some costs are covered in some activities only."),
        options=DOINGS,
        problem=CHOOSE,
    ),
    Choice(
        name="paid",
        text=msg("Do you get wages in the activity?"),
        options=YES_NO_UNSURE,
        problem=CHOOSE,
        ask_if=_takes_part,
    ),
    MultipleChoice(
        name="costs",
        text=msg("Which costs do you have?"),
        hint=msg("You can choose more than one"),
        options=COSTS,
        problem=msg("Choose at least one cost"),
    ),
)
WHEN: tuple[Question[SupplementsAnswers], ...] = (
    Day(
        name="start",
        text=msg("When does the activity start?"),
        problems={
            Reason.MISSING: msg("Enter when the activity starts"),
            Reason.OUT_OF_RANGE: msg("The first day must be between {min} and {max}"),
        },
        ask_if=_lasts,
    ),
    Day(
        name="end",
        text=msg("When does the activity end?"),
        hint=msg("For an education: the last day of the term"),
        problems={
            Reason.MISSING: msg("Enter when the activity ends"),
            Reason.END_BEFORE_START: END_BEFORE_START,
            Reason.TOO_LONG: msg("We can show up to three years. The last day can be {limit}"),
        },
        ask_if=_lasts,
    ),
)
QUESTIONS: tuple[Question[SupplementsAnswers], ...] = (
    *WHO,
    *WHEN,
    *COST_QUESTIONS,
)


def supplements_inputs(answers: SupplementsAnswers, as_of: date) -> SupplementsInputs:
    """The inputs from what was typed. Raises ``InvalidInputError`` naming every bad field."""
    return parse_answers(SupplementsInputs, QUESTIONS, answers, as_of=as_of)
