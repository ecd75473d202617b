"""Costs in a meeting: what can be counted with counts at once, whatever else is still empty."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kvp_core.asking.errors import InvalidInputError, Problem, Reason
from kvp_core.asking.questions import YES_NO_UNSURE, Choice, Day, Number, Question, YesNoUnsure
from kvp_core.asking.typed_text import UnreadableError, format_day, read_day
from kvp_core.benefit.answers import first_answers
from kvp_core.costs.answers import QUESTIONS, CostsAnswers, CostsInputs, asked, read_costs
from kvp_core.supplements import cost_questions as other
from kvp_core.supplements.answers import MOST_DAYS_PER_WEEK, Cost
from kvp_core.supplements.entitlement import Doing
from kvp_core.travel import questions as travel
from kvp_core.values.months import years_later

OF_COST: Mapping[Cost, Iterable[Question[Any]]] = {
    Cost.DAILY_TRAVEL: travel.DAILY_QUESTIONS,
    Cost.GATHERINGS: travel.GATHERING_QUESTIONS,
    Cost.START_AND_END: travel.AWAY_QUESTIONS,
    Cost.TRIPS_HOME: travel.AWAY_QUESTIONS,
    Cost.JOB_TRAVEL: travel.JOB_QUESTIONS,
    Cost.CHILDCARE: (*other.CHILDREN, *other.CHILDCARE, *other.CHILDCARE_MORE),
    Cost.BOOKS: (*other.BOOKS, *other.BOOKS_MORE),
    Cost.HOUSING: (*other.HOUSING, *other.HOUSING_MORE),
    Cost.MOVING: other.MOVING,
}
ONCE = frozenset({"agreed", "km", "days", "days_per_week", "start", "end"})
"""Asked once, above all costs."""
PRICES = (
    *("thirty_day", "toll", "gathering_price", "away_price", "job_price"),
    *("childcare_cost", "rent", "stay_cost", "first_offer", "moving_extras"),
)
"""What a person pays: the first of them that is asked about a cost stands beside its name."""


@dataclass(frozen=True)
class CostRow:
    """One cost somebody has or may have, and what is asked about it."""

    cost: Cost
    is_chosen: bool
    price: Question[CostsAnswers] | None = None
    more: tuple[Question[CostsAnswers], ...] = ()
    """All the other questions about it."""
    left: int = 0
    """How many of those nobody has answered yet."""


def told_at_once(answers: CostsAnswers, today: date) -> CostsAnswers:
    """What nobody has answered is to clear up. Public transport is what the law asks of first.

    Without its last day the activity is counted as one year, which is as long as Nav decides
    about at a time.
    """
    unsure: dict[str, Any] = {
        one.name: YesNoUnsure.UNSURE
        for one in QUESTIONS
        if isinstance(one, Choice) and one.options is YES_NO_UNSURE
    }
    first = unsure | dict.fromkeys(("public", "gathering_public"), YesNoUnsure.YES)
    first |= {"doing": Doing.NOTHING_YET, "start": first_answers(today).start}
    given = {name: value for name, value in answers if value not in {None, ""}}
    told = answers.model_copy(update={**first, **given})
    days = min(told.days, MOST_DAYS_PER_WEEK)
    return told.model_copy(
        update={"end": told.end or _a_year_on(told.start), "days_per_week": days}
    )


def _a_year_on(start: str) -> str:
    try:
        return format_day(years_later(read_day(start), 1) - timedelta(days=1))
    except (UnreadableError, ValueError):  # the last year there is has no next one
        return ""


def read_at_once(answers: CostsAnswers, today: date) -> CostsInputs:
    """The inputs of every cost whose own answers are there. Raises ``InvalidInputError``."""
    told = told_at_once(answers, today)
    try:
        return read_costs(told, today)
    except InvalidInputError as error:
        wrong = {problem.field for problem in error.problems}
        fit = {cost for cost in told.costs if not wrong & {one.name for one in OF_COST[cost]}}
        if not fit or fit == told.costs:
            raise
        return read_at_once(told.model_copy(update={"costs": frozenset(fit)}), today)


def wrong_at_once(answers: CostsAnswers, today: date) -> Iterator[Problem]:
    """What cannot be used; a field that is still empty is not wrong yet."""
    try:
        read_costs(told_at_once(answers, today), today)
    except InvalidInputError as error:
        yield from (one for one in error.problems if one.reason is not Reason.MISSING)


def rows(answers: CostsAnswers, today: date) -> Iterator[CostRow]:
    """Every cost there is; a question that two of them share is asked with the first."""
    on_path = asked(told_at_once(answers, today), today)
    told = set(ONCE)
    for cost in Cost:
        is_chosen = cost in answers.costs
        own = [on_path[one.name] for one in OF_COST[cost] if one.name in on_path and is_chosen]
        own = [one for one in own if one.name not in told]
        told |= {one.name for one in own}
        price = next((one for name in PRICES for one in own if one.name == name), None)
        more = tuple(one for one in own if one is not price)
        left = sum(not _is_answered(one, answers) for one in more)
        yield CostRow(cost, is_chosen, price, more, left)


def _is_answered(question: Question[CostsAnswers], answers: CostsAnswers) -> bool:
    is_optional = isinstance(question, Number | Day) and question.optional
    return is_optional or getattr(answers, question.name) not in {None, ""}
