"""The answers about all costs on one page, travel among them, and how they are read.

Topics do not know each other; here the answers about the activity count for both.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

from kvp_core.asking.errors import InvalidInputError, Problem, validated
from kvp_core.asking.questions import Question, YesNoUnsure, answers_on_path
from kvp_core.supplements.answers import Cost, SupplementsAnswers, circumstances
from kvp_core.supplements.cost_questions import COST_QUESTIONS
from kvp_core.supplements.inputs import SupplementsInputs
from kvp_core.supplements.outlook import Circumstances, outlook
from kvp_core.supplements.questions import WHEN, WHO, supplements_inputs
from kvp_core.supplements.rules import benefit_for
from kvp_core.supplements.situations import Situation
from kvp_core.travel.answers import TravelAnswers, TravelKind
from kvp_core.travel.inputs import InActivity, TravelInputs
from kvp_core.travel.questions import QUESTIONS as TRAVEL_QUESTIONS
from kvp_core.travel.questions import read_travel
from kvp_core.values.months import Period
from kvp_core.values.verdict import Verdict

M = TypeVar("M")
KINDS = {
    Cost.DAILY_TRAVEL: TravelKind.DAILY,
    Cost.GATHERINGS: TravelKind.GATHERING,
    Cost.START_AND_END: TravelKind.START_AND_END,
    Cost.TRIPS_HOME: TravelKind.TRIPS_HOME,
    Cost.JOB_TRAVEL: TravelKind.JOB_SEARCH,
}
"""The costs that are travel."""


class CostsAnswers(SupplementsAnswers, TravelAnswers):
    """Both topics’ fields; what they share (the activity, its days) is asked once."""


@dataclass(frozen=True)
class CostsInputs:
    """What both topics take in. Travel that the situation rules out is not looked at."""

    supplements: SupplementsInputs
    travel: TravelInputs | None


QUESTIONS = cast(
    tuple[Question[CostsAnswers], ...],
    (*WHO, *WHEN, *TRAVEL_QUESTIONS, *COST_QUESTIONS),
)
"""In the order of the page."""
ON_THE_PAGE = tuple(question for question in QUESTIONS if question.name != "kinds")
"""Nobody is asked about the kinds of travel: the costs say them."""
FIRST = CostsAnswers(situations=frozenset({Situation.QUALIFICATION_BENEFIT}))
"""Most who come here take part in the programme."""


def person(answers: CostsAnswers) -> Circumstances:
    """What the answers that count say about who somebody is."""
    return circumstances(answers_on_path(QUESTIONS, answers)[0])


def with_travel(answers: CostsAnswers, today: date) -> CostsAnswers:
    """The answers with the kinds of travel that the chosen costs are, unless ruled out."""
    who = person(answers)
    kinds = {
        kind
        for cost, kind in KINDS.items()
        if cost in answers.costs
        and outlook(benefit_for(cost), who, today).verdict is not Verdict.NOT_MET
    }
    return validated(CostsAnswers, {**dict(answers), "kinds": kinds})


def asked(answers: CostsAnswers, today: date) -> dict[str, Question[CostsAnswers]]:
    """The questions for these answers, by name, in the order of the page."""
    found = answers_on_path(QUESTIONS, with_travel(answers, today))[1]
    return {question.name: question for question in found if question in ON_THE_PAGE}


def read_costs(typed: CostsAnswers, today: date) -> CostsInputs:
    """The inputs of both topics. Raises ``InvalidInputError`` naming every bad field once."""
    answers = with_travel(typed, today)
    supplements, problems = _tried(lambda: supplements_inputs(answers, today))
    activity = _activity(supplements, today)
    travel, more = _tried(lambda: _travel(activity, answers))
    if supplements is None or more:
        raise InvalidInputError(_in_order((*problems, *more)))
    return CostsInputs(supplements, travel)


def _tried(read: Callable[[], M]) -> tuple[M | None, tuple[Problem, ...]]:
    try:
        return read(), ()
    except InvalidInputError as error:
        return None, error.problems


def _travel(activity: InActivity, answers: CostsAnswers) -> TravelInputs | None:
    return read_travel(activity, answers) if answers.kinds else None


def _activity(inputs: SupplementsInputs | None, today: date) -> InActivity:
    """The activity travel goes to; while its answers cannot be read, any will do."""
    if inputs is None:
        return InActivity(today, YesNoUnsure.UNSURE, YesNoUnsure.UNSURE, Period(today, today))
    return InActivity(
        as_of=today,
        agreed=inputs.agreed or YesNoUnsure.UNSURE,
        paid=inputs.paid or YesNoUnsure.UNSURE,
        period=inputs.period,
    )


def _in_order(problems: tuple[Problem, ...]) -> list[Problem]:
    """The first problem of each field, as the questions stand on the page."""
    first = {problem.field: problem for problem in reversed(problems)}
    return [first[question.name] for question in QUESTIONS if question.name in first]
