"""The questions about costs on a page: who you are, which costs, and each cost by itself."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kvp_core.asking.questions import Question
from kvp_core.costs.answers import (
    FIRST,
    ON_THE_PAGE,
    CostsAnswers,
    CostsInputs,
    asked,
    person,
    read_costs,
)
from kvp_core.costs.meeting import read_at_once
from kvp_core.language.messages import Listing, Message, msg
from kvp_core.supplements.answers import Cost
from kvp_core.supplements.cost_questions import (
    BOOKS,
    BOOKS_MORE,
    CHILDCARE,
    CHILDCARE_MORE,
    CHILDREN,
    HOUSING,
    HOUSING_MORE,
    MOVING,
)
from kvp_core.supplements.entitlement import Benefit
from kvp_core.supplements.guidance import BENEFITS
from kvp_core.supplements.questions import COSTS, SITUATIONS
from kvp_core.travel.questions import (
    AWAY_QUESTIONS,
    DAILY_QUESTIONS,
    GATHERING_QUESTIONS,
    JOB_QUESTIONS,
)
from kvp_ui.app import session
from kvp_ui.app.navigation import SUPPLEMENTS
from kvp_ui.forms.form_page import FormPage, Group
from kvp_ui.supplements.result import show_outlook


def _situation(answers: CostsAnswers) -> Message:
    """What we take the person to get from Nav; the whole list is for those who get more."""
    chosen = tuple(SITUATIONS[one] for one in SITUATIONS if one in answers.situations)
    if not chosen:
        return msg("Answer what you get from Nav to see more.")
    return msg("You get, or have applied for: {benefits}.", benefits=Listing(chosen))


def _only_travel(answers: CostsAnswers) -> Message | None:
    """Said before anybody fills in what cannot be covered."""
    who = person(answers)
    is_said = who.at_most_travel and not who.in_no_target_group
    return msg("With these answers, Nav can cover travel only.") if is_said else None


def _cost(name: str, heading: Message, questions: Iterable[Question[Any]]) -> Group:
    """The questions about one cost, folded together under its name."""
    names = tuple(question.name for question in questions)
    return Group(names, f"costs_{name}", heading, is_open_at_first=True)


def _more(name: str, heading: Message, questions: Iterable[Question[Any]]) -> Group:
    """What few need to say about a cost; folded away until somebody opens it."""
    return Group(tuple(question.name for question in questions), f"costs_{name}_more", heading)


SITUATION = Group(
    ("situations",), "costs_situation", msg("Change what you get from Nav"), above=_situation
)
ILLNESS = Group(("illness", "old_rules"))
PERSON = Group(("agreed", "doing", "paid", "costs", "start", "end"), above=_only_travel)
GROUPS = (
    SITUATION,
    ILLNESS,
    PERSON,
    _cost("daily", COSTS[Cost.DAILY_TRAVEL], DAILY_QUESTIONS),
    _cost("gatherings", COSTS[Cost.GATHERINGS], GATHERING_QUESTIONS),
    _cost("away", BENEFITS[Benefit.TRIPS_HOME], AWAY_QUESTIONS),
    _cost("job", COSTS[Cost.JOB_TRAVEL], JOB_QUESTIONS),
    _cost("childcare", COSTS[Cost.CHILDCARE], (*CHILDREN, *CHILDCARE)),
    _more("childcare", msg("Childcare: each child, or a new price"), CHILDCARE_MORE),
    _cost("books", COSTS[Cost.BOOKS], BOOKS),
    _more("books", msg("Books: the education changes"), BOOKS_MORE),
    _cost("housing", COSTS[Cost.HOUSING], HOUSING),
    _more("housing", msg("The extra home: a new price"), HOUSING_MORE),
    _cost("moving", COSTS[Cost.MOVING], MOVING),
)


def costs_page(today: date) -> FormPage[CostsAnswers, CostsInputs]:
    is_meeting = session.is_counsellor()
    read = read_at_once if is_meeting else read_costs
    return FormPage(
        place=SUPPLEMENTS,
        counts_at_once=is_meeting,
        first=FIRST,
        questions=ON_THE_PAGE,
        groups=GROUPS,
        read=lambda answers: read(answers, today),
        path=lambda answers: asked(answers, today).values(),
        button=msg("Work it out"),
        stale=msg("You have changed an answer. Press “Work it out” to see the new amount."),
        empty=msg("Answer the questions. Then you see here what Nav can cover."),
        decides=person,
        show_outlook=lambda answers, t: show_outlook(answers, today, t),
    )
